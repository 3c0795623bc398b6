import { HOUR_MS, MINUTE_MS } from "../quantity/instant.ts";
import { randomStream } from "../random/stream.ts";
import { type CallTableColumns, textAt } from "../records/call-table.ts";
import type { Assumption } from "../records/columns.ts";
import { quantile } from "../stats/quantile.ts";
import { sum } from "../stats/sum.ts";
import {
  type CensoredDuration,
  type DurationShares,
  durationLongerThan,
  durationShares,
} from "./censored-durations.ts";
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

/** What the records say of one call's handling, in milliseconds from the receipt. */
interface HandlingRecord {
  /** To the first dispatch; NaN where it is not known. */
  readonly sentMs: number;
  /** How long units like the one that was sent first were free, one of them at least; -1 where none is known to have been. */
  readonly freeMs: number;
  /** Calls alike, from the narrowest group to the widest. */
  readonly groups: readonly string[];
}

const FEWEST_ALIKE = 10;
const GAP_HOURS = 4;

/**
 * How long was each call handled before a unit could be sent?
 *
 * Between receipt and dispatch lie handling and waiting for a unit. Where a unit was free all that time nobody waited for one, and it
 * was handling. Where the last unit went elsewhere first, handling took longer than until then, and no more is known: such
 * calls are what statistics calls censored, and the estimate of Kaplan and Meier counts them as what they are. From it they, and
 * calls for which no unit was free at all, draw a handling of their own.
 */
export function recordedHandling(
  columns: CallTableColumns,
  found: readonly RecordedCall[],
  { handling = "none", roster, gapHours = GAP_HOURS }: ReplayCallsOptions,
): RecordedHandling {
  if (handling === "none") {
    return { minutes: undefined, supposed: 0, assumptions: [noHandling(columns, found)] };
  }
  if (handling !== "recorded") {
    const minutes = new Float64Array(found.length).fill(handling);
    return {
      minutes,
      supposed: 0,
      assumptions: [assumption(`${handling} minutes`, "given, for every call")],
    };
  }
  // Head counts say how many were there, not who was free.
  const named = roster?.spans.some(({ unit }) => unit !== undefined) ? roster : undefined;
  const spells = freeSpells(columns, { gapHours, roster: named });
  const records = found.map((call) => handlingRecord(columns, call, spells));
  const pools = poolsOf(records);
  const minutes = new Float64Array(found.length);
  let supposed = 0;
  let unknown = 0;
  for (const [c, record] of records.entries()) {
    const { row, call } = found[c] as RecordedCall;
    if (isHandling(record)) minutes[c] = record.sentMs / MINUTE_MS;
    else if (mayHaveHandling(columns, row)) {
      const pool = poolFor(record, pools);
      if (pool === undefined) unknown += 1;
      else {
        supposed += 1;
        minutes[c] = drawn(record, pool, call.id) / MINUTE_MS;
      }
    }
  }
  return {
    minutes,
    supposed,
    assumptions: [asRecorded(minutes, supposed, unknown, named === undefined ? gapHours : undefined)],
  };
}

/** Milliseconds from receipt to the first dispatch of any unit; negative where that came first, NaN where the record lacks either. */
function msToDispatch(columns: CallTableColumns, row: number): number {
  const { receivedAt, dispatchedAt, responseStart } = columns;
  let first = Number.NaN;
  for (let r = responseStart[row] as number; r < (responseStart[row + 1] as number); r++) {
    if (!((dispatchedAt[r] as number) >= first)) first = dispatchedAt[r] as number;
  }
  return first - (receivedAt[row] as number);
}

/** Until when a unit like any of those that were sent first was free from the receipt on; -Infinity where none was. */
function freeUntil(columns: CallTableColumns, row: number, sentAt: number, spells: FreeSpells): number {
  const { receivedAt, dispatchedAt, responseStart } = columns;
  let last = Number.NEGATIVE_INFINITY;
  for (let r = responseStart[row] as number; r < (responseStart[row + 1] as number); r++) {
    if (dispatchedAt[r] === sentAt) last = Math.max(last, spells.freeUntil(r, receivedAt[row] as number));
  }
  return last;
}

/** A call that is received when somebody is sent, or later, has none; one of which the record does not say when it came has none left. */
function mayHaveHandling(columns: CallTableColumns, row: number): boolean {
  return !(msToDispatch(columns, row) <= 0) && !Number.isNaN(columns.receivedAt[row] as number);
}

function handlingRecord(
  columns: CallTableColumns,
  { call, row }: RecordedCall,
  spells: FreeSpells,
): HandlingRecord {
  const ms = msToDispatch(columns, row);
  const { service, priority, receivedAt } = call;
  const isBelieved = ms >= 0 && ms <= columns.maxHours * HOUR_MS;
  const freeMs = isBelieved ? freeUntil(columns, row, receivedAt + ms, spells) - receivedAt : -1;
  const name = [service, columns.initiator[row], priority, textAt(columns.type, row)];
  return {
    sentMs: isBelieved ? ms : Number.NaN,
    freeMs: Math.max(-1, freeMs),
    groups: [4, 3, 2].map((length) => JSON.stringify(name.slice(0, length))),
  };
}

/** Was a unit free until one was sent? */
function isHandling({ sentMs, freeMs }: HandlingRecord): boolean {
  return freeMs >= sentMs;
}

/** How long calls are handled, by group. */
function poolsOf(records: readonly HandlingRecord[]): ReadonlyMap<string, DurationShares> {
  const seen = new Map<string, CensoredDuration[]>();
  for (const record of records) {
    const { sentMs, freeMs, groups } = record;
    if (freeMs < 0) continue;
    const isWhole = isHandling(record);
    const one = { ms: isWhole ? sentMs : freeMs, isWhole };
    for (const group of groups) {
      const own = seen.get(group);
      if (own === undefined) seen.set(group, [one]);
      else own.push(one);
    }
  }
  return new Map([...seen].map(([group, own]) => [group, durationShares(own)]));
}

/** That of the narrowest group in which enough is known; else of the widest in which anything is. */
function poolFor(
  { groups }: HandlingRecord,
  pools: ReadonlyMap<string, DurationShares>,
): DurationShares | undefined {
  const known = groups.flatMap((group) => pools.get(group) ?? []).filter(({ values }) => values.length > 0);
  return known.find(({ values }) => values.length >= FEWEST_ALIKE) ?? known.at(-1);
}

/** One of the times that calls alike took, longer than a unit was free; the recorded time to dispatch where none took as long. */
function drawn({ sentMs, freeMs }: HandlingRecord, pool: DurationShares, id: string): number {
  return durationLongerThan(pool, freeMs, randomStream("handling", id).uniform()) ?? sentMs;
}

function assumption(assumed: string, reason: string): Assumption {
  return { field: "handlingMinutes", assumed, reason };
}

function noHandling(columns: CallTableColumns, found: readonly RecordedCall[]): Assumption {
  const delays = found.map(({ row }) => msToDispatch(columns, row)).filter((ms) => ms >= 0);
  const median = quantile(delays, 0.5);
  const recorded =
    median === undefined
      ? "the records do not say when units were sent"
      : `in the records half of all calls wait ${(median / MINUTE_MS).toFixed(1)} minutes or longer for that`;
  return assumption("none", `a unit can be sent when a call is received; ${recorded}`);
}

function asRecorded(
  minutes: Float64Array,
  supposed: number,
  unknown: number,
  gapHours: number | undefined,
): Assumption {
  const free =
    gapHours === undefined
      ? "while it is on duty and on no call"
      : `between two responses up to ${gapHours} hours apart`;
  const average = (minutes.length === 0 ? 0 : sum(minutes) / minutes.length).toFixed(2);
  return assumption(
    "receipt to first dispatch, of calls for which a unit was free all that time",
    `so for ${minutes.length - supposed - unknown} calls; drawn for ${supposed} from calls alike; none for ${unknown} to which no such call is alike; ` +
      `${average} minutes on average. A unit is taken to be free ${free}, and what a dispatcher waits for by choice to be handling`,
  );
}
