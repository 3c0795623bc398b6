import { requireThat } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";

/** How much of a force has to be there. At least one of the two; with both, both. */
export interface ForceNeed {
  /** Units, whole number in [1, 100]. */
  readonly units?: number;
  /** People, whole number in [1, 1000]. */
  readonly personnel?: number;
}

/** A unit that may come to a place. */
export interface ComingUnit {
  /** Minutes until it is there and ready if it is free, in [0, infinity]. */
  readonly minutes: number;
  /** People on it, whole number in [0, 1000]. */
  readonly personnel: number;
  /** Share of time in which it is on another call, in [0, 1]; 0 unless given. */
  readonly busyShare?: number;
}

/** When a force is complete at a place. */
export interface ForceArrival {
  /** Chance that enough units are free at all, in [0, 1]. */
  readonly assembledShare: number;
  /** Mean minutes until the force is complete, over the calls where it is ever complete; absent where it never is. */
  readonly meanMinutes?: number;
  /** Chance that it is complete by each time at which that can happen, ascending in both. */
  readonly arrivals: readonly { readonly minutes: number; readonly share: number }[];
}

/**
 * When does the k-th unit arrive, the n-th firefighter, or both?
 *
 * Units come in order of `minutes`; a unit is away with probability q_m = `busyShare`, each independently of the others. With S(m) = what is there of
 * the free ones among the first m,
 *
 *     P(complete at t_m) = (1 - q_m) P(S(m - 1) lacks something, S(m - 1) + unit m lacks nothing)
 *
 * exactly, by recursion over units, people and units counted up to the need. All units are sent, as for a fire; where calls
 * keep neighbours busy together, the true chances are lower: check with a hypercube model or by simulation.
 *
 * @param input.units - the order does not matter. A unit that cannot come has `Infinity` minutes.
 * @param input.need - see {@link ForceNeed}.
 * @returns see {@link ForceArrival}. Without busy units it is one time: the order statistic.
 * @throws DutycycleError for a value outside its interval.
 *
 * @example
 * ```ts
 * import { forceArrival } from "dutycycle/coverage";
 * const units = [{ minutes: 4, personnel: 3, busyShare: 0.2 }, { minutes: 6, personnel: 3 }, { minutes: 9, personnel: 4, busyShare: 0.5 }];
 * forceArrival({ units, need: { units: 1 } }).meanMinutes; // => 4.4
 * // Six people: the first two, or the second and the third.
 * const { assembledShare, arrivals } = forceArrival({ units, need: { personnel: 6 } });
 * arrivals; // => [{ "minutes": 6, "share": 0.8 }, { "minutes": 9, "share": 0.9 }]
 * assembledShare; // => 0.9
 * ```
 */
export function forceArrival(input: {
  readonly units: readonly ComingUnit[];
  readonly need: ForceNeed;
}): ForceArrival {
  requireNeed(input.need);
  for (const [m, unit] of input.units.entries()) {
    requireUnit(`units[${m}]`, unit);
    const { minutes } = unit;
    requireThat(
      typeof minutes === "number" && minutes >= 0,
      `units[${m}].minutes`,
      "a number in [0, infinity]",
      minutes,
    );
  }
  return arrivalOf(input.units, input.need);
}

/** The same for what has been checked. */
export function arrivalOf(units: readonly ComingUnit[], need: ForceNeed): ForceArrival {
  const { units: mostUnits = 0, personnel: mostPeople = 0 } = need;
  const width = mostPeople + 1;
  // Chance of each count of units and people that are there, counted up to the need; what is complete is taken out.
  let there = new Float64Array((mostUnits + 1) * width);
  there[0] = 1;
  let assembledShare = 0;
  let weighted = 0;
  const arrivals: { minutes: number; share: number }[] = [];
  for (const unit of [...units].sort((a, b) => a.minutes - b.minutes)) {
    const free = 1 - (unit.busyShare ?? 0);
    if (!(unit.minutes < Infinity) || free === 0) continue;
    const after = new Float64Array(there.length);
    let complete = 0;
    for (const [state, chance] of there.entries()) {
      if (chance === 0) continue;
      after[state] = (after[state] as number) + chance * (1 - free);
      const people = Math.min(mostPeople, (state % width) + unit.personnel);
      const came = Math.min(mostUnits, Math.floor(state / width) + 1);
      if (people === mostPeople && came === mostUnits) complete += chance * free;
      else after[came * width + people] = (after[came * width + people] as number) + chance * free;
    }
    there = after;
    if (complete === 0) continue;
    assembledShare += complete;
    weighted += complete * unit.minutes;
    const last = arrivals.at(-1);
    if (last?.minutes === unit.minutes) last.share = assembledShare;
    else arrivals.push({ minutes: unit.minutes, share: assembledShare });
  }
  const mean = assembledShare === 0 ? {} : { meanMinutes: weighted / assembledShare };
  return { assembledShare, ...mean, arrivals };
}

/** Throws unless something is needed, and a whole number of it. */
export function requireNeed(need: ForceNeed): void {
  requireThat(
    need?.units !== undefined || need?.personnel !== undefined,
    "need",
    "units, personnel or both",
    need,
  );
  const whole = (argument: string, value: unknown, most: number): void =>
    requireWithin(argument, value, `[1, ${most}], whole`);
  if (need.units !== undefined) whole("need.units", need.units, 100);
  if (need.personnel !== undefined) whole("need.personnel", need.personnel, 1000);
}

/** Throws unless crew and busy share of a unit are what they may be. */
export function requireUnit(
  argument: string,
  unit: { readonly personnel: number; readonly busyShare?: number },
): void {
  requireWithin(`${argument}.personnel`, unit?.personnel, "[0, 1000], whole");
  requireWithin(`${argument}.busyShare`, unit.busyShare ?? 0, "[0, 1]");
}
