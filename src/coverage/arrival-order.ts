import type { CallTableColumns } from "../records/call-table.ts";

/** Who arrived when, of one call: the row that completes what was needed. */
export interface Arrival {
  /** NaN where nobody's arrival is known, Infinity where too few have one. */
  readonly at: number;
  /** -1 where there is none. */
  readonly response: number;
  /** Too few, but with those whose arrival was not recorded it would have been enough. */
  readonly unsure: boolean;
}

/**
 * When were enough people, or units, on scene? Arrivals summed in their order; a unit that arrives twice counts once. A unit without
 * a time of arrival did not come as far as the records say: most such units were turned back.
 */
export function arrivalOf(
  columns: CallTableColumns,
  call: number,
  counted: Uint8Array,
  need: { readonly people: number } | { readonly units: number },
): Arrival {
  const { arrivedAt, personnel } = columns;
  const weight = (row: number): number => ("people" in need ? (personnel[row] as number) : 1);
  const needed = "people" in need ? need.people : need.units;
  const { arrived, unknown } = unitsOf(columns, call, counted);
  let sum = 0;
  for (const response of arrived) {
    sum += weight(response);
    if (sum >= needed) return { at: arrivedAt[response] as number, response, unsure: false };
  }
  for (const response of unknown) sum += weight(response);
  if (arrived.length === 0) return { at: Number.NaN, response: -1, unsure: false };
  return { at: Infinity, response: -1, unsure: sum >= needed };
}

/** One row a unit, in order of arrival, and those without a time; a response without a unit name is a unit of its own. */
function unitsOf(
  { responseStart, arrivedAt, unit }: CallTableColumns,
  call: number,
  counted: Uint8Array,
): { readonly arrived: readonly number[]; readonly unknown: readonly number[] } {
  const arrived: number[] = [];
  const unknown: number[] = [];
  const end = responseStart[call + 1] as number;
  for (let row = responseStart[call] as number; row < end; row++) {
    if (counted[row] === 0) continue;
    if (Number.isNaN(arrivedAt[row])) unknown.push(row);
    else arrived.push(row);
  }
  // Who arrives at one instant stays in order of the file.
  const inOrder = arrived.sort((a, b) => (arrivedAt[a] as number) - (arrivedAt[b] as number));
  const seen = new Set<number>();
  const isNew = (row: number): boolean => {
    const code = unit.codes[row] as number;
    if (code === 0) return true;
    const known = seen.has(code);
    seen.add(code);
    return !known;
  };
  return { arrived: inOrder.filter(isNew), unknown: unknown.filter(isNew) };
}
