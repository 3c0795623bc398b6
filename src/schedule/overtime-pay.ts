import { requireWithin } from "../quantity/interval.ts";

/**
 * What do hours above the threshold cost on top of base pay?
 *
 *     pay = overtime hours x hourly rate x (0.5 where base pay already covers them, else 1.5)
 *
 * A firefighter's salary for a 24/48 rotation is as a rule for all its hours: the half is due. Someone called in on a
 * day off has been paid nothing for it yet: one and a half. The rate is the regular rate of the law (29 CFR 553.233):
 * with the premiums that belong to it.
 *
 * @param input.overtimeHours - in [0, infinity).
 * @param input.hourlyRate - in [0, infinity), any currency.
 * @param input.straightTimePaid - whether base pay already covers the single hour.
 * @returns in the currency of the rate, loads left out.
 * @throws DutycycleError for a value outside its interval.
 * @see 29 CFR 553.232 (one and one-half times the regular rate); 29 CFR 778.113 for a salary that covers all hours
 *   (unsourced: from memory).
 *
 * @example
 * ```ts
 * import { overtimePay } from "dutycycle";
 * overtimePay({ overtimeHours: 156.4, hourlyRate: 20, straightTimePaid: true }); // => 1564
 * overtimePay({ overtimeHours: 156.4, hourlyRate: 20, straightTimePaid: false }); // => 4692
 * ```
 */
export function overtimePay(input: {
  readonly overtimeHours: number;
  readonly hourlyRate: number;
  readonly straightTimePaid: boolean;
}): number {
  const { overtimeHours, hourlyRate, straightTimePaid } = input ?? {};
  requireWithin("overtimeHours", overtimeHours, "[0, infinity)");
  requireWithin("hourlyRate", hourlyRate, "[0, infinity)");
  return overtimeHours * hourlyRate * (straightTimePaid ? 0.5 : 1.5);
}
