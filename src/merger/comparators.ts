import { requireThat } from "../quantity/error.ts";
import { type Arrangement, type TwoDepartments, todayOf } from "./arrangement.ts";
import type { Consolidation } from "./consolidation-form.ts";
import { departmentCost } from "./department-cost.ts";
import { type Reform, reformed } from "./reformed.ts";
import { sameCut } from "./same-cut.ts";

/** One way to run police and fire beside a consolidation, with what it costs once it stands. */
export interface Comparator {
  readonly name: string;
  readonly kind: "today" | "consolidation" | "same-cut" | "reformed";
  readonly staff: number;
  readonly posts: number;
  readonly annualCost: number;
  /** Cost of today less cost of this. */
  readonly savingOverToday: number;
  /** Cost of this less cost of the consolidation: what merging would save over it, a loss below 0. */
  readonly mergerSavesOverIt: number;
  /** Posts and costs, for {@link mergerCost}, and for the simulation. */
  readonly arrangement: Arrangement;
}

/**
 * What does a consolidation cost beside today, beside the same cut without merging, and beside reformed departments?
 *
 * The same cut is always among them. Annual cost in the end state: what the way there costs is {@link mergerCost}'s; a reform has its own.
 * Cheapest is not best: what each can answer is not in these numbers.
 *
 * @param input.reforms - what the two departments could do and stay two; may be empty, but say so: the first question of a council is
 *   what else was looked at.
 * @param input.discountRate - for apparatus; 0.03 unless given.
 * @returns today, the consolidation, the same cut, then the reforms in their order; no ranking.
 * @throws DutycycleError for a value outside its interval.
 * @see unsourced: this project's comparison.
 *
 * @example
 * ```ts
 * import { comparators, consolidate } from "dutycycle/merger";
 * const load = { loadShare: 0.45 };
 * const fire = {
 *   ...{ name: "Fire", services: ["fire"] as const, priceYear: 2023 },
 *   posts: [{ role: "firefighter", duty: "station" as const, count: 12, scheduledHours: 2912, absenceHours: 400, wage: 57_120, ...load }],
 * };
 * const police = {
 *   ...{ name: "Police", services: ["police"] as const, priceYear: 2023 },
 *   posts: [{ role: "officer", duty: "patrol" as const, count: 8, scheduledHours: 2184, absenceHours: 384, wage: 72_280, ...load }],
 * };
 * const consolidation = consolidate({
 *   ...{ police, fire, form: "full", stationPosts: 6, patrolPosts: 8 },
 *   ...{ premiumShare: 0.11, dualTrainingHours: 0 },
 * });
 * const rows = comparators({ police, fire, consolidation, reforms: [{ name: "cross-staffed engine", stationPosts: 10 }] });
 * rows.map((row) => [row.kind, Math.round(row.savingOverToday), Math.round(row.mergerSavesOverIt)]);
 * // => [["today", 0, 582962], ["consolidation", 582962, 0], ["same-cut", 1732974, -1150012], ["reformed", 577658, 5304]]
 * ```
 */
export function comparators(
  input: TwoDepartments & {
    readonly consolidation: Consolidation;
    readonly reforms: readonly Reform[];
    readonly discountRate?: number;
  },
): Comparator[] {
  const { police, fire, consolidation, reforms, discountRate = 0.03 } = input ?? {};
  requireThat(Array.isArray(reforms), "reforms", "a list of reforms, may be empty", reforms);
  requireThat(
    Array.isArray(consolidation?.posts),
    "consolidation",
    "what consolidate returns",
    consolidation,
  );
  const ways: { kind: Comparator["kind"]; arrangement: Arrangement }[] = [
    { kind: "today", arrangement: todayOf({ police, fire }) },
    { kind: "consolidation", arrangement: consolidation },
    { kind: "same-cut", arrangement: sameCut({ police, fire, consolidation }) },
    ...reforms.map((reform) => ({
      kind: "reformed" as const,
      arrangement: reformed({ police, fire, reform }),
    })),
  ];
  const costs = ways.map(({ arrangement }) => departmentCost(arrangement, { discountRate }));
  const [today, merged] = costs.map(({ annualCost }) => annualCost) as [number, number];
  return ways.map(({ kind, arrangement }, index): Comparator => {
    const { staff, annualCost, rows } = costs[index] as (typeof costs)[number];
    return {
      ...{ name: arrangement.name, kind, staff, annualCost },
      posts: rows.reduce((sum, { posts = 0 }) => sum + posts, 0),
      savingOverToday: today - annualCost,
      mergerSavesOverIt: annualCost - merged,
      arrangement,
    };
  });
}
