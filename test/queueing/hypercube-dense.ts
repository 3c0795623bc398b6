import type { Hypercube } from "../../src/queueing/hypercube.ts";
import type { HypercubeInput } from "../../src/queueing/hypercube-input.ts";

/**
 * The hypercube by its balance equations, written out whole and solved by elimination: no levels, no sweeps, no
 * tables. A queue is cut off after `room` calls and kept as states of its own, so that its law is not assumed.
 */
export function denseHypercube(
  input: HypercubeInput,
  room: number,
): Pick<Hypercube, "workload" | "dispatchShare" | "responseShare" | "probabilityAllBusy"> {
  const { callsPerHour, preferences } = input;
  const service = input.serviceMinutes as readonly number[];
  const units = service.length;
  const full = 2 ** units - 1;
  const states = full + 1 + (input.capacity === "queue" ? room : 0);
  const calls = callsPerHour.reduce((sum, rate) => sum + rate, 0);
  const rates = Array.from({ length: states }, () => new Array<number>(states).fill(0));
  const add = (from: number, to: number, rate: number) => {
    (rates[from] as number[])[to] = (rates[from]?.[to] as number) + rate;
  };
  const busy = (state: number, unit: number) => state >= full || Math.floor(state / 2 ** unit) % 2 === 1;
  /** Who goes to a call from the atom: the free ones of the first rank that has any. */
  const sent = (state: number, atom: number): number[] => {
    for (const rank of preferences[atom] ?? []) {
      const free = [rank].flat().filter((unit) => !busy(state, unit as number)) as number[];
      if (free.length > 0) return free;
    }
    return [];
  };
  for (let state = 0; state < states; state++) {
    callsPerHour.forEach((rate, atom) => {
      const free = sent(state, atom);
      for (const unit of free) add(state, state + 2 ** unit, rate / free.length);
      if (free.length === 0 && state + 1 < states) add(state, state + 1, rate);
    });
    for (let unit = 0; unit < units; unit++) {
      if (busy(state, unit))
        add(state, state > full ? state - 1 : state - 2 ** unit, 60 / (service[unit] as number));
    }
  }
  const p = stationary(rates);
  const table = () => service.map(() => callsPerHour.map(() => 0));
  const atOnce = table();
  const queued = table();
  const workload = service.map(() => 0);
  let probabilityAllBusy = 0;
  p.forEach((share, state) => {
    if (state >= full) probabilityAllBusy += share;
    for (let unit = 0; unit < units; unit++)
      if (busy(state, unit)) workload[unit] = (workload[unit] as number) + share;
    callsPerHour.forEach((rate, atom) => {
      const part = (share * rate) / calls;
      const free = sent(state, atom);
      for (const unit of free)
        (atOnce[unit] as number[])[atom] = (atOnce[unit]?.[atom] as number) + part / free.length;
    });
    // A completion with calls waiting gives the first of them to the unit that came free.
    if (state > full) {
      service.forEach((minutes, unit) => {
        callsPerHour.forEach((rate, atom) => {
          const row = queued[unit] as number[];
          row[atom] = (row[atom] as number) + (share * (60 / minutes) * (rate / calls)) / calls;
        });
      });
    }
  });
  const answered = input.capacity === "loss" ? 1 - probabilityAllBusy : 1;
  return {
    workload,
    probabilityAllBusy,
    dispatchShare: atOnce.map((row) => row.map((share) => share / answered)),
    responseShare: atOnce.map((row, unit) =>
      row.map((share, atom) => (share + (queued[unit]?.[atom] as number)) / answered),
    ),
  };
}

/** The law that a chain keeps, by elimination with pivots. */
function stationary(rates: readonly (readonly number[])[]): number[] {
  const size = rates.length;
  const rows = rates.map((_, to) =>
    rates.map((row, from) =>
      from === to ? -row.reduce((sum, rate) => sum + rate, 0) + (row[to] as number) : (row[to] as number),
    ),
  );
  rows[size - 1] = new Array<number>(size).fill(1);
  const right: number[] = rows.map((_, index) => (index === size - 1 ? 1 : 0));
  const at = (row: number, column: number) => rows[row]?.[column] as number;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column; row < size; row++)
      if (Math.abs(at(row, column)) > Math.abs(at(pivot, column))) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot] as number[], rows[column] as number[]];
    [right[column], right[pivot]] = [right[pivot] as number, right[column] as number];
    for (let row = column + 1; row < size; row++) {
      const factor = at(row, column) / at(column, column);
      if (factor === 0) continue;
      for (let k = column; k < size; k++) (rows[row] as number[])[k] = at(row, k) - factor * at(column, k);
      right[row] = (right[row] as number) - factor * (right[column] as number);
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++)
      right[row] = (right[row] as number) - at(row, k) * (right[k] as number);
    right[row] = (right[row] as number) / at(row, row);
  }
  return right;
}
