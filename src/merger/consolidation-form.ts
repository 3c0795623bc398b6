import type { Arrangement, TwoDepartments } from "./arrangement.ts";
import type { AnnualCost, DepartmentPost, Duty } from "./department.ts";
import type { DualOvertime, OvertimeLaw } from "./overtime-law.ts";
import type { Post } from "./post.ts";

/**
 * Which kind of consolidation.
 *
 * `nominal`: one director or shared administration, nobody is cross-trained. `functional`: separate departments, but duties of one are
 * done by the other or in common, nobody is cross-trained. `partial`: separate, and a cadre does both. `selected-area`: a cadre in some
 * districts only. `full`: one agency whose sworn people do both.
 */
export type ConsolidationForm = "nominal" | "functional" | "partial" | "selected-area" | "full";

/** Duties done in common: these posts stand in place of all posts of the duty in both departments. */
export interface JointPosts {
  readonly duty: Exclude<Duty, "station" | "patrol">;
  readonly posts: readonly DepartmentPost[];
}

/** Posts of people of two roles: how many, on what terms. */
export interface DualPosts {
  /** Posts in the stations that they fill, in [0, 100000]. */
  readonly stationPosts: number;
  /** Posts on patrol that they fill, in [0, 100000]. */
  readonly patrolPosts: number;
  /** Hours a year for which each of them trains for both and fills no post. Required: nobody keeps up two trades in no time. */
  readonly dualTrainingHours: number;
  /** Pay on top of the wage, in (-1, 1000], in place of today's premiums. Required: it is one of the decisions that settle the cost. */
  readonly premiumShare: number;
  /** Base pay of each of them a year; the mean of today's patrol unless given. */
  readonly wage?: number;
  /** Terms that differ from those of today's station posts, such as another shift: `scheduledHours`, `absenceHours`, `overtimeHours`, … */
  readonly stationTerms?: Partial<Post>;
  /** Terms that differ from those of today's patrol posts. */
  readonly patrolTerms?: Partial<Post>;
  /** What most of their hours are spent on, so that overtime law can be applied; without it today's overtime is carried over, and said to be. */
  readonly overtimeLaw?: OvertimeLaw;
  readonly joint?: readonly JointPosts[];
}

/** How many of today's posts stay of one role, in [0, today's]. */
export interface SinglePosts {
  readonly singleStationPosts: number;
  readonly singlePatrolPosts: number;
}

/** What each form has to be told. Posts that no choice names stay as they are. */
export type ConsolidationChoices =
  | { readonly form: "nominal"; readonly administration: readonly DepartmentPost[] }
  | { readonly form: "functional"; readonly joint: readonly JointPosts[] }
  | (DualPosts & SinglePosts & { readonly form: "partial" })
  /** `areas` are those of the stations that are joined. */
  | (DualPosts & SinglePosts & { readonly form: "selected-area"; readonly areas: readonly string[] })
  | (DualPosts & Partial<SinglePosts> & { readonly form: "full" });

/** What `consolidate` is asked. */
export type ConsolidationQuestion = TwoDepartments &
  ConsolidationChoices & {
    readonly name?: string;
    /** Costs done in common: each stands in place of all costs of its kind in both departments. */
    readonly jointCosts?: readonly AnnualCost[];
    /** Ids of stations that are closed, with the apparatus that stands in them. */
    readonly closes?: readonly string[];
    /** Names of revenue that ends. */
    readonly endsRevenue?: readonly string[];
  };

/** Police and fire in one form of consolidation, and what it asks of people. */
export interface Consolidation extends Arrangement {
  readonly form: ConsolidationForm;
  /** What is done in common afterwards, in words. */
  readonly joins: readonly string[];
  /** What is not, in words. */
  readonly keepsApart: readonly string[];
  /** Of each post of two roles, where its overtime comes from; none where nobody is cross-trained. */
  readonly overtime: readonly DualOvertime[];
  /** What the way there needs. */
  readonly needs: {
    /** People who have to be trained for both roles, full-time equivalents. */
    readonly crossTrained: number;
    /** More people than today where above 0, fewer where below. */
    readonly staffChange: number;
    /** Hours a year that training for both takes from posts, all people together. */
    readonly dualTrainingHours: number;
  };
}
