import { DutycycleError, requireNumber } from "../quantity/error.ts";
import type { SimCall } from "./call.ts";
import { KindIndex, type SimCallKind, unitsNeeded } from "./call-kind.ts";

/**
 * Calls in columns, in the order of receipt: what `simulate` reads, ready to be posted to a worker.
 *
 * Make them once with `simCallColumns` where several scenarios meet the same calls.
 */
export interface SimCallColumns {
  readonly length: number;
  readonly ids: readonly string[];
  /** Index into `kinds`. */
  readonly kind: Uint32Array;
  readonly kinds: readonly SimCallKind[];
  /** Epoch milliseconds, never falling. */
  readonly receivedAt: Float64Array;
  /** Minutes from receipt until a unit can be sent; empty where no call has any. */
  readonly handlingMinutes: Float64Array;
  /** What drives to each call are multiplied by; empty where it is 1 for all. */
  readonly driveFactor: Float64Array;
  /** The needed units of call i are the slots `slotStart[i]` to `slotStart[i + 1]`. */
  readonly slotStart: Uint32Array;
  /** Minutes of work of each slot. */
  readonly slotMinutes: Float64Array;
  /** Infinity where a call waits for ever. */
  readonly patienceMinutes: Float64Array;
  /** Epoch milliseconds; Infinity where it is not cancelled. */
  readonly cancelledAt: Float64Array;
  /** The later minutes of call i are `laterStart[i]` to `laterStart[i + 1]`. */
  readonly laterStart: Uint32Array;
  readonly laterMinutes: Float64Array;
  /** Index into `areas`; 0 where the call has none. */
  readonly area: Uint32Array;
  /** The first is the empty text. */
  readonly areas: readonly string[];
  /** NaN where absent; empty where no call has a place. */
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
}

/**
 * The calls in columns: sorted by receipt (calls of one instant stay in the order given) and checked.
 *
 * @throws DutycycleError for a value outside its interval.
 *
 * @example
 * ```ts
 * import { simCallColumns } from "dutycycle/simulation";
 * const call = { id: "1", service: "police", priority: 1, receivedAt: 60_000, serviceMinutes: 30 } as const;
 * simCallColumns([call, { ...call, id: "2", receivedAt: 0 }]).ids; // => ["2", "1"]
 * ```
 */
export function simCallColumns(calls: Iterable<SimCall>): SimCallColumns {
  const ordered = inOrder(calls);
  const length = ordered.length;
  const index = new KindIndex();
  const areaCodes = new Map<string, number>([["", 0]]);
  const ids = new Array<string>(length);
  const kind = new Uint32Array(length);
  const receivedAt = new Float64Array(length);
  const patienceMinutes = new Float64Array(length);
  const cancelledAt = new Float64Array(length);
  const area = new Uint32Array(length);
  const slotStart = new Uint32Array(length + 1);
  const laterStart = new Uint32Array(length + 1);
  const needed: number[] = [];
  let anyPlace = false;
  let anyHandling = false;
  let anyFactor = false;
  for (let i = 0; i < length; i++) {
    const call = ordered[i] as SimCall;
    const k = index.of(call, i);
    if (k === needed.length) needed.push(unitsNeeded(index.kinds[k] as SimCallKind));
    ids[i] = call.id;
    kind[i] = k;
    receivedAt[i] = call.receivedAt;
    patienceMinutes[i] = durationOf(call.patienceMinutes, "patienceMinutes", i);
    cancelledAt[i] = cancellationOf(call, i);
    slotStart[i + 1] = (slotStart[i] as number) + (needed[k] as number);
    laterStart[i + 1] = (laterStart[i] as number) + (call.laterMinutes?.length ?? 0);
    if (call.area !== undefined) area[i] = codeOf(areaCodes, call.area);
    if (call.latitude !== undefined) anyPlace = true;
    if (durationOf(call.handlingMinutes ?? 0, "handlingMinutes", i) > 0) anyHandling = true;
    const factor = call.driveFactor ?? 1;
    if (factor !== 1) {
      requireNumber(`calls[${i}].driveFactor`, factor, "(0, infinity)", (n) => n > 0);
      anyFactor = true;
    }
  }
  const slotMinutes = new Float64Array(slotStart[length] as number);
  const laterMinutes = new Float64Array(laterStart[length] as number);
  const latitude = new Float64Array(anyPlace ? length : 0).fill(Number.NaN);
  const longitude = latitude.slice();
  const handlingMinutes = new Float64Array(anyHandling ? length : 0);
  const driveFactor = new Float64Array(anyFactor ? length : 0);
  for (let i = 0; i < length; i++) {
    const call = ordered[i] as SimCall;
    fillSlots(slotMinutes, slotStart[i] as number, slotStart[i + 1] as number, call, i);
    for (const [k, minutes] of (call.laterMinutes ?? []).entries()) {
      laterMinutes[(laterStart[i] as number) + k] = durationOf(minutes, `laterMinutes[${k}]`, i);
    }
    if (anyHandling) handlingMinutes[i] = call.handlingMinutes ?? 0;
    if (anyFactor) driveFactor[i] = call.driveFactor ?? 1;
    if (call.latitude !== undefined) latitude[i] = call.latitude;
    if (anyPlace && call.longitude !== undefined) longitude[i] = call.longitude;
  }
  return {
    length,
    ids,
    kind,
    kinds: index.kinds,
    receivedAt,
    handlingMinutes,
    driveFactor,
    slotStart,
    slotMinutes,
    patienceMinutes,
    cancelledAt,
    laterStart,
    laterMinutes,
    area,
    areas: [...areaCodes.keys()],
    latitude,
    longitude,
  };
}

function inOrder(calls: Iterable<SimCall>): readonly SimCall[] {
  if (typeof calls?.[Symbol.iterator] !== "function" || typeof calls === "string") {
    throw new DutycycleError({ argument: "calls", expected: "a list of calls", received: calls });
  }
  const given: readonly SimCall[] = Array.isArray(calls) ? calls : [...calls];
  let sorted = true;
  let before = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < given.length; i++) {
    const at = given[i]?.receivedAt;
    if (typeof at !== "number" || !Number.isFinite(at)) {
      requireNumber(`calls[${i}].receivedAt`, at, "(-infinity, infinity)");
    } else {
      if (at < before) sorted = false;
      before = at;
    }
  }
  return sorted ? given : given.slice().sort((a, b) => a.receivedAt - b.receivedAt);
}

function codeOf(codes: Map<string, number>, text: string): number {
  let code = codes.get(text);
  if (code === undefined) {
    code = codes.size;
    codes.set(text, code);
  }
  return code;
}

/** Minutes in [0, infinity); Infinity, which stands for never, where they are absent. */
function durationOf(minutes: number | undefined, name: string, position: number): number {
  if (minutes === undefined) return Number.POSITIVE_INFINITY;
  if (!(minutes >= 0 && minutes < Number.POSITIVE_INFINITY)) {
    requireNumber(`calls[${position}].${name}`, minutes, "[0, infinity)", (n) => n >= 0);
  }
  return minutes;
}

function cancellationOf(call: SimCall, position: number): number {
  if (call.cancelledAt === undefined) return Number.POSITIVE_INFINITY;
  requireNumber(`calls[${position}].cancelledAt`, call.cancelledAt, "[receivedAt, infinity)", (n) => {
    return n >= call.receivedAt;
  });
  return call.cancelledAt;
}

function fillSlots(slots: Float64Array, from: number, to: number, call: SimCall, position: number): void {
  const own = call.unitMinutes;
  if (own === undefined) {
    const minutes = call.serviceMinutes;
    if (!(minutes >= 0 && minutes < Number.POSITIVE_INFINITY)) {
      requireNumber(`calls[${position}].serviceMinutes`, minutes, "[0, infinity)", (n) => n >= 0);
    }
    for (let slot = from; slot < to; slot++) slots[slot] = minutes;
    return;
  }
  if (own.length !== to - from) {
    throw new DutycycleError({
      argument: `calls[${position}].unitMinutes`,
      expected: `${to - from} numbers, one for each needed unit`,
      received: own,
    });
  }
  for (const [k, minutes] of own.entries()) {
    requireNumber(`calls[${position}].unitMinutes[${k}]`, minutes, "[0, infinity)", (n) => n >= 0);
    slots[from + k] = minutes;
  }
}
