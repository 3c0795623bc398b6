import { requireNumber, requireThat } from "../quantity/error.ts";

/** Which areas touch which: for each area the areas that share a border with it, 0-based. */
export type Adjacency = readonly (readonly number[])[];

/** Throws unless every border is known from both of its sides. */
export function requireAdjacency(adjacency: Adjacency, areas: number): void {
  requireThat(
    adjacency?.length === areas,
    "adjacency",
    `a list of neighbours for each of ${areas} areas`,
    adjacency,
  );
  const borders = adjacency.map((list) => new Set(list));
  for (const [a, list] of adjacency.entries()) {
    for (const [k, b] of list.entries()) {
      const isOther = (n: number): boolean => n >= 0 && n < areas && n !== a && Number.isInteger(n);
      requireNumber(`adjacency[${a}][${k}]`, b, `[0, ${areas}), whole, not ${a}`, isOther);
      requireThat(
        borders[b]?.has(a) === true,
        `adjacency[${b}]`,
        `to hold ${a}, as adjacency[${a}] holds ${b}`,
        adjacency[b],
      );
    }
  }
}

/** The parts into which areas fall that hang together among themselves, the part of the first area first. */
export function connectedParts(areas: readonly number[], adjacency: Adjacency): number[][] {
  const open = new Set(areas);
  const parts: number[][] = [];
  for (const start of areas) {
    if (!open.delete(start)) continue;
    const part = [start];
    for (let k = 0; k < part.length; k++) {
      for (const next of adjacency[part[k] as number] ?? []) if (open.delete(next)) part.push(next);
    }
    parts.push(part);
  }
  return parts;
}

/** Whether the beat of an area hangs together without it, and holds another: whether the neighbours that it has there find each other. */
export function connectedWithout(leaving: number, beatOf: Int32Array, adjacency: Adjacency): boolean {
  const beat = beatOf[leaving];
  const around = (adjacency[leaving] as readonly number[]).filter((d) => beatOf[d] === beat);
  if (around.length < 2) return around.length === 1;
  const seen = new Set([leaving, around[0] as number]);
  const queue = [around[0] as number];
  let missing = around.length - 1;
  for (let k = 0; k < queue.length && missing > 0; k++) {
    for (const next of adjacency[queue[k] as number] as readonly number[]) {
      if (beatOf[next] !== beat || seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
      if (around.includes(next)) missing -= 1;
    }
  }
  return missing === 0;
}
