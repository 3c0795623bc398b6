import { SERVICES } from "../quantity/duty-span.ts";
import { requireNumber, requireOneOf, requireThat } from "../quantity/error.ts";
import { MINUTE_MS, type Period } from "../quantity/instant.ts";
import { requireWithin } from "../quantity/interval.ts";
import { EventList } from "./event-list.ts";
import type { SimUnit } from "./unit.ts";
import { addUnit, type UnitSet, unitSet } from "./unit-set.ts";

const MOST_UNITS = 65_535;

/** The units, checked, in the form that the run reads. Durations are in milliseconds. */
export interface Fleet {
  readonly units: readonly SimUnit[];
  readonly words: number;
  readonly turnout: Float64Array;
  /** By service, as an index into `SERVICES`, then by unit. */
  readonly donning: readonly Float64Array[];
  /** Units that come only when they are called back. */
  readonly callback: UnitSet;
  /** Spans on duty of each unit, in order, apart from each other; `undefined` where it is always on duty. */
  readonly spans: readonly (readonly Period[] | undefined)[];
  readonly changes: DutyChanges;
}

/** The units of a fleet that pass. */
export function select(fleet: Fleet, test: (unit: SimUnit) => boolean): UnitSet {
  return unitSet(
    fleet.words,
    fleet.units.flatMap((unit, u) => (test(unit) ? [u] : [])),
  );
}

/** Throws unless the units are what they may be. */
export function fleetOf(units: readonly SimUnit[]): Fleet {
  requireThat(
    Array.isArray(units) && units.length <= MOST_UNITS,
    "units",
    `a list of at most ${MOST_UNITS} units`,
    units?.length ?? units,
  );
  const words = Math.max(1, (units.length + 31) >>> 5);
  const turnout = new Float64Array(units.length);
  const donning = SERVICES.map(() => new Float64Array(units.length));
  const callback = unitSet(words);
  const ids = new Set<string>();
  for (const [u, unit] of units.entries()) {
    requireUnit(unit, `units[${u}]`, ids);
    turnout[u] = ((unit.turnoutMinutes ?? 0) + (unit.callbackMinutes ?? 0)) * MINUTE_MS;
    for (const service of unit.donning?.services ?? []) {
      (donning[SERVICES.indexOf(service)] as Float64Array)[u] = (unit.donning?.minutes ?? 0) * MINUTE_MS;
    }
    if (unit.callbackMinutes !== undefined) addUnit(callback, u);
  }
  const spans = units.map((unit, u) =>
    unit.onDuty === undefined || unit.callbackMinutes !== undefined
      ? undefined
      : united(unit.onDuty, `units[${u}]`),
  );
  return { units: [...units], words, turnout, donning, callback, spans, changes: dutyChanges(spans) };
}

function requireUnit(unit: SimUnit, argument: string, ids: Set<string>): void {
  requireThat(
    typeof unit?.id === "string" && !ids.has(unit.id),
    `${argument}.id`,
    "a text that no other unit has",
    unit?.id,
  );
  ids.add(unit.id);
  requireThat(typeof unit.role === "string", `${argument}.role`, "a text", unit.role);
  const lists = [
    ["answers", unit.answers],
    ["donning.services", unit.donning === undefined ? [] : unit.donning.services],
    ["withoutGear", unit.withoutGear ?? []],
  ] as const;
  for (const [name, services] of lists) {
    requireThat(Array.isArray(services), `${argument}.${name}`, "a list of services", services);
    for (const [i, service] of services.entries())
      requireOneOf(`${argument}.${name}[${i}]`, service, SERVICES);
  }
  const { personnel, turnoutMinutes = 0, callbackMinutes = 0, donning } = unit;
  requireWithin(`${argument}.personnel`, personnel, "(0, 1000]");
  requireWithin(`${argument}.turnoutMinutes`, turnoutMinutes, "[0, infinity)");
  requireWithin(`${argument}.callbackMinutes`, callbackMinutes, "[0, infinity)");
  requireWithin(`${argument}.donning.minutes`, donning?.minutes ?? 0, "[0, infinity)");
}

/** The spans in order, those that touch or overlap made one: nobody goes home at the end of a span that another continues. */
function united(spans: readonly Period[], argument: string): readonly Period[] {
  let apart = true;
  let before = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < spans.length; i++) {
    const { start, end } = spans[i] ?? {};
    if (!(Number.isFinite(start) && Number.isFinite(end) && (end as number) > (start as number))) {
      requireNumber(`${argument}.onDuty[${i}].start`, start, "(-infinity, infinity)");
      requireNumber(`${argument}.onDuty[${i}].end`, end, "(start, infinity)", (n) => n > (start as number));
    }
    apart &&= (start as number) > before;
    before = end as number;
  }
  if (apart) return spans;
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

/** Beginnings and ends of duty in the order of time; ends come before beginnings. */
export interface DutyChanges {
  readonly at: Float64Array;
  readonly unit: Uint16Array;
  readonly begins: Uint8Array;
}

function dutyChanges(spans: Fleet["spans"]): DutyChanges {
  const count = spans.reduce((sum, own) => sum + 2 * (own?.length ?? 0), 0);
  const found = { at: new Float64Array(count), unit: new Uint16Array(count), begins: new Uint8Array(count) };
  // The next change of each unit; an even one begins a span.
  const next = new EventList(spans.length + 1);
  const position = new Uint32Array(spans.length);
  const push = (unit: number): void => {
    const at = position[unit] as number;
    const span = spans[unit]?.[at >>> 1];
    if (span !== undefined) next.push(at % 2 === 0 ? span.start : span.end, unit);
  };
  for (let unit = 0; unit < spans.length; unit++) push(unit);
  for (let done = 0; done < count; ) {
    const now = next.next;
    const together: number[] = [];
    while (next.next === now) {
      const unit = next.pop();
      const at = position[unit] as number;
      together.push((at % 2 === 0 ? MOST_UNITS + 1 : 0) + unit);
      position[unit] = at + 1;
      push(unit);
    }
    for (const change of together.sort((a, b) => a - b)) {
      found.at[done] = now;
      found.unit[done] = change % (MOST_UNITS + 1);
      found.begins[done] = change > MOST_UNITS ? 1 : 0;
      done += 1;
    }
  }
  return found;
}

/** How many milliseconds of [from, to) lie outside the spans? */
export function offDuty(spans: readonly Period[], from: number, to: number): number {
  let outside = to - from;
  for (let i = firstEndingAfter(spans, from); i < spans.length; i++) {
    const { start, end } = spans[i] as Period;
    if (start >= to) break;
    outside -= Math.min(end, to) - Math.max(start, from);
  }
  return outside;
}

function firstEndingAfter(spans: readonly Period[], instant: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle] as Period).end > instant) high = middle;
    else low = middle + 1;
  }
  return low;
}
