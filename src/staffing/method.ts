import type { StaffingFlag } from "./assumption.ts";
import type { Numerator } from "./case-demand.ts";
import type { StaffingInputName } from "./setting.ts";
import type { StaffingCase } from "./staffing-case.ts";

/** Agreement within a family is no vote: its methods are one idea with other numbers. */
export type MethodFamily = "ratio" | "post" | "share-of-time" | "delay" | "travel";

/**
 * Over which span a need is rounded up to whole officers: never, within each shift, within each hour of the
 * week.
 */
export type MethodBasis = "average" | "shift" | "hour";

/** What is taken where the user says nothing. */
export interface StaffingDefault {
  readonly input: string;
  readonly value: number;
  readonly unit: string;
  readonly source: string;
}

/** A method's card: what it is, whose it is, and when not to use it. Plain data. */
export interface StaffingMethod {
  readonly id: string;
  readonly name: string;
  readonly family: MethodFamily;
  /** Full citation; what is from memory says "unsourced: from memory". */
  readonly source: string;
  readonly formula: string;
  readonly symbols: Readonly<Record<string, string>>;
  /** Which classes of hours, calls or people stand above the line. */
  readonly numerator: string;
  /** What they are divided by or held against. */
  readonly denominator: string;
  readonly basis: MethodBasis;
  readonly assumptions: readonly string[];
  /** When not to use it. */
  readonly cautions: readonly string[];
  /** Inputs without which there is no answer. */
  readonly needs: readonly StaffingInputName[];
  /** Inputs that it takes into account where there are any. */
  readonly takes: readonly StaffingInputName[];
  readonly defaults: readonly StaffingDefault[];
}

/** A number that a method finds besides its need. */
export interface StaffingFinding {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the method holds it against; to be above or below is no verdict. */
  readonly benchmark?: number;
}

/** What a method works out from a case: people on duty, the same in every hour or by hour of the week. */
export interface Need {
  readonly onDuty?: number | Float64Array;
  /** Only where the method counts people itself, without relief. */
  readonly officers?: number;
  /** On duty at the other end of a band of targets. */
  readonly onDutyHigh?: number | Float64Array;
  readonly findings?: readonly StaffingFinding[];
  readonly flags?: readonly StaffingFlag[];
}

/** What tells one method of the share-of-time family from another. */
export interface ShareRule {
  readonly numerator: Numerator;
  /** Share of available time that the numerator may take. */
  readonly share: number;
  /** Share of time on duty that is available. */
  readonly available: number;
  /** What crews and alternative responses make of the hours. */
  readonly crews: number;
  readonly rounding: MethodBasis;
}

/** A card and its computation. */
export interface MethodFile {
  readonly card: Omit<StaffingMethod, "defaults">;
  readonly need: (given: StaffingCase) => Need;
  readonly rule?: (given: StaffingCase) => ShareRule;
}
