import { known } from "../quantity/known.ts";
import type { SimCall } from "../simulation/call.ts";
import type { DemandModel } from "../simulation/demand-model.ts";
import { type ClosedFormCoverage, closedFormCoverage } from "./closed-form.ts";
import { ofFire, ofPolice } from "./compared-measures.ts";
import type {
  ComparedMeasure,
  ComparedYear,
  CompareMergerOptions,
  MergerAlternative,
  MergerComparator,
  MergerComparison,
} from "./comparison.ts";
import { drawnUncertainty } from "./drawn-comparison.ts";
import { dutyStates } from "./duty-states.ts";
import { type MergerCost, mergerCost } from "./merger-cost.ts";
import { demandOfYear } from "./needs-met.ts";
import { requireComparison } from "./require-comparison.ts";
import { type CutScenario, cutScenarios } from "./same-cut-scenario.ts";
import type { MergerScenario } from "./scenario.ts";
import { questionOf } from "./scenario-cost.ts";
import { type SimulatedScenarios, simulatedScenarios } from "./simulated-scenarios.ts";
import { textOf, type YearFleet, yearFleets } from "./year-fleet.ts";

type Demand = DemandModel | readonly SimCall[];
const MOST_OF_A_YEAR = 100;

/** What `compareMerger` does once it is loaded. */
export async function compared(options: CompareMergerOptions): Promise<MergerComparison> {
  const demand = requireComparison(options);
  const { baseline, alternatives } = options;
  const costs = alternatives.map((alternative) => mergerCost(questionOf(options, alternative)));
  const isDrawn = options.uncertain !== undefined || options.standards !== undefined;
  const uncertainty = isDrawn ? await drawnUncertainty(options) : [];
  const fleets = alternatives.map((end, a) => yearFleets(baseline, end, costs[a] as MergerCost));
  const years = yearsToSimulate(options, demand, fleets);
  const progress = progressOf(options, years.scenarios.length > 0);
  const cuts = cutScenarios(baseline, alternatives, demand);
  const scenarios = [baseline, ...alternatives, ...cuts.map(({ scenario }) => scenario)];
  const ends = await simulatedScenarios({ ...options, ...progress(0) }, demand, scenarios);
  const measuresOfYear = await yearMeasures(
    { ...options, ...progress(options.replications), replications: yearReplicationsOf(options) },
    { demand, years, ends },
  );
  const today = ends.baseline;
  const { replications, seed, measured } = ends;
  return {
    ...{ replications, seed, measured },
    baseline: {
      name: baseline.name,
      ...mergerCost(questionOf(options, baseline)).before,
      coverage: { simulated: today, ...byFormula(options, baseline.units) },
      police: ofPolice(today),
      fire: ofFire(today),
    },
    alternatives: alternatives.map(({ name, units: end }, a): MergerAlternative => {
      const rows = ends.compared(a + 1);
      return {
        ...{ name, cost: costs[a] as MergerCost },
        coverage: { simulated: rows, ...byFormula(options, end) },
        ...{ police: ofPolice(rows), fire: ofFire(rows) },
        years: (fleets[a] ?? []).map(({ units, trainedUnits, ...year }): ComparedYear => {
          return {
            ...{ ...year, units: units.map(({ id }) => id), trainedUnits: trainedUnits.map(({ id }) => id) },
            simulated: measuresOfYear(a, units),
            ...byFormula(options, units),
          };
        }),
        ...known({ uncertainty: uncertainty[a] }),
      };
    }),
    comparators: cuts.map((cut, c) => {
      const saving = (costs[cut.of] as MergerCost).annualSaving;
      return comparatorOf(options, cut, ends.compared(1 + alternatives.length + c), saving);
    }),
  };
}

function comparatorOf(
  options: CompareMergerOptions,
  { of, by, scenario }: CutScenario,
  rows: readonly ComparedMeasure[],
  saving: number,
): MergerComparator {
  const { name, posts, units } = scenario;
  const cost = mergerCost(questionOf(options, scenario));
  return {
    ...{ of: (options.alternatives[of] as MergerScenario).name, name, by, posts, cost },
    ...{ units: units.map(({ id }) => id), mergerSavesOverIt: saving - cost.annualSaving },
    coverage: { simulated: rows, ...byFormula(options, units) },
    ...{ police: ofPolice(rows), fire: ofFire(rows) },
  };
}

function byFormula(
  { closedForm, period }: CompareMergerOptions,
  units: YearFleet["units"],
): { readonly closedForm?: ClosedFormCoverage } {
  return closedForm === undefined
    ? {}
    : { closedForm: closedFormCoverage(dutyStates(units, period), closedForm) };
}

/** Both runs as one: the ends of all transitions, then their years. */
function progressOf(
  { onProgress, ...options }: CompareMergerOptions,
  hasYears: boolean,
): (before: number) => Pick<CompareMergerOptions, "onProgress"> {
  if (onProgress === undefined) return () => ({});
  const total = options.replications + (hasYears ? yearReplicationsOf(options) : 0);
  return (before) => ({ onProgress: ({ done }) => onProgress({ done: before + done, total }) });
}

function yearReplicationsOf({
  replications,
  yearReplications = Math.min(replications, MOST_OF_A_YEAR),
}: CompareMergerOptions): number {
  return yearReplications;
}

/** Fleets of years that are not those of the end, each once. */
interface YearScenarios {
  readonly keys: readonly string[];
  readonly scenarios: readonly MergerScenario[];
}

function keyOf(alternative: number, units: YearFleet["units"]): string {
  return `${alternative} ${JSON.stringify(units.map(textOf))}`;
}

function yearsToSimulate(
  { baseline, alternatives }: CompareMergerOptions,
  demand: Demand,
  fleets: readonly (readonly YearFleet[])[],
): YearScenarios {
  const found = new Map<string, MergerScenario>();
  for (const [a, end] of alternatives.entries()) {
    const own = fleets[a] ?? [];
    const isAwaited = own.some(({ trainedUnits }) => trainedUnits.length > 0);
    for (const { year, units, trainedUnits } of own) {
      const key = keyOf(a, units);
      if (key === keyOf(a, end.units) || found.has(key)) continue;
      // Before the first unit is as it will be, nobody can be sent by the rules of the end.
      const rules = isAwaited && trainedUnits.length === 0 ? baseline : end;
      const { dispatch } = rules;
      const { dispatch: _, ...rest } = end;
      found.set(key, {
        ...{ ...rest, name: `${a} in year ${year}`, units },
        demand: demandOfYear(rules.demand ?? demand, units, rules.units),
        ...(dispatch && { dispatch }),
      });
    }
  }
  return { keys: [...found.keys()], scenarios: [...found.values()] };
}

async function yearMeasures(
  options: CompareMergerOptions,
  {
    demand,
    years: { keys, scenarios },
    ends,
  }: { readonly demand: Demand; readonly years: YearScenarios; readonly ends: SimulatedScenarios },
): Promise<(alternative: number, units: YearFleet["units"]) => readonly ComparedMeasure[]> {
  const { baseline, alternatives, replications } = options;
  const found = new Map<string, readonly ComparedMeasure[]>();
  for (const [a, { units }] of alternatives.entries()) found.set(keyOf(a, units), ends.compared(a + 1));
  if (scenarios.length > 0 && replications > 0) {
    const years = await simulatedScenarios(options, demand, [baseline, ...scenarios]);
    for (const [i, key] of keys.entries()) found.set(key, years.compared(i + 1));
  }
  return (alternative, units) => found.get(keyOf(alternative, units)) ?? [];
}
