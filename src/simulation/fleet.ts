import { SERVICES } from "../quantity/duty-span.ts";
import { DutycycleError, requireNumber, requireOneOf } from "../quantity/error.ts";
import { MINUTE_MS, type Period } from "../quantity/instant.ts";
import type { SimUnit } from "./unit.ts";
import { addUnit, type UnitSet, unitSet } from "./unit-set.ts";

const MOST_UNITS = 65_535;
const MOST_PERSONNEL = 1000;

/** The units, checked, in the form that the run reads. Durations are in milliseconds. */
export interface Fleet {
  readonly units: readonly SimUnit[];
  readonly words: number;
  readonly turnout: Float64Array;
  readonly donning: Float64Array;
  /** Units that don at calls of each service, by index into `SERVICES`. */
  readonly dons: readonly UnitSet[];
  /** Units that come only when they are called back. */
  readonly callback: UnitSet;
  /** Spans on duty of each unit, in order, apart from each other; `undefined` where it is always on duty. */
  readonly spans: readonly (readonly Period[] | undefined)[];
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
  if (!Array.isArray(units) || units.length > MOST_UNITS) {
    throw new DutycycleError({
      argument: "units",
      expected: `a list of at most ${MOST_UNITS} units`,
      received: units?.length ?? units,
    });
  }
  const words = Math.max(1, (units.length + 31) >>> 5);
  const turnout = new Float64Array(units.length);
  const donning = new Float64Array(units.length);
  const callback = unitSet(words);
  const dons = SERVICES.map(() => unitSet(words));
  const ids = new Set<string>();
  for (const [u, unit] of units.entries()) {
    requireUnit(unit, `units[${u}]`, ids);
    turnout[u] = ((unit.turnoutMinutes ?? 0) + (unit.callbackMinutes ?? 0)) * MINUTE_MS;
    donning[u] = (unit.donning?.minutes ?? 0) * MINUTE_MS;
    for (const service of unit.donning?.services ?? [])
      addUnit(dons[SERVICES.indexOf(service)] as UnitSet, u);
    if (unit.callbackMinutes !== undefined) addUnit(callback, u);
  }
  const spans = units.map((unit, u) =>
    unit.onDuty === undefined || unit.callbackMinutes !== undefined
      ? undefined
      : united(unit.onDuty, `units[${u}]`),
  );
  return { units: [...units], words, turnout, donning, dons, callback, spans };
}

function requireUnit(unit: SimUnit, argument: string, ids: Set<string>): void {
  if (typeof unit?.id !== "string" || ids.has(unit.id)) {
    const expected = "a text that no other unit has";
    throw new DutycycleError({ argument: `${argument}.id`, expected, received: unit?.id });
  }
  ids.add(unit.id);
  if (typeof unit.role !== "string") {
    throw new DutycycleError({ argument: `${argument}.role`, expected: "a text", received: unit.role });
  }
  const lists = [
    ["answers", unit.answers],
    ["donning.services", unit.donning === undefined ? [] : unit.donning.services],
    ["withoutGear", unit.withoutGear ?? []],
  ] as const;
  for (const [name, services] of lists) {
    if (!Array.isArray(services)) {
      const expected = "a list of services";
      throw new DutycycleError({ argument: `${argument}.${name}`, expected, received: services });
    }
    for (const [i, service] of services.entries())
      requireOneOf(`${argument}.${name}[${i}]`, service, SERVICES);
  }
  const { personnel, turnoutMinutes = 0, callbackMinutes = 0, donning } = unit;
  requireNumber(`${argument}.personnel`, personnel, "(0, 1000]", (n) => n > 0 && n <= MOST_PERSONNEL);
  const notNegative = (n: number): boolean => n >= 0;
  requireNumber(`${argument}.turnoutMinutes`, turnoutMinutes, "[0, infinity)", notNegative);
  requireNumber(`${argument}.callbackMinutes`, callbackMinutes, "[0, infinity)", notNegative);
  requireNumber(`${argument}.donning.minutes`, donning?.minutes ?? 0, "[0, infinity)", notNegative);
}

/** The spans in order, those that touch or overlap made one: nobody goes home at the end of a span that another continues. */
function united(spans: readonly Period[], argument: string): readonly Period[] {
  for (const [i, span] of spans.entries()) {
    requireNumber(`${argument}.onDuty[${i}].start`, span?.start, "(-infinity, infinity)");
    requireNumber(`${argument}.onDuty[${i}].end`, span.end, "(start, infinity)", (n) => n > span.start);
  }
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

export function dutyChanges(fleet: Fleet): DutyChanges {
  const changes: { at: number; unit: number; begins: number }[] = [];
  for (const [unit, spans] of fleet.spans.entries()) {
    for (const { start, end } of spans ?? []) {
      changes.push({ at: start, unit, begins: 1 }, { at: end, unit, begins: 0 });
    }
  }
  changes.sort((a, b) => a.at - b.at || a.begins - b.begins || a.unit - b.unit);
  return {
    at: Float64Array.from(changes, (change) => change.at),
    unit: Uint16Array.from(changes, (change) => change.unit),
    begins: Uint8Array.from(changes, (change) => change.begins),
  };
}

/** How many milliseconds of [from, to) lie outside the spans? */
export function offDuty(spans: readonly Period[], from: number, to: number): number {
  let outside = to - from;
  for (const { start, end } of spans) {
    if (end > from && start < to) outside -= Math.min(end, to) - Math.max(start, from);
  }
  return outside;
}
