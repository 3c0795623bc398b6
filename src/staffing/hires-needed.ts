import { requireWithin } from "../quantity/interval.ts";
import { addedLaw, binomialLaw, headCountLaw, shareAtLeast } from "./head-count-law.ts";
import { pipelinePersons } from "./pipeline-persons.ts";
import { type PipelinePlan, pipelineModel, requireHires, requireWhole } from "./pipeline-plan.ts";

const MOST_HIRES = 10_000;

/** How many to hire, and when. */
export interface HiresNeeded {
  /**
   * `needed`: hire `hires` in `hireMonth`. `not-needed`: the target is met without. `too-late`: training takes longer
   * than there is time. `out-of-reach`: not even 10,000 recruits would do.
   */
  readonly status: "needed" | "not-needed" | "too-late" | "out-of-reach";
  /** People to hire in one class; 0 unless `needed`. */
  readonly hires: number;
  /** The latest month whose recruits are on duty in time; absent where it is too late. */
  readonly hireMonth?: number;
  /** Expected number on duty at the end of the month, with these hires. */
  readonly expectedOnDuty: number;
  /** Probability that at least the target is on duty then, with these hires. */
  readonly probability: number;
}

/**
 * How many recruits does it take to have N officers on the street at a date, and when must they be hired?
 *
 * With X the number on duty without them and h recruits who each get through with p, the product of the stages' pass
 * shares:
 *
 *     hire month = month - months of training + 1
 *     smallest h with E[X] + h p >= N, or with P(X + Binomial(h, p) >= N) >= assurance
 *
 * X is a sum of independent persons, each on duty with a probability of their own: its distribution is computed, not
 * simulated. Meeting the target on average means to miss it about every second time.
 *
 * @param input.target - N on duty, whole number in [0, 20000].
 * @param input.month - at whose end, whole number in [1, 1200]; month 1 is the next.
 * @param input.assurance - wanted probability, in (0, 1). Without it the expected number decides.
 * @param input.hires - people hired anyway at the beginning of month 1, 2, …; default nobody.
 * @throws DutycycleError for a value outside its interval.
 * @see the model of {@link hiringPipeline}.
 *
 * @example
 * ```ts
 * import { hiresNeeded } from "dutycycle";
 * const plan = {
 *   stages: [{ name: "academy", months: 6, passShare: 0.86 }, { name: "field training", months: 4, passShare: 1 }],
 *   attrition: [{ fromMonths: 0, annualShare: 0.06 }],
 *   onDuty: 94,
 * };
 * // 94 x 0.94 = 88.4 are left after a year; 11.6 are missing, and 86 % get through.
 * const average = hiresNeeded({ ...plan, target: 100, month: 12 });
 * average.hires; // => 14
 * average.hireMonth; // => 3
 * average.probability; // => 0.6507
 * hiresNeeded({ ...plan, target: 100, month: 12, assurance: 0.9 }).hires; // => 18
 * ```
 */
export function hiresNeeded(
  input: PipelinePlan & {
    readonly target: number;
    readonly month: number;
    readonly assurance?: number;
    readonly hires?: readonly number[];
  },
): HiresNeeded {
  const model = pipelineModel(input);
  const planned = requireHires(input.hires ?? []);
  const { target, month, assurance } = input;
  requireWhole("target", target, 0, 20_000);
  requireWhole("month", month, 1, 1200);
  if (assurance !== undefined) requireWithin("assurance", assurance, "(0, 1)");

  const hireMonth = month - model.passShare.length + 1;
  const getsThrough = model.passShare.reduce((product, share) => product * share, 1);
  const groups = pipelinePersons(model, planned, month).map(({ people, onDuty }) => ({
    people,
    probability: onDuty[month] as number,
  }));
  let law = headCountLaw(groups);
  let expected = groups.reduce((sum, { people, probability }) => sum + people * probability, 0);
  const onDuty = (): { expectedOnDuty: number; probability: number } => ({
    expectedOnDuty: expected,
    probability: shareAtLeast(law, target),
  });
  // Rounding must not ask for one more than 12 x 0.5 = 6.
  const isMet = (): boolean =>
    assurance === undefined ? expected >= target - 1e-9 : shareAtLeast(law, target) >= assurance - 1e-12;

  if (isMet())
    return { status: "not-needed", hires: 0, ...(hireMonth < 1 ? {} : { hireMonth }), ...onDuty() };
  const without = onDuty();
  if (hireMonth < 1) return { status: "too-late", hires: 0, ...without };
  let hires = 0;
  const oneMore = binomialLaw({ people: 1, probability: getsThrough });
  for (; hires < MOST_HIRES && getsThrough > 0 && !isMet(); hires++) {
    law = addedLaw(law, oneMore);
    expected += getsThrough;
  }
  if (isMet()) return { status: "needed", hires, hireMonth, ...onDuty() };
  return { status: "out-of-reach", hires: 0, hireMonth, ...without };
}
