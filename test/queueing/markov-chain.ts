/**
 * Long-run probabilities of a Markov chain given by its moves: every state that can be reached from `start`, by Gauss-Seidel sweeps.
 * It knows nothing of queues: what the formulas say is held to it.
 */
export function longRun<State>(
  start: State,
  movesFrom: (state: State) => readonly (readonly [State, number])[],
): { state: State; probability: number }[] {
  const states: State[] = [start];
  const indexOf = new Map<string, number>([[JSON.stringify(start), 0]]);
  const into: { from: number; rate: number }[][] = [[]];
  const out: number[] = [];
  for (let index = 0; index < states.length; index++) {
    let leaving = 0;
    for (const [to, rate] of movesFrom(states[index] as State)) {
      if (rate === 0) continue;
      const key = JSON.stringify(to);
      let target = indexOf.get(key);
      if (target === undefined) {
        target = states.length;
        indexOf.set(key, target);
        states.push(to);
        into.push([]);
      }
      if (target === index) continue;
      into[target]?.push({ from: index, rate });
      leaving += rate;
    }
    out.push(leaving);
  }
  const share = new Float64Array(states.length).fill(1 / states.length);
  for (let sweep = 0, change = 1; change > 1e-13; sweep++) {
    if (sweep > 20_000) throw new Error("the chain does not settle");
    change = 0;
    let sum = 0;
    for (let index = 0; index < states.length; index++) {
      let flow = 0;
      for (const { from, rate } of into[index] ?? []) flow += (share[from] as number) * rate;
      const next = flow / (out[index] as number);
      change = Math.max(change, Math.abs(next - (share[index] as number)));
      share[index] = next;
      sum += next;
    }
    for (let index = 0; index < states.length; index++) share[index] = (share[index] as number) / sum;
  }
  return states.map((state, index) => ({ state, probability: share[index] as number }));
}

/** The mean of a quantity in the long run. */
export function longRunMean<State>(
  chain: readonly { state: State; probability: number }[],
  quantity: (state: State) => number,
): number {
  return chain.reduce((sum, { state, probability }) => sum + probability * quantity(state), 0);
}
