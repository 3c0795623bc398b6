import type { ExitPlan, ExitQuestion } from "./exit-item.ts";

/**
 * What does it take to separate again, and what must be kept so that it can be done?
 *
 * Three lists. `keep`: what is gone once it is given up, with why. `triggers`: the measures at which the city itself means to stop, with their limit and
 * date; they are stated beforehand or they are no triggers, and the library proposes none. `costs`: what separating would have to
 * pay for; the amounts are the city's, and there is a total only when every one is filled in. Beside them
 * `ended`: the cities that separated, as far as the sources tell. How many did is not known: see `publicSafetyDepartments`.
 *
 * Most of what is to be kept is from memory and marked so: no published checklist was found.
 *
 * @param question.keep - by id, "kept", "given-up" or "unknown"; what is not answered is unknown
 * @param question.triggers - `measured` is the value today; a trigger is reached when it lies strictly above (or below) `limit`
 * @param question.costs - dollars by id, each in [0, infinity)
 * @returns lists in a fixed order; `costDollars` is absent while an amount is missing
 * @throws DutycycleError for an id that is none, naming the nearest that is one, for an amount outside its interval, for a month that is none
 *
 * @example
 * ```ts
 * import { exitPlan } from "dutycycle/merger";
 * const plan = await exitPlan({
 *   keep: { certifications: "kept", stations: "given-up" },
 *   triggers: [{ measure: "share of fires with 12 people in 8 minutes", limit: 0.8, when: "below", by: "2031-01", measured: 0.84 }],
 *   costs: { hiring: 400_000, training: 250_000 },
 * });
 * plan.keep.filter(({ status }) => status === "given-up").map(({ id }) => id); // => ["stations"]
 * plan.triggers[0]?.status; // => "not-reached"
 * plan.costDollars; // => undefined
 * plan.ended.map(({ jurisdiction }) => jurisdiction);
 * // => ["Durham", "Winston-Salem", "Chapel Hill", "Burnsville", "Ceres", "Oakland Park"]
 * ```
 */
export async function exitPlan(question: ExitQuestion = {}): Promise<ExitPlan> {
  const { planned } = await import("./exit/planned.ts");
  return planned(question);
}
