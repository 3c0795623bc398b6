import type { MergerCostQuestion } from "./merger-question.ts";
import { netOtherCost } from "./other-costs.ts";
import { type PayOfYear, payByYear } from "./pay-by-year.ts";
import type { Post } from "./post.ts";
import type { Transition } from "./transition.ts";
import { type PeopleOfYear, transitionPeople } from "./transition-people.ts";
import { type Movement, movement } from "./who-moves.ts";

/** One year on the way, in money grown by then. Year 0 is the start: nobody is paid yet, what is paid once is. */
export interface MergerCostYear {
  readonly year: number;
  /** The label that `firstFiscalYear` gives the year; year 0 belongs to that of year 1. */
  readonly fiscalYear?: number;
  /** People at the end of the year. */
  readonly staff: number;
  readonly crossTrained: number;
  /** People of the pool who are not cross-trained yet. */
  readonly waiting: number;
  /** People in training this year, those who failed included. */
  readonly trained: number;
  /** What the year would cost without the change: posts and other costs, less revenue, and recruits. */
  readonly baseline: number;
  readonly payroll: number;
  /** Other costs less revenue. */
  readonly other: number;
  /** Classes, posts filled meanwhile, equipment, recruits. */
  readonly training: number;
  /** What is paid once, severance and payouts, less what the start brings. */
  readonly oneOff: number;
  /** `baseline - payroll - other - training - oneOff`. */
  readonly netSaving: number;
  /** Sum of net savings from year 0 on. */
  readonly cumulative: number;
}

export function transitionYears(
  before: readonly Post[],
  after: readonly Post[],
  question: MergerCostQuestion,
): MergerCostYear[] {
  const { transition, years = 10, wageGrowth = 0, inflation = 0, firstFiscalYear } = question;
  const move = movement(before, after);
  const turnover = transition?.attritionShare ?? 0;
  const payOf = payByYear(before, after, move, turnover, years);
  const rows: MergerCostYear[] = [];
  let cumulative = 0;
  for (const [year, people] of transitionPeople(move, transition, years).entries()) {
    const prices = (1 + inflation) ** year;
    const pay = payOf(year, (1 + wageGrowth) ** year, prices);
    const paid = year > 0;
    const baseline = paid
      ? pay.before + prices * (netOtherCost(question, "before") + recruitsBefore(move, transition))
      : 0;
    const parity = transition?.parityFromYear !== undefined && year >= transition.parityFromYear;
    const waitingHead = parity ? pay.dualHead : pay.poolHead;
    const payroll = paid ? pay.single + people.crossTrained * pay.dualHead + people.waiting * waitingHead : 0;
    const other = paid ? prices * netOtherCost(question, "after") : 0;
    const training = transition === undefined ? 0 : trainingOfYear(people, transition, pay, prices);
    const oneOff = transition === undefined ? 0 : oneOffOfYear(year, people, transition, pay, prices);
    const netSaving = baseline - payroll - other - training - oneOff;
    cumulative += netSaving;
    rows.push({
      year,
      ...(firstFiscalYear === undefined ? {} : { fiscalYear: firstFiscalYear + Math.max(0, year - 1) }),
      ...{ staff: people.staff, crossTrained: people.crossTrained, waiting: people.waiting },
      ...{ trained: people.trained, baseline, payroll, other, training, oneOff, netSaving, cumulative },
    });
  }
  return rows;
}

function trainingOfYear(people: PeopleOfYear, plan: Transition, pay: PayOfYear, prices: number): number {
  const { backfillHours = 0, backfillFactor = 1.5, equipmentCost = 0, recruitCost = 0 } = plan;
  const backfill = people.trained * backfillHours * backfillFactor * pay.poolHour;
  const equipped = (people.passed + people.recruits) * equipmentCost;
  return backfill + prices * (people.seats * plan.trainingCost + equipped + people.recruits * recruitCost);
}

function oneOffOfYear(
  year: number,
  people: PeopleOfYear,
  plan: Transition,
  pay: PayOfYear,
  prices: number,
): number {
  const { oneOffIncome = 0, severanceMonths = 0, leavePayout = 0 } = plan;
  const atStart = year === 0 ? plan.oneOffCost - oneOffIncome : 0;
  const severance = (people.laidOff * severanceMonths * pay.poolHead) / 12;
  return atStart + severance + prices * (people.laidOff + people.quit) * leavePayout;
}

/** Money of the price year to replace those who would leave anyway. */
function recruitsBefore(move: Movement, plan: Transition | undefined): number {
  if (plan?.recruitCostBefore === undefined) return 0;
  return move.shrinking * plan.attritionShare * plan.recruitCostBefore;
}
