import { type Distribution, requireDistribution } from "./distribution.ts";
import { drawNormal } from "./normal.ts";
import { poissonSampler } from "./poisson.ts";
import { portableExp, portableLog } from "./portable-math.ts";
import type { RandomStream } from "./stream.ts";

/** Draws one value from a stream. */
export type Sampler = (stream: RandomStream) => number;

/**
 * What does chance give this time? One value of the distribution, from the stream.
 *
 * The values are the same on every runtime. To draw many, make a `sampler` once: it checks the parameters
 * once.
 *
 * @throws DutycycleError for parameters outside their intervals
 * @example
 * ```ts
 * import { draw, randomStream } from "dutycycle";
 * draw(randomStream(1), { kind: "constant", value: 12 }); // => 12
 * draw(randomStream(1, "on-scene"), { kind: "lognormal", mean: 30, cv: 0.8 }) > 0; // => true
 * ```
 */
export function draw(stream: RandomStream, distribution: Distribution): number {
  return sampler(distribution)(stream);
}

/**
 * How is this distribution drawn? A function of a stream, with the parameters checked and prepared once.
 *
 * Constant takes no draw of the stream; gamma and poisson take a number of draws that varies; every other
 * kind takes one, and a larger draw gives a larger value, so that two scenarios on one stream share their
 * luck.
 *
 * @throws DutycycleError for parameters outside their intervals
 * @example
 * ```ts
 * import { randomStream, sampler } from "dutycycle";
 * const onSceneMinutes = sampler({ kind: "uniform", low: 10, high: 20 });
 * const stream = randomStream("study", "on-scene");
 * onSceneMinutes(stream) >= 10; // => true
 * ```
 */
export function sampler(distribution: Distribution): Sampler {
  requireDistribution(distribution);
  switch (distribution.kind) {
    case "constant": {
      const { value } = distribution;
      return () => value;
    }
    case "uniform": {
      const { low, high } = distribution;
      return (stream) => low + (high - low) * stream.uniform();
    }
    case "triangular":
      return triangularSampler(distribution.low, distribution.mode, distribution.high);
    case "exponential": {
      const { mean } = distribution;
      return (stream) => -mean * portableLog(1 - stream.uniform());
    }
    case "lognormal": {
      const spread = portableLog(1 + distribution.cv * distribution.cv);
      const mu =
        "mean" in distribution
          ? portableLog(distribution.mean) - spread / 2
          : portableLog(distribution.median);
      const sigma = Math.sqrt(spread);
      return (stream) => portableExp(mu + sigma * drawNormal(stream));
    }
    case "gamma":
      return gammaSampler(distribution.mean, distribution.cv);
    case "empirical":
      return empiricalSampler(distribution.values, distribution.weights);
    case "poisson":
      return poissonSampler(distribution.mean);
  }
}

function triangularSampler(low: number, mode: number, high: number): Sampler {
  const width = high - low;
  if (width === 0) return () => low;
  const shareBelowMode = (mode - low) / width;
  return (stream) => {
    const u = stream.uniform();
    if (u < shareBelowMode) return low + Math.sqrt(u * width * (mode - low));
    return high - Math.sqrt((1 - u) * width * (high - mode));
  };
}

function empiricalSampler(values: readonly number[], weights: readonly number[] | undefined): Sampler {
  const own = values.slice();
  if (weights === undefined) return (stream) => own[stream.integer(own.length)] as number;
  let total = 0;
  const ends = weights.map((weight) => (total += weight));
  return (stream) => {
    const target = stream.uniform() * total;
    let low = 0;
    let high = ends.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ends[middle] as number) > target) high = middle;
      else low = middle + 1;
    }
    return own[low] as number;
  };
}

/**
 * Rejection from a cubed normal: G. Marsaglia and W. W. Tsang, A simple method for generating gamma
 * variables, 2000.
 */
function gammaSampler(mean: number, cv: number): Sampler {
  if (cv === 0) return () => mean;
  const shape = 1 / (cv * cv);
  const scale = mean / shape;
  // Below shape 1 the method draws shape + 1 and shrinks it by a uniform to the power 1 / shape.
  const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  return (stream) => {
    for (;;) {
      const z = drawNormal(stream);
      const root = 1 + c * z;
      const u = 1 - stream.uniform();
      if (root <= 0) continue;
      const cube = root * root * root;
      if (portableLog(u) >= (z * z) / 2 + d * (1 - cube + portableLog(cube))) continue;
      const shrink = shape < 1 ? portableExp(portableLog(1 - stream.uniform()) / shape) : 1;
      return d * cube * scale * shrink;
    }
  };
}
