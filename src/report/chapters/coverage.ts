import { maximalCovering } from "../../coverage/maximal-covering.ts";
import { SERVICES } from "../../quantity/duty-span.ts";
import { quantile } from "../../stats/quantile.ts";
import { travelMatrix } from "../../travel/travel-matrix.ts";
import { travelModels } from "../../travel/travel-models.ts";
import { coverageChart } from "../charts/coverage-curve.ts";
import { type CallShare, fewText, HIDDEN_SHARES, hiddenParts } from "../few-calls.ts";
import { type Figure, figureOf } from "../figure.ts";
import { numberText, shortNumber } from "../number-text.ts";
import { isTooFew } from "../release-rules.ts";
import type { StudyCase } from "../study-case.ts";
import type { Chapter } from "../study-document.ts";
import type { StudyInput } from "../study-input.ts";
import type { Table } from "../table.ts";

/** Streets of a grid are longer than the straight line by this on average. */
const DETOUR = 4 / Math.PI;
const LIMIT_MINUTES = 4;

/** Which calls of the records can be reached from the stations, and by how few of them. */
interface StationReach {
  readonly names: readonly string[];
  readonly limit: number;
  readonly calls: number;
  readonly unplaced: number;
  /** Minutes from the nearest station, one a call. */
  readonly nearest: readonly number[];
  /** By station: calls to which it is the nearest, and those of them within the limit. */
  readonly byStation: readonly { readonly calls: number; readonly within: number }[];
  /** Share within the limit with the best one, two, three … of the stations. */
  readonly curve: readonly { readonly stations: number; readonly share: number; readonly bound: number }[];
}

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

async function stationReach(study: StudyCase): Promise<StationReach | undefined> {
  const { input, cleaned } = study;
  const {
    stations = [],
    travel = travelModels["rand-iso"].model,
    travelLimitMinutes: limit = LIMIT_MINUTES,
  } = input.fire ?? {};
  const { places, weights, unplaced } = fireCallPlaces(cleaned.columns);
  const calls = weights.reduce((sum, weight) => sum + weight, 0);
  if (stations.length === 0 || calls === 0 || isTooFew(calls, input.release)) return undefined;
  const reach = travelMatrix({ demand: places, sites: stations, model: travel, detourFactor: DETOUR });
  const byStation = stations.map(() => ({ calls: 0, within: 0 }));
  const nearest: number[] = [];
  for (const [i, row] of reach.entries()) {
    const least = Math.min(...row);
    const weight = weights[i] as number;
    const own = byStation[row.indexOf(least)] as (typeof byStation)[number];
    own.calls += weight;
    if (least <= limit) own.within += weight;
    for (let call = 0; call < weight; call++) nearest.push(least);
  }
  const curve = await Promise.all(
    stationCounts(stations.length).map(async (open) => {
      const found = await maximalCovering({ reach, weights, limit, open, method: "quick" });
      return {
        stations: open,
        share: found.coveredWeight / calls,
        bound: (found.bound ?? found.coveredWeight) / calls,
      };
    }),
  );
  return { names: stations.map(({ name }) => name), limit, calls, unplaced, nearest, byStation, curve };
}

const COUNTS_SHOWN = 12;

/** Up to twelve numbers of stations from one to all of them, the last but one among them. */
function stationCounts(all: number): readonly number[] {
  if (all <= COUNTS_SHOWN) return Array.from({ length: all }, (_, fewer) => fewer + 1);
  const step = (all - 2) / (COUNTS_SHOWN - 2);
  return [...Array.from({ length: COUNTS_SHOWN - 1 }, (_, place) => Math.round(1 + place * step)), all];
}

/** Where fire and medical calls were, to a thousandth of a degree, and how many at each place. */
function fireCallPlaces(columns: StudyCase["cleaned"]["columns"]) {
  const wanted = SERVICES.map((service) => service === "fire" || service === "ems");
  const counts = new Map<string, { latitude: number; longitude: number; calls: number }>();
  let unplaced = 0;
  for (let c = 0; c < columns.length; c++) {
    if (!wanted[columns.service[c] as number]) continue;
    const latitude = columns.latitude[c] ?? Number.NaN;
    const longitude = columns.longitude[c] ?? Number.NaN;
    if (Number.isNaN(latitude) || Number.isNaN(longitude)) {
      unplaced += 1;
      continue;
    }
    const place = {
      latitude: Math.round(latitude * 1000) / 1000,
      longitude: Math.round(longitude * 1000) / 1000,
    };
    const key = `${place.latitude},${place.longitude}`;
    const known = counts.get(key) ?? { ...place, calls: 0 };
    known.calls += 1;
    counts.set(key, known);
  }
  const places = [...counts.values()].toSorted(
    (a, b) => a.latitude - b.latitude || a.longitude - b.longitude,
  );
  return { places, weights: places.map(({ calls }) => calls), unplaced };
}

function within({ nearest, limit }: StationReach): CallShare {
  return { part: nearest.filter((minutes) => minutes <= limit).length, whole: nearest.length };
}

/** A share of the calls, as it stands in the curve, with what it is a share of. */
function partOf(share: number, { calls }: StationReach): CallShare {
  return { part: Math.round(share * calls), whole: calls };
}

function isReleased(share: number, reach: StationReach, { input }: StudyCase): boolean {
  return fewText(partOf(share, reach), input.release) === undefined;
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

function stationTable(reach: StationReach, { input, periodText: period }: StudyCase): Table {
  const hidden = hiddenParts(
    reach.byStation.map(({ calls, within: part }) => ({ part, whole: calls })),
    input.release,
  );
  return {
    id: "stations-reach",
    title: `Calls nearest to each station, and those within ${shortNumber(reach.limit)} minutes`,
    columns: [
      { key: "area", label: "Nearest station", kind: "text" },
      { key: "calls", label: "Calls", kind: "count" },
      { key: "within", label: "Within the limit", kind: "share" },
    ],
    rows: reach.byStation.map(({ calls, within: part }, place) => ({
      ...{ area: reach.names[place], calls },
      within: calls === 0 || hidden[place] ? undefined : part / calls,
    })),
    ...{ period, source: "travelMatrix", denominator: "calls nearest to the station" },
    ...(hidden.includes(true) && { note: HIDDEN_SHARES.trim() }),
  };
}

function curveTable(reach: StationReach, study: StudyCase): Table {
  const shown = (share: number): number | undefined => (isReleased(share, reach, study) ? share : undefined);
  return {
    id: "coverage-curve",
    title: "Share of calls in reach with fewer stations",
    columns: [
      { key: "stations", label: "Stations", kind: "text" },
      { key: "share", label: "In reach, best choice found", kind: "share" },
      { key: "bound", label: "No choice reaches more than", kind: "share" },
    ],
    rows: reach.curve.map(({ stations, share, bound }) => ({
      stations: String(stations),
      share: shown(share),
      bound: shown(Math.min(1, bound)),
    })),
    ...{
      period: study.periodText,
      source: "maximalCovering",
      denominator: "fire and medical calls with a place",
    },
  };
}
