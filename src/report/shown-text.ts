import { cellText, headingText } from "./cell-text.ts";
import { plainText } from "./html-text.ts";
import { shownTableOf } from "./shown-chart.ts";
import { withGap } from "./shown-gap.ts";
import type { ShownPart, ShownTable } from "./shown-part.ts";

/** As wide as a line of print and of most terminals' windows. */
const WIDTH = 110;
const WIDEST_CELL = 44;
const WIDEST_NAME = 60;

/** The parts as text in columns, for a terminal. */
export function shownText(parts: readonly ShownPart[]): string {
  return parts.map(partText).join("\n\n");
}

function partText(part: ShownPart): string {
  switch (part.kind) {
    case "heading": {
      const text = oneLine(part.text);
      return `${text}\n${"-".repeat(Math.min(WIDTH, widthOf(text)))}`;
    }
    case "text":
      return wrapped(part.text);
    case "list":
      return [...(part.title === "" ? [] : [oneLine(part.title)]), ...listLines(part.items)].join("\n");
    case "chart": {
      const { title, description, note } = part.chart;
      const table = shownTableOf(part.chart);
      return [
        wrapped(title),
        wrapped(description),
        ...(table === undefined ? [] : [tableText(table)]),
        ...(note === undefined ? [] : [wrapped(note)]),
      ].join("\n");
    }
    case "table":
      return tableText(part);
  }
}

function listLines(items: readonly (readonly [string, string])[]): readonly string[] {
  const names = items.map(([name]) => shortened(oneLine(name), WIDEST_NAME));
  const width = Math.max(0, ...names.map(widthOf));
  return items.flatMap(([, value], place) =>
    wrapped(oneLine(value), Math.max(40, WIDTH - width - 2))
      .split("\n")
      .map((line, number) => `${padded(number === 0 ? (names[place] ?? "") : "", width, false)}  ${line}`),
  );
}

/** Columns side by side as far as they fit, the others below with the first column again. */
function tableText({ title, columns, rows, gap, under }: ShownTable): string {
  const isNumber = columns.map(({ kind }) => kind !== "text");
  const cells = [
    columns.map(headingText),
    ...rows.map((row) => columns.map((column) => cellText(row, column))),
  ].map((line, row) =>
    line.map((text, place) => shortened(oneLine(text), row === 0 || place === 0 ? WIDEST_NAME : WIDEST_CELL)),
  );
  const widths = columns.map((_, place) => Math.max(...cells.map((line) => widthOf(line[place] ?? ""))));
  const line = (texts: readonly string[], places: readonly number[]): string =>
    places
      .map((place) => padded(texts[place] ?? "", widths[place] ?? 0, isNumber[place] === true))
      .join("  ")
      .trimEnd();
  const blocks = panels(widths).map((places) => {
    const [head = "", ...body] = cells.map((texts) => line(texts, places));
    const rule = places.map((place) => "-".repeat(widths[place] ?? 0)).join("  ");
    return [head, rule, ...withGap(body, gap, (words) => words)].join("\n");
  });
  return [
    ...(title === "" ? [] : [wrapped(title)]),
    blocks.join("\n\n"),
    ...(under === "" ? [] : [wrapped(under)]),
  ].join("\n");
}

function panels(widths: readonly number[]): readonly (readonly number[])[] {
  const found: number[][] = [[]];
  let used = 0;
  for (const [place, width] of widths.entries()) {
    const last = found.at(-1) as number[];
    if (last.length > 1 && used + width > WIDTH) {
      found.push([0, place]);
      used = (widths[0] ?? 0) + width + 4;
    } else {
      last.push(place);
      used += width + 2;
    }
  }
  return found;
}

/** Broken between words. */
function wrapped(text: string, most = WIDTH): string {
  const lines: string[] = [];
  for (const paragraph of plainText(text).split("\n")) {
    // What was set with blanks, such as JSON, stays as it is.
    if (widthOf(paragraph) <= most || /^\s/.test(paragraph)) {
      lines.push(paragraph);
      continue;
    }
    let line = "";
    for (const word of paragraph.split(/\s+/)) {
      if (line !== "" && widthOf(line) + 1 + widthOf(word) > most) {
        lines.push(line);
        line = word;
      } else line = line === "" ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines.join("\n");
}

function oneLine(text: string): string {
  return plainText(text).replace(/[\r\n\t]+/g, " ");
}

function shortened(text: string, width: number): string {
  if (text.length <= width) return text;
  const signs = [...text.slice(0, 4 * width)];
  return signs.length <= width && text.length <= 4 * width ? text : `${signs.slice(0, width - 1).join("")}…`;
}

function padded(text: string, width: number, isRight: boolean): string {
  const blanks = " ".repeat(Math.max(0, width - widthOf(text)));
  return isRight ? blanks + text : text + blanks;
}

function widthOf(text: string): number {
  return [...text].length;
}
