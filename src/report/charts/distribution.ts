import { tickStep } from "d3-array";
import { requireOneOf } from "../../quantity/error.ts";
import { MINUTE_MS } from "../../quantity/instant.ts";
import { requireWithin } from "../../quantity/interval.ts";
import { known } from "../../quantity/known.ts";
import type { CallTable } from "../../records/call-table.ts";
import { selectedQuantiles } from "../../stats/selected-quantiles.ts";
import {
  RESPONSE_LEGS,
  type ResponseDelays,
  type ResponseLeg,
  responseDelays,
} from "../../workload/response-delays.ts";
import type { ResponseTimeOptions } from "../../workload/response-time.ts";
import type { Chart } from "../chart.ts";
import { PALETTE } from "../chart-color.ts";
import { numberAxis, numbersAt, roundDomain, rulesOf } from "../chart-domain.ts";
import { countText, plainNumber, tenthText } from "../chart-number.ts";
import type { Plot } from "../chart-plot.ts";
import { LEG_NAMES, LEGS } from "./leg-names.ts";

export interface ResponseDistributionOptions extends Omit<ResponseTimeOptions, "by"> {
  /** Default `response`. */
  readonly leg?: ResponseLeg;
  /** Default `call` for `dispatch` and `response`, `response` for the others, which have no other. */
  readonly level?: "call" | "response";
  /** Width of a bar in minutes, (0, 1440]; default a round number that makes about thirty bars. */
  readonly binMinutes?: number;
  readonly title?: string;
}

/** Beyond this share the bars would be few and far apart; the picture ends and says what is left out. */
const SHOWN = 0.98;

/**
 * How long do responses take, not on average but one by one? How many calls took how many minutes, with the median and the 90th percentile.
 *
 * Delays are those of `responseTimes`, and so is what they leave out. The two percent that took longest are beyond the edge of the picture; its note says
 * where that is, and nothing of any single one. They are in both percentiles.
 *
 * @returns rows of { fromMinutes, toMinutes, calls }, whose last holds what is beyond the edge and has no `toMinutes`; they add up to the calls that have
 *   such a delay.
 * @throws DutycycleError if `calls` or an option is not what it must be.
 *
 * @example
 * ```ts
 * import { callsFrom } from "dutycycle";
 * import { responseDistributionChart } from "dutycycle/report";
 * const at = (minute: number) => Date.UTC(2024, 2, 1, 0, minute);
 * const records = [4, 6, 6, 7, 12].map((minutes, i) => ({
 *   id: String(i), service: "police" as const, initiator: "community" as const, type: "ALARM", receivedAt: at(60 * i),
 *   responses: [{ unit: "A1", personnel: 1, dispatchedAt: at(60 * i + 1), arrivedAt: at(60 * i + minutes) }],
 * }));
 * const { calls } = callsFrom(records, { timeZone: "UTC" });
 * const chart = responseDistributionChart(calls, { binMinutes: 5 });
 * chart.rows;
 * // => [{ "fromMinutes": 0, "toMinutes": 5, "calls": 1 }, { "fromMinutes": 5, "toMinutes": 10, "calls": 3 },
 * // { "fromMinutes": 10, "toMinutes": 15, "calls": 1 }]
 * chart.lines; // => [{ "value": 6, "label": "Median 6 minutes" }, { "value": 10, "label": "90th percentile 10 minutes" }]
 * ```
 */
export function responseDistributionChart(
  calls: CallTable,
  options: ResponseDistributionOptions = {},
): Chart {
  const {
    leg = "response",
    binMinutes,
    title = `${LEG_NAMES[leg] ?? "Delay"}: how many took how long`,
    ...scope
  } = options;
  requireOneOf("leg", leg, LEGS);
  const { level = leg === "dispatch" || leg === "response" ? "call" : "response", ...filter } = scope;
  requireOneOf("level", level, ["call", "response"]);
  if (binMinutes !== undefined) {
    requireWithin("binMinutes", binMinutes, "(0, 1440]");
  }
  const wanted = RESPONSE_LEGS.filter(([ofLeg, atLevel]) => ofLeg === leg && atLevel === level);
  const [found] = responseDelays(calls, filter, wanted);
  return delayDistributionChart(found, {
    leg,
    level,
    title,
    ...known({ binMinutes }),
  });
}

/** The same of delays that are already there. */
export function delayDistributionChart(
  found: ResponseDelays | undefined,
  options: Required<Pick<ResponseDistributionOptions, "leg" | "level" | "title">> & { binMinutes?: number },
): Chart {
  const { leg, level, title, binMinutes } = options;
  const counted = level === "call" ? "calls" : "unit responses";
  const shape = {
    ...({ kind: "distribution", title } as const),
    labels: {
      fromMinutes: `${LEG_NAMES[leg]}, minutes`,
      calls: `${counted[0]?.toUpperCase()}${counted.slice(1)}`,
    },
  };
  if (found === undefined || found.count === 0) {
    return { ...shape, description: `No data for ${title}: no ${counted} with both times.`, rows: [] };
  }
  return { ...shape, ...distribution(found, counted, binMinutes) };
}

function distribution(
  { delays, count, missing, negative }: ResponseDelays,
  counted: string,
  binMinutes?: number,
): Pick<Chart, "description" | "rows" | "lines" | "note"> {
  const minutes = delays.map((delay) => delay / MINUTE_MS);
  const [median, p90, edge] = selectedQuantiles(minutes, count, [0.5, 0.9, SHOWN]) as [
    number,
    number,
    number,
  ];
  const width = binMinutes ?? (edge > 0 ? tickStep(0, edge, 30) : 1);
  // At most a thousand bars, however narrow.
  const bins = Math.min(1000, Math.floor(edge / width) + 1);
  const counts = new Array<number>(bins + 1).fill(0);
  for (const delay of minutes) {
    const bin = Math.min(bins, Math.floor(delay / width));
    counts[bin] = (counts[bin] as number) + 1;
  }
  const beyond = counts[bins] as number;
  const rows = counts
    .slice(0, bins)
    .map((calls, bin) => ({ fromMinutes: bin * width, toMinutes: (bin + 1) * width, calls }));
  const left = [
    beyond > 0
      ? `Those of ${plainNumber(bins * width)} minutes or more, at most ${Math.ceil((100 * beyond) / count)} % of all, are beyond the edge.`
      : "",
    missing + negative > 0
      ? `${countText(missing + negative)} without both times, or with the second before the first, are left out.`
      : "",
  ].filter((words) => words !== "");
  return {
    description: `Half of ${countText(count)} ${counted} took ${tenthText(median)} minutes or less, nine in ten ${tenthText(p90)} minutes or less.`,
    rows: beyond > 0 ? [...rows, { fromMinutes: bins * width, toMinutes: undefined, calls: beyond }] : rows,
    lines: [
      { value: median, label: `Median ${tenthText(median)} minutes` },
      { value: p90, label: `90th percentile ${tenthText(p90)} minutes` },
    ],
    ...(left.length > 0 ? { note: left.join(" ") } : {}),
  };
}

export function distributionPlot(chart: Chart): Plot | undefined {
  const { rows } = chart;
  const ends = numbersAt(rows, "toMinutes");
  if (ends.length === 0) return undefined;
  const last = ends.reduce((a, b) => Math.max(a, b), 0);
  const rules = rulesOf(chart, "x")
    .filter(({ at }) => at >= 0 && at <= last)
    .map((rule) => ({ ...rule, stroke: PALETTE.ink }));
  return {
    x: { ...numberAxis(chart, rows, ["fromMinutes"]), domain: [0, last] },
    y: {
      ...numberAxis(chart, rows, ["calls"]),
      domain: roundDomain(
        numbersAt(
          rows.filter((row) => row["toMinutes"] !== undefined),
          "calls",
        ),
        0,
      ),
    },
    rows,
    layers: [{ mark: "bar", x: "fromMinutes", x2: "toMinutes", y: "calls", fill: PALETTE.blue }],
    rules,
    height: 220,
  };
}
