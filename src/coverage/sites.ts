import { requireThat } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";

/** Which sites are no question. */
export interface SiteChoice {
  /** Sites that are open already and stay so, 0-based. They count among the open ones. */
  readonly fixed?: readonly number[];
  /** Candidates that may not be opened. */
  readonly closed?: readonly number[];
}

/** The limits of x_j: 1 to 1 where a site is fixed, 0 to 0 where it is closed, else 0 to 1. */
export function siteLimits(
  { fixed = [], closed = [] }: SiteChoice,
  sites: number,
): { readonly lower: number[]; readonly upper: number[] } {
  const lower: number[] = new Array(sites).fill(0);
  const upper: number[] = new Array(sites).fill(1);
  for (const [k, j] of closed.entries()) {
    requireSite(`closed[${k}]`, j, sites);
    upper[j] = 0;
  }
  for (const [k, j] of fixed.entries()) {
    requireSite(`fixed[${k}]`, j, sites);
    requireThat(upper[j] !== 0, `fixed[${k}]`, "a site that is not closed", j);
    lower[j] = 1;
  }
  return { lower, upper };
}

export function requireCount(argument: string, value: unknown): void {
  requireWithin(argument, value, "[0, infinity), whole");
}

/** The sites that are open in a solution whose first columns are x_j. */
export function openSites(values: readonly number[] | undefined, sites: number): number[] {
  return values === undefined ? [] : [...new Array(sites).keys()].filter((j) => values[j] === 1);
}

export function requireSite(argument: string, value: unknown, sites: number): void {
  requireWithin(argument, value, `[0, ${sites}), whole`);
}
