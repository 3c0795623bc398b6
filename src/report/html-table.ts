import { cellText, HIDDEN, headingText } from "./cell-text.ts";
import { htmlText } from "./html-text.ts";
import type { Table, TableRow } from "./table.ts";

const SHORT_ROWS = 12;
const WIDE_COLUMNS = 4;

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
  const texts = table.columns.filter(({ kind }) => kind === "text").length;
  const id = htmlText(table.id);
  const isWide = table.columns.length > WIDE_COLUMNS;
  const form = [
    ...(table.columns.length <= 3 && texts === 1 ? ["narrow"] : []),
    // On paper, a short table stays on one page.
    ...(table.rows.length <= SHORT_ROWS ? ["short"] : []),
    // On a narrow screen, a table of few columns is squeezed into it.
    ...(isWide ? [] : ["slim"]),
  ];
  // A wide one scrolls; so that a keyboard can do it, it can be focused.
  const scroll = isWide ? ` tabindex="0" role="group" aria-labelledby="caption-${id}"` : "";
  return `<div class="${["table", ...form].join(" ")}" id="table-${id}"${scroll}>
<table>
<caption id="caption-${id}">${htmlText(table.title)}</caption>
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
