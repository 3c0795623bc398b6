import { requireWithin } from "../quantity/interval.ts";
import { known } from "../quantity/known.ts";
import type { CallTable } from "../records/call-table.ts";
import { requireCalls } from "../workload/arguments.ts";
import { type ClockSpan, clockDelays } from "./clock-delays.ts";
import type { ClockedCalls } from "./clocked-calls.ts";
import { countWithin, type DelayGroup, delayGroups, delaySeconds } from "./delay-groups.ts";

/** The two events between which time is taken, and the calls. */
export interface MonthlyOptions extends ClockedCalls, ClockSpan {}

/** Calls within the limit, of one month; fits `pChart` and `goalProgress`. */
export interface MonthlyShare {
  /** `2024-03`, local time of receipt. */
  readonly label: string;
  readonly successes: number;
  readonly trials: number;
  readonly missing: number;
  readonly negative: number;
}

/** A percentile of one month, in seconds; fits `goalProgress`, and `xmrChart` where no month is absent. */
export interface MonthlyPercentile {
  readonly label: string;
  /** Absent with fewer than `fewest` calls, or where so many never had what was asked for. */
  readonly value?: number;
  readonly count: number;
  readonly missing: number;
  readonly negative: number;
}

/**
 * How many calls of each month were within the limit?
 *
 * Police or fire, any two events of the clock: `alarm-received` to `first-unit-on-scene` is a response time, `units-notified` to
 * `unit-en-route` a turnout. Every month between the first and the last call has a row, with 0 trials where it had no call; calls
 * without a time of receipt belong to no month. The first and last month may be cut off: choose whole months with `period`.
 *
 * @param options.limitSeconds in (0, infinity)
 * @throws DutycycleError for a limit outside its interval or a clock that records do not hold
 * @example
 * ```ts
 * import { goalProgress, syntheticTown } from "dutycycle";
 * import { monthlyShares } from "dutycycle/coverage";
 * const town = syntheticTown({ seed: 1, population: 8000, days: 120 });
 * const series = monthlyShares(town.calls, {
 *   service: "police", clockStart: "alarm-received", clockStop: "first-unit-on-scene", limitSeconds: 900,
 * });
 * series.length; // => 5
 * goalProgress(series, { goal: 0.9, direction: "at-least" }).chart; // => "p"
 * ```
 */
export function monthlyShares(
  calls: CallTable,
  options: MonthlyOptions & { readonly limitSeconds: number },
): readonly MonthlyShare[] {
  requireWithin("limitSeconds", options?.limitSeconds, "(0, infinity)");
  return months(calls, options).map(({ key, delays, count, missing, negative }) => ({
    ...{ label: key, successes: countWithin(delays, options.limitSeconds), trials: count, missing, negative },
  }));
}

/**
 * Below which delay did the share `share` of each month's calls stay? In seconds.
 *
 * Type 7, as `quantile`. The months are those of {@link monthlyShares}. A 90th percentile of few calls jumps about: below `fewest` calls
 * there is none.
 *
 * @param options.share in [0, 1]; default 0.9
 * @param options.fewest whole, from 1; default 10
 * @throws DutycycleError for a value outside its interval or a clock that records do not hold
 * @example
 * ```ts
 * import { syntheticTown } from "dutycycle";
 * import { monthlyPercentiles } from "dutycycle/coverage";
 * const town = syntheticTown({ seed: 1, population: 8000, days: 120 });
 * const clock = { clockStart: "units-notified", clockStop: "unit-en-route" } as const;
 * monthlyPercentiles(town.calls, { ...clock, service: "fire" })[0]?.label; // => "2025-01"
 * ```
 */
export function monthlyPercentiles(
  calls: CallTable,
  options: MonthlyOptions & { readonly share?: number; readonly fewest?: number },
): readonly MonthlyPercentile[] {
  const { share = 0.9, fewest = 10 } = options ?? {};
  requireWithin("share", share, "[0, 1]");
  requireWithin("fewest", fewest, "[1, infinity), whole");
  return months(calls, options).map(({ key, delays, count, missing, negative }) => {
    const value = count < fewest ? undefined : delaySeconds(delays, share);
    return { label: key, ...known({ value }), count, missing, negative };
  });
}

/** A group for every month between the first and the last. */
function months(calls: CallTable, options: MonthlyOptions): readonly DelayGroup[] {
  const columns = requireCalls(calls);
  const groups = delayGroups(columns, clockDelays(columns, options, options), "month").filter(
    ({ key }) => key !== "unknown",
  );
  return groups.flatMap((group, i) => {
    const gap: DelayGroup[] = [];
    const before = groups[i - 1];
    for (
      let key = before && monthAfter(before.key);
      key !== undefined && key < group.key;
      key = monthAfter(key)
    ) {
      gap.push({ key, delays: new Float64Array(0), count: 0, never: 0, unsure: 0, missing: 0, negative: 0 });
    }
    return [...gap, group];
  });
}

/** `2024-12` to `2025-01`. */
function monthAfter(key: string): string {
  const next = Number(key.slice(0, 4)) * 12 + Number(key.slice(5));
  return `${Math.floor(next / 12)}-${String((next % 12) + 1).padStart(2, "0")}`;
}
