import type { ReplicateOptions, Replications } from "./replications.ts";

/**
 * How sure is what the simulation says, and what does a change really change? Many runs on independent luck, the same luck for
 * every scenario.
 *
 * Replication r draws its calls from streams named by seed and r, once, and every scenario answers them. Of each measure: the mean
 * over replications with Student's interval, and the mean of the differences from the first scenario, pair by pair, with
 * its own. Because both scenarios meet the same calls, the interval of the difference is mostly narrower than the two intervals
 * suggest: read the difference, not whether two intervals touch.
 *
 * An interval says how sure the *simulation's* mean is, not whether the model is right: see `calibration`. Between replications
 * it yields to the event loop, so that `onProgress` is seen and `signal` is heard.
 *
 * @returns flat rows; a measure that fewer than two replications have is without interval.
 * @throws DutycycleError for an option outside its interval; the reason of `signal` where it was aborted.
 * @see A. M. Law, Simulation Modeling and Analysis (5th ed. 2015), chapters 9 to 11: replications, warm-up, common random numbers
 * (unsourced: from memory)
 * @example
 * ```ts
 * import { replicate, syntheticTown } from "dutycycle";
 * import { fitDemand } from "dutycycle/simulation";
 * const { calls, period } = syntheticTown({ seed: 7, population: 20_000, days: 28 });
 * const car = (id: string) => ({ id, role: "patrol", answers: ["police"] as const, personnel: 1 });
 * const { differences } = await replicate({
 *   demand: fitDemand(calls, { services: ["police"], roles: { detective: ["patrol"], "school-officer": ["patrol"] } }),
 *   scenarios: [
 *     { name: "three cars", units: ["A", "B", "C"].map(car) },
 *     { name: "four cars", units: ["A", "B", "C", "D"].map(car) },
 *   ],
 *   period, replications: 5, seed: 1,
 * });
 * const wait = differences[0]?.measures.find(({ measure, statistic, of }) => `${measure} ${statistic} ${of}` === "wait mean police");
 * (wait?.mean ?? 0) < 0; // => true
 * ```
 */
export async function replicate(options: ReplicateOptions): Promise<Replications> {
  // Loaded when something is replicated.
  const { replicated } = await import("./replicated.ts");
  return replicated(options);
}
