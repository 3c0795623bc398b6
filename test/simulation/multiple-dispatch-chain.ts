/**
 * Green's queue by its Markov chain: 4 calls an hour, 60 % need one car and 40 % two, which start together and finish alone, 30
 * minutes a car, six cars, first come first served. Solved by sweeps; the line is cut at 14.
 */
export function multipleDispatchChain(): { meanWait: number; delayed: number } {
  const [lambda, mu, cars, longest, two] = [4, 2, 6, 14, 0.4];
  // A state: busy cars, what the head of the line needs (0 for nobody), and how many wait. Needs behind the head are
  // drawn when they become the head, which changes no law.
  const key = (busy: number, head: number, line: number) => (busy * 3 + head) * (longest + 1) + line;
  const size = (cars + 1) * 3 * (longest + 1);
  const flows: [number, number, number][] = [];
  const flow = (from: number, busy: number, head: number, line: number, rate: number): void => {
    if (head === 0 || busy + head > cars) {
      flows.push([from, key(busy, head, line), rate]);
      return;
    }
    const rest = line - 1;
    if (rest === 0) flow(from, busy + head, 0, 0, rate);
    else {
      flow(from, busy + head, 1, rest, rate * (1 - two));
      flow(from, busy + head, 2, rest, rate * two);
    }
  };
  for (let busy = 0; busy <= cars; busy++) {
    for (let head = 0; head <= 2; head++) {
      for (let line = head === 0 ? 0 : 1; line <= (head === 0 ? 0 : longest); line++) {
        if (head > 0 && busy + head <= cars) continue;
        const from = key(busy, head, line);
        if (busy > 0) flow(from, busy - 1, head, line, busy * mu);
        if (head > 0 && line < longest) flow(from, busy, head, line + 1, lambda);
        if (head === 0) {
          flow(from, busy, 1, 1, lambda * (1 - two));
          flow(from, busy, 2, 1, lambda * two);
        }
      }
    }
  }
  let p = new Float64Array(size);
  p[key(0, 0, 0)] = 1;
  const fastest = cars * mu + lambda;
  for (let sweep = 0; sweep < 4000; sweep++) {
    const next = p.slice();
    for (const [from, to, rate] of flows) {
      const moved = ((p[from] as number) * rate) / fastest;
      next[from] = (next[from] as number) - moved;
      next[to] = (next[to] as number) + moved;
    }
    p = next;
  }
  let waiting = 0;
  let delayed = 0;
  for (let busy = 0; busy <= cars; busy++) {
    for (let line = 0; line <= longest; line++) {
      for (let head = 0; head <= 2; head++) {
        const share = p[key(busy, head, line)] as number;
        waiting += line * share;
        if (head > 0) delayed += share;
        else if (busy === cars) delayed += share;
        else if (busy === cars - 1) delayed += two * share;
      }
    }
  }
  return { meanWait: (waiting / lambda) * 60, delayed };
}
