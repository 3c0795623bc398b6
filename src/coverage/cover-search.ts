import { rowList } from "../optimization/row-list.ts";
import type { SolveOptions } from "../optimization/solve-program.ts";
import { quickCover } from "./quick-cover.ts";
import { coveringSites, type Reach, requireReach } from "./reach.ts";
import { gapOf, requireMethod, type SiteMethod } from "./site-method.ts";
import type { SetCovering } from "./site-models.ts";
import { boundOf, shares, siteProgram, solveSites } from "./site-program.ts";
import { openSites, type SiteChoice, siteLimits } from "./sites.ts";

/** What `setCovering` does once it is loaded. */
export async function fewestSites(
  input: { readonly reach: Reach; readonly limit: number } & SiteChoice & SiteMethod & SolveOptions,
): Promise<SetCovering> {
  const count = requireReach(input.reach);
  const near = coveringSites(input.reach, input.limit);
  const limits = siteLimits(input, count);
  const isQuick = requireMethod(input) === "quick";
  const usable = near.map((sites) => sites.filter((j) => limits.upper[j] === 1));
  const uncoverable = [...usable.keys()].filter((i) => usable[i]?.length === 0);
  if (uncoverable.length > 0) return { status: "infeasible", sites: [], uncoverable };
  if (isQuick) {
    const { sites = [], bound } = quickCover(usable, limits);
    const status = bound === sites.length ? "optimal" : "feasible";
    return { status, sites, bound, ...gapOf(status, sites.length, bound), uncoverable };
  }
  const list = rowList();
  for (const sites of usable) list.add({ lower: 1 }, sites);
  const sites = { cost: new Array<number>(count).fill(1), ...limits, whole: true };
  const found = await solveSites(siteProgram("minimize", sites, shares([]), list.rows), input);
  const open = openSites(found.values, count);
  const { bound } = found;
  const value = found.values === undefined ? undefined : open.length;
  return {
    ...{ status: found.status, sites: open, ...boundOf(found) },
    ...gapOf(found.status, value, bound),
    uncoverable,
  };
}
