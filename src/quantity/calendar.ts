import { leastWhere } from "./bisection.ts";
import { requireThat } from "./error.ts";
import { DAY_MS, EARLIEST_INSTANT, LATEST_INSTANT, SECOND_MS, WEEK_MS } from "./instant.ts";

/** How a local wall-clock time became an instant. */
export type LocalReading =
  /** The clock showed it once. */
  | "exact"
  /** The clock showed it twice (autumn); the first instant is taken. */
  | "ambiguous"
  /** The clock never showed it (spring); it is shifted forward by the length of the gap. */
  | "skipped";

interface OffsetSpan {
  readonly start: number;
  readonly offset: number;
}

/**
 * The local clock of one IANA zone: the only door between instants and civil time.
 *
 * Offsets are looked up once, by bisecting `Intl` for the transitions of the years that are asked for,
 * and kept in a sorted table. The span of constant offset that was used last is exposed as plain
 * fields, so that a loop over sorted instants pays two comparisons for each.
 */
export class ZoneCalendar {
  readonly timeZone: string;
  /** The span of constant offset found by the last `seek`: [spanStart, spanEnd), local = instant + offset. */
  spanStart = 0;
  spanEnd = 0;
  offset = 0;
  /** How the last `instantFromLocal` was read. */
  reading: LocalReading = "exact";

  // Local times in [onceStart, onceEnd) were shown once, within the exposed span.
  #onceStart = 0;
  #onceEnd = 0;
  // The offset of spans[i] holds until the next begins; known inside [spans[0].start, knownEnd).
  #spans: OffsetSpan[] = [];
  #knownEnd = -Infinity;

  readonly #offsets: Intl.DateTimeFormat;

  constructor(timeZone: string) {
    this.#offsets = requireTimeZone(timeZone);
    this.timeZone = timeZone;
  }

  /** Moves the exposed span to the one that holds `instant`. */
  seek(instant: number): void {
    this.#know(instant);
    const spans = this.#spans;
    const next = leastWhere(1, spans.length, (index) => (spans[index] as OffsetSpan).start > instant);
    const { start, offset } = spans[next - 1] as OffsetSpan;
    // Beyond the known years the offset may change again: the span ends where knowledge ends.
    const knownEnd = this.#knownEnd < LATEST_INSTANT ? this.#knownEnd : Infinity;
    this.spanStart = start > EARLIEST_INSTANT ? start : -Infinity;
    this.spanEnd = spans[next]?.start ?? knownEnd;
    this.offset = offset;
    // No zone is a day from UTC; where the neighbouring offset is not known, a day's distance is enough.
    const before = spans[next - 2]?.offset ?? offset + DAY_MS;
    const after = spans[next]?.offset ?? offset - DAY_MS;
    this.#onceStart = this.spanStart + Math.max(offset, before);
    this.#onceEnd = this.spanEnd + Math.min(offset, after);
  }

  /** The local wall clock at an instant, written as milliseconds as if the zone were UTC. */
  localFromInstant(instant: number): number {
    if (instant < this.spanStart || instant >= this.spanEnd) this.seek(instant);
    return instant + this.offset;
  }

  /**
   * The instant of a local wall-clock time. An ambiguous time gives its first instant, an impossible one
   * is shifted forward, as date-fns and Temporal ("compatible") read them; `reading` says which it was.
   */
  instantFromLocal(local: number): number {
    this.reading = "exact";
    if (local >= this.#onceStart && local < this.#onceEnd) return local - this.offset;
    const early = local - this.#offsetAt(local - DAY_MS);
    const late = local - this.#offsetAt(local + DAY_MS);
    const isLate = this.localFromInstant(late) === local;
    const isEarly = this.localFromInstant(early) === local;
    // In a gap neither is shown: reading it with the offset before the gap shifts it forward by the gap.
    if (early !== late && isEarly === isLate) this.reading = isEarly ? "ambiguous" : "skipped";
    return isLate && !isEarly ? late : early;
  }

  /** The instant of the local midnight that begins the day holding `instant`. */
  startOfDay(instant: number): number {
    return this.instantFromLocal(Math.floor(this.localFromInstant(instant) / DAY_MS) * DAY_MS);
  }

  /** The instant of the first local midnight at or after `instant`. */
  endOfDay(instant: number): number {
    return this.instantFromLocal(Math.ceil(this.localFromInstant(instant) / DAY_MS) * DAY_MS);
  }

  #offsetAt(instant: number): number {
    return this.localFromInstant(instant) - instant;
  }

  /** Extends the table so that it holds `instant`, in steps of whole years. */
  #know(instant: number): void {
    const wanted = Math.min(Math.max(instant, EARLIEST_INSTANT), LATEST_INSTANT - 1);
    const first = this.#spans[0];
    if (first !== undefined && wanted >= first.start && wanted < this.#knownEnd) return;
    const year = new Date(wanted).getUTCFullYear();
    const from = Math.max(Date.UTC(year - 1, 0, 1), EARLIEST_INSTANT);
    const to = Math.min(Date.UTC(year + 2, 0, 1), LATEST_INSTANT);
    if (first === undefined || wanted < first.start) {
      const until = first?.start ?? to;
      this.#spans = [
        { start: from, offset: this.#lookUp(from) },
        ...this.#changes(from, until),
        ...this.#spans.slice(1),
      ];
      this.#knownEnd = Math.max(this.#knownEnd, until);
    } else {
      this.#spans.push(...this.#changes(this.#knownEnd, to));
      this.#knownEnd = to;
    }
  }

  /** The changes of the clock in (from, to]: weekly probes, then bisection to the second. */
  #changes(from: number, to: number): OffsetSpan[] {
    const changes: OffsetSpan[] = [];
    let offset = this.#lookUp(from);
    for (let time = from; time < to; ) {
      const start = time;
      const probe = Math.min(time + WEEK_MS, to);
      time = probe;
      // No zone has changed twice within a week and back.
      if (this.#lookUp(probe) === offset) continue;
      const seconds = (probe - start) / SECOND_MS;
      const isAfter = (second: number): boolean => this.#lookUp(start + second * SECOND_MS) !== offset;
      time = start + leastWhere(0, seconds, isAfter) * SECOND_MS;
      offset = this.#lookUp(time);
      changes.push({ start: time, offset });
    }
    return changes;
  }

  #lookUp(instant: number): number {
    // GMT, GMT-05:00 or, before a zone had a standard time, GMT-00:44:30.
    const [, sign, ...parts] = /GMT(.)(\d+):(\d+):?(\d*)/.exec(this.#offsets.format(instant)) ?? [];
    const seconds = parts.reduce((sum, part) => sum * 60 + Number(part), 0);
    return (sign === "-" ? -seconds : seconds) * SECOND_MS;
  }
}

/** Throws unless the runtime knows the zone. Returns what tells its distance from UTC at an instant. */
export function requireTimeZone(timeZone: unknown): Intl.DateTimeFormat {
  let offsets: Intl.DateTimeFormat | undefined;
  try {
    if (typeof timeZone === "string")
      offsets = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  } catch {}
  requireThat(offsets !== undefined, "timeZone", "an IANA time zone", timeZone);
  return offsets;
}
