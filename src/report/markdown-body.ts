import { cellText, headingText } from "./cell-text.ts";
import { intervalText, valueText } from "./figure-text.ts";
import { underTable } from "./html-table.ts";
import { plainText } from "./html-text.ts";
import { provenanceFacts } from "./provenance-facts.ts";
import type { Chapter, Study } from "./study-document.ts";
import type { Table } from "./table.ts";

/** The study as Markdown, charts as their descriptions. */
export function markdownOfStudy(study: Study): string {
  const { title, place, period, provenance, firstPage, chapters, appendix } = study;
  const meta = [place, period, provenance.date].filter((part) => part !== undefined);
  const lines = [
    `# ${inline(title)}`,
    meta.map(inline).join(" \u00b7 "),
    "## In brief",
    ...firstPage.flatMap(({ question, answer }) => [
      `### ${inline(question)}`,
      ...answer.split("\n").map(inline),
    ]),
    ...chapters.flatMap((chapter, index) => chapterLines(chapter, index + 1)),
    "## Appendix",
    "### Definitions",
    appendix.definitions.map(({ term, meaning }) => `- **${inline(term)}**: ${inline(meaning)}`).join("\n"),
    ...appendix.tables.flatMap(tableLines),
    ...(appendix.methods.length === 0 ? [] : ["### Methods used"]),
    ...appendix.methods.flatMap(({ name, source, formula, assumptions, cautions }) => [
      `#### ${inline(name)}`,
      inline(formula),
      [...assumptions, ...cautions, `Source: ${source}`].map((line) => `- ${inline(line)}`).join("\n"),
    ]),
    "### How to make this document again",
    provenanceFacts(study)
      .map(([name, value]) => `- ${inline(name)}: ${inline(value)}`)
      .join("\n"),
  ];
  return `${lines.filter((line) => line !== "").join("\n\n")}\n`;
}

function chapterLines(chapter: Chapter, step: number): readonly string[] {
  const { title, question, paragraphs, figures, tables, charts, notes } = chapter;
  return [
    `## ${step}. ${inline(title)}`,
    `*${inline(question)}*`,
    ...paragraphs.map(inline),
    ...charts.map((chart) => `Chart: ${inline(chart.title)}. ${inline(chart.description)}`),
    notes.map((note) => `- ${inline(note)}`).join("\n"),
    figures.length === 0
      ? ""
      : rowsOf(
          ["What", "Value", "Interval", "What it rests on"],
          figures.map((figure) => [
            figure.label,
            valueText(figure),
            intervalText(figure),
            [
              figure.denominator && `Of: ${figure.denominator}.`,
              `${figure.period}.`,
              `Source: ${figure.source}.`,
              figure.note,
            ]
              .filter((part) => part !== undefined && part !== "")
              .join(" "),
          ]),
          [false, true, true, false],
        ),
    ...tables.flatMap(tableLines),
  ];
}

function tableLines(table: Table): readonly string[] {
  return [
    `**${inline(table.title)}**`,
    rowsOf(
      table.columns.map(headingText),
      table.rows.map((row) => table.columns.map((column) => cellText(row, column))),
      table.columns.map(({ kind }) => kind !== "text"),
    ),
    inline(underTable(table)),
  ];
}

function rowsOf(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  isNumber: readonly boolean[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(inline).join(" | ")} |`;
  const rule = `| ${isNumber.map((right) => (right ? "---:" : "---")).join(" | ")} |`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}

/** Text as text: no character of it is markup, and it stays on its line. */
function inline(text: string): string {
  return plainText(text)
    .replace(/[\r\n\t]+/g, " ")
    .replace(/[\\`*_{}[\]<>|#~$]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "&amp;")
    .replace(/^(\s*)([-+=])/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, "$1\\$2");
}
