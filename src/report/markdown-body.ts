import { cellText, headingText } from "./cell-text.ts";
import { intervalText, valueText } from "./figure-text.ts";
import { underTable } from "./html-table.ts";
import { markdownTable, markdownText } from "./markdown-text.ts";
import { provenanceFacts } from "./provenance-facts.ts";
import type { Chapter, Study } from "./study-document.ts";
import type { Table } from "./table.ts";

/** The study as Markdown, charts as their descriptions. */
export function markdownOfStudy(study: Study): string {
  const { title, place, period, provenance, firstPage, chapters, appendix } = study;
  const meta = [place, period, provenance.date].filter((part) => part !== undefined);
  const lines = [
    `# ${markdownText(title)}`,
    meta.map(markdownText).join(" \u00b7 "),
    "## In brief",
    ...firstPage.flatMap(({ question, answer }) => [
      `### ${markdownText(question)}`,
      ...answer.split("\n").map(markdownText),
    ]),
    ...chapters.flatMap((chapter, index) => chapterLines(chapter, index + 1)),
    "## Appendix",
    "### Definitions",
    appendix.definitions
      .map(({ term, meaning }) => `- **${markdownText(term)}**: ${markdownText(meaning)}`)
      .join("\n"),
    ...appendix.tables.flatMap(tableLines),
    ...(appendix.methods.length === 0 ? [] : ["### Methods used"]),
    ...appendix.methods.flatMap(({ name, source, formula, assumptions, cautions }) => [
      `#### ${markdownText(name)}`,
      markdownText(formula),
      [...assumptions, ...cautions, `Source: ${source}`].map((line) => `- ${markdownText(line)}`).join("\n"),
    ]),
    "### How to make this document again",
    provenanceFacts(study)
      .map(([name, value]) => `- ${markdownText(name)}: ${markdownText(value)}`)
      .join("\n"),
  ];
  return `${lines.filter((line) => line !== "").join("\n\n")}\n`;
}

function chapterLines(chapter: Chapter, step: number): readonly string[] {
  const { title, question, paragraphs, figures, tables, charts, notes } = chapter;
  // Said once where all have it.
  const periods = new Set(figures.map(({ period }) => period));
  return [
    `## ${step}. ${markdownText(title)}`,
    `*${markdownText(question)}*`,
    ...paragraphs.map(markdownText),
    ...charts.map((chart) => `Chart: ${markdownText(chart.title)}. ${markdownText(chart.description)}`),
    notes.map((note) => `- ${markdownText(note)}`).join("\n"),
    figures.length === 0
      ? ""
      : markdownTable(
          ["What", "Value", "Interval", "What it rests on"],
          figures.map((figure) => [
            figure.label,
            valueText(figure),
            intervalText(figure),
            [
              figure.denominator && `Of: ${figure.denominator}.`,
              periods.size > 1 && `${figure.period}.`,
              `Source: ${figure.source}.`,
              figure.note,
            ]
              .filter((part) => typeof part === "string" && part !== "")
              .join(" "),
          ]),
          [false, true, true, false],
        ),
    periods.size === 1 ? markdownText(`${[...periods].join("")}.`) : "",
    ...tables.flatMap(tableLines),
  ];
}

function tableLines(table: Table): readonly string[] {
  return [
    `**${markdownText(table.title)}**`,
    markdownTable(
      table.columns.map(headingText),
      table.rows.map((row) => table.columns.map((column) => cellText(row, column))),
      table.columns.map(({ kind }) => kind !== "text"),
    ),
    markdownText(underTable(table)),
  ];
}
