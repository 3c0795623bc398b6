import { rowList } from "../optimization/row-list.ts";
import type { SolveOptions } from "../optimization/solve-program.ts";
import type { Placing, PlacingTask } from "./placing-task.ts";
import { quickPlacing } from "./quick-placing.ts";
import { requireMethod, type SiteMethod } from "./site-method.ts";
import { boundOf, shares, siteProgram, solveSites } from "./site-program.ts";

/** The best placing, or a good one quickly. */
export async function foundPlacing(task: PlacingTask, options: SiteMethod & SolveOptions): Promise<Placing> {
  return requireMethod(options) === "quick" ? quickPlacing(task) : bestPlacingFound(task, options);
}

async function bestPlacingFound(task: PlacingTask, options: SolveOptions): Promise<Placing> {
  const { near, weights, units, lower, upper, base, step, worth, kept } = task;
  const count = upper.length;
  const list = rowList();
  for (const [i, within] of near.entries()) {
    const levels = worth.map((_, k) => count + i * worth.length + k);
    list.add({ lower: base }, [...within, ...levels], [...within.map(() => 1), ...levels.map(() => -step)]);
  }
  list.add({ lower: units, upper: units }, [...new Array(count).keys()]);
  if (kept !== undefined) list.add({ lower: kept.least }, kept.sites);
  const sites = { cost: new Array<number>(count).fill(0), lower, upper, whole: true };
  const gains = weights.flatMap((weight) => worth.map((share) => weight * share));
  const program = siteProgram("maximize", sites, shares(gains, step > 1), list.rows);
  const found = await solveSites(program, options);
  const unitsBySite = found.values?.slice(0, count) ?? new Array<number>(count).fill(0);
  return { status: found.status, unitsBySite, ...boundOf(found) };
}
