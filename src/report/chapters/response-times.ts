import { percentileRow, type ResponsePercentileRow } from "../../coverage/response-percentiles.ts";
import type { Service } from "../../quantity/duty-span.ts";
import type { GroupBy } from "../../workload/grouping.ts";
import { RESPONSE_LEGS, type ResponseDelays, responseDelays } from "../../workload/response-delays.ts";
import { type ResponseTimeRow, responseTimeRow } from "../../workload/response-time.ts";
import type { Chart } from "../chart.ts";
import { delayDistributionChart } from "../charts/distribution.ts";
import { responseByHourChart } from "../charts/hour-lines.ts";
import { callsText } from "../few-calls.ts";
import { type Figure, figureOf, isShown } from "../figure.ts";
import { numberText } from "../number-text.ts";
import { isTooFew } from "../release-rules.ts";
import type { StudyCase } from "../study-case.ts";
import type { Chapter } from "../study-document.ts";
import type { StudyInput } from "../study-input.ts";
import type { Table, TableRow } from "../table.ts";

const LEGS: readonly { readonly leg: string; readonly level: string; readonly label: string }[] = [
  { leg: "dispatch", level: "call", label: "Received to first dispatch" },
  { leg: "turnout", level: "response", label: "Dispatched to en route (each unit)" },
  { leg: "travel", level: "response", label: "En route to arrived (each unit)" },
  { leg: "response", level: "call", label: "Received to first arrival" },
  { leg: "on-scene", level: "response", label: "Arrived to cleared (each unit)" },
];

/** How long does somebody who calls wait? */
export function responseTimesChapter(study: StudyCase): Chapter | undefined {
  const scopes = scopesOf(study);
  const measured = scopes.map((service) => ({ service, ...measuredDelays(study, service) }));
  if (measured.every(({ rows }) => rows.every(({ count }) => count === 0))) return undefined;
  const tables = [
    ...measured.map(({ service, rows, percentiles }) => legTable(study, service, rows, percentiles)),
    ...scopes.map((service) => groupTable(study, service, "priority")),
    ...scopes.map((service) => groupTable(study, service, "area")),
  ];
  return {
    id: "response-times",
    title: "Response times",
    question: "How long does somebody who calls wait, and where does the time go?",
    paragraphs: measured.flatMap(({ service, percentiles }) =>
      sentence(service, percentiles, study.input.release),
    ),
    figures: measured.flatMap(({ service, rows, percentiles }) =>
      delayFigures(study, service, rows, percentiles),
    ),
    tables: tables.filter((table) => table !== undefined),
    charts: measured.flatMap(({ service, delays }) => delayCharts(study, service, delays)),
    notes: [
      "Calls from the community and of unknown origin, from the records before cleaning. Zeros are kept; times that run backwards are counted and left out.",
      "Percentiles of the parts do not add up to the percentile of the whole.",
      "A 90th percentile is the time within which nine calls in ten were answered; a mean hides the tenth.",
    ],
  };
}

/** The services that somebody waits for; one `undefined` where the records do not tell them apart. */
function scopesOf({ services }: StudyCase): readonly (Service | undefined)[] {
  const told = services.filter((service) => service !== "unknown");
  return told.length === 0
    ? [undefined]
    : (["police", "fire", "ems"] as const).filter((name) => told.includes(name));
}

/** The delays of every leg, looked up once for all that is made of them. */
function measuredDelays({ calls }: StudyCase, service: Service | undefined) {
  const delays = responseDelays(calls, service === undefined ? {} : { service });
  return {
    delays,
    rows: delays.map(responseTimeRow),
    percentiles: delays.map((ofLeg) => percentileRow(ofLeg)),
  };
}

/** From receipt to first arrival, by group. */
function firstArrivals({ calls }: StudyCase, service: Service | undefined, by: GroupBy) {
  const legs = RESPONSE_LEGS.filter(([leg, level]) => leg === "response" && level === "call");
  return responseDelays(calls, { ...(service && { service }), by }, legs).map(responseTimeRow);
}

function named(service: Service | undefined): string {
  return service === undefined
    ? "All calls"
    : { police: "Police", fire: "Fire", ems: "EMS", unknown: "Unknown" }[service];
}

function sentence(
  service: Service | undefined,
  percentiles: readonly ResponsePercentileRow[],
  release: StudyInput["release"],
): readonly string[] {
  const row = percentiles.find(({ leg, level }) => leg === "response" && level === "call");
  if (isTooFew(row?.count ?? 0, release)) {
    return [`${named(service)}: ${callsText(row?.count ?? 0, release)} have both times, too few to show.`];
  }
  if (row?.minutes === undefined) return [];
  const minutes = (value: number): string => numberText(value, { unit: "minutes" });
  const { lowMinutes: low, highMinutes: high } = row;
  const interval =
    low === undefined || high === undefined
      ? ""
      : ` (95 % interval ${numberText(low, {})} to ${minutes(high)})`;
  return [
    `${named(service)}: nine in ten of ${numberText(row.count, { kind: "count" })} timed calls had somebody there within ${minutes(row.minutes)} of being received${interval}.`,
  ];
}

function delayFigures(
  { input, periodText: period }: StudyCase,
  service: Service | undefined,
  rows: readonly ResponseTimeRow[],
  percentiles: readonly ResponsePercentileRow[],
): readonly Figure[] {
  const row = rows.find(({ leg, level }) => leg === "response" && level === "call");
  const percentile = percentiles.find(({ leg, level }) => leg === "response" && level === "call");
  const id = service ?? "all";
  const form = {
    ...{
      unit: "minutes",
      period,
      denominator: callsText(row?.count ?? 0, input.release, "timed calls"),
      hidden: isTooFew(row?.count ?? 0, input.release)
        ? callsText(row?.count ?? 0, input.release)
        : undefined,
    },
  };
  const missing = numberText(row?.missing ?? 0, { kind: "count" });
  return [
    figureOf({
      ...{
        ...form,
        id: `median-response-${id}`,
        label: `${named(service)}: received to first arrival, median`,
      },
      ...{
        value: row?.medianMinutes,
        source: "responseTimes",
        note: `${missing} calls without one of the two times.`,
      },
    }),
    figureOf({
      ...{
        ...form,
        id: `p90-response-${id}`,
        label: `${named(service)}: received to first arrival, 90th percentile`,
      },
      ...{ value: percentile?.minutes, low: percentile?.lowMinutes, high: percentile?.highMinutes },
      ...{
        level:
          percentile?.lowMinutes === undefined && percentile?.highMinutes === undefined ? undefined : 0.95,
      },
      source: "responsePercentiles",
    }),
  ].filter(isShown);
}

/** Of a day of which most hours have too few calls to say anything, a picture by hour says what is not so. */
const FEWEST_AN_HOUR = 10;
const FEWEST_HOURS = 12;

function delayCharts(
  study: StudyCase,
  service: Service | undefined,
  delays: readonly ResponseDelays[],
): readonly Chart[] {
  const name = named(service);
  const arrivals = delays.find(({ leg, level }) => leg === "response" && level === "call");
  if (isTooFew(arrivals === undefined ? 0 : responseTimeRow(arrivals).count, study.input.release)) return [];
  const byHour = firstArrivals(study, service, "hour");
  const hours = byHour.filter(({ count }) => count >= FEWEST_AN_HOUR).length;
  return [
    delayDistributionChart(arrivals, {
      ...({ leg: "response", level: "call" } as const),
      title: `${name}: minutes from received to first arrival`,
    }),
    ...(hours < FEWEST_HOURS
      ? []
      : [responseByHourChart(byHour, { title: `${name}: received to first arrival by hour of the day` })]),
  ].filter(({ rows }) => rows.length > 0);
}

function legTable(
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

function groupTable(
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
