import type { SiteStatus } from "./site-program.ts";

/**
 * Units at sites, worth something to each demand point by how many of them are within the limit:
 *
 *     maximise   sum_i a_i sum_k w_k y_ik
 *     subject to sum_{j in N_i} x_j >= base + step sum_k y_ik,   0 <= y_ik <= 1,   sum_j x_j = units,   lower_j <= x_j <= upper_j,   x_j whole
 *                sum_{j in kept sites} x_j >= least,   y_ik whole where step > 1
 *
 * Maximal covering (base 0, step 1, w = 1), backup (base 1, step 1, w = 1), expected covering (base 0, step 1, w_k = (1 - q) q^(k-1)) and reliable
 * covering (base 0, step b, w = 1) are four cases of it.
 */
export interface PlacingTask {
  /** N_i: sites within the limit of each demand point. */
  readonly near: readonly (readonly number[])[];
  readonly weights: readonly number[];
  readonly units: number;
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly base: number;
  readonly step: number;
  /** w_k, none larger than the one before. */
  readonly worth: readonly number[];
  readonly kept?: { readonly sites: readonly number[]; readonly least: number };
}

/** How a placing was found, and what is proved. */
export interface Placing {
  readonly status: SiteStatus;
  /** Units at each site; all 0 where there is no placing. */
  readonly unitsBySite: readonly number[];
  readonly bound?: number;
}

/** n_i: units within the limit of each demand point. */
export function unitsWithin(
  near: PlacingTask["near"],
  unitsBySite: ArrayLike<number>,
  into: Int32Array = new Int32Array(near.length),
): Int32Array {
  for (let i = 0; i < near.length; i++) {
    let within = 0;
    for (const j of near[i] as readonly number[]) within += unitsBySite[j] as number;
    into[i] = within;
  }
  return into;
}

/** sum_k w_k y_k of a demand point with n units within the limit, for n from 0 to `units`; 0 below the base. */
export function worthByNumber({ units, base, step, worth }: PlacingTask): Float64Array {
  const table = new Float64Array(units + 1);
  for (let n = base + 1; n <= units; n++) {
    const isLevel = (n - base) % step === 0;
    table[n] = (table[n - 1] as number) + (isLevel ? (worth[(n - base) / step - 1] ?? 0) : 0);
  }
  return table;
}
