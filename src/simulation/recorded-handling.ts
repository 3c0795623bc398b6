import { HOUR_MS, MINUTE_MS } from "../quantity/instant.ts";
import { randomStream } from "../random/stream.ts";
import { type CallTableColumns, textAt } from "../records/call-table.ts";
import type { Assumption } from "../records/columns.ts";
import { quantile } from "../stats/quantile.ts";
import { type FreeSpells, freeSpells } from "./free-spells.ts";
import type { RecordedCall } from "./recorded-call.ts";
import type { ReplayCallsOptions } from "./replayed-calls.ts";

/** The handling of recorded calls, in their order. */
export interface RecordedHandling {
  /** Minutes; absent where none is asked for. */
  readonly minutes: Float64Array | undefined;
  /** Calls whose handling is drawn from that of others. */
  readonly supposed: number;
  readonly assumptions: readonly Assumption[];
}

/** What the records say between a call's receipt and the first unit sent. */
interface Delay {
  /** Milliseconds, at least 0: handling took no longer. */
  readonly ms: number;
  /** Was it handling alone, because a unit was free all the time? */
  readonly isHandling: boolean;
  /** Calls alike, from the narrowest group to the widest. */
  readonly groups: readonly string[];
}

const ENOUGH = 10;
const DEFAULT_GAP_HOURS = 4;

/** How long was each call handled before a unit could be sent? */
export function recordedHandling(
  columns: CallTableColumns,
  found: readonly RecordedCall[],
  { handling = "none", gapHours = DEFAULT_GAP_HOURS }: ReplayCallsOptions,
): RecordedHandling {
  if (handling === "none") {
    return { minutes: undefined, supposed: 0, assumptions: [noHandling(columns, found)] };
  }
  if (handling !== "recorded") {
    const minutes = new Float64Array(found.length).fill(handling);
    const reason = "given, the same for every call";
    return { minutes, supposed: 0, assumptions: [assumption(`${handling} minutes`, reason)] };
  }
  const spells = freeSpells(columns, gapHours);
  const delays = found.map((call) => delayOf(columns, call, spells));
  const pools = poolsOf(delays);
  const minutes = new Float64Array(found.length);
  let supposed = 0;
  let unknown = 0;
  for (const [c, delay] of delays.entries()) {
    if (delay.isHandling) minutes[c] = delay.ms / MINUTE_MS;
    else {
      const pool = poolFor(delay, pools);
      if (pool === undefined) unknown += 1;
      else {
        supposed += 1;
        minutes[c] = drawnUpTo(delay.ms, pool, (found[c] as RecordedCall).call.id) / MINUTE_MS;
      }
    }
  }
  return { minutes, supposed, assumptions: [asRecorded(found.length, supposed, unknown, gapHours)] };
}

/** Milliseconds from receipt to the first dispatch of any unit, usable or not; NaN where the record lacks either, or is not believed. */
function firstDispatch(columns: CallTableColumns, row: number): number {
  const { receivedAt, dispatchedAt, responseStart, maxHours } = columns;
  let first = Number.POSITIVE_INFINITY;
  for (let r = responseStart[row] as number; r < (responseStart[row + 1] as number); r++) {
    if ((dispatchedAt[r] as number) < first) first = dispatchedAt[r] as number;
  }
  const delay = first - (receivedAt[row] as number);
  return delay >= 0 && delay <= maxHours * HOUR_MS ? delay : Number.NaN;
}

function delayOf(
  columns: CallTableColumns,
  { call, row, responses, startedAt }: RecordedCall,
  spells: FreeSpells,
): Delay {
  const dispatch = firstDispatch(columns, row);
  const { receivedAt, service, priority } = call;
  const isHandling =
    !Number.isNaN(dispatch) && responses.some((r) => spells.throughout(r, receivedAt, receivedAt + dispatch));
  const ms = Number.isNaN(dispatch) ? Math.max(0, startedAt - receivedAt) : dispatch;
  const name = [service, columns.initiator[row], priority, textAt(columns.type, row)];
  const groups = [4, 3, 2].map((length) => JSON.stringify(name.slice(0, length)));
  return { ms, isHandling, groups };
}

/** By group, the delays that were handling alone, the shortest first. */
function poolsOf(delays: readonly Delay[]): ReadonlyMap<string, readonly number[]> {
  const pools = new Map<string, number[]>();
  for (const { ms, isHandling, groups } of delays) {
    if (!isHandling) continue;
    for (const group of groups) {
      const pool = pools.get(group);
      if (pool === undefined) pools.set(group, [ms]);
      else pool.push(ms);
    }
  }
  for (const pool of pools.values()) pool.sort((a, b) => a - b);
  return pools;
}

/** Of the narrowest group that has enough; of the widest, whatever there is. */
function poolFor(
  { groups }: Delay,
  pools: ReadonlyMap<string, readonly number[]>,
): readonly number[] | undefined {
  const own = groups.map((group) => pools.get(group));
  return own.find((pool) => (pool?.length ?? 0) >= ENOUGH) ?? own.at(-1);
}

/** One of the delays of calls alike that is no longer than the record allows; where all are, what it allows. */
function drawnUpTo(most: number, pool: readonly number[], id: string): number {
  const longer = pool.findIndex((ms) => ms > most);
  const count = longer < 0 ? pool.length : longer;
  return count === 0 ? most : (pool[randomStream("handling", id).integer(count)] as number);
}

function assumption(assumed: string, reason: string): Assumption {
  return { field: "handlingMinutes", assumed, reason };
}

function noHandling(columns: CallTableColumns, found: readonly RecordedCall[]): Assumption {
  const delays = found.map(({ row }) => firstDispatch(columns, row)).filter((ms) => ms >= 0);
  const median = quantile(delays, 0.5);
  const recorded =
    median === undefined
      ? "the records do not say when units were sent"
      : `recorded, the first unit was sent ${(median / MINUTE_MS).toFixed(1)} minutes after the receipt at the median`;
  return assumption("none", `a unit can be sent when a call is received; ${recorded}`);
}

function asRecorded(calls: number, supposed: number, unknown: number, gapHours: number): Assumption {
  const taken = calls - supposed - unknown;
  return assumption(
    "receipt to first dispatch, where a unit was free all the time",
    `so taken of ${taken} calls; drawn for ${supposed}, no longer than recorded, from calls alike in which it was; none for ${unknown}, of which no call alike says it. ` +
      `A unit counts as free between two responses up to ${gapHours} hours apart. What a dispatcher waits for by choice counts as handling`,
  );
}
