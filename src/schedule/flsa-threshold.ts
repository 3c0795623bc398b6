import { requireOneOf } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";

/** Whose overtime threshold: that of fire protection or of law enforcement. */
export type FlsaService = "police" | "fire";

const HOURS_IN_28_DAYS = { fire: 212, police: 171 } as const;

/**
 * How many hours may a police officer or firefighter work in a work period before US law calls the rest overtime?
 *
 *     hours = round(H d / 28), halves up;   H = 212 fire protection, 171 law enforcement
 *
 * for a work period of d days under section 7(k) of the Fair Labor Standards Act. State law, contracts and the
 * ordinary 40-hour week of those who are not under 7(k) are another matter. An agency with fewer than five such
 * employees is exempt (section 13(b)(20); unsourced: from memory).
 *
 * @param input.service - `police` for law enforcement, `fire` for fire protection.
 * @param input.workPeriodDays - d, whole number in [7, 28].
 * @returns whole hours; overtime are hours above them.
 * @throws DutycycleError for another service or a number outside its interval.
 * @see 29 CFR 553.230, with the table of 22 work periods.
 *
 * @example
 * ```ts
 * import { flsaThresholdHours } from "dutycycle";
 * flsaThresholdHours({ service: "fire", workPeriodDays: 28 }); // => 212
 * flsaThresholdHours({ service: "police", workPeriodDays: 14 }); // => 86
 * ```
 */
export function flsaThresholdHours(input: {
  readonly service: FlsaService;
  readonly workPeriodDays: number;
}): number {
  requireOneOf("service", input?.service, ["police", "fire"]);
  requireWithin("workPeriodDays", input.workPeriodDays, "[7, 28] days, whole");
  return Math.floor((HOURS_IN_28_DAYS[input.service] * input.workPeriodDays) / 28 + 0.5);
}
