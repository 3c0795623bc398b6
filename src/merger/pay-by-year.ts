import type { Post } from "./post.ts";
import { costOfPost, type PostCost } from "./post-cost.ts";
import { stepWages } from "./step-wages.ts";
import type { Movement } from "./who-moves.ts";

/** Money of one year by whom it is paid to, and per head. */
export interface PayOfYear {
  readonly before: number;
  /** Roles that stay, all of them together. */
  readonly single: number;
  /** One person of the pool; and their pay of an hour. */
  readonly poolHead: number;
  readonly poolHour: number;
  /** One person of two roles. */
  readonly dualHead: number;
}

/** What people cost in each year, with steps, growth of pay and of prices. */
export function payByYear(
  before: readonly Post[],
  after: readonly Post[],
  move: Movement,
  turnover: number,
  years: number,
): (year: number, payIndex: number, priceIndex: number) => PayOfYear {
  const wagesBefore = before.map((post) => stepWages(post, turnover, years));
  const wagesAfter = after.map((post) => stepWages(post, turnover, years));
  return (year, payIndex, priceIndex) => {
    const costIn = (post: Post, wages: readonly number[] | undefined): PostCost =>
      costOfPost(post, { wage: wages?.[year] as number, payIndex, priceIndex });
    let [all, pool, poolPeople, poolHours, poolPay] = [0, 0, 0, 0, 0];
    before.forEach((post, index) => {
      const share = move.poolShares[index] as number;
      const cost = costIn(post, wagesBefore[index]);
      all += cost.annualCost;
      pool += share * cost.annualCost;
      poolPeople += share * cost.staff;
      poolHours += share * cost.staff * post.scheduledHours;
      poolPay += share * (cost.basePay + cost.premiumPay);
    });
    let [single, dual] = [0, 0];
    after.forEach((post, index) => {
      const cost = costIn(post, wagesAfter[index]).annualCost;
      if (move.isDual[index]) dual += cost;
      else single += cost;
    });
    const dualHead = move.dual > 0 ? dual / move.dual : 0;
    // Where nobody is to be trained, whoever is hired costs what those of two roles cost.
    const poolHead = poolPeople > 0 ? pool / poolPeople : dualHead;
    const poolHour = poolHours > 0 ? poolPay / poolHours : 0;
    return { before: all, single, poolHead, poolHour, dualHead };
  };
}
