import { SERVICES } from "../../quantity/duty-span.ts";
import type { CallTable } from "../../records/call-table.ts";
import type { Calibration } from "../../simulation/calibration-rows.ts";
import type { SimUnit } from "../../simulation/unit.ts";
import { hiddenParts } from "../few-calls.ts";
import { isTooFew } from "../release-rules.ts";
import type { StudyCase } from "../study-case.ts";

/** Which measures of the records say how many calls there were, of few, or were measured on few: a release shows none of them. */
export function fewRecorded(
  { cleaned, input: { release } }: StudyCase,
  units: readonly SimUnit[],
  { rows }: Calibration,
): (measure: string, of: string) => boolean {
  const recorded = (measure: string, statistic: string, of: string): number =>
    rows.find((row) => row.measure === measure && row.statistic === statistic && row.of === of)?.recorded ??
    0;
  const counts = SERVICES.map((of) => recorded("calls", "count", of));
  // What one service has could be worked out from those of the others and of all.
  const hidden = hiddenParts(
    counts.map((count) => ({ part: count, whole: count })),
    release,
  );
  const responses = responsesByRole(cleaned, units);
  return (measure, of) => {
    if (measure === "calls") return SERVICES.some((service, place) => service === of && hidden[place]);
    if (measure === "utilization") return isTooFew(responses.get(of) ?? 0, release);
    if (measure === "availability") return false;
    const timed = recorded("calls", "count", of) * recorded(measure, "share", of);
    return isTooFew(Math.round(timed), release);
  };
}

/** By `role patrol`, as measures are named. */
function responsesByRole(calls: CallTable, units: readonly SimUnit[]): ReadonlyMap<string, number> {
  const roleOf = new Map(units.map(({ id, role }) => [id, `role ${role}`]));
  const { unit } = calls.toColumns();
  const found = new Map<string, number>();
  for (const code of unit.codes) {
    const of = roleOf.get(unit.values[code] ?? "");
    if (of !== undefined) found.set(of, (found.get(of) ?? 0) + 1);
  }
  return found;
}
