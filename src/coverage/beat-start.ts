import type { BeatTask } from "./beat-task.ts";
import { connectedParts } from "./contiguity.ts";

/**
 * Centres for a start: to each part of the map its share of the beats, at least one, and within a part the p-median by adding and
 * exchanging. `undefined` where there are more parts than beats.
 */
export function startCenters(task: BeatTask): number[] | undefined {
  const parts = connectedParts([...task.calls.keys()], task.adjacency);
  const counts = beatsByPart(parts, task);
  return counts && parts.flatMap((part, k) => mediansOf(part, counts[k] as number, task));
}

/** One beat to each part, the others one by one where a beat has most calls. */
function beatsByPart(
  parts: readonly (readonly number[])[],
  { calls, beats }: BeatTask,
): number[] | undefined {
  if (parts.length > beats) return undefined;
  const loads = parts.map((part) => part.reduce((sum, d) => sum + (calls[d] as number), 0));
  const counts: number[] = parts.map(() => 1);
  for (let left = beats - parts.length; left > 0; left--) {
    let most = -1;
    for (const [k, part] of parts.entries()) {
      const perBeat = (j: number): number => (loads[j] as number) / (counts[j] as number);
      if ((counts[k] as number) < part.length && (most < 0 || perBeat(k) > perBeat(most))) most = k;
    }
    counts[most] = (counts[most] as number) + 1;
  }
  return counts;
}

/** So many of the areas, so that the calls of all are near the nearest: added one by one, then exchanged while that helps. */
function mediansOf(areas: readonly number[], count: number, { calls, reach }: BeatTask): number[] {
  const centers: number[] = [];
  /** The area that adds most to the others as a centre, and the total with it. */
  const bestWith = (others: readonly number[]): [number, number] => {
    const near = areas.map((d) =>
      others.reduce((least, s) => Math.min(least, reach[d]?.[s] as number), Infinity),
    );
    let best: [number, number] = [-1, Infinity];
    for (const s of areas) {
      if (others.includes(s)) continue;
      let total = 0;
      for (const [k, d] of areas.entries()) {
        total +=
          (calls[d] as number) * Math.min(near[k] as number, (reach[d] as readonly number[])[s] as number);
      }
      if (total < best[1]) best = [s, total];
    }
    return best;
  };
  let least = Infinity;
  while (centers.length < count) {
    const [next, value] = bestWith(centers);
    centers.push(next);
    least = value;
  }
  for (let round = 0, improved = true; improved && round < 20; round++) {
    improved = false;
    for (let k = 0; k < count; k++) {
      const [coming, value] = bestWith(centers.filter((_, other) => other !== k));
      if (value >= least * (1 - 1e-9)) continue;
      centers[k] = coming;
      least = value;
      improved = true;
    }
  }
  return centers;
}

/**
 * Contiguous beats around centres: the area that is nearest to the centre of a beat that it touches joins it, one after the other.
 * `undefined` where some area cannot be reached.
 */
export function grownBeats(
  centers: readonly number[],
  { reach, adjacency }: BeatTask,
): Int32Array | undefined {
  const beatOf = new Int32Array(reach.length).fill(-1);
  for (const [b, center] of centers.entries()) beatOf[center] = b;
  for (let left = reach.length - centers.length; left > 0; left--) {
    let next = -1;
    let joins = -1;
    let nearest = Infinity;
    for (let d = 0; d < beatOf.length; d++) {
      if (beatOf[d] !== -1) continue;
      for (const neighbour of adjacency[d] ?? []) {
        const b = beatOf[neighbour] as number;
        if (b < 0) continue;
        const distance = reach[d]?.[centers[b] as number] as number;
        if (distance < nearest) [next, joins, nearest] = [d, b, distance];
      }
    }
    if (next < 0) return undefined;
    beatOf[next] = joins;
  }
  return beatOf;
}
