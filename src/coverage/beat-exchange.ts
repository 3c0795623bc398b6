import { type BeatTask, callsOutside } from "./beat-task.ts";
import { beatTotals } from "./beat-totals.ts";
import { connectedWithout } from "./contiguity.ts";

/** Beats found by exchange. */
export interface FoundBeats {
  readonly beatOf: Int32Array;
  readonly totalWeighted: number;
  /** Calls by which loads lie outside their limits, summed; 0 where the plan keeps them. */
  readonly outside: number;
}

/**
 * Better beats out of contiguous ones: a tabu search without chance. Step after step the best move of one area to a neighbouring
 * beat is made, even if it worsens the plan, that keeps both contiguous and does not take the area back soon. Calls outside the limits
 * cost a price that rises while the plan breaks them and falls while it keeps them.
 */
export function exchangedBeats(start: Int32Array, task: BeatTask, patience: number): FoundBeats {
  const { calls, adjacency } = task;
  const areas = calls.length;
  const beatOf = start.slice();
  const totals = beatTotals(beatOf, task);
  const { loads, version } = totals;
  const outsideOf = (): number => loads.reduce((sum, load) => sum + callsOutside(load, task), 0);

  let best: FoundBeats = { beatOf: start.slice(), totalWeighted: totals.total(), outside: outsideOf() };
  const all = loads.reduce((sum, load) => sum + load, 0);
  let price = all === 0 ? 0 : best.totalWeighted / all;
  const checkedOf = new Int32Array(areas);
  const isWhole = new Uint8Array(areas);
  /** Asked again only once the beat has changed. */
  const staysWhole = (area: number, beat: number): boolean => {
    if (checkedOf[area] !== version[beat]) {
      checkedOf[area] = version[beat] as number;
      isWhole[area] = connectedWithout(area, beatOf, adjacency) ? 1 : 0;
    }
    return isWhole[area] === 1;
  };
  const heldUntil = new Int32Array(areas);
  const tenure = 7 + Math.floor(Math.sqrt(areas));
  for (let step = 0, since = 0; since < patience * areas; step++, since++) {
    const move = bestMove(step);
    if (move === undefined) break;
    totals.move(move.area, move.to);
    heldUntil[move.area] = step + tenure;
    const [totalWeighted, outside] = [totals.total(), outsideOf()];
    const isShorter = totalWeighted < best.totalWeighted * (1 - 1e-9);
    if (outside < best.outside || (outside === best.outside && isShorter)) {
      best = { beatOf: beatOf.slice(), totalWeighted, outside };
      since = 0;
    }
    price *= outside > 0 ? 1.1 : 1 / 1.1;
  }
  return best;

  function bestMove(step: number): { area: number; to: number } | undefined {
    let found: { area: number; to: number } | undefined;
    let least = Infinity;
    for (let d = 0; d < areas; d++) {
      if ((heldUntil[d] as number) > step) continue;
      const from = beatOf[d] as number;
      const weight = calls[d] as number;
      for (const neighbour of adjacency[d] as readonly number[]) {
        const to = beatOf[neighbour] as number;
        if (to === from) continue;
        const [giving, taking] = [loads[from] as number, loads[to] as number];
        const outside =
          callsOutside(giving - weight, task) -
          callsOutside(giving, task) +
          callsOutside(taking + weight, task) -
          callsOutside(taking, task);
        const change = totals.changeWith(d, to) + price * outside;
        if (change < least && staysWhole(d, from)) {
          least = change;
          found = { area: d, to };
        }
      }
    }
    return found;
  }
}
