import { requireNumber } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import { known } from "../quantity/known.ts";
import { type DualFunctionOvertime, dualFunctionOvertime } from "../schedule/dual-function.ts";

/** Overtime of people of two roles in a year, by US law. */
export interface DualPostOvertime {
  readonly status: DualFunctionOvertime["status"];
  /** Hours of a mean work period. */
  readonly hoursPerPeriod: number;
  readonly thresholdHours?: number;
  /** Hours a year and person above the threshold: a post's `overtimeHours`. */
  readonly overtimeHours?: number;
}

/**
 * How many hours a year of a shift pattern are overtime for people who are both police and fire?
 *
 *     overtimeHours = overtime of a mean work period x 365 / d
 *
 * with the overtime of {@link dualFunctionOvertime}: the activity with most of the hours settles the threshold. An engine crew of
 * public safety officers stays under the fire threshold; one that patrols more than it waits for fires comes under that of the police
 * and has overtime in the same hours. With base pay for all hours, the post's `overtimeFactor` is 0.5, else 1.5.
 *
 * The mean work period is exact where every one is above the threshold, or every one below; where they straddle it, overtime is more than
 * this says: see `planOvertime`. Leave is no work, so that with leave it is less.
 *
 * @param input.weeklyHours - mean of the pattern, in (0, 168]: 56 for 24/48, 42 for 12-hour shifts and four crews.
 * @param input.fireShare - of the hours, fire protection, waiting included, in [0, 1].
 * @param input.policeShare - of the hours, law enforcement, in [0, 1]; with `fireShare` at most 1, the rest is other work.
 * @param input.workPeriodDays - d, whole number in [7, 28].
 * @returns without overtime where more than 20 % of the hours are other work: then weeks decide.
 * @throws DutycycleError for a value outside its interval.
 * @see 29 CFR 553.213, 553.230. 24/48 is 224 hours in 28 days, 12 over 212: 156.4 a year.
 *
 * @example
 * ```ts
 * import { dualPostOvertime } from "dutycycle/merger";
 * const engine = { weeklyHours: 56, workPeriodDays: 28 };
 * dualPostOvertime({ ...engine, fireShare: 0.8, policeShare: 0.2 }).overtimeHours; // => 156.43
 * dualPostOvertime({ ...engine, fireShare: 0.4, policeShare: 0.6 }).overtimeHours; // => 690.89
 * ```
 */
export function dualPostOvertime(input: {
  readonly weeklyHours: number;
  readonly fireShare: number;
  readonly policeShare: number;
  readonly workPeriodDays: number;
}): DualPostOvertime {
  const { weeklyHours, fireShare, policeShare, workPeriodDays } = input ?? {};
  requireWithin("weeklyHours", weeklyHours, "(0, 168]");
  requireWithin("fireShare", fireShare, "[0, 1]");
  // 0.7 + 0.3 must fit in spite of binary fractions.
  requireNumber(
    "policeShare",
    policeShare,
    "[0, 1 - fireShare]",
    (n) => n >= 0 && fireShare + n <= 1 + 1e-12,
  );
  requireWithin("workPeriodDays", workPeriodDays, "[7, 28], whole");
  const hours = (weeklyHours * workPeriodDays) / 7;
  const [fireHours, policeHours] = [hours * fireShare, hours * policeShare];
  const otherHours = Math.max(0, hours * (1 - fireShare - policeShare));
  const found = dualFunctionOvertime({
    ...{ fireHours, policeHours, workPeriodDays },
    otherHours: otherHours < 1e-9 ? 0 : otherHours,
  });
  return {
    ...{ status: found.status, hoursPerPeriod: hours },
    ...known({ thresholdHours: found.thresholdHours }),
    ...(found.overtimeHours === undefined
      ? {}
      : { overtimeHours: (found.overtimeHours * 365) / workPeriodDays }),
  };
}
