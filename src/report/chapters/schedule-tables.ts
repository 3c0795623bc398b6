import { WEEKDAYS } from "../../quantity/hour-of-week.ts";
import type { ShiftCoverPlan } from "../../schedule/cover-plan.ts";
import type { CoverShift } from "../../schedule/cover-shift.ts";
import type { Table } from "../table.ts";
import { type HourlyNeed, shortOf, sum } from "./hourly-need.ts";

export interface FoundPlan {
  readonly shifts: readonly CoverShift[];
  readonly plan: ShiftCoverPlan;
}

export function dayTable(
  { required, onDuty, method }: HourlyNeed,
  plan: ShiftCoverPlan | undefined,
  period: string,
): Table {
  const day = (place: number, hours: readonly number[] | undefined): number | undefined =>
    hours && sum(hours.slice(24 * place, 24 * place + 24));
  const row = (name: string, pick: (hours: readonly number[] | undefined) => number | undefined) => ({
    day: name,
    needed: pick(required),
    now: pick(onDuty),
    short: pick(onDuty && shortOf(required, onDuty)),
    over: pick(onDuty && shortOf(onDuty, required)),
    ...(plan && { planned: pick(plan.cover) }),
  });
  return {
    id: "need-by-day",
    title: "Needed and on duty, officer-hours by day of the week",
    columns: [
      { key: "day", label: "Day", kind: "text" },
      { key: "needed", label: "Needed", kind: "number", decimals: 0 },
      { key: "now", label: "On duty now", kind: "number", decimals: 0 },
      { key: "short", label: "Missing now", kind: "number", decimals: 0 },
      { key: "over", label: "Beyond now", kind: "number", decimals: 0 },
      ...(plan ? [{ key: "planned", label: "With the plan", kind: "number", decimals: 0 } as const] : []),
    ],
    rows: [
      ...WEEKDAYS.map((name, place) => row(name, (hours) => day(place, hours))),
      { ...row("Week", (hours) => hours && sum(hours)), isTotal: true },
    ],
    ...{ period, source: `compareStaffing, ${method}; the roster` },
    note: "Missing and beyond are added hour by hour: what is beyond in one hour fills no other.",
  };
}

export function planTable({ shifts, plan }: FoundPlan, period: string): Table {
  return {
    id: "shift-plan",
    title: "A plan that covers the need",
    columns: [
      { key: "shift", label: "Days and hours", kind: "text" },
      { key: "people", label: "People", kind: "number", decimals: 0 },
    ],
    rows: [
      ...shifts.flatMap(({ name }, place) => {
        const people = plan.people[place] ?? 0;
        return people === 0 ? [] : [{ shift: name, people }];
      }),
      { shift: "All", people: plan.total, isTotal: true },
    ],
    ...{ period, source: `coverShifts, ${plan.status}` },
    note: "There may be several plans as good; this is one. It is an example to compare with, not a schedule to post.",
  };
}
