/**
 * How long does it take to get there? Distance to minutes, and the square-root laws of response distance.
 *
 * @module
 */
export { type GeoPoint, greatCircleMiles } from "./great-circle.ts";
export { type DistanceMetric, expectedNearestDistance } from "./nearest-distance.ts";
export { expectedPatrolDistance } from "./patrol-distance.ts";
export { type StationLattice, stationLattices } from "./station-lattices.ts";
export { travelMatrix } from "./travel-matrix.ts";
export { reachMiles, type TravelModel, travelMinutes } from "./travel-minutes.ts";
export { type PublishedTravelModel, travelModels } from "./travel-models.ts";
