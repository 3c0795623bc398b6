import { requireOneOf } from "../quantity/error.ts";

/** How sites are looked for. */
export interface SiteMethod {
  /**
   * `exact`, unless given: by HiGHS, until nothing is better. `quick`: a good choice by greedy steps and exchange, with a bound that multipliers
   * prove, for what is too large to be solved; without solver, chance or clock, so that it takes no notice of `solver` and `timeLimitSeconds`.
   */
  readonly method?: "exact" | "quick";
}

export function requireMethod({ method = "exact" }: SiteMethod): "exact" | "quick" {
  requireOneOf("method", method, ["exact", "quick"]);
  return method;
}

/** 1 - the smaller of value and bound over the larger: how much better another choice could be at most. 0 where nothing is better. */
export function gapOf(
  status: string,
  value: number | undefined,
  bound: number | undefined,
): { readonly gap?: number } {
  if (value === undefined || bound === undefined) return {};
  if (status === "optimal" || value === bound) return { gap: 0 };
  return { gap: Math.max(0, 1 - Math.min(value, bound) / Math.max(value, bound)) };
}
