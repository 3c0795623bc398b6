import { MINUTE_MS, type Period } from "../quantity/instant.ts";
import type { StreamName } from "../random/stream.ts";
import type { SimCall } from "./call.ts";
import { type SimCallColumns, simCallColumns } from "./call-columns.ts";
import type { DemandModel } from "./demand-model.ts";
import type { DispatchRules } from "./dispatch-rule.ts";
import { columnsDrawer } from "./draw-columns.ts";
import { fleetOf } from "./fleet.ts";
import { measureSimulation } from "./measure-simulation.ts";
import type { Measurement, MeasureOptions } from "./measurement.ts";
import type { SimTravel } from "./sim-travel.ts";
import { simulated } from "./simulate.ts";
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

/** Draws the calls of a replication once, lets every scenario answer them, and measures; what all replications share is prepared once. */
export function replicator(job: ReplicationJob): (number: number) => ReplicationResult {
  const { seed, period, warmUpMinutes, measure } = job;
  const drawer = (demand: DemandModel | readonly SimCall[]): ((number: number) => SimCallColumns) => {
    if (!("services" in demand)) {
      const calls = simCallColumns(demand);
      return () => calls;
    }
    // Nothing that is measured asks for the names of calls.
    const draw = columnsDrawer(demand, period, false);
    return (number) => draw(seed, number);
  };
  const drawShared = drawer(job.demand);
  const measured = { start: period.start + warmUpMinutes * MINUTE_MS, end: period.end };
  const cities = job.scenarios.map(({ units, demand, ...rules }) => {
    return { rules, fleet: fleetOf(units), drawOwn: demand === undefined ? undefined : drawer(demand) };
  });
  return (number) => {
    const shared = drawShared(number);
    let calls = 0;
    const rows = cities.map(({ rules, fleet, drawOwn }) => {
      const own = drawOwn?.(number) ?? shared;
      calls += own.length;
      return measureSimulation(simulated(fleet, own, rules), { ...measure, period: measured });
    });
    return { rows, calls };
  };
}
