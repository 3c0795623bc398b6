import { requireTimeZone } from "../quantity/calendar.ts";
import { requireOptions, requireThat } from "../quantity/error.ts";
import { isPlausibleInstant, type Period } from "../quantity/instant.ts";
import { requireWithin } from "../quantity/interval.ts";
import type { StreamName } from "../random/stream.ts";
import type { CallTable } from "./call-table.ts";
import { CallTableBuilder } from "./call-table-builder.ts";
import { Roster } from "./roster.ts";
import type { TownArea, TownStation } from "./synthetic/geography.ts";
import type { Oddity } from "./synthetic/oddities.ts";
import { townRecords } from "./synthetic/records.ts";

/** A made-up town: its dispatch records, its roster, and what was planted in them. */
export interface SyntheticTown {
  readonly seed: StreamName;
  readonly population: number;
  readonly timeZone: string;
  /** Whole local days; every call was received and cleared within them. */
  readonly period: Period;
  readonly calls: CallTable;
  readonly roster: Roster;
  readonly areas: readonly TownArea[];
  readonly stations: readonly TownStation[];
  /** Calls that hold an oddity of each kind, so that cleaning can be checked against it. */
  readonly planted: Readonly<Partial<Record<Oddity, number>>>;
}

/** Monday 6 January 2025, 12:00 UTC: the same local day in nearly every zone. */
const DEFAULT_START: number = Date.UTC(2025, 0, 6, 12);

/**
 * What would a town's dispatch export and roster look like? Made up from a seed, the same on every runtime.
 *
 * A police department with four squads of twelve hours (Pitman) and evening cars; engines and medics on 24
 * hours. A year holds about 500 police and 90 fire and medical calls a thousand residents, besides directed
 * patrol and out-of-service time. Calls arrive as a Poisson process with the hours of a local week, wait for
 * free units, take one to four of them and last a lognormal time. Patrol spends about 35 to 50 % of its time
 * on duty on calls, less in towns under 20,000, where one car is the least. Detectives and a school officer
 * answer calls but stand on no roster. Small shares of oddities are planted, and counted in `planted`.
 *
 * Nobody in it is real, and it is no model of any place: use it to try things out, never as a benchmark.
 *
 * @param options.seed a finite number or any text; each seed is another town
 * @param options.population residents, whole, in [1000, 500000]; default 30,000
 * @param options.days local days, whole, in [1, 3660]; default 28
 * @param options.timeZone the IANA zone of its wall clock; default America/Detroit
 * @param options.start an instant within the first local day, epoch milliseconds; default Monday 6 January
 *   2025
 * @returns calls in order of receipt, with the roster that answers them, stations, and `planted`, how many oddities of
 *   each kind are among them
 * @throws DutycycleError for an option outside its interval
 * @example
 * ```ts
 * import { syntheticTown } from "dutycycle";
 * const town = syntheticTown({ seed: 1, population: 10000, days: 7 });
 * town.calls.length; // => 143
 * [...town.calls][0]?.id; // => "25-000001"
 * town.roster.basis; // => "actual"
 * ```
 */
export function syntheticTown(options: {
  readonly seed: StreamName;
  readonly population?: number;
  readonly days?: number;
  readonly timeZone?: string;
  readonly start?: number;
}): SyntheticTown {
  requireOptions(options, ["seed", "population", "days", "timeZone", "start"]);
  const {
    seed,
    population = 30_000,
    days = 28,
    timeZone = "America/Detroit",
    start = DEFAULT_START,
  } = options;
  requireWithin("population", population, "[1000, 500000], whole");
  requireWithin("days", days, "[1, 3660], whole");
  requireTimeZone(timeZone);
  requireThat(
    typeof start === "number" && isPlausibleInstant(start),
    "start",
    "an instant in [1901, 2200)",
    start,
  );
  const { calls, spans, areas, stations, period, planted } = townRecords({
    seed,
    population,
    days,
    timeZone,
    start,
  });
  const builder = new CallTableBuilder();
  for (const call of calls) builder.addRecord(call);
  return {
    seed,
    population,
    timeZone,
    period,
    calls: builder.finish(timeZone),
    roster: new Roster(timeZone, spans),
    areas,
    stations,
    planted,
  };
}
