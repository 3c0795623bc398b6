import type { Timeline, TimelineQuestion } from "./timeline-phase.ts";

/**
 * When can each phase of a merger begin and end, at the earliest and at the latest?
 *
 *     start(p) = max over what p waits for of end(q), 0 where it waits for nothing;   end(p) = start(p) + months(p)
 *
 * once with the least months of every phase and once with the most. Phases: `study` (6 to 12 months), `contracts` with ordinances and
 * enabling law (6 to 12), `training` (24 to 60), `attrition`, in which the last who do one job leave (up to year 10, counted from the start).
 * The four durations are this project's own, made from a handful of cities (`constructed`): replace them by the city's. The
 * earliest date holds only if every phase takes its least, which is seldom so; the range says nothing about what is likely.
 *
 * `examples` are real times beside them. They do not agree with each other or with the phases: Bay City took 18 months from the vote, with
 * layoffs; Glencoe more than twenty years. Training is here one phase; what a class can take and what it costs, year by year, is the cost model's.
 *
 * @param question.start - "YYYY-MM".
 * @param question.months - least and most by phase, whole, each in [0, 600], least <= most. For `attrition` they replace year 10.
 * @param question.also - phases to put in; ids of their own.
 * @returns phases in order, with months as dates and as counts. An end is the first month that is free again
 * @throws DutycycleError for a month that is none, an id that no phase has, months outside their interval, phases that wait for each other
 * @see the citation of each example; the default durations are constructed.
 *
 * @example
 * ```ts
 * import { timeline } from "dutycycle/merger";
 * const plan = await timeline({ start: "2027-01" });
 * plan.phases.map(({ id, earliestEnd, latestEnd }) => ({ id, earliestEnd, latestEnd }));
 * // => [
 * //   { "id": "study", "earliestEnd": "2027-07", "latestEnd": "2028-01" },
 * //   { "id": "contracts", "earliestEnd": "2028-01", "latestEnd": "2029-01" },
 * //   { "id": "training", "earliestEnd": "2030-01", "latestEnd": "2034-01" },
 * //   { "id": "attrition", "earliestEnd": "2030-01", "latestEnd": "2037-01" }
 * // ]
 * const vote = { id: "vote", name: "Referendum", leastMonths: 4, mostMonths: 10, waitsFor: ["study"], before: ["contracts"] };
 * (await timeline({ start: "2027-01", months: { training: [24, 36] }, also: [vote] })).latestEndMonth; // => 120
 * ```
 */
export async function timeline(question: TimelineQuestion): Promise<Timeline> {
  const { scheduled } = await import("./timeline/scheduled.ts");
  return scheduled(question);
}
