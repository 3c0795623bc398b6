import { MINUTE_MS, type Period } from "../quantity/instant.ts";
import type { StreamName } from "../random/stream.ts";
import type { SimCall } from "./call.ts";
import { type SimCallColumns, simCallColumns } from "./call-columns.ts";
import type { DemandModel } from "./demand-model.ts";
import type { DispatchRules } from "./dispatch-rule.ts";
import { drawColumns } from "./draw-columns.ts";
import { measureSimulation } from "./measure-simulation.ts";
import type { Measurement, MeasureOptions } from "./measurement.ts";
import type { SimTravel } from "./sim-travel.ts";
import { simulate } from "./simulate.ts";
import type { SimUnit } from "./unit.ts";

/** One way to answer the calls: plain data, which can be posted to a worker. */
export interface Scenario {
  readonly name: string;
  readonly units: readonly SimUnit[];
  readonly travel?: SimTravel;
  readonly dispatch?: DispatchRules;
  /** Instead of the demand of all scenarios; drawn from the same streams. */
  readonly demand?: DemandModel | readonly SimCall[];
}

/** All that a replication depends on, besides its number. */
export interface ReplicationJob {
  readonly scenarios: readonly Scenario[];
  readonly demand: DemandModel | readonly SimCall[];
  readonly seed: StreamName;
  readonly period: Period;
  readonly warmUpMinutes: number;
  readonly measure: Omit<MeasureOptions, "period">;
}

/** What one replication says of each scenario, and how many calls it simulated. */
export interface ReplicationResult {
  readonly rows: readonly (readonly Measurement[])[];
  readonly calls: number;
}

/** Draws the calls once, lets every scenario answer them, and measures. */
export function replication(job: ReplicationJob, number: number): ReplicationResult {
  const { seed, period, warmUpMinutes, measure } = job;
  const callsOf = (demand: DemandModel | readonly SimCall[]): SimCallColumns =>
    "services" in demand
      ? // Nothing that is measured asks for the names of calls.
        drawColumns(demand, { seed, replication: number, ...period }, false)
      : simCallColumns(demand);
  const shared = callsOf(job.demand);
  const measured = { start: period.start + warmUpMinutes * MINUTE_MS, end: period.end };
  let calls = 0;
  const rows = job.scenarios.map(({ units, travel, dispatch, demand }) => {
    const own = demand === undefined ? shared : callsOf(demand);
    calls += own.length;
    const rules = {
      ...(travel === undefined ? {} : { travel }),
      ...(dispatch === undefined ? {} : { dispatch }),
    };
    const log = simulate({ units, calls: own, ...rules });
    return measureSimulation(log, { ...measure, period: measured });
  });
  return { rows, calls };
}
