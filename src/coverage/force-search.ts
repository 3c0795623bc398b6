import type { ProgramSolution } from "../optimization/solution.ts";
import { solveProgram } from "../optimization/solve-program.ts";
import { loadSolver } from "../optimization/solver.ts";
import { requireNumber } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import { known } from "../quantity/known.ts";
import { requireNeed } from "./force-arrival.ts";
import type { ForceQuestion, SmallestForce } from "./force-plan.ts";
import { type ForceCount, type ForceTask, forceProgram, sharesOf } from "./force-program.ts";
import { quickForce } from "./quick-force.ts";
import { demandWeights, requireReach } from "./reach.ts";
import { requireMethod } from "./site-method.ts";
import type { SiteStatus } from "./site-program.ts";
import { requireCount, siteLimits } from "./sites.ts";

/** What `smallestForce` does once it is loaded. */
export async function foundForce(input: ForceQuestion): Promise<SmallestForce> {
  const task = requireTask(input);
  if (requireMethod(input) === "quick") return quickForce(task);
  const { sites } = task;
  const empty = new Array<number>(sites).fill(0);
  const none = { sites: [], unitsBySite: empty, personnelBySite: empty };
  const kept: { level: ForceCount; most: number }[] = [];
  let status: SiteStatus = "optimal";
  let values: readonly number[] | undefined;
  const bounds: Partial<Record<ForceCount, number>> = {};
  const solver = input.solver ?? (await loadSolver());
  for (const level of task.order) {
    const found: ProgramSolution = await solveProgram(forceProgram(task, level, kept), { ...input, solver });
    if (found.status === "infeasible" && values === undefined)
      return { status: "infeasible", ...none, ...sharesOf(task, task.full) };
    if (found.status === "unbounded") throw new Error("a programme of sites is never unbounded");
    if (found.status !== "optimal") status = "feasible";
    // Whole numbers: what is proved above n - 1 is proved to be n.
    if (found.bound !== undefined) bounds[level] = Math.max(0, Math.ceil(found.bound - 1e-6));
    if (found.values === undefined) {
      if (values === undefined) return { status: "time-limit", ...none };
      break;
    }
    values = found.values;
    kept.push({ level, most: Math.round(found.objective as number) });
  }
  const part = (k: number): number[] => (values ?? []).slice(k * sites, (k + 1) * sites);
  const plan = { open: part(0), units: part(1), personnel: part(2) };
  const total = (list: readonly number[]): number => list.reduce((sum, n) => sum + n, 0);
  return {
    ...{ status, sites: [...plan.open.keys()].filter((j) => plan.open[j] === 1) },
    ...{ unitsBySite: plan.units, personnelBySite: plan.personnel },
    ...{ stations: total(plan.open), units: total(plan.units), personnel: total(plan.personnel) },
    ...known({
      stationsBound: bounds.stations,
      unitsBound: bounds.units,
      personnelBound: bounds.personnel,
    }),
    ...sharesOf(task, plan),
  };
}

const ORDER: readonly ForceCount[] = ["stations", "units", "personnel"];

function requireTask(input: ForceQuestion): ForceTask {
  const { reach, first, force, crew, maxUnits = 2, aid = [], order = ORDER } = input;
  const sites = requireReach(reach);
  const weights = demandWeights(input.weights, reach.length);
  for (const [name, { limit, share }] of Object.entries({ first, force })) {
    requireWithin(`${name}.limit`, limit, "[0, infinity)");
    requireWithin(`${name}.share`, share, "[0, 1]");
  }
  requireNeed(force);
  requireWithin("crew[0]", crew?.[0], "[1, 100], whole");
  requireWithin("crew[1]", crew[1], `[${crew[0]}, 100], whole`);
  requireWithin("maxUnits", maxUnits, "[1, 100], whole");
  for (const level of ORDER) {
    requireNumber(`order.indexOf("${level}")`, order.indexOf(level), "[0, 2]: each of three once", (n) => {
      return n >= 0 && order.length === 3;
    });
  }
  const limits = siteLimits(input, sites);
  for (const [k, station] of aid.entries()) {
    requireNumber(`aid[${k}].site`, station.site, `[0, ${sites}), whole, not fixed`, (n) => {
      return n >= 0 && n < sites && Number.isInteger(n) && limits.lower[n] === 0;
    });
    requireCount(`aid[${k}].units`, station.units);
    requireCount(`aid[${k}].personnel`, station.personnel);
    requireWithin(`aid[${k}].delayMinutes`, station.delayMinutes ?? 0, "[0, infinity)");
    limits.upper[station.site] = 0;
  }
  const full = {
    open: limits.upper,
    units: limits.upper.map((open) => open * maxUnits),
    personnel: limits.upper.map((open) => open * maxUnits * crew[1]),
  };
  return { reach, weights, sites, first, force, crew, maxUnits, aid, order, limits, full };
}
