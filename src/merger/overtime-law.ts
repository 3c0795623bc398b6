import { requireOptions, requireThat } from "../quantity/error.ts";
import { isObject } from "../quantity/is-object.ts";
import type { DepartmentPost } from "./department.ts";
import { type DualPostOvertime, dualPostOvertime } from "./dual-post-overtime.ts";
import type { Post } from "./post.ts";

/** What the hours of people of two roles are spent on, in their whole work period: where they rotate through posts, the mix. */
export interface DutyShares {
  /** Fire protection, its training and waiting for calls included, in [0, 1]. */
  readonly fireShare: number;
  /** Law enforcement, likewise, in [0, 1 - fireShare]; the rest is work that is neither. */
  readonly policeShare: number;
}

/** By which threshold of US overtime law people of two roles are paid: a decision of fact, which nobody may guess. */
export interface OvertimeLaw {
  /** Whole number in [7, 28]; 28 unless given. */
  readonly workPeriodDays?: number;
  /** Of those who fill posts in stations; today's overtime is carried over where it is not given. */
  readonly station?: DutyShares;
  /** Of those who fill posts on patrol. */
  readonly patrol?: DutyShares;
}

/** Overtime of a post of two roles: where its hours come from, and what law would make of its schedule. */
export interface DualOvertime {
  readonly role: string;
  /**
   * `by-law`: what follows from the shares given. `as-given`: the terms of the form say it. `carried-over`: law was not applied, the post has the
   * overtime of today's posts of the duty.
   */
  readonly status: "by-law" | "as-given" | "carried-over";
  /** Hours a year and person in the cost, and of an hour's pay what each of them costs. */
  readonly overtimeHours: number;
  readonly overtimeFactor: number;
  readonly workPeriodDays: number;
  /** Hours a year above the threshold of fire protection, were most of the hours that. */
  readonly underFireRule: number;
  /** The same, were most of them law enforcement, or as many. */
  readonly underPoliceRule: number;
  /** What law makes of the shares; where these were given. */
  readonly law?: DualPostOvertime;
}

/** Of an hour's pay: base pay covers the scheduled hours already. */
const HALF_TIME = 0.5;
const WEEKS_A_YEAR = 52;
const HOURS_A_WEEK = 168;

/**
 * The overtime of a post of two roles.
 *
 * By law it is all that the schedule has above the threshold, leave taken for work: the most that the schedule can ask for. Base pay is that of all scheduled hours,
 * so that each such hour costs half an hour's pay more, unless the terms name another factor.
 */
export function overtimeOfDual(
  post: DepartmentPost,
  own: Partial<Post>,
  rule: OvertimeLaw = {},
): DualOvertime {
  requireOptions(rule, ["workPeriodDays", "station", "patrol"]);
  const { workPeriodDays = 28, ...shares } = rule;
  const { role, duty, overtimeHours: carried = 0, overtimeFactor: factor = 1.5 } = post;
  const schedule = {
    weeklyHours: Math.min(HOURS_A_WEEK, post.scheduledHours / WEEKS_A_YEAR),
    workPeriodDays,
  };
  const under = (fireShare: 0 | 1): number =>
    dualPostOvertime({ ...schedule, fireShare, policeShare: 1 - fireShare }).overtimeHours ?? 0;
  const given = duty === "station" ? shares.station : shares.patrol;
  const isGiven = given === undefined || isObject(given);
  requireThat(isGiven, `overtimeLaw.${duty}`, "{ fireShare, policeShare }", given);
  const law = given && dualPostOvertime({ ...schedule, ...given });
  const rest = {
    ...{ workPeriodDays, underFireRule: under(1), underPoliceRule: under(0) },
    ...(law && { law }),
  };
  if (own.overtimeHours !== undefined) {
    return { role, status: "as-given", overtimeHours: own.overtimeHours, overtimeFactor: factor, ...rest };
  }
  if (law?.overtimeHours === undefined) {
    return { role, status: "carried-over", overtimeHours: carried, overtimeFactor: factor, ...rest };
  }
  const { overtimeHours } = law;
  return { role, status: "by-law", overtimeHours, overtimeFactor: own.overtimeFactor ?? HALF_TIME, ...rest };
}
