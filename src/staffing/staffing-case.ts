import { DutycycleError, requireNumber } from "../quantity/error.ts";
import type { HourOfWeek } from "../quantity/hour-of-week.ts";
import { liesIn } from "../quantity/interval.ts";
import type { ServiceTimeRow } from "../workload/service-time.ts";
import {
  requireKnownTargets,
  requireLevel,
  requireObject,
  requirePresent,
  requireShares,
  requireStarts,
} from "./allowed-input.ts";
import type { StaffingAssumption } from "./assumption.ts";
import { type CaseDemand, demandOf } from "./case-demand.ts";
import { postsOf, reliefOf } from "./relief-and-posts.ts";
import { SETTINGS, type SettingName, type StaffingInputName } from "./setting.ts";
import type { StaffedPost, StaffingInput } from "./staffing-input.ts";

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

/** Checks an input and resolves it into one case. */
export function staffingCase(input: StaffingInput): StaffingCase {
  if (typeof input !== "object" || input === null) {
    throw new DutycycleError({ argument: "input", expected: "an object", received: input });
  }
  requireKnownTargets(input.targets);
  requirePresent(input.present);
  const flat = { ...input, present: presentOf(input), targets: targetsOf(input) };
  const factor = valueAt(flat, "demandFactor") ?? 1;
  const demand = demandOf(input, factor, valueAt(flat, "officersPerUnit"));
  const { settings, assumptions } = settingsOf(flat, demand);
  const { minimumOnDuty, priorityShares, unitsNeeded, serviceTimes, responseShares } = input;
  const shiftStarts = input.shiftStarts ?? DAY_STARTS;
  const onDuty = typeof input.present === "object" ? input.present.onDuty : undefined;
  requireStarts(shiftStarts);
  if (onDuty !== undefined) requireLevel("present.onDuty", onDuty);
  if (minimumOnDuty !== undefined) requireLevel("minimumOnDuty", minimumOnDuty);
  if (priorityShares !== undefined) requireShares("priorityShares", priorityShares);
  if (unitsNeeded !== undefined) requireShares("unitsNeeded", unitsNeeded);
  if (responseShares !== undefined) {
    requireObject("responseShares", responseShares, "an object of shares by type");
  }
  for (const [type, share] of Object.entries(responseShares ?? {})) {
    requireNumber(`responseShares.${type}`, share, "[0, 1]");
  }
  const posts = postsOf(input);
  const presentOnDuty = onDuty ?? (demand?.onDuty && Array.from(demand.onDuty));
  const given = {
    settings,
    ...(demand === undefined ? {} : { demand }),
    ...reliefOf(input),
    ...(posts === undefined ? {} : { posts }),
    ...(minimumOnDuty === undefined ? {} : { minimumOnDuty }),
    ...(presentOnDuty === undefined ? {} : { presentOnDuty }),
    shiftStarts,
    ...(priorityShares === undefined ? {} : { priorityShares }),
    ...(unitsNeeded === undefined ? {} : { unitsNeeded }),
    ...(serviceTimes === undefined ? {} : { serviceTimes }),
    ...(responseShares === undefined ? {} : { responseShares }),
  };
  return { ...given, assumptions: { ...assumptions, ...partsOf(given, input, onDuty !== undefined) } };
}

type Assumptions = Partial<Record<StaffingInputName, readonly StaffingAssumption[]>>;

/** Every setting: the user's, else as measured, else the default. A measurement outside its interval is none. */
function settingsOf(
  flat: object,
  demand: CaseDemand | undefined,
): { readonly settings: StaffingCase["settings"]; readonly assumptions: Assumptions } {
  const assumptions: Assumptions = {};
  const settings: Partial<Record<SettingName, number>> = {};
  const measured: Partial<Record<SettingName, number | undefined>> = {
    "targets.administrativeShare": demand?.administrativeShare,
    officersPerUnit: demand?.officersPerUnit,
  };
  for (const name of Object.keys(SETTINGS) as SettingName[]) {
    const { unit, interval, otherwise } = SETTINGS[name];
    const told = valueAt(flat, name);
    const seen = measured[name];
    const isSeen = told === undefined && seen !== undefined && liesIn(seen, interval);
    const value = told ?? (isSeen ? seen : otherwise?.value);
    if (value === undefined) continue;
    const origin = told !== undefined ? "user" : isSeen ? "measured" : "default";
    const source = origin === "default" && otherwise !== undefined ? { source: otherwise.source } : {};
    settings[name] = value;
    assumptions[name] = [{ input: name, value, unit, origin, ...source }];
  }
  return { settings, assumptions };
}

/** What else is there, with its origin. */
function partsOf(
  given: Omit<StaffingCase, "assumptions">,
  input: StaffingInput,
  isPresentTold: boolean,
): Assumptions {
  const assumptions: Assumptions = {};
  const put = (
    name: StaffingInputName,
    value: number | string | undefined,
    unit: string,
    origin: StaffingAssumption["origin"] = "user",
  ): void => {
    if (value !== undefined) assumptions[name] = [{ input: name, value, unit, origin }];
  };
  const { demand, posts, responseShares } = given;
  if (demand !== undefined) assumptions.workload = demand.workloadAssumptions;
  if (demand?.callsPerHour !== undefined) assumptions.calls = demand.callAssumptions;
  put("relief", given.netHours, "net hours a year of an officer");
  put("relief.scheduledHours", given.scheduledHours, "hours a year");
  put("minimumOnDuty", levelText(given.minimumOnDuty), "officers on duty");
  const origin = isPresentTold ? "user" : "measured";
  put("present.onDuty", levelText(given.presentOnDuty), "officers on duty", origin);
  put("priorityShares", given.priorityShares?.join(", "), "shares of calls");
  put("unitsNeeded", given.unitsNeeded?.join(", "), "shares of calls");
  put("serviceTimes", given.serviceTimes?.length, "rows", "measured");
  if (posts !== undefined) {
    assumptions.posts = posts.map(({ name, count, hoursPerYear }, index) => ({
      input: `posts[${index}]`,
      value: count * hoursPerYear,
      unit: `hours a year: ${name}`,
      origin: "user",
    }));
  }
  if (responseShares !== undefined) {
    assumptions.responseShares = Object.entries(responseShares).map(([type, value]) => {
      return { input: `responseShares.${type}`, value, unit: "share of calls", origin: "user" };
    });
  }
  assumptions.shiftStarts = [
    {
      input: "shiftStarts",
      value: given.shiftStarts.join(", "),
      unit: "local hour",
      ...(input.shiftStarts === undefined
        ? { origin: "default", source: "three shifts of eight hours; unsourced: this project's choice" }
        : { origin: "user" }),
    },
  ];
  return assumptions;
}

function levelText(level: number | HourOfWeek<number> | undefined): number | string | undefined {
  return typeof level === "object" ? "by hour of the week" : level;
}

/** The number at a path of the input, checked against its setting. */
function valueAt(flat: object, name: SettingName): number | undefined {
  let value: unknown = flat;
  for (const key of name.split(".")) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  if (value === undefined) return undefined;
  requireNumber(name, value, SETTINGS[name].interval);
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
    const { calls, community, proactive, administrative } = parts;
    const sum = [calls, community, proactive, administrative].reduce(
      (total, part) => total + Number(part),
      0,
    );
    if (!(Math.abs(sum - 1) <= 1e-6)) {
      throw new DutycycleError({
        argument: "targets.allocation",
        expected: "four shares that add up to 1",
        received: parts,
      });
    }
  }
  return flat;
}
