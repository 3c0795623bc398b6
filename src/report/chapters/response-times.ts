import { percentileRow, type ResponsePercentileRow } from "../../coverage/response-percentiles.ts";
import type { Service } from "../../quantity/duty-span.ts";
import { type ResponseDelays, responseDelays } from "../../workload/response-delays.ts";
import { responseTimeRow } from "../../workload/response-time.ts";
import type { Chart } from "../chart.ts";
import { delayDistributionChart } from "../charts/distribution.ts";
import { responseByHourChart } from "../charts/hour-lines.ts";
import { callsText } from "../few-calls.ts";
import { numberText } from "../number-text.ts";
import { isTooFew } from "../release-rules.ts";
import type { StudyCase } from "../study-case.ts";
import type { Chapter } from "../study-document.ts";
import type { StudyInput } from "../study-input.ts";
import { delayFigures, named } from "./response-figures.ts";
import { firstArrivals, groupTable, legTable } from "./response-tables.ts";

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
