import type { ConfidenceInterval } from "../stats/confidence.ts";
import type { CityStandard } from "./city-standard.ts";

/** A result over the draws. `low` to `high` holds the share `level` of them. */
export interface DrawnResult {
  readonly mean: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
}

/** A share of draws, with Wilson's interval for how few they are. */
export interface DrawnShare {
  readonly share: number;
  readonly interval: ConfidenceInterval;
}

/** How one input moves one result. */
export interface MergerDriver {
  readonly outcome: "annual saving" | "net present value" | `standard ${number}`;
  readonly input: string;
  /** The 10th and the 90th percentile of what was drawn: factors or values. */
  readonly low: number;
  readonly high: number;
  /** The result with nothing drawn, and with this input alone at `low` and at `high`. Absent for simulated standards. */
  readonly base?: number;
  readonly atLow?: number;
  readonly atHigh?: number;
  /** Spearman's, of input and result over the draws, in [-1, 1]; absent where one of them does not vary. */
  readonly rankCorrelation?: number;
}

/** How sure an alternative is, as far as the inputs named are what is not known. */
export interface MergerUncertainty {
  readonly draws: number;
  readonly annualSaving: DrawnResult;
  readonly netPresentValue: DrawnResult;
  /** Draws in which the present value is above 0. */
  readonly savesMoney: DrawnShare;
  /** Draws in which all standards are met; with standards. */
  readonly meetsStandards?: DrawnShare;
  /** Draws in which both hold. Not the product of the two: what makes it dear often makes it good. */
  readonly savesAndMeets?: DrawnShare;
  /** Each standard, in the order given, for this alternative and for the baseline. */
  readonly standards: readonly (CityStandard & { readonly met: DrawnShare; readonly metToday: DrawnShare })[];
  /** By result, then by how far they move it, the most first. */
  readonly drivers: readonly MergerDriver[];
}
