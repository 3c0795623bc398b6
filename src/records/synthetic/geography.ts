import type { RandomStream } from "../../random/stream.ts";

/** A beat of the town: a square of about 2.2 km. */
export interface TownArea {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** A fire station, in one of the beats. */
export interface TownStation {
  readonly name: string;
  readonly area: string;
  readonly latitude: number;
  readonly longitude: number;
}

const RESIDENTS_PER_AREA = 7500;
const RESIDENTS_PER_STATION = 15_000;
// A made-up place in open country.
const SOUTH = 43.1;
const WEST = -84.4;
const LATITUDE_STEP = 0.02;
const LONGITUDE_STEP = 0.027;

/** The beats, in a grid as square as may be, numbered by row: 11, 12, …, 21, …. */
export function townAreas(population: number): TownArea[] {
  const count = Math.max(2, Math.round(population / RESIDENTS_PER_AREA));
  const columns = Math.ceil(Math.sqrt(count));
  return Array.from({ length: count }, (_, i) => {
    const row = Math.floor(i / columns);
    const column = i % columns;
    return {
      name: String((row + 1) * (columns < 10 ? 10 : 100) + column + 1),
      latitude: rounded(SOUTH + row * LATITUDE_STEP),
      longitude: rounded(WEST + column * LONGITUDE_STEP),
    };
  });
}

/** The stations, spread evenly over the list of beats. */
export function townStations(population: number, areas: readonly TownArea[]): TownStation[] {
  const count = Math.min(areas.length, Math.max(1, Math.round(population / RESIDENTS_PER_STATION)));
  return Array.from({ length: count }, (_, i) => {
    const area = areas[Math.floor(((i + 0.5) * areas.length) / count)] as TownArea;
    return { name: String(i + 1), area: area.name, latitude: area.latitude, longitude: area.longitude };
  });
}

/** A place in a beat, to five decimals. */
export function placeIn(area: TownArea, stream: RandomStream): { latitude: number; longitude: number } {
  return {
    latitude: rounded(area.latitude + (stream.uniform() - 0.5) * LATITUDE_STEP),
    longitude: rounded(area.longitude + (stream.uniform() - 0.5) * LONGITUDE_STEP),
  };
}

/** Kilometres along the streets of a grid; a degree of latitude is 111 km, one of longitude 81 km here. */
export function streetKilometres(
  from: { readonly latitude: number; readonly longitude: number },
  to: { readonly latitude: number; readonly longitude: number },
): number {
  return Math.abs(from.latitude - to.latitude) * 111 + Math.abs(from.longitude - to.longitude) * 81;
}

function rounded(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}
