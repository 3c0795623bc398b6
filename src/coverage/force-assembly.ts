import { requireOneOf, requireThat } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import { known } from "../quantity/known.ts";
import type { CallTable } from "../records/call-table.ts";
import { requireLevel, shareInterval } from "../stats/confidence.ts";
import { requireCalls } from "../workload/arguments.ts";
import { clockDelays } from "./clock-delays.ts";
import type { ClockedCalls } from "./clocked-calls.ts";
import { countWithin, delayGroups, delaySeconds } from "./delay-groups.ts";

/** When so many people were together on scene. */
export interface ForceAssemblyRow {
  readonly personnel: number;
  /** Calls that are judged: someone's arrival is known. */
  readonly count: number;
  /** Calls where so many were ever there, as far as arrivals are recorded. */
  readonly reached: number;
  /** Calls where so many were not, but would have been with the units whose arrival was not recorded. */
  readonly unsure: number;
  readonly missing: number;
  readonly negative: number;
  /** reached / count. Absent without calls. */
  readonly reachedShare?: number;
  readonly limitSeconds?: number;
  /** Calls where they were there within the limit; absent without one, as are the share of `count` and its interval. */
  readonly within?: number;
  readonly share?: number;
  readonly low?: number;
  readonly high?: number;
  /** Of all calls that are judged, those where too few came counting as later than any; absent where that reaches so far. */
  readonly medianSeconds?: number;
  readonly p90Seconds?: number;
}

export interface ForceAssemblyOptions extends ClockedCalls {
  /** The numbers of people asked about, each in (0, infinity). */
  readonly personnel: readonly number[];
  /** In (0, infinity). */
  readonly limitSeconds?: number;
  /** When the clock starts: receipt, the first unit notified (the default), the first unit en route. */
  readonly from?: "alarm-received" | "units-notified" | "unit-en-route";
  /** Of the interval, in (0, 1). Default 0.95. */
  readonly level?: number;
}

/**
 * How soon are two, four, sixteen people together on scene? By call from the records, people summed in order of arrival.
 *
 * Four are the first threshold that matters at a fire: before them nobody may go in, unless a life is known to be in danger
 * (two in, two out). A unit that arrives twice counts once, with the people of its first arrival. Where the arrivals that
 * are recorded are too few, so many never came; `unsure` counts the calls where units without a time of arrival (turned back, most of
 * them) would have made up the number. A call is `missing` where nobody's arrival is known, or where the clock has no start. Most calls need few people: choose with `types` those that need many, or the shares say how
 * many were sent, not how soon they came.
 *
 * @param options.roles whose people count
 * @returns a row for each number of people, in the order asked for; seconds in [0, infinity)
 * @throws DutycycleError for options outside their intervals
 * @example
 * ```ts
 * import { callsFrom } from "dutycycle";
 * import { forceAssembly } from "dutycycle/coverage";
 * const at = (minute: number) => Date.UTC(2024, 2, 1, 10, minute);
 * const { calls } = callsFrom(
 *   [
 *     {
 *       id: "1", service: "fire", initiator: "community", type: "STRUCTURE FIRE", receivedAt: at(0),
 *       responses: [
 *         { unit: "E1", personnel: 3, dispatchedAt: at(1), arrivedAt: at(6), clearedAt: at(59) },
 *         { unit: "L1", personnel: 4, dispatchedAt: at(1), arrivedAt: at(9), clearedAt: at(59) },
 *       ],
 *     },
 *   ],
 *   { timeZone: "UTC" },
 * );
 * const rows = forceAssembly(calls, { personnel: [2, 4, 8], limitSeconds: 480 });
 * rows.map((row) => row.medianSeconds); // => [300, 480, undefined]
 * rows.map((row) => row.share); // => [1, 1, 0]
 * ```
 */
export function forceAssembly(calls: CallTable, options: ForceAssemblyOptions): readonly ForceAssemblyRow[] {
  const columns = requireCalls(calls);
  const { personnel, limitSeconds, from = "units-notified", level = 0.95 } = options ?? {};
  requireThat(
    Array.isArray(personnel) && personnel.length !== 0,
    "personnel",
    "a list of numbers of people",
    personnel,
  );
  if (limitSeconds !== undefined) requireWithin("limitSeconds", limitSeconds, "(0, infinity)");
  requireOneOf("from", from, ["alarm-received", "units-notified", "unit-en-route"]);
  requireLevel(level);
  return (personnel as readonly number[]).map((people, i) => {
    requireWithin(`personnel[${i}]`, people, "(0, infinity)");
    const span = { clockStart: from, clockStop: "personnel-on-scene", personnel: people } as const;
    const [group] = delayGroups(columns, clockDelays(columns, span, options), undefined);
    const { delays, count, never, unsure, missing, negative } = group as NonNullable<typeof group>;
    const reached = count - never;
    const median = delaySeconds(delays, 0.5);
    const p90 = delaySeconds(delays, 0.9);
    return {
      ...{ personnel: people, count, reached, unsure, missing, negative },
      ...(count > 0 && { reachedShare: reached / count }),
      ...(limitSeconds !== undefined && withinLimit(delays, limitSeconds, level)),
      ...known({ medianSeconds: median, p90Seconds: p90 }),
    };
  });
}

function withinLimit(
  delays: Float64Array,
  limitSeconds: number,
  level: number,
): Pick<ForceAssemblyRow, "limitSeconds" | "within" | "share" | "low" | "high"> {
  const within = countWithin(delays, limitSeconds);
  const interval = shareInterval(within, delays.length, level);
  if (interval === undefined) return { limitSeconds, within };
  return { limitSeconds, within, share: within / delays.length, low: interval.low, high: interval.high };
}
