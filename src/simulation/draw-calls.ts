import { ZoneCalendar } from "../quantity/calendar.ts";
import { SERVICES } from "../quantity/duty-span.ts";
import { requireNumber, requireOneOf, requireThat } from "../quantity/error.ts";
import { HOURS_IN_WEEK, type HourOfWeek, hourOfWeekOfLocal } from "../quantity/hour-of-week.ts";
import { HOUR_MS, type Period } from "../quantity/instant.ts";
import { requirePeriod } from "../quantity/period.ts";
import { type Sampler, sampler } from "../random/sampler.ts";
import { type RandomStream, randomStream, type StreamName } from "../random/stream.ts";
import type { SimCall } from "./call.ts";
import { unitsNeeded } from "./call-kind.ts";
import type { DemandKind, DemandModel, ServiceDemand, UnitsDemand } from "./demand-model.ts";

/**
 * Which calls does chance bring this time? The calls of one replication, each with its own durations.
 *
 * A Poisson process with the rates of the local hours of the week. Arrivals, kinds, places, units and minutes are drawn from
 * streams of their own, by service: another rate of fires moves no police call, and other minutes move no arrival. The
 * minutes of each call are a stream of their own too. The same arguments give the same calls on every runtime.
 *
 * @param input.seed a finite number or any text.
 * @param input.replication which of the independent draws, a number or a text; 0 unless given.
 * @param input.start epoch milliseconds; calls are received in [start, end).
 * @returns calls in the order of receipt, at whole milliseconds; ids are `police-1`, `fire-1`.
 * @throws DutycycleError for a value outside its interval.
 * @example
 * ```ts
 * import { drawCalls, fitDemand, syntheticTown } from "dutycycle";
 * const { calls, period } = syntheticTown({ seed: 7, population: 20_000, days: 28 });
 * const model = fitDemand(calls);
 * drawCalls(model, { seed: 1, ...period }).length === drawCalls(model, { seed: 1, ...period }).length; // => true
 * ```
 */
export function drawCalls(
  model: DemandModel,
  input: Period & { readonly seed: StreamName; readonly replication?: StreamName },
): SimCall[] {
  const { start, end, seed, replication = 0 } = input;
  const period = requirePeriod({ start, end });
  const calendar = new ZoneCalendar(model.timeZone);
  const calls = model.services.flatMap((demand, s) => {
    requireOneOf(`model.services[${s}].service`, demand.service, SERVICES);
    const streams = randomStream(seed, "calls", replication, demand.service);
    const callOf = callDrawer(demand, streams, `model.services[${s}]`);
    return arrivals(demand.callsPerHour, period, calendar, streams.fork("arrivals"), s).map(callOf);
  });
  return calls.sort((a, b) => a.receivedAt - b.receivedAt);
}

/** Instants of a Poisson process: hour after hour uses up a waiting time of mean 1. */
function arrivals(
  rates: HourOfWeek<number>,
  period: Period,
  calendar: ZoneCalendar,
  stream: RandomStream,
  service: number,
): number[] {
  requireThat(rates?.length === HOURS_IN_WEEK, "callsPerHour", "168 numbers", rates?.length);
  for (const [hour, rate] of rates.entries()) {
    const name = `model.services[${service}].callsPerHour[${hour}]`;
    requireNumber(name, rate, "[0, infinity)", (n) => n >= 0);
  }
  const gap = sampler({ kind: "exponential", mean: 1 });
  const found: number[] = [];
  let left = gap(stream);
  for (let from = period.start; from < period.end; ) {
    const local = calendar.localFromInstant(from);
    const hourEnd = (Math.floor(local / HOUR_MS) + 1) * HOUR_MS - calendar.offset;
    const to = Math.min(hourEnd, calendar.spanEnd, period.end);
    const rate = (rates[hourOfWeekOfLocal(local)] as number) / HOUR_MS;
    let at = from;
    while (left < rate * (to - at)) {
      at += left / rate;
      found.push(Math.max(period.start, Math.floor(at)));
      left = gap(stream);
    }
    left -= rate * (to - at);
    from = to;
  }
  return found;
}

type Drawn = { -readonly [Key in keyof SimCall]: SimCall[Key] };
/** Minutes of the units of the n-th call: by one mark in [0, 1), or from a stream of its own, of which it may take any number. */
type MinutesDrawer = (mark: number, stream: RandomStream, n: number) => readonly number[];

/** Draws a call of a service that comes at an instant, the n-th of it. */
function callDrawer(
  { service, kinds }: ServiceDemand,
  streams: RandomStream,
  argument: string,
): (receivedAt: number, n: number) => SimCall {
  const [kindStream, unitStream, placeStream, minuteStream] = ["kinds", "units", "places", "minutes"].map(
    (purpose) => streams.fork(purpose),
  ) as [RandomStream, RandomStream, RandomStream, RandomStream];
  const kindOf = oneByShare(kinds, `${argument}.kinds`);
  const drawers = kinds.map((kind, k) => {
    const name = `${argument}.kinds[${k}]`;
    return {
      units: oneByShare(kind.units, `${name}.units`),
      minutes: kind.units.map((units, u) => minutesDrawer(units, `${name}.units[${u}].minutes`)),
      place: kind.places === undefined ? undefined : oneByShare(kind.places, `${name}.places`),
    };
  });
  return (receivedAt, n) => {
    const k = kindOf(kindStream);
    const kind = kinds[k] as DemandKind;
    const drawer = drawers[k] as (typeof drawers)[number];
    const u = drawer.units(unitStream);
    // A place is drawn for every call, used or not, so that the n-th draw is the n-th call's.
    const at = drawer.place === undefined ? placeStream.uniform() : drawer.place(placeStream);
    const mark = minuteStream.uniform();
    const unitMinutes = (drawer.minutes[u] as MinutesDrawer)(mark, minuteStream, n);
    let serviceMinutes = 0;
    for (const minutes of unitMinutes) if (minutes > serviceMinutes) serviceMinutes = minutes;
    const { needs } = kind.units[u] as UnitsDemand;
    const { priority, type } = kind;
    const id = `${service}-${n + 1}`;
    const call: Drawn = { id, service, priority, receivedAt, serviceMinutes, needs, unitMinutes };
    if (type !== undefined) call.type = type;
    const place = drawer.place === undefined ? undefined : kind.places?.[at];
    if (place?.area !== undefined) call.area = place.area;
    if (place?.latitude !== undefined) call.latitude = place.latitude;
    if (place?.longitude !== undefined) call.longitude = place.longitude;
    return call;
  };
}

function oneByShare(choices: readonly { readonly share: number }[], argument: string): Sampler {
  requireThat(choices?.length > 0, argument, "a list of at least one", choices);
  const weights = choices.map(({ share }) => share);
  return sampler({ kind: "empirical", values: weights.map((_, i) => i), weights });
}

function minutesDrawer(units: UnitsDemand, argument: string): MinutesDrawer {
  const needed = unitsNeeded({ needs: units.needs });
  const { minutes } = units;
  if ("kind" in minutes) {
    const draw = sampler(minutes);
    return (_, stream, n) => {
      const own = stream.fork(n);
      return Array.from({ length: needed }, () => Math.max(0, draw(own)));
    };
  }
  requireThat(minutes.length > 0, argument, "a distribution or at least one list", minutes);
  for (const list of minutes) requireThat(list.length === needed, argument, `lists of ${needed}`, list);
  return (mark) => minutes[Math.floor(mark * minutes.length)] as readonly number[];
}
