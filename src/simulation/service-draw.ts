import { requireThat } from "../quantity/error.ts";
import { forks } from "../random/forks.ts";
import { type Sampler, sampler } from "../random/sampler.ts";
import type { RandomStream } from "../random/stream.ts";
import { unitsNeeded } from "./call-kind.ts";
import type { DemandPlace, ServiceDemand, UnitsDemand } from "./demand-model.ts";

/** What a service's calls can be, as a list: a kind of call with the units that it needs. */
export interface DrawnKind {
  readonly priority: number;
  readonly type: string | undefined;
  readonly needs: UnitsDemand["needs"];
  readonly needed: number;
}

/** The calls of one service, in columns. */
export interface ServiceDraw {
  readonly kinds: readonly DrawnKind[];
  readonly places: readonly DemandPlace[];
  /** Index into `kinds`, by call. */
  readonly kind: Uint32Array;
  /** Index into `places`, by call; -1 for nowhere. */
  readonly place: Int32Array;
  /** Minutes of the needed units, call after call. */
  readonly minutes: Float64Array;
}

/** Writes the minutes of the units of the n-th call from a place on: by one mark in [0, 1), or from a stream of its own, of which it may take any number. */
type MinutesDrawer = (mark: number, n: number, found: Float64Array, from: number) => void;

/** Draws kinds, units, places and minutes of so many calls of a service. `minuteKey` is that of the stream of the minutes. */
export function serviceDraw(
  { kinds }: ServiceDemand,
  calls: number,
  streams: RandomStream,
  minuteKey: Int32Array,
  argument: string,
): ServiceDraw {
  const [kindStream, unitStream, placeStream, minuteStream] = ["kinds", "units", "places", "minutes"].map(
    (purpose) => streams.fork(purpose),
  ) as [RandomStream, RandomStream, RandomStream, RandomStream];
  const callStreams = forks(minuteKey);
  const kindOf = oneByShare(kinds, `${argument}.kinds`);
  const all: DrawnKind[] = [];
  const places: DemandPlace[] = [];
  const drawers = kinds.map(({ priority, type, units, places: own }, k) => {
    const name = `${argument}.kinds[${k}]`;
    const firstKind = all.length;
    const firstPlace = places.length;
    for (const { needs } of units) all.push({ priority, type, needs, needed: unitsNeeded({ needs }) });
    places.push(...(own ?? []));
    return {
      firstKind,
      firstPlace,
      unitsOf: oneByShare(units, `${name}.units`),
      minutes: units.map((some, u) => minutesDrawer(some, callStreams, `${name}.units[${u}].minutes`)),
      placeOf: own === undefined ? undefined : oneByShare(own, `${name}.places`),
    };
  });
  const kind = new Uint32Array(calls);
  const place = new Int32Array(calls).fill(-1);
  let slots = 0;
  for (let n = 0; n < calls; n++) {
    const drawer = drawers[kindOf(kindStream)] as (typeof drawers)[number];
    const own = drawer.firstKind + drawer.unitsOf(unitStream);
    kind[n] = own;
    slots += (all[own] as DrawnKind).needed;
    // A place is drawn for every call, used or not, so that the n-th draw is the n-th call's.
    if (drawer.placeOf === undefined) placeStream.uniform();
    else place[n] = drawer.firstPlace + drawer.placeOf(placeStream);
  }
  const minutes = new Float64Array(slots);
  const minutesOf = drawers.flatMap((drawer) => drawer.minutes);
  for (let n = 0, slot = 0; n < calls; n++) {
    const own = kind[n] as number;
    (minutesOf[own] as MinutesDrawer)(minuteStream.uniform(), n, minutes, slot);
    slot += (all[own] as DrawnKind).needed;
  }
  return { kinds: all, places, kind, place, minutes };
}

function oneByShare(choices: readonly { readonly share: number }[], argument: string): Sampler {
  requireThat(choices?.length > 0, argument, "a list of at least one", choices);
  const weights = choices.map(({ share }) => share);
  return sampler({ kind: "empirical", values: weights.map((_, i) => i), weights });
}

function minutesDrawer(
  { needs, minutes }: UnitsDemand,
  callStreams: (n: number) => RandomStream,
  argument: string,
): MinutesDrawer {
  const needed = unitsNeeded({ needs });
  if ("kind" in minutes) {
    const draw = sampler(minutes);
    return (_, n, found, from) => {
      const own = callStreams(n);
      for (let unit = 0; unit < needed; unit++) found[from + unit] = Math.max(0, draw(own));
    };
  }
  requireThat(minutes.length > 0, argument, "a distribution or at least one list", minutes);
  for (const list of minutes) requireThat(list.length === needed, argument, `lists of ${needed}`, list);
  return (mark, _, found, from) => {
    const list = minutes[Math.floor(mark * minutes.length)] as readonly number[];
    for (let unit = 0; unit < needed; unit++) found[from + unit] = list[unit] as number;
  };
}
