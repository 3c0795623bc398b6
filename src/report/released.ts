import type { ReleaseRules } from "./release-rules.ts";
import { dimensionsOf, rowKey, smallCountKeys } from "./small-counts.ts";
import type { Table, TableRow } from "./table.ts";

/**
 * The tables as they may leave the house: no table by unit or person unless asked for, no sensitive type of call by area, no small
 * counts and none that could be worked out from what is shown. `undefined` in place of a table that may not leave at all.
 */
export function releasedTables(
  tables: readonly Table[],
  rules: ReleaseRules,
): readonly (Table | undefined)[] {
  const allowed = tables.map((table) => {
    const names = dimensionsOf(table);
    if (!rules.units && (names.includes("unit") || names.includes("person"))) return undefined;
    return names.includes("type") && names.includes("area") ? withoutSensitive(table, rules) : table;
  });
  // Tables that are told apart alike are judged together: what one hides, another must not show.
  const kinds = new Map<string, Table[]>();
  for (const table of allowed) {
    if (table === undefined) continue;
    const kind = dimensionsOf(table).join();
    kinds.set(kind, [...(kinds.get(kind) ?? []), table]);
  }
  const hidden = new Map(
    [...kinds].map(([kind, alike]) => [kind, smallCountKeys(alike, rules.smallestCount)]),
  );
  return allowed.map(
    (table) =>
      table && withHidden(table, hidden.get(dimensionsOf(table).join()) as ReadonlySet<string>, rules),
  );
}

/** Without the rows of sensitive types, and without totals, from which they could be worked out. */
function withoutSensitive(table: Table, rules: ReleaseRules): Table {
  const isSensitive = (row: TableRow): boolean =>
    row["isTotal"] !== true && isSensitiveType(String(row["type"]), rules.sensitiveWords);
  if (!table.rows.some(isSensitive)) return table;
  const rows = table.rows.filter((row) => row["isTotal"] !== true && !isSensitive(row));
  const note = "Types of call that are sensitive are not shown by area, nor totals that hold them.";
  return { ...table, rows, note: noted(table, note) };
}

/** Whether a type of call holds one of the words, in any case. */
export function isSensitiveType(type: string, words: readonly string[]): boolean {
  const name = type.toLowerCase();
  return words.some((word) => name.includes(word.toLowerCase()));
}

function withHidden(table: Table, hidden: ReadonlySet<string>, rules: ReleaseRules): Table {
  const { smallestCount } = rules;
  const counts = table.columns.filter(({ kind }) => kind === "count").map(({ key }) => key);
  const isSmallTotal = (row: TableRow): boolean =>
    row["isTotal"] === true &&
    counts.some((key) => {
      const count = row[key];
      return typeof count === "number" && count > 0 && count < smallestCount;
    });
  const hasDimensions = dimensionsOf(table).length > 0;
  let hiddenRows = 0;
  const rows = table.rows.map((row) => {
    const isHidden =
      isSmallTotal(row) || (hasDimensions && row["isTotal"] !== true && hidden.has(rowKey(table, row)));
    if (!isHidden) return row;
    hiddenRows += 1;
    const words = table.columns.filter(({ kind }) => kind === "text").map(({ key }) => [key, row[key]]);
    return {
      ...Object.fromEntries(words),
      ...(row["isTotal"] === true && { isTotal: true }),
      isHidden: true,
    };
  });
  if (hiddenRows === 0) return table;
  const note = `Rows marked "hidden" (${hiddenRows}) hold a count below ${smallestCount}, or would give one away.`;
  return { ...table, rows, note: noted(table, note) };
}

function noted(table: Table, note: string): string {
  return table.note === undefined ? note : `${table.note} ${note}`;
}
