import { requireNumber } from "../quantity/error.ts";
import { sampler } from "../random/sampler.ts";
import { randomStream } from "../random/stream.ts";
import type { SimCall } from "../simulation/call.ts";
import type { DemandModel } from "../simulation/demand-model.ts";
import type { Measurement } from "../simulation/measurement.ts";
import { replication, type Scenario } from "../simulation/replication.ts";
import { shareInterval } from "../stats/confidence.ts";
import { quantile } from "../stats/quantile.ts";
import { isMet, requireStandards, standardValue } from "./city-standard.ts";
import { closedFormCoverage } from "./closed-form.ts";
import type { CompareMergerOptions } from "./comparison.ts";
import { type DutyState, dutyStates } from "./duty-states.ts";
import { mergerCost } from "./merger-cost.ts";
import { rankCorrelation } from "./rank-correlation.ts";
import type { MergerScenario } from "./scenario.ts";
import { questionOf } from "./scenario-cost.ts";
import type { UncertainInput } from "./uncertain-input.ts";
import type { DrawnResult, DrawnShare, MergerDriver, MergerUncertainty } from "./uncertainty.ts";
import { requireUncertain, withDraws } from "./with-draws.ts";

const DRAWS = 1000;
const MOST_DRAWS = 100_000;

/** What one draw of all inputs says of one scenario. */
interface Outcome {
  readonly annualSaving: number;
  readonly netPresentValue: number;
  /** In the order of the standards. */
  readonly values: readonly (number | undefined)[];
}

/** The uncertainty of each alternative, in their order. */
export async function drawnUncertainty(options: CompareMergerOptions): Promise<MergerUncertainty[]> {
  const { uncertain = [], standards = [], draws = DRAWS, seed, alternatives, signal } = options;
  requireNumber(
    "draws",
    draws,
    `[2, ${MOST_DRAWS}], whole`,
    (n) => Number.isInteger(n) && n >= 2 && n <= MOST_DRAWS,
  );
  requireUncertain(options, uncertain);
  requireStandards(standards, options.closedForm !== undefined);
  const drawn = uncertain.map(({ name, distribution }) => {
    const draw = sampler(distribution);
    const stream = randomStream(seed, "uncertain", name);
    return Array.from({ length: draws }, () => draw(stream));
  });
  const simulates = standards.some(({ by }) => by === "simulation");
  const states = statesOf(options);
  const outcomes: Outcome[][] = [];
  for (let d = 0; d < draws; d++) {
    if (d % (simulates ? 1 : 32) === 0) {
      // A task of its own: a page must be able to paint, a button to cancel.
      await new Promise((resolve) => setTimeout(resolve, 0));
      signal?.throwIfAborted();
    }
    const changed = withDraws(
      options,
      uncertain,
      drawn.map((values) => values[d] as number),
    );
    outcomes.push(outcomesOf(changed, states, simulates ? simulatedOnce(changed, d) : []));
  }
  return alternatives.map((_, a) => uncertaintyOf(options, drawn, outcomes, a));
}

/** Shifts of each scenario, which no input moves: of the baseline, then of each alternative. */
function statesOf({ baseline, alternatives, period }: CompareMergerOptions): States {
  return [baseline, ...alternatives].map(({ units }) => dutyStates(units, period));
}
type States = readonly (readonly DutyState[])[];

/** The outcome of the baseline, then of each alternative. */
function outcomesOf(
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
function simulatedOnce(options: CompareMergerOptions, number: number): readonly (readonly Measurement[])[] {
  const { baseline, alternatives, demand, calls, travel, period, seed, warmUpMinutes = 0 } = options;
  const { fires, pumpers } = options;
  const scenarios = [baseline, ...alternatives].map(
    ({ name, units, dispatch, demand: own }): Scenario => ({
      ...{ name, units },
      ...(travel === undefined ? {} : { travel }),
      ...(dispatch === undefined ? {} : { dispatch }),
      ...(own === undefined ? {} : { demand: own }),
    }),
  );
  const measure = {
    ...(fires === undefined ? {} : { fires }),
    ...(pumpers === undefined ? {} : { pumpers }),
  };
  const given = (demand ?? calls) as DemandModel | readonly SimCall[];
  return replication({ scenarios, demand: given, seed, period, warmUpMinutes, measure }, number).rows;
}

function uncertaintyOf(
  options: CompareMergerOptions,
  drawn: readonly (readonly number[])[],
  outcomes: readonly (readonly Outcome[])[],
  alternative: number,
): MergerUncertainty {
  const { standards = [], level = 0.95 } = options;
  const own = outcomes.map((scenarios) => scenarios[alternative + 1] as Outcome);
  const today = outcomes.map((scenarios) => scenarios[0] as Outcome);
  const result = (of: (outcome: Outcome) => number): DrawnResult => resultOf(own.map(of), level);
  const share = (some: readonly Outcome[], holds: (outcome: Outcome) => boolean): DrawnShare =>
    shareOf(some.filter(holds).length, some.length, level);
  const saves = ({ netPresentValue }: Outcome): boolean => netPresentValue > 0;
  const meets = ({ values }: Outcome): boolean => standards.every((one, s) => isMet(one, values[s]));
  return {
    draws: outcomes.length,
    annualSaving: result(({ annualSaving }) => annualSaving),
    netPresentValue: result(({ netPresentValue }) => netPresentValue),
    savesMoney: share(own, saves),
    ...(standards.length === 0
      ? {}
      : {
          meetsStandards: share(own, meets),
          savesAndMeets: share(own, (outcome) => saves(outcome) && meets(outcome)),
        }),
    standards: standards.map((standard, s) => ({
      ...standard,
      met: share(own, ({ values }) => isMet(standard, values[s])),
      metToday: share(today, ({ values }) => isMet(standard, values[s])),
    })),
    drivers: driversOf(options, drawn, own, alternative),
  };
}

function resultOf(values: readonly number[], level: number): DrawnResult {
  const at = (p: number): number => quantile(values, p) as number;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, median: at(0.5), low: at((1 - level) / 2), high: at((1 + level) / 2), level };
}

function shareOf(held: number, draws: number, level: number): DrawnShare {
  return { share: held / draws, interval: shareInterval(held, draws, level) as DrawnShare["interval"] };
}

/** One input at a time at its 10th and 90th percentile, and its rank correlation over all draws. */
function driversOf(
  options: CompareMergerOptions,
  drawn: readonly (readonly number[])[],
  own: readonly Outcome[],
  alternative: number,
): MergerDriver[] {
  const { uncertain = [], standards = [], alternatives } = options;
  const only = { ...options, alternatives: [alternatives[alternative] as MergerScenario] };
  const states = statesOf(only);
  const outcomeAt = (input: number, value: number): Outcome => {
    const changed = withDraws(only, [uncertain[input] as UncertainInput], [value]);
    return outcomesOf(changed, states, [])[1] as Outcome;
  };
  const base = outcomesOf(only, states, [])[1] as Outcome;
  const ends = drawn.map((values, input) => {
    const [low, high] = [quantile(values, 0.1) as number, quantile(values, 0.9) as number];
    return { low, high, atLow: outcomeAt(input, low), atHigh: outcomeAt(input, high) };
  });
  const results: [MergerDriver["outcome"], (outcome: Outcome) => number | undefined][] = [
    ["annual saving", ({ annualSaving }) => annualSaving],
    ["net present value", ({ netPresentValue }) => netPresentValue],
    ...standards.map((_, s): [MergerDriver["outcome"], (outcome: Outcome) => number | undefined] => [
      `standard ${s + 1}`,
      ({ values }) => values[s],
    ]),
  ];
  return results.flatMap(([outcome, of]) => {
    const known = own.flatMap((one, d) => (of(one) === undefined ? [] : [d]));
    const rows = ends.map(({ low, high, atLow, atHigh }, input): MergerDriver => {
      const rank = rankCorrelation(
        known.map((d) => drawn[input]?.[d] as number),
        known.map((d) => of(own[d] as Outcome) as number),
      );
      return {
        ...{ outcome, input: uncertain[input]?.name as string, low, high },
        ...defined({ base: of(base), atLow: of(atLow), atHigh: of(atHigh), rankCorrelation: rank }),
      };
    });
    const width = ({ atLow = 0, atHigh = 0 }: MergerDriver): number => Math.abs(atHigh - atLow);
    return rows.sort((a, b) => width(b) - width(a));
  });
}

function defined<Fields extends Readonly<Record<string, number | undefined>>>(
  fields: Fields,
): { readonly [Name in keyof Fields]?: number } {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as { readonly [Name in keyof Fields]?: number };
}
