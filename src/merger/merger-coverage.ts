import { requireUnit } from "../coverage/force-arrival.ts";
import { requireThat } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import type { CallMoment } from "../simulation/call-moments.ts";
import { minutesOf } from "../travel/travel-minutes.ts";
import { DONNING_MINUTES } from "./patrol-arrivals.ts";
import { type PatrolField, requirePatrolField } from "./patrol-field.ts";
import { type ComingCrew, type PeopleNeed, peopleArrival, shareBy } from "./people-arrival.ts";

/** A crew at a station. One of `minutes` and `miles`. */
export interface StationCrew {
  /** People, whole number in [0, 1000]. */
  readonly personnel: number;
  /** Minutes of travel to the fire, in [0, infinity). */
  readonly minutes?: number;
  /** Road miles to it, in [0, infinity), which the travel model turns into minutes. */
  readonly miles?: number;
  /** From being sent to rolling, in [0, infinity); 0 unless given. */
  readonly turnoutMinutes?: number;
  /** Share of time in which it is on another call, in [0, 1]; 0 unless given. */
  readonly busyShare?: number;
  /** Whether it brings water; yes unless given. */
  readonly pumper?: boolean;
}

/** Police on patrol, before a merger or after: they arrive in both, and can work at a fire only with training and gear. */
export interface FirePatrol extends PatrolField {
  /** Posts whose officers have both, whole number in [0, posts]; all unless given, 0 for police who are no firefighters. */
  readonly equippedPosts?: number;
  /** People on a post, whole number in [1, 10]; 1 unless given. */
  readonly personnel?: number;
  /** From arrival until they can work, in [0, infinity); 1.5 unless given, a constructed assumption. */
  readonly donningMinutes?: number;
}

/** What a city may wait for at a fire, as the simulation measures it too. */
export type FireMoment = Exclude<CallMoment, "wait">;

const FIRE_MOMENTS: readonly FireMoment[] = [
  "response",
  "first-equipped",
  "first-water",
  "four-on-scene",
  "full-force",
];

/** When one of the moments comes, in minutes from being sent. */
export interface CoverageMoment {
  readonly moment: FireMoment;
  /** Chance that it comes at all: that enough are free. In [0, 1]. */
  readonly reachedShare: number;
  /** Mean over the fires where it comes; absent where it never does. */
  readonly meanMinutes?: number;
  /** The minutes within which it comes in 90 of 100 fires; absent where it comes in fewer at any time. */
  readonly p90Minutes?: number;
  readonly limitMinutes?: number;
  /** Chance that it comes within the limit; with a limit. */
  readonly withinShare?: number;
}

export interface MergerCoverageInput {
  readonly stations: readonly StationCrew[];
  readonly patrol: FirePatrol;
  /** People for the full force, whole number in [1, 1000]; 16 unless given. */
  readonly firefighters?: number;
  /** Minutes from being sent, in [0, infinity), by moment; 8 for `four-on-scene` and `full-force` unless given. */
  readonly limits?: Readonly<Partial<Record<FireMoment, number>>>;
}

/**
 * Who is at a fire when, where the crew of a station is joined by officers from patrol?
 *
 * Station crews come at their minutes if they are free. Each of the P posts on patrol stands anywhere in the area, is free with probability 1 - u,
 * independently, and drives as the travel model says. So t minutes after all are sent, the posts that have come are
 *
 *     Binomial(P, (1 - u) min(1, c r(t)^2 / A)),   c = 2 along streets at right angles, pi as the crow flies
 *
 * with r(t) = miles driven in t: availability and distance in one law, whose means for many posts are the square-root law of
 * `patrolArrivals`. Convolved with the crews it gives each moment of `SimMeasure` a number of its own:
 * - `response`: the first unit of any kind. Police cars count, equipped or not: give those of today the same credit as those after a merger.
 * - `first-equipped`: the first person who can work, donning done.
 * - `first-water`: the first crew with a pumper. A patrol car is not a pumper.
 * - `four-on-scene`: four who can work, the fewest that may enter.
 * - `full-force`: `firefighters` who can work.
 *
 * One fire at a time, everybody is sent at once, and busy posts are busy independently: the truth is worse where busy hours are busy for all, and where a fire
 * comes on top of another. Near the border of the area fewer posts are near than it says. Not for a handful of posts or u above about 0.5:
 * simulate (`compareMerger` shows both).
 *
 * @returns a row for each moment, in the order above.
 * @throws DutycycleError for a value outside its interval.
 * @see P. Kolesar and E. Blum, Square Root Laws for Fire Engine Response Distances, Management Science 19, 1973, for points at random. Two in, two out: 29
 * CFR 1910.134(g)(4). 16 people: NFPA 1710, 2020, a house of 2,000 square feet, as NFPA's fact sheet gives it.
 *
 * @example
 * ```ts
 * import { mergerCoverage } from "dutycycle/merger";
 * import { travelModels } from "dutycycle/travel";
 * const moments = mergerCoverage({
 *   stations: [{ personnel: 3, minutes: 4, turnoutMinutes: 1.5 }],
 *   patrol: { posts: 8, busyShare: 0.4, areaSquareMiles: 12, travel: travelModels["rand-iso"].model },
 * });
 * // The engine brings three; a fourth who can work has come within eight minutes at nearly every fire.
 * moments.find(({ moment }) => moment === "four-on-scene")?.withinShare; // => 0.9993
 * moments.find(({ moment }) => moment === "first-water")?.meanMinutes; // => 5.5
 * // Eight officers and an engine are never sixteen.
 * moments.find(({ moment }) => moment === "full-force")?.reachedShare; // => 0
 * ```
 */
export function mergerCoverage(input: MergerCoverageInput): CoverageMoment[] {
  return coverageOf([{ share: 1, ...requireCoverage(input) }], input);
}

/** The same as a mean over states of the city that have been checked, each with its share of time. */
export function coverageOf(
  states: readonly (Pick<MergerCoverageInput, "stations" | "patrol"> & { readonly share: number })[],
  { firefighters = 16, limits = {} }: Pick<MergerCoverageInput, "firefighters" | "limits">,
  moments: readonly FireMoment[] = FIRE_MOMENTS,
): CoverageMoment[] {
  const needs = states.map((state) => ({ ...state, need: needsOf(state, firefighters) }));
  const limitOf: MergerCoverageInput["limits"] = { "four-on-scene": 8, "full-force": 8, ...limits };
  return moments.map((moment) => {
    const parts = needs.map(({ share, patrol, need }) => ({ share, field: patrol, need: need[moment] }));
    const limitMinutes = limitOf[moment];
    const within =
      limitMinutes === undefined ? {} : { limitMinutes, withinShare: shareBy(parts, limitMinutes) };
    return { moment, ...peopleArrival(parts), ...within };
  });
}

/** Who counts for each moment, and how many it takes. */
function needsOf(
  { stations, patrol }: Pick<MergerCoverageInput, "stations" | "patrol">,
  firefighters: number,
): Readonly<Record<FireMoment, PeopleNeed>> {
  const { posts, equippedPosts = posts, personnel = 1, donningMinutes = DONNING_MINUTES } = patrol;
  const crews = stations.map((crew): ComingCrew & { readonly pumper: boolean } => ({
    minutes: (crew.turnoutMinutes ?? 0) + (crew.minutes ?? minutesOf(crew.miles as number, patrol.travel)),
    personnel: crew.personnel,
    busyShare: crew.busyShare ?? 0,
    pumper: crew.pumper ?? true,
  }));
  const equipped = { crews, posts: equippedPosts, personnel, delayMinutes: donningMinutes };
  const units = crews.map((crew) => ({ ...crew, personnel: 1 }));
  return {
    response: { crews: units, posts, personnel: 1, delayMinutes: 0, people: 1 },
    "first-equipped": { ...equipped, people: 1 },
    "first-water": { ...equipped, crews: crews.filter(({ pumper }) => pumper), posts: 0, people: 1 },
    "four-on-scene": { ...equipped, people: 4 },
    "full-force": { ...equipped, people: firefighters },
  };
}

/** Throws unless the input is what it may be. */
export function requireCoverage(input: MergerCoverageInput): MergerCoverageInput {
  const { stations, patrol, firefighters = 16, limits = {} } = input ?? {};
  requireThat(Array.isArray(stations), "stations", "a list of crews", stations);
  const minutes = (argument: string, value: unknown): void => requireWithin(argument, value, "[0, infinity)");
  const whole = (argument: string, value: unknown, low: number, high: number): void =>
    requireWithin(argument, value, `[${low}, ${high}], whole`);
  for (const [i, crew] of stations.entries()) {
    requireUnit(`stations[${i}]`, crew);
    minutes(`stations[${i}].turnoutMinutes`, crew.turnoutMinutes ?? 0);
    requireThat(
      (crew.minutes === undefined) !== (crew.miles === undefined),
      `stations[${i}]`,
      "either minutes or miles",
      crew,
    );
    minutes(`stations[${i}].${crew.minutes === undefined ? "miles" : "minutes"}`, crew.minutes ?? crew.miles);
  }
  requirePatrolField(patrol);
  whole("patrol.equippedPosts", patrol.equippedPosts ?? patrol.posts, 0, patrol.posts);
  whole("patrol.personnel", patrol.personnel ?? 1, 1, 10);
  minutes("patrol.donningMinutes", patrol.donningMinutes ?? 0);
  whole("firefighters", firefighters, 1, 1000);
  for (const [moment, limit] of Object.entries(limits)) {
    requireThat(
      FIRE_MOMENTS.includes(moment as FireMoment),
      "limits",
      `limits of ${FIRE_MOMENTS.join(", ")}`,
      moment,
    );
    minutes(`limits.${moment}`, limit);
  }
  return input;
}
