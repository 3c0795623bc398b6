/** Demand points with weight, candidate sites, and what it costs to serve one from the other. */
export interface MedianTask {
  readonly demands: number;
  readonly sites: number;
  /** a_i d_ij, site by site: `cost[j * demands + i]`; `Infinity` where there is no way or the site is closed. */
  readonly cost: Float64Array;
  readonly open: number;
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** No choice that reaches everything costs more. */
  readonly most: number;
  /** More than that: what one demand point costs that is not reached. */
  readonly far: number;
  /** Whether every demand point has a candidate that reaches it. */
  readonly isReachable: boolean;
}
