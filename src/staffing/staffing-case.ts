import { DutycycleError, requireNumber, requireOneOf } from "../quantity/error.ts";
import type { HourOfWeek } from "../quantity/hour-of-week.ts";
import type { ServiceTimeRow } from "../workload/service-time.ts";
import { type CaseDemand, demandOf, type StaffingAssumption } from "./case-demand.ts";
import { reliefFactor } from "./relief-factor.ts";
import { SETTINGS, type SettingName, type StaffingInputName } from "./setting.ts";
import type { StaffedPost, StaffingInput } from "./staffing-input.ts";
import { HOURS_IN_YEAR, requireHours } from "./year.ts";

/** What a user gave, checked and completed: every number with where it comes from. */
export interface StaffingCase {
  readonly settings: Readonly<Partial<Record<SettingName, number>>>;
  readonly demand?: CaseDemand;
  /** Hours a year that one officer really works, and is scheduled. */
  readonly netHours?: number;
  readonly scheduledHours?: number;
  readonly posts?: readonly Required<StaffedPost>[];
  readonly minimumOnDuty?: number | HourOfWeek<number>;
  readonly presentOnDuty?: number | HourOfWeek<number>;
  readonly shiftStarts: readonly number[];
  readonly priorityShares?: readonly number[];
  readonly unitsNeeded?: readonly number[];
  readonly serviceTimes?: readonly ServiceTimeRow[];
  readonly responseShares?: Readonly<Record<string, number>>;
  /** What is there, with its origin; a name that is not here was not given and has no default. */
  readonly assumptions: Readonly<Partial<Record<StaffingInputName, readonly StaffingAssumption[]>>>;
}

/** A setting that a method lists among its needs, or that has a default. */
export function numberOf(given: StaffingCase, name: SettingName): number {
  const value = given.settings[name];
  if (value === undefined) {
    throw new DutycycleError({ argument: name, expected: SETTINGS[name].interval, received: value });
  }
  return value;
}

/** The demand of a case whose method needs a workload. */
export function demandIn(given: StaffingCase): CaseDemand {
  if (given.demand === undefined) {
    throw new DutycycleError({ argument: "workload", expected: "a workload", received: undefined });
  }
  return given.demand;
}

const DAY_STARTS: readonly number[] = [7, 15, 23];
const TOLERANCE = 1e-6;

/** Checks an input and resolves it into one case. */
export function staffingCase(input: StaffingInput): StaffingCase {
  if (typeof input !== "object" || input === null) {
    throw new DutycycleError({ argument: "input", expected: "an object", received: input });
  }
  requireKnownTargets(input.targets);
  const assumptions: Partial<Record<StaffingInputName, readonly StaffingAssumption[]>> = {};
  const settings: Partial<Record<SettingName, number>> = {};
  const flat = { ...input, present: presentOf(input), targets: targetsOf(input) };
  const crew = valueAt(flat, "officersPerUnit");
  const factor = valueAt(flat, "demandFactor") ?? 1;
  const demand = demandOf(input, factor, crew);
  const measured: Partial<Record<SettingName, number | undefined>> = {
    "targets.administrativeShare": demand?.administrativeShare,
    officersPerUnit: demand?.officersPerUnit,
  };
  for (const name of Object.keys(SETTINGS) as SettingName[]) {
    const setting = SETTINGS[name];
    const given = valueAt(flat, name);
    const value = given ?? measured[name] ?? setting.otherwise?.value;
    if (value === undefined) continue;
    const origin = given !== undefined ? "user" : measured[name] !== undefined ? "measured" : "default";
    settings[name] = value;
    assumptions[name] = [
      {
        input: name,
        value,
        unit: setting.unit,
        origin,
        ...(origin === "default" ? { source: setting.otherwise?.source as string } : {}),
      },
    ];
  }
  const relief = reliefOf(input);
  const posts = postsOf(input);
  const shiftStarts = input.shiftStarts === undefined ? DAY_STARTS : requireStarts(input.shiftStarts);
  if (input.minimumOnDuty !== undefined) requireLevel("minimumOnDuty", input.minimumOnDuty);
  if (input.priorityShares !== undefined) requireShares("priorityShares", input.priorityShares);
  if (input.unitsNeeded !== undefined) requireShares("unitsNeeded", input.unitsNeeded);
  const told = (name: string, value: number | string, unit: string): readonly StaffingAssumption[] => [
    { input: name, value, unit, origin: "user" },
  ];
  if (demand !== undefined) assumptions.workload = demand.workloadAssumptions;
  if (demand?.callsPerHour !== undefined) assumptions.calls = demand.callAssumptions;
  if (relief.netHours !== undefined) {
    assumptions.relief = told("relief", relief.netHours, "net hours a year of an officer");
  }
  if (relief.scheduledHours !== undefined) {
    assumptions["relief.scheduledHours"] = told(
      "relief.scheduledHours",
      relief.scheduledHours,
      "hours a year",
    );
  }
  if (posts !== undefined) {
    assumptions.posts = posts.map((post, index) => ({
      input: `posts[${index}]`,
      value: post.count * post.hoursPerYear,
      unit: `hours a year: ${post.name}`,
      origin: "user",
    }));
  }
  if (input.minimumOnDuty !== undefined) {
    const level = input.minimumOnDuty;
    assumptions.minimumOnDuty = told(
      "minimumOnDuty",
      typeof level === "number" ? level : "by hour of the week",
      "officers on duty",
    );
  }
  assumptions.shiftStarts = [
    {
      input: "shiftStarts",
      value: shiftStarts.join(", "),
      unit: "local hour",
      ...(input.shiftStarts === undefined
        ? { origin: "default", source: "three shifts of eight hours; unsourced: this project's choice" }
        : { origin: "user" }),
    },
  ];
  const listed = (shares: readonly number[]): string => shares.join(", ");
  if (input.priorityShares !== undefined) {
    assumptions.priorityShares = told("priorityShares", listed(input.priorityShares), "shares of calls");
  }
  if (input.unitsNeeded !== undefined) {
    assumptions.unitsNeeded = told("unitsNeeded", listed(input.unitsNeeded), "shares of calls");
  }
  if (input.serviceTimes !== undefined) {
    assumptions.serviceTimes = [
      { input: "serviceTimes", value: input.serviceTimes.length, unit: "rows", origin: "measured" },
    ];
  }
  if (input.responseShares !== undefined) {
    assumptions.responseShares = Object.entries(input.responseShares).map(([type, share]) => {
      requireNumber(`responseShares.${type}`, share, "[0, 1]", (n) => n >= 0 && n <= 1);
      return { input: `responseShares.${type}`, value: share, unit: "share of calls", origin: "user" };
    });
  }
  const presentOnDuty = presentOnDutyOf(input) ?? (demand?.onDuty && Array.from(demand.onDuty));
  return {
    settings,
    ...(demand === undefined ? {} : { demand }),
    ...relief,
    ...(posts === undefined ? {} : { posts }),
    ...(input.minimumOnDuty === undefined ? {} : { minimumOnDuty: input.minimumOnDuty }),
    ...(presentOnDuty === undefined ? {} : { presentOnDuty }),
    shiftStarts,
    ...(input.priorityShares === undefined ? {} : { priorityShares: input.priorityShares }),
    ...(input.unitsNeeded === undefined ? {} : { unitsNeeded: input.unitsNeeded }),
    ...(input.serviceTimes === undefined ? {} : { serviceTimes: input.serviceTimes }),
    ...(input.responseShares === undefined ? {} : { responseShares: input.responseShares }),
    assumptions,
  };
}

/** The number at a path of the input, checked against its setting. */
function valueAt(flat: object, name: SettingName): number | undefined {
  let value: unknown = flat;
  for (const key of name.split(".")) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  if (value === undefined) return undefined;
  const { interval, inside } = SETTINGS[name];
  requireNumber(name, value, interval, inside);
  return value;
}

function presentOf({ present }: StaffingInput): object {
  return typeof present === "number" ? { officers: present } : (present ?? {});
}

/** A share for a band of which both ends are the same. */
function targetsOf({ targets }: StaffingInput): object {
  const share = targets?.proactiveShare;
  const flat = {
    ...targets,
    ...(typeof share === "number" ? { proactiveShare: { low: share, high: share } } : {}),
  };
  if (typeof share === "object" && share !== null && !(share.low <= share.high)) {
    throw new DutycycleError({
      argument: "targets.proactiveShare",
      expected: "low at most high",
      received: share,
    });
  }
  const parts = targets?.allocation;
  if (parts !== undefined) {
    const sum = parts.calls + parts.community + parts.proactive + parts.administrative;
    if (!(Math.abs(sum - 1) <= TOLERANCE)) {
      throw new DutycycleError({
        argument: "targets.allocation",
        expected: "four shares that add up to 1",
        received: parts,
      });
    }
  }
  return flat;
}

/** A misspelt target would be a target that is silently not applied. */
function requireKnownTargets(targets: StaffingInput["targets"]): void {
  const known = Object.keys(SETTINGS).flatMap((name) =>
    name.startsWith("targets.") ? [name.split(".")[1]] : [],
  );
  for (const name of Object.keys(targets ?? {})) requireOneOf("targets", name, known as string[]);
}

function reliefOf({ relief }: StaffingInput): { netHours?: number; scheduledHours?: number } {
  if (relief === undefined) return {};
  if (typeof relief === "number") {
    requireNumber("relief", relief, "(0, infinity)", (n) => n > 0);
    return { netHours: HOURS_IN_YEAR / relief };
  }
  if (typeof relief !== "object" || relief === null) {
    throw new DutycycleError({
      argument: "relief",
      expected: "persons a post, or hours of a relief factor",
      received: relief,
    });
  }
  if ("netHours" in relief) {
    requireNumber("relief.netHours", relief.netHours, "(0, infinity)", (n) => n > 0);
    const scheduled = relief.netHours * relief.leaveMultiplier;
    return { netHours: relief.netHours, ...(scheduled > 0 ? { scheduledHours: scheduled } : {}) };
  }
  const { netHours } = reliefFactor({ postHours: HOURS_IN_YEAR, ...relief });
  return { netHours, scheduledHours: relief.scheduledHours };
}

function postsOf({ posts }: StaffingInput): readonly Required<StaffedPost>[] | undefined {
  if (posts === undefined) return undefined;
  const list: readonly StaffedPost[] =
    typeof posts === "number" ? [{ name: "posts around the clock", count: posts }] : posts;
  return list.map(({ name, count, hoursPerYear = HOURS_IN_YEAR }, index) => {
    requireNumber(`posts[${index}].count`, count, "[0, infinity)", (n) => n >= 0);
    requireNumber(
      `posts[${index}].hoursPerYear`,
      hoursPerYear,
      "[0, 8760]",
      (n) => n >= 0 && n <= HOURS_IN_YEAR,
    );
    return { name: String(name), count, hoursPerYear };
  });
}

function presentOnDutyOf({ present }: StaffingInput): number | HourOfWeek<number> | undefined {
  if (typeof present !== "object" || present.onDuty === undefined) return undefined;
  requireLevel("present.onDuty", present.onDuty);
  return present.onDuty;
}

/** Throws unless people on duty are a number or 168. */
function requireLevel(argument: string, level: number | HourOfWeek<number>): void {
  const counted = (n: number): boolean => n >= 0;
  if (typeof level !== "number") requireHours(argument, level);
  (typeof level === "number" ? [level] : level).forEach((value, hour) => {
    requireNumber(`${argument}[${hour}]`, value, "[0, infinity)", counted);
  });
}

function requireShares(argument: string, shares: readonly number[]): void {
  let sum = 0;
  shares.forEach((share, index) => {
    requireNumber(`${argument}[${index}]`, share, "[0, 1]", (n) => n >= 0 && n <= 1);
    sum += share;
  });
  if (!(Math.abs(sum - 1) <= TOLERANCE)) {
    throw new DutycycleError({ argument, expected: "shares that add up to 1", received: shares });
  }
}

function requireStarts(starts: readonly number[]): readonly number[] {
  let last = -1;
  for (const start of starts) {
    const after = last;
    requireNumber("shiftStarts", start, "[0, 24), whole, rising", (n) => {
      return Number.isInteger(n) && n > after && n < 24;
    });
    last = start;
  }
  if (starts.length === 0) {
    throw new DutycycleError({ argument: "shiftStarts", expected: "at least one hour", received: starts });
  }
  return starts;
}
