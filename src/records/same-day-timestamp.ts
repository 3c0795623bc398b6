import { LastView } from "./last-view.ts";
import type { TimestampFormat } from "./timestamp-format.ts";

/** The shortest stamp of ten bytes of date, one between, and a clock with seconds. */
const WITH_SECONDS = 19;
const WITH_HALF_DAY = 22;
const WITH_FRACTION = 23;
// Texts of four (or three) bytes as the numbers that a DataView makes of them.
const ZEROS_HHM = 0x303a3030; // 00:0
const ZEROS_MSS = 0x30303a30; // 0:00
const ZEROS_FRACTION = 0x3030302e; // .000
const AM = 0x6d6120; // " am"
const PM = 0x6d7020; // " pm"

/**
 * The quickest way, for what most stamps of a file are: a date of ten bytes that the stamp before had too, and a clock
 * with seconds. It looks at four bytes at a time, works out nothing of the date, and leaves what it does not know to
 * `PlainTimestamps`.
 */
export class SameDayTimestamps {
  /** The instant of the midnight before the stamp kept. */
  midnight = 0;
  private order: TimestampFormat["order"] | undefined;
  // Bytes 0 to 3, 4 to 7 and 7 to 10 of the stamp that the midnight came from.
  private early = 0;
  private middle = 0;
  private late = 0;
  private readonly lastView: LastView = new LastView();

  /** Keeps the date of the stamp at `from`, whose day the clock showed from 0:00 to 24:00; `midnight` is its instant. */
  keep(bytes: Uint8Array, from: number, to: number, format: TimestampFormat, midnight: number): void {
    if (to - from < WITH_SECONDS) return;
    const view = this.lastView.of(bytes);
    this.midnight = midnight;
    this.order = format.order;
    this.early = view.getInt32(from, true);
    this.middle = view.getInt32(from + 4, true);
    this.late = view.getInt32(from + 7, true);
  }

  /** Milliseconds after `midnight` in the stamp of bytes [from, to), -1 where it has another date or another form. */
  timeOfDay(bytes: Uint8Array, from: number, to: number, format: TimestampFormat): number {
    const length = to - from;
    if (length < WITH_SECONDS || format.order !== this.order) return -1;
    const view = this.lastView.of(bytes);
    if (
      view.getInt32(from, true) !== this.early ||
      view.getInt32(from + 4, true) !== this.middle ||
      view.getInt32(from + 7, true) !== this.late
    ) {
      return -1;
    }
    // What is left of a digit is below 10, and 6 more below 16; of a colon nothing is left, and 15 more is below 16.
    const hhm = view.getInt32(from + 11, true) ^ ZEROS_HHM;
    const mss = view.getInt32(from + 15, true) ^ ZEROS_MSS;
    const odd = hhm | (hhm + 0x060f0606) | mss | (mss + 0x06060f06);
    let hour = (hhm & 15) * 10 + ((hhm >> 8) & 15);
    const minute = (hhm >>> 24) * 10 + (mss & 15);
    const second = ((mss >> 16) & 15) * 10 + (mss >>> 24);
    if ((odd & 0xf0f0f0f0) !== 0 || hour > 23 || minute > 59 || second > 59) return -1;
    let fraction = 0;
    if (length === WITH_HALF_DAY) {
      const half = (view.getInt32(from + 18, true) >>> 8) | 0x202000;
      if ((half !== AM && half !== PM) || hour < 1 || hour > 12) return -1;
      if (hour === 12) hour = 0;
      if (half === PM) hour += 12;
    } else if (format.twelveHour) {
      return -1;
    } else if (length === WITH_FRACTION) {
      const digits = view.getInt32(from + 19, true) ^ ZEROS_FRACTION;
      if (((digits | (digits + 0x0606060f)) & 0xf0f0f0f0) !== 0) return -1;
      fraction = ((digits >> 8) & 15) * 100 + ((digits >> 16) & 15) * 10 + (digits >>> 24);
    } else if (length !== WITH_SECONDS) {
      return -1;
    }
    return ((hour * 60 + minute) * 60 + second) * 1000 + fraction;
  }
}
