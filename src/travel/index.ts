/**
 * How long does it take to get there? Distance to minutes, and the square-root laws of response distance.
 *
 * @module
 */
export { fitTravelModel, type TravelModelFit } from "./fit-travel-model.ts";
export { type GeoPoint, greatCircleMiles } from "./great-circle.ts";
export type { TravelSample } from "./least-squares.ts";
export { type DistanceMetric, expectedNearestDistance } from "./nearest-distance.ts";
export { type NearestNode, nearestNodes } from "./nearest-nodes.ts";
export { expectedPatrolDistance } from "./patrol-distance.ts";
export { type RoadArc, type RoadGraph, roadGraph } from "./road-graph.ts";
export { type ShortestMinutes, shortestMinutes } from "./shortest-minutes.ts";
export { type StationLattice, stationLattices } from "./station-lattices.ts";
export { travelMatrix } from "./travel-matrix.ts";
export { reachMiles, type TravelModel, travelMinutes } from "./travel-minutes.ts";
export { type PublishedTravelModel, travelModels } from "./travel-models.ts";
