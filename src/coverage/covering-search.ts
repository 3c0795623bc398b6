import { requireThat } from "../quantity/error.ts";
import { known } from "../quantity/known.ts";
import { foundPlacing } from "./placing-search.ts";
import { unitsWithin } from "./placing-task.ts";
import { covered, coveringSites, demandWeights, requireReach } from "./reach.ts";
import { gapOf, requireMethod } from "./site-method.ts";
import type { BackupCovering, MaximalCovering, Relocation, SiteQuestion } from "./site-models.ts";
import { openSites, requireCount, requireSite, siteLimits } from "./sites.ts";

/** What `maximalCovering` does once it is loaded. */
export async function mostCovered(
  input: SiteQuestion & { readonly limit: number; readonly relocation?: Relocation },
): Promise<MaximalCovering> {
  const { relocation } = input;
  const found = await openedSites(input, 0, relocation);
  const { coveredWeight, coveredShare } = found.within(1);
  const { status, sites, bound } = found;
  return {
    ...{ status, sites, coveredWeight },
    ...known({ coveredShare }),
    ...(relocation && { moved: movedSites(relocation, sites, bound) }),
    ...known({ bound }),
    ...gapOf(status, coveredWeight, bound),
  };
}

/** What `backupCovering` does once it is loaded. */
export async function mostBackedUp(
  input: SiteQuestion & { readonly limit: number },
): Promise<BackupCovering> {
  const found = await openedSites(input, 1);
  const { coveredWeight: backupWeight, coveredShare } = found.within(2);
  const { status, sites, bound } = found;
  return {
    ...{ status, sites, backupWeight },
    ...known({ backupShare: coveredShare, bound }),
    ...gapOf(status, backupWeight, bound),
  };
}

/** The sites from which most weight is reached once more than `base` times, which everything is. */
async function openedSites(
  input: SiteQuestion & { readonly limit: number },
  base: number,
  relocation?: Relocation,
) {
  const count = requireReach(input.reach);
  const points = coveringSites(input.reach, input.limit);
  const given = demandWeights(input.weights, points.length);
  // The solver sees alike points for itself.
  const { near, weights } =
    requireMethod(input) === "quick" ? alikeTogether(points, given) : { near: points, weights: given };
  requireCount("open", input.open);
  const kept = relocation && keptSites(relocation, count);
  const task = {
    ...{ near, weights, units: input.open, ...siteLimits(input, count) },
    ...{ base, step: 1, worth: [1], ...(kept && { kept }) },
  };
  const { status, unitsBySite, bound } = await foundPlacing(task, input);
  const within = unitsWithin(near, unitsBySite);
  return {
    ...{ status, bound, sites: openSites(unitsBySite, count) },
    within: (times: number) => covered(weights, (i) => (within[i] as number) >= times),
  };
}

/** Points with the same sites near are one point with their weight: of thousands of addresses, few kinds are left. */
function alikeTogether(
  near: readonly (readonly number[])[],
  weights: readonly number[],
): { readonly near: (readonly number[])[]; readonly weights: number[] } {
  const kinds = new Map<string, { readonly sites: readonly number[]; weight: number }>();
  for (const [i, sites] of near.entries()) {
    const kind = sites.join();
    const known = kinds.get(kind) ?? { sites, weight: 0 };
    known.weight += weights[i] as number;
    kinds.set(kind, known);
  }
  const found = [...kinds.values()];
  return { near: found.map(({ sites }) => sites), weights: found.map(({ weight }) => weight) };
}

function keptSites({ today, mayMove }: Relocation, sites: number): { sites: number[]; least: number } {
  requireThat(Array.isArray(today), "relocation.today", "a list of the sites open now", today);
  for (const [k, j] of today.entries()) requireSite(`relocation.today[${k}]`, j, sites);
  requireCount("relocation.mayMove", mayMove);
  const open = [...new Set(today)];
  return { sites: open, least: Math.max(0, open.length - mayMove) };
}

function movedSites({ today }: Relocation, sites: readonly number[], bound: number | undefined): number[] {
  if (bound === undefined) return [];
  return [...new Set(today)].filter((j) => !sites.includes(j)).sort((a, b) => a - b);
}
