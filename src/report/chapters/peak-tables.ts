import { ZoneCalendar } from "../../quantity/calendar.ts";
import type { Availability } from "../../workload/availability.ts";
import type { SaturationPanel } from "../../workload/panel-tally.ts";
import { minuteText } from "../period-text.ts";
import type { StudyCase } from "../study-case.ts";
import type { Table } from "../table.ts";
import type { PeakHour } from "./peak-hours.ts";

export function panelTable(panels: readonly SaturationPanel[], period: string): Table | undefined {
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

export function peakTable(peaks: readonly PeakHour[], period: string): Table | undefined {
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

export function spellTable(
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
