import { SERVICES, type Service } from "../quantity/duty-span.ts";
import type { SimulationColumns } from "./log-columns.ts";
import type { SimUnit } from "./unit.ts";

/** What must have come for a call, each a moment of its own. */
export type CallMoment =
  | "wait"
  | "response"
  | "first-equipped"
  | "first-water"
  | "four-on-scene"
  | "full-force";

/**
 * Milliseconds by call, NaN where the moment never came: from receipt, but for `wait`, which begins when the call is ready, and
 * `arrival`, which begins at the first dispatch. `handling` is empty where no call has any.
 */
export type CallMoments = Readonly<Record<CallMoment | "handling" | "dispatch" | "arrival", Float64Array>>;

const ENOUGH_TO_ENTER = 4;

/** When did each moment of each call come? `isPumper` by unit; what only fires have is asked only of them, where `isFire` is 1. */
export function callMoments(
  columns: SimulationColumns,
  isPumper: readonly boolean[],
  isFire: Uint8Array,
): CallMoments {
  const { call, unit, slot, dispatchedAt, arrivedAt, equippedAt, clearedAt, needed } = columns;
  const { receivedAt, readyAt } = columns;
  const hasGear = (row: number, c: number): boolean =>
    !columns.units[unit[row] as number]?.withoutGear?.includes(
      SERVICES[columns.service[c] as number] as Service,
    );
  const calls = receivedAt.length;
  const anyFire = isFire.includes(1);
  const nowhere = new Float64Array(anyFire ? 0 : calls).fill(Number.NaN);
  const never = (): Float64Array => (anyFire ? new Float64Array(calls).fill(Number.NaN) : nowhere);
  const sent = firstDelays(columns, dispatchedAt, receivedAt);
  const response = firstDelays(columns, arrivedAt, receivedAt);
  const moments = {
    dispatch: sent,
    handling: differences(readyAt, receivedAt),
    wait: readyAt.length === 0 ? sent : firstDelays(columns, dispatchedAt, readyAt),
    response,
    arrival: differences(response, sent),
    "first-equipped": never(),
    "first-water": never(),
    "four-on-scene": never(),
    "full-force": never(),
  };
  if (!anyFire) return moments;
  const { first, next } = rowsByCall(call, columns.length, calls);
  for (let c = 0; c < calls; c++) {
    const received = receivedAt[c] as number;
    const head = first[c] as number;
    if (head < 0 || isFire[c] === 0) continue;
    const rows: number[] = [];
    for (let row = head; row >= 0; row = next[row] as number) rows.push(row);
    const geared = rows.filter((row) => hasGear(row, c));
    const equipped = earliest(geared, equippedAt);
    const water = earliest(
      rows.filter((row) => isPumper[unit[row] as number]),
      arrivedAt,
    );
    moments["first-equipped"][c] = equipped - received;
    moments["first-water"][c] = Math.max(water, equipped) - received;
    moments["four-on-scene"][c] = enoughAt(geared, columns) - received;
    moments["full-force"][c] = fullAt(rows, slot, equippedAt, needed[c] as number) - received;
  }
  return moments;

  /** When so many people could first work at the scene at once; who has left is no longer counted. */
  function enoughAt(rows: readonly number[], { units }: SimulationColumns): number {
    let found = Number.NaN;
    for (const row of rows) {
      const at = equippedAt[row] as number;
      let people = 0;
      for (const other of rows) {
        const there = (equippedAt[other] as number) <= at && !((clearedAt[other] as number) <= at);
        if (there) people += (units[unit[other] as number] as SimUnit).personnel;
      }
      if (people >= ENOUGH_TO_ENTER && !(at >= found)) found = at;
    }
    return found;
  }
}

function differences(ends: Float64Array, starts: Float64Array): Float64Array<ArrayBuffer> {
  const found = new Float64Array(ends.length);
  for (let i = 0; i < ends.length; i++) found[i] = (ends[i] as number) - (starts[i] as number);
  return found;
}

/** Milliseconds from an instant of each call to the first instant of any row of it, by call; NaN where there is none. */
function firstDelays(
  { call, length }: SimulationColumns,
  instants: Float64Array,
  since: Float64Array,
): Float64Array<ArrayBuffer> {
  const found = new Float64Array(since.length).fill(Number.NaN);
  for (let row = 0; row < length; row++) {
    const c = call[row] as number;
    const delay = (instants[row] as number) - (since[c] as number);
    if (!Number.isNaN(delay) && !(delay >= (found[c] as number))) found[c] = delay;
  }
  return found;
}

/** When the last of the needed units could work: the latest, over its slots, of the first to fill it. */
function fullAt(
  rows: readonly number[],
  slot: Uint16Array,
  equippedAt: Float64Array,
  needed: number,
): number {
  let latest = Number.NEGATIVE_INFINITY;
  for (let s = 0; s < needed; s++) {
    const filled = earliest(
      rows.filter((row) => slot[row] === s),
      equippedAt,
    );
    latest = Math.max(latest, filled);
  }
  return latest;
}

function earliest(rows: readonly number[], times: Float64Array): number {
  let found = Number.NaN;
  for (const row of rows) {
    const at = times[row] as number;
    if (!(at >= found) && !Number.isNaN(at)) found = at;
  }
  return found;
}

/** The rows of each call as a list, in the order of the log: the first row of a call, the next row of a row, -1 at its end. */
function rowsByCall(
  call: Uint32Array,
  length: number,
  calls: number,
): { first: Int32Array; next: Int32Array } {
  const first = new Int32Array(calls).fill(-1);
  const next = new Int32Array(length).fill(-1);
  for (let row = length - 1; row >= 0; row--) {
    const c = call[row] as number;
    next[row] = first[c] as number;
    first[c] = row;
  }
  return { first, next };
}
