import { compareMerger } from "../../merger/compare-merger.ts";
import type { CompareMergerOptions, MergerComparison } from "../../merger/comparison.ts";
import { drawnUncertainty } from "../../merger/drawn-comparison.ts";
import { type DrawnYear, drawnYears } from "../../merger/drawn-years.ts";
import { type MergerCost, mergerCost } from "../../merger/merger-cost.ts";
import { type SavingSplit, savingSplit } from "../../merger/saving-split.ts";
import { questionOf } from "../../merger/scenario-cost.ts";
import type { MergerUncertainty } from "../../merger/uncertainty.ts";
import { DAY_MS, type Period } from "../../quantity/instant.ts";
import { known } from "../../quantity/known.ts";
import type { CallFilter } from "../../simulation/dispatch-rule.ts";
import type { MergerPart } from "../merger-part.ts";
import { isTooFew } from "../release-rules.ts";
import type { StudyCase } from "../study-case.ts";
import { mergerDemand, recordedFires, withCallTimes } from "./merger-demand.ts";
import { placed } from "./merger-place.ts";
import { type MergerWay, mergerWays, ratesOf } from "./merger-ways.ts";

/** A way other than today, with what it costs and how sure that is. */
export interface CostedWay extends MergerWay {
  readonly cost: MergerCost;
  readonly split: SavingSplit;
  readonly uncertainty?: MergerUncertainty;
  readonly drawn?: readonly DrawnYear[];
}

/** All that the chapter on a merger is made of. */
export interface ComparedWays {
  readonly today: MergerWay;
  readonly ways: readonly CostedWay[];
  readonly comparison?: MergerComparison;
  readonly fires: CallFilter;
  /** Whether the records hold fewer of them than a release may say. */
  readonly areFiresFew: boolean;
  /** Of all money: `dollars`. */
  readonly currency: string;
  readonly priceYear: number;
}

const REPLICATIONS = 20;
const YEAR_REPLICATIONS = 5;
const DAYS = 28;
/** The simulated city starts empty: a day is left out, where there is a week. */
const WARM_UP_MINUTES = 24 * 60;

export async function comparedWays(study: StudyCase, given: MergerPart): Promise<ComparedWays> {
  const part = withCallTimes(study, given);
  const all = mergerWays(study, part);
  try {
    return await ofWays(study, part, all);
  } catch (error) {
    throw placed(error, (argument) => nameAmong(all, argument));
  }
}

const OF_MERGER = /^(discountRate|wageGrowth|inflation|years|firstFiscalYear|uncertain|standards|draws)\b/;
const OF_COVERAGE = /^(travel|replications|yearReplications|pumpers|closedForm|fires)\b/;

/** How the input calls what `compareMerger` calls otherwise. */
function nameAmong([today, ...others]: readonly MergerWay[], argument: string): string | undefined {
  const [, scenario, place, rest = ""] = /^(baseline|alternatives\[(\d+)\])(.*)$/.exec(argument) ?? [];
  const way = scenario === "baseline" ? today : others[Number(place)];
  if (scenario !== undefined) return way && `${way.place}${rest}`;
  if (OF_MERGER.test(argument)) return `merger.${argument}`;
  return OF_COVERAGE.test(argument) ? `merger.coverage.${argument}` : undefined;
}

async function ofWays(
  study: StudyCase,
  part: MergerPart,
  [today, ...others]: readonly [MergerWay, ...MergerWay[]],
): Promise<ComparedWays> {
  const { coverage, uncertain, standards } = part;
  const { input } = study;
  const fires = firesOf(study, part);
  const options = comparisonOptions(study, part, today, others);
  const comparison = coverage && (await compareMerger(options));
  const isDrawn = uncertain !== undefined || standards !== undefined;
  const sure =
    comparison?.alternatives.map(({ uncertainty }) => uncertainty) ??
    (isDrawn ? await drawnUncertainty(options) : []);
  const bands = uncertain === undefined || uncertain.length === 0 ? [] : drawnYears(options);
  const ways = others.map((way, index): CostedWay => {
    const question = questionOf(options, way.scenario);
    const { otherCosts, revenue } = question;
    const [uncertainty, drawn] = [sure[index], bands[index]];
    return {
      ...way,
      cost: comparison?.alternatives[index]?.cost ?? mergerCost(question),
      split: savingSplit({
        ...{ before: today.arrangement.posts, after: way.arrangement.posts },
        ...(otherCosts && { otherCosts }),
        ...(revenue && { revenue }),
      }),
      ...(uncertainty && { uncertainty }),
      ...(drawn && { drawn }),
    };
  });
  return {
    ...{ today, ways, fires, currency: part.currency ?? "dollars" },
    areFiresFew: coverage !== undefined && isTooFew(recordedFires(study, coverage, fires), input.release),
    ...(comparison && { comparison }),
    priceYear: today.arrangement.priceYear,
  };
}

function comparisonOptions(
  study: StudyCase,
  part: MergerPart,
  today: MergerWay,
  others: readonly MergerWay[],
): CompareMergerOptions {
  const { wageGrowth, inflation, years, firstFiscalYear, uncertain, standards, draws, coverage } = part;
  const period = simulatedPeriod(study.period);
  const { replications = REPLICATIONS, pumpers, closedForm } = coverage ?? {};
  const { yearReplications = Math.min(replications, YEAR_REPLICATIONS) } = coverage ?? {};
  const { signal } = study.input;
  return {
    ...{ baseline: today.scenario, alternatives: others.map(({ scenario }) => scenario) },
    demand: coverage === undefined ? [] : mergerDemand(study, coverage, coverage.sends),
    ...(coverage && { travel: coverage.travel }),
    ...{ period, replications, yearReplications, seed: study.seed, fires: firesOf(study, part) },
    warmUpMinutes: period.end - period.start >= 7 * DAY_MS ? WARM_UP_MINUTES : 0,
    ...ratesOf(part),
    ...known({ wageGrowth, inflation, years, firstFiscalYear }),
    ...(uncertain && { uncertain }),
    ...(standards && { standards }),
    ...known({ draws }),
    ...(pumpers && { pumpers }),
    ...(closedForm && { closedForm }),
    ...(signal && { signal }),
  };
}

function simulatedPeriod({ start, end }: Period): Period {
  return { start, end: Math.min(end, start + DAYS * DAY_MS) };
}

function firesOf({ input }: StudyCase, { coverage }: MergerPart): CallFilter {
  const types = input.fire?.workingFireTypes;
  return coverage?.fires ?? { services: ["fire"], ...(types && { types }) };
}

/** Whether the same units are sent to the same calls as today: then today's figures are its own. */
export function answersAsToday({ today }: ComparedWays, { scenario }: CostedWay): boolean {
  const { units, dispatch, demand } = today.scenario;
  return scenario.units === units && scenario.dispatch === dispatch && scenario.demand === demand;
}
