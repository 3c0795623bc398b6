import { requireOneOf } from "../quantity/error.ts";
import { known } from "../quantity/known.ts";
import { requireObject } from "./allowed-input.ts";
import { needOf, type StaffingNeed } from "./compare-staffing.ts";
import type { MethodFile, ShareRule } from "./method.ts";
import { meanOnDuty } from "./on-duty.ts";
import { shareOfTimeOnDuty } from "./share-of-time.ts";
import { demandIn, type StaffingCase, staffingCase } from "./staffing-case.ts";
import type { StaffingInput } from "./staffing-input.ts";
import { METHOD_FILES } from "./staffing-methods.ts";
import { HOURS_IN_YEAR, meanOf } from "./year.ts";

/** One thing in which two methods differ, and, where it can be told, how many officers it makes. */
export interface DifferenceReason {
  readonly kind:
    | "family"
    | "objective"
    | "rounding"
    | "numerator"
    | "crews"
    | "target"
    | "available"
    | "denominator"
    | "relief"
    | "peak";
  readonly from: number | string;
  readonly to: number | string;
  readonly unit: string;
  /** Officers that this step adds on the way from the one method to the other. */
  readonly officers?: number;
}

/** The way from one method's officers to another's. */
export interface MethodDifference {
  readonly from: string;
  readonly to: string;
  readonly fromOfficers: number;
  readonly toOfficers: number;
  /** `toOfficers - fromOfficers`; the officers of all reasons add up to it. */
  readonly difference: number;
  readonly reasons: readonly DifferenceReason[];
}

/**
 * Why do two methods ask for different numbers of officers, and how many officers does each reason make?
 *
 * Within the share-of-time family the way from one to the other is a bridge of single changes: which hours
 * count, which crews, which share of time, of which time, rounded within which span; after each the first
 * method is worked out again. With `performance-factor` one step more is what other objectives than workload
 * add. The steps add up to the whole difference; their sizes depend on their order, which is always this one.
 * Between families no change of a number leads across: the reason is `family`, with the whole difference, and
 * what stands above and below each line, where it is not the same. Between two methods of another family
 * than share-of-time it is `objective`, with their names.
 *
 * @param input - as for `compareStaffing`.
 * @param pair - ids of two methods, or of one; without them every pair, each once, in the order of the cards.
 * @returns pairs of which both have officers.
 * @throws DutycycleError as `compareStaffing`, and for an id that there is not.
 *
 * @example
 * ```ts
 * import { whyMethodsDiffer } from "dutycycle";
 * const input = {
 *   workload: { committedHours: { community: 8000, officer: 2000, "out-of-service": 3000 } },
 *   relief: { scheduledHours: 2080, absenceHours: 380 },
 * };
 * const [pair] = whyMethodsDiffer(input, { from: "thirds", to: "30-30-30-10" });
 * pair?.difference; // => -1.961
 * pair?.reasons.map((reason) => [reason.kind, reason.officers]); // => [["numerator", -3.529], ["target", 1.569]]
 * ```
 */
export function whyMethodsDiffer(
  input: StaffingInput,
  pair: { readonly from?: string; readonly to?: string } = {},
): readonly MethodDifference[] {
  const ids = METHOD_FILES.map(({ card }) => card.id);
  requireObject("pair", pair, "an object with from and to, or one of them");
  for (const end of ["from", "to"] as const) {
    if (pair[end] !== undefined) requireOneOf(end, pair[end], ids);
  }
  const given = staffingCase(input);
  const found = METHOD_FILES.map((file) => ({ file, row: needOf(file, given) }));
  return found.flatMap((a, i) =>
    found.flatMap((b, j) => {
      const isBound = pair.from !== undefined || pair.to !== undefined;
      const isAsked =
        (pair.from ?? a.row.method) === a.row.method && (pair.to ?? b.row.method) === b.row.method;
      if (i === j || !isAsked || (!isBound && j < i)) return [];
      const fromOfficers = a.row.officers;
      const toOfficers = b.row.officers;
      if (fromOfficers === undefined || toOfficers === undefined) return [];
      const reasons = reasonsOf(a, b, given, toOfficers - fromOfficers);
      return {
        from: a.row.method,
        to: b.row.method,
        fromOfficers,
        toOfficers,
        difference: toOfficers - fromOfficers,
        reasons,
      };
    }),
  );
}

interface Found {
  readonly file: MethodFile;
  readonly row: StaffingNeed;
}

function reasonsOf(a: Found, b: Found, given: StaffingCase, difference: number): readonly DifferenceReason[] {
  const from = a.file.rule?.(given);
  const to = b.file.rule?.(given);
  if (from !== undefined && to !== undefined) {
    return bridge(from, to, a.row.officers as number, b.row.officers as number, given);
  }
  const between = (kind: "family" | "numerator" | "denominator", officers?: number): DifferenceReason => ({
    kind,
    from: a.row[kind],
    to: b.row[kind],
    unit: "",
    ...known({ officers }),
  });
  const isRounded = a.row.basis !== b.row.basis;
  // The authorised level counts people as it finds them; every other method makes them of hours on duty.
  const counts = ({ row }: Found): string => (row.method === "authorised-level" ? "people" : "hours on duty");
  const isCounted = counts(a) !== counts(b);
  const isOneFamily = a.row.family === b.row.family;
  const lines = [between("numerator"), between("denominator")];
  return [
    isOneFamily
      ? step("objective", a.row.name, b.row.name, "method", difference)
      : between("family", difference),
    ...lines.filter((line) => line.from !== line.to),
    ...(isRounded
      ? [{ kind: "rounding", from: a.row.basis, to: b.row.basis, unit: "rounded up within" } as const]
      : []),
    ...(isCounted ? [{ kind: "relief", from: counts(a), to: counts(b), unit: "counted" } as const] : []),
    { kind: "peak", from: peakOf(a.row), to: peakOf(b.row), unit: "on duty in the largest hour" },
  ];
}

function peakOf({ onDuty = 0 }: StaffingNeed): number {
  return typeof onDuty === "number" ? onDuty : Math.max(...onDuty);
}

/** From one rule of the family to the other, one change after the other; what changes nothing is left out. */
function bridge(
  from: ShareRule,
  to: ShareRule,
  fromOfficers: number,
  toOfficers: number,
  given: StaffingCase,
): readonly DifferenceReason[] {
  const perPost = HOURS_IN_YEAR / (given.netHours as number);
  const officersOf = (rule: ShareRule): number => meanOnDuty(shareOfTimeOnDuty(given, rule)) * perPost;
  const hours = (rule: ShareRule): number => meanOf(demandIn(given).officers[rule.numerator]) * HOURS_IN_YEAR;
  const exact: ShareRule = { ...from, rounding: "average" };
  const counted: ShareRule = { ...exact, numerator: to.numerator };
  const crewed: ShareRule = { ...counted, crews: to.crews };
  const aimed: ShareRule = { ...crewed, share: to.share };
  const last: ShareRule = { ...aimed, available: to.available };
  const others = [fromOfficers - officersOf(from), toOfficers - officersOf(to)] as const;
  const objective = (more: number): string => (Math.abs(more) > 1e-9 ? "the largest of several" : "workload");
  const rounding = officersOf(to) - officersOf(last) - (officersOf(from) - officersOf(exact));
  const steps: readonly DifferenceReason[] = [
    step(
      "numerator",
      hours(exact),
      hours(counted),
      `officer-hours a year: ${from.numerator}, ${to.numerator}`,
      officersOf(counted) - officersOf(exact),
    ),
    step("crews", from.crews, to.crews, "times the hours", officersOf(crewed) - officersOf(counted)),
    step("target", from.share, to.share, "share of time", officersOf(aimed) - officersOf(crewed)),
    step(
      "available",
      from.available,
      to.available,
      "share of time on duty",
      officersOf(last) - officersOf(aimed),
    ),
    step("rounding", from.rounding, to.rounding, "rounded up within", rounding),
    step("objective", objective(others[0]), objective(others[1]), "objective", others[1] - others[0]),
  ];
  return steps.filter(({ kind, from, to, officers = 0 }) =>
    kind === "objective" ? Math.abs(officers) > 1e-9 : from !== to || officers !== 0,
  );
}

function step(
  kind: DifferenceReason["kind"],
  from: number | string,
  to: number | string,
  unit: string,
  officers: number,
): DifferenceReason {
  return { kind, from, to, unit, officers };
}
