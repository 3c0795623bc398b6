/** How multipliers are looked for. */
export interface MultiplierSearch {
  /** Where to begin; holds the best ones in the end. */
  readonly multipliers: Float64Array;
  /** What is proved with these multipliers, and (added to `slope`, which is empty) in which direction it rises. */
  readonly relaxed: (multipliers: Float64Array, slope: Float64Array) => number;
  /** The best value known: no bound can be larger, if it can be had. */
  readonly aim: () => number;
  /** Multipliers that prices of an inequality are: never negative. */
  readonly areNonNegative: boolean;
  /** True where a larger bound would say no more. */
  readonly isEnough: (bound: number) => boolean;
  readonly steps: number;
}

/**
 * The largest lower bound that Lagrange's multipliers prove, by steps along the subgradient and what is left of the steps before (0.9 of each, so
 * that a slope which swings to and fro cancels out): each as long as the way from the bound to the best value known, over the square of the direction;
 * half as long after 40 steps without gain. Every step's bound holds, so that it may stop anywhere.
 *
 * @see M. L. Fisher, The Lagrangian relaxation method for solving integer programming problems, Management Science 27(1), 1981, pp. 1-18; P. M. Camerini,
 * L. Fratta, F. Maffioli, On improving relaxation methods by modified gradient techniques, Mathematical Programming Study 3, 1975, pp. 26-34.
 */
export function raisedBound(search: MultiplierSearch): number {
  const { multipliers, relaxed, aim, areNonNegative, isEnough, steps } = search;
  const slope = new Float64Array(multipliers.length);
  const best = multipliers.slice();
  const way = new Float64Array(multipliers.length);
  let bound = -Infinity;
  let length = 1;
  let since = 0;
  for (let step = 0; step < steps && length > 1e-3; step++) {
    slope.fill(0);
    const now = relaxed(multipliers, slope);
    since += 1;
    if (now > bound) {
      if (now > bound + 1e-5 * Math.abs(now)) since = 0;
      bound = now;
      best.set(multipliers);
      if (isEnough(bound)) break;
    }
    if (since > 40) {
      length /= 2;
      since = 0;
      way.fill(0);
      multipliers.set(best);
      continue;
    }
    let norm = 0;
    for (let i = 0; i < slope.length; i++) {
      let toward = (slope[i] as number) + 0.9 * (way[i] as number);
      if (areNonNegative && multipliers[i] === 0 && toward < 0) toward = 0;
      way[i] = toward;
      norm += toward ** 2;
    }
    if (norm < 1e-12) break;
    const goal = aim();
    const stride = (length * Math.max(goal - now, 1e-6 * Math.abs(goal))) / norm;
    for (let i = 0; i < slope.length; i++) {
      const moved = (multipliers[i] as number) + stride * (way[i] as number);
      multipliers[i] = areNonNegative ? Math.max(0, moved) : moved;
    }
  }
  multipliers.set(best);
  return bound;
}

/** As many steps as so many additions allow, a step taking some; between 60 and 2000. */
export function stepsFor(additions: number, allowed = 2e9): number {
  return Math.round(Math.min(2000, Math.max(60, allowed / Math.max(1, additions))));
}
