import { fireUse } from "../../coverage/fire-use.ts";
import { forceAssembly } from "../../coverage/force-assembly.ts";
import type { FireUse, ResponseForceRow } from "../../coverage/use-measures.ts";
import { availability } from "../../workload/availability.ts";
import { type Figure, figureOf } from "../figure.ts";
import { numberText, shortNumber } from "../number-text.ts";
import { optionWords } from "../option-words.ts";
import type { StudyCase } from "../study-case.ts";
import type { Chapter } from "../study-document.ts";
import type { StudyScope } from "../study-scope.ts";
import type { Table } from "../table.ts";

/** How little are firefighters used, and what does low use buy? */
export function fireChapter(study: StudyCase): Chapter | undefined {
  const use = measuredUse(study);
  if (use === undefined || use.runs === 0) return undefined;
  const { periodText: period } = study;
  const tables = [
    typeTable(use, period),
    unitTable(use, period),
    frequencyTable(use, period),
    openTable(use, period),
    reliabilityTable(use, period),
    forceTable(use, period),
    gapTable(use, period),
  ];
  return {
    id: "fire",
    title: "Use of fire crews",
    question: "How much of their time are fire crews on calls, and what stands on the other side?",
    paragraphs: paragraphsOf(use),
    figures: fireFigures(study, use),
    tables: tables.filter((table) => table !== undefined),
    charts: [],
    notes: [
      "A crew that is out for a small part of its time is not therefore a crew too many: it is paid to be near. Use, reliability and response force belong on one page.",
      "Time on calls is not all work: training, inspections, maintenance and reports are not in dispatch records.",
    ],
  };
}

function measuredUse(study: StudyCase): FireUse | undefined {
  const { fire, cleaned, input, period } = study;
  if (fire === undefined) return undefined;
  const { paidPersonHours, workingFireTypes, firstDue, categories } = input.fire ?? {};
  const responseForce = input.fire?.responseForce ?? measuredForce(study, fire);
  return fireUse(cleaned, {
    ...fire,
    period,
    ...(input.roster && { roster: input.roster }),
    ...(input.population !== undefined && { population: input.population }),
    ...(paidPersonHours !== undefined && { paidPersonHours }),
    ...(workingFireTypes && { workingFireTypes }),
    ...(firstDue && { firstDue }),
    ...(responseForce && { responseForce }),
    ...(categories && { categories }),
  });
}

/** From the records before cleaning, which would drop a call without a clear. */
function measuredForce(
  { calls, input }: StudyCase,
  scope: StudyScope,
): readonly ResponseForceRow[] | undefined {
  const { force, workingFireTypes } = input.fire ?? {};
  if (force === undefined) return undefined;
  return forceAssembly(calls, { ...scope, ...force, ...(workingFireTypes && { types: workingFireTypes }) });
}

const percent = (share: number): string => numberText(share, { unit: "share" });

function paragraphsOf(use: FireUse): readonly string[] {
  const hours = numberText(use.personHoursOnCalls, { decimals: 0 });
  const first =
    use.onDutyShare === undefined
      ? `Crews spent ${hours} firefighter-hours on calls. Without a roster that is a share of nothing.`
      : `Crews were on calls for ${percent(use.onDutyShare)} of their time on duty (${hours} firefighter-hours), ${numberText(use.minutesPerDutyDay ?? 0, { decimals: 0 })} minutes of a firefighter's 24 hours. In ${percent(use.hoursWithoutCallShare)} of clock hours nobody called.`;
  const found = use.freeAtCall?.noneFreeShare;
  const second = found === undefined ? [] : [`${percent(found)} of calls came while no unit was free.`];
  return [first, ...second];
}

function fireFigures(
  { periodText: period, cleaned, fire, input }: StudyCase,
  use: FireUse,
): readonly Figure[] {
  const [reliability] = use.reliability.rows;
  const share = { unit: "share", period, source: "fireUse" };
  const free = input.roster && availability(cleaned, { ...fire, roster: input.roster });
  const onDuty = use.onDutyPersonHours;
  return [
    figureOf({
      ...{
        ...share,
        id: "fire-on-duty-share",
        label: "Share of fire crews' time on duty on calls",
        value: use.onDutyShare,
      },
      denominator:
        onDuty === undefined ? undefined : `${numberText(onDuty, { decimals: 0 })} firefighter-hours on duty`,
    }),
    figureOf({
      ...{
        ...share,
        id: "fire-paid-share",
        label: "Share of firefighters' paid time on calls",
        value: use.paidShare,
      },
      denominator:
        use.paidPersonHours === undefined
          ? undefined
          : `${numberText(use.paidPersonHours, { decimals: 0 })} firefighter-hours paid`,
    }),
    figureOf({
      ...{
        id: "firefighters-on-duty",
        label: "Firefighters on duty, on average",
        unit: "firefighters",
        period,
        source: "the roster",
      },
      value: onDuty === undefined || use.days === 0 ? undefined : onDuty / (24 * use.days),
    }),
    figureOf({
      id: "fire-units-on-duty",
      label: "Fire units on duty, on average",
      value: free?.onDutyUnits,
      unit: "units",
      period,
      source: "availability",
    }),
    figureOf({
      id: "fire-units-busy",
      label: "Fire units busy, on average",
      value: free?.busyUnits,
      decimals: 2,
      unit: "units",
      period,
      source: "availability",
    }),
    figureOf({
      ...share,
      id: "fire-none-free",
      label: "Share of time with no fire unit free",
      value: free?.noneFreeShare,
      denominator: "clock time of the period",
      source: "availability",
    }),
    figureOf({
      ...share,
      id: "fire-none-open",
      label: "Share of time with no call open",
      value: use.noneOpenShare,
      denominator: "clock time of the period",
    }),
    figureOf({
      ...{
        ...share,
        id: "fire-none-free-at-call",
        label: "Share of calls that came while no unit was free",
        value: use.freeAtCall?.noneFreeShare,
      },
      denominator: use.freeAtCall && `${numberText(use.freeAtCall.calls, { kind: "count" })} calls`,
      source: "freeAtCall",
    }),
    figureOf({
      ...{
        ...share,
        id: "first-due-reliability",
        label: "Share of calls at which an own unit came first",
        value: reliability?.reliability,
      },
      ...{
        low: reliability?.low,
        high: reliability?.high,
        level: reliability?.low === undefined ? undefined : 0.95,
      },
      denominator:
        reliability &&
        `${numberText(reliability.calls, { kind: "count" })} calls with an area and a first unit`,
      source: "firstDueReliability",
    }),
    forceFigure(use, period),
    figureOf({
      id: "fire-runs",
      label: "Runs of fire units",
      value: use.runs,
      unit: "runs",
      decimals: 0,
      period,
      source: "fireUse",
    }),
    figureOf({
      ...{
        id: "working-fires",
        label: "Working fires a year, by the types that count as such",
        value: use.workingFiresPerYear,
      },
      ...{
        unit: "fires a year",
        period,
        source: "fireUse",
        note: "The type is what a caller was understood to say.",
      },
    }),
  ].filter(({ value }) => value !== undefined);
}

/** The largest force that was asked for. */
function forceFigure({ responseForce = [] }: FireUse, period: string): Figure {
  const [largest] = responseForce.toSorted((a, b) => b.personnel - a.personnel);
  const within =
    largest?.limitSeconds === undefined
      ? "in time"
      : `within ${shortNumber(largest.limitSeconds / 60)} minutes`;
  return figureOf({
    ...{
      id: "response-force",
      label: `Share of calls judged at which ${largest?.personnel} people were together ${within}`,
    },
    ...{ value: largest?.share, unit: "share", period, source: "forceAssembly, or as given" },
    denominator: largest && `${numberText(largest.count, { kind: "count" })} calls judged`,
  });
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

function openTable({ concurrencyByEvent, concurrencyByTime }: FireUse, period: string): Table | undefined {
  const most = Math.max(concurrencyByEvent.length, concurrencyByTime.length - 1);
  if (most < 1) return undefined;
  return {
    id: "fire-concurrency",
    title: "Calls open at once",
    columns: [
      { key: "open", label: "Calls open", kind: "text" },
      { key: "time", label: "Of the time", kind: "share" },
      { key: "events", label: "Of calls, found so many, itself included", kind: "share" },
    ],
    rows: Array.from({ length: most + 1 }, (_, open) => ({
      ...{
        open: String(open),
        time: concurrencyByTime[open],
        events: open === 0 ? undefined : concurrencyByEvent[open - 1],
      },
    })),
    ...{ period, source: "concurrency", denominator: "clock time of the period; calls" },
  };
}

function reliabilityTable({ reliability }: FireUse, period: string): Table | undefined {
  const rows = reliability.rows.filter(({ area, calls }) => area !== "all" && calls > 0);
  if (rows.length === 0) return undefined;
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
    rows: rows.map(({ area, calls, reliability: share, low, high }) => ({
      area,
      calls,
      reliability: share,
      low,
      high,
    })),
    ...{
      period,
      source: "firstDueReliability",
      denominator: "calls in the area with a unit that came first",
    },
    note: "Low and high are the 95 % interval. Own units are as given, else those that come first most often.",
  };
}

function forceTable({ responseForce }: FireUse, period: string): Table | undefined {
  if (responseForce === undefined || responseForce.length === 0) return undefined;
  return {
    id: "response-force",
    title: "How often so many people were together on scene",
    columns: [
      { key: "personnel", label: "People", kind: "text" },
      { key: "limit", label: "Within", unit: "minutes", kind: "number" },
      { key: "calls", label: "Calls judged", kind: "number", decimals: 0 },
      { key: "share", label: "In time", kind: "share" },
    ],
    rows: responseForce.map(({ personnel, limitSeconds, count, share }) => ({
      ...{
        personnel: String(personnel),
        limit: limitSeconds === undefined ? undefined : limitSeconds / 60,
        calls: count,
        share,
      },
    })),
    ...{ period, source: "forceAssembly, or as given", denominator: "calls judged" },
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
