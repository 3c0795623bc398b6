import { quantile } from "../../stats/quantile.ts";
import { coverageChart } from "../charts/coverage-curve.ts";
import { fewText } from "../few-calls.ts";
import { type Figure, figureOf } from "../figure.ts";
import { numberText, shortNumber } from "../number-text.ts";
import type { StudyCase } from "../study-case.ts";
import type { Chapter } from "../study-document.ts";
import type { StudyInput } from "../study-input.ts";
import { curveTable, stationTable } from "./coverage-tables.ts";
import { isReleased, partOf, type StationReach, stationReach, within } from "./station-reach.ts";

/** How much of the demand can a fire crew reach in time? */
export async function coverageChapter(study: StudyCase): Promise<Chapter | undefined> {
  const reach = await stationReach(study);
  if (reach === undefined) return undefined;
  return {
    id: "coverage",
    title: "Coverage",
    question: "How many calls can the stations reach in time, and how many would fewer stations reach?",
    paragraphs: paragraphsOf(reach, study.input.release),
    figures: coverageFigures(reach, study),
    tables: [stationTable(reach, study), curveTable(reach, study)],
    // With one or two stations there is no curve.
    charts:
      reach.curve.length < 3
        ? []
        : [
            coverageChart(
              reach.curve
                .filter(({ share }) => isReleased(share, reach, study))
                .map(({ stations, share, bound }) => ({
                  x: stations,
                  share,
                  bound: Math.min(1, bound),
                })),
              {
                label: "Stations",
                title: `Calls within ${shortNumber(reach.limit)} minutes of travel, by number of stations`,
              },
            ),
          ],
    notes: [
      "Travel alone, from stations with their crews at home: handling of the call and turnout come before it, and a crew that is out reaches nobody.",
      "Minutes are worked out from distance, not measured; rivers, rails and one-way streets are not known.",
    ],
  };
}

function paragraphsOf(reach: StationReach, release: StudyInput["release"]): readonly string[] {
  const { part, whole } = within(reach);
  const calls = "fire and medical calls";
  const found =
    fewText({ part, whole }, release, calls) ??
    `${numberText(part / whole, { unit: "share" })} of ${numberText(whole, { kind: "count" })} ${calls}`;
  const limit = `${shortNumber(reach.limit)} minutes`;
  const lines = [
    `From ${reach.names.length === 1 ? "the one station" : `the ${reach.names.length} stations`}, ${found} with a place are within ${limit} of travel.`,
  ];
  const fewer = reach.curve.at(-2);
  if (fewer !== undefined) {
    lines.push(
      `The best ${fewer.stations === 1 ? "one" : fewer.stations} of them alone would reach ${fewText(partOf(fewer.share, reach), release) ?? numberText(fewer.share, { unit: "share" })}.`,
    );
  }
  return lines;
}

function coverageFigures(reach: StationReach, { input, periodText: period }: StudyCase): readonly Figure[] {
  const { part, whole } = within(reach);
  const source = "travelMatrix, from great-circle distance";
  const denominator = `${numberText(reach.calls, { kind: "count" })} fire and medical calls with a place`;
  const limit = shortNumber(reach.limit);
  return [
    figureOf({
      id: "stations",
      label: "Fire stations",
      value: reach.names.length,
      unit: "stations",
      decimals: 0,
      period,
      source: "as given",
    }),
    figureOf({
      ...{
        id: "calls-in-reach",
        label: `Share of calls within ${limit} minutes of travel of a station`,
        value: part / whole,
        hidden: fewText({ part, whole }, input.release),
      },
      ...{ unit: "share", period, denominator, source },
      note:
        reach.unplaced > 0
          ? `${numberText(reach.unplaced, { kind: "count" })} calls without a place are left out.`
          : undefined,
    }),
    figureOf({
      id: "median-travel",
      label: "Travel from the nearest station, median",
      value: quantile(reach.nearest, 0.5),
      unit: "minutes",
      period,
      denominator,
      source,
    }),
    figureOf({
      id: "p90-travel",
      label: "Travel from the nearest station, 90th percentile",
      value: quantile(reach.nearest, 0.9),
      unit: "minutes",
      period,
      denominator,
      source,
    }),
  ];
}
