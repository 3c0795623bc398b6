import { ZoneCalendar } from "../../quantity/calendar.ts";
import { hourOfWeekName } from "../../quantity/hour-of-week.ts";
import { type Availability, availability } from "../../workload/availability.ts";
import { concurrency } from "../../workload/concurrency.ts";
import type { SaturationPanel } from "../../workload/panel-tally.ts";
import type { PanelWindow } from "../../workload/panel-window.ts";
import { saturationPanels } from "../../workload/saturation.ts";
import type { Workload } from "../../workload/workload.ts";
import { saturationChart } from "../charts/workload-panel.ts";
import { type Figure, figureOf } from "../figure.ts";
import { numberText } from "../number-text.ts";
import { minuteText } from "../period-text.ts";
import type { StudyCase } from "../study-case.ts";
import type { Chapter } from "../study-document.ts";
import type { Table } from "../table.ts";
import { unitsText } from "../workload-figures.ts";

/** When is most of the force busy, and how often is nobody free? */
export function peaksChapter(study: StudyCase): Chapter | undefined {
  const { police, input, cleaned, policeWorkload: workload, periodText: period } = study;
  if (police === undefined || workload === undefined || workload.committedHours === 0) return undefined;
  const { roster } = input;
  const free = roster && availability(cleaned, { ...police, roster });
  const panels = roster === undefined ? [] : panelsOf(study);
  const peaks = peakHours(workload);
  const tables = [panelTable(panels, period), peakTable(peaks, period), spellTable(study, free)];
  return {
    id: "peaks",
    title: "Peaks, and time with nobody free",
    question: "When is most of the force busy, and how often is nobody free?",
    paragraphs: paragraphsOf(peaks, free, unitsText(police)),
    figures: peakFigures(study, free, peaks[0]),
    tables: tables.filter((table) => table !== undefined),
    charts: panels.map((panel) => saturationChart(panel)),
    notes: [
      "A mean hides peaks, and a peak of one quarter of an hour is not a need: read the panels as a whole.",
      "The line at 60 % belongs to the committed share, all activities together. It is where a discussion starts, and no limit for a single hour.",
      ...(free === undefined ? ["Without a roster it is not known who was free."] : []),
    ],
  };
}

/** An hour of the week, and the share of its time on duty that is committed (hours, where there is no roster). */
interface PeakHour {
  readonly hour: string;
  readonly share?: number;
  readonly busy: number;
  readonly onDuty?: number;
}

const PEAKS_SHOWN = 10;

function peakHours(workload: Workload): readonly PeakHour[] {
  const hours = workload.byHourOfWeek.flatMap((slot, index): PeakHour[] => {
    const { committedHours, onDutyHours, committedShare, exposureHours } = slot;
    if (exposureHours === 0 || (workload.onDutyHours !== undefined && committedShare === undefined))
      return [];
    return [
      {
        hour: hourOfWeekName(index),
        busy: committedHours / exposureHours,
        ...(committedShare !== undefined && { share: committedShare }),
        ...(onDutyHours !== undefined && { onDuty: onDutyHours / exposureHours }),
      },
    ];
  });
  return hours.toSorted((a, b) => (b.share ?? b.busy) - (a.share ?? a.busy)).slice(0, PEAKS_SHOWN);
}

function paragraphsOf(
  [peak]: readonly PeakHour[],
  free: Availability | undefined,
  units: string,
): readonly string[] {
  const percent = (share: number): string => numberText(share, { unit: "share" });
  const lines: string[] = [];
  if (peak !== undefined) {
    const busy = numberText(peak.busy, { decimals: 2 });
    lines.push(
      peak.share === undefined || peak.onDuty === undefined
        ? `The busiest hour of the week is ${peak.hour}, with ${busy} people in ${units} committed on average.`
        : `The busiest hour of the week is ${peak.hour}: ${busy} of ${numberText(peak.onDuty, { decimals: 2 })} people on duty in ${units} are committed on average, ${percent(peak.share)}.`,
    );
  }
  if (free !== undefined) {
    const [longest] = free.longestNoneFree;
    const spell = longest === undefined ? "" : ` The longest stretch lasted ${lengthText(longest.minutes)}.`;
    const unmanned =
      free.noneOnDutyShare > 0 ? ` (in ${percent(free.noneOnDutyShare)} of the time nobody was on duty)` : "";
    lines.push(
      `None of the ${units} was free in ${percent(free.noneFreeShare)} of the time${unmanned}, as far as the records show.${spell}`,
    );
  }
  return lines;
}

function lengthText(minutes: number): string {
  return minutes < 120
    ? numberText(minutes, { unit: "minutes", decimals: 0 })
    : numberText(minutes / 60, { unit: "hours" });
}

function peakFigures(
  study: StudyCase,
  free: Availability | undefined,
  peak: PeakHour | undefined,
): readonly Figure[] {
  const { cleaned, police, periodText: period } = study;
  const time = { unit: "share", period, denominator: "clock time of the period", source: "availability" };
  const units = { unit: "units", period, source: "availability" };
  const open = concurrency(cleaned, {
    ...(police?.service && { service: police.service }),
    initiators: ["community", "officer", "unknown"],
  });
  return [
    figureOf({
      ...time,
      id: "none-free",
      label: "Share of the time with no unit free",
      value: free?.noneFreeShare,
    }),
    figureOf({
      ...time,
      id: "one-free",
      label: "Share of the time with exactly one unit free",
      value: free?.lowFree.one,
    }),
    figureOf({ ...units, id: "units-on-duty", label: "Units on duty, on average", value: free?.onDutyUnits }),
    figureOf({ ...units, id: "units-busy", label: "Units busy, on average", value: free?.busyUnits }),
    figureOf({
      ...{
        id: "peak-hour",
        label: `Share of time on duty committed in the busiest hour of the week, ${peak?.hour}`,
        value: peak?.share,
      },
      ...{
        unit: "share",
        period,
        denominator: "personnel-hours on duty in that hour of the week",
        source: "measureWorkload",
      },
    }),
    figureOf({
      ...{ id: "mean-open", label: "Calls open at once, on average", value: open.meanOpen },
      ...{ unit: "calls", period, source: "concurrency", decimals: 2 },
      note: "Calls from the community, officer-begun and of unknown origin.",
    }),
  ].filter(({ value }) => value !== undefined);
}

/** The four windows of a CPSM study, where the records hold them; else weekdays and weekends of all that there is. */
function panelsOf(study: StudyCase): readonly SaturationPanel[] {
  const { cleaned, police, input, period } = study;
  if (police === undefined || input.roster === undefined) return [];
  const options = { ...police, roster: input.roster };
  const published = saturationPanels(cleaned, options).filter(({ days }) => days > 0);
  if (published.length > 0) return published;
  const calendar = new ZoneCalendar(cleaned.timeZone);
  const day = (instant: number): string =>
    new Date(calendar.localFromInstant(instant)).toISOString().slice(0, 10);
  const windows = (["weekday", "weekend"] as const).map(
    (days): PanelWindow => ({ name: `${days}s`, start: day(period.start), end: day(period.end - 1), days }),
  );
  return saturationPanels(cleaned, { ...options, windows }).filter(({ days }) => days > 0);
}

function panelTable(panels: readonly SaturationPanel[], period: string): Table | undefined {
  if (panels.length === 0) return undefined;
  return {
    id: "saturation",
    title: "Workload against deployment",
    columns: [
      { key: "window", label: "Days", kind: "text" },
      { key: "days", label: "Days in it", kind: "number", decimals: 0 },
      { key: "workload", label: "Busy", unit: "people", kind: "number", decimals: 2 },
      { key: "deployment", label: "On duty", unit: "people", kind: "number", decimals: 2 },
      { key: "index", label: "Committed", kind: "share" },
      { key: "peak", label: "Peak", kind: "share" },
      { key: "peakAt", label: "Peak at", kind: "text" },
      { key: "low", label: "Low", kind: "share" },
      { key: "lowAt", label: "Low at", kind: "text" },
    ],
    rows: panels.map((panel) => ({
      window: panel.name,
      days: panel.days,
      workload: panel.meanWorkload,
      deployment: panel.meanDeployment,
      index: panel.saturationIndex,
      peak: panel.peak?.saturation,
      peakAt: panel.peak?.time,
      low: panel.low?.saturation,
      lowAt: panel.low?.time,
    })),
    ...{
      period,
      source: "saturationPanels, quarter hours",
      denominator: "people on duty; the index is a ratio of means",
    },
    ...(panels.some(({ name }) => /^(winter|summer) /.test(name)) && {
      note: "Winter is 1 to 28 February and summer 1 to 28 August, the weeks that CPSM's studies look at.",
    }),
  };
}

function peakTable(peaks: readonly PeakHour[], period: string): Table | undefined {
  if (peaks.length === 0) return undefined;
  return {
    id: "peak-hours",
    title: "The busiest hours of the week",
    columns: [
      { key: "hour", label: "Hour", kind: "text" },
      { key: "busy", label: "Committed", unit: "people", kind: "number", decimals: 2 },
      { key: "onDuty", label: "On duty", unit: "people", kind: "number", decimals: 2 },
      { key: "share", label: "Committed of on duty", kind: "share" },
    ],
    rows: peaks.map((peak) => ({ ...peak })),
    ...{ period, source: "measureWorkload", denominator: "people on duty in that hour" },
  };
}

function spellTable(
  { cleaned, periodText: period }: StudyCase,
  free: Availability | undefined,
): Table | undefined {
  if (free === undefined || free.longestNoneFree.length === 0) return undefined;
  const calendar = new ZoneCalendar(cleaned.timeZone);
  return {
    id: "none-free-spells",
    title: "The longest stretches with no unit free",
    columns: [
      { key: "start", label: "From", kind: "text" },
      { key: "minutes", label: "Length", unit: "minutes", kind: "number", decimals: 0 },
      { key: "noneOnDuty", label: "With nobody on duty", unit: "minutes", kind: "number", decimals: 0 },
    ],
    rows: free.longestNoneFree.map(({ start, minutes, noneOnDutyMinutes }) => ({
      start: minuteText(start, calendar),
      minutes,
      noneOnDuty: noneOnDutyMinutes,
    })),
    ...{ period, source: "availability" },
  };
}
