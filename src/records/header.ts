/** The header, with repeated names told apart, and how many records stand before the first row of data. */
export function headerOf(rows: readonly (readonly string[])[]): { skipped: number; header: string[] } {
  const filled = (row: readonly string[]): number => row.filter((field) => field.trim() !== "").length;
  const first = rows.slice(0, 20);
  const widest = Math.max(0, ...first.map(filled));
  // A report's title lines stand above the header; they fill far fewer columns.
  const at = Math.max(
    0,
    first.findIndex((row) => filled(row) * 2 > widest),
  );
  const seen = new Map<string, number>();
  const told = (name: string): string => {
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    // What the number makes of it may stand in the header too.
    return count === 0 ? name : told(`${name}_${count}`);
  };
  const header = (rows[at] ?? []).map((field) => told(field.trim()));
  return { skipped: at + 1, header };
}
