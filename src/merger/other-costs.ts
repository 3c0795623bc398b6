import { requireThat } from "../quantity/error.ts";
import { requireMoney } from "../quantity/money.ts";
import type { AnnualCost, Revenue } from "./department.ts";

interface OtherMoney {
  readonly otherCosts?: { readonly before: readonly AnnualCost[]; readonly after: readonly AnnualCost[] };
  readonly revenue?: { readonly before: readonly Revenue[]; readonly after: readonly Revenue[] };
}

/** Costs that follow no post, less revenue, of one side. */
export function netOtherCost(money: OtherMoney, side: "before" | "after"): number {
  return totalAmount(money.otherCosts?.[side]) - totalAmount(money.revenue?.[side]);
}

export function totalAmount(lines: readonly { readonly amount: number }[] = []): number {
  return lines.reduce((sum, { amount }) => sum + amount, 0);
}

export function requireOtherCosts(money: OtherMoney): void {
  for (const name of ["otherCosts", "revenue"] as const) {
    if (money[name] === undefined) continue;
    requireLines(`${name}.before`, money[name]?.before);
    requireLines(`${name}.after`, money[name]?.after);
  }
}

export function requireLines(argument: string, lines: unknown): void {
  requireThat(Array.isArray(lines), argument, "a list of amounts", lines);
  lines.forEach((line, index) => {
    requireMoney(`${argument}[${index}].amount`, line?.amount);
  });
}
