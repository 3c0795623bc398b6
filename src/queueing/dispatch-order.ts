import { requireThat } from "../quantity/error.ts";

/** Units in the order in which a dispatcher tries them, first choice first; a list within the list is a tie. */
export type DispatchPreference = readonly (number | readonly number[])[];

/** Atoms that try the units in the same order. */
export interface DispatchGroup {
  /** The ranks from first to last; units that tie stand in one rank. */
  readonly ranks: readonly (readonly number[])[];
  callsPerHour: number;
}

/** The distinct orders, and the group of each atom. */
export function dispatchGroups(
  preferences: readonly DispatchPreference[],
  callsPerHour: readonly number[],
  units: number,
): { readonly groups: readonly DispatchGroup[]; readonly groupOf: readonly number[] } {
  const numbers = new Map<string, number>();
  const groups: DispatchGroup[] = [];
  const groupOf = preferences.map((preference, atom) => {
    const ranks = ranksOf(preference, atom, units);
    const name = ranks.join(";");
    let number = numbers.get(name);
    if (number === undefined) {
      number = groups.push({ ranks, callsPerHour: 0 }) - 1;
      numbers.set(name, number);
    }
    (groups[number] as DispatchGroup).callsPerHour += callsPerHour[atom] as number;
    return number;
  });
  return { groups, groupOf };
}

function ranksOf(preference: DispatchPreference, atom: number, units: number): number[][] {
  const ranks = Array.isArray(preference)
    ? preference.map((rank) => [rank].flat().sort((a, b) => a - b))
    : [];
  const named = ranks.flat().sort((a, b) => a - b);
  const eachOnce = named.length === units && named.every((unit, index) => unit === index);
  requireThat(
    eachOnce && ranks.every((rank) => rank.length > 0),
    `preferences[${atom}]`,
    `each unit from 0 to ${units - 1} once`,
    preference,
  );
  return ranks;
}

/**
 * The chance of each member of a rank of `size` that exactly a given set of `ahead` others of the rank stands before it,
 * when ties are broken by drawing an order: ahead! (size - 1 - ahead)! / size!. The first free of a random order is
 * each of the free ones with equal chance, so that drawing an order is sharing evenly.
 */
export function tieWeights(size: number): Float64Array {
  const weights = new Float64Array(size);
  weights[0] = 1 / size;
  for (let k = 1; k < size; k++) weights[k] = ((weights[k - 1] as number) * k) / (size - k);
  return weights;
}
