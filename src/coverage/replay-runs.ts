import type { Period } from "../quantity/instant.ts";
import { CallTable, type CallTableColumns } from "../records/call-table.ts";
import { forEachUsable } from "../workload/call-scope.ts";
import { dutyByUnit } from "../workload/duty-steps.ts";
import type { PlannedChange } from "./unit-change.ts";

/** Who runs for whom when nobody of the department is free. */
const AID_UNIT = "(aid)";

export interface ReplayedRuns {
  readonly calls: CallTable;
  /** Runs in the period that the change gives to another unit. */
  readonly movedRuns: number;
  /** Of them, runs of units that took over others' runs, and so could not make their own. */
  readonly knockOnRuns: number;
  /** Of them, runs for which no unit was free: they are aid's, or wait. */
  readonly aidRuns: number;
  /** Firefighter-milliseconds of the runs for which no unit was free. */
  readonly aidTime: number;
}

/**
 * The records again, in order of time, with every run made by the first unit of its order that is on duty and free.
 *
 * A unit is free for a run of another if it is on no run that started before and is not on this call already. Its own
 * runs it makes as recorded, two at once too, unless it is out on one that it took over. Times are kept; so every run that is
 * recorded is still made, by the department or by aid.
 */
export function replayRuns(columns: CallTableColumns, change: PlannedChange, period: Period): ReplayedRuns {
  const { values } = columns.unit;
  const names = [...values];
  const codeOf = new Map(names.map((name, code) => [name, code]));
  const code = (name: string): number => {
    const known = codeOf.get(name);
    if (known !== undefined) return known;
    codeOf.set(name, names.length);
    return names.push(name) - 1;
  };
  const duty = dutyByUnit(change.spans);
  const busyUntil: number[] = [];
  const takenUntil: number[] = [];
  const lastTaken: number[] = [];
  const units = Uint32Array.from(columns.unit.codes);
  const personnel = columns.personnel.slice();
  let [movedRuns, knockOnRuns, aidRuns, aidTime] = [0, 0, 0, 0];
  for (const { row, call, start, end, order } of runsInOrder(columns, change, period)) {
    const own = units[row] as number;
    const ownName = names[own] as string;
    const isFree = (unit: number): boolean =>
      (busyUntil[unit] ?? -Infinity) <= start &&
      lastTaken[unit] !== call &&
      !isOnCall(columns, call, unit) &&
      isOnDuty(duty.get(names[unit] as string), start);
    const maker = order.map(code).find((unit) => {
      return unit === own ? (takenUntil[unit] ?? -Infinity) <= start : isFree(unit);
    });
    const unit = maker ?? code(AID_UNIT);
    const crew = change.crewOf(names[unit] as string);
    if (crew !== undefined) personnel[row] = crew;
    if (unit !== own) {
      units[row] = unit;
      movedRuns += 1;
      if (order[0] === ownName) knockOnRuns += 1;
      lastTaken[unit] = call;
      takenUntil[unit] = Math.max(takenUntil[unit] ?? -Infinity, end);
    }
    if (maker === undefined) {
      aidRuns += 1;
      aidTime += (end - start) * (personnel[row] as number);
    } else busyUntil[unit] = Math.max(busyUntil[unit] ?? -Infinity, end);
  }
  const unit = { codes: units, values: names };
  return {
    calls: CallTable.fromColumns({ ...columns, unit, personnel }),
    ...{ movedRuns, knockOnRuns, aidRuns, aidTime },
  };
}

interface Run {
  readonly row: number;
  readonly call: number;
  readonly start: number;
  readonly end: number;
  readonly order: readonly string[];
}

/** The usable runs in order of start; of those that start together, the ones that keep their unit come first. */
function runsInOrder(columns: CallTableColumns, change: PlannedChange, period: Period): readonly Run[] {
  const runs: (Run & { readonly moves: number })[] = [];
  forEachUsable(columns, (row, call, start, time) => {
    const unit = columns.unit.values[columns.unit.codes[row] as number] as string;
    const inside = start >= period.start && start < period.end;
    const order = (inside ? change.orderFor(unit, start) : undefined) ?? [unit];
    runs.push({ row, call, start, end: start + time, order, moves: order[0] === unit ? 0 : 1 });
  });
  return runs.sort((a, b) => a.start - b.start || a.moves - b.moves || a.row - b.row);
}

function isOnCall({ responseStart, unit }: CallTableColumns, call: number, code: number): boolean {
  const end = responseStart[call + 1] as number;
  for (let r = responseStart[call] as number; r < end; r++) if (unit.codes[r] === code) return true;
  return false;
}

function isOnDuty(duty: readonly Period[] | undefined, at: number): boolean {
  return duty?.some(({ start, end }) => at >= start && at < end) ?? false;
}
