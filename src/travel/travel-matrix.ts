import { requireThat } from "../quantity/error.ts";
import { type GeoPoint, milesBetween, requireDetourFactor, requireGeoPoint } from "./great-circle.ts";
import { minutesOf, requireTravelModel, type TravelModel } from "./travel-minutes.ts";

/**
 * How many minutes is each place of demand from each site?
 *
 *     minutes[i][j] = T(detourFactor x great-circle miles from site j to demand i)
 *
 * with T = `travelMinutes`. The matrix is what the models of coverage call `reach`. It knows no rivers, rails or one-way
 * streets: where they matter, use a road graph.
 *
 * @param input.demand - the rows.
 * @param input.sites - the columns.
 * @param input.model - as for `travelMinutes`.
 * @param input.detourFactor - road miles a great-circle mile, in [1, infinity); 1 unless given.
 * @returns a row for each place of demand, each with the minutes from every site.
 * @throws DutycycleError for a value outside its interval.
 *
 * @example
 * ```ts
 * import { travelMatrix, travelModels } from "dutycycle";
 * const demand = [
 *   { latitude: 42.33, longitude: -83.05 },
 *   { latitude: 42.36, longitude: -83.05 },
 * ];
 * travelMatrix({ demand, sites: demand.slice(0, 1), model: travelModels["rand-iso"].model, detourFactor: 1.3 });
 * // => [[0.65], [5.231]]
 * ```
 */
export function travelMatrix(input: {
  readonly demand: readonly GeoPoint[];
  readonly sites: readonly GeoPoint[];
  readonly model: TravelModel;
  readonly detourFactor?: number;
}): readonly (readonly number[])[] {
  const { demand, sites, model, detourFactor = 1 } = input ?? {};
  requireTravelModel(model);
  requireDetourFactor(detourFactor);
  requireThat(Array.isArray(demand), "demand", "a list of points", demand);
  requireThat(Array.isArray(sites), "sites", "a list of points", sites);
  for (const [j, site] of sites.entries()) requireGeoPoint(`sites[${j}]`, site);
  return demand.map((place, i) => {
    requireGeoPoint(`demand[${i}]`, place);
    return sites.map((site) => minutesOf(detourFactor * milesBetween(site, place), model));
  });
}
