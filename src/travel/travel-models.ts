import type { TravelModel } from "./travel-minutes.ts";

/** A travel model that someone published, with what it rests on. */
export interface PublishedTravelModel {
  readonly name: string;
  readonly model: TravelModel;
  readonly source: string;
  /** True where the constants were written down from memory: check them before citing. */
  readonly fromMemory: boolean;
  readonly caution: string;
  /** The distances for which the source says that it holds. */
  readonly validMiles?: readonly [number, number];
}

/**
 * Which published constants turn miles into minutes?
 *
 * Fire engines in cities of half a century ago: a start, where an agency has no travel times of its own to fit
 * (`fitTravelModel`).
 *
 * The two branches of Kolesar, Walker and Hausner are printed rounded, as 2.88 sqrt(D) up to 0.88 miles and 1.35 + 1.53 D
 * beyond, which drops from 2.7017 to 2.6964 minutes at 0.88. Here acceleration 4 / 2.88^2 and speed 1 / 1.53 are taken from
 * it, so that the branches join at 0.886 miles: equal to the print up to 0.88, 0.005 minutes above it beyond.
 *
 * @see ISO, Response-Time Considerations (firechief.iso.com, ppc3015): T = 0.65 + 1.7 D after RAND, for 0.5 to 8 miles.
 * P. Kolesar and W. Walker, RAND R-1449, for the form of the other; its constants are unsourced: from memory.
 *
 * @example
 * ```ts
 * import { travelMinutes, travelModels } from "dutycycle";
 * travelMinutes(2.5, travelModels["rand-iso"].model); // => 4.9
 * travelMinutes(0.5, travelModels["kolesar-walker-hausner"].model); // => 2.036
 * ```
 */
export const travelModels: Readonly<Record<"rand-iso" | "kolesar-walker-hausner", PublishedTravelModel>> = {
  "rand-iso": {
    name: "RAND, as used by ISO",
    model: { kind: "linear", interceptMinutes: 0.65, minutesPerMile: 1.7 },
    source: "Insurance Services Office, Response-Time Considerations, firechief.iso.com, ppc3015",
    fromMemory: false,
    caution: "Fire apparatus with lights and siren at 35 mph on average; not fitted to any one city.",
    validMiles: [0.5, 8],
  },
  "kolesar-walker-hausner": {
    name: "Kolesar, Walker and Hausner",
    model: {
      kind: "square-root-linear",
      accelerationMilesPerMinute2: 4 / 2.88 ** 2,
      cruisingMilesPerMinute: 1 / 1.53,
    },
    source:
      "P. Kolesar, W. Walker and J. Hausner, Determining the Relation between Fire Engine Travel Times and " +
      "Travel Distances in New York City, Operations Research 23, 1975, 614-627",
    fromMemory: true,
    caution: "Fire companies of New York City, 1971, by stopwatch.",
  },
};
