/**
 * How many points pass, on average, until one of Western Electric's four rules signals, while nothing has changed? Expected steps to
 * absorption of a Markov chain whose state is the zones of the last four points and the length of the run on one side.
 */
export function westernElectricRunLength(): number {
  // Zones 1, 2, 3 and beyond (4) above the center, -1 to -4 below.
  const inside = [0, 0.3413447460685429, 0.13590512198327787, 0.021400233916549105];
  const zones = [1, 2, 3, -1, -2, -3];
  interface State {
    readonly recent: readonly number[];
    readonly run: number;
  }
  const keyOf = ({ recent, run }: State): string => `${recent.join()}|${run}`;
  const next = ({ recent, run }: State, zone: number): State | undefined => {
    const side = Math.sign(zone);
    const grown = side === Math.sign(recent.at(-1) ?? 0) ? run + 1 : 1;
    const five = [...recent, zone];
    const beyond = (list: readonly number[], sigmas: number): number =>
      list.filter((one) => one * side > sigmas).length;
    if (grown >= 8 || beyond(five.slice(-3), 2) >= 2 || beyond(five, 1) >= 4) return undefined;
    return { recent: five.slice(-4), run: grown };
  };
  const states: State[] = [{ recent: [], run: 0 }];
  const places = new Map([[keyOf(states[0] as State), 0]]);
  const steps: [number, number][][] = [];
  for (let i = 0; i < states.length; i++) {
    steps.push(
      zones.flatMap((zone): [number, number][] => {
        const to = next(states[i] as State, zone);
        if (to === undefined) return [];
        const key = keyOf(to);
        if (!places.has(key)) {
          places.set(key, states.length);
          states.push(to);
        }
        return [[places.get(key) as number, inside[Math.abs(zone)] as number]];
      }),
    );
  }
  let expected = new Float64Array(states.length);
  for (let round = 0; round < 4000; round++) {
    const better = new Float64Array(states.length);
    for (let i = 0; i < states.length; i++) {
      let steadily = 1;
      for (const [to, chance] of steps[i] as [number, number][])
        steadily += chance * (expected[to] as number);
      better[i] = steadily;
    }
    const change = Math.abs((better[0] as number) - (expected[0] as number));
    expected = better;
    if (change < 1e-9) break;
  }
  return expected[0] as number;
}
