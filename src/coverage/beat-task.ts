import type { BeatAreas } from "./beat-plan.ts";

/** Areas to be put into so many beats, each with a load between two limits. */
export interface BeatTask extends BeatAreas {
  readonly beats: number;
  readonly leastCalls: number;
  readonly mostCalls: number;
}

/** The task, with limits of (total / beats) (1 - tolerance) and (1 + tolerance). */
export function beatTask(areas: BeatAreas, beats: number, tolerance: number): BeatTask {
  const level = areas.calls.reduce((sum, calls) => sum + calls, 0) / beats;
  return { ...areas, beats, leastCalls: level * (1 - tolerance), mostCalls: level * (1 + tolerance) };
}

/** By how many calls a load lies outside its limits. A hair is rounding. */
export function callsOutside(load: number, { leastCalls, mostCalls }: BeatTask): number {
  const outside = Math.max(0, load - mostCalls, leastCalls - load);
  return outside <= 1e-9 * mostCalls ? 0 : outside;
}
