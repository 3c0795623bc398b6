import type { SolveOptions } from "../optimization/solve-program.ts";
import type { Reach } from "./reach.ts";
import type { SiteMethod } from "./site-method.ts";
import type { SiteStatus } from "./site-program.ts";
import type { SiteChoice } from "./sites.ts";

/** How far the best may be from what was found. */
interface Proved {
  readonly status: SiteStatus;
  /** Proved: no choice is better than this. Absent where there is no choice. */
  readonly bound?: number;
  /** Between what was found and `bound`, over the larger of the two, in [0, 1]; 0 where `optimal`. Absent where there is no choice. */
  readonly gap?: number;
}

/** Where so many sites are looked for. */
export interface SiteQuestion extends SiteChoice, SiteMethod, SolveOptions {
  readonly reach: Reach;
  /** Of the demand points: calls, people; 1 unless given. */
  readonly weights?: readonly number[];
  /** Sites open in the end. */
  readonly open: number;
}

/** Where so many units are looked for. */
export interface UnitQuestion extends SiteMethod, SolveOptions {
  readonly reach: Reach;
  readonly limit: number;
  readonly weights?: readonly number[];
  readonly units: number;
  readonly busyShare: number;
  /** Room at each site; no limit unless given. */
  readonly maxUnitsBySite?: readonly number[];
}

/** The sites of today, and how many of them may be given up. */
export interface Relocation {
  /** Sites open now, 0-based. */
  readonly today: readonly number[];
  /** At most so many of them are closed in the end; whole number in [0, infinity). */
  readonly mayMove: number;
}

/** The fewest sites that reach everything. */
export interface SetCovering extends Proved {
  /** Open sites, ascending, the fixed ones among them; none if infeasible. */
  readonly sites: readonly number[];
  /** Demand points that no site which may be open reaches: then it is `infeasible`. */
  readonly uncoverable: readonly number[];
}

/** So many sites, and what they reach. `infeasible`: fewer candidates than `open`, more fixed sites, or more that may not move. */
export interface MaximalCovering extends Proved {
  /** Open sites, ascending, the fixed ones among them. */
  readonly sites: readonly number[];
  /** Weight of the demand points reached within the limit. */
  readonly coveredWeight: number;
  /** Over the weight of all; absent where that is 0. A share of weight, not of points. */
  readonly coveredShare?: number;
  /** With `relocation`: the sites of today that are given up, ascending. */
  readonly moved?: readonly number[];
}

/** Sites that reach everything once, and as much as possible twice. `infeasible`: so many cannot reach everything even once. */
export interface BackupCovering extends Proved {
  readonly sites: readonly number[];
  /** Weight of the demand points that two or more open sites reach. */
  readonly backupWeight: number;
  /** Over the weight of all; absent where that is 0. */
  readonly backupShare?: number;
}

/** So many units at sites, and the weight that finds a free one within the limit. `infeasible`: no room for so many. */
export interface ExpectedCovering extends Proved {
  /** Units at each site; several may share one. */
  readonly unitsBySite: readonly number[];
  /** Expected weight that finds at least one free unit within the limit. */
  readonly expectedWeight: number;
  /** Over the weight of all; absent where that is 0. */
  readonly expectedShare?: number;
}

/** So many units at sites, and the weight that finds a free one as reliably as asked. `infeasible`: no room for so many. */
export interface ReliableCovering extends Proved {
  /** Units at each site; several may share one. */
  readonly unitsBySite: readonly number[];
  /** Units that have to be within the limit of a demand point for the reliability asked. */
  readonly unitsWithin: number;
  /** Weight of the demand points with so many units within the limit. */
  readonly coveredWeight: number;
  /** Over the weight of all; absent where that is 0. */
  readonly coveredShare?: number;
}

/** So many sites, and how far it is to the nearest. `infeasible`: no choice reaches every demand point that has weight. */
export interface PMedian extends Proved {
  readonly sites: readonly number[];
  /** The open site nearest to each demand point, the first of equals; -1 where none reaches it. Empty if infeasible. */
  readonly nearest: readonly number[];
  /** Weight times reach, summed. Absent if infeasible. */
  readonly totalWeighted?: number;
  /** Over the weight of all; absent where that is 0. */
  readonly mean?: number;
}

/** So many sites, and the farthest that anybody is from the nearest. `infeasible`: no choice reaches every demand point. */
export interface PCenter extends Proved {
  readonly sites: readonly number[];
  /** The largest reach from a demand point to its nearest open site. Absent if infeasible. */
  readonly worst?: number;
}
