import type { MeasuredMean } from "../simulation/replicated-rows.ts";
import type { ComparedMeasure } from "./comparison.ts";

/** The measures of a scenario, each with that of the baseline and the difference. */
export function comparedMeasures(
  own: readonly MeasuredMean[],
  baseline: readonly MeasuredMean[],
  differences: readonly MeasuredMean[],
): ComparedMeasure[] {
  const base = byName(baseline);
  const difference = byName(differences);
  return own.map((row) => {
    const before = base.get(nameOf(row));
    const change = difference.get(nameOf(row));
    return {
      ...row,
      ...(before === undefined ? {} : { baseline: before.mean }),
      ...(change === undefined ? {} : { difference: change.mean }),
      ...(change?.interval === undefined ? {} : { differenceInterval: change.interval }),
    };
  });
}

/** Of police calls, of the units that answer them, and of what fires leave of these. */
export function ofPolice<Row extends Pick<MeasuredMean, "of">>(rows: readonly Row[]): Row[] {
  return rows.filter(({ of }) => of === "police" || of.startsWith("police "));
}

export function ofFire<Row extends Pick<MeasuredMean, "of">>(rows: readonly Row[]): Row[] {
  return rows.filter(({ of }) => of === "fire" || of.startsWith("fire "));
}

function nameOf({ measure, statistic, of }: Pick<MeasuredMean, "measure" | "statistic" | "of">): string {
  return JSON.stringify([measure, statistic, of]);
}

function byName(rows: readonly MeasuredMean[]): Map<string, MeasuredMean> {
  return new Map(rows.map((row) => [nameOf(row), row]));
}
