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

const LEGS: readonly Leg[] = [
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
 * @param wanted - only these legs, such as `"call response"`; default: all.
 */
export function responseDelays(
  calls: CallTable,
  options: CallScope & { readonly by?: GroupBy },
  wanted?: readonly `${"call" | "response"} ${ResponseLeg}`[],
): readonly ResponseDelays[] {
  const columns = requireCalls(calls, options, [...SCOPE, "by"]);
  const grouping = groupingOf(columns, options.by, new ZoneCalendar(columns.timeZone));
  const { initiators = ["community", "unknown"], period, service } = options;
  const used = callsInScope(columns, { initiators, period, service });
  const callOf = callOfResponses(columns);
  const legs = LEGS.filter(
    ([leg, level]) =>
      (level === "response" || !grouping.perResponse) && (wanted?.includes(`${level} ${leg}`) ?? true),
  );
  const rows = legs.map((leg) => rowsOfLeg(leg, columns, grouping, used, callOf));
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
  const forEachDelay = (visit: (group: number, delay: number) => void): void => {
    for (let i = 0; i < ends.length; i++) {
      const call = level === "call" ? i : (callOf[i] as number);
      if (used[call] === 0) continue;
      const group = codes === undefined ? 0 : (codes[perResponse ? i : call] as number);
      visit(group, (ends[i] as number) - (starts[from === "receivedAt" ? call : i] as number));
    }
  };
  const count = new Uint32Array(keys.length);
  const missing = new Uint32Array(keys.length);
  const negative = new Uint32Array(keys.length);
  forEachDelay((group, delay) => {
    const tally = delay >= 0 ? count : delay < 0 ? negative : missing;
    (tally[group] as number) += 1;
  });
  // Counted first, so that each group's delays stand in an array of their own that never has to grow.
  const delays = Array.from(count, (n) => new Float64Array(n));
  const filled = new Uint32Array(keys.length);
  forEachDelay((group, delay) => {
    if (!(delay >= 0)) return;
    (delays[group] as Float64Array)[filled[group] as number] = delay;
    (filled[group] as number) += 1;
  });
  return keys.map((key, code) => {
    const counts = {
      count: count[code] as number,
      missing: missing[code] as number,
      negative: negative[code] as number,
    };
    if (codes !== undefined && counts.count + counts.missing + counts.negative === 0) return undefined;
    return { key: key || "unknown", leg, level, ...counts, delays: delays[code] as Float64Array };
  });
}
