import { cellText, headingText } from "./cell-text.ts";
import { markdownTable, markdownText } from "./markdown-text.ts";
import { withGap } from "./shown-gap.ts";
import type { ShownPart } from "./shown-part.ts";

/** The parts as Markdown, pictures as their descriptions. */
export function shownMarkdown(parts: readonly ShownPart[]): string {
  return parts
    .flatMap(partLines)
    .filter((line) => line !== "")
    .join("\n\n");
}

function partLines(part: ShownPart): readonly string[] {
  switch (part.kind) {
    case "heading":
      return [`#### ${markdownText(part.text)}`];
    case "text":
      return [part.text.split("\n").map(markdownText).join("\n\n")];
    case "list":
      return [
        bold(part.title),
        part.items.map(([name, value]) => `- ${markdownText(name)}: ${markdownText(value)}`).join("\n"),
      ];
    case "chart":
      return [bold(part.chart.title), markdownText(part.chart.description)];
    case "table": {
      const { title, columns, rows, gap, under } = part;
      const cells = rows.map((row) => columns.map((column) => cellText(row, column)));
      const lines = withGap(cells, gap, (words) => [words, ...columns.slice(1).map(() => "")]);
      const isNumber = columns.map(({ kind }) => kind !== "text");
      return [bold(title), markdownTable(columns.map(headingText), lines, isNumber), markdownText(under)];
    }
  }
}

function bold(title: string): string {
  return title === "" ? "" : `**${markdownText(title)}**`;
}
