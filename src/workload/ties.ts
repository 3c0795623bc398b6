import type { UnitIntervals } from "./unit-intervals.ts";

/** What intervals may hold that decides between two of them. */
interface Tied extends Pick<UnitIntervals, "lengthMs"> {
  readonly personnel?: Float32Array | undefined;
  readonly onRoster?: Uint8Array | undefined;
  readonly group?: ArrayLike<number> | undefined;
}

/**
 * Of two intervals of one unit, rank and start, the longer keeps the moment, then the larger crew, the one that the
 * roster knows, the group that comes first by name: what the rows say decides, never their order in the file.
 */
export function tiesOf(
  { lengthMs, personnel, onRoster, group }: Tied,
  keys: readonly string[] = [],
): (a: number, b: number) => number {
  const nameOf = (i: number): string => (group === undefined ? "" : (keys[group[i] as number] as string));
  return (a, b) => {
    const largerFirst = (values: ArrayLike<number> | undefined): number =>
      values === undefined ? 0 : (values[b] as number) - (values[a] as number);
    const byName = Number(nameOf(a) > nameOf(b)) - Number(nameOf(a) < nameOf(b));
    return largerFirst(lengthMs) || largerFirst(personnel) || largerFirst(onRoster) || byName;
  };
}
