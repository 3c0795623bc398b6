import { requireOptions } from "../quantity/error.ts";
import type { AnnualCost, DepartmentPost, Duty, Revenue } from "./department.ts";
import { type DutyMeans, meansOf } from "./duty-means.ts";
import { orderParts } from "./order-parts.ts";
import { netOtherCost, requireOtherCosts, totalAmount } from "./other-costs.ts";
import { requirePosts } from "./require-posts.ts";

/** A saving in parts that add up to it. Each is money a year saved; a cost below 0. */
export interface SavingParts {
  /** Fewer or more post hours: posts in stations, on patrol, in supervision, and of other duties. */
  readonly posts: number;
  /** Other hours of the people who fill them: shift, leave. */
  readonly hours: number;
  /** Hours in which people of two roles train for both and fill no post. */
  readonly training: number;
  /** Other base pay. */
  readonly wage: number;
  readonly premium: number;
  /** Other loads and overtime, per unit of pay. */
  readonly loads: number;
}

/** What of a saving comes from what. */
export interface SavingSplit extends SavingParts {
  /** Cost before less cost after: the sum of the parts. */
  readonly saving: number;
  /** Administration and dispatch: their posts, whole, and other costs of the two kinds. */
  readonly administration: number;
  /** All other costs and revenue. */
  readonly other: number;
  /** The same for each duty whose posts are split. */
  readonly byDuty: readonly ({ readonly duty: Duty | "all"; readonly saving: number } & SavingParts)[];
}

type DutyPost = Omit<DepartmentPost, "duty"> & { readonly duty?: Duty };
const JOINED: readonly (Duty | "all")[] = ["administration", "dispatch"];

/**
 * What does the saving come from: fewer posts, or merging them?
 *
 * For each duty the cost is
 *
 *     post hours x people per hour x (people with dual training / without) x (wage x (1 + premium) x loads on pay + loads on heads)
 *
 * of means over the duty, and each of these changes from what it is before to what it is after. What one brings depends on the
 * order in which they change, so each gets its mean over all orders (the Shapley value): no order is preferred, and the parts add up
 * to the saving exactly. Administration and dispatch are taken whole. A duty in which only one side has people is `posts` alone.
 *
 * Cutting posts saves money with or without a merger. `posts` says how much of the saving that is.
 *
 * @param input.before - as in {@link mergerCost}, with `duty`. Posts without one are all together one duty, `all`: then a move of posts
 *   from stations to patrol shows under `hours` and `wage`.
 * @param input.after - likewise.
 * @param input.otherCosts - as in {@link mergerCost}; kinds `administration` and `dispatch` count as such, all others as `other`.
 * @param input.revenue - as in {@link mergerCost}; counts as `other`.
 * @throws DutycycleError for a value outside its interval.
 * @see L. S. Shapley, A value for n-person games, 1953 (from memory), for the mean over orders.
 *
 * @example
 * ```ts
 * import { savingSplit } from "dutycycle/merger";
 * const shift24 = { duty: "station" as const, scheduledHours: 2912, absenceHours: 400, loadShare: 0.45 };
 * const shift12 = { duty: "patrol" as const, scheduledHours: 2184, absenceHours: 384, loadShare: 0.45 };
 * const officer = { wage: 72_280, premiumShare: 0.11 };
 * const split = savingSplit({
 *   before: [{ role: "firefighter", count: 12, wage: 57_120, ...shift24 }, { role: "police officer", count: 8, wage: 72_280, ...shift12 }],
 *   after: [{ role: "station officer", count: 6, ...officer, ...shift24 }, { role: "patrol officer", count: 8, ...officer, ...shift12 }],
 * });
 * split.saving; // => 582961.80
 * split.posts; // => 2075122.50
 * split.wage; // => -723641.84
 * split.premium; // => -768518.86
 * ```
 */
export function savingSplit(input: {
  readonly before: readonly DutyPost[];
  readonly after: readonly DutyPost[];
  readonly otherCosts?: { readonly before: readonly AnnualCost[]; readonly after: readonly AnnualCost[] };
  readonly revenue?: { readonly before: readonly Revenue[]; readonly after: readonly Revenue[] };
}): SavingSplit {
  requireOptions(input, ["before", "after", "otherCosts", "revenue"]);
  const { before, after } = input;
  requireList("before", before);
  requireList("after", after);
  requireOtherCosts(input);
  const duties = [...new Set([...before, ...after].map(({ duty }): Duty | "all" => duty ?? "all"))];
  const rows = duties.map((duty) => {
    const of = (posts: readonly DutyPost[]): DutyPost[] =>
      posts.filter((post) => (post.duty ?? "all") === duty);
    return { duty, ...partsOf(of(before), of(after)) };
  });
  const byDuty = rows.filter(({ duty }) => !JOINED.includes(duty));
  const sum = (part: keyof SavingParts): number => byDuty.reduce((total, row) => total + row[part], 0);
  const joinedPosts = rows.reduce(
    (total, { duty, saving }) => total + (JOINED.includes(duty) ? saving : 0),
    0,
  );
  const joinedCosts = (side: "before" | "after"): number =>
    totalAmount(
      input.otherCosts?.[side].filter(({ kind }) => kind === "administration" || kind === "dispatch"),
    );
  const administrationCosts = joinedCosts("before") - joinedCosts("after");
  const beside = netOtherCost(input, "before") - netOtherCost(input, "after");
  return {
    saving: rows.reduce((total, row) => total + row.saving, 0) + beside,
    ...{ posts: sum("posts"), hours: sum("hours"), training: sum("training") },
    ...{ wage: sum("wage"), premium: sum("premium"), loads: sum("loads") },
    administration: joinedPosts + administrationCosts,
    other: beside - administrationCosts,
    byDuty,
  };
}

/** Checked without narrowing: a post here may have a duty. */
function requireList(argument: string, posts: readonly DutyPost[]): void {
  requirePosts(argument, posts);
}

function partsOf(before: readonly DutyPost[], after: readonly DutyPost[]): { saving: number } & SavingParts {
  const [from, to] = [meansOf(before), meansOf(after)];
  const saving = from.cost - to.cost;
  const none = { hours: 0, training: 0, wage: 0, premium: 0, loads: 0 };
  if (from.means === undefined || to.means === undefined) return { saving, posts: saving, ...none };
  const [old, next] = [from.means, to.means];
  // What is saved: the way from after back to before.
  const parts = orderParts(PARTS.length, (isMade) => {
    const at = (part: number): DutyMeans => (isMade(part) ? old : next);
    const pay = at(WAGE).wage * at(PREMIUM).premium * at(LOADS).payLoad;
    const people = at(POSTS).postHours * at(HOURS).peoplePerHour * at(TRAINING).training;
    return people * (pay + at(LOADS).headLoad);
  });
  const [posts = 0, hours = 0, training = 0, wage = 0, premium = 0, loads = 0] = parts;
  return { saving, posts, hours, training, wage, premium, loads };
}

const PARTS = ["posts", "hours", "training", "wage", "premium", "loads"] as const;
const [POSTS, HOURS, TRAINING, WAGE, PREMIUM, LOADS] = [0, 1, 2, 3, 4, 5] as const;
