import { requireWithin } from "../quantity/interval.ts";
import { binomialTails } from "../stats/binomial.ts";
import { expectedNearestDistance } from "../travel/nearest-distance.ts";
import { minutesOf } from "../travel/travel-minutes.ts";
import { type PatrolField, requirePatrolField } from "./patrol-field.ts";

/** Minutes to put on gear from the boot: the middle of 60 to 120 seconds, which are a constructed assumption. */
export const DONNING_MINUTES = 1.5;

/** The k-th officer from patrol, by means. */
export interface PatrolArrival {
  /** k: 1 for the nearest who is free. */
  readonly rank: number;
  /** Chance that at least k are free, in [0, 1]. */
  readonly availableShare: number;
  readonly miles: number;
  /** Drive and donning, from being sent. */
  readonly minutes: number;
}

/**
 * When does the first officer from patrol come to a fire, the second, the third, and how likely is it that there are so many?
 *
 *     P(at least k free) = sum over j from k to P of C(P, j) (1 - u)^j u^(P - j)
 *     D_k = Gamma(k + 1/2) / Gamma(k) / sqrt(2 g),   g = P (1 - u) / A        (sqrt(pi g) as the crow flies)
 *     T_k = T(D_k) + donning
 *
 * with P = `posts`, u = `busyShare`, A = `areaSquareMiles` and T the travel model: means, by the square-root law. Ranks near P mean little: an area
 * has an edge, and a rank above P (1 - u) is mostly not there. `mergerCoverage` takes chance and distance together.
 *
 * @param input.donningMinutes - in [0, infinity); 1.5 unless given, a constructed assumption: time your own officers.
 * @returns a row for each rank from 1 to the number of posts; none where every post is always busy.
 * @throws DutycycleError for a value outside its interval.
 * @see P. Kolesar and E. Blum, Square Root Laws for Fire Engine Response Distances, Management Science 19, 1973, 1368-1378. The binomial as a model
 * of officers who are free: unsourced.
 *
 * @example
 * ```ts
 * import { patrolArrivals } from "dutycycle/merger";
 * import { travelModels } from "dutycycle/travel";
 * const patrol = { posts: 8, busyShare: 0.4, areaSquareMiles: 12, travel: travelModels["rand-iso"].model };
 * const third = patrolArrivals({ patrol })[2];
 * third?.availableShare; // => 0.950193
 * third?.minutes; // => 5.308
 * ```
 */
export function patrolArrivals(input: {
  readonly patrol: PatrolField;
  readonly donningMinutes?: number;
}): PatrolArrival[] {
  const { patrol, donningMinutes = DONNING_MINUTES } = input ?? {};
  requirePatrolField(patrol);
  requireWithin("donningMinutes", donningMinutes, "[0, infinity)");
  const { posts, busyShare, areaSquareMiles: area, travel, metric = "right-angle" } = patrol;
  if (busyShare === 1) return [];
  const atLeast = binomialTails(posts, 1 - busyShare);
  return Array.from({ length: posts }, (_, i) => {
    const rank = i + 1;
    const miles = expectedNearestDistance({ area, units: posts * (1 - busyShare), rank, metric });
    const availableShare = Math.min(1, atLeast[rank] as number);
    return { rank, availableShare, miles, minutes: minutesOf(miles, travel) + donningMinutes };
  });
}
