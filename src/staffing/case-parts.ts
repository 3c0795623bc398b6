import type { HourOfWeek } from "../quantity/hour-of-week.ts";
import { requireWithin } from "../quantity/interval.ts";
import { known } from "../quantity/known.ts";
import type { ServiceTimeRow } from "../workload/service-time.ts";
import { requireObject, requireOnDuty, requireShares, requireStarts } from "./allowed-input.ts";
import type { StaffingAssumption } from "./assumption.ts";
import type { CaseDemand } from "./case-demand.ts";
import { postsOf, reliefOf } from "./relief-and-posts.ts";
import type { StaffingInputName } from "./setting.ts";
import type { PresentStrength, StaffedPost, StaffingInput } from "./staffing-input.ts";

/** What a case holds besides its settings, checked and completed. */
export interface CaseParts {
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
}

const DAY_STARTS: readonly number[] = [7, 15, 23];

/** An input in its long form, and its demand, as parts of a case. */
export function caseParts(
  input: StaffingInput & { readonly present?: PresentStrength },
  demand: CaseDemand | undefined,
): CaseParts {
  const { minimumOnDuty, priorityShares, unitsNeeded, serviceTimes, responseShares } = input;
  const { shiftStarts = DAY_STARTS } = input;
  const onDuty = input.present?.onDuty;
  requireStarts(shiftStarts);
  if (onDuty !== undefined) requireOnDuty("present.onDuty", onDuty);
  if (minimumOnDuty !== undefined) requireOnDuty("minimumOnDuty", minimumOnDuty);
  if (priorityShares !== undefined) requireShares("priorityShares", priorityShares);
  if (unitsNeeded !== undefined) requireShares("unitsNeeded", unitsNeeded);
  if (responseShares !== undefined) {
    requireObject("responseShares", responseShares, "an object of shares by type");
    for (const [type, share] of Object.entries(responseShares)) {
      requireWithin(`responseShares.${type}`, share, "[0, 1]");
    }
  }
  const posts = postsOf(input);
  const presentOnDuty = onDuty ?? (demand?.onDuty && Array.from(demand.onDuty));
  return known({
    ...{ demand, ...reliefOf(input), posts, minimumOnDuty, presentOnDuty, shiftStarts },
    ...{ priorityShares, unitsNeeded, serviceTimes, responseShares },
  });
}

/** Where each part of a case comes from. */
export function partOrigins(
  parts: CaseParts,
  input: StaffingInput & { readonly present?: PresentStrength },
): Readonly<Partial<Record<StaffingInputName, readonly StaffingAssumption[]>>> {
  type Origin = StaffingAssumption["origin"];
  const origins: Partial<Record<StaffingInputName, readonly StaffingAssumption[]>> = {};
  const put = (
    name: StaffingInputName,
    value: StaffingAssumption["value"] | undefined,
    unit: string,
    origin: Origin = "user",
  ): void => {
    if (value !== undefined) origins[name] = [{ input: name, value, unit, origin }];
  };
  const { demand, posts, responseShares, shiftStarts } = parts;
  if (demand !== undefined) origins.workload = demand.workloadAssumptions;
  if (demand?.callsPerHour !== undefined) origins.calls = demand.callAssumptions;
  put("relief", parts.netHours, "net hours a year of an officer");
  put("relief.scheduledHours", parts.scheduledHours, "hours a year");
  put("minimumOnDuty", levelText(parts.minimumOnDuty), "officers on duty");
  const presentOrigin = input.present?.onDuty === undefined ? "measured" : "user";
  put("present.onDuty", levelText(parts.presentOnDuty), "officers on duty", presentOrigin);
  put("priorityShares", parts.priorityShares?.join(", "), "shares of calls");
  put("unitsNeeded", parts.unitsNeeded?.join(", "), "shares of calls");
  put("serviceTimes", parts.serviceTimes?.length, "rows", "measured");
  if (posts !== undefined) {
    origins.posts = posts.map(({ name, count, hoursPerYear }, index) => ({
      input: `posts[${index}]`,
      value: count * hoursPerYear,
      unit: `hours a year: ${name}`,
      origin: "user",
    }));
  }
  if (responseShares !== undefined) {
    origins.responseShares = Object.entries(responseShares).map(([type, value]) => {
      return { input: `responseShares.${type}`, value, unit: "share of calls", origin: "user" };
    });
  }
  origins.shiftStarts = [
    {
      input: "shiftStarts",
      value: shiftStarts.join(", "),
      unit: "local hour",
      ...(input.shiftStarts === undefined
        ? { origin: "default", source: "three shifts of eight hours; unsourced: this project's choice" }
        : { origin: "user" }),
    },
  ];
  return origins;
}

function levelText(level: number | HourOfWeek<number> | undefined): number | string | undefined {
  return typeof level === "object" ? "by hour of the week" : level;
}
