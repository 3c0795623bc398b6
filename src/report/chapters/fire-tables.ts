import type { FireUse, ResponseForceRow } from "../../coverage/use-measures.ts";
import { sum } from "../../stats/sum.ts";
import { type CallShare, fewText, HIDDEN_SHARES, hiddenParts } from "../few-calls.ts";
import { optionWords } from "../option-words.ts";
import type { StudyInput } from "../study-input.ts";
import type { Table } from "../table.ts";

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

/** How many calls were open at once; what few calls found is put together, so that no share stands for few of them. */
function openTable(
  { concurrencyCalls: calls, concurrencyByEvent, concurrencyByTime }: FireUse,
  period: string,
  release: StudyInput["release"],
): Table | undefined {
  const most = Math.max(concurrencyByEvent.length, concurrencyByTime.length - 1);
  if (most < 1) return undefined;
  const partOf = (share: number): CallShare => ({ part: Math.round(share * calls), whole: calls });
  const found = (from: number, to: number): number => sum(concurrencyByEvent.slice(from - 1, to));
  const isFew = (from: number, to: number): boolean =>
    fewText(partOf(found(from, to)), release) !== undefined;
  let last = most;
  while (last > 1 && (isFew(last, most) || isFew(last, last))) last -= 1;
  const rows = Array.from({ length: last + 1 }, (_, open) => {
    const to = open === last ? most : open;
    return {
      open: to > open ? `${open} or more` : String(open),
      time: sum(concurrencyByTime.slice(open, to + 1)),
      events: open === 0 ? undefined : found(open, to),
    };
  });
  const hidden = hiddenParts(
    rows.slice(1).map(({ events = 0 }) => partOf(events)),
    release,
  );
  return {
    id: "fire-concurrency",
    title: "Calls open at once",
    columns: [
      { key: "open", label: "Calls open", kind: "text" },
      { key: "time", label: "Of the time", kind: "share" },
      { key: "events", label: "Of calls, found so many, itself included", kind: "share" },
    ],
    rows: rows.map((row, place) => (hidden[place - 1] ? { ...row, events: undefined } : row)),
    ...{ period, source: "concurrency", denominator: "clock time of the period; calls" },
    ...(hidden.includes(true) && { note: HIDDEN_SHARES.trim() }),
  };
}

/** Whether nobody said which units are an area's own. */
export function isInferred({ reliability }: FireUse): boolean {
  return reliability.assumptions.some(({ field }) => field === "firstDue");
}

/** What that does to the number. */
export const OWN_UNITS_INFERRED =
  "Which unit is an area's own was not given: it is inferred to be the one that came first there most often, which flatters the share.";

function reliabilityTable(use: FireUse, period: string, release: StudyInput["release"]): Table | undefined {
  const { reliability } = use;
  const rows = reliability.rows.filter(({ area, calls }) => area !== "all" && calls > 0);
  if (rows.length === 0) return undefined;
  const hidden = hiddenParts(
    rows.map(({ calls, ownFirst }) => ({ part: ownFirst, whole: calls })),
    release,
  );
  return {
    id: "first-due",
    title: "How often an area's own unit came first",
    columns: [
      { key: "area", label: "Area", kind: "text" },
      { key: "calls", label: "Calls", kind: "count" },
      { key: "reliability", label: "Own unit first", kind: "share" },
      { key: "low", label: "Low", kind: "share" },
      { key: "high", label: "High", kind: "share" },
    ],
    rows: rows.map(({ area, calls, reliability: share, low, high }, place) => ({
      ...{ area, calls },
      ...(hidden[place] === false && { reliability: share, low, high }),
    })),
    ...{
      period,
      source: "firstDueReliability",
      denominator: "calls in the area with a unit that came first",
    },
    note: `Low and high are the 95 % interval. ${isInferred(use) ? OWN_UNITS_INFERRED : "Own units are as given."}${hidden.includes(true) ? HIDDEN_SHARES : ""}`,
  };
}

/** How many of the calls judged had so many people together in time. */
export function forceShare({ count, share = 0 }: ResponseForceRow): CallShare {
  return { part: Math.round(share * count), whole: count };
}

function forceTable(
  { responseForce }: FireUse,
  period: string,
  release: StudyInput["release"],
): Table | undefined {
  if (responseForce === undefined || responseForce.length === 0) return undefined;
  const isFew = (row: ResponseForceRow): boolean => fewText(forceShare(row), release) !== undefined;
  return {
    id: "response-force",
    title: "How often so many people were together on scene",
    columns: [
      { key: "personnel", label: "People", kind: "text" },
      { key: "limit", label: "Within", unit: "minutes", kind: "number" },
      { key: "calls", label: "Calls judged", kind: "number", decimals: 0 },
      { key: "share", label: "In time", kind: "share" },
    ],
    rows: responseForce.map((row) => ({
      ...{
        personnel: String(row.personnel),
        limit: row.limitSeconds === undefined ? undefined : row.limitSeconds / 60,
        calls: row.count,
        share: isFew(row) ? undefined : row.share,
      },
    })),
    ...{ period, source: "forceAssembly, or as given", denominator: "calls judged" },
    ...(responseForce.some(isFew) && { note: HIDDEN_SHARES.trim() }),
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
