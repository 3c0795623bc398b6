import { sum } from "../stats/sum.ts";

/**
 * Logarithms of the shares of time with 0, 1, ... N units busy, of a chain that goes up at `callsPerHour` and down from k at
 * `completions[k]` an hour; the last holds the time with a queue too, where there is one. In logarithms, so
 * that neither 200 units nor a load of a millionth or a million leaves the range of numbers.
 */
export function logLevelShares(
  callsPerHour: number,
  completions: Float64Array,
  queue: boolean,
): Float64Array {
  const units = completions.length - 1;
  const logs = new Float64Array(units + 1);
  let log = 0;
  for (let k = 1; k <= units; k++) {
    log += Math.log(callsPerHour / (completions[k] as number));
    logs[k] = log;
  }
  // A queue drains at the rate of the full house: each further call in it is this much rarer.
  if (queue) logs[units] = log - Math.log1p(-callsPerHour / (completions[units] as number));
  const most = Math.max(...logs);
  const total = most + Math.log(sum(logs.map((value) => Math.exp(value - most))));
  return logs.map((value) => value - total);
}
