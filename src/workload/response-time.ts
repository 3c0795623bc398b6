import type { Service } from "../quantity/duty-span.ts";
import { MINUTE_MS, type Period } from "../quantity/instant.ts";
import type { Initiator } from "../records/call.ts";
import type { CallTable } from "../records/call-table.ts";
import { selectedQuantiles } from "../stats/selected-quantiles.ts";
import { sum } from "../stats/sum.ts";
import type { GroupBy } from "./grouping.ts";
import { type ResponseDelays, type ResponseLeg, responseDelays } from "./response-delays.ts";

export type { ResponseLeg } from "./response-delays.ts";

export interface ResponseTimeRow {
  /** `all`, or the group; `unknown` where the records name none. */
  readonly key: string;
  readonly leg: ResponseLeg;
  readonly level: "call" | "response";
  /** Delays that the figures are made of; count + missing + negative = all calls or responses of the group. */
  readonly count: number;
  /** One of the two times is absent. */
  readonly missing: number;
  /** The second time is before the first: left out. */
  readonly negative: number;
  /** Absent where `count` is 0, as are the two below. */
  readonly meanMinutes?: number;
  readonly medianMinutes?: number;
  readonly p90Minutes?: number;
}

export interface ResponseTimeOptions {
  readonly by?: GroupBy;
  readonly period?: Period;
  readonly initiators?: readonly Initiator[] | "all";
  readonly service?: Service;
}

/**
 * How long do callers wait, and how long do units take? Mean, median and 90th percentile of each leg, in minutes.
 *
 * At the level of the response (one unit each): `dispatch` = received to dispatched, `turnout` = dispatched to en
 * route, `travel` = en route to arrived, `response` = received to arrived, `on-scene` = arrived to cleared.
 * At the level of the call: `dispatch` = received to the first dispatch, `response` = received to the first arrival; the
 * two firsts may be of different units. Delays of zero are kept; negative ones are counted and left out;
 * no delay is cut off for its length. Percentiles interpolate linearly between closest ranks (R type 7,
 * numpy's default). Officer-begun activities have no wait to measure: only calls of the community and of unknown
 * origin are used unless `initiators` says otherwise.
 *
 * @param options.by - one row for each group as well; `hour` (`"17"`), `hour-of-week` (`"Monday 17:00"`) and `month`
 *   (`"2024-03"`) are local time of receipt. Rows of calls are left out for `unit` and `role`.
 * @param options.period - only calls received in [start, end); a call without receipt counts by its first other time.
 * @param options.initiators - whose calls; `"all"` or a list. Default `["community", "unknown"]`.
 * @param options.service - only calls of this service. Default: all.
 * @returns seven rows a group (five for `unit` and `role`), groups in order of their keys; minutes in [0, infinity).
 *   Where `count` is small (CPSM warns below 10) the figures say little.
 * @throws DutycycleError if `calls`, `by`, `period`, `initiators` or `service` is not what it must be.
 *
 * Source: CPSM, Police Operations and Data Analysis Report, Morgan Hill, 2017, p. 107 (dispatch delay, travel and
 * response of the call); turnout and travel of the unit as in NFPA 1710.
 *
 * @example
 * ```ts
 * import { callsFrom, responseTimes } from "dutycycle";
 * const at = (minute: number) => Date.UTC(2024, 2, 1, 10, minute);
 * const { calls } = callsFrom(
 *   [
 *     {
 *       id: "1", service: "police", initiator: "community", type: "ALARM", receivedAt: at(0),
 *       responses: [
 *         { unit: "A1", personnel: 1, dispatchedAt: at(4), arrivedAt: at(12), clearedAt: at(30) },
 *         { unit: "A2", personnel: 1, dispatchedAt: at(5), arrivedAt: at(9), clearedAt: at(20) },
 *       ],
 *     },
 *   ],
 *   { timeZone: "America/Detroit" },
 * );
 * const rows = responseTimes(calls);
 * rows.find((row) => row.level === "call" && row.leg === "response")?.medianMinutes; // => 9
 * rows.find((row) => row.level === "response" && row.leg === "response")?.medianMinutes; // => 10.5
 * rows.find((row) => row.leg === "turnout")?.missing; // => 2
 * ```
 */
export function responseTimes(
  calls: CallTable,
  options: ResponseTimeOptions = {},
): readonly ResponseTimeRow[] {
  return responseDelays(calls, options).map(responseTimeRow);
}

/** The row of one leg of one group; the order of its delays changes. */
export function responseTimeRow({ delays, ...row }: ResponseDelays): ResponseTimeRow {
  if (row.count === 0) return row;
  const [median, p90] = selectedQuantiles(delays, row.count, [0.5, 0.9]) as [number, number];
  return {
    ...row,
    meanMinutes: sum(delays) / row.count / MINUTE_MS,
    medianMinutes: median / MINUTE_MS,
    p90Minutes: p90 / MINUTE_MS,
  };
}
