import type { Roster } from "../records/roster.ts";
import { filteredSpans } from "../workload/on-roster.ts";
import { numberText } from "./number-text.ts";
import type { StudyCase } from "./study-case.ts";
import type { StudyScope } from "./study-scope.ts";

/**
 * What has to be said beside hours and shares where the reader had to take each unit for one person, and that shares are too low where the roster
 * knows of more; empty where it had not.
 */
export function onePersonText({ input }: StudyCase, scope: StudyScope | undefined): string {
  const isTaken = (input.assumptions ?? []).some(
    ({ field, assumed }) => field === "personnel" && assumed === "1",
  );
  if (!isTaken) return "";
  const text =
    " The records do not say how many people were in a unit: each counts as one, so that these are hours of units.";
  const people = input.roster && peopleInUnit(input.roster, scope ?? {});
  return people === undefined || people < 1.005
    ? text
    : `${text} On the roster a unit holds ${numberText(people, { decimals: 2 })} people on average: shares of time on duty are too low until the crew of each response is said (personnel).`;
}

/** On average over the hours of units that the roster names; absent where it names none. */
function peopleInUnit(roster: Roster, scope: StudyScope): number | undefined {
  let [people, units] = [0, 0];
  for (const { unit, personnel, start, end } of filteredSpans(roster, scope)) {
    if (unit === undefined) continue;
    people += personnel * (end - start);
    units += end - start;
  }
  return units > 0 ? people / units : undefined;
}
