import * as z from "zod/mini";
import { requireTimeZone } from "../quantity/calendar.ts";
import { DUTY_BASES, type DutySpan, SERVICES } from "../quantity/duty-span.ts";
import { requireOptions, requireThat } from "../quantity/error.ts";
import { isObject } from "../quantity/is-object.ts";
import { checkDuty, type PlacedSpan, reportOverlaps } from "./duty-faults.ts";
import { IssueLog } from "./issue.ts";
import { reportFaults } from "./record-faults.ts";
import { MOST_ON_DUTY, Roster } from "./roster.ts";

/** Made when it is needed, so that a bundle without `rosterFrom` holds no zod. */
function newSpanSchema(): z.ZodMiniType<DutySpan> {
  const text = z.optional(z.string());
  return z.object({
    unit: text,
    person: text,
    role: text,
    service: z.enum(SERVICES),
    area: text,
    personnel: z.number().check(z.gt(0), z.lte(MOST_ON_DUTY)),
    start: z.number(),
    end: z.number(),
    basis: z.optional(z.enum(DUTY_BASES)),
  }) as unknown as z.ZodMiniType<DutySpan>;
}

/**
 * A `Roster` from span objects, each checked, sorted by start.
 *
 * A span is left out, with an issue that names its path, if it has the wrong shape (`invalid-record`; this
 * includes `personnel` outside (0, 100000]), if a time lies outside [1901, 2200) (`implausible-time`) or if it does not end
 * after it starts (`end-not-after-start`): `rows.read === rows.used + rows.rejected`.
 *
 * A span is kept and counted as given, with an issue, if it is longer than 36 hours (`over-long-duty`) or
 * begins while the same person is on duty already (`overlapping-duty`). Where no person is named, the same
 * unit in the same role is meant; two officers of one car, each named, may share its unit. Hours of an
 * overlap count twice until the roster is put right. An empty text is no text.
 *
 * @param spans - spans of duty, in any order; `start` and `end` in epoch milliseconds, half-open.
 * @param options.timeZone - the IANA zone of the agency's wall clock.
 * @returns the spans that were used, in order of their start; `personnelHours` in [0, infinity), overlaps counted twice.
 *   No spans give an empty roster: nobody is on duty.
 * @throws DutycycleError if `timeZone` or `spans` is not what it must be, or for an option that does not exist.
 *
 * @example
 * ```ts
 * import { rosterFrom } from "dutycycle";
 * const at = (hour: number) => Date.UTC(2024, 2, 1, hour);
 * const { roster, issues, rows } = rosterFrom(
 *   [
 *     { unit: "A1", person: "officer 1", role: "patrol", service: "police", personnel: 1, start: at(6), end: at(18) },
 *     { unit: "A1", person: "officer 2", role: "patrol", service: "police", personnel: 1, start: at(6), end: at(18) },
 *     { unit: "A2", service: "police", personnel: 1, start: at(18), end: at(6) },
 *   ],
 *   { timeZone: "America/Detroit" },
 * );
 * rows; // => { read: 3, used: 2, rejected: 1 }
 * issues.byKind; // => { "end-not-after-start": 1 }
 * roster.personnelHours; // => 24
 * ```
 */
export function rosterFrom(
  spans: Iterable<DutySpan>,
  options: { readonly timeZone: string },
): { roster: Roster; issues: IssueLog; rows: { read: number; used: number; rejected: number } } {
  requireTimeZone(options?.timeZone);
  requireOptions(options, ["timeZone"]);
  requireThat(isObject(spans) && Symbol.iterator in spans, "spans", "an iterable of duty spans", spans);
  const issues = new IssueLog();
  const schema = newSpanSchema();
  const used: PlacedSpan[] = [];
  let read = 0;
  for (const given of spans) {
    read += 1;
    const checked = schema.safeParse(given);
    if (!checked.success) {
      reportFaults(issues, read, given, checked.error);
      continue;
    }
    const span = withoutEmpty(checked.data);
    if (checkDuty(issues, read, (field) => field, span)) used.push({ row: read, span });
  }
  reportOverlaps(issues, used, (field) => field);
  const roster = new Roster(
    options.timeZone,
    used.map(({ span }) => span),
  );
  return { roster, issues, rows: { read, used: used.length, rejected: read - used.length } };
}

/** The span without its empty texts, which say nothing. */
function withoutEmpty(span: DutySpan): DutySpan {
  return Object.fromEntries(
    Object.entries(span).filter(([, value]) => value !== "" && value !== undefined),
  ) as unknown as DutySpan;
}
