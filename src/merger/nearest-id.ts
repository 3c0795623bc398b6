import { DutycycleError } from "../quantity/error.ts";

/** Throws unless the id is one of these; says which of them comes nearest. */
export function requireId(argument: string, id: string, ids: readonly string[]): void {
  if (ids.includes(id)) return;
  const expected = `an id such as "${nearestId(id, ids)}", which comes nearest`;
  throw new DutycycleError({ argument, expected, received: id });
}

/** The id that takes the fewest changes of a letter to reach. */
function nearestId(id: string, ids: readonly string[]): string {
  const changes = ids.map((one) => letterChanges(id.toLowerCase(), one));
  return ids[changes.indexOf(Math.min(...changes))] ?? "";
}

/** Levenshtein's distance: fewest letters put in, taken out or replaced. */
function letterChanges(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = (row[j - 1] as number) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[to.length] as number;
}
