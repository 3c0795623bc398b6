import type { DutySpan } from "../quantity/duty-span.ts";
import type { Period } from "../quantity/instant.ts";
import type { Assumption } from "../records/call-columns.ts";
import type { Roster } from "../records/roster.ts";
import { freeTime } from "./free-time.ts";
import { UnitSteps } from "./unit-steps.ts";
import type { Workload } from "./workload.ts";

type RosterFacts = Pick<Workload, "rosterBasis" | "sharesAreUpperBounds" | "rosterCoverage" | "assumptions">;

/** What shares on a roster are worth; `spans` are those of it that pass the filter. */
export function rosterFacts(roster: Roster, spans: readonly DutySpan[], period: Period): RosterFacts {
  const estimated = estimatedRoster(spans, "every share is an upper bound");
  const length = period.end - period.start;
  const steps = new UnitSteps();
  for (const span of spans) steps.add(span, 1, 0);
  const rosterCoverage = (length - freeTime(steps, period).noneOnDutyTime) / length;
  const uncovered = {
    field: "roster",
    assumed: "nobody is on duty where the roster has no span",
    reason: `spans cover ${(100 * rosterCoverage).toFixed(1)} % of the period: shares are too high`,
  };
  // No share of a period that is empty.
  return {
    rosterBasis: roster.basis,
    sharesAreUpperBounds: estimated.length > 0,
    ...(length > 0 ? { rosterCoverage } : {}),
    assumptions: rosterCoverage < 0.999 ? [...estimated, uncovered] : estimated,
  };
}

/** Says what follows where a span is estimated; nothing where none is. */
export function estimatedRoster(spans: readonly DutySpan[], consequence: string): readonly Assumption[] {
  if (!spans.some((span) => span.basis === "estimated")) return [];
  const reason = `whoever was never sent is missing: ${consequence}`;
  return [{ field: "roster", assumed: "the units seen working are those on duty", reason }];
}
