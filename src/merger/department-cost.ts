import { requireThat } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import { isObject } from "../quantity/is-object.ts";
import { annualPrice, requireMoney, requireRateOfYear } from "../quantity/money.ts";
import type { AnnualCost, Department } from "./department.ts";
import { householdInsurance, requireLines } from "./other-costs.ts";
import { costOfPost } from "./post-cost.ts";
import { requirePosts } from "./require-posts.ts";

/** One line of what a department costs a year; revenue is below 0. */
export interface DepartmentCostRow {
  readonly of: "posts" | "other-costs" | "stations" | "apparatus" | "revenue";
  readonly name: string;
  /** Duty of a post; kind of a cost or revenue; `facility` of a station, `apparatus` of apparatus. */
  readonly kind: string;
  readonly amount: number;
  readonly staff?: number;
  readonly posts?: number;
}

/** What a department costs a year: rows, and the same added up. */
export interface DepartmentCost {
  readonly rows: readonly DepartmentCostRow[];
  /** Sum of all rows: revenue is taken off. */
  readonly annualCost: number;
  readonly staff: number;
  /** Amounts by `of` and `kind`, joined by a colon: `posts:patrol`. Sums to `annualCost`. */
  readonly byKind: Readonly<Record<string, number>>;
  /** What households pay for insurance because of how the department is rated: costs of kind `insurance`, in no row and no sum. */
  readonly householdInsurance?: number;
}

/** What of a department `departmentCost` reads: a `Department` or an arrangement of two. */
export type CostedDepartment = Pick<
  Department,
  "posts" | "stations" | "apparatus" | "otherCosts" | "revenue"
>;

/**
 * What does a department cost a year, and what of it is what?
 *
 *     posts by {@link postCost} + other costs + operating cost of stations + count annualPrice of apparatus - revenue
 *
 * Apparatus costs each year what it takes to buy it again at the end of its life ({@link annualPrice}), whether or not the budget of the
 * year buys any.
 *
 * @param department - a {@link Department}, or what {@link consolidate}, {@link sameCut} or {@link reformed} return.
 * @param options.discountRate - for apparatus, a year, in [-0.5, 1]; 0.03 unless given.
 * @returns money of the price year.
 * @throws DutycycleError for a value outside its interval.
 * @see unsourced: arithmetic of the definitions.
 *
 * @example
 * ```ts
 * import { departmentCost } from "dutycycle/merger";
 * const cost = departmentCost({
 *   posts: [{ role: "firefighter", duty: "station", count: 12, scheduledHours: 2912, absenceHours: 400, wage: 57_120, loadShare: 0.45 }],
 *   stations: [{ id: "1", operatingCost: 90_000 }],
 *   apparatus: [{ name: "pumper", count: 2, price: 688_787, lifeYears: 12 }],
 *   revenue: [{ name: "ambulance fees", amount: 250_000, kind: "ems" }],
 * });
 * cost.annualCost; // => 3444340.96
 * cost.byKind["apparatus:apparatus"]; // => 138393.96
 * ```
 */
export function departmentCost(
  department: CostedDepartment,
  options: { readonly discountRate?: number } = {},
): DepartmentCost {
  const { discountRate = 0.03 } = options;
  requireThat(isObject(department), "department", "a department", department);
  requirePosts("posts", department.posts);
  requireRateOfYear("discountRate", discountRate);
  const rows: DepartmentCostRow[] = [
    ...department.posts.map((post): DepartmentCostRow => {
      const { staff, annualCost } = costOfPost(post);
      return {
        of: "posts",
        name: post.role,
        kind: post.duty,
        amount: annualCost,
        staff,
        posts: post.count,
      };
    }),
    ...otherRows(department, discountRate),
  ];
  const byKind: Record<string, number> = {};
  let [annualCost, staff] = [0, 0];
  for (const row of rows) {
    const key = `${row.of}:${row.kind}`;
    byKind[key] = (byKind[key] ?? 0) + row.amount;
    annualCost += row.amount;
    staff += row.staff ?? 0;
  }
  const insurance = householdInsurance(department.otherCosts);
  return {
    ...{ rows, annualCost, staff, byKind },
    ...(insurance > 0 ? { householdInsurance: insurance } : {}),
  };
}

/**
 * What does a department cost a year beside its posts, line by line?
 *
 * Other costs, stations and apparatus as `otherCosts` for {@link mergerCost}, which knows posts alone: a closed station then shows in
 * the saving of each year. Revenue stays apart, and so do costs of kind `insurance`, which stand in the list but count for households.
 *
 * @param department - as in {@link departmentCost}.
 * @param options.discountRate - for apparatus, a year, in [-0.5, 1]; 0.03 unless given.
 * @returns stations and apparatus as kind `facility`.
 * @throws DutycycleError for a value outside its interval.
 *
 * @example
 * ```ts
 * import { costsBesidePosts } from "dutycycle/merger";
 * costsBesidePosts({ posts: [], stations: [{ id: "1", operatingCost: 90_000 }], otherCosts: [{ name: "office", amount: 1000, kind: "administration" }] });
 * // => [{ "name": "office", "amount": 1000, "kind": "administration" }, { "name": "station 1", "amount": 90000, "kind": "facility" }]
 * ```
 */
export function costsBesidePosts(
  department: CostedDepartment,
  options: { readonly discountRate?: number } = {},
): AnnualCost[] {
  const { discountRate = 0.03 } = options;
  requireRateOfYear("discountRate", discountRate);
  const rows = otherRows(department, discountRate).filter(
    ({ of }) => of === "stations" || of === "apparatus",
  );
  const places = rows.map(({ name, amount }): AnnualCost => ({ name, amount, kind: "facility" }));
  return [...(department.otherCosts ?? []), ...places];
}

function otherRows(department: CostedDepartment, discountRate: number): DepartmentCostRow[] {
  const { otherCosts = [], stations = [], apparatus = [], revenue = [] } = department;
  requireLines("otherCosts", otherCosts);
  requireLines("revenue", revenue);
  stations.forEach(({ operatingCost = 0 }, index) => {
    requireMoney(`stations[${index}].operatingCost`, operatingCost);
  });
  apparatus.forEach(({ count }, index) => {
    requireWithin(`apparatus[${index}].count`, count, "[0, 10000]");
  });
  const cityCosts = otherCosts.filter(({ kind }) => kind !== "insurance");
  return [
    ...cityCosts.map(
      ({ name, kind, amount }): DepartmentCostRow => ({ of: "other-costs", name, kind, amount }),
    ),
    ...stations.map(
      ({ id, operatingCost = 0 }): DepartmentCostRow => ({
        ...{ of: "stations", name: `station ${id}`, kind: "facility", amount: operatingCost },
      }),
    ),
    ...apparatus.map(({ name, count, price, lifeYears }): DepartmentCostRow => {
      const amount = count * annualPrice({ price, lifeYears, discountRate });
      return { of: "apparatus", name, kind: "apparatus", amount };
    }),
    ...revenue.map(
      ({ name, kind, amount }): DepartmentCostRow => ({ of: "revenue", name, kind, amount: -amount }),
    ),
  ];
}
