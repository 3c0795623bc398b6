import { requireThat } from "../quantity/error.ts";
import type { Period } from "../quantity/instant.ts";
import { requireWithin } from "../quantity/interval.ts";
import { isObject } from "../quantity/is-object.ts";
import { known } from "../quantity/known.ts";
import type { SimUnit } from "../simulation/unit.ts";
import type { DistanceMetric } from "../travel/nearest-distance.ts";
import type { TravelModel } from "../travel/travel-minutes.ts";
import { dutyStates } from "./duty-states.ts";
import { type MergerCoverageInput, requireCoverage } from "./merger-coverage.ts";

/** What the closed form has to be told of a city that the simulation plays through. */
export interface ClosedFormCity extends Pick<MergerCoverageInput, "firefighters" | "limits"> {
  /** Patrolled, in (0, infinity). */
  readonly areaSquareMiles: number;
  /** Of cars on patrol. */
  readonly travel: TravelModel;
  readonly metric?: DistanceMetric;
  /** Minutes of travel of the crews of stations to a fire, in [0, infinity): one number, or by id of the unit. */
  readonly stationMinutes: number | Readonly<Record<string, number>>;
  /** Share of time in which such a crew is on another call, in [0, 1]; 0 unless given. */
  readonly stationBusyShare?: number;
  /** Police calls, one post each, in [0, infinity). */
  readonly policeCallsPerHour: number;
  /** Minutes that such a call takes its post, the way there included, in (0, infinity). */
  readonly policeServiceMinutes: number;
  /** Of the calls, those that cannot wait, in [0, infinity). */
  readonly urgentCallsPerHour: number;
  /** Mean number of posts that cannot be called away, in [0, infinity); calls an hour x their hours unless given. */
  readonly patrolLoad?: number;
  readonly firesPerYear: number;
  /** How long a fire holds its officers, in (0, 1000]. */
  readonly fireHours: number;
  /** Posts that a fire takes of those that answer fires, with gear or without; whole number in [0, 10000]. */
  readonly officersSent: number;
  /**
   * The same where their officers have no gear: police whom today's plan sends for traffic and to stand by; whole number in [0, 10000];
   * `officersSent` unless given, so that today is held as a merger is. Posts that do not answer fires are held by none.
   */
  readonly sentWithoutGear?: number;
}

/** Throws unless the city is what it may be, for all of these units. */
export function requireClosedForm(city: ClosedFormCity, units: readonly SimUnit[], period: Period): void {
  const name = (field: string): string => `closedForm.${field}`;
  requireThat(isObject(city), "closedForm", "a ClosedFormCity", city);
  const notNegative = (field: keyof ClosedFormCity, value: unknown): void =>
    requireWithin(name(field), value, "[0, infinity)");
  notNegative("policeCallsPerHour", city.policeCallsPerHour);
  notNegative("urgentCallsPerHour", city.urgentCallsPerHour);
  notNegative("patrolLoad", city.patrolLoad ?? 0);
  notNegative("firesPerYear", city.firesPerYear);
  requireWithin(name("policeServiceMinutes"), city.policeServiceMinutes, "(0, infinity)");
  requireWithin(name("fireHours"), city.fireHours, "(0, 1000]");
  const posts = (field: keyof ClosedFormCity, value: unknown): void =>
    requireWithin(name(field), value, "[0, 10000], whole");
  posts("officersSent", city.officersSent);
  posts("sentWithoutGear", city.sentWithoutGear ?? 0);
  for (const { stations } of dutyStates(units, period)) {
    for (const { id } of stations) {
      const { stationMinutes } = city;
      const minutes = typeof stationMinutes === "number" ? stationMinutes : stationMinutes?.[id];
      requireWithin(name(`stationMinutes of ${id}`), minutes, "[0, infinity)");
    }
  }
  const { areaSquareMiles, travel, metric, firefighters, limits, stationBusyShare = 0 } = city;
  requireCoverage({
    stations: [{ personnel: 1, minutes: 0, busyShare: stationBusyShare }],
    patrol: { posts: 1, busyShare: 0, areaSquareMiles, travel, ...known({ metric }) },
    ...known({ firefighters, limits }),
  });
}
