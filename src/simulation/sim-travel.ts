import { requireNumber, requireOneOf, requireThat } from "../quantity/error.ts";
import { MINUTE_MS } from "../quantity/instant.ts";
import { type GeoPoint, milesBetween, requireDetourFactor, requireGeoPoint } from "../travel/great-circle.ts";
import { minutesOf, requireTravelModel, type TravelModel } from "../travel/travel-minutes.ts";
import type { SimCallColumns } from "./call-columns.ts";
import type { SimUnit } from "./unit.ts";

/** How long units drive, as plain data. */
export type SimTravel = (
  | {
      /** Every trip takes as long. */
      readonly kind: "constant";
      /** In [0, infinity). */
      readonly minutes: number;
    }
  | {
      /** By name of area, as `travelMatrix` and `shortestMinutes` give minutes. */
      readonly kind: "areas";
      /** Areas of calls: the rows. */
      readonly demand: readonly string[];
      /** Areas of units: the columns. */
      readonly sites: readonly string[];
      /** `minutes[i][j]` from site j to demand i, in [0, infinity). */
      readonly minutes: readonly (readonly number[])[];
    }
  | {
      /** By the coordinates of units and calls. */
      readonly kind: "distance";
      readonly model: TravelModel;
      /** Road miles a great-circle mile, in [1, infinity); 1 unless given. */
      readonly detourFactor?: number;
    }
) & {
  /**
   * Where a unit sets out that has had a call before: from `home` (unless given), as if it were back at once, or from the
   * `last-scene` that it reached. Until its first call it is at home.
   */
  readonly from?: "home" | "last-scene";
  /**
   * By priority of the call, what its drives are multiplied by, in (0, infinity); 1 for a priority that is not named. Lights and siren, or
   * none: a median of recorded drives to calls of the priority / that of the drives that the travel gives.
   */
  readonly byPriority?: Readonly<Record<string, number>>;
};

/** Milliseconds that a unit drives to a call; `origin` is the call at whose scene it was last, -1 for none. */
export type TravelMs = (unit: number, call: number, origin: number) => number;

/** The drive as a function of numbers; `undefined` where nobody drives. Throws unless places are known. */
export function travelMs(
  travel: SimTravel | undefined,
  units: readonly SimUnit[],
  calls: SimCallColumns,
): TravelMs | undefined {
  if (travel === undefined) return undefined;
  requireOneOf("travel.kind", travel.kind, ["constant", "areas", "distance"]);
  requireOneOf("travel.from", travel.from ?? "home", ["home", "last-scene"]);
  const drive =
    travel.kind === "constant"
      ? byConstant(travel.minutes)
      : travel.kind === "areas"
        ? byArea(travel, units, calls)
        : byDistance(travel, units, calls);
  const { byPriority } = travel;
  return timesFactor(byPriority === undefined ? drive : byPriorityTimes(drive, byPriority, calls), calls);
}

function byConstant(minutes: number): TravelMs {
  requireNumber("travel.minutes", minutes, "[0, infinity)", (n) => n >= 0);
  const ms = minutes * MINUTE_MS;
  return () => ms;
}

/** Each call's own factor, where any call has one. */
function timesFactor(drive: TravelMs, { driveFactor }: SimCallColumns): TravelMs {
  if (driveFactor.length === 0) return drive;
  return (unit, call, origin) => drive(unit, call, origin) * (driveFactor[call] as number);
}

function byPriorityTimes(
  drive: TravelMs,
  byPriority: Readonly<Record<string, number>>,
  { kind, kinds }: SimCallColumns,
): TravelMs {
  for (const [priority, factor] of Object.entries(byPriority)) {
    requireNumber(`travel.byPriority.${priority}`, factor, "(0, infinity)", (n) => n > 0);
  }
  const ofKind = Float64Array.from(kinds, ({ priority }) =>
    Object.hasOwn(byPriority, priority) ? (byPriority[priority] as number) : 1,
  );
  return (unit, call, origin) => drive(unit, call, origin) * (ofKind[kind[call] as number] as number);
}

function byArea(
  travel: Extract<SimTravel, { kind: "areas" }>,
  units: readonly SimUnit[],
  calls: SimCallColumns,
): TravelMs {
  const { demand, sites, minutes } = travel;
  const width = sites.length;
  const table = new Float64Array(demand.length * width);
  for (const [i, name] of demand.entries()) {
    for (const [j, site] of sites.entries()) {
      const value = minutes[i]?.[j];
      requireNumber(`travel.minutes[${i}][${j}] (${site} to ${name})`, value, "[0, infinity)", (n) => n >= 0);
      table[i * width + j] = value * MINUTE_MS;
    }
  }
  const home = Int32Array.from(units, (unit, u) => {
    return placeOf(sites, unit.area, `units[${u}].area`, "travel.sites");
  });
  const row = Int32Array.from(calls.areas, (area) => demand.indexOf(area));
  const column = Int32Array.from(calls.areas, (area) => sites.indexOf(area));
  for (let call = 0; call < calls.length; call++) {
    const area = calls.area[call] as number;
    const name = calls.areas[area];
    if ((row[area] as number) < 0) placeOf(demand, name, `calls[${call}].area`, "travel.demand");
    if (travel.from === "last-scene" && (column[area] as number) < 0) {
      placeOf(sites, name, `calls[${call}].area`, "travel.sites");
    }
  }
  const { area } = calls;
  const fromScene = travel.from === "last-scene";
  return (unit, call, origin) => {
    const from = origin < 0 || !fromScene ? home[unit] : column[area[origin] as number];
    return table[(row[area[call] as number] as number) * width + (from as number)] as number;
  };
}

function placeOf(
  places: readonly string[],
  name: string | undefined,
  argument: string,
  list: string,
): number {
  const place = name === undefined ? -1 : places.indexOf(name);
  requireThat(place >= 0, argument, `one of ${list}`, name);
  return place;
}

function byDistance(
  travel: Extract<SimTravel, { kind: "distance" }>,
  units: readonly SimUnit[],
  calls: SimCallColumns,
): TravelMs {
  const { model, detourFactor = 1 } = travel;
  requireTravelModel(model);
  requireDetourFactor(detourFactor);
  const homes = units.map((unit, u) => pointOf(unit.latitude, unit.longitude, `units[${u}]`));
  const scenes: GeoPoint[] = [];
  for (let call = 0; call < calls.length; call++) {
    scenes.push(pointOf(calls.latitude[call], calls.longitude[call], `calls[${call}]`));
  }
  const fromScene = travel.from === "last-scene";
  return (unit, call, origin) => {
    const from = (origin < 0 || !fromScene ? homes[unit] : scenes[origin]) as GeoPoint;
    return minutesOf(detourFactor * milesBetween(from, scenes[call] as GeoPoint), model) * MINUTE_MS;
  };
}

function pointOf(latitude: number | undefined, longitude: number | undefined, argument: string): GeoPoint {
  const point = { latitude: latitude as number, longitude: longitude as number };
  requireGeoPoint(argument, point);
  return point;
}
