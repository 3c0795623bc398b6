import { type Assumption, type CallColumns, type CallField, columnNames } from "./call-columns.ts";
import type { RowMeaning } from "./row-meaning.ts";

/** Zone names that look like a place's clock or a half of one, and never change it. */
const FIXED_OFFSET = /^(?:[EMH]ST|Etc\/.+)$/i;

/** What a reader took for granted: what was inferred of the columns, and what neither an option nor a column says. */
export function readerAssumptions(
  meaning: RowMeaning & { readonly timeZone: string },
  inferred: { readonly columns: CallColumns; readonly assumptions: readonly Assumption[] },
  skippedRecords: number,
): readonly Assumption[] {
  const has = (field: CallField): boolean => columnNames(inferred.columns[field]).length > 0;
  // What an option says needs no hint; and a column that may hold the answer is a better hint than that there is none.
  const hints = inferred.assumptions.filter(({ field }) => meaning[field as keyof RowMeaning] === undefined);
  const hinted = new Set(hints.map(({ field }) => field));
  const notSaid = unsaid(meaning).filter(({ field }) => !hinted.has(field));
  const preamble: Assumption = {
    field: "header",
    assumed: `record ${skippedRecords}; what stands above it is left out`,
    reason: "they fill far fewer columns than the rows below",
  };
  const numberless: Assumption = {
    field: "id",
    assumed: "each row is a call of its own",
    reason: "the file names no calls: one that several units answered counts several times",
  };
  const nameless: Assumption = {
    field: "unit",
    assumed: "each row is a unit of its own",
    reason:
      "the file names no units: hours are call-open hours, not unit-hours, where several officers share a call",
  };
  const endless: Assumption = {
    field: has("clearedAt") ? "dispatchedAt" : "clearedAt",
    assumed: "none",
    reason: "the file has no column for it: committed time cannot be measured",
  };
  const wayless: Assumption = {
    field: "dispatchedAt",
    assumed: "none",
    reason: "the file has no column for it: committed time starts at arrival and leaves out the way there",
  };
  const { timeZone } = meaning;
  const offset: Assumption = {
    field: "timeZone",
    assumed: `${timeZone} the whole year, without daylight saving time`,
    reason: "the name is of a fixed offset; the zone of a place, such as America/New_York, changes its clock",
  };
  return [
    ...(FIXED_OFFSET.test(timeZone) ? [offset] : []),
    ...(skippedRecords > 1 ? [preamble] : []),
    ...hints,
    ...notSaid,
    ...(has("id") ? [] : [numberless]),
    ...(has("unit") ? [] : [nameless]),
    ...(has("clearedAt") && (has("dispatchedAt") || has("arrivedAt")) ? [] : [endless]),
    ...(has("clearedAt") && has("arrivedAt") && !has("dispatchedAt") ? [wayless] : []),
  ];
}

function unsaid(meaning: RowMeaning): readonly Assumption[] {
  const reason = "neither an option nor a column was given";
  const counted = `${reason}; the share of time on calls then counts every activity`;
  const all: readonly (Assumption & { readonly field: keyof RowMeaning })[] = [
    { field: "service", assumed: "unknown", reason },
    { field: "initiator", assumed: "unknown", reason: counted },
    { field: "role", assumed: "none", reason },
    { field: "personnel", assumed: "1", reason },
  ];
  return all.filter(({ field }) => meaning[field] === undefined);
}
