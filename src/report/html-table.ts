import { cellText, HIDDEN, headingText } from "./cell-text.ts";
import { htmlText } from "./html-text.ts";
import type { Table, TableRow } from "./table.ts";

/** A table with its caption, headings in scope, and what its numbers rest on below. */
export function htmlTable(table: Table): string {
  const [first, ...others] = table.columns;
  if (first === undefined) return "";
  const head = table.columns
    .map(
      (column) => `<th scope="col"${classOf(column.kind !== "text")}>${htmlText(headingText(column))}</th>`,
    )
    .join("");
  const bodyRow = (row: TableRow): string => {
    const cells = others.map((column) => {
      const text = cellText(row, column);
      const kind =
        text === HIDDEN && column.kind !== "text"
          ? ' class="number hidden"'
          : classOf(column.kind !== "text");
      return `<td${kind}>${htmlText(text)}</td>`;
    });
    const isTotal = row["isTotal"] === true ? ' class="total"' : "";
    return `<tr${isTotal}><th scope="row">${htmlText(cellText(row, first))}</th>${cells.join("")}</tr>`;
  };
  const rows = table.rows.map(bodyRow).join("\n");
  const width =
    table.columns.length <= 3 && table.columns.filter(({ kind }) => kind === "text").length === 1
      ? " narrow"
      : "";
  return `<div class="table${width}" id="table-${htmlText(table.id)}">
<table>
<caption>${htmlText(table.title)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows}
</tbody>
</table>
<p class="under">${htmlText(underTable(table))}</p>
</div>`;
}

/** Period, denominator, source and note of a table, in one line. */
export function underTable({ period, denominator, source, note }: Table): string {
  return [
    period,
    denominator === undefined ? "" : `Shares of: ${denominator}`,
    `Source: ${source}`,
    note ?? "",
  ]
    .filter((part) => part !== "")
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(" ");
}

function classOf(isNumber: boolean): string {
  return isNumber ? ' class="number"' : "";
}
