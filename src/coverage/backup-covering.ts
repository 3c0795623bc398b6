import type { BackupCovering, SiteQuestion } from "./site-models.ts";

/**
 * Where should so many sites be, so that everything is reached once and as much as possible a second time?
 *
 *     maximise   sum_i a_i u_i
 *     subject to sum_{j in N_i} x_j - u_i >= 1 for every i,   sum_j x_j = p,   x_j 0 or 1,   0 <= u_i <= 1
 *
 * the backup covering problem. A demand point that only one site can reach is never backed up.
 *
 * @param input.open - p, the fixed sites included; whole number in [0, infinity).
 * @param input.method - `quick`: greedy steps and exchange, with the bound of multipliers. Where few sites can reach everything, it may find none.
 * @returns see {@link BackupCovering}.
 * @throws DutycycleError for a value outside its interval.
 * @see K. Hogan and C. ReVelle, Concepts and applications of backup coverage, Management Science 32(11), 1986, pp. 1434-1444.
 *
 * @example
 * ```ts
 * import { backupCovering } from "dutycycle/coverage";
 * const reach = [[1, 9, 3], [9, 1, 3], [9, 9, 3]];
 * const { sites, backupWeight } = await backupCovering({ reach, limit: 4, weights: [5, 2, 8], open: 2 });
 * sites; // => [0, 2]
 * backupWeight; // => 5
 * ```
 */
export async function backupCovering(
  input: SiteQuestion & { readonly limit: number },
): Promise<BackupCovering> {
  // Loaded when sites are looked for.
  const { mostBackedUp } = await import("./covering-search.ts");
  return mostBackedUp(input);
}
