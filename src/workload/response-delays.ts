import { ZoneCalendar } from "../quantity/calendar.ts";
import type { CallTable, CallTableColumns } from "../records/call-table.ts";
import { requireCalls } from "./arguments.ts";
import { type CallScope, callOfResponses, callsInScope, earliest, SCOPE } from "./call-scope.ts";
import { type GroupBy, type Grouping, groupingOf } from "./grouping.ts";

export type ResponseLeg = "dispatch" | "turnout" | "travel" | "response" | "on-scene";

/** A leg, its level and its two times; at the level of the call, the first that its responses hold. */
type Leg = readonly [
  leg: ResponseLeg,
  level: "call" | "response",
  from: "receivedAt" | "dispatchedAt" | "enrouteAt" | "arrivedAt",
  to: "dispatchedAt" | "enrouteAt" | "arrivedAt" | "clearedAt",
];

export const RESPONSE_LEGS: readonly Leg[] = [
  ["dispatch", "call", "receivedAt", "dispatchedAt"],
  ["response", "call", "receivedAt", "arrivedAt"],
  ["dispatch", "response", "receivedAt", "dispatchedAt"],
  ["turnout", "response", "dispatchedAt", "enrouteAt"],
  ["travel", "response", "enrouteAt", "arrivedAt"],
  ["response", "response", "receivedAt", "arrivedAt"],
  ["on-scene", "response", "arrivedAt", "clearedAt"],
];

/** The delays of one leg of one group, in milliseconds, and what has none. */
export interface ResponseDelays {
  readonly key: string;
  readonly leg: ResponseLeg;
  readonly level: "call" | "response";
  readonly count: number;
  readonly missing: number;
  readonly negative: number;
  readonly delays: Float64Array;
}

/**
 * The delays that `responseTimes` sums up, row for row.
 *
 * @param legs - only these; default: all.
 */
export function responseDelays(
  calls: CallTable,
  options: CallScope & { readonly by?: GroupBy },
  legs: readonly Leg[] = RESPONSE_LEGS,
): readonly ResponseDelays[] {
  const columns = requireCalls(calls, options, [...SCOPE, "by"]);
  const grouping = groupingOf(columns, options.by, new ZoneCalendar(columns.timeZone));
  const { initiators = ["community", "unknown"], period, service } = options;
  const used = callsInScope(columns, { initiators, period, service });
  const callOf = callOfResponses(columns);
  const rows = legs
    .filter(([, level]) => level === "response" || !grouping.perResponse)
    .map((leg) => rowsOfLeg(leg, columns, grouping, used, callOf));
  return grouping.order.flatMap((code) => rows.flatMap((ofLeg) => ofLeg[code] ?? []));
}

/** The row of each group, by its code; none where the group is empty. */
function rowsOfLeg(
  [leg, level, from, to]: Leg,
  columns: CallTableColumns,
  { perResponse, codes, keys }: Grouping,
  used: Uint8Array,
  callOf: Uint32Array,
): (ResponseDelays | undefined)[] {
  const starts = columns[from];
  const ends = level === "call" ? earliest(columns, columns[to]) : columns[to];
  const rows = keys.map(() => ({ delays: [] as number[], missing: 0, negative: 0 }));
  for (let i = 0; i < ends.length; i++) {
    const call = level === "call" ? i : (callOf[i] as number);
    if (used[call] === 0) continue;
    const row = rows[
      codes === undefined ? 0 : (codes[perResponse ? i : call] as number)
    ] as (typeof rows)[number];
    const delay = (ends[i] as number) - (starts[from === "receivedAt" ? call : i] as number);
    if (delay >= 0) row.delays.push(delay);
    else if (delay < 0) row.negative += 1;
    else row.missing += 1;
  }
  return rows.map(({ delays, missing, negative }, code) => {
    const count = delays.length;
    if (codes !== undefined && count + missing + negative === 0) return undefined;
    const key = keys[code] || "unknown";
    return { key, leg, level, count, missing, negative, delays: new Float64Array(delays) };
  });
}
