import { leastWhere } from "../quantity/bisection.ts";
import { HOUR_MS } from "../quantity/instant.ts";
import type { CallTableColumns } from "../records/call-table.ts";
import { committedFrom, intervalFault } from "../records/interval-fault.ts";
import type { Roster } from "../records/roster.ts";
import { put } from "./key-lists.ts";
import { joined, overlap, rest, type Spans } from "./spans.ts";

const ALWAYS = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };

/** When were units free, as far as records and roster show? */
export interface FreeSpells {
  /** Until when was a unit like the one of this response free at every moment from an instant on? -Infinity where none was then. */
  freeUntil(response: number, from: number): number;
}

/** Spans as they are found, in any order. */
interface Found {
  readonly starts: number[];
  readonly ends: number[];
}

/**
 * Units are alike that were sent in one role; without roles, those that were sent to calls of one service. A unit that the roster
 * names is free on duty, when it is on no call. Without a roster it is known to be free between two of its responses that lie no more
 * than `gapHours` apart: before its first, after its last and over a longer gap it may have been at home. A response without a
 * usable clear leaves what follows unknown, until the next.
 */
export function freeSpells(
  columns: CallTableColumns,
  { gapHours, roster }: { readonly gapHours: number; readonly roster: Roster | undefined },
): FreeSpells {
  const { alikeOf, rowsOf } = responsesByUnit(columns);
  const duty = roster === undefined ? undefined : dutyByUnit(roster);
  const free = new Map<number, Found>();
  for (const unit of (duty ?? rowsOf).keys()) {
    const rows = rowsOf.get(unit) ?? [];
    const shifts = duty?.get(unit);
    const own =
      shifts === undefined
        ? betweenResponses(columns, rows, gapHours * HOUR_MS)
        : freeOnDuty(columns, rows, shifts);
    const roles = (shifts?.roles ?? []).map((role) => columns.role.values.indexOf(role));
    for (const alike of new Set([...roles, ...rows.map((r) => alikeOf[r] as number)])) {
      const all = free.get(alike) ?? { starts: [], ends: [] };
      free.set(alike, all);
      for (let i = 0; i < own.length; i += 2) {
        all.starts.push(own[i] as number);
        all.ends.push(own[i + 1] as number);
      }
    }
  }
  const spells = new Map([...free].map(([alike, found]) => [alike, united(found)]));
  return { freeUntil: (response, from) => endOfSpan(spells.get(alikeOf[response] as number), from) };
}

/** By response, the number of the units like its own; by name, the responses of each unit that say when they started, in order. */
function responsesByUnit(columns: CallTableColumns): {
  readonly alikeOf: Uint32Array;
  readonly rowsOf: ReadonlyMap<string, readonly number[]>;
} {
  const { responseStart, unit, role } = columns;
  const alikeOf = new Uint32Array(columns.responseCount);
  const rowsOf = new Map<string, number[]>();
  for (let call = 0; call < columns.length; call++) {
    for (let r = responseStart[call] as number; r < (responseStart[call + 1] as number); r++) {
      const code = role.codes[r] as number;
      alikeOf[r] = role.values[code] === "" ? role.values.length + (columns.service[call] as number) : code;
      const name = unit.values[unit.codes[r] as number] as string;
      if (name === "" || Number.isNaN(startOf(columns, r))) continue;
      put(rowsOf, name, r);
    }
  }
  for (const rows of rowsOf.values()) rows.sort((a, b) => startOf(columns, a) - startOf(columns, b));
  return { alikeOf, rowsOf };
}

function startOf({ dispatchedAt, arrivedAt }: CallTableColumns, row: number): number {
  return committedFrom(dispatchedAt[row] as number, arrivedAt[row] as number);
}

/** When the responses of one unit, in order, leave it free until the next, if that comes soon enough. */
function betweenResponses(
  columns: CallTableColumns,
  rows: readonly number[],
  gap: number,
): readonly number[] {
  const found: number[] = [];
  let since = Number.NaN;
  for (const r of rows) {
    const now = startOf(columns, r);
    if (now > since && now - since <= gap) found.push(since, now);
    const cleared = columns.clearedAt[r] as number;
    if (intervalFault(now, cleared, columns.maxHours) !== undefined) since = Number.NaN;
    else if (!(since > cleared)) since = cleared;
  }
  return found;
}

/** When one unit was on duty and on none of its responses. */
function freeOnDuty(columns: CallTableColumns, rows: readonly number[], duty: Found): Spans {
  const starts = rows.map((r) => startOf(columns, r));
  const ends = rows.map((r, i) => {
    const cleared = columns.clearedAt[r] as number;
    const isUsable = intervalFault(starts[i] as number, cleared, columns.maxHours) === undefined;
    return isUsable ? cleared : (starts[i + 1] ?? Number.POSITIVE_INFINITY);
  });
  const onDuty = united(duty);
  return rest(onDuty, overlap(united({ starts, ends }), onDuty));
}

/** Times on duty by the name of the unit, with its roles; a span without a name tells of nobody in particular. */
function dutyByUnit(roster: Roster): ReadonlyMap<string, Found & { readonly roles: string[] }> {
  const found = new Map<string, Found & { readonly roles: string[] }>();
  for (const { unit, role = "", start, end } of roster) {
    if (unit === undefined) continue;
    const own = found.get(unit) ?? { starts: [], ends: [], roles: [] };
    found.set(unit, own);
    own.starts.push(start);
    own.ends.push(end);
    if (role !== "") own.roles.push(role);
  }
  return found;
}

function united({ starts, ends }: Found): Spans {
  return joined(Float64Array.from(starts), Float64Array.from(ends), ALWAYS);
}

/** The end of the span that holds an instant, its end included; -Infinity where none does. */
function endOfSpan(spans: Spans | undefined, instant: number): number {
  if (spans === undefined) return Number.NEGATIVE_INFINITY;
  const behind = leastWhere(0, spans.length >>> 1, (span) => (spans[2 * span] as number) > instant);
  const end = behind === 0 ? Number.NEGATIVE_INFINITY : (spans[2 * behind - 1] as number);
  return end >= instant ? end : Number.NEGATIVE_INFINITY;
}
