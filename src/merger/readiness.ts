import type { Readiness, ReadinessAnswers } from "./readiness-item.ts";

/**
 * What must be settled before police and fire can be joined, and what of it is? Some fifty questions in the order in which they stop
 * a plan: gates, decisions, barriers, opposition, techniques, times. Each is `met`, `unmet` or `unknown`.
 *
 * **Gates first**: law of the state, charter, bargaining, pensions, dispatch. While one is unmet or unknown, work on the rest may
 * be in vain; `gatesOpen` names them. There is no score and no advice: an answer of "unmet" may be a good reason to leave the departments
 * apart, and fifty answers of "met" do not make a merger worth its cost. Where two sides see a matter differently, `sides` gives both
 * in this project's words.
 *
 * It is not legal advice: the law of the state and the city's own contracts decide. What is from memory is marked `fromMemory`.
 *
 * @param answers by the id of a question, "met", "unmet" or "unknown"; what is not answered is unknown. Without answers it is the list of
 *   questions
 * @returns every question with its status, citation and why it is asked
 * @throws DutycycleError for an id that no question has, naming the nearest that one has, and for another answer
 * @see L. A. Matarese and K. R. Chelst, Forecasting the Outcome of Police/Fire Consolidations, ICMA MIS Report 23(4), 1991, NCJ 139469
 * (abstract) for the three decisions that settle the outcome; C. Coe and J. Rosch, Journal of Police Science and Administration 15(3), 1987,
 * pp. 216-225 (abstract), for what went wrong in Durham
 *
 * @example
 * ```ts
 * import { readiness } from "dutycycle/merger";
 * const city = await readiness({ "state-law": "met", "pension-systems": "unmet", "fire-force": "met" });
 * city.gatesOpen; // => ["charter-and-ordinance", "bargaining", "pension-systems", "dispatch"]
 * city.items.find(({ id }) => id === "pension-systems")?.status; // => "unmet"
 * city.items.filter(({ kind }) => kind === "gate").length; // => 5
 * ```
 */
export async function readiness(answers: ReadinessAnswers = {}): Promise<Readiness> {
  // The questions weigh more than the rest of the chapter: they come when they are asked.
  const { answered } = await import("./readiness/answered.ts");
  return answered(answers);
}
