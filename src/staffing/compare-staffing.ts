import type { HourOfWeek } from "../quantity/hour-of-week.ts";
import { known } from "../quantity/known.ts";
import type { StaffingAssumption, StaffingFlag } from "./assumption.ts";
import type { MethodBasis, MethodFamily, MethodFile, StaffingFinding } from "./method.ts";
import { meanOnDuty, roundedUp } from "./on-duty.ts";
import { reliefFlags } from "./relief-and-posts.ts";
import { SETTINGS, type SettingName } from "./setting.ts";
import { type StaffingCase, staffingCase } from "./staffing-case.ts";
import type { StaffingInput } from "./staffing-input.ts";
import { METHOD_FILES } from "./staffing-methods.ts";
import { HOURS_IN_YEAR } from "./year.ts";

/** What one method says, with all that it rests on. */
export interface StaffingNeed {
  readonly method: string;
  readonly name: string;
  readonly family: MethodFamily;
  /** `descriptive`: a statistic that requires nothing. `not-enough-input`: see `missing`. */
  readonly status: "ok" | "descriptive" | "not-enough-input";
  /** Investigation, supervision, command and civilians are not in it. */
  readonly scope: "patrol only";
  readonly numerator: string;
  readonly denominator: string;
  readonly basis: MethodBasis;
  /** Officers on duty: one number, or by hour of the week. Rounded up as `basis` says. */
  readonly onDuty?: number | HourOfWeek<number>;
  /** Mean of `onDuty`: posts around the clock. */
  readonly posts?: number;
  /** Hours of `onDuty` a year over net hours: with relief, not rounded. */
  readonly officers?: number;
  readonly wholeOfficers?: number;
  /** At both ends of the target's band, where it has one. */
  readonly officersRange?: readonly [number, number];
  /** `officers` less patrol officers now: above 0, more are needed. */
  readonly gap?: number;
  /** `onDuty` less officers on duty now, likewise. */
  readonly onDutyGap?: number | HourOfWeek<number>;
  /** Fewest on duty for safety's sake, as decided; in no other field. */
  readonly floor?: number | HourOfWeek<number>;
  /** Hours of the week, 0 to 167, in which the floor is above the need. */
  readonly floorBinds?: readonly number[];
  /** Officers outside patrol at the spans that were given. */
  readonly supervisors?: number;
  readonly investigators?: number;
  /** Inputs without which the method, or with `relief` alone its number of officers, cannot be had. */
  readonly missing?: readonly string[];
  readonly findings: readonly StaffingFinding[];
  readonly flags: readonly StaffingFlag[];
  readonly assumptions: readonly StaffingAssumption[];
}

/**
 * How many officers does each published method ask for, on the same data, side by side?
 *
 *     officers = (sum over hours of the week of onDuty x 52.14) / net hours;   gap = officers - present officers
 *
 * with 52.14 = 8,760 / 168. Every method is on a card of `staffingMethods`; the result has one row a card, in
 * that order. Nothing here decides which is right: no row is a vote, rows of one family least of all.
 * Rounding up to whole officers happens within the shift or the hour where the card's basis says so, because
 * half an officer cannot be on duty; `officers` itself is not rounded, `wholeOfficers` is.
 *
 * With a roster, only hours of people that it knows are patrol's; others' are shown in a flag. Where calls by
 * hour are not given they are spread as hours on calls are, which is an assumption and says so. From fewer
 * than 26 weeks every row that rests on the workload has a flag, and so has every row with relief where that makes an
 * officer's year of less than 1,000 or more than 3,000 hours.
 *
 * @param input.workload - from `measureWorkload`, or plain figures: calls a year and minutes a call, or hours
 *   by class.
 * @param input.relief - persons a post around the clock, or hours as for `reliefFactor`, or its result.
 *   Without it rows have no officers.
 * @param input.targets - what the city wants; where a method has a usual value it stands in, and is listed as
 *   a default with its source or the word "unsourced". Standards that have none (waiting, travel, patrol
 *   interval) must be given, else their methods say that they are missing; `patrol-car-allocation` without any has
 *   the flag `no-standard` and is no requirement.
 * @param input.present - who is there now; a number is patrol officers.
 * @param input.minimumOnDuty - the safety floor, shown beside each need and never part of it, except in
 *   `minimum-staffing`.
 * @param input - the rest is said at {@link StaffingInput}; numbers lie in the intervals that errors name.
 * @returns one row a method: on duty, posts, officers, gap, findings, flags, and every assumption with its
 *   origin. Numbers are finite.
 * @throws DutycycleError for a value outside its interval, and for a name of a target, of plain figures or of
 *   `present` that there is not; it lists those that there are.
 * @see the source on each card
 *
 * @example
 * ```ts
 * import { compareStaffing } from "dutycycle";
 * const rows = compareStaffing({
 *   workload: { callsPerYear: 32_550, serviceMinutes: 33 },
 *   relief: { scheduledHours: 2920, absenceHours: 1071 },
 *   present: 30,
 * });
 * const thirds = rows.find((row) => row.method === "thirds");
 * thirds?.findings[0]; // => { "name": "beats of eight hours a day", "value": 18.39, "unit": "beats" }
 * thirds?.officers; // => 29.0468
 * thirds?.wholeOfficers; // => 30
 * thirds?.gap; // => -0.9532
 * rows.find((row) => row.method === "delay-target")?.missing; // => ["targets.delay.minutes", "targets.delay.share"]
 * ```
 */
export function compareStaffing(input: StaffingInput): readonly StaffingNeed[] {
  const given = staffingCase(input);
  return METHOD_FILES.map((file) => needOf(file, given));
}

const MOST_ON_DUTY = 1e6;
const TOO_MANY: StaffingFlag = { kind: "infeasible", text: "more than a million on duty at once" };

/** One method on one case. */
export function needOf({ card, need }: MethodFile, given: StaffingCase): StaffingNeed {
  const { id, name, family, numerator, denominator, basis, needs, takes } = card;
  const head = { method: id, name, family, scope: "patrol only", numerator, denominator, basis } as const;
  const listed = [...needs, ...takes].flatMap((input) => {
    const along = Object.hasOwn(SETTINGS, input) ? SETTINGS[input as SettingName].along : undefined;
    const isIdle = along !== undefined && given.assumptions[along] === undefined;
    return isIdle ? [] : (given.assumptions[input] ?? []);
  });
  const assumptions = [...new Set(listed)];
  const missing = needs.filter((input) => given.assumptions[input] === undefined);
  if (missing.length > 0) {
    return { ...head, status: "not-enough-input", missing, findings: [], flags: [], assumptions };
  }
  const asked = need(given);
  const isBeyond = asked.onDuty !== undefined && !(peakOf(asked.onDuty) <= MOST_ON_DUTY);
  const {
    onDuty,
    onDutyHigh,
    officers: counted,
    findings = [],
    flags = [],
  } = isBeyond ? { flags: [...(asked.flags ?? []), TOO_MANY] } : asked;
  const usesWorkload = needs.includes("workload") || needs.includes("calls");
  const tail = {
    findings,
    flags: [...(usesWorkload ? (given.demand?.flags ?? []) : []), ...flags],
    assumptions,
  };
  if (family === "ratio") return { ...head, status: "descriptive", ...tail };

  const { netHours, minimumOnDuty, presentOnDuty, settings } = given;
  const withRelief = (people: number | Float64Array | undefined): number | undefined =>
    people === undefined || netHours === undefined
      ? undefined
      : (meanOnDuty(people) * HOURS_IN_YEAR) / netHours;
  const officers = counted ?? withRelief(onDuty);
  const high = withRelief(onDutyHigh);
  const odd = officers !== undefined && counted === undefined ? reliefFlags(netHours as number) : [];
  const present = settings["present.officers"];
  const ofSpan = (span: number | undefined): number | undefined =>
    span === undefined || officers === undefined ? undefined : officers / span;
  const supervisors = ofSpan(settings["spans.supervisor"]);
  const investigators = ofSpan(settings["spans.investigator"]);
  return {
    ...head,
    status: "ok",
    ...(onDuty === undefined ? {} : { onDuty: plain(onDuty), posts: meanOnDuty(onDuty) }),
    ...(officers === undefined ? {} : { officers, wholeOfficers: roundedUp(officers) }),
    ...(officers === undefined || high === undefined ? {} : { officersRange: [officers, high] as const }),
    ...(officers === undefined || present === undefined ? {} : { gap: officers - present }),
    ...(onDuty === undefined || presentOnDuty === undefined
      ? {}
      : { onDutyGap: difference(onDuty, presentOnDuty) }),
    ...(onDuty === undefined || minimumOnDuty === undefined
      ? {}
      : { floor: minimumOnDuty, floorBinds: hoursBelow(onDuty, minimumOnDuty) }),
    ...known({ supervisors, investigators }),
    ...(netHours === undefined && counted === undefined ? { missing: ["relief"] } : {}),
    ...tail,
    ...(odd.length > 0 ? { flags: [...tail.flags, ...odd] } : {}),
  };
}

function plain(onDuty: number | Float64Array): number | HourOfWeek<number> {
  return typeof onDuty === "number" ? onDuty : Array.from(onDuty);
}

function difference(
  need: number | Float64Array,
  present: number | HourOfWeek<number>,
): number | HourOfWeek<number> {
  if (typeof need === "number") return need - meanOnDuty(present);
  return Array.from(need, (people, hour) => people - at(present, hour));
}

function peakOf(onDuty: number | Float64Array): number {
  return typeof onDuty === "number" ? onDuty : onDuty.reduce((most, people) => Math.max(most, people), 0);
}

function hoursBelow(need: number | Float64Array, floor: number | HourOfWeek<number>): readonly number[] {
  return Array.from({ length: 168 }, (_, hour) => hour).filter((hour) => at(need, hour) < at(floor, hour));
}

function at(level: number | ArrayLike<number>, hour: number): number {
  return typeof level === "number" ? level : (level[hour] as number);
}
