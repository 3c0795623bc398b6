import { portableLog } from "../../src/random/portable-math.ts";
import type { RandomStream } from "../../src/random/stream.ts";

/**
 * How many of `trials` independent trials succeed, each with `probability`?
 *
 * Waits from success to success are geometric: about trials x probability draws. L. Devroye, Non-Uniform Random Variate Generation,
 * 1986, section X.4.3.
 */
export function drawBinomial(stream: RandomStream, trials: number, probability: number): number {
  if (probability <= 0) return 0;
  if (probability >= 1) return trials;
  if (probability > 0.5) return trials - drawBinomial(stream, trials, 1 - probability);
  const logFailure = portableLog(1 - probability);
  // So unlikely that 1 - probability is 1.
  if (logFailure === 0) return 0;
  let successes = 0;
  let trial = 0;
  for (;;) {
    trial += 1 + Math.floor(portableLog(1 - stream.uniform()) / logFailure);
    if (trial > trials) return successes;
    successes += 1;
  }
}
