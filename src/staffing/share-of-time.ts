import type { ShareRule } from "./method.ts";
import { byShift, roundedUp } from "./on-duty.ts";
import { demandIn, type StaffingCase } from "./staffing-case.ts";
import { meanOf } from "./year.ts";

/**
 * How many officers on duty keep a class of work within a share of their time?
 *
 *     n(t) = W(t) x crews / (share x available)
 *
 * W(t) officers busy with the numerator's classes in hour t. Averages over the year, over each shift or of
 * each hour of the week have the same sum; what tells them apart is rounding up, within each shift or within
 * each hour.
 */
export function shareOfTimeOnDuty(given: StaffingCase, rule: ShareRule): number | Float64Array {
  const busy = demandIn(given).officers[rule.numerator];
  const perOfficer = rule.crews / (rule.share * rule.available);
  if (rule.rounding === "average") return meanOf(busy) * perOfficer;
  if (rule.rounding === "shift") {
    return byShift(given.shiftStarts, [busy], (officers = 0) => roundedUp(officers * perOfficer));
  }
  return busy.map((officers) => roundedUp(officers * perOfficer));
}
