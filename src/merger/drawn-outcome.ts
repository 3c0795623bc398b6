import { known } from "../quantity/known.ts";
import type { SimCall } from "../simulation/call.ts";
import type { DemandModel } from "../simulation/demand-model.ts";
import type { Measurement } from "../simulation/measurement.ts";
import { replicator, type Scenario } from "../simulation/replication.ts";
import { standardValue } from "./city-standard.ts";
import { closedFormCoverage } from "./closed-form.ts";
import type { CompareMergerOptions } from "./comparison.ts";
import { type DutyState, dutyStates } from "./duty-states.ts";
import { mergerCost } from "./merger-cost.ts";
import { questionOf } from "./scenario-cost.ts";

/** What one draw of all inputs says of one scenario. */
export interface Outcome {
  readonly annualSaving: number;
  readonly netPresentValue: number;
  /** In the order of the standards. */
  readonly values: readonly (number | undefined)[];
}

/** Shifts of each scenario, which no input moves: of the baseline, then of each alternative. */
export function statesOf({ baseline, alternatives, period }: CompareMergerOptions): States {
  return [baseline, ...alternatives].map(({ units }) => dutyStates(units, period));
}
/** By scenario. */
export type States = readonly (readonly DutyState[])[];

/** The outcome of the baseline, then of each alternative. */
export function outcomesOf(
  options: CompareMergerOptions,
  states: States,
  simulated: readonly (readonly Measurement[])[],
): Outcome[] {
  const { standards = [], closedForm } = options;
  const byFormula = standards.filter(({ by }) => by === "closed-form");
  const moments = byFormula.flatMap((standard) => ("moment" in standard ? [standard.moment] : []));
  return [options.baseline, ...options.alternatives].map((scenario, s) => {
    const { annualSaving, netPresentValue } = mergerCost(questionOf(options, scenario));
    const formula =
      closedForm === undefined || byFormula.length === 0
        ? undefined
        : closedFormCoverage(states[s] ?? [], closedForm, [...new Set(moments)]);
    const values = standards.map((standard) => standardValue(standard, formula, simulated[s] ?? []));
    return { annualSaving, netPresentValue, values };
  });
}

/** One replication, the same calls for all scenarios: the luck of a draw is part of it. */
export function simulatedOnce(
  options: CompareMergerOptions,
  number: number,
): readonly (readonly Measurement[])[] {
  const { baseline, alternatives, demand, calls, travel, period, seed, warmUpMinutes = 0 } = options;
  const { fires, pumpers } = options;
  const scenarios = [baseline, ...alternatives].map(
    ({ name, units, dispatch, demand: own }): Scenario => ({
      ...{ name, units },
      ...known({ travel, dispatch, demand: own }),
    }),
  );
  const measure = {
    ...known({ fires, pumpers }),
  };
  const given = (demand ?? calls) as DemandModel | readonly SimCall[];
  return replicator({ scenarios, demand: given, seed, period, warmUpMinutes, measure })(number).rows;
}
