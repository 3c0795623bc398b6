import { requireNumber, requireOneOf, requireThat } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";

/** One way to fill posts: what it costs a year, and what it gives. */
export interface FrontierPoint {
  /** Posts in the stations, in [0, 100000]. */
  readonly station: number;
  /** Posts on patrol, in [0, 100000]. */
  readonly patrol: number;
  readonly cost: number;
  readonly measure: number;
}

/** A point, and whether any other is as cheap and as good, and better in one. */
export interface FrontierRow extends FrontierPoint {
  readonly onFront: boolean;
}

/**
 * Which numbers of posts in stations and on patrol are not beaten by others in both cost and coverage?
 *
 * A point is on the Pareto front unless some other costs no more and measures no worse, and is better in one of the two. Points that are equal
 * in both stand or fall together. The front says what a choice costs, not which to take: how much a minute is worth is no number of the library's.
 *
 * @param input.station - posts to try in the stations, each in [0, 100000].
 * @param input.patrol - posts to try on patrol; every pair is tried.
 * @param input.cost - money a year with so many posts; finite. `mergerCost` gives it as `after.annualCost`.
 * @param input.measure - what they give: a share within a limit, minutes; finite. `mergerCoverage` or a simulation gives it.
 * @param input.better - whether more of the measure is better (unless given) or less.
 * @returns a row for each pair, by cost, then the better measure first.
 * @throws DutycycleError for a number outside its interval.
 *
 * @example
 * ```ts
 * import { mergerFrontier } from "dutycycle/merger";
 * import { availableUnits } from "dutycycle/coverage";
 * const rows = mergerFrontier({
 *   station: [3, 5], patrol: [8, 10],
 *   cost: (station, patrol) => 405_689 * station + 566_162 * patrol,
 *   // Chance of eight who can work: those of the stations, and of officers as many as are free.
 *   measure: (station, patrol) => availableUnits({ units: patrol, busyShare: 0.5, needed: 8 - station }),
 * });
 * rows.map(({ station, patrol, onFront }) => `${station}/${patrol} ${onFront}`);
 * // => ["3/8 true", "5/8 true", "3/10 false", "5/10 true"]
 * ```
 */
export function mergerFrontier(input: {
  readonly station: readonly number[];
  readonly patrol: readonly number[];
  readonly cost: (station: number, patrol: number) => number;
  readonly measure: (station: number, patrol: number) => number;
  readonly better?: "more" | "less";
}): FrontierRow[] {
  const { better = "more", cost, measure } = input ?? {};
  requireOneOf("better", better, ["more", "less"]);
  requireThat(typeof cost === "function", "cost", "a function of posts", cost);
  requireThat(typeof measure === "function", "measure", "a function of posts", measure);
  for (const name of ["station", "patrol"] as const) {
    requireThat(Array.isArray(input[name]), name, "a list of numbers of posts", input[name]);
    for (const [i, posts] of input[name].entries()) {
      requireWithin(`${name}[${i}]`, posts, "[0, 100000]");
    }
  }
  const points = input.station.flatMap((station) =>
    input.patrol.map((patrol): FrontierPoint => {
      const point = { station, patrol, cost: cost(station, patrol), measure: measure(station, patrol) };
      requireNumber(`cost(${station}, ${patrol})`, point.cost, "(-infinity, infinity)");
      requireNumber(`measure(${station}, ${patrol})`, point.measure, "(-infinity, infinity)");
      return point;
    }),
  );
  const worth = ({ measure: value }: FrontierPoint): number => (better === "more" ? value : -value);
  points.sort((a, b) => a.cost - b.cost || worth(b) - worth(a));
  // In order of cost, a point is beaten by what cheaper ones reach, or by what as dear ones exceed.
  let [reached, last] = [Number.NEGATIVE_INFINITY, points[0]];
  return points.map((point) => {
    const isEqual = last !== undefined && last.cost === point.cost && worth(last) === worth(point);
    const onFront = worth(point) > reached || (isEqual && worth(point) === reached);
    if (worth(point) > reached) [reached, last] = [worth(point), point];
    return { ...point, onFront };
  });
}
