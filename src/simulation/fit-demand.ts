import { ZoneCalendar } from "../quantity/calendar.ts";
import { SERVICES, type Service } from "../quantity/duty-span.ts";
import { requireOneOf } from "../quantity/error.ts";
import { addToHoursOfWeek, HOURS_IN_WEEK, hourOfWeekOfLocal } from "../quantity/hour-of-week.ts";
import { HOUR_MS } from "../quantity/instant.ts";
import { known } from "../quantity/known.ts";
import type { Distribution } from "../random/distribution.ts";
import type { CallTable } from "../records/call-table.ts";
import { summary } from "../stats/summary.ts";
import type { SimCall } from "./call.ts";
import type { DemandKind, DemandModel, DemandPlace, UnitsDemand } from "./demand-model.ts";
import { put } from "./key-lists.ts";
import { replayCalls } from "./replay.ts";
import type { ReplayCallsOptions } from "./replayed-calls.ts";

/** How demand is fitted. */
export interface FitDemandOptions extends ReplayCallsOptions {
  /** Minutes of work drawn from those recorded (unless given), or from a lognormal distribution of their mean and spread. */
  readonly durations?: "resample" | "lognormal";
}

/**
 * Which calls come to this town in an hour of the week, and what do they take? From records to a `DemandModel`.
 *
 * Rate of a service in an hour of the week = its calls received in it / hours of the period in it, right across clock changes.
 * Within a service: shares by type and priority, and within those by the units needed and by place. Calls are supposed to
 * come independently of each other and alike in every week of the period: seasons, growth and a storm are not in it. That the
 * kind of call shifts through the day is not in it either, except between services.
 *
 * With `handling` each call's handling is drawn from that of its type and priority, whatever the hour and however many calls
 * the dispatchers have just then. With `drives` likewise its drive factor, whatever its place and the factors of other calls.
 *
 * Drawn calls may wait longer than the recorded ones would. What officers begin themselves they mostly begin when they are free; drawn,
 * it comes at any time: leave it out by `initiators` where waits matter. And 168 rates fitted to a few weeks are 168 guesses, whose
 * errors make busy hours of their own: fit a year where there is one, and trust no single hour.
 *
 * @param calls cleaned: what is in the table is demand.
 * @throws DutycycleError for an option outside what it may be.
 * @example
 * ```ts
 * import { fitDemand, syntheticTown } from "dutycycle";
 * const { calls } = syntheticTown({ seed: 7, population: 20_000, days: 28 });
 * const model = fitDemand(calls);
 * model.services.map(({ service, kinds }) => `${service}: ${kinds.length} kinds`); // => ["police: 33 kinds", "fire: 7 kinds", "ems: 7 kinds"]
 * ```
 */
export function fitDemand(calls: CallTable, options: FitDemandOptions = {}): DemandModel {
  const { durations = "resample" } = options;
  requireOneOf("durations", durations, ["resample", "lognormal"]);
  const replayed = replayCalls(calls, options);
  const calendar = new ZoneCalendar(calls.timeZone);
  const exposure = new Float64Array(HOURS_IN_WEEK);
  addToHoursOfWeek(calendar, replayed.period.start, replayed.period.end, 1, exposure);
  const services = SERVICES.flatMap((service) => {
    const own = replayed.calls.filter((call) => call.service === service);
    if (own.length === 0) return [];
    const counts = new Float64Array(HOURS_IN_WEEK);
    for (const { receivedAt } of own) {
      const hour = hourOfWeekOfLocal(calendar.localFromInstant(receivedAt));
      counts[hour] = (counts[hour] as number) + 1;
    }
    const callsPerHour = Array.from(counts, (count, hour) =>
      count === 0 ? 0 : (count * HOUR_MS) / (exposure[hour] as number),
    );
    return [{ service: service as Service, callsPerHour, kinds: kindsOf(own, durations) }];
  });
  return { timeZone: calls.timeZone, services, assumptions: replayed.assumptions };
}

function kindsOf(calls: readonly SimCall[], durations: "resample" | "lognormal"): DemandKind[] {
  return grouped(calls, ({ priority, type }) => JSON.stringify([priority, type])).map((alike) => {
    const { priority, type } = alike[0] as SimCall;
    const units = grouped(alike, ({ needs }) => JSON.stringify(needs)).map((same): UnitsDemand => {
      const lists = same.map(({ unitMinutes = [] }) => unitMinutes);
      const minutes = durations === "resample" ? lists : lognormal(lists.flat());
      return { needs: (same[0] as SimCall).needs ?? [], share: same.length / alike.length, minutes };
    });
    return {
      ...{ priority, ...known({ type }), share: alike.length / calls.length },
      ...oneOfTheirs(alike, "handlingMinutes", 0),
      ...oneOfTheirs(alike, "driveFactor", 1),
      ...{ units, places: placesOf(alike) },
    };
  });
}

/** One of those of the calls, each as likely; none where no call has any. */
function oneOfTheirs<Name extends "handlingMinutes" | "driveFactor">(
  calls: readonly SimCall[],
  name: Name,
  none: number,
): Pick<DemandKind, Name> {
  const values = calls.map((call) => call[name] ?? none);
  const found: object = values.every((value) => value === none)
    ? {}
    : { [name]: { kind: "empirical", values } };
  return found as Pick<DemandKind, Name>;
}

function placesOf(calls: readonly SimCall[]): DemandPlace[] {
  const place = ({ area, latitude, longitude }: SimCall): Omit<DemandPlace, "share"> => ({
    ...known({ area }),
    ...(latitude === undefined || longitude === undefined ? {} : { latitude, longitude }),
  });
  return grouped(calls, (call) => JSON.stringify(place(call))).map((same) => {
    return { ...place(same[0] as SimCall), share: same.length / calls.length };
  });
}

/** Of the mean and the spread of the minutes; constant where they are alike, or where any is the only one. */
function lognormal(minutes: readonly number[]): Distribution {
  const { mean = 0, deviation = 0 } = summary(minutes);
  return mean === 0 || deviation === 0
    ? { kind: "constant", value: mean }
    : { kind: "lognormal", mean, cv: deviation / mean };
}

/** Calls alike in the key, in the order of first appearance. */
function grouped(calls: readonly SimCall[], key: (call: SimCall) => string): SimCall[][] {
  const groups = new Map<string, SimCall[]>();
  for (const call of calls) put(groups, key(call), call);
  return [...groups.values()];
}
