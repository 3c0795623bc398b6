import type { CompareMergerOptions, MergerComparison } from "./comparison.ts";

/**
 * What if they merge? What each form of it, and each comparator, costs and saves, what becomes of response and of the police, at the end and in each
 * year of the transition.
 *
 * Cost is `mergerCost` from the baseline to the alternative, other costs and revenue with it. Measures are those of the simulation
 * (`SimMeasure`): every alternative answers the same calls as the baseline, replication by replication, so that
 *
 *     difference = mean over replications of (measure of the alternative - measure of the baseline)
 *
 * with Student's interval. A replication is one draw of `period`: four weeks are long enough to hold some fires, and short enough for a thousand
 * of them.
 *
 * In year t of a transition the units are those of the end, in the order given, for the share of people who are cross-trained, rounded down;
 * in place of the others stand today's of the same id. Units that have no place at the end go as people go. Dispatch rules and demand are the alternative's from
 * the year in which the first of them is there, and until then today's. Years with the same units are simulated once, `yearReplications` times.
 *
 * Police who arrive at fires today get the credit for it: let them answer fires, `withoutGear`. An interval says how sure the simulation's
 * mean is, not whether the model is right: see `calibration`. Nothing here recommends.
 *
 * A merger is never compared with today alone. Beside each alternative with people of two roles stands in `comparators` the same cut in posts without
 * merging, unless one of the alternatives is that: today's pay, today's other costs and revenue, people who leave as they do in the merger and none trained, the units that `sameCut`
 * names, else the merger's with nobody trained for more than today, sent as today's are.
 *
 * @throws DutycycleError for an option outside its interval or with a name that is none; the reason of `signal` where it was aborted.
 *
 * @example
 * ```ts
 * import { compareMerger } from "dutycycle/merger";
 * const hours = { scheduledHours: 2184, absenceHours: 384 };
 * const officers = { role: "police officer", wage: 70_000, loadShare: 0.45, ...hours };
 * const engine = { id: "E1", role: "engine", answers: ["fire"] as const, personnel: 3, vehicle: "pumper" };
 * const cars = ["A", "B", "C"].map((id) => ({ id, role: "patrol", answers: ["police"] as const, personnel: 1 }));
 * const work = (service: "police" | "fire", callsPerHour: number, mean: number) => ({
 *   service, callsPerHour: new Array<number>(168).fill(callsPerHour),
 *   kinds: [{ priority: 1, share: 1, units: [{ needs: [{ count: 1 }], share: 1, minutes: { kind: "exponential", mean } as const }] }],
 * });
 * const { alternatives, comparators } = await compareMerger({
 *   baseline: { name: "today", posts: [{ ...officers, count: 3 }], units: [engine, ...cars] },
 *   alternatives: [{ name: "one car less", posts: [{ ...officers, count: 2 }], units: [engine, ...cars.slice(0, 2)] }],
 *   demand: { timeZone: "UTC", services: [work("police", 2, 30), work("fire", 0.02, 120)] },
 *   travel: { kind: "constant", minutes: 5 },
 *   period: { start: Date.UTC(2025, 0, 6), end: Date.UTC(2025, 0, 13) }, replications: 10, seed: 1,
 * });
 * alternatives[0]?.cost.annualSaving; // => 493966.67
 * const wait = alternatives[0]?.police.find(({ measure, statistic }) => measure === "wait" && statistic === "mean");
 * (wait?.difference ?? 0) > 0; // => true
 * // Nobody works in two roles here; with a merger, its cut alone would stand beside it.
 * comparators.length; // => 0
 * ```
 */
export async function compareMerger(options: CompareMergerOptions): Promise<MergerComparison> {
  // Loaded when something is compared.
  const { compared } = await import("./compared.ts");
  return compared(options);
}
