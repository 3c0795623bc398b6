import { describe } from "../quantity/error.ts";
import type { Assumption, TimeField } from "./call-columns.ts";
import { type Candidate, choose } from "./column-choice.ts";
import { FIELD_NAMES } from "./column-names.ts";
import { NameScore } from "./name-score.ts";
import type { Looks, SampledColumns } from "./sampled-columns.ts";

/** The header's words by column, and which columns nobody has claimed. */
export interface Headers {
  readonly header: readonly string[];
  readonly words: readonly (readonly string[])[];
  readonly free: (column: number) => boolean;
}

/** Columns whose names promise most are looked at; more of them are not. */
export const MOST_LOOKED_AT = 12;
/** Two times this close in score could both be meant: people call the same moment by several names. */
const CLOSE_TIMES = 4;
/** A name this sure deserves an answer when its values are not used. */
const SURE_NAME = 6;
const DATE_PARTS = ["day", "month", "year"] as const;

/** Which columns hold the moments of a call, for the fields that nobody gave. */
export function inferTimeColumns(
  fields: readonly TimeField[],
  headers: Headers,
  sampled: SampledColumns,
): { columns: ReadonlyMap<TimeField, readonly number[]>; assumptions: readonly Assumption[] } {
  const named = new Map(fields.map((field) => [field, namedColumns(field, headers)]));
  const looks = (candidate: Candidate<TimeField>) => sampled.looks(candidate.columns).kind;
  const candidates: Candidate<TimeField>[] = [];
  const assumptions: Assumption[] = [];
  const sharedDate = named.get("receivedAt")?.find((candidate) => looks(candidate) === "date")?.columns;
  const dateParts = datePartColumns(headers);
  const midnightRisk = new Map<TimeField, number>();
  for (const [field, list] of named) {
    const dates = list.filter((candidate) => looks(candidate) === "date");
    for (const candidate of list) {
      const kind = looks(candidate);
      const fill = sampled.fill(candidate.columns[0] as number);
      const score = candidate.score - 2 * (1 - fill);
      if (kind === "datetime") candidates.push({ ...candidate, score });
      if (kind !== "clock") continue;
      const own = dates[0]?.columns ?? (field === "receivedAt" ? dateParts : undefined);
      const date = own ?? sharedDate ?? dateParts;
      if (date === undefined) continue;
      const columns = [...date, ...candidate.columns];
      if (sampled.looks(columns).kind !== "datetime") continue;
      if (own === undefined) midnightRisk.set(field, candidate.columns[0] as number);
      candidates.push({ field, columns, score: Math.max(score, dates[0]?.score ?? 0) });
    }
  }

  const choices = choose(candidates, CLOSE_TIMES);
  const columns = new Map<TimeField, readonly number[]>();
  const names = (of: readonly number[]) => of.map((column) => headers.header[column] ?? "").join(" + ");
  for (const field of fields) {
    const choice = choices.get(field);
    if (choice === undefined) {
      const reason = whyNone(named.get(field) ?? [], sampled, names);
      if (reason !== undefined) assumptions.push({ field, assumed: "none", reason });
      continue;
    }
    const chosen = choice.candidate.columns;
    columns.set(field, chosen);
    if (choice.close.length > 0) {
      const alternatives = choice.close.map((other) => names(other.columns));
      const reason = `${list(alternatives)} could be meant too, and would give other times`;
      assumptions.push({ field, assumed: names(chosen), reason, alternatives });
    }
    if (midnightRisk.get(field) === chosen[chosen.length - 1] && chosen.length > 1) {
      const reason =
        `"${names(chosen.slice(-1))}" has no date of its own, so the call's is taken: ` +
        "a clock more than 12 hours before the call's is read as one of the next day";
      assumptions.push({ field, assumed: names(chosen), reason });
    }
  }
  return { columns, assumptions };
}

/** The columns whose names could mean a field, the surest first. */
function namedColumns(field: TimeField, headers: Headers): Candidate<TimeField>[] {
  const names = new NameScore(FIELD_NAMES[field]);
  const found: Candidate<TimeField>[] = [];
  headers.words.forEach((words, column) => {
    const score = headers.free(column) ? names.of(words) : 0;
    if (score > 0) found.push({ field, columns: [column], score });
  });
  return found.sort((a, b) => b.score - a.score).slice(0, MOST_LOOKED_AT);
}

/** The columns of a date in three parts, in the order in which they are joined. */
function datePartColumns(headers: Headers): readonly number[] | undefined {
  const columns = DATE_PARTS.map((part) =>
    headers.words.findIndex(
      (words, column) => headers.free(column) && words.length <= 2 && words.includes(part),
    ),
  );
  return columns.every((column) => column >= 0) ? columns : undefined;
}

/** Why a field whose name stands in the header has no column. */
function whyNone(
  named: readonly Candidate<TimeField>[],
  sampled: SampledColumns,
  names: (columns: readonly number[]) => string,
): string | undefined {
  for (const { columns, score } of named) {
    const { kind } = sampled.looks(columns);
    const reason = whyUnusable(names(columns), kind, sampled.values(columns)[0]);
    if (reason !== undefined && (score >= SURE_NAME || kind === "date" || kind === "clock")) return reason;
  }
  return undefined;
}

/** Why values of a kind are no times, with one that is none; `undefined` where they are. */
export function whyUnusable(name: string, kind: Looks["kind"], example?: string): string | undefined {
  if (kind === "date") return `"${name}" holds dates without a clock: no duration can be had from it`;
  if (kind === "clock") return `"${name}" holds clocks, and no column was found that holds their dates`;
  if (kind === "empty")
    return `"${name}" holds nothing in the rows that were looked at; say its format to have it read`;
  const shown = example === undefined ? "" : `, such as ${describe(example)}`;
  return kind === "other" ? `"${name}" holds values that are no dates and clocks${shown}` : undefined;
}

/** Words for a list: "a", "a" and "b". */
export function list(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`);
  return quoted.length < 2
    ? quoted.join("")
    : `${quoted.slice(0, -1).join(", ")} and ${quoted[quoted.length - 1]}`;
}
