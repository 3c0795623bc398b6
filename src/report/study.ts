import type { Study } from "./study-document.ts";
import type { StudyInput } from "./study-input.ts";

/**
 * What is to be told to the council? A study of what was given, as plain data: calls alone, with a roster, with the city's targets, goals
 * and stations.
 *
 * Chapters come in one order: data quality, workload, peaks, response times, staffing methods side by side, schedule, use of fire
 * crews, coverage, goals, merger; what cannot be made of the input is left out, and the first page says what is not known. Every number
 * is that of the chapter's own function, with unit, period, denominator, interval and source. The first page is made of figures of the
 * chapters alone.
 *
 * The study is made to be released: counts from 1 to 9 by type, area, role, priority or class are hidden, with others, so that none can
 * be worked out; no sensitive type of call by area; no table by unit or person. `release: false` hides nothing.
 *
 * @param input - see {@link StudyInput}. `onProgress` is told before each chapter; `signal` stops between chapters and in the search for
 *   shifts.
 * @returns the study; the same input gives the same, to the byte, on every runtime: no clock is read.
 * @throws DutycycleError if a part of the input is not what it must be; the signal's reason when aborted.
 *
 * @example
 * ```ts
 * import { syntheticTown } from "dutycycle";
 * import { study } from "dutycycle/report";
 * const town = syntheticTown({ seed: 7, population: 20_000, days: 28 });
 * const found = await study({ calls: town.calls, roster: town.roster, place: "A made-up town", police: { roles: ["patrol"] } });
 * found.chapters.map(({ id }) => id); // => ["data", "workload", "peaks", "response-times", "staffing", "fire"]
 * const figures = found.chapters.flatMap((chapter) => chapter.figures);
 * figures.find(({ id }) => id === "community-share")?.value; // => 0.2668
 * found.firstPage[0]?.question; // => "How much of officers' time on duty do calls take?"
 * ```
 */
export async function study(input: StudyInput): Promise<Study> {
  const { assembledStudy } = await import("./assembled-study.ts");
  return assembledStudy(input);
}
