import { describe } from "../quantity/error.ts";
import { HOURS_IN_WEEK } from "../quantity/hour-of-week.ts";
import { hourOfWeekChart } from "./charts/heat-map.ts";
import { keyWords } from "./key-words.ts";
import {
  isCallTable,
  isChapter,
  isChart,
  isFigures,
  isFileReport,
  isRoster,
  isRows,
  isSimulationLog,
  isStudy,
  isTable,
  isWorkload,
} from "./shown-kind.ts";
import type { ShownPart } from "./shown-part.ts";
import { callParts, fileParts, logParts, rosterParts } from "./shown-records.ts";
import { type RowsForm, rowsTable, unnested } from "./shown-rows.ts";
import { chapterParts, studyParts, workloadParts } from "./shown-study.ts";
import { figuresTable, tablePart } from "./shown-table.ts";
import { isRow, type Row, valueText } from "./value-text.ts";

/** What there is to show of a result, by what it holds. */
export function shownParts(result: unknown, form: RowsForm): readonly ShownPart[] {
  if (Array.isArray(result)) return listParts(result, form);
  if (ArrayBuffer.isView(result) && "length" in result)
    return listParts(Array.from(result as unknown as ArrayLike<unknown>), form);
  if (!isRow(result)) return [{ kind: "text", text: jsonText(result) }];
  if (isChart(result))
    return [{ kind: "chart", chart: form.title === "" ? result : { ...result, title: form.title } }];
  if (isTable(result)) return [tablePart(result, form)];
  if (isStudy(result)) return studyParts(result, form);
  if (isChapter(result)) return chapterParts(result, form);
  if (isCallTable(result)) return callParts(result, form);
  if (isRoster(result)) return rosterParts(result, form);
  if (isSimulationLog(result)) return logParts(result, form);
  if (isWorkload(result)) {
    const read = isFileReport(result)
      ? fileParts({ ...result, assumptions: [] }, { ...form, title: "" })
      : [];
    return [...workloadParts(result, form), ...read];
  }
  if (isFileReport(result)) return fileParts(result, form);
  const prototype: unknown = Object.getPrototypeOf(result);
  const isPlain = prototype === null || prototype === Object.prototype;
  return isPlain && Object.keys(result).length > 0
    ? objectParts(result, form)
    : [{ kind: "text", text: jsonText(result) }];
}

function listParts(list: readonly unknown[], form: RowsForm): readonly ShownPart[] {
  if (list.length > 0 && isRows(list)) {
    return [isFigures(list) ? figuresTable(list, form.title || "Figures") : rowsTable(unnested(list), form)];
  }
  const isWeek =
    list.length === HOURS_IN_WEEK && list.every((value) => value === undefined || typeof value === "number");
  if (isWeek) {
    const chart = hourOfWeekChart(list as readonly (number | undefined)[], {
      title: form.title || "By hour of the week",
      label: "Value",
    });
    return [{ kind: "chart", chart }];
  }
  if (list.length === 0)
    return [{ kind: "text", text: form.title === "" ? "An empty list." : `${form.title}: an empty list.` }];
  return [
    rowsTable(
      list.map((value, place) => ({ place, value })),
      form,
    ),
  ];
}

/** Names and values; lists of rows become tables, and 168 numbers a week. */
function objectParts(result: Row, form: RowsForm): readonly ShownPart[] {
  const items: (readonly [string, string])[] = [];
  const parts: ShownPart[] = [];
  for (const [key, value] of Object.entries(result)) {
    if (value === undefined) continue;
    const words = keyWords(key);
    const isLong = Array.isArray(value) && (value.length === HOURS_IN_WEEK || value.some(isRow));
    if (isLong) parts.push(...listParts(value, { ...form, title: words.label }));
    else if (isRow(value) && !hasEnds(value)) {
      for (const [name, inner] of Object.entries(value)) {
        const own = keyWords(name);
        // What each of `shareByInitiator` is stands in the outer name.
        const said = valueText(inner, { ...own, kind: own.kind === "number" ? words.kind : own.kind });
        if (inner !== undefined) items.push([`${words.label}: ${own.label.toLowerCase()}`, said]);
      }
    } else items.push([words.label, valueText(value, words)]);
  }
  return [...(items.length === 0 ? [] : [{ kind: "list", title: form.title, items } as const]), ...parts];
}

/** Intervals and periods are one value. */
function hasEnds(value: Row): boolean {
  return (
    (typeof value["low"] === "number" && typeof value["high"] === "number") ||
    (typeof value["start"] === "number" && typeof value["end"] === "number")
  );
}

const LONGEST_JSON = 4000;

/** What nothing is known of, as JSON. */
function jsonText(value: unknown): string {
  if (typeof value === "string") return cut(value);
  try {
    return cut(JSON.stringify(value, undefined, 2) ?? describe(value));
  } catch {
    return describe(value);
  }
}

function cut(text: string): string {
  if (text.length <= LONGEST_JSON) return text;
  return `${text.slice(0, LONGEST_JSON)}\n… ${text.length - LONGEST_JSON} more characters left out`;
}
