import type { ProgramSolution } from "../optimization/solution.ts";
import { type SolveOptions, solveProgram } from "../optimization/solve-program.ts";
import { loadSolver } from "../optimization/solver.ts";
import { requireNumber } from "../quantity/error.ts";
import { type ForceNeed, requireNeed } from "./force-arrival.ts";
import { type AidStation, type ForceCount, type ForceTask, forceProgram, sharesOf } from "./force-program.ts";
import { demandWeights, type Reach, requireReach } from "./reach.ts";
import type { SiteStatus } from "./site-program.ts";
import { requireCount, type SiteChoice, siteLimits } from "./sites.ts";

/** The fewest stations, units and firefighters that keep a standard. */
export interface SmallestForce {
  /** `feasible`: the time was up, fewer may do. `infeasible`: not even everything open and full keeps it; see the shares. */
  readonly status: SiteStatus;
  /** Open sites, ascending, aid not among them. Empty without a plan. */
  readonly sites: readonly number[];
  /** By column of `reach`. */
  readonly unitsBySite: readonly number[];
  readonly personnelBySite: readonly number[];
  /** How many, aid not counted, each with what is proved: no plan has fewer, given the fewest of what `order` names before it. */
  readonly stations?: number;
  readonly stationsBound?: number;
  readonly units?: number;
  readonly unitsBound?: number;
  readonly personnel?: number;
  readonly personnelBound?: number;
  /** Share of demand within the limit of a first unit; of the plan, or if infeasible of everything open and full. Absent without weight. */
  readonly firstShare?: number;
  /** Share of demand within the limit of the whole force; likewise. */
  readonly forceShare?: number;
}

/**
 * What is the smallest number of stations, units and firefighters that keeps a standard of first arrival and effective response force?
 *
 *     minimise    in the order asked:  sum_j x_j,  sum_j n_j,  sum_j f_j
 *     subject to  x_j <= n_j <= m_j x_j,   l n_j <= f_j <= h n_j,   n_j and f_j whole
 *                 y_i <= sum_{j in N_i} x_j + aid,   sum_i a_i y_i >= alpha sum_i a_i
 *                 U z_i <= sum_{j in E_i} n_j + aid units,   F z_i <= sum_{j in E_i} f_j + aid people,   sum_i a_i z_i >= beta sum_i a_i
 *
 * x_j = site j is open, n_j units and f_j people there, crews of l to h, N_i and E_i = the sites within the limit of the first unit and
 * of the force, y_i, z_i 0 or 1. Each number is least given those before it in `order`: three searches. Units are taken to be at
 * home: put the plan and your busy shares into {@link responseForce} to see what it gives on a usual day. People on duty, not on the payroll:
 * a relief factor comes on top.
 *
 * @param input.reach - demand x site, minutes of travel, candidates and aid alike.
 * @param input.first - the first unit: `limit` in [0, infinity), `share` of demand that has to be within it, in [0, 1].
 * @param input.force - the whole force: units, personnel or both; `limit` and `share` likewise.
 * @param input.crew - people on a unit, [least, most], whole numbers in [1, 100].
 * @param input.maxUnits - most units at a site, in [1, 100]; 2 unless given.
 * @param input.aid - stations of neighbours. Leave it out to see the need without them.
 * @param input.order - what is made least first; stations, units, personnel unless given.
 * @param input.timeLimitSeconds - for each of the three searches.
 * @returns see {@link SmallestForce}. There may be several best plans.
 * @throws DutycycleError for a value outside its interval.
 * @see C. Toregas, R. Swain, C. ReVelle, L. Bergman, Operations Research 19(6), 1971, pp. 1363-1373, for the covering; the force's rows
 * are this project's.
 *
 * @example
 * ```ts
 * import { smallestForce } from "dutycycle/coverage";
 * // Three villages on a road, six minutes apart, a station possible in each; the neighbour's, in the last column, is ten minutes away.
 * const reach = [[0, 6, 12, 22], [6, 0, 6, 16], [12, 6, 0, 10]];
 * const standard = {
 *   ...{ reach, crew: [3, 4], closed: [3] } as const,
 *   first: { limit: 6, share: 1 },
 *   force: { personnel: 12, limit: 12, share: 1 },
 * };
 * const alone = await smallestForce({ ...standard, maxUnits: 3 });
 * alone.sites; // => [1]
 * alone.units; // => 3
 * alone.personnel; // => 12
 * const helped = await smallestForce({ ...standard, maxUnits: 3, force: { ...standard.force, share: 0.3 }, aid: [{ site: 3, units: 2, personnel: 8 }] });
 * helped.units; // => 1
 * helped.personnel; // => 4
 * ```
 */
export async function smallestForce(
  input: {
    readonly reach: Reach;
    readonly weights?: readonly number[];
    readonly first: { readonly limit: number; readonly share: number };
    readonly force: ForceNeed & { readonly limit: number; readonly share: number };
    readonly crew: readonly [least: number, most: number];
    readonly maxUnits?: number;
    readonly aid?: readonly AidStation[];
    readonly order?: readonly ForceCount[];
  } & SiteChoice &
    SolveOptions,
): Promise<SmallestForce> {
  const task = requireTask(input);
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
    ...(bounds.stations === undefined ? {} : { stationsBound: bounds.stations }),
    ...(bounds.units === undefined ? {} : { unitsBound: bounds.units }),
    ...(bounds.personnel === undefined ? {} : { personnelBound: bounds.personnel }),
    ...sharesOf(task, plan),
  };
}

const ORDER: readonly ForceCount[] = ["stations", "units", "personnel"];

function requireTask(input: Parameters<typeof smallestForce>[0]): ForceTask {
  const { reach, first, force, crew, maxUnits = 2, aid = [], order = ORDER } = input;
  const sites = requireReach(reach);
  const weights = demandWeights(input.weights, reach.length);
  for (const [name, { limit, share }] of Object.entries({ first, force })) {
    requireNumber(`${name}.limit`, limit, "[0, infinity)", (n) => n >= 0);
    requireNumber(`${name}.share`, share, "[0, 1]", (n) => n >= 0 && n <= 1);
  }
  requireNeed(force);
  const isWhole = (n: number, least: number): boolean => n >= least && n <= 100 && Number.isInteger(n);
  requireNumber("crew[0]", crew?.[0], "[1, 100], whole", (n) => isWhole(n, 1));
  requireNumber("crew[1]", crew[1], `[${crew[0]}, 100], whole`, (n) => isWhole(n, crew[0]));
  requireNumber("maxUnits", maxUnits, "[1, 100], whole", (n) => isWhole(n, 1));
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
    requireNumber(`aid[${k}].delayMinutes`, station.delayMinutes ?? 0, "[0, infinity)", (n) => n >= 0);
    limits.upper[station.site] = 0;
  }
  const full = {
    open: limits.upper,
    units: limits.upper.map((open) => open * maxUnits),
    personnel: limits.upper.map((open) => open * maxUnits * crew[1]),
  };
  return { reach, weights, sites, first, force, crew, maxUnits, aid, order, limits, full };
}
