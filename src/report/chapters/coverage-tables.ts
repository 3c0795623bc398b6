import { HIDDEN_SHARES, hiddenParts } from "../few-calls.ts";
import { shortNumber } from "../number-text.ts";
import type { StudyCase } from "../study-case.ts";
import type { Table } from "../table.ts";
import { isReleased, type StationReach } from "./station-reach.ts";

export function stationTable(reach: StationReach, { input, periodText: period }: StudyCase): Table {
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

export function curveTable(reach: StationReach, study: StudyCase): Table {
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
