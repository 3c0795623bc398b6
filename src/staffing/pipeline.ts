import { requireWithin } from "../quantity/interval.ts";
import { requireLevel } from "../stats/confidence.ts";
import { expectedAbove, type HeadCountLaw, headCountInterval, headCountLaw } from "./head-count-law.ts";
import {
  expectedPart,
  type PipelineState,
  passMonth,
  peopleEmployed,
  peopleIn,
  peopleOnLeave,
  startingState,
} from "./pipeline-flow.ts";
import { pipelinePersons } from "./pipeline-persons.ts";
import { type PipelineModel, type PipelinePlan, pipelineModel, requireHires } from "./pipeline-plan.ts";

/** Where people are at the end of a month, on average. Month 0 is the start. */
export interface PipelineMonth {
  readonly month: number;
  readonly inTraining: number;
  /** The same by stage. */
  readonly inStage: readonly number[];
  readonly onDuty: number;
  /** Between these, both included, lies the number on duty with a probability of at least `level`. */
  readonly onDutyLow: number;
  readonly onDutyHigh: number;
  readonly onLeave: number;
  /** In training, on duty or on leave: everybody who is paid. */
  readonly employed: number;
  /** Since the start: hired; left from duty or from leave; failed in training. */
  readonly hired: number;
  readonly left: number;
  readonly failed: number;
  /** Expected number of people employed above the authorised strength; with `authorised`. */
  readonly overAuthorised?: number;
}

/** What becomes of a hiring plan. */
export interface HiringPipeline {
  readonly months: readonly PipelineMonth[];
  readonly level: number;
  /** Person-months above the authorised strength, months 1 to the last; with `authorised`. */
  readonly overAuthorisedMonths?: number;
  /** What they cost; with `authorised` and `monthlyPay`. */
  readonly overAuthorisedPay?: number;
}

/**
 * How many officers are on duty, month by month, where so many are hired?
 *
 * Each person goes alone, month by month, from training to duty, to absences and back, and out:
 *
 *     leaves within a month = 1 - (1 - annual share)^(1/12)
 *
 * Averages pass on expected numbers of people. The number on duty is a sum of persons, each there with a probability
 * of their own: its law, and so the interval and the people above the authorised strength, is computed, not
 * simulated. In every month
 *
 *     people at the start + hired = in training + on duty + on leave + left + failed
 *
 * The interval holds the luck of persons alone. That shares are guesses, that they change with pay and mood, and that
 * people leave in groups is not in it: try other shares.
 *
 * @param input.hires - people hired at the beginning of month 1, 2, …: whole numbers, 1 to 1200 months. Who is hired
 *   in month m with T months of training is on duty at the end of month m + T - 1.
 * @param input.authorised - authorised strength, in [0, infinity). Recruits count against it.
 * @param input.monthlyPay - cost of one person above it a month, loads included, in [0, infinity).
 * @param input.level - probability of the interval, in (0, 1). Default 0.9.
 * @throws DutycycleError for a value outside its interval; the message names it.
 * @see unsourced: a Markov chain of persons, as in D. J. Bartholomew, Stochastic Models for Social Processes, 1967
 *   (from memory).
 *
 * @example
 * ```ts
 * import { hiringPipeline } from "dutycycle";
 * const { months } = hiringPipeline({
 *   stages: [
 *     { name: "academy", months: 6, passShare: 0.86 },
 *     { name: "field training", months: 4, passShare: 0.95 },
 *   ],
 *   attrition: [{ fromMonths: 0, annualShare: 0.1 }, { fromMonths: 36, annualShare: 0.05 }],
 *   onDuty: 100,
 *   hires: [12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
 * });
 * months[9]?.onDuty; // => 96.2
 * months[10]?.onDuty; // => 105.6
 * months[12]?.failed; // => 2.2
 * [months[12]?.onDutyLow, months[12]?.onDutyHigh]; // => [100, 109]
 * ```
 */
export function hiringPipeline(
  input: PipelinePlan & {
    readonly hires: readonly number[];
    readonly authorised?: number;
    readonly monthlyPay?: number;
    readonly level?: number;
  },
): HiringPipeline {
  const model = pipelineModel(input);
  const hires = requireHires(input.hires);
  const { authorised, monthlyPay, level = 0.9 } = input;
  requireLevel(level);
  requireWithin("authorised", authorised ?? 0, "[0, infinity)");
  requireWithin("monthlyPay", monthlyPay ?? 0, "[0, infinity)");
  const persons = pipelinePersons(model, hires, hires.length);
  const law = (of: "onDuty" | "employed", month: number): HeadCountLaw =>
    headCountLaw(persons.map((group) => ({ people: group.people, probability: group[of][month] as number })));

  const months: PipelineMonth[] = [];
  const state = startingState(model);
  for (let month = 0; month <= hires.length; month++) {
    if (month > 0) passMonth(model, state, hires[month - 1] as number, expectedPart);
    const { low, high } = headCountInterval(law("onDuty", month), level);
    months.push({
      ...{ month, ...placesOf(model, state), onDutyLow: low, onDutyHigh: high },
      ...(authorised === undefined
        ? {}
        : { overAuthorised: expectedAbove(law("employed", month), authorised) }),
    });
  }
  if (authorised === undefined) return { months, level };
  const overAuthorisedMonths = months
    .slice(1)
    .reduce((sum, month) => sum + (month.overAuthorised as number), 0);
  return {
    ...{ months, level, overAuthorisedMonths },
    ...(monthlyPay === undefined ? {} : { overAuthorisedPay: overAuthorisedMonths * monthlyPay }),
  };
}

function placesOf(
  model: PipelineModel,
  state: PipelineState,
): Omit<PipelineMonth, "month" | "onDutyLow" | "onDutyHigh" | "overAuthorised"> {
  const inStage = new Array<number>(model.stages).fill(0);
  state.inTraining.forEach((people, done) => {
    const stage = model.stageOf[done] as number;
    inStage[stage] = (inStage[stage] as number) + people;
  });
  return {
    ...{ inTraining: peopleIn(state.inTraining), inStage, onDuty: peopleIn(state.onDuty) },
    ...{ onLeave: peopleOnLeave(state), employed: peopleEmployed(state) },
    ...{ hired: state.hired, left: state.left, failed: state.failed },
  };
}
