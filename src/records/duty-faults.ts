import type { DutySpan } from "../quantity/duty-span.ts";
import { HOUR_MS, isPlausibleInstant } from "../quantity/instant.ts";
import type { IssueLog } from "./issue.ts";

/** Duty longer than this is kept and reported. */
const LONGEST_USUAL_HOURS = 36;

/** A span of duty and the data record that it was read from. */
export interface PlacedSpan {
  readonly row: number;
  readonly span: DutySpan;
}

/** The name that the user knows a field by: a header, or the field itself. */
type DutyColumnOf = (field: "start" | "end" | "unit" | "person") => string | undefined;

/** Reports what is wrong with the times of a span; whether the span can be used. */
export function checkDuty(issues: IssueLog, row: number, columnOf: DutyColumnOf, span: DutySpan): boolean {
  let plausible = true;
  for (const field of ["start", "end"] as const) {
    if (isPlausibleInstant(span[field])) continue;
    issues.add(
      "implausible-time",
      row,
      columnOf(field),
      "an instant in [1901-01-01, 2200-01-01)",
      String(span[field]),
    );
    plausible = false;
  }
  if (!plausible) return false;
  const hours = (span.end - span.start) / HOUR_MS;
  if (hours <= 0) {
    issues.add(
      "end-not-after-start",
      row,
      columnOf("end"),
      "an end after the start",
      `${hours.toFixed(2)} h after it`,
    );
    return false;
  }
  if (hours > LONGEST_USUAL_HOURS) {
    issues.add(
      "over-long-duty",
      row,
      columnOf("end"),
      `at most ${LONGEST_USUAL_HOURS} hours`,
      `${hours.toFixed(2)} hours`,
    );
  }
  return true;
}

/**
 * Reports each span that begins while the same person is on duty already; where no person is named, the
 * same unit in the same role. Two officers of one car, each named, may share its unit.
 */
export function reportOverlaps(
  issues: IssueLog,
  placed: readonly PlacedSpan[],
  columnOf: DutyColumnOf,
): void {
  for (const { earlier, later } of overlaps(placed)) {
    const field = later.span.person === undefined ? "unit" : "person";
    issues.add(
      "overlapping-duty",
      later.row,
      columnOf(field),
      "one duty at a time",
      `${later.span[field]}, on duty in row ${earlier.row} too`,
    );
  }
}

/** The spans that begin before an earlier span of the same person or unit has ended, each with the last to end of those. */
export function* overlaps(
  placed: readonly PlacedSpan[],
): Iterable<{ earlier: PlacedSpan; later: PlacedSpan }> {
  const lastToEnd = new Map<string, PlacedSpan>();
  for (const later of placed.toSorted((a, b) => a.span.start - b.span.start)) {
    const key = holder(later.span);
    if (key === undefined) continue;
    const earlier = lastToEnd.get(key);
    if (earlier !== undefined && later.span.start < earlier.span.end) yield { earlier, later };
    if (earlier === undefined || later.span.end > earlier.span.end) lastToEnd.set(key, later);
  }
}

/** Whose span it is; a head count is nobody's. */
function holder({ person, unit, role }: DutySpan): string | undefined {
  if (person !== undefined) return JSON.stringify([person]);
  return unit === undefined ? undefined : JSON.stringify([unit, role ?? ""]);
}
