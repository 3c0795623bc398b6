import { leastWhere } from "../quantity/bisection.ts";
import { HOUR_MS } from "../quantity/instant.ts";
import type { CallTableColumns } from "../records/call-table.ts";
import { committedFrom, intervalFault } from "../records/interval-fault.ts";
import { joined, type Spans } from "./spans.ts";

const ALWAYS = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };

/** When were units free, as far as the records show? */
export interface FreeSpells {
  /** Until when was a unit like the one of this response free at every moment from an instant on? -Infinity where none was then. */
  freeUntil(response: number, from: number): number;
}

/**
 * Units are alike that were sent in one role; without roles, those that were sent to calls of one service. A unit is known to be free
 * between two of its responses that lie no more than `gapHours` apart: before its first, after its last and over a longer gap
 * it may have been at home. A response without a usable clear leaves what follows unknown.
 */
export function freeSpells(columns: CallTableColumns, gapHours: number): FreeSpells {
  const { responseStart, dispatchedAt, arrivedAt, clearedAt, unit, role, maxHours } = columns;
  const start = (r: number): number => committedFrom(dispatchedAt[r] as number, arrivedAt[r] as number);
  const services = role.values.length;
  const alikeOf = new Uint32Array(columns.responseCount);
  const rowsOf = new Map<number, number[]>();
  for (let call = 0; call < columns.length; call++) {
    for (let r = responseStart[call] as number; r < (responseStart[call + 1] as number); r++) {
      const code = role.codes[r] as number;
      alikeOf[r] = role.values[code] === "" ? services + (columns.service[call] as number) : code;
      const own = unit.codes[r] as number;
      if (unit.values[own] === "" || Number.isNaN(start(r))) continue;
      const rows = rowsOf.get(own);
      if (rows === undefined) rowsOf.set(own, [r]);
      else rows.push(r);
    }
  }
  const free = new Map<number, { readonly starts: number[]; readonly ends: number[] }>();
  for (const rows of rowsOf.values()) {
    const alike = new Set(rows.map((r) => alikeOf[r] as number));
    let since = Number.NaN;
    for (const r of rows.sort((a, b) => start(a) - start(b))) {
      const now = start(r);
      if (now - since <= gapHours * HOUR_MS && now > since) for (const one of alike) note(one, since, now);
      const cleared = clearedAt[r] as number;
      if (intervalFault(now, cleared, maxHours) !== undefined) since = Number.NaN;
      else if (!(since > cleared)) since = cleared;
    }
  }
  const spells = new Map<number, Spans>();
  for (const [alike, { starts, ends }] of free) {
    spells.set(alike, joined(Float64Array.from(starts), Float64Array.from(ends), ALWAYS));
  }
  return {
    freeUntil: (response, from) => endOfSpan(spells.get(alikeOf[response] as number), from),
  };

  function note(alike: number, since: number, now: number): void {
    let own = free.get(alike);
    if (own === undefined) {
      own = { starts: [], ends: [] };
      free.set(alike, own);
    }
    own.starts.push(since);
    own.ends.push(now);
  }
}

/** The end of the span that holds an instant, its end included; -Infinity where none does. */
function endOfSpan(spans: Spans | undefined, instant: number): number {
  if (spans === undefined) return Number.NEGATIVE_INFINITY;
  const behind = leastWhere(0, spans.length >>> 1, (span) => (spans[2 * span] as number) > instant);
  const end = behind === 0 ? Number.NEGATIVE_INFINITY : (spans[2 * behind - 1] as number);
  return end >= instant ? end : Number.NEGATIVE_INFINITY;
}
