import { requireOneOf } from "../../quantity/error.ts";
import { requireWithin } from "../../quantity/interval.ts";
import type { ResponseLeg } from "../../workload/response-delays.ts";
import type { ResponseTimeRow } from "../../workload/response-time.ts";
import type { Chart } from "../chart.ts";
import { PALETTE } from "../chart-color.ts";
import { labelOf, numberAxis, numbersAt } from "../chart-domain.ts";
import { tenthText } from "../chart-number.ts";
import type { Plot } from "../chart-plot.ts";
import { DAY_TICKS } from "./clock-ticks.ts";
import { LEG_NAMES, LEGS } from "./leg-names.ts";

/**
 * At what time of day do callers wait longest? Median and 90th percentile of a response, by hour of receipt.
 *
 * @param rows - of `responseTimes(calls, { by: "hour" })`.
 * @param options.leg - default `response`.
 * @param options.level - default `call` for `dispatch` and `response`, `response` for the others.
 * @param options.fewest - hours with fewer delays have no figures, whole, [1, infinity); default 10, the number below which CPSM warns.
 * @returns rows of { hour, count, medianMinutes, p90Minutes }, from 0 to 23; none where no hour has enough.
 * @throws DutycycleError for a leg or level that there is not.
 *
 * @example
 * ```ts
 * import { responseTimes, syntheticTown } from "dutycycle";
 * import { responseByHourChart } from "dutycycle/report";
 * const { calls } = syntheticTown({ seed: 7, population: 20_000, days: 60 });
 * const chart = responseByHourChart(responseTimes(calls, { by: "hour", service: "police" }));
 * chart.rows.length; // => 24
 * Object.keys(chart.rows[0] ?? {}); // => ["hour", "count", "medianMinutes", "p90Minutes"]
 * ```
 */
export function responseByHourChart(
  rows: readonly ResponseTimeRow[],
  options: {
    readonly leg?: ResponseLeg;
    readonly level?: "call" | "response";
    readonly fewest?: number;
    readonly title?: string;
  } = {},
): Chart {
  const { leg = "response", fewest = 10, title = `${LEG_NAMES[leg] ?? "Delay"} by hour of day` } = options;
  requireOneOf("leg", leg, LEGS);
  const { level = leg === "dispatch" || leg === "response" ? "call" : "response" } = options;
  requireOneOf("level", level, ["call", "response"]);
  requireWithin("fewest", fewest, "[1, infinity), whole");
  const chosen = rows.filter((row) => row.leg === leg && row.level === level && /^\d\d$/.test(row.key));
  const hours = Array.from({ length: 24 }, (_, hour) => {
    const { count = 0, medianMinutes, p90Minutes } = chosen.find(({ key }) => Number(key) === hour) ?? {};
    const isEnough = count >= fewest;
    return {
      hour,
      count,
      medianMinutes: isEnough ? medianMinutes : undefined,
      p90Minutes: isEnough ? p90Minutes : undefined,
    };
  });
  const known = hours.flatMap((row) =>
    row.p90Minutes === undefined ? [] : [{ ...row, p90: row.p90Minutes }],
  );
  const few = 24 - known.length;
  const [first] = known;
  const labels = {
    hour: "Hour of receipt, local time",
    medianMinutes: "Median: half took no longer",
    p90Minutes: "90th percentile: nine in ten took no longer",
    count: level === "call" ? "Calls" : "Unit responses",
    minutes: `${LEG_NAMES[leg]}, minutes`,
  };
  if (first === undefined) {
    return {
      kind: "hour-lines",
      title,
      description: `No data for ${title}: no hour with ${fewest} or more.`,
      rows: [],
      labels,
    };
  }
  const slowest = known.reduce((a, b) => (b.p90 > a.p90 ? b : a), first);
  const quickest = known.reduce((a, b) => (b.p90 < a.p90 ? b : a), first);
  const said = ({ hour, p90, medianMinutes = 0 }: (typeof known)[0]): string =>
    `${hour}:00 to ${hour + 1}:00 (${tenthText(p90)} minutes, median ${tenthText(medianMinutes)})`;
  return {
    kind: "hour-lines",
    title,
    description: `90th percentile by hour of receipt${few > 0 ? `, in the ${known.length} of 24 hours with ${fewest} or more` : ""}: longest from ${said(slowest)}, shortest from ${said(quickest)}.`,
    rows: hours,
    labels,
    ...(few > 0 ? { note: `${few} of 24 hours have fewer than ${fewest} and are left out.` } : {}),
  };
}

export function hourLinesPlot(chart: Chart): Plot | undefined {
  if (numbersAt(chart.rows, "medianMinutes", "p90Minutes").length === 0) return undefined;
  // The hour as its middle: what was received from 17:00 to 18:00 stands at half past.
  const rows = chart.rows.map((row) => ({
    ...row,
    middle: typeof row["hour"] === "number" ? row["hour"] + 0.5 : undefined,
  }));
  const axis = numberAxis(chart, rows, ["medianMinutes", "p90Minutes"], { from: 0 });
  return {
    x: { kind: "number", label: labelOf(chart, "hour"), domain: [0, 24], form: "number", ticks: DAY_TICKS },
    y: { ...axis, label: labelOf(chart, "minutes") },
    rows,
    layers: [
      {
        mark: "line",
        x: "middle",
        y: "p90Minutes",
        stroke: PALETTE.vermillion,
        dash: "7 4",
        label: labelOf(chart, "p90Minutes"),
      },
      {
        mark: "line",
        x: "middle",
        y: "medianMinutes",
        stroke: PALETTE.blue,
        label: labelOf(chart, "medianMinutes"),
      },
      { mark: "dot", x: "middle", y: "p90Minutes", fill: PALETTE.vermillion, shape: "diamond", radius: 3.5 },
      { mark: "dot", x: "middle", y: "medianMinutes", fill: PALETTE.blue, shape: "circle", radius: 3.5 },
    ],
    rules: [],
    height: 240,
  };
}
