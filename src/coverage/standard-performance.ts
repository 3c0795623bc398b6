import { requireThat } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import { isObject } from "../quantity/is-object.ts";
import { known } from "../quantity/known.ts";
import type { CallTable } from "../records/call-table.ts";
import { requireLevel, shareInterval } from "../stats/confidence.ts";
import { requireCalls } from "../workload/arguments.ts";
import type { GroupBy } from "../workload/grouping.ts";
import { type ClockSpan, clockDelays } from "./clock-delays.ts";
import type { ClockedCalls } from "./clocked-calls.ts";
import { countWithin, type DelayGroup, delayGroups, delaySeconds } from "./delay-groups.ts";
import type { ResponseStandard } from "./response-standard.ts";

/** What the records make of a standard. */
export interface StandardPerformance {
  /** `all`, or the group. */
  readonly key: string;
  /** The id of the standard. */
  readonly standard: string;
  /** Calls (responses, for turnout) that are judged. */
  readonly count: number;
  readonly within: number;
  /** Of `count`, where too few people or units ever came. They count as outside the limit. */
  readonly never: number;
  /**
   * Of `never`: units without a time of arrival would have made up the number. Most such units were turned back; were they all there
   * in time, the share would be (within + unsure) / count.
   */
  readonly unsure: number;
  /** A time is absent: not judged. */
  readonly missing: number;
  /** The clock stopped before it started: not judged. */
  readonly negative: number;
  /** within / count, with Wilson's interval. Absent without calls. */
  readonly share?: number;
  readonly low?: number;
  readonly high?: number;
  readonly requiredShare: number;
  /** requiredShare - share: how much is missing to the standard; 0 or negative where it is met. */
  readonly gapShare?: number;
  readonly limitSeconds: number;
  /** Percentiles, type 7: the median, and the one at the required share. Absent below `fewest` calls. */
  readonly medianSeconds?: number;
  readonly percentileSeconds?: number;
  /** percentileSeconds - limitSeconds. */
  readonly gapSeconds?: number;
  /** `met` or `not-met` by the share as it is; `too-few` below `fewest` calls. */
  readonly status: "met" | "not-met" | "too-few";
  /** Whether the whole interval is on that side: false where chance could have decided. */
  readonly clear: boolean;
}

export interface StandardPerformanceOptions extends ClockedCalls {
  readonly standard: ResponseStandard | OwnStandard;
  /** One row for each group. `unit` and `role` only for a turnout. */
  readonly by?: GroupBy;
  /** Fewer calls than this are not judged and have no percentiles, whole, from 1. Default 10. */
  readonly fewest?: number;
  /** Of the interval, in (0, 1). Default 0.95. */
  readonly level?: number;
}

/** A goal of the city's own, for police or fire: as a row of `responseStandards`, but for what is said in words. */
export interface OwnStandard extends ClockSpan {
  readonly id: string;
  readonly limitSeconds: number;
  /** In (0, 1]. */
  readonly share: number;
}

/**
 * How often do we meet this standard, and how much is missing?
 *
 * The standard says where its clock starts and stops; the delay between the two is taken from the records, call by call (for a
 * turnout, response by response), and compared with its limit. Travel of the first or second unit is that unit's own; an effective
 * response force is there when people, summed in order of arrival, are as many as the standard asks for, counted from the first unit
 * en route or notified. Where fewer ever came, as far as arrivals are recorded, the call counts as outside the limit (`never`,
 * `unsure`): choose with `types` the calls that needed the force. Negative delays and absent times are counted and left out.
 * Records keep one time of receipt, so that handling an alarm cannot be split into answering and processing.
 *
 * The share is compared with what the standard requires; `clear` says whether the interval leaves room for doubt. With few calls
 * it will: 9 of 10 within the limit may be anything from 60 to 98 %. The share decides, not the percentile, which is interpolated
 * between two calls and may lie beyond the limit where the share is exactly met.
 *
 * @param options.standard a row of `responseStandards`, one made with `overrideStandard`, or a goal of your own
 * @param options.roles whose arrival counts; for a first engine, name the role of engines
 * @param options.types the calls it applies to (`population` says which)
 * @returns a row a group, in order of their keys; seconds in [0, infinity), shares in [0, 1]
 * @throws DutycycleError for a standard without a limit or whose clock records do not hold, and for options outside their intervals
 * @see Wilson's interval: `shareInterval`. Percentiles: `quantile`
 * @example
 * ```ts
 * import { callsFrom } from "dutycycle";
 * import { standardPerformance } from "dutycycle/coverage";
 * const at = (second: number) => Date.UTC(2024, 2, 1, 10, 0, second);
 * const travels = [200, 180, 230, 250, 210, 190, 235, 205, 239, 240];
 * const { calls } = callsFrom(
 *   travels.map((travel, i) => ({
 *     id: String(i), service: "fire" as const, initiator: "community" as const, type: "FIRE", receivedAt: at(0),
 *     responses: [{ unit: "E1", personnel: 4, enrouteAt: at(60), arrivedAt: at(60 + travel), clearedAt: at(3000) }],
 *   })),
 *   { timeZone: "UTC" },
 * );
 * const standard = {
 *   ...{ id: "first engine", clockStart: "unit-en-route", clockStop: "first-unit-on-scene" } as const,
 *   ...{ limitSeconds: 240, share: 0.9 },
 * };
 * const [row] = standardPerformance(calls, { standard });
 * row?.share; // => 0.9
 * row?.status; // => "met"
 * row?.clear; // => false
 * row?.percentileSeconds; // => 241
 * ```
 */
export function standardPerformance(
  calls: CallTable,
  options: StandardPerformanceOptions,
): readonly StandardPerformance[] {
  const columns = requireCalls(calls);
  const { standard, by, fewest = 10, level = 0.95 } = options ?? {};
  requireTimed(standard);
  requireWithin("fewest", fewest, "[1, infinity), whole");
  requireLevel(level);
  const delays = clockDelays(columns, standard, options);
  requireThat(
    (by !== "unit" && by !== "role") || delays.perResponse,
    "by",
    "a field of the call: this standard times calls, not units",
    by,
  );
  return delayGroups(columns, delays, by).map((group) => judged(group, standard, fewest, level));
}

function judged(
  group: DelayGroup,
  standard: OwnStandard,
  fewest: number,
  level: number,
): StandardPerformance {
  const { key, delays, count, never, unsure, missing, negative } = group;
  const { limitSeconds, share: requiredShare } = standard;
  const within = countWithin(delays, limitSeconds);
  const row = {
    ...{ key, standard: standard.id, count, within, never, unsure, missing, negative },
    ...{ requiredShare, limitSeconds },
  };
  const interval = shareInterval(within, count, level);
  if (interval === undefined) return { ...row, status: "too-few", clear: false };
  const { low, high } = interval;
  const share = within / count;
  const figures = { share, low, high, gapShare: requiredShare - share };
  if (count < fewest) return { ...row, ...figures, status: "too-few", clear: false };
  const median = delaySeconds(delays, 0.5);
  const percentile = delaySeconds(delays, requiredShare);
  const met = share >= requiredShare;
  return {
    ...row,
    ...figures,
    ...known({ medianSeconds: median }),
    ...(percentile === undefined
      ? {}
      : { percentileSeconds: percentile, gapSeconds: percentile - limitSeconds }),
    status: met ? "met" : "not-met",
    clear: met ? low >= requiredShare : high < requiredShare,
  };
}

function requireTimed(standard: ResponseStandard | OwnStandard): asserts standard is OwnStandard {
  requireThat(isObject(standard), "standard", "a row of responseStandards", standard);
  requireWithin("standard.limitSeconds", standard.limitSeconds, "(0, infinity)");
  requireWithin("standard.share", standard.share, "(0, 1]");
}
