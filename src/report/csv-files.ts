import { csvText } from "../records/csv-text.ts";
import type { Study } from "./study-document.ts";
import type { StudyFile } from "./study-file.ts";
import type { Table } from "./table.ts";

/** One file a table, one of all figures, one that says what every column is. */
export function csvFilesOf(study: Study): readonly StudyFile[] {
  const tables = [...study.chapters.flatMap((chapter) => chapter.tables), ...study.appendix.tables];
  return [
    { name: "figures.csv", text: csvText(figureRows(study)) },
    ...tables.map((table) => ({ name: `${table.id}.csv`, text: tableText(table) })),
    { name: "data-dictionary.csv", text: csvText(tables.flatMap(dictionaryRows)) },
  ];
}

/** Numbers as they are, not rounded; shares from 0 to 1; hidden and unknown numbers as empty cells, told apart by `released`. */
function tableText(table: Table): string {
  const rows = table.rows.map((row) => ({
    ...Object.fromEntries(table.columns.map(({ key }) => [key, row[key]])),
    released: row["isHidden"] === true ? "hidden" : "yes",
    row: row["isTotal"] === true ? "total" : "part",
  }));
  const none = Object.fromEntries(
    [...table.columns.map(({ key }) => key), "released", "row"].map((key) => [key, undefined]),
  );
  // A table without rows still has its header.
  return rows.length === 0 ? `${csvText([none]).split("\r\n")[0]}\r\n` : csvText(rows);
}

function figureRows(study: Study) {
  return study.chapters.flatMap((chapter) =>
    chapter.figures.map((figure) => ({
      ...{ chapter: chapter.id, id: figure.id, label: figure.label, value: figure.value, unit: figure.unit },
      ...{ low: figure.low, high: figure.high, level: figure.level, denominator: figure.denominator },
      ...{ hidden: figure.hidden, period: figure.period, source: figure.source, note: figure.note },
    })),
  );
}

function dictionaryRows(table: Table) {
  const about = {
    ...{
      title: table.title,
      period: table.period,
      denominator: table.denominator,
      source: table.source,
      note: table.note,
    },
  };
  const file = `${table.id}.csv`;
  return [
    ...table.columns.map(({ key, label, unit, kind }) => ({
      ...{
        file,
        column: key,
        meaning: label,
        kind: kind === "share" ? "share, 0 to 1" : kind,
        unit,
        ...about,
      },
    })),
    {
      file,
      column: "released",
      meaning: "yes, or hidden: the row's numbers were taken out before release",
      kind: "text",
      unit: undefined,
      ...about,
    },
    {
      file,
      column: "row",
      meaning: "part, or total: a row that adds up the others",
      kind: "text",
      unit: undefined,
      ...about,
    },
  ];
}
