import { ZoneCalendar } from "../../quantity/calendar.ts";
import { type Availability, availability } from "../../workload/availability.ts";
import type { SaturationPanel } from "../../workload/panel-tally.ts";
import type { PanelWindow } from "../../workload/panel-window.ts";
import { saturationPanels } from "../../workload/saturation.ts";
import { saturationChart } from "../charts/workload-panel.ts";
import { numberText } from "../number-text.ts";
import type { StudyCase } from "../study-case.ts";
import type { Chapter } from "../study-document.ts";
import { unitsText } from "../workload-figures.ts";
import { peakFigures } from "./peak-figures.ts";
import { type PeakHour, peakHours } from "./peak-hours.ts";
import { panelTable, peakTable, spellTable } from "./peak-tables.ts";

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
