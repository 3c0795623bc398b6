import { requireNumber } from "../quantity/error.ts";
import type { Period } from "../quantity/instant.ts";
import type { StreamName } from "../random/stream.ts";
import type { CallTable } from "../records/call-table.ts";
import type { ConfidenceInterval } from "../stats/confidence.ts";
import type { DispatchRules } from "./dispatch-rule.ts";
import { type FitDemandOptions, fitDemand } from "./fit-demand.ts";
import { measureSimulation } from "./measure-simulation.ts";
import type { Measurement, MeasureOptions, SimMeasure } from "./measurement.ts";
import { recordedLog } from "./recorded-log.ts";
import { type ReplayedCalls, replayCalls } from "./replay.ts";
import { replicate } from "./replicate.ts";
import type { MeasuredMean } from "./replicated-rows.ts";
import type { SimTravel } from "./sim-travel.ts";
import { simulate } from "./simulate.ts";
import type { SimUnit } from "./unit.ts";

export interface CalibrationOptions extends FitDemandOptions, Omit<MeasureOptions, "period"> {
  /** Cleaned records: what happened. */
  readonly calls: CallTable;
  /** Who was there: the same ids as in the records, with the shifts that they worked. */
  readonly units: readonly SimUnit[];
  readonly travel?: SimTravel;
  readonly dispatch?: DispatchRules;
  /** Draws of fitted demand for `interval`, whole, 0 or in [2, 10000]; 20 unless given. */
  readonly replications?: number;
  /** A finite number or any text; needed for `interval` alone, 0 unless given. */
  readonly seed?: StreamName;
  readonly signal?: AbortSignal;
}

/** One measure, as the records have it and as the simulation has it. */
export interface CalibrationRow {
  readonly measure: SimMeasure;
  readonly statistic: string;
  readonly of: string;
  readonly recorded: number;
  /** With the very calls that were recorded. */
  readonly simulated: number;
  /** `simulated` - `recorded`. */
  readonly difference: number;
  /**
   * Where the simulation would have this measure in another such period, with calls drawn from fitted demand: mean ± t s √(1 + 1/n).
   * A recorded number outside is not to be had from this model by luck.
   */
  readonly interval?: ConfidenceInterval;
}

export interface Calibration {
  readonly rows: readonly CalibrationRow[];
  readonly period: Period;
  /** What of the records is in neither side: see `replayCalls`. */
  readonly excluded: ReplayedCalls["excluded"];
  readonly supposedArrivals: number;
  /** Calls for which the given units and rules had nobody, by the end. */
  readonly unanswered: number;
}

/** Measures that the records hold too; a record does not say when somebody was equipped. */
const RECORDED: ReadonlySet<SimMeasure> = /* @__PURE__ */ new Set<SimMeasure>([
  ...(["calls", "wait", "response", "utilization", "availability", "open-calls"] as const),
]);
const LEVEL = 0.95;

/**
 * Does the simulation of today give today? A baseline simulated on the recorded calls, beside what the records say, by the
 * same measures, with the differences.
 *
 * `simulated` replays the recorded calls, so that luck is on both sides alike and a difference is one of rules, travel,
 * shifts, or of the records. `interval` says how far luck alone would move the simulated number.
 * A model that does not give today gives no tomorrow: explain the differences before you believe a scenario, and say them with it.
 * That it does give today does not prove that it is right about another city.
 *
 * Response times can only agree where `travel` and turnout are given; waits can only agree where the records' wait is one
 * for units, and not for a dispatcher's decision.
 *
 * @returns rows of `calls`, `wait`, `response`, `utilization`, `availability` and `open-calls`; a measure that one side does not have is no row.
 * @throws DutycycleError for an option outside its interval.
 * @example
 * ```ts
 * import { calibration, callsFrom } from "dutycycle";
 * const at = (minute: number) => Date.UTC(2024, 2, 1, 10, minute);
 * const call = (id: string, sent: number, unit: string) => ({
 *   id, service: "police" as const, initiator: "community" as const, type: "THEFT", receivedAt: at(0),
 *   responses: [{ unit, personnel: 1, dispatchedAt: at(sent), arrivedAt: at(sent + 5), clearedAt: at(sent + 30) }],
 * });
 * const { calls } = callsFrom([call("1", 0, "A"), call("2", 8, "B")], { timeZone: "UTC" });
 * const car = (id: string) => ({ id, role: "patrol", answers: ["police"] as const, personnel: 1 });
 * const { rows } = await calibration({
 *   calls, units: ["A", "B"].map(car), travel: { kind: "constant", minutes: 5 }, replications: 0,
 * });
 * // The second caller waited 8 minutes, though a car was free.
 * rows.find(({ measure, statistic }) => measure === "wait" && statistic === "mean");
 * // => { measure: "wait", statistic: "mean", of: "police", recorded: 4, simulated: 0, difference: -4 }
 * ```
 */
export async function calibration(options: CalibrationOptions): Promise<Calibration> {
  const { calls, units, travel, dispatch, replications = 20, seed = 0, fires, pumpers, signal } = options;
  requireNumber("replications", replications, "0 or [2, 10000], whole", (n) => {
    return n === 0 || (Number.isInteger(n) && n >= 2 && n <= 10_000);
  });
  const replayed = replayCalls(calls, options);
  const { period, excluded, supposedArrivals } = replayed;
  const measure = {
    ...(fires === undefined ? {} : { fires }),
    ...(pumpers === undefined ? {} : { pumpers }),
  };
  const rules = {
    ...(travel === undefined ? {} : { travel }),
    ...(dispatch === undefined ? {} : { dispatch }),
  };
  const log = simulate({ units, calls: replayed.calls, ...rules });
  const simulated = byName(measureSimulation(log, { ...measure, period }));
  const drawn =
    replications === 0
      ? undefined
      : await replicate({
          ...{ ...measure, scenarios: [{ name: "today", units, ...rules }], period, replications, seed },
          ...{ demand: fitDemand(calls, { ...options, period }), level: LEVEL },
          ...(signal === undefined ? {} : { signal }),
        });
  const likely = byName(drawn?.scenarios[0]?.measures ?? []);
  const recorded = measureSimulation(recordedLog(calls, units, { ...options, period }), {
    ...measure,
    period,
  });
  const rows = recorded.flatMap((row) => {
    const found = simulated.get(nameOf(row))?.value;
    if (found === undefined || !RECORDED.has(row.measure)) return [];
    const { measure, statistic, of, value } = row;
    const interval = predicted(likely.get(nameOf(row)));
    return [
      {
        ...{ measure, statistic, of, recorded: value, simulated: found, difference: found - value },
        ...(interval === undefined ? {} : { interval }),
      },
    ];
  });
  return { rows, period, excluded, supposedArrivals, unanswered: log.unanswered.length };
}

const nameOf = ({ measure, statistic, of }: Omit<Measurement, "value">): string =>
  JSON.stringify([measure, statistic, of]);

function byName<Row extends Omit<Measurement, "value">>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [nameOf(row), row]));
}

/** From the interval of a mean to that of one more value, of measures that are never negative: both are t times a standard error, s / √n and s √(1 + 1/n). */
function predicted(row: MeasuredMean | undefined): ConfidenceInterval | undefined {
  if (row?.interval === undefined) return undefined;
  const { mean, interval, replications } = row;
  const half = ((interval.high - interval.low) / 2) * Math.sqrt(replications + 1);
  return { low: Math.max(0, mean - half), high: mean + half, level: interval.level };
}
