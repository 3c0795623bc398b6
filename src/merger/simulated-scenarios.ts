import type { Period } from "../quantity/instant.ts";
import { known } from "../quantity/known.ts";
import type { StreamName } from "../random/stream.ts";
import type { SimCall } from "../simulation/call.ts";
import type { DemandModel } from "../simulation/demand-model.ts";
import { replicated } from "../simulation/replicated.ts";
import type { MeasuredMean } from "../simulation/replicated-rows.ts";
import type { Scenario } from "../simulation/replication.ts";
import { comparedMeasures } from "./compared-measures.ts";
import type { ComparedMeasure, CompareMergerOptions } from "./comparison.ts";
import type { MergerScenario } from "./scenario.ts";
import { textOf } from "./year-fleet.ts";

/** Many runs of some scenarios, the first of them the baseline. */
export interface SimulatedScenarios {
  readonly replications: number;
  readonly seed: StreamName;
  readonly measured: Period;
  readonly baseline: readonly MeasuredMean[];
  /** The measures of a scenario by its number, beside those of the baseline. */
  compared(scenario: number): ComparedMeasure[];
}

/** Simulates scenarios on the same calls. Those that answer alike, of which only the money differs, are simulated once. */
export async function simulatedScenarios(
  options: CompareMergerOptions,
  demand: DemandModel | readonly SimCall[],
  scenarios: readonly MergerScenario[],
): Promise<SimulatedScenarios> {
  const { travel, period, replications, seed, warmUpMinutes, level, workers, createWorker } = options;
  const { fires, pumpers, onProgress, signal } = options;
  const demands: unknown[] = [demand];
  const distinct = new Map<string, { readonly number: number; readonly scenario: Scenario }>();
  const numbers = scenarios.map(({ units, dispatch, demand: own = demand }) => {
    if (!demands.includes(own)) demands.push(own);
    const key = JSON.stringify([units.map(textOf), dispatch, demands.indexOf(own)]);
    const same = distinct.get(key);
    if (same !== undefined) return same.number;
    const number = distinct.size;
    const scenario = {
      ...{ name: `${number}`, units },
      ...known({ travel, dispatch }),
      ...(own === demand ? {} : { demand: own }),
    };
    distinct.set(key, { number, scenario });
    return number;
  });
  const found = await replicated({
    scenarios: [...distinct.values()].map(({ scenario }) => scenario),
    ...{ demand, period, replications, seed },
    ...known({ warmUpMinutes, level, workers, createWorker, fires, pumpers, onProgress, signal }),
  });
  const baseline = found.scenarios[0]?.measures ?? [];
  return {
    ...{ replications: found.replications, seed, measured: found.measured, baseline },
    compared: (scenario) => {
      const number = numbers[scenario] as number;
      const own = found.scenarios[number]?.measures ?? [];
      const differences = number === 0 ? own.map(nothing) : (found.differences[number - 1]?.measures ?? []);
      return comparedMeasures(own, baseline, differences);
    },
  };
}

/** No difference at all, known for certain. */
function nothing({ interval, ...row }: MeasuredMean): MeasuredMean {
  return {
    ...row,
    mean: 0,
    ...(interval === undefined ? {} : { interval: { ...interval, low: 0, high: 0 } }),
  };
}
