import { known } from "../quantity/known.ts";
import { type ConfidenceInterval, meanInterval } from "../stats/confidence.ts";
import type { Measurement } from "./measurement.ts";

/** One measure over the replications, or the difference of two scenarios in it where both could be measured. */
export interface MeasuredMean extends Omit<Measurement, "value"> {
  /** Replications in which it could be measured. */
  readonly replications: number;
  readonly mean: number;
  /** Of the mean; from two replications on. */
  readonly interval?: ConfidenceInterval;
}

/** Measures by name, then by replication; NaN where a replication has none. */
type Table = Map<string, { readonly row: Measurement; readonly values: Float64Array }>;

function tableOf(runs: readonly (readonly Measurement[])[]): Table {
  const table: Table = new Map();
  for (const [number, rows] of runs.entries()) {
    for (const row of rows) {
      const key = JSON.stringify([row.measure, row.statistic, row.of]);
      let entry = table.get(key);
      if (entry === undefined) {
        entry = { row, values: new Float64Array(runs.length).fill(Number.NaN) };
        table.set(key, entry);
      }
      entry.values[number] = row.value;
    }
  }
  return table;
}

export function meanRows(runs: readonly (readonly Measurement[])[], level: number): MeasuredMean[] {
  return [...tableOf(runs).values()].map(({ row, values }) => meanRow(row, values, level));
}

export function differenceRows(
  baseline: readonly (readonly Measurement[])[],
  other: readonly (readonly Measurement[])[],
  level: number,
): MeasuredMean[] {
  const base = tableOf(baseline);
  return [...tableOf(other)].flatMap(([key, { row, values }]) => {
    const differences = values.map((value, i) => value - (base.get(key)?.values[i] ?? Number.NaN));
    return differences.every(Number.isNaN) ? [] : [meanRow(row, differences, level)];
  });
}

function meanRow({ measure, statistic, of }: Measurement, values: Float64Array, level: number): MeasuredMean {
  const present = values.filter((value) => !Number.isNaN(value));
  const interval = meanInterval(present, level);
  const mean = present.reduce((sum, value) => sum + value, 0) / present.length;
  return known({ measure, statistic, of, replications: present.length, mean, interval });
}
