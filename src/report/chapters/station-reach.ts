import { maximalCovering } from "../../coverage/maximal-covering.ts";
import { SERVICES } from "../../quantity/duty-span.ts";
import { travelMatrix } from "../../travel/travel-matrix.ts";
import { travelModels } from "../../travel/travel-models.ts";
import { type CallShare, fewText } from "../few-calls.ts";
import { isTooFew } from "../release-rules.ts";
import type { StudyCase } from "../study-case.ts";

/** Streets of a grid are longer than the straight line by this on average. */
const DETOUR = 4 / Math.PI;
const LIMIT_MINUTES = 4;

/** Which calls of the records can be reached from the stations, and by how few of them. */
export interface StationReach {
  readonly names: readonly string[];
  readonly limit: number;
  readonly calls: number;
  readonly unplaced: number;
  /** Minutes from the nearest station, one a call. */
  readonly nearest: readonly number[];
  /** By station: calls to which it is the nearest, and those of them within the limit. */
  readonly byStation: readonly { readonly calls: number; readonly within: number }[];
  /** Share within the limit with the best one, two, three … of the stations. */
  readonly curve: readonly { readonly stations: number; readonly share: number; readonly bound: number }[];
}

export async function stationReach(study: StudyCase): Promise<StationReach | undefined> {
  const { input, cleaned } = study;
  const {
    stations = [],
    travel = travelModels["rand-iso"].model,
    travelLimitMinutes: limit = LIMIT_MINUTES,
  } = input.fire ?? {};
  const { places, weights, unplaced } = fireCallPlaces(cleaned.columns);
  const calls = weights.reduce((sum, weight) => sum + weight, 0);
  if (stations.length === 0 || calls === 0 || isTooFew(calls, input.release)) return undefined;
  const reach = travelMatrix({ demand: places, sites: stations, model: travel, detourFactor: DETOUR });
  const byStation = stations.map(() => ({ calls: 0, within: 0 }));
  const nearest: number[] = [];
  for (const [i, row] of reach.entries()) {
    const least = Math.min(...row);
    const weight = weights[i] as number;
    const own = byStation[row.indexOf(least)] as (typeof byStation)[number];
    own.calls += weight;
    if (least <= limit) own.within += weight;
    for (let call = 0; call < weight; call++) nearest.push(least);
  }
  const curve = await Promise.all(
    stationCounts(stations.length).map(async (open) => {
      const found = await maximalCovering({ reach, weights, limit, open, method: "quick" });
      return {
        stations: open,
        share: found.coveredWeight / calls,
        bound: (found.bound ?? found.coveredWeight) / calls,
      };
    }),
  );
  return { names: stations.map(({ name }) => name), limit, calls, unplaced, nearest, byStation, curve };
}

const COUNTS_SHOWN = 12;

/** Up to twelve numbers of stations from one to all of them, the last but one among them. */
function stationCounts(all: number): readonly number[] {
  if (all <= COUNTS_SHOWN) return Array.from({ length: all }, (_, fewer) => fewer + 1);
  const step = (all - 2) / (COUNTS_SHOWN - 2);
  return [...Array.from({ length: COUNTS_SHOWN - 1 }, (_, place) => Math.round(1 + place * step)), all];
}

/** Where fire and medical calls were, to a thousandth of a degree, and how many at each place. */
function fireCallPlaces(columns: StudyCase["cleaned"]["columns"]) {
  const wanted = SERVICES.map((service) => service === "fire" || service === "ems");
  const counts = new Map<string, { latitude: number; longitude: number; calls: number }>();
  let unplaced = 0;
  for (let c = 0; c < columns.length; c++) {
    if (!wanted[columns.service[c] as number]) continue;
    const latitude = columns.latitude[c] ?? Number.NaN;
    const longitude = columns.longitude[c] ?? Number.NaN;
    if (Number.isNaN(latitude) || Number.isNaN(longitude)) {
      unplaced += 1;
      continue;
    }
    const place = {
      latitude: Math.round(latitude * 1000) / 1000,
      longitude: Math.round(longitude * 1000) / 1000,
    };
    const key = `${place.latitude},${place.longitude}`;
    const known = counts.get(key) ?? { ...place, calls: 0 };
    known.calls += 1;
    counts.set(key, known);
  }
  const places = [...counts.values()].toSorted(
    (a, b) => a.latitude - b.latitude || a.longitude - b.longitude,
  );
  return { places, weights: places.map(({ calls }) => calls), unplaced };
}

export function within({ nearest, limit }: StationReach): CallShare {
  return { part: nearest.filter((minutes) => minutes <= limit).length, whole: nearest.length };
}

/** A share of the calls, as it stands in the curve, with what it is a share of. */
export function partOf(share: number, { calls }: StationReach): CallShare {
  return { part: Math.round(share * calls), whole: calls };
}

export function isReleased(share: number, reach: StationReach, { input }: StudyCase): boolean {
  return fewText(partOf(share, reach), input.release) === undefined;
}
