import type { Study } from "./study-document.ts";
import type { StudyFile } from "./study-file.ts";

/**
 * The tables of the study as open data: one CSV file a table, one of all figures, and a data dictionary that says what each column is.
 *
 * Numbers are not rounded; shares run from 0 to 1. Where a release hid a row, its numbers are empty and `released` says `hidden`.
 * A spreadsheet runs nothing of it: see `csvText`.
 *
 * @param study - from `study`.
 * @returns files; names are the ids of the tables, `figures.csv` first and `data-dictionary.csv` last.
 *
 * @example
 * ```ts
 * import { syntheticTown } from "dutycycle";
 * import { study, studyCsv } from "dutycycle/report";
 * const town = syntheticTown({ seed: 7, population: 20_000, days: 7 });
 * const files = await studyCsv(await study({ calls: town.calls }));
 * files[1]?.name; // => "exclusions.csv"
 * files[1]?.text.split("\r\n")[0]; // => "rule,calls,responses,hours,released,row"
 * ```
 */
export async function studyCsv(study: Study): Promise<readonly StudyFile[]> {
  const { csvFilesOf } = await import("./csv-files.ts");
  return csvFilesOf(study);
}
