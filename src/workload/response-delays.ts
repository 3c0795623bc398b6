import { ZoneCalendar } from "../quantity/calendar.ts";
import type { Service } from "../quantity/duty-span.ts";
import type { Period } from "../quantity/instant.ts";
import type { Initiator } from "../records/call.ts";
import type { CallTable, CallTableColumns } from "../records/call-table.ts";
import { initiatorFlags, requireCalls, serviceFlags } from "./arguments.ts";
import { callOfResponses, callsInScope, earliest } from "./call-scope.ts";
import { type GroupBy, type Grouping, groupingOf } from "./grouping.ts";
import { requirePeriod } from "./period.ts";

export type ResponseLeg = "dispatch" | "turnout" | "travel" | "response" | "on-scene";

/** A leg and its two times; at the level of the call, the first that its responses hold. */
interface Leg {
  readonly leg: ResponseLeg;
  readonly level: "call" | "response";
  readonly from: "receivedAt" | "dispatchedAt" | "enrouteAt" | "arrivedAt";
  readonly to: "dispatchedAt" | "enrouteAt" | "arrivedAt" | "clearedAt";
}

const LEGS: readonly Leg[] = [
  { leg: "dispatch", level: "call", from: "receivedAt", to: "dispatchedAt" },
  { leg: "response", level: "call", from: "receivedAt", to: "arrivedAt" },
  { leg: "dispatch", level: "response", from: "receivedAt", to: "dispatchedAt" },
  { leg: "turnout", level: "response", from: "dispatchedAt", to: "enrouteAt" },
  { leg: "travel", level: "response", from: "enrouteAt", to: "arrivedAt" },
  { leg: "response", level: "response", from: "receivedAt", to: "arrivedAt" },
  { leg: "on-scene", level: "response", from: "arrivedAt", to: "clearedAt" },
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

/** The delays that `responseTimes` sums up, row for row. */
export function responseDelays(
  calls: CallTable,
  options: {
    readonly by?: GroupBy;
    readonly period?: Period;
    readonly initiators?: readonly Initiator[] | "all";
    readonly service?: Service;
  },
): readonly ResponseDelays[] {
  const columns = requireCalls(calls);
  const grouping = groupingOf(columns, options.by, new ZoneCalendar(columns.timeZone));
  const used = callsInScope(columns, {
    initiators: initiatorFlags(options.initiators ?? ["community", "unknown"]),
    services: serviceFlags(options.service),
    period: options.period && requirePeriod(options.period),
  });
  const callOf = callOfResponses(columns);
  const legs = LEGS.filter((leg) => leg.level === "response" || !grouping.perResponse);
  const rows = legs.map((leg) => rowsOfLeg(leg, columns, grouping, used, callOf));
  return grouping.order.flatMap((code) => rows.flatMap((ofLeg) => ofLeg[code] ?? []));
}

/** The row of each group, by its code; none where the group is empty. */
function rowsOfLeg(
  { leg, level, from, to }: Leg,
  columns: CallTableColumns,
  { perResponse, codes, keys }: Grouping,
  used: Uint8Array,
  callOf: Uint32Array,
): (ResponseDelays | undefined)[] {
  const starts = columns[from];
  const ends = level === "call" ? earliest(columns, columns[to]) : columns[to];
  const delays = keys.map((): number[] => []);
  const missing = new Uint32Array(keys.length);
  const negative = new Uint32Array(keys.length);
  for (let i = 0; i < ends.length; i++) {
    const call = level === "call" ? i : (callOf[i] as number);
    if (used[call] === 0) continue;
    const group = codes === undefined ? 0 : (codes[perResponse ? i : call] as number);
    const delay = (ends[i] as number) - (starts[from === "receivedAt" ? call : i] as number);
    if (delay >= 0) {
      (delays[group] as number[]).push(delay);
    } else {
      const tally = delay < 0 ? negative : missing;
      tally[group] = (tally[group] as number) + 1;
    }
  }
  return keys.map((key, code) => {
    const ofGroup = new Float64Array(delays[code] as number[]);
    const counts = {
      count: ofGroup.length,
      missing: missing[code] as number,
      negative: negative[code] as number,
    };
    if (codes !== undefined && counts.count + counts.missing + counts.negative === 0) return undefined;
    return { key, leg, level, ...counts, delays: ofGroup };
  });
}
