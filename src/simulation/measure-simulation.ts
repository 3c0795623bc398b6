import { requireOneOf, requireThat } from "../quantity/error.ts";
import type { Period } from "../quantity/instant.ts";
import { requirePeriod } from "../quantity/period.ts";
import { callMoments } from "./call-moments.ts";
import { callSpans, firesOf } from "./call-spans.ts";
import { SimulationLog } from "./log.ts";
import type { SimulationColumns } from "./log-columns.ts";
import { addDelays } from "./measure-delays.ts";
import { addFires } from "./measure-fires.ts";
import { addOpenCalls, addUnits } from "./measure-time.ts";
import type { AddMeasurement, Measurement, MeasureOptions } from "./measurement.ts";
import { unitTimes } from "./unit-time.ts";

/**
 * What does one run of the simulation say? Waits and response, utilization, availability, and what fires take, as flat rows.
 *
 * The definition of each measure stands with `SimMeasure`. A delay is that of calls received in the period, whenever it ended;
 * calls for which the moment never came are left out of `mean`, `median` and `p90` and lower `share`: read the two together.
 * Percentiles interpolate (type 7). Times and utilization are clipped to the period. One run is one draw of luck: `replicate`
 * gives the interval.
 *
 * @throws DutycycleError for an option outside what it may be.
 * @example
 * ```ts
 * import { simulate } from "dutycycle";
 * import { measureSimulation } from "dutycycle/simulation";
 * const car = { id: "A1", role: "patrol", answers: ["police"], personnel: 1 } as const;
 * const call = { id: "1", service: "police", priority: 2, receivedAt: 0, serviceMinutes: 30 } as const;
 * const log = simulate({ units: [car], calls: [call, { ...call, id: "2", receivedAt: 600_000 }] });
 * const rows = measureSimulation(log, { period: { start: 0, end: 7_200_000 } });
 * rows.find(({ measure, statistic, of }) => measure === "wait" && statistic === "mean" && of === "police")?.value; // => 10
 * rows.find(({ measure, of }) => measure === "utilization" && of === "unit A1")?.value; // => 0.5
 * ```
 */
export function measureSimulation(log: SimulationLog, options: MeasureOptions = {}): Measurement[] {
  requireThat(log instanceof SimulationLog, "log", "a SimulationLog", typeof log);
  const { columns } = log;
  const period = periodOf(columns, options.period);
  if (period === undefined) return [];
  const { pumpers = ["pumper"], by } = options;
  if (by !== undefined) requireOneOf("by", by, ["type"]);
  const isPumper = columns.units.map(({ vehicle }) => vehicle !== undefined && pumpers.includes(vehicle));
  const isFire = firesOf(columns, options.fires);
  const moments = callMoments(columns, isPumper, isFire);
  const spans = callSpans(columns);
  const times = unitTimes(columns, period);
  const found: Measurement[] = [];
  const add: AddMeasurement = (measure, statistic, of, value) => {
    if (value !== undefined && Number.isFinite(value)) found.push({ measure, statistic, of, value });
  };
  addDelays(add, columns, moments, isFire, period, by);
  addUnits(add, columns, times, period);
  addOpenCalls(add, columns, spans, period);
  addFires(add, columns, moments, times, spans, isFire, period);
  return found;
}

function periodOf(columns: SimulationColumns, given: Period | undefined): Period | undefined {
  if (given !== undefined) return requirePeriod(given);
  const [start] = columns.receivedAt;
  return start === undefined || !(start < columns.endedRunAt)
    ? undefined
    : { start, end: columns.endedRunAt };
}
