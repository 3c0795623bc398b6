import { DutycycleError, requireNumber } from "../quantity/error.ts";

/** Minutes or metres from each site to each demand point, a row a demand point: `reach[i][j]`. `Infinity` where there is no way. */
export type Reach = readonly (readonly number[])[];

/** Throws unless every row has as many sites as the first. Returns their number. */
export function requireReach(reach: Reach): number {
  if (!Array.isArray(reach) || reach.length === 0) {
    throw new DutycycleError({ argument: "reach", expected: "a row for each demand point", received: reach });
  }
  const sites = reach[0]?.length ?? 0;
  for (const [i, row] of reach.entries()) {
    if (!Array.isArray(row) || row.length !== sites) {
      throw new DutycycleError({
        argument: `reach[${i}]`,
        expected: `a list of ${sites} sites`,
        received: row,
      });
    }
    for (let j = 0; j < sites; j++) {
      const value: unknown = row[j];
      if (typeof value !== "number" || !(value >= 0)) {
        const expected = "a number in [0, infinity]";
        throw new DutycycleError({ argument: `reach[${i}][${j}]`, expected, received: value });
      }
    }
  }
  return sites;
}

/** N_i: the sites that reach each demand point within the limit. */
export function coveringSites(reach: Reach, limit: number): number[][] {
  requireNumber("limit", limit, "[0, infinity)", (n) => n >= 0);
  return reach.map((row) => [...row.keys()].filter((j) => (row[j] as number) <= limit));
}

/** a_i, 1 unless given. */
export function demandWeights(weights: readonly number[] | undefined, demands: number): readonly number[] {
  if (weights === undefined) return new Array(demands).fill(1);
  if (weights.length !== demands) {
    throw new DutycycleError({
      argument: "weights",
      expected: `a list of ${demands} numbers`,
      received: weights,
    });
  }
  for (const [i, weight] of weights.entries()) {
    requireNumber(`weights[${i}]`, weight, "[0, infinity)", (n) => n >= 0);
  }
  return weights;
}

/** The weight for which `holds`, and its share of all; without a share where nothing weighs anything. */
export function covered(
  weights: readonly number[],
  holds: (demand: number) => boolean,
): { readonly coveredWeight: number; readonly coveredShare?: number } {
  let all = 0;
  let coveredWeight = 0;
  for (const [i, weight] of weights.entries()) {
    all += weight;
    if (holds(i)) coveredWeight += weight;
  }
  return all === 0 ? { coveredWeight } : { coveredWeight, coveredShare: coveredWeight / all };
}
