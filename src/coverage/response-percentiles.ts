import type { Service } from "../quantity/duty-span.ts";
import { MINUTE_MS, type Period } from "../quantity/instant.ts";
import { requireWithin } from "../quantity/interval.ts";
import type { Initiator } from "../records/call.ts";
import type { CallTable } from "../records/call-table.ts";
import { requireLevel } from "../stats/confidence.ts";
import { quantile } from "../stats/quantile.ts";
import { quantileInterval } from "../stats/quantile-interval.ts";
import type { GroupBy } from "../workload/grouping.ts";
import { type ResponseDelays, type ResponseLeg, responseDelays } from "../workload/response-delays.ts";

export interface ResponsePercentileRow {
  /** `all`, or the group; `unknown` where the records name none. */
  readonly key: string;
  readonly leg: ResponseLeg;
  readonly level: "call" | "response";
  /** Delays that the figures are made of; count + missing + negative = all calls or responses of the group. */
  readonly count: number;
  readonly missing: number;
  readonly negative: number;
  /** The percentile. Absent where `count` is below `fewest`, as are the bounds. */
  readonly minutes?: number;
  /** Bounds of its interval; absent also where the sample is too small to bound that side. */
  readonly lowMinutes?: number;
  readonly highMinutes?: number;
}

export interface ResponsePercentileOptions {
  readonly by?: GroupBy;
  readonly period?: Period;
  /** Whose calls; `"all"` or a list. Default `["community", "unknown"]`. */
  readonly initiators?: readonly Initiator[] | "all";
  /** Only calls of this service. Default: all. */
  readonly service?: Service;
  /** Which percentile, as a fraction in (0, 1). Default 0.9. */
  readonly fraction?: number;
  /** Of the interval, in (0, 1). Default 0.95. */
  readonly confidence?: number;
  /** With fewer delays no percentile is given; whole in [1, infinity). Default 10. */
  readonly fewest?: number;
}

/**
 * Within how many minutes are nine calls in ten answered, and how sure is that? The 90th percentile of each leg, with bounds.
 *
 * Legs, levels and what is left out are those of `responseTimes`; the percentile is type 7. The interval runs between two of
 * the delays themselves, chosen by the binomial distribution (`quantileInterval`): it assumes no shape, and
 * below 36 delays a 90th percentile has no upper bound at 95 %. Legs do not add up: the 90th percentile of
 * the response is not the sum of the 90th percentiles of dispatch, turnout and travel.
 *
 * @param options.by - one row for each group as well: `type`, `area`, `hour`, `month`, `unit` …
 * @returns rows as of `responseTimes`; minutes in [0, infinity).
 * @throws DutycycleError if `calls` or an option is not what it must be.
 * @see Small samples: ten to twenty calls before a percentile is printed (unsourced: from memory).
 *
 * @example
 * ```ts
 * import { callsFrom } from "dutycycle";
 * import { responsePercentiles } from "dutycycle/coverage";
 * const at = (minute: number) => Date.UTC(2024, 2, 1, 0, minute);
 * const records = Array.from({ length: 40 }, (_, i) => ({
 *   id: String(i), service: "fire" as const, initiator: "community" as const, type: i < 4 ? "FIRE" : "EMS",
 *   receivedAt: at(60 * i),
 *   responses: [{ unit: "E1", personnel: 3, dispatchedAt: at(60 * i + 1), arrivedAt: at(60 * i + 1 + (i % 10)) }],
 * }));
 * const { calls } = callsFrom(records, { timeZone: "UTC" });
 * const row = responsePercentiles(calls).find((each) => each.level === "call" && each.leg === "response");
 * row?.minutes; // => 9.1
 * row?.lowMinutes; // => 8
 * row?.highMinutes; // => 10
 * const fires = responsePercentiles(calls, { by: "type" }).find((each) => each.key === "FIRE");
 * fires?.count; // => 4
 * fires?.minutes; // => undefined
 * ```
 */
export function responsePercentiles(
  calls: CallTable,
  options: ResponsePercentileOptions = {},
): readonly ResponsePercentileRow[] {
  const { fraction = 0.9, confidence = 0.95, fewest = 10, ...scope } = options;
  requireWithin("fraction", fraction, "(0, 1)");
  requireLevel(confidence);
  requireWithin("fewest", fewest, "[1, infinity), whole");
  return responseDelays(calls, scope).map((delays) => percentileRow(delays, fraction, confidence, fewest));
}

/** The row of one leg of one group. */
export function percentileRow(
  { delays, ...row }: ResponseDelays,
  fraction = 0.9,
  confidence = 0.95,
  fewest = 10,
): ResponsePercentileRow {
  if (row.count < fewest) return row;
  const bounds = quantileInterval(delays, fraction, confidence);
  return {
    ...row,
    minutes: (quantile(delays, fraction) as number) / MINUTE_MS,
    ...(bounds?.low === undefined ? {} : { lowMinutes: bounds.low / MINUTE_MS }),
    ...(bounds?.high === undefined ? {} : { highMinutes: bounds.high / MINUTE_MS }),
  };
}
