import { ZoneCalendar } from "../quantity/calendar.ts";
import type { Service } from "../quantity/duty-span.ts";
import { DAY_MS, type Period } from "../quantity/instant.ts";
import type { CallTable } from "../records/call-table.ts";
import { cleanCalls } from "../records/clean.ts";
import type { Exclusion } from "../records/excluded-rows.ts";
import { measureWorkload, type WorkloadOptions } from "../workload/measure-workload.ts";
import { receiptPeriod } from "../workload/period.ts";
import type { Workload } from "../workload/workload.ts";
import { daysText } from "./period-text.ts";
import { type StaffingGiven, staffingGiven } from "./staffing-given.ts";
import type { StudyInput } from "./study-input.ts";
import type { StudyScope } from "./study-scope.ts";

/** What every chapter starts from: the records as they came and cleaned, who is police, who is fire, and the workload of each. */
export interface StudyCase {
  readonly input: StudyInput;
  readonly seed: number;
  /** As they came: for delays, which cleaning would drop with a missing clear. */
  readonly calls: CallTable;
  readonly cleaned: CallTable;
  readonly excluded: readonly Exclusion[];
  readonly services: readonly Service[];
  readonly period: Period;
  readonly days: number;
  /** The period in words, for every figure and table. */
  readonly periodText: string;
  readonly police?: StudyScope;
  readonly fire?: StudyScope;
  /** Absent where no police response has a length. */
  readonly policeWorkload?: Workload;
  /** Every staffing method on it. */
  readonly staffing?: StaffingGiven;
}

export function studyCase(input: StudyInput): StudyCase {
  const { calls, seed = 1 } = input;
  const { calls: cleaned, excluded } = cleanCalls(calls, input.cleaning);
  const byService = measureWorkload(cleaned, { by: "service", seed });
  const services = (byService.groups ?? []).map(({ key }) => key as Service);
  const police = policeScope(services, input.police?.roles);
  const fire = fireScope(services, input.fire?.roles);
  const calendar = new ZoneCalendar(calls.timeZone);
  // Where no response has a length, the period is that of what was received.
  const isTimed = byService.committedHours > 0;
  const period = isTimed ? byService.period : receiptPeriod(calls.columns, calendar);
  const measured = police && measureWorkload(cleaned, workloadOptions(input, police));
  const policeWorkload = measured && measured.committedHours > 0 ? measured : undefined;
  const staffing = police && policeWorkload && staffingGiven(input, cleaned, police, policeWorkload);
  return {
    ...{ input, seed, calls, cleaned, excluded, services, period },
    days: (period.end - period.start) / DAY_MS,
    periodText: daysText(period, calendar),
    ...(fire && { fire }),
    ...(policeWorkload && { policeWorkload }),
    ...(police && { police }),
    ...(staffing && { staffing }),
  };
}

/** The options by which a scope is measured, with the roster where there is one. */
export function workloadOptions(input: StudyInput, scope: StudyScope): WorkloadOptions {
  return { ...scope, seed: input.seed ?? 1, ...(input.roster && { roster: input.roster }) };
}

/** Police calls; all calls, where the records do not tell services apart. */
function policeScope(
  services: readonly Service[],
  roles: readonly string[] | undefined,
): StudyScope | undefined {
  const ofRoles = roles === undefined ? {} : { roles };
  if (services.includes("police")) return { service: "police", ...ofRoles };
  return services.every((service) => service === "unknown") ? ofRoles : undefined;
}

/** Fire units by their roles where those are given, on whatever calls they answer; else fire calls. */
function fireScope(
  services: readonly Service[],
  roles: readonly string[] | undefined,
): StudyScope | undefined {
  if (roles !== undefined) return { roles };
  return services.includes("fire") ? { service: "fire" } : undefined;
}
