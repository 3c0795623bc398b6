import type { FireUse } from "../../coverage/use-measures.ts";
import { optionWords } from "../option-words.ts";
import type { StudyInput } from "../study-input.ts";
import type { Table } from "../table.ts";
import { forceTable, openTable, reliabilityTable } from "./fire-call-tables.ts";

/** The tables of the use of fire crews; one without rows is left out. */
export function fireTables(use: FireUse, period: string, release: StudyInput["release"]): readonly Table[] {
  const tables = [
    typeTable(use, period),
    unitTable(use, period),
    frequencyTable(use, period),
    openTable(use, period, release),
    reliabilityTable(use, period, release),
    forceTable(use, period, release),
    gapTable(use, period),
  ];
  return tables.filter((table) => table !== undefined);
}

function typeTable({ byType }: FireUse, period: string): Table {
  return {
    id: "fire-by-type",
    title: "Runs and time of fire units by type of call",
    columns: [
      { key: "type", label: "Type of call", kind: "text" },
      { key: "runs", label: "Runs", kind: "count" },
      { key: "hours", label: "Deployed", unit: "unit-hours", kind: "number" },
      { key: "share", label: "Of deployed time", kind: "share" },
      { key: "minutes", label: "A run", unit: "minutes", kind: "number" },
    ],
    rows: byType
      .filter(({ level }) => level !== "group")
      .map((row) => ({
        ...{ type: row.level === "total" ? "All" : row.key, runs: row.runs, hours: row.deployedHours },
        ...{ share: row.share, minutes: row.minutesPerRun },
        ...(row.level === "total" && { isTotal: true }),
      })),
    ...{ period, source: "deployedTime", denominator: "all deployed unit-hours, overlaps counted twice" },
  };
}

function unitTable({ unitHours }: FireUse, period: string): Table {
  return {
    id: "unit-hours",
    title: "Time on calls by unit",
    columns: [
      { key: "unit", label: "Unit", kind: "text" },
      { key: "runs", label: "Runs", kind: "count" },
      { key: "hours", label: "Committed", unit: "unit-hours", kind: "number" },
      { key: "staffed", label: "Staffed", unit: "unit-hours", kind: "number" },
      { key: "utilization", label: "Of staffed hours", kind: "share" },
    ],
    rows: unitHours.map(({ unit, runs, committedHours, staffedHours, utilization }) => ({
      ...{ unit, runs, hours: committedHours, staffed: staffedHours, utilization },
    })),
    ...{ period, source: "unitHourUtilization", denominator: "hours that the unit is staffed" },
  };
}

function frequencyTable({ callFrequency }: FireUse, period: string): Table | undefined {
  if (callFrequency.length === 0) return undefined;
  return {
    id: "fire-calls-an-hour",
    title: "Clock hours by the number of calls received in them",
    columns: [
      { key: "calls", label: "Calls in the hour", kind: "text" },
      { key: "hours", label: "Clock hours", kind: "number", decimals: 0 },
      { key: "share", label: "Of all hours", kind: "share" },
    ],
    rows: callFrequency.map(({ calls, hours, share }) => ({ calls: String(calls), hours, share })),
    ...{ period, source: "callFrequency", denominator: "clock hours of the period" },
  };
}

function gapTable({ gaps }: FireUse, period: string): Table | undefined {
  if (gaps.length === 0) return undefined;
  return {
    id: "fire-gaps",
    title: "What could not be given, and why",
    columns: [
      { key: "measure", label: "Measure", kind: "text" },
      { key: "reason", label: "Why not", kind: "text" },
    ],
    rows: gaps.map(({ measure, reason }) => ({ measure: optionWords(measure), reason })),
    ...{ period, source: "fireUse" },
  };
}
