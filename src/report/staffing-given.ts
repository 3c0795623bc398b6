import { known } from "../quantity/known.ts";
import type { CallTable } from "../records/call-table.ts";
import { compareStaffing, type StaffingNeed } from "../staffing/compare-staffing.ts";
import type { StaffingInput } from "../staffing/staffing-input.ts";
import { arrivalRates } from "../workload/demand.ts";
import { serviceTimes } from "../workload/service-time.ts";
import type { Workload } from "../workload/workload.ts";
import type { StudyInput } from "./study-input.ts";
import type { StudyScope } from "./study-scope.ts";

/** What the staffing methods were given, and what they made of it. */
export interface StaffingGiven {
  readonly input: StaffingInput;
  readonly rows: readonly StaffingNeed[];
}

/** The measured workload and what the city said of itself, for every method; `undefined` where the records hold less than a week. */
export function staffingGiven(
  study: StudyInput,
  cleaned: CallTable,
  { service }: StudyScope,
  workload: Workload,
): StaffingGiven | undefined {
  if (workload.committedHours === 0) return undefined;
  // Less than a week says nothing of some of its hours.
  if (workload.byHourOfWeek.some(({ exposureHours }) => exposureHours === 0)) return undefined;
  const { roles: _, shifts: __, ...said } = study.police ?? {};
  // Those who wait: callers. Where nobody says who began a call, every call.
  const waiting = { ...(service && { service }), initiators: ["community", "unknown"] as const };
  const input: StaffingInput = {
    ...said,
    workload,
    arrivals: arrivalRates(cleaned, waiting),
    serviceTimes: serviceTimes(cleaned, { ...waiting, by: "type" }),
    ...known({ population: study.population }),
    ...(study.targets && { targets: study.targets }),
  };
  return { input, rows: compareStaffing(input) };
}
