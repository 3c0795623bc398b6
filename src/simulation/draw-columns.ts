import { ZoneCalendar } from "../quantity/calendar.ts";
import { SERVICES } from "../quantity/duty-span.ts";
import { requireOneOf, requireThat } from "../quantity/error.ts";
import { HOURS_IN_WEEK } from "../quantity/hour-of-week.ts";
import type { Period } from "../quantity/instant.ts";
import { requireWithin } from "../quantity/interval.ts";
import { requirePeriod } from "../quantity/period.ts";
import { randomStream, type StreamName, streamKey } from "../random/stream.ts";
import { arrivals, type LocalHours, localHours } from "./arrivals.ts";
import type { SimCallColumns } from "./call-columns.ts";
import { callDraw } from "./call-draw.ts";
import { KindIndex } from "./call-kind.ts";
import type { DemandModel, ServiceDemand } from "./demand-model.ts";
import { type DrawnKind, type ServiceDraw, serviceDraw } from "./service-draw.ts";

/** One service's calls as they are merged with the others'. */
interface Service extends ServiceDraw {
  readonly service: ServiceDemand["service"];
  readonly receivedAt: readonly number[];
  /** Number of each of `kinds` in the columns; -1 until the first call of it. The same for the area of each of `places`. */
  readonly kindNumber: Int32Array;
  readonly areaNumber: Int32Array;
  /** Minutes by call; empty where there are none. */
  readonly handling: Float64Array;
  /** By call; empty where it is 1 for all. */
  readonly driveFactor: Float64Array;
  /** Calls and minutes merged so far. */
  calls: number;
  slots: number;
}

/** The calls that `drawCalls` draws, as `simCallColumns` puts them into columns, without an object a call; without `ids` unless `named`. */
export function drawColumns(
  model: DemandModel,
  input: Period & { readonly seed: StreamName; readonly replication?: StreamName },
  named: boolean,
): SimCallColumns {
  const { seed, replication = 0 } = input;
  return columnsDrawer(model, input, named)(seed, replication);
}

/** The same for any number of replications, prepared once. */
export function columnsDrawer(
  model: DemandModel,
  { start, end }: Period,
  named: boolean,
): (seed: StreamName, replication: StreamName) => SimCallColumns {
  const hours = localHours(requirePeriod({ start, end }), new ZoneCalendar(model.timeZone));
  for (const [s, demand] of model.services.entries()) requireService(demand, `model.services[${s}]`);
  return (seed, replication) => drawn(model, hours, seed, replication, named);
}

function drawn(
  model: DemandModel,
  hours: LocalHours,
  seed: StreamName,
  replication: StreamName,
  named: boolean,
): SimCallColumns {
  const services = model.services.map((demand, s): Service => {
    const argument = `model.services[${s}]`;
    const { service, callsPerHour } = demand;
    const streams = randomStream(seed, "calls", replication, service);
    const keyOf = (purpose: string): Int32Array => streamKey(seed, "calls", replication, service, purpose);
    const receivedAt = arrivals(callsPerHour, hours, streams.fork("arrivals"));
    const draw = serviceDraw(demand, receivedAt.length, streams, keyOf("minutes"), argument);
    return {
      service,
      receivedAt,
      kinds: draw.kinds,
      places: draw.places,
      kind: draw.kind,
      place: draw.place,
      minutes: draw.minutes,
      calls: 0,
      slots: 0,
      handling: callDraw("handlingMinutes", demand, draw.kind, keyOf("handling")),
      driveFactor: callDraw("driveFactor", demand, draw.kind, keyOf("drives")),
      kindNumber: new Int32Array(draw.kinds.length).fill(-1),
      areaNumber: new Int32Array(draw.places.length).fill(-1),
    };
  });
  return merged(services, named);
}

function requireService({ service, callsPerHour }: ServiceDemand, argument: string): void {
  requireOneOf(`${argument}.service`, service, SERVICES);
  requireThat(callsPerHour?.length === HOURS_IN_WEEK, "callsPerHour", "168 numbers", callsPerHour?.length);
  for (const [hour, rate] of callsPerHour.entries()) {
    requireWithin(`${argument}.callsPerHour[${hour}]`, rate, "[0, infinity)");
  }
}

/** The services' calls in one order of receipt; those of one instant in the order of the services. */
function merged(services: readonly Service[], named: boolean): SimCallColumns {
  const length = services.reduce((sum, { receivedAt }) => sum + receivedAt.length, 0);
  const slots = services.reduce((sum, { minutes }) => sum + minutes.length, 0);
  const anyPlace = services.some(hasPlaces);
  const index = new KindIndex();
  const areas = [""];
  const ids = new Array<string>(named ? length : 0);
  const kind = new Uint32Array(length);
  const receivedAt = new Float64Array(length);
  const area = new Uint32Array(length);
  const slotStart = new Uint32Array(length + 1);
  const slotMinutes = new Float64Array(slots);
  const latitude = new Float64Array(anyPlace ? length : 0).fill(Number.NaN);
  const longitude = latitude.slice();
  const anyHandling = services.some(({ handling }) => handling.length > 0);
  const handlingMinutes = new Float64Array(anyHandling ? length : 0);
  const anyFactor = services.some((one) => one.driveFactor.length > 0);
  const driveFactor = new Float64Array(anyFactor ? length : 0);
  const head = services.map((one) => one.receivedAt[0] ?? Number.POSITIVE_INFINITY);
  for (let call = 0, slot = 0; call < length; call++) {
    const s = first(head);
    const next = services[s] as Service;
    const n = next.calls++;
    if (named) ids[call] = `${next.service}-${n + 1}`;
    receivedAt[call] = head[s] as number;
    head[s] = n + 1 < next.receivedAt.length ? (next.receivedAt[n + 1] as number) : Number.POSITIVE_INFINITY;
    const own = next.kind[n] as number;
    const { needed } = next.kinds[own] as DrawnKind;
    kind[call] = kindNumberOf(next, own, index, call);
    for (const end = slot + needed; slot < end; slot++) {
      slotMinutes[slot] = next.minutes[next.slots++] as number;
    }
    slotStart[call + 1] = slot;
    if (anyHandling) handlingMinutes[call] = next.handling[n] ?? 0;
    if (anyFactor) driveFactor[call] = next.driveFactor[n] ?? 1;
    const at = next.place[n] as number;
    if (at < 0) continue;
    area[call] = areaNumberOf(next, at, areas);
    const place = next.places[at];
    if (place?.latitude !== undefined) latitude[call] = place.latitude;
    if (anyPlace && place?.longitude !== undefined) longitude[call] = place.longitude;
  }
  const never = new Float64Array(length).fill(Number.POSITIVE_INFINITY);
  return {
    length,
    ids,
    kind,
    kinds: index.kinds,
    receivedAt,
    handlingMinutes,
    driveFactor,
    slotStart,
    slotMinutes,
    patienceMinutes: never,
    cancelledAt: never,
    laterStart: new Uint32Array(length + 1),
    laterMinutes: new Float64Array(0),
    area,
    areas,
    latitude,
    longitude,
  };
}

/** Has any of its calls coordinates? */
function hasPlaces({ places, place }: Service): boolean {
  const known = places.map(({ latitude }) => latitude !== undefined);
  return known.includes(true) && place.some((p) => known[p] === true);
}

/** Where the smallest stands, the first of those alike. */
function first(numbers: readonly number[]): number {
  let found = 0;
  for (let i = 1; i < numbers.length; i++) {
    if ((numbers[i] as number) < (numbers[found] as number)) found = i;
  }
  return found;
}

function kindNumberOf(from: Service, own: number, index: KindIndex, call: number): number {
  const known = from.kindNumber[own] as number;
  if (known >= 0) return known;
  const { priority, type, needs } = from.kinds[own] as DrawnKind;
  const { service } = from;
  const number = index.of({ service, priority, needs, ...(type === undefined ? {} : { type }) }, call);
  from.kindNumber[own] = number;
  return number;
}

function areaNumberOf(from: Service, place: number, areas: string[]): number {
  const known = from.areaNumber[place] as number;
  if (known >= 0) return known;
  const { area = "" } = from.places[place] ?? {};
  const found = areas.indexOf(area);
  const number = found >= 0 ? found : areas.push(area) - 1;
  from.areaNumber[place] = number;
  return number;
}
