import type { HourOfWeek } from "../../quantity/hour-of-week.ts";
import type { StudyCase } from "../study-case.ts";

/** What each hour of the week needs by a target that the city chose, and who is on duty in it. */
export interface HourlyNeed {
  readonly method: string;
  /** Whether the city chose others as well, which would give another schedule. */
  readonly isOneOfSeveral: boolean;
  readonly required: HourOfWeek<number>;
  readonly onDuty?: HourOfWeek<number>;
}

/** The need by hour of the first target that was chosen, in this order. */
export function hourlyNeed(study: StudyCase): HourlyNeed | undefined {
  const { targets } = study.input;
  if (study.staffing === undefined || targets === undefined) return undefined;
  const chosen = [
    targets.delay && "delay-target",
    targets.meanDelayMinutes !== undefined && "delay-target",
    targets.committedShareMax !== undefined && "rule-of-60",
    targets.callShareMax !== undefined && "wilson-weiss",
  ].filter((method) => typeof method === "string");
  const { rows } = study.staffing;
  for (const method of chosen) {
    const row = rows.find((each) => each.method === method);
    if (row?.onDuty === undefined || typeof row.onDuty === "number") continue;
    const hours = study.policeWorkload?.byHourOfWeek ?? [];
    const hasRoster = hours.some(({ onDutyHours }) => onDutyHours !== undefined);
    const onDuty = hours.map(({ onDutyHours = 0, exposureHours }) =>
      exposureHours > 0 ? onDutyHours / exposureHours : 0,
    );
    return {
      method: row.name,
      isOneOfSeveral: new Set(chosen).size > 1,
      required: row.onDuty,
      ...(hasRoster && { onDuty }),
    };
  }
  return undefined;
}

export function shortOf(required: readonly number[], present: readonly number[]): readonly number[] {
  return required.map((people, hour) => Math.max(0, people - (present[hour] ?? 0)));
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
