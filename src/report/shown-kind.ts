import { HOURS_IN_WEEK } from "../quantity/hour-of-week.ts";
import type { ColumnSource } from "../records/call-columns.ts";
import type { CallTable } from "../records/call-table.ts";
import type { ReadReport } from "../records/read-rows.ts";
import type { Roster } from "../records/roster.ts";
import type { SimulationLog } from "../simulation/log.ts";
import type { Workload } from "../workload/workload.ts";
import type { Chart } from "./chart.ts";
import type { Figure } from "./figure.ts";
import type { Chapter, Study } from "./study-document.ts";
import type { Table } from "./table.ts";
import { isRow, type Row } from "./value-text.ts";

// Results are known by what they hold, not by where they come from: one that was cloned or read from JSON is as good.

/** What the readers of calls and of rosters say alike. */
export type FileReport = Pick<ReadReport, "assumptions" | "issues" | "rows"> & {
  readonly columns: Readonly<Record<string, ColumnSource>>;
};

export function isRows(value: unknown): value is readonly Row[] {
  return Array.isArray(value) && value.every(isRow);
}

export function isChart(value: Row): value is Row & Chart {
  return hasTexts(value, "kind", "title", "description") && isRows(value["rows"]) && isRow(value["labels"]);
}

export function isTable(value: Row): value is Row & Table {
  const { columns, rows } = value;
  if (!(hasTexts(value, "title") && isRows(columns) && isRows(rows))) return false;
  return columns.every((column) => hasTexts(column, "key", "label", "kind"));
}

export function isFigures(rows: readonly Row[]): rows is readonly (Row & Figure)[] {
  return rows.length > 0 && rows.every((row) => hasTexts(row, "id", "label", "unit", "period", "source"));
}

export function isStudy(value: Row): value is Row & Study {
  return hasTexts(value, "title", "period") && isRows(value["firstPage"]) && isRows(value["chapters"]);
}

export function isChapter(value: Row): value is Row & Chapter {
  const lists = ["figures", "tables", "charts"].every((key) => isRows(value[key]));
  return (
    lists &&
    hasTexts(value, "title", "question") &&
    Array.isArray(value["paragraphs"]) &&
    Array.isArray(value["notes"])
  );
}

export function isWorkload(value: Row): value is Row & Workload {
  const { byHourOfWeek: hours } = value;
  const isWeek = isRows(hours) && hours.length === HOURS_IN_WEEK;
  return (
    isWeek &&
    isRow(value["period"]) &&
    isRow(value["committedHoursByInitiator"]) &&
    hasTexts(value, "timeZone")
  );
}

export function isFileReport(value: Row): value is Row & FileReport {
  const { issues } = value;
  return (
    isRow(issues) &&
    isRow(issues["byKind"]) &&
    isRow(value["columns"]) &&
    isRow(value["rows"]) &&
    isRows(value["assumptions"])
  );
}

export function isCallTable(value: unknown): value is CallTable {
  return isRow(value) && typeof value["responseCount"] === "number" && typeof value["call"] === "function";
}

export function isRoster(value: unknown): value is Roster {
  return isRow(value) && typeof value["personnelHours"] === "number" && isRows(value["spans"]);
}

export function isSimulationLog(value: Row): value is Row & SimulationLog {
  return typeof value["callCount"] === "number" && typeof value["response"] === "function";
}

function hasTexts(value: Row, ...keys: readonly string[]): boolean {
  return keys.every((key) => typeof value[key] === "string");
}
