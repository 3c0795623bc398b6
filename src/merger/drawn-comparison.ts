import { requireWithin } from "../quantity/interval.ts";
import { shareInterval } from "../stats/confidence.ts";
import { quantile } from "../stats/quantile.ts";
import { isMet, requireStandards } from "./city-standard.ts";
import type { CompareMergerOptions } from "./comparison.ts";
import { DRAWS, drawnInputs } from "./drawn-inputs.ts";
import { type Outcome, outcomesOf, simulatedOnce, statesOf } from "./drawn-outcome.ts";
import { driversOf } from "./merger-drivers.ts";
import { requireUncertain } from "./require-uncertain.ts";
import type { DrawnResult, DrawnShare, MergerUncertainty } from "./uncertainty.ts";
import { withDraws } from "./with-draws.ts";

const MOST_DRAWS = 100_000;

/** The uncertainty of each alternative, in their order. */
export async function drawnUncertainty(options: CompareMergerOptions): Promise<MergerUncertainty[]> {
  const { uncertain = [], standards = [], draws = DRAWS, alternatives, signal } = options;
  requireWithin("draws", draws, `[2, ${MOST_DRAWS}], whole`);
  requireUncertain(options, uncertain);
  requireStandards(standards, options.closedForm !== undefined);
  const drawn = drawnInputs(options);
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
