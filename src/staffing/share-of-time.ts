import type { Numerator } from "./case-demand.ts";
import type { MethodBasis, MethodFile, Need, ShareRule } from "./method.ts";
import { byShift, roundedUp } from "./on-duty.ts";
import { demandIn, type StaffingCase } from "./staffing-case.ts";
import { meanOf } from "./year.ts";

/** A method of the family: what of it the family does not say, and what tells its rule from the others'. */
interface ShareMethod {
  readonly card: Omit<MethodFile["card"], "family" | "numerator" | "basis"> & { readonly numerator?: string };
  readonly numerator: Numerator;
  readonly rounding: MethodBasis;
  readonly share: (given: StaffingCase) => number;
  /** At the other end of a band. */
  readonly shareHigh?: (given: StaffingCase) => number;
  readonly available?: (given: StaffingCase) => number;
  readonly crews?: (given: StaffingCase) => number;
  /** What there is to say besides officers on duty, or in their place. */
  readonly need?: (given: StaffingCase, onDuty: number | Float64Array) => Need;
}

const NUMERATORS: Readonly<Record<Numerator, string>> = {
  community: "hours on calls of the community and of unknown origin",
  calls: "hours on calls: of the community, of officers, and of unknown origin",
  committed: "all committed hours: calls, directed patrol, out of service",
};

/** The card of such a method, and its computation. */
export function shareMethod(method: ShareMethod): MethodFile {
  const { card, numerator, rounding, share, shareHigh, available, crews } = method;
  const { id, name, source, formula, symbols, denominator, ...rest } = card;
  const rule = (given: StaffingCase): ShareRule => ({
    ...{ numerator, rounding, share: share(given) },
    ...{ available: available?.(given) ?? 1, crews: crews?.(given) ?? 1 },
  });
  return {
    card: {
      ...{ id, name, family: "share-of-time", source, formula, symbols },
      ...{ numerator: NUMERATORS[numerator], denominator, basis: rounding, ...rest },
    },
    rule,
    need(given) {
      const own = rule(given);
      const onDuty = shareOfTimeOnDuty(given, own);
      if (method.need !== undefined) return method.need(given, onDuty);
      if (shareHigh === undefined) return { onDuty };
      return { onDuty, onDutyHigh: shareOfTimeOnDuty(given, { ...own, share: shareHigh(given) }) };
    },
  };
}

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
