import { HOUR_MS } from "../../quantity/instant.ts";
import type { StaffingNeed } from "../../staffing/compare-staffing.ts";
import type { MethodFamily } from "../../staffing/method.ts";
import type { StaffingInput } from "../../staffing/staffing-input.ts";
import type { StudyCase } from "../study-case.ts";

export const FAMILY_NAMES: Readonly<Record<MethodFamily, string>> = {
  ratio: "per resident",
  post: "posts to fill",
  "share-of-time": "share of time",
  delay: "waiting",
  travel: "travel and patrol",
};

/** Methods that ask for a number of officers; without a standard the patrol car model only says below which calls wait for ever. */
export function withOfficers(rows: readonly StaffingNeed[]): readonly StaffingNeed[] {
  return rows.filter((row) => row.officers !== undefined && !isWithoutStandard(row));
}

export function isWithoutStandard({ flags }: StaffingNeed): boolean {
  return flags.some(({ kind }) => kind === "no-standard");
}

/** Methods with a number of officers that rest on a target which the city gave. */
export function chosenMethods(rows: readonly StaffingNeed[]): readonly StaffingNeed[] {
  return withOfficers(rows).filter(({ assumptions }) =>
    assumptions.some(({ input, origin }) => origin === "user" && input.startsWith("targets.")),
  );
}

export function presentOfficers({ present }: StaffingInput): { readonly present?: number } {
  const officers = typeof present === "number" ? present : present?.officers;
  return officers === undefined ? {} : { present: officers };
}

/** How many officers it takes to have as many on duty as the roster has, by the relief that the methods work with. */
export function rosterOfficers(
  { policeWorkload, period }: StudyCase,
  rows: readonly StaffingNeed[],
): { readonly onDuty: number; readonly officers: number } | undefined {
  const relief = rows.flatMap(({ posts = 0, officers }) =>
    posts > 0 && officers !== undefined ? [officers / posts] : [],
  )[0];
  const hours = policeWorkload?.onDutyHours;
  if (relief === undefined || hours === undefined || !(period.start < period.end)) return undefined;
  const onDuty = (hours * HOUR_MS) / (period.end - period.start);
  return { onDuty, officers: onDuty * relief };
}
