import type { DutyBasis, DutySpan } from "../quantity/duty-span.ts";
import { HOUR_MS } from "../quantity/instant.ts";

/** More people than this in one span are not believed. */
export const MOST_ON_DUTY = 100_000;

/**
 * Who was on duty, when, for which service. A plain holder of spans, sorted by start.
 */
export class Roster implements Iterable<DutySpan> {
  readonly timeZone: string;
  readonly spans: readonly DutySpan[];

  constructor(timeZone: string, spans: readonly DutySpan[]) {
    this.timeZone = timeZone;
    this.spans = spans.toSorted((a, b) => a.start - b.start);
  }

  /** The number of spans. */
  get length(): number {
    return this.spans.length;
  }

  /** The one basis of all spans, `mixed` where they differ, `unknown` where none says. */
  get basis(): DutyBasis | "mixed" | "unknown" {
    const bases = new Set(this.spans.map((span) => span.basis ?? "unknown"));
    if (bases.size > 1) return "mixed";
    for (const basis of bases) return basis;
    return "unknown";
  }

  /** Personnel-hours of all spans as given: every role, trainees included, doubled where two spans overlap. */
  get personnelHours(): number {
    return this.spans.reduce((sum, span) => sum + span.personnel * (span.end - span.start), 0) / HOUR_MS;
  }

  *[Symbol.iterator](): Iterator<DutySpan> {
    yield* this.spans;
  }
}
