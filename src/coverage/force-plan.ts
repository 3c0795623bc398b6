import type { SolveOptions } from "../optimization/solve-program.ts";
import type { ForceNeed } from "./force-arrival.ts";
import type { AidStation, ForceCount } from "./force-program.ts";
import type { Reach } from "./reach.ts";
import type { SiteMethod } from "./site-method.ts";
import type { SiteStatus } from "./site-program.ts";
import type { SiteChoice } from "./sites.ts";

/** The fewest stations, units and firefighters that keep a standard. */
export interface SmallestForce {
  /** `feasible`: the time was up, or the method quick; fewer may do. `infeasible`: not even everything open and full keeps it; see the shares. */
  readonly status: SiteStatus;
  /** Open sites, ascending, aid not among them. Empty without a plan. */
  readonly sites: readonly number[];
  /** By column of `reach`. */
  readonly unitsBySite: readonly number[];
  readonly personnelBySite: readonly number[];
  /**
   * How many, aid not counted, each with what is proved: no plan has fewer, given the fewest of what `order` names before it; by the quick method, no plan
   * at all.
   */
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

/** What `smallestForce` takes. */
export interface ForceQuestion extends SiteChoice, SiteMethod, SolveOptions {
  readonly reach: Reach;
  readonly weights?: readonly number[];
  readonly first: { readonly limit: number; readonly share: number };
  readonly force: ForceNeed & { readonly limit: number; readonly share: number };
  readonly crew: readonly [least: number, most: number];
  readonly maxUnits?: number;
  readonly aid?: readonly AidStation[];
  readonly order?: readonly ForceCount[];
}
