import { cellText, headingText } from "./cell-text.ts";
import { chartSvg } from "./chart-svg.ts";
import { htmlText } from "./html-text.ts";
import { withGap } from "./shown-gap.ts";
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
  const rows = items.map(([name, value]) => `<tr>${rowHead(name, LEFT)}${cell(value, LEFT)}</tr>`);
  return `<table style="${TABLE}">${caption(title)}<tbody>\n${rows.join("\n")}\n</tbody></table>`;
}

function tableHtml({ title, columns, rows, gap, under }: ShownTable): string {
  const cells = rows.map((row) => columns.map((column) => cellText(row, column)));
  const styles = columns.map(({ kind }, place) => {
    if (kind !== "text") return RIGHT;
    return cells.some((texts) => (texts[place]?.length ?? 0) > LONG_TEXT) ? `${LEFT};min-width:14em` : LEFT;
  });
  const head = columns.map(
    (column, place) =>
      `<th scope="col" style="${styles[place]};vertical-align:bottom;border-bottom:1px solid currentColor">${htmlText(headingText(column))}</th>`,
  );
  const lines = cells.map(([first = "", ...others]) => {
    const rest = others.map((text, place) => cell(text, styles[place + 1] ?? LEFT));
    return `<tr>${rowHead(first, styles[0] ?? LEFT)}${rest.join("")}</tr>`;
  });
  const body = withGap(
    lines,
    gap,
    (words) => `<tr><td colspan="${columns.length}" style="text-align:center">${words}</td></tr>`,
  );
  const note = under === "" ? "" : `<p style="${UNDER}">${htmlText(under)}</p>`;
  return `<div style="overflow-x:auto"><table style="${TABLE}">${caption(title)}<thead><tr>${head.join("")}</tr></thead><tbody>\n${body.join("\n")}\n</tbody></table></div>${note}`;
}

const LONG_TEXT = 24;
const CELL = "vertical-align:top;padding:.2em .9em .2em 0";
const LEFT = `text-align:left;${CELL}`;
const RIGHT = `text-align:right;white-space:nowrap;${CELL}`;

function cell(text: string, style: string): string {
  return `<td style="${style}">${htmlText(text)}</td>`;
}

function rowHead(text: string, style: string): string {
  return `<th scope="row" style="${style};font-weight:400">${htmlText(text)}</th>`;
}

function caption(title: string): string {
  return title === "" ? "" : `<caption style="${CAPTION}">${htmlText(title)}</caption>`;
}
