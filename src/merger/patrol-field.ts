import { requireOneOf } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import type { DistanceMetric } from "../travel/nearest-distance.ts";
import { reachMiles, requireTravelModel, type TravelModel } from "../travel/travel-minutes.ts";

/** Police on patrol, as a fire finds them: posts that stand anywhere in an area, some of them busy. */
export interface PatrolField {
  /** Posts on duty at once, one car each, whole number in [0, 10000]. */
  readonly posts: number;
  /** Share of its time in which a post cannot be called away, in [0, 1]: calls that may be left do not count. */
  readonly busyShare: number;
  readonly areaSquareMiles: number;
  readonly travel: TravelModel;
  /** Along streets at right angles unless given. */
  readonly metric?: DistanceMetric;
}

/** Throws unless the field is what it may be. */
export function requirePatrolField(patrol: PatrolField): void {
  requireWithin("patrol.posts", patrol?.posts, "[0, 10000], whole");
  requireWithin("patrol.busyShare", patrol.busyShare, "[0, 1]");
  requireWithin("patrol.areaSquareMiles", patrol.areaSquareMiles, "(0, infinity)");
  requireTravelModel(patrol.travel);
  requireOneOf("patrol.metric", patrol.metric ?? "right-angle", ["euclidean", "right-angle"]);
}

/** The area within a distance of 1: a disc, or a square on its corner. */
const SWEPT: Readonly<Record<DistanceMetric, number>> = { euclidean: Math.PI, "right-angle": 2 };

/** Chance that a given post is free and within a drive of so many minutes: (1 - u) min(1, swept area / A). */
export function freeWithin(
  { busyShare, areaSquareMiles, travel, metric = "right-angle" }: PatrolField,
  minutes: number,
): number {
  if (minutes <= 0) return 0;
  const miles = reachMiles(minutes, travel);
  return (1 - busyShare) * Math.min(1, (SWEPT[metric] * miles * miles) / areaSquareMiles);
}

/** The miles from which every post of the area is within reach. */
export function milesAcross({ areaSquareMiles, metric = "right-angle" }: PatrolField): number {
  return Math.sqrt(areaSquareMiles / SWEPT[metric]);
}
