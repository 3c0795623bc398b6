import { cellText, headingText } from "./cell-text.ts";
import { chartSvg } from "./chart-svg.ts";
import { htmlText } from "./html-text.ts";
import type { ShownPart, ShownTable } from "./shown-part.ts";

/**
 * The parts as HTML, to stand within a page of somebody else: no ids, no classes, no style sheet, which would reach beyond it; what has
 * to be set otherwise than the page sets it says so itself.
 */
export function shownHtml(parts: readonly ShownPart[]): string {
  return `<div>\n${parts.map(partHtml).join("\n")}\n</div>`;
}

const TABLE = "border-collapse:collapse;font-variant-numeric:tabular-nums;margin:.6em 0 .2em";
const CAPTION = "caption-side:top;text-align:left;font-weight:600;color:inherit;padding:0 0 .3em";
const UNDER = "margin:0 0 .8em;opacity:.75;font-size:.9em";
const WIDEST_PICTURE = 760;

function partHtml(part: ShownPart): string {
  switch (part.kind) {
    case "heading":
      return `<h4>${htmlText(part.text)}</h4>`;
    case "text":
      return `<p style="max-width:46em;white-space:pre-line">${htmlText(part.text)}</p>`;
    case "list":
      return listHtml(part.title, part.items);
    case "chart":
      return `<figure style="margin:.6em 0;max-width:${WIDEST_PICTURE}px">${chartSvg(part.chart)}<figcaption style="${UNDER}">${htmlText(part.chart.description)}</figcaption></figure>`;
    case "table":
      return tableHtml(part);
  }
}

function listHtml(title: string, items: readonly (readonly [string, string])[]): string {
  const rows = items.map(
    ([name, value]) =>
      `<tr><th scope="row" style="${cellStyle(false)};font-weight:400">${htmlText(name)}</th><td style="${cellStyle(false)}">${htmlText(value)}</td></tr>`,
  );
  return `<table style="${TABLE}">${captionHtml(title)}<tbody>\n${rows.join("\n")}\n</tbody></table>`;
}

function tableHtml({ title, columns, rows, gap, under }: ShownTable): string {
  const head = columns.map(
    (column) =>
      `<th scope="col" style="${cellStyle(column.kind !== "text")};vertical-align:bottom">${htmlText(headingText(column))}</th>`,
  );
  const body = rows.map((row) => {
    const cells = columns.map((column, place) => {
      const [tag, more] = place === 0 ? ['th scope="row"', ";font-weight:400"] : ["td", ""];
      return `<${tag} style="${cellStyle(column.kind !== "text")}${more}">${htmlText(cellText(row, column))}</${tag.slice(0, 2)}>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  const left =
    gap &&
    `<tr><td colspan="${columns.length}" style="text-align:center">… ${gap.count} rows left out …</td></tr>`;
  const lines = [
    ...body.slice(0, gap?.after),
    ...(left === undefined ? [] : [left]),
    ...body.slice(gap?.after ?? body.length),
  ];
  const note = under === "" ? "" : `<p style="${UNDER}">${htmlText(under)}</p>`;
  return `<table style="${TABLE}">${captionHtml(title)}<thead><tr>${head.join("")}</tr></thead><tbody>\n${lines.join("\n")}\n</tbody></table>${note}`;
}

function captionHtml(title: string): string {
  return title === "" ? "" : `<caption style="${CAPTION}">${htmlText(title)}</caption>`;
}

function cellStyle(isNumber: boolean): string {
  return `text-align:${isNumber ? "right" : "left"};vertical-align:top;padding:.2em .7em .2em 0`;
}
