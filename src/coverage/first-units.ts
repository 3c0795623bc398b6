import type { CallTableColumns } from "../records/call-table.ts";

/** The codes of the units that were first at each call in scope. */
export function firstUnits(
  columns: CallTableColumns,
  scope: { readonly calls: Uint8Array; readonly runs: Uint8Array },
  first: "arrival" | "dispatch",
): readonly (readonly number[])[] {
  const times = first === "arrival" ? columns.arrivedAt : columns.dispatchedAt;
  return Array.from(scope.calls, (meant, c) => {
    let earliest = Infinity;
    let units: number[] = [];
    const end = columns.responseStart[c + 1] as number;
    for (let r = columns.responseStart[c] as number; meant === 1 && r < end; r++) {
      const time = times[r] as number;
      if (scope.runs[r] === 0 || !(time <= earliest)) continue;
      if (time < earliest) units = [];
      earliest = time;
      units.push(columns.unit.codes[r] as number);
    }
    return units;
  });
}

/** Whether one of the units had a run in scope on the call. */
export function isPresent(
  { responseStart, unit }: CallTableColumns,
  call: number,
  runs: Uint8Array,
  units: ReadonlySet<number>,
): boolean {
  const end = responseStart[call + 1] as number;
  for (let r = responseStart[call] as number; r < end; r++) {
    if (runs[r] === 1 && units.has(unit.codes[r] as number)) return true;
  }
  return false;
}
