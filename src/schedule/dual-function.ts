import { requireWithin } from "../quantity/interval.ts";
import { type FlsaService, flsaThresholdHours } from "./flsa-threshold.ts";

/** Which overtime rule covers a public safety officer in one work period, and what it makes overtime. */
export interface DualFunctionOvertime {
  /**
   * `covered`; `undecided` where fire and police hours are equal, so that there is no majority; `exemption-lost`
   * where other work is more than 20 % of the hours.
   */
  readonly status: "covered" | "undecided" | "exemption-lost";
  readonly hours: number;
  /** Other work over all hours, in [0, 1]. */
  readonly otherShare: number;
  /** The standard of the activity with the most hours; where undecided, the lower: that of the police. */
  readonly standard?: FlsaService;
  readonly thresholdHours?: number;
  readonly overtimeHours?: number;
}

/**
 * How much overtime has an officer who is both police and fire, by US law?
 *
 * The threshold for the whole work period is that of the activity in which the officer spent the majority of work
 * time in it: the mix of one period decides for all its hours, and may be another in the next. Work that is neither,
 * nor belongs to either, counts as hours; above 20 % of them the work period loses its special threshold, and
 * overtime begins at 40 hours of each week, which totals of a work period cannot tell: threshold and overtime are
 * absent.
 *
 * Fire protection alone has had no 20 % limit since 1999 (29 USC 203(y); unsourced: from memory). This is arithmetic,
 * not legal advice.
 *
 * @param input.fireHours - hours of fire protection, its training and waiting included, in [0, infinity).
 * @param input.policeHours - hours of law enforcement, likewise.
 * @param input.otherHours - hours of unrelated work, in [0, infinity). Default 0.
 * @param input.workPeriodDays - whole number in [7, 28].
 * @throws DutycycleError for a value outside its interval.
 * @see 29 CFR 553.212 (20 %), 553.213 (both activities); US Department of Labor, opinion letter of 8 August 2019: 129
 *   hours of fire protection and 43 of law enforcement in 28 days are under the fire standard, without overtime.
 *
 * @example
 * ```ts
 * import { dualFunctionOvertime } from "dutycycle";
 * dualFunctionOvertime({ fireHours: 129, policeHours: 43, workPeriodDays: 28 }).overtimeHours; // => 0
 * dualFunctionOvertime({ fireHours: 100, policeHours: 120, workPeriodDays: 28 });
 * // => { "status": "covered", "hours": 220, "otherShare": 0, "standard": "police", "thresholdHours": 171, "overtimeHours": 49 }
 * ```
 */
export function dualFunctionOvertime(input: {
  readonly fireHours: number;
  readonly policeHours: number;
  readonly otherHours?: number;
  readonly workPeriodDays: number;
}): DualFunctionOvertime {
  const { fireHours, policeHours, otherHours = 0, workPeriodDays } = input ?? {};
  requireWithin("fireHours", fireHours, "[0, infinity)");
  requireWithin("policeHours", policeHours, "[0, infinity)");
  requireWithin("otherHours", otherHours, "[0, infinity)");
  const standard = fireHours > policeHours ? "fire" : "police";
  const thresholdHours = flsaThresholdHours({ service: standard, workPeriodDays });
  const hours = fireHours + policeHours + otherHours;
  const otherShare = hours === 0 ? 0 : otherHours / hours;
  // Five times the hours, not a fifth: 20 % exactly must not be lost to rounding.
  if (5 * otherHours > hours) return { status: "exemption-lost", hours, otherShare };
  const status = fireHours === policeHours ? "undecided" : "covered";
  const overtimeHours = Math.max(0, hours - thresholdHours);
  return { status, hours, otherShare, standard, thresholdHours, overtimeHours };
}
