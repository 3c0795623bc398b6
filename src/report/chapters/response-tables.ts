import type { ResponsePercentileRow } from "../../coverage/response-percentiles.ts";
import type { Service } from "../../quantity/duty-span.ts";
import type { GroupBy } from "../../workload/grouping.ts";
import { RESPONSE_LEGS, responseDelays } from "../../workload/response-delays.ts";
import { type ResponseTimeRow, responseTimeRow } from "../../workload/response-time.ts";
import { isTooFew } from "../release-rules.ts";
import type { StudyCase } from "../study-case.ts";
import type { Table, TableRow } from "../table.ts";
import { named } from "./response-figures.ts";

const LEGS: readonly { readonly leg: string; readonly level: string; readonly label: string }[] = [
  { leg: "dispatch", level: "call", label: "Received to first dispatch" },
  { leg: "turnout", level: "response", label: "Dispatched to en route (each unit)" },
  { leg: "travel", level: "response", label: "En route to arrived (each unit)" },
  { leg: "response", level: "call", label: "Received to first arrival" },
  { leg: "on-scene", level: "response", label: "Arrived to cleared (each unit)" },
];

/** From receipt to first arrival, by group. */
export function firstArrivals(
  { calls }: StudyCase,
  service: Service | undefined,
  by: GroupBy,
): ResponseTimeRow[] {
  const legs = RESPONSE_LEGS.filter(([leg, level]) => leg === "response" && level === "call");
  return responseDelays(calls, { ...(service && { service }), by }, legs).map(responseTimeRow);
}

export function legTable(
  { input, periodText: period }: StudyCase,
  service: Service | undefined,
  rows: readonly ResponseTimeRow[],
  percentiles: readonly ResponsePercentileRow[],
): Table | undefined {
  const found = LEGS.flatMap(({ leg, level, label }): TableRow[] => {
    const row = rows.find((each) => each.leg === leg && each.level === level);
    const percentile = percentiles.find((each) => each.leg === leg && each.level === level);
    if (row === undefined || row.count === 0 || isTooFew(row.count, input.release)) return [];
    return [
      {
        leg: label,
        ...{ count: row.count, missing: row.missing, negative: row.negative },
        ...{ mean: row.meanMinutes, median: row.medianMinutes, p90: row.p90Minutes },
        ...{ low: percentile?.lowMinutes, high: percentile?.highMinutes },
      },
    ];
  });
  if (found.length === 0) return undefined;
  return {
    id: `response-times-${service ?? "all"}`,
    title: `${named(service)}: where the time goes, in minutes`,
    columns: [
      { key: "leg", label: "From, to", kind: "text" },
      { key: "count", label: "Timed", kind: "count" },
      { key: "missing", label: "Not timed", kind: "count" },
      { key: "negative", label: "Backwards", kind: "count" },
      { key: "mean", label: "Mean", kind: "number" },
      { key: "median", label: "Median", kind: "number" },
      { key: "p90", label: "90th percentile", kind: "number" },
      { key: "low", label: "Low", kind: "number" },
      { key: "high", label: "High", kind: "number" },
    ],
    rows: found,
    ...{ period, source: "responseTimes, responsePercentiles" },
    note: "Low and high are the 95 % interval of the 90th percentile.",
  };
}

export function groupTable(
  study: StudyCase,
  service: Service | undefined,
  by: "priority" | "area",
): Table | undefined {
  const rows = firstArrivals(study, service, by).filter(({ count }) => count > 0);
  if (rows.length < 2) return undefined;
  return {
    id: `response-by-${by}-${service ?? "all"}`,
    title: `${named(service)}: received to first arrival by ${by}, in minutes`,
    columns: [
      { key: by, label: by === "area" ? "Area" : "Priority", kind: "text" },
      { key: "calls", label: "Timed calls", kind: "count" },
      { key: "mean", label: "Mean", kind: "number" },
      { key: "median", label: "Median", kind: "number" },
      { key: "p90", label: "90th percentile", kind: "number" },
    ],
    rows: rows.map((row) => ({
      ...{
        [by]: row.key,
        calls: row.count,
        mean: row.meanMinutes,
        median: row.medianMinutes,
        p90: row.p90Minutes,
      },
    })),
    ...(service && { service }),
    ...{ period: study.periodText, source: "responseTimes" },
  };
}
