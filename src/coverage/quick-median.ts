import type { MedianTask } from "./median-task.ts";

/**
 * So many sites with a small sum of costs: site after site is opened where it saves most; then an open site is exchanged for a closed one while any
 * exchange saves something.
 *
 * What an exchange saves is known from the nearest and second nearest open site of each demand point: one look at each gives, for a candidate, what
 * its opening saves and what each closing then costs (Whitaker's fast interchange).
 *
 * @param start - sites to begin with; filled up greedily.
 * @see M. B. Teitz, P. Bart, Operations Research 16(5), 1968, pp. 955-961; R. Whitaker, A fast algorithm for the greedy interchange for large-scale
 * clustering and median location problems, INFOR 21(2), 1983, pp. 95-108.
 */
export function quickMedian(
  task: MedianTask,
  start: readonly number[] = [],
): { readonly sites: number[]; readonly total: number } {
  const { demands, sites, cost, open, lower, upper, far } = task;
  const isOpen = new Uint8Array(sites);
  const first = new Float64Array(demands).fill(far);
  const second = new Float64Array(demands).fill(far);
  /** Which open site is nearest; -1 where none reaches. */
  const nearest = new Int32Array(demands).fill(-1);

  /** Nearest and second nearest of demand point i, looked up anew. */
  const settle = (i: number, chosen: readonly number[]): void => {
    let [one, two, at] = [far, far, -1];
    for (const j of chosen) {
      const value = cost[j * demands + i] as number;
      if (value < one) [one, two, at] = [value, one, j];
      else if (value < two) two = value;
    }
    first[i] = one;
    second[i] = two;
    nearest[i] = at;
  };
  const chosen = [...new Set([...lower.keys()].filter((j) => lower[j] === 1).concat(start))].slice(0, open);
  for (const j of chosen) isOpen[j] = 1;
  for (let i = 0; i < demands; i++) settle(i, chosen);

  while (chosen.length < open) {
    let best = -1;
    let most = -1;
    for (let j = 0; j < sites; j++) {
      if (isOpen[j] === 1 || upper[j] === 0) continue;
      let saved = 0;
      for (let i = 0, k = j * demands; i < demands; i++, k++) {
        const less = (first[i] as number) - (cost[k] as number);
        if (less > 0) saved += less;
      }
      if (saved > most) {
        most = saved;
        best = j;
      }
    }
    chosen.push(best);
    isOpen[best] = 1;
    for (let i = 0; i < demands; i++) {
      if ((cost[best * demands + i] as number) < (second[i] as number)) settle(i, chosen);
    }
  }

  const total = (): number => first.reduce((sum, value) => sum + value, 0);
  const closing = new Float64Array(sites);
  for (let improves = true; improves; ) {
    improves = false;
    for (let j = 0; j < sites; j++) {
      if (isOpen[j] === 1 || upper[j] === 0) continue;
      closing.fill(0);
      let saved = 0;
      for (let i = 0, k = j * demands; i < demands; i++, k++) {
        const own = cost[k] as number;
        const one = first[i] as number;
        if (own < one) saved += one - own;
        else if ((nearest[i] as number) >= 0) {
          const at = nearest[i] as number;
          closing[at] = (closing[at] as number) + Math.min(second[i] as number, own) - one;
        }
      }
      let leaves = -1;
      for (const r of chosen) {
        if (lower[r] === 1) continue;
        if (leaves < 0 || (closing[r] as number) < (closing[leaves] as number)) leaves = r;
      }
      if (leaves < 0 || !(saved - (closing[leaves] as number) > 1e-12 * total())) continue;
      chosen[chosen.indexOf(leaves)] = j;
      isOpen[leaves] = 0;
      isOpen[j] = 1;
      for (let i = 0; i < demands; i++) settle(i, chosen);
      improves = true;
    }
  }
  return { sites: chosen.sort((a, b) => a - b), total: total() };
}
