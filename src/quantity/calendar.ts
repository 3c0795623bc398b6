import { tzOffset } from "@date-fns/tz/tzOffset";
import { DutycycleError } from "./error.ts";
import { DAY_MS, EARLIEST_INSTANT, LATEST_INSTANT, MINUTE_MS, SECOND_MS, WEEK_MS } from "./instant.ts";

/** How a local wall-clock time became an instant. */
export type LocalReading =
  /** The clock showed it once. */
  | "exact"
  /** The clock showed it twice (autumn); the first instant is taken. */
  | "ambiguous"
  /** The clock never showed it (spring); it is shifted forward by the length of the gap. */
  | "skipped";

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

  // Local times in [certainStart, certainEnd) were shown once, with `certainOffset`.
  private certainStart = 0;
  private certainEnd = 0;
  private certainOffset = 0;
  // transitions[i] is when offsets[i + 1] takes over from offsets[i]; known inside [knownStart, knownEnd).
  private transitions: number[] = [];
  private offsets: number[] = [];
  private knownStart = 0;
  private knownEnd = 0;

  constructor(timeZone: string) {
    requireTimeZone(timeZone);
    this.timeZone = timeZone;
  }

  /** Moves the exposed span to the one that holds `instant`. */
  seek(instant: number): void {
    this.know(instant);
    const index = this.spanIndex(instant);
    const last = this.transitions.length - 1;
    // Beyond the known years the offset may change again: the span ends where knowledge ends.
    const knownStart = this.knownStart <= EARLIEST_INSTANT ? -Infinity : this.knownStart;
    const knownEnd = this.knownEnd >= LATEST_INSTANT ? Infinity : this.knownEnd;
    this.spanStart = index === 0 ? knownStart : (this.transitions[index - 1] as number);
    this.spanEnd = index > last ? knownEnd : (this.transitions[index] as number);
    this.offset = this.offsets[index] as number;
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
    if (local >= this.certainStart && local < this.certainEnd) {
      this.reading = "exact";
      return local - this.certainOffset;
    }
    return this.resolveLocal(local);
  }

  /** The instant of the local midnight that begins the day holding `instant`. */
  startOfDay(instant: number): number {
    return this.instantFromLocal(Math.floor(this.localFromInstant(instant) / DAY_MS) * DAY_MS);
  }

  /** The instant of the first local midnight at or after `instant`. */
  endOfDay(instant: number): number {
    return this.instantFromLocal(Math.ceil(this.localFromInstant(instant) / DAY_MS) * DAY_MS);
  }

  private resolveLocal(local: number): number {
    // No zone is more than a day from UTC, so the day before and after hold every candidate offset.
    this.know(local - 2 * DAY_MS);
    this.know(local + 2 * DAY_MS);
    const before = this.offsets[this.spanIndex(local - DAY_MS)] as number;
    const early = local - before;
    const index = this.spanIndex(early);
    const last = this.transitions.length - 1;
    const spanStart = index === 0 ? -Infinity : (this.transitions[index - 1] as number);
    const spanEnd = index > last ? Infinity : (this.transitions[index] as number);
    const offset = this.offsets[index] as number;
    const previous = index === 0 ? offset : (this.offsets[index - 1] as number);
    const next = index > last ? offset : (this.offsets[index + 1] as number);
    const certainStart = Math.max(spanStart + offset, spanStart + previous);
    const certainEnd = Math.min(spanEnd + offset, spanEnd + next);
    const instant = local - offset;
    if (instant >= spanStart && instant < spanEnd) {
      this.reading = "exact";
      if (local >= certainStart && local < certainEnd) {
        // Keep the certain stretch inside what is known, so that it never outlives the table.
        this.certainStart = Math.max(certainStart, this.knownStart + DAY_MS);
        this.certainEnd = Math.min(certainEnd, this.knownEnd - DAY_MS);
        this.certainOffset = offset;
        return instant;
      }
      if (next < offset && local >= certainEnd) {
        this.reading = "ambiguous";
        return instant;
      }
      if (previous > offset && local < certainStart) {
        this.reading = "ambiguous";
        return local - previous;
      }
      return instant;
    }
    // In a gap: reading it with the offset before the gap shifts it forward by the gap.
    this.reading = "skipped";
    return early;
  }

  /** Which span of constant offset holds an instant. */
  private spanIndex(instant: number): number {
    const transitions = this.transitions;
    let low = 0;
    let high = transitions.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((transitions[middle] as number) <= instant) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Extends the table so that it holds `instant`, in steps of whole years. */
  private know(instant: number): void {
    const wanted = Math.min(Math.max(instant, EARLIEST_INSTANT), LATEST_INSTANT - 1);
    if (wanted >= this.knownStart && wanted < this.knownEnd) return;
    const year = new Date(wanted).getUTCFullYear();
    const from = Math.max(Date.UTC(year - 1, 0, 1), EARLIEST_INSTANT);
    const to = Math.min(Date.UTC(year + 2, 0, 1), LATEST_INSTANT);
    if (this.knownStart === this.knownEnd) {
      this.knownStart = from;
      this.knownEnd = from;
      this.offsets = [this.lookUp(from)];
      this.extendForward(to);
      return;
    }
    if (wanted >= this.knownEnd) {
      this.extendForward(to);
    } else {
      const later = { transitions: this.transitions, offsets: this.offsets, end: this.knownEnd };
      const joint = this.knownStart;
      this.transitions = [];
      this.offsets = [this.lookUp(from)];
      this.knownStart = from;
      this.knownEnd = from;
      this.extendForward(joint);
      this.transitions.push(...later.transitions);
      this.offsets.push(...later.offsets.slice(1));
      this.knownEnd = later.end;
    }
  }

  /** Weekly probes, then bisection to the second: no zone has changed twice within a week and back. */
  private extendForward(to: number): void {
    let time = this.knownEnd;
    let offset = this.offsets[this.offsets.length - 1] as number;
    while (time < to) {
      const probe = Math.min(time + WEEK_MS, to);
      const found = this.lookUp(probe);
      if (found !== offset) {
        let low = time;
        let high = probe;
        while (high - low > SECOND_MS) {
          const middle = low + Math.floor((high - low) / (2 * SECOND_MS)) * SECOND_MS;
          if (this.lookUp(middle) === offset) low = middle;
          else high = middle;
        }
        this.transitions.push(high);
        this.offsets.push(this.lookUp(high));
        offset = this.lookUp(high);
        time = high;
      } else {
        time = probe;
      }
    }
    this.knownEnd = to;
  }

  private lookUp(instant: number): number {
    return Math.round(tzOffset(this.timeZone, new Date(instant)) * MINUTE_MS);
  }
}

/** Throws unless the runtime knows the zone. */
export function requireTimeZone(timeZone: unknown): asserts timeZone is string {
  if (typeof timeZone === "string" && timeZone !== "") {
    try {
      new Intl.DateTimeFormat("en-US", { timeZone });
      return;
    } catch {
      // Falls through to the library's own error, which names the argument.
    }
  }
  throw new DutycycleError({
    argument: "timeZone",
    expected: 'an IANA time zone such as "America/Detroit"',
    received: timeZone,
  });
}
