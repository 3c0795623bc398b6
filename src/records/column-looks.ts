import { inferTimestampFormat } from "./infer-timestamp.ts";

/** What most values of a column look like. `midnights` are dates that carry a clock of 00:00. */
export type ColumnLooks = "stamps" | "midnights" | "dates" | "clocks" | "numbers" | "texts" | "nothing";

const CLOCK = /^([01]?\d|2[0-4])(:?[0-5]\d){1,2}\s*([ap]\.?m\.?)?$/i;
const WRITTEN_MIDNIGHT = /(^|\D)(00?:00|12:00(:00)?\s*a\.?m)/i;

/** What most of a column's values look like; blanks do not count. */
export function looksOf(values: readonly string[], timeZone: string): ColumnLooks {
  const present = values.map((value) => value.trim()).filter((value) => value !== "");
  if (present.length === 0) return "nothing";
  const mostly = (test: (value: string) => boolean): boolean =>
    present.filter(test).length * 2 > present.length;
  // Bare digits are a clock only if they could not be a count: four of them.
  if (mostly((value) => CLOCK.test(value) && (value.includes(":") || value.length >= 4))) return "clocks";
  const inferred = inferTimestampFormat(present, timeZone);
  if (inferred !== undefined && inferred.readable * 2 > inferred.present) {
    if (!inferred.format.dateOnly) return "stamps";
    return mostly((value) => WRITTEN_MIDNIGHT.test(value)) ? "midnights" : "dates";
  }
  return mostly((value) => /^-?\d+(\.\d+)?$/.test(value)) ? "numbers" : "texts";
}
