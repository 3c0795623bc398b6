import { requireThat } from "../../quantity/error.ts";
import type { ControlPoint } from "../../stats/control-chart.ts";
import type { Chart } from "../chart.ts";
import { PALETTE } from "../chart-color.ts";
import { formOf, labelOf, numberAxis, numbersAt, rulesOf } from "../chart-domain.ts";
import { percentText, plainNumber } from "../chart-number.ts";
import type { Plot } from "../chart-plot.ts";

/**
 * Has anything changed, or do months differ as they do? A control chart with its limits, and the points that a rule calls a signal.
 *
 * Signals are diamonds with their label beside them; all other points tell nothing that chance would not. A signal says that something was different, not
 * what. A goal is drawn as a line of its own, and never moves the limits.
 *
 * @param found - of `pChart`, `xmrChart` or `goalProgress`; `undefined` where they found none.
 * @param options.label - what is measured, with its unit.
 * @param options.isShare - whether values are shares; default false.
 * @param options.goal - in the unit of the values.
 * @returns rows of { label, value, center, lower, upper, inBaseline, signals }, `signals` the rules by name.
 *
 * @example
 * ```ts
 * import { xmrChart } from "dutycycle";
 * import { controlChart } from "dutycycle/report";
 * const minutes = [8.9, 9.4, 8.6, 9.1, 9.5, 8.8, 9.0, 9.3, 8.7, 9.2, 10.9, 9.1];
 * const series = minutes.map((value, i) => ({ label: `2024-${String(i + 1).padStart(2, "0")}`, value }));
 * const found = xmrChart(series, { baseline: { from: "2024-01", to: "2024-10" } });
 * const chart = controlChart(found, { title: "Response time", label: "90th percentile, minutes" });
 * chart.description;
 * // => "90th percentile, minutes, 12 periods from 2024-01 to 2024-12: center 9.05, limits 7.72 to 10.4 in the last. 1 signal: 2024-11 (10.9)."
 * chart.rows[10]?.["signals"]; // => "beyond-3-sigma"
 * ```
 */
export function controlChart(
  found: { readonly points: readonly ControlPoint[] } | undefined,
  options: {
    readonly title: string;
    readonly label: string;
    readonly isShare?: boolean;
    readonly goal?: number;
  },
): Chart {
  const points = found?.points ?? [];
  requireThat(Array.isArray(points), "found", "the result of pChart, xmrChart or goalProgress", found);
  return chartOfPoints(points, options);
}

/** The chart of some points; `periods` are the labels of all periods, where not each of them has a point. */
export function chartOfPoints(
  points: readonly ControlPoint[],
  { title, label, isShare = false, goal }: Parameters<typeof controlChart>[1],
  periods: readonly string[] = points.map((point) => point.label),
): Chart {
  const rows = points.map(({ label: period, value, center, lower, upper, inBaseline, signals }) => ({
    ...{ label: period, value, center, lower, upper, inBaseline },
    signals: signals.map(({ rule }) => rule).join(", "),
  }));
  const text = isShare ? percentText : plainNumber;
  return {
    kind: "control-chart",
    title,
    description: described(rows, title, label, text, periods),
    rows,
    labels: { label: "Period", value: label, center: "Center", upper: "Upper limit", lower: "Lower limit" },
    ...(isShare ? { shares: ["value", "center", "lower", "upper"] } : {}),
    ...(goal === undefined || rows.length === 0
      ? {}
      : { lines: [{ value: goal, label: `Goal ${text(goal)}` }] }),
  };
}

interface Row {
  readonly label: string;
  readonly value: number;
  readonly center: number;
  readonly lower: number;
  readonly upper: number;
  readonly signals: string;
}

const MOST_NAMED = 6;

function described(
  rows: readonly Row[],
  title: string,
  label: string,
  text: (value: number) => string,
  periods: readonly string[],
): string {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return `No data for ${title}: too few periods for limits.`;
  const signals = rows.filter((row) => row.signals !== "");
  const named = signals.slice(0, MOST_NAMED).map((row) => `${row.label} (${text(row.value)})`);
  const more = signals.length > MOST_NAMED ? `, and ${signals.length - MOST_NAMED} more` : "";
  const hidden = periods.length - rows.length;
  const [among, apart, shown] =
    hidden === 0 ? ["", "", ""] : [" among those shown", `, ${hidden} of them not shown`, " shown"];
  const none =
    hidden === 0
      ? "No signals: periods differ as they do by chance."
      : "No signals among those shown; one that is not shown may be one.";
  const said =
    signals.length === 0
      ? none
      : `${signals.length} ${signals.length === 1 ? "signal" : "signals"}${among}: ${named.join(", ")}${more}.`;
  return `${label}, ${periods.length} periods from ${periods[0]} to ${periods.at(-1)}${apart}: center ${text(last.center)}, limits ${text(last.lower)} to ${text(last.upper)} in the last${shown}. ${said}`;
}

export function controlPlot(chart: Chart): Plot | undefined {
  if (numbersAt(chart.rows, "value").length === 0) return undefined;
  // Places are numbered, so that two periods of one name stay two.
  const rows = chart.rows.map((row, place) => {
    const isSignal = typeof row["signals"] === "string" && row["signals"] !== "";
    const { value } = row;
    return {
      ...{ ...row, place, plain: isSignal ? undefined : value, signal: isSignal ? value : undefined },
      name: isSignal ? String(row["label"]) : undefined,
    };
  });
  const last = rows.length - 1;
  const inBaseline = chart.rows.flatMap((row, place) => (row["inBaseline"] === true ? [place] : []));
  const [from, to] = [inBaseline[0] ?? 0, inBaseline.at(-1) ?? last];
  const goals = rulesOf(chart, "y");
  const rules =
    to < last
      ? [
          ...goals,
          {
            axis: "x",
            at: to + 0.5,
            label: `Limits are made of ${String(chart.rows[from]?.["label"])} to ${String(chart.rows[to]?.["label"])}`,
            stroke: PALETTE.axis,
          } as const,
        ]
      : goals;
  const axis = numberAxis(chart, rows, ["value", "lower", "upper"], {
    also: goals.map(({ at }) => at),
    isRoomy: true,
  });
  const limit = { mark: "line", x: "place", stroke: PALETTE.muted, width: 1.25, dash: "2 3" } as const;
  return {
    x: {
      ...{ kind: "number", label: labelOf(chart, "label"), form: "number", domain: [-0.5, last + 0.5] },
      ticks: chart.rows.map((row, at) => ({ at, text: String(row["label"]) })),
    },
    y: { ...axis, form: formOf(chart, "value") },
    rows,
    layers: [
      { ...limit, y: "upper", label: labelOf(chart, "upper") },
      { ...limit, y: "lower", label: labelOf(chart, "lower") },
      {
        mark: "line",
        x: "place",
        y: "center",
        stroke: PALETTE.muted,
        width: 1.25,
        label: labelOf(chart, "center"),
      },
      { mark: "line", x: "place", y: "value", stroke: PALETTE.blue, width: 1.25 },
      { mark: "dot", x: "place", y: "plain", fill: PALETTE.blue, shape: "circle", radius: 3.5 },
      {
        mark: "dot",
        x: "place",
        y: "signal",
        fill: PALETTE.vermillion,
        shape: "diamond",
        radius: 5.5,
        text: "name",
      },
    ],
    rules,
    height: 240,
  };
}
