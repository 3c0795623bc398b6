import { requireOptions, requireThat } from "../quantity/error.ts";
import { HOUR_MS, MINUTE_MS } from "../quantity/instant.ts";
import { requireWithin } from "../quantity/interval.ts";
import { randomStream } from "../random/stream.ts";
import { CallTable, type CallTableColumns, callId, textAt } from "../records/call-table.ts";
import { Roster } from "../records/roster.ts";
import { sum } from "../stats/sum.ts";
import type { CallHandling, RecordedHandlingOptions } from "./call-handling.ts";
import {
  type CensoredDuration,
  type DurationShares,
  durationLongerThan,
  durationShares,
} from "./censored-durations.ts";
import { type FreeSpells, freeSpells } from "./free-spells.ts";
import { put } from "./key-lists.ts";

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

/** What `recordedHandling` does once it is loaded. */
export function estimatedHandling(calls: CallTable, options: RecordedHandlingOptions): CallHandling {
  requireThat(calls instanceof CallTable, "calls", "a CallTable", typeof calls);
  requireOptions(options, ["roster", "gapHours"]);
  const { roster, gapHours = 4 } = options;
  requireThat(roster === undefined || roster instanceof Roster, "roster", "a Roster", typeof roster);
  requireWithin("gapHours", gapHours, "[0, 168] hours");
  const columns = calls.toColumns();
  // Head counts say how many were there, not who was free.
  const named = roster?.spans.some(({ unit }) => unit !== undefined) ? roster : undefined;
  const spells = freeSpells(columns, { gapHours, roster: named });
  const records = Array.from({ length: columns.length }, (_, row) => handlingRecord(columns, row, spells));
  const pools = poolsOf(records);
  const minutes = new Float64Array(columns.length);
  const counts = { taken: 0, drawn: 0, unknown: 0, none: 0 };
  for (const [row, record] of records.entries()) {
    const pool = poolFor(record, pools);
    if (isHandling(record)) {
      counts.taken += 1;
      minutes[row] = record.sentMs / MINUTE_MS;
    } else if (!mayHaveHandling(columns, row)) counts.none += 1;
    else if (pool === undefined) counts.unknown += 1;
    else {
      counts.drawn += 1;
      minutes[row] = drawnMs(record, pool, callId(columns, row)) / MINUTE_MS;
    }
  }
  const { taken, drawn, unknown } = counts;
  const average = (minutes.length === 0 ? 0 : sum(minutes) / minutes.length).toFixed(2);
  const free =
    named === undefined
      ? `between two responses up to ${gapHours} hours apart`
      : "while it is on duty and on no call";
  const reason =
    `so for ${taken} calls; drawn for ${drawn} from calls alike; none for ${unknown} to which no such call is alike; ${average} minutes on average. ` +
    `A unit is taken to be free ${free}, and what a dispatcher waits for by choice to be handling`;
  const assumed = "receipt to first dispatch, of calls for which a unit was free all that time";
  return { minutes, ...counts, assumptions: [{ field: "handlingMinutes", assumed, reason }] };
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

function handlingRecord(columns: CallTableColumns, row: number, spells: FreeSpells): HandlingRecord {
  const ms = msToDispatch(columns, row);
  const received = columns.receivedAt[row] as number;
  const isBelieved = ms >= 0 && ms <= columns.maxHours * HOUR_MS;
  const freeMs = isBelieved ? freeUntil(columns, row, received + ms, spells) - received : -1;
  const kind = [textAt(columns.priority, row), textAt(columns.type, row)];
  const name = [columns.service[row], columns.initiator[row], ...kind];
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
    for (const group of groups) put(seen, group, one);
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
function drawnMs({ sentMs, freeMs }: HandlingRecord, pool: DurationShares, id: string): number {
  return durationLongerThan(pool, freeMs, randomStream("handling", id).uniform()) ?? sentMs;
}
