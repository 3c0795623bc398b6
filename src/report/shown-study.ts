import { requireTimeZone, ZoneCalendar } from "../quantity/calendar.ts";
import type { Workload } from "../workload/workload.ts";
import { workloadChart } from "./charts/workload-heat-map.ts";
import type { ShownPart } from "./shown-part.ts";
import { type RowsForm, rowsTable } from "./shown-rows.ts";
import { figuresTable, tablePart } from "./shown-table.ts";
import type { Chapter, Study } from "./study-document.ts";
import type { Row } from "./value-text.ts";
import { workloadFigures } from "./workload-figures.ts";

/** The first page, and what the chapters are about. */
export function studyParts(
  { title, place, period, firstPage, chapters }: Study,
  form: RowsForm,
): readonly ShownPart[] {
  return [
    { kind: "heading", text: form.title || title },
    { kind: "text", text: place === undefined ? period : `${place}, ${period}` },
    ...firstPage.flatMap(({ question, answer }): readonly ShownPart[] => [
      { kind: "heading", text: question },
      ...answer.split("\n").map((text) => ({ kind: "text", text }) as const),
    ]),
    {
      kind: "list",
      title: "Chapters",
      items: chapters.map(({ title: name, question }, place) => [`${place + 1}. ${name}`, question]),
    },
  ];
}

/** All of one chapter. */
export function chapterParts(chapter: Chapter, form: RowsForm): readonly ShownPart[] {
  const { title, question, paragraphs, charts, notes, figures, tables } = chapter;
  return [
    { kind: "heading", text: form.title || title },
    ...[question, ...paragraphs].map((text) => ({ kind: "text", text }) as const),
    ...charts.map((chart) => ({ kind: "chart", chart }) as const),
    ...notes.map((text) => ({ kind: "text", text: `Note: ${text}` }) as const),
    ...(figures.length === 0 ? [] : [figuresTable(figures, "Figures")]),
    ...tables.map((table) => tablePart(table, { ...form, title: "" })),
  ];
}

/** Shares and hours with what they are shares of, when in the week, and the groups. */
export function workloadParts(workload: Workload, form: RowsForm): readonly ShownPart[] {
  const { timeZone, period, onDutyHours, groups, excluded, assumptions } = workload;
  requireTimeZone(timeZone);
  const calendar = new ZoneCalendar(timeZone);
  // Words would bring a library of dates to every console.
  const day = (instant: number): string =>
    new Date(calendar.localFromInstant(instant)).toISOString().slice(0, 10);
  const days = period.start < period.end ? `${day(period.start)} to ${day(period.end - 1)}` : "no time";
  const lists: readonly (readonly [string, readonly object[]])[] = [
    [
      "By group",
      (groups ?? []).map(
        ({ byHourOfWeek: _, committedHoursByInitiator: __, shareByInitiator: ___, ...group }) => group,
      ),
    ],
    ["Responses that add nothing, by rule", excluded],
    ["Taken for granted", assumptions],
  ];
  return [
    figuresTable(workloadFigures(workload, {}, days), form.title || "Workload"),
    ...(onDutyHours === undefined
      ? []
      : [{ kind: "chart", chart: workloadChart(workload, { share: "committedShare" }) } as const]),
    ...lists.flatMap(([title, rows]) =>
      rows.length === 0 ? [] : [rowsTable(rows as readonly Row[], { ...form, title })],
    ),
  ];
}
