/** A table that reads well in a terminal and is Markdown; numbers stand to the right. */
export function textTable(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return ["(none)"];
  const plain = [header, ...rows].map((row) =>
    // No cell ends its row.
    row.map((cell) => cell.replaceAll("|", "/").replaceAll(/[\t\n]/g, " ")),
  );
  const widths = header.map((_, column) => Math.max(3, ...plain.map((row) => row[column]?.length ?? 0)));
  const isNumber = header.map((_, column) =>
    plain.slice(1).every((row) => /^([-+−]?[\d,.]+( %)?|-|)$/.test(row[column] ?? "")),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return isNumber[column] === true ? cell.padStart(width) : cell.padEnd(width);
      })
      .join(" | ")} |`;
  const [first = [], ...rest] = plain;
  const rule = widths.map((width, column) =>
    isNumber[column] === true ? `${"-".repeat(width - 1)}:` : "-".repeat(width),
  );
  return [line(first), line(rule), ...rest.map(line)];
}
