import type { Assumption, CallField, TimeField } from "./call-columns.ts";
import { type Candidate, choose } from "./column-choice.ts";
import { FIELD_NAMES } from "./column-names.ts";
import { NameScore } from "./name-score.ts";
import { OPTION_NAMES, type SuggestedOption } from "./option-names.ts";
import type { SampledColumns } from "./sampled-columns.ts";
import { type Headers, list, MOST_LOOKED_AT } from "./time-columns.ts";

type TextField = Exclude<CallField, TimeField | "latitude" | "longitude">;

const CLOSE_TEXTS = 1.5;
/** A share of different values is told from this many values on. */
const ENOUGH_VALUES = 30;
const DATE_OR_CLOCK = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}([ T]|$)|^\d{1,2}:\d{2}/;
/** Less sure than this is no name for the field at all. */
const LEAST_SCORE = 1;

/** Which columns hold the texts of a call, for the fields that nobody gave. */
export function inferTextColumns(
  fields: readonly TextField[],
  headers: Headers,
  sampled: SampledColumns,
): { columns: ReadonlyMap<TextField, number>; assumptions: readonly Assumption[] } {
  const candidates: Candidate<TextField>[] = [];
  for (const field of fields) {
    const named = namedTexts(new NameScore(FIELD_NAMES[field]), headers);
    for (const { column, score } of named) {
      const fit = valueScore(field, column, headers.words[column] ?? [], sampled);
      if (score + fit >= LEAST_SCORE) candidates.push({ field, columns: [column], score: score + fit });
    }
  }
  const columns = new Map<TextField, number>();
  const assumptions: Assumption[] = [];
  for (const [field, { candidate, close }] of choose(candidates, CLOSE_TEXTS)) {
    const column = candidate.columns[0] as number;
    columns.set(field, column);
    if (close.length === 0) continue;
    const alternatives = close.map((other) => headers.header[other.columns[0] as number] ?? "");
    const reason = `${list(alternatives)} could be meant too`;
    assumptions.push({ field, assumed: headers.header[column] ?? "", reason, alternatives });
  }
  return { columns, assumptions };
}

/**
 * Columns that seem to hold what is never inferred: who began the call, its service, a unit's role and size.
 */
export function suggestOptions(headers: Headers, sampled: SampledColumns): readonly Assumption[] {
  return (Object.keys(OPTION_NAMES) as SuggestedOption[]).flatMap((option) => {
    const named = namedTexts(new NameScore(OPTION_NAMES[option]), headers);
    const alternatives = named
      .filter(({ column }) => sampled.rows === 0 || sampled.fill(column) > 0)
      .map(({ column }) => headers.header[column] ?? "");
    if (alternatives.length === 0) return [];
    const reason = `${list(alternatives)} may hold it: if so, say so in the option "${option}"`;
    return [{ field: option, assumed: option === "personnel" ? "1" : "unknown", reason, alternatives }];
  });
}

/** The columns whose names could mean something, the surest first. */
export function namedTexts(names: NameScore, headers: Headers): { column: number; score: number }[] {
  const found: { column: number; score: number }[] = [];
  headers.words.forEach((words, column) => {
    const score = headers.free(column) ? names.of(words) : 0;
    if (score > 0) found.push({ column, score });
  });
  return found.sort((a, b) => b.score - a.score).slice(0, MOST_LOOKED_AT);
}

/** What the values add to a name's score or take from it; -Infinity where they cannot be the field. */
function valueScore(
  field: TextField,
  column: number,
  words: readonly string[],
  sampled: SampledColumns,
): number {
  if (sampled.rows === 0) return 0;
  const values = sampled.values([column]);
  if (values.length === 0) return Number.NEGATIVE_INFINITY;
  if (mostly(values, (value) => DATE_OR_CLOCK.test(value))) return Number.NEGATIVE_INFINITY;
  const length = values.reduce((sum, value) => sum + value.length, 0) / values.length;
  const different = new Set(values).size / values.length;
  const lettered = values.filter((value) => /\p{L}/u.test(value)).length / values.length;
  const enough = values.length >= ENOUGH_VALUES;
  let fit = -2 * (1 - sampled.fill(column));
  if (field === "id") {
    if (length > 60 || (enough && different < 0.1)) return Number.NEGATIVE_INFINITY;
    if (enough && different < 0.3) fit -= 2;
  } else if (field === "unit") {
    if (length > 25) return Number.NEGATIVE_INFINITY;
    // "Units" with small numbers are a head count.
    if (words.includes("units") && values.every((value) => /^\d{1,2}(\.0)?$/.test(value)))
      return Number.NEGATIVE_INFINITY;
    // A unit goes on more than one call; what is new in every row rather numbers the responses.
    if (enough && different > 0.9) fit -= 1;
  } else if (field === "type") {
    fit += lettered >= 0.5 ? 0.5 : -1.5;
    if (enough && different > 0.9) fit -= 3;
  } else if (enough && different > 0.9) {
    // Priorities, areas and dispositions repeat.
    fit -= 4;
  }
  return fit;
}

/** Whether more than half of the values are so. */
export function mostly(values: readonly string[], test: (value: string) => boolean): boolean {
  return values.filter(test).length * 2 > values.length;
}
