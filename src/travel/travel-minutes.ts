import { requireNumber, requireOneOf } from "../quantity/error.ts";

/** How distance becomes time, as plain data. */
export type TravelModel =
  | {
      readonly kind: "linear";
      /** Minutes lost at the start, in [0, infinity). */
      readonly interceptMinutes: number;
      /** In (0, infinity). */
      readonly minutesPerMile: number;
    }
  | {
      readonly kind: "square-root-linear";
      /** In (0, infinity); braking is as strong. */
      readonly accelerationMilesPerMinute2: number;
      /** In (0, infinity). */
      readonly cruisingMilesPerMinute: number;
    };

/**
 * How many minutes does a unit drive so many miles?
 *
 *     linear:               T = a + b D
 *     square-root-linear:   T = 2 sqrt(D / alpha)     for D <= v^2 / alpha
 *                           T = v / alpha + D / v     beyond
 *
 * with D = `miles`, a = `interceptMinutes`, b = `minutesPerMile`, alpha = `accelerationMilesPerMinute2` and
 * v = `cruisingMilesPerMinute`. The second speeds up, cruises and brakes: a short trip never reaches v. At the join its two
 * branches meet with equal slope.
 *
 * The mean over many trips is not the time of the mean trip where the law bends: the square root makes it shorter, by
 * up to 4 % for the nearest of units placed at random. Turnout and the way from curb to door are not in it.
 *
 * @param miles - along the road, in [0, infinity).
 * @param model - its parameters as {@link TravelModel} says.
 * @returns minutes in [0, infinity), rising with miles; `interceptMinutes` for no miles at all.
 * @throws DutycycleError for a value outside its interval or a kind that is not one of the two.
 * @see R. C. Larson and A. R. Odoni, Urban Operations Research, 1981, section 3.7.2. P. Kolesar and W. Walker, Measuring
 * the Travel Characteristics of New York City's Fire Companies, RAND R-1449 (equal slope at the join).
 *
 * @example
 * ```ts
 * import { travelMinutes } from "dutycycle";
 * travelMinutes(1.5, { kind: "linear", interceptMinutes: 0.65, minutesPerMile: 1.7 }); // => 3.2
 * const engine = { kind: "square-root-linear", accelerationMilesPerMinute2: 0.5, cruisingMilesPerMinute: 0.6 } as const;
 * travelMinutes(0.5, engine); // => 2
 * travelMinutes(3, engine); // => 6.2
 * ```
 */
export function travelMinutes(miles: number, model: TravelModel): number {
  requireNumber("miles", miles, "[0, infinity)", (n) => n >= 0);
  requireTravelModel(model);
  return minutesOf(miles, model);
}

/**
 * How many miles does a unit drive in so many minutes?
 *
 *     linear:               D = (T - a) / b
 *     square-root-linear:   D = alpha T^2 / 4         for T <= 2 v / alpha
 *                           D = v (T - v / alpha)     beyond
 *
 * the inverse of {@link travelMinutes}: the radius that a travel standard allows.
 *
 * @param minutes - T, in [0, infinity).
 * @param model - as for {@link travelMinutes}.
 * @returns miles in [0, infinity); 0 where the minutes are less than the intercept.
 * @throws DutycycleError for a value outside its interval or a kind that is not one of the two.
 *
 * @example
 * ```ts
 * import { reachMiles, travelModels } from "dutycycle";
 * reachMiles(4, travelModels["rand-iso"].model); // => 1.971
 * ```
 */
export function reachMiles(minutes: number, model: TravelModel): number {
  requireNumber("minutes", minutes, "[0, infinity)", (n) => n >= 0);
  requireTravelModel(model);
  if (model.kind === "linear") return Math.max(0, minutes - model.interceptMinutes) / model.minutesPerMile;
  const { accelerationMilesPerMinute2: alpha, cruisingMilesPerMinute: v } = model;
  return minutes <= (2 * v) / alpha ? (alpha * minutes * minutes) / 4 : v * (minutes - v / alpha);
}

/** Minutes of miles and a model that have been checked. */
export function minutesOf(miles: number, model: TravelModel): number {
  if (model.kind === "linear") return model.interceptMinutes + model.minutesPerMile * miles;
  const { accelerationMilesPerMinute2: alpha, cruisingMilesPerMinute: v } = model;
  return miles <= (v * v) / alpha ? 2 * Math.sqrt(miles / alpha) : v / alpha + miles / v;
}

/** Throws unless the model is one that {@link travelMinutes} knows. */
export function requireTravelModel(model: TravelModel): void {
  requireOneOf("model.kind", model?.kind, ["linear", "square-root-linear"]);
  const positive = (n: number): boolean => n > 0;
  if (model.kind === "linear") {
    requireNumber("model.interceptMinutes", model.interceptMinutes, "[0, infinity)", (n) => n >= 0);
    requireNumber("model.minutesPerMile", model.minutesPerMile, "(0, infinity)", positive);
    return;
  }
  const { accelerationMilesPerMinute2, cruisingMilesPerMinute } = model;
  requireNumber("model.accelerationMilesPerMinute2", accelerationMilesPerMinute2, "(0, infinity)", positive);
  requireNumber("model.cruisingMilesPerMinute", cruisingMilesPerMinute, "(0, infinity)", positive);
}
