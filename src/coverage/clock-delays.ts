import { requireThat } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import type { CallTableColumns } from "../records/call-table.ts";
import { callOfResponses } from "../workload/call-scope.ts";
import { type Arrival, arrivalOf } from "./arrival-order.ts";
import { type ClockedCalls, callsMeant, unitsMeant } from "./clocked-calls.ts";
import type { ClockStart, ClockStop } from "./response-standard.ts";

/** From one event of a standard's clock to another. */
export interface ClockSpan {
  readonly clockStart: ClockStart;
  readonly clockStop: ClockStop;
  /** For `personnel-on-scene`. */
  readonly personnel?: number | undefined;
}

/**
 * The delay of each call (of each response, for the turnout) in milliseconds: NaN where a time is absent, negative where the second
 * comes first, Infinity where too few ever came. Items out of scope have no entry in `items`.
 */
export interface ClockDelays {
  readonly perResponse: boolean;
  /** Row of the call, or of the response. */
  readonly items: Uint32Array;
  readonly delays: Float64Array;
  /** 1 where too few came, but with those whose arrival was not recorded it would have been enough. */
  readonly unsure: Uint8Array;
  /** Row of the call, for each item. */
  readonly calls: Uint32Array;
}

const STARTS: readonly ClockStart[] = [
  "alarm-received",
  "alarm-acknowledged",
  "units-notified",
  "unit-en-route",
];
const STOPS: readonly ClockStop[] = [
  "units-notified",
  "unit-en-route",
  "first-unit-on-scene",
  "second-unit-on-scene",
  "personnel-on-scene",
];

/**
 * Records keep one instant of receipt, so that `alarm-received` and `alarm-acknowledged` are both read as it. Of several units, the
 * clock starts with the first that is notified. Travel (`unit-en-route`) of the first or second unit is its own; that
 * of a force starts with its first unit en route.
 */
export function clockDelays(columns: CallTableColumns, span: ClockSpan, which: ClockedCalls): ClockDelays {
  requireRecorded(span);
  const counted = unitsMeant(columns, which.roles);
  const used = callsMeant(columns, which, counted);
  if (span.clockStart === "units-notified" && span.clockStop === "unit-en-route") {
    return turnouts(columns, used, counted);
  }
  const calls = rowsWhere(columns.length, (call) => used[call] === 1);
  const unsure = new Uint8Array(calls.length);
  const delays = new Float64Array(calls.length);
  for (let i = 0; i < calls.length; i++) {
    const call = calls[i] as number;
    const stop = stopOf(columns, span, call, counted);
    if (stop.unsure) unsure[i] = 1;
    // Who never came is late, whenever the clock started.
    delays[i] = stop.at === Infinity ? Infinity : stop.at - startOf(columns, span, call, counted, stop);
  }
  return { perResponse: false, items: calls, delays, unsure, calls };
}

function stopOf(
  columns: CallTableColumns,
  { clockStop, personnel }: ClockSpan,
  call: number,
  counted: Uint8Array,
): Arrival {
  if (clockStop === "units-notified" || clockStop === "unit-en-route") {
    const times = clockStop === "units-notified" ? columns.dispatchedAt : columns.enrouteAt;
    return { at: firstOf(columns, call, times, counted), response: -1, unsure: false };
  }
  if (clockStop === "personnel-on-scene") {
    return arrivalOf(columns, call, counted, { people: personnel as number });
  }
  return arrivalOf(columns, call, counted, { units: clockStop === "first-unit-on-scene" ? 1 : 2 });
}

function startOf(
  columns: CallTableColumns,
  { clockStart, clockStop }: ClockSpan,
  call: number,
  counted: Uint8Array,
  { response }: Arrival,
): number {
  if (clockStart === "units-notified") return firstOf(columns, call, columns.dispatchedAt, counted);
  if (clockStart !== "unit-en-route") return columns.receivedAt[call] as number;
  if (clockStop === "personnel-on-scene") return firstOf(columns, call, columns.enrouteAt, counted);
  return columns.enrouteAt[response] ?? Number.NaN;
}

function turnouts(columns: CallTableColumns, used: Uint8Array, counted: Uint8Array): ClockDelays {
  const callOf = callOfResponses(columns);
  const items = rowsWhere(
    columns.responseCount,
    (row) => used[callOf[row] as number] === 1 && counted[row] === 1,
  );
  const delays = new Float64Array(items.length);
  for (let i = 0; i < items.length; i++) {
    const row = items[i] as number;
    delays[i] = (columns.enrouteAt[row] as number) - (columns.dispatchedAt[row] as number);
  }
  const calls = items.map((row) => callOf[row] as number);
  return { perResponse: true, items, delays, unsure: new Uint8Array(items.length), calls };
}

function rowsWhere(length: number, isMeant: (row: number) => boolean): Uint32Array {
  const rows = new Uint32Array(length);
  let count = 0;
  for (let row = 0; row < length; row++) if (isMeant(row)) rows[count++] = row;
  return rows.slice(0, count);
}

/** The earliest of a call's times, NaN where it has none. */
function firstOf(columns: CallTableColumns, call: number, times: Float64Array, counted: Uint8Array): number {
  let at = Number.NaN;
  const end = columns.responseStart[call + 1] as number;
  for (let row = columns.responseStart[call] as number; row < end; row++) {
    const time = times[row] as number;
    if (counted[row] === 1 && !Number.isNaN(time) && !(time >= at)) at = time;
  }
  return at;
}

/** Throws unless both events are in records, the first before the second. */
function requireRecorded({ clockStart, clockStop, personnel }: ClockSpan): void {
  const inOrder =
    STARTS.includes(clockStart) &&
    STOPS.includes(clockStop) &&
    !(clockStart === "units-notified" && clockStop === "units-notified") &&
    !(clockStart === "unit-en-route" && (clockStop === "units-notified" || clockStop === "unit-en-route"));
  requireThat(
    inOrder,
    "standard",
    `a clock that starts at one of ${STARTS.join(", ")} and stops later, at one of ${STOPS.join(", ")}`,
    { clockStart, clockStop },
  );
  if (clockStop === "personnel-on-scene") {
    requireWithin("personnel", personnel, "(0, infinity)");
  }
}
