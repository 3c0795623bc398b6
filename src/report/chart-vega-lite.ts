import type { Chart, ChartRow } from "./chart.ts";
import { PALETTE, shade } from "./chart-color.ts";
import type { Layer, Plot, PlotAxis, Rule } from "./chart-plot.ts";
import { plotOf } from "./charts/plot-of.ts";

type Part = Readonly<Record<string, unknown>>;

/** A specification of Vega-Lite, version 5, as plain data. */
export interface VegaLiteSpec {
  readonly $schema: string;
  readonly title: Part;
  readonly description: string;
  readonly data: { readonly values: readonly ChartRow[] };
  readonly width: number;
  readonly height: number;
  readonly layer: readonly Part[];
  readonly config: Part;
}

const SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json";

/**
 * How do I draw this chart with my own charting? A Vega-Lite specification with its data in it.
 *
 * The same axes, marks, colours and lines as `chartSvg` draws, with a legend in place of the words beside lines, and values on
 * hovering. Change it as you like: width, colours, a data source of your own. Without data it has a title and no marks.
 *
 * @param chart - of one of the builders, or your own of the same shape.
 * @returns plain data that survives JSON; for Vega-Lite 5.
 * @throws DutycycleError for a kind that there is not, or a chart without rows.
 *
 * @example
 * ```ts
 * import { coverageChart, vegaLite } from "dutycycle/report";
 * const chart = coverageChart([{ x: 1, share: 0.5 }, { x: 2, share: 0.82 }], { label: "Stations" });
 * const spec = vegaLite(chart);
 * spec.$schema; // => "https://vega.github.io/schema/vega-lite/v5.json"
 * spec.data.values[1]; // => { "x": 2, "share": 0.82 }
 * spec.layer.length; // => 2
 * ```
 */
export function vegaLite(chart: Chart): VegaLiteSpec {
  const plot = plotOf(chart);
  return {
    $schema: SCHEMA,
    title: {
      ...{ text: chart.title, anchor: "start" },
      ...(plot === undefined
        ? { subtitle: chart.description }
        : chart.note === undefined
          ? {}
          : { subtitle: chart.note }),
    },
    description: chart.description,
    data: { values: (plot?.rows ?? []).map(present) },
    width: 560,
    height: plot?.height ?? 60,
    layer: plot === undefined ? [{ mark: "point" }] : layersOf(plot),
    config: { view: { stroke: null }, axis: { gridColor: PALETTE.grid, titleFontWeight: "normal" } },
  };
}

/** Without what is absent, as JSON would have it. */
function present(row: ChartRow): ChartRow {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== undefined && !Number.isNaN(value)),
  );
}

function layersOf(plot: Plot): readonly Part[] {
  const color = legend(plot);
  return [
    ...plot.layers.flatMap((layer) => marks(layer, plot, color)),
    ...plot.rules.map((rule) => ruleMark(rule, plot, color)),
  ];
}

/** The colour of what has a label, with all labels in one legend; `undefined` for what has none. */
function legend({ layers, rules }: Plot): (of: { readonly label?: string }) => Part | undefined {
  const named = [
    ...layers.flatMap((layer) =>
      layer.mark === "area"
        ? [[layer.label, layer.fill]]
        : layer.mark === "line"
          ? [[layer.label, layer.stroke]]
          : [],
    ),
    ...rules.map(({ label, stroke }) => [label, stroke]),
  ].filter(([label]) => label !== undefined);
  const scale = { domain: named.map(([label]) => label), range: named.map(([, color]) => color) };
  return ({ label }) =>
    label === undefined
      ? undefined
      : { color: { datum: label, type: "nominal", scale, legend: { title: null, labelLimit: 320 } } };
}

function marks(
  layer: Layer,
  { x, y }: Plot,
  color: (of: { readonly label?: string }) => Part | undefined,
): readonly Part[] {
  const at = { x: channel(x, layer.x), ...("y" in layer ? { y: channel(y, layer.y) } : {}) };
  switch (layer.mark) {
    case "area":
      return [
        {
          mark: { type: "area", interpolate: layer.steps ? "step-after" : "linear", color: layer.fill },
          encoding: { ...at, y: channel(y, layer.low), y2: { field: layer.high }, ...color(layer) },
        },
      ];
    case "line":
      return [
        {
          mark: {
            ...{ type: "line", interpolate: layer.steps ? "step-after" : "linear", color: layer.stroke },
            strokeWidth: layer.width ?? 2,
            ...(layer.dash === undefined ? {} : { strokeDash: dashes(layer.dash) }),
          },
          encoding: { ...at, ...color(layer) },
        },
      ];
    case "bar": {
      const standing = y.kind === "number" ? { y2: { datum: 0 } } : {};
      const bar = {
        mark: { type: standing.y2 ? "rect" : "bar", color: layer.fill, tooltip: { content: "data" } },
        encoding: { ...at, x2: { field: layer.x2 }, ...standing },
      };
      return layer.text === undefined ? [bar] : [bar, words({ ...at, x: channel(x, layer.x2) }, layer.text)];
    }
    case "span":
      return [
        {
          mark: { type: "rule", color: layer.stroke, strokeWidth: 3 },
          encoding: { ...at, x2: { field: layer.x2 } },
        },
      ];
    case "dot": {
      const look = layer.isHollow
        ? { filled: false, stroke: layer.fill }
        : { filled: true, color: layer.fill };
      const mark = {
        type: "point",
        shape: layer.shape,
        size: 4 * layer.radius ** 2,
        opacity: 1,
        tooltip: { content: "data" },
        ...look,
      };
      const dot = { mark, encoding: at };
      return layer.text === undefined ? [dot] : [dot, words(at, layer.text)];
    }
    case "cell":
      return [
        {
          mark: { type: "rect", tooltip: { content: "data" } },
          encoding: {
            ...at,
            color: {
              ...{ field: layer.value, type: "quantitative" },
              scale: { domain: layer.domain, range: [0, 0.25, 0.5, 0.75, 1].map(shade) },
              legend: {
                title: layer.label,
                orient: "top",
                ...(layer.form === "share" ? { format: "%" } : {}),
              },
            },
          },
        },
      ];
  }
}

/** The words beside a mark, of the rows that have some. */
function words(at: Part, key: string): Part {
  return {
    transform: [{ filter: `isString(datum[${JSON.stringify(key)}])` }],
    mark: { type: "text", align: "left", dx: 8, color: PALETTE.ink },
    encoding: { ...at, text: { field: key, type: "nominal" } },
  };
}

function ruleMark(
  { axis, at, label, stroke, dash }: Rule,
  plot: Plot,
  color: (of: { readonly label?: string }) => Part | undefined,
): Part {
  return {
    data: { values: [{ at }] },
    mark: { type: "rule", color: stroke, ...(dash === undefined ? {} : { strokeDash: dashes(dash) }) },
    encoding: { [axis]: channel(plot[axis], "at"), ...(label === undefined ? {} : color({ label })) },
  };
}

function channel(axis: PlotAxis, field: string): Part {
  const title = axis.label === "" ? null : axis.label;
  if (axis.kind === "names") {
    return {
      field,
      type: "nominal",
      sort: axis.names,
      scale: { domain: axis.names },
      axis: { title, labelLimit: 320 },
    };
  }
  const formats = {
    share: { format: "~%" },
    year: { format: "d", tickMinStep: 1 },
    number: axis.kind === "number" && axis.isWhole ? { tickMinStep: 1 } : {},
  };
  return {
    ...{ field, type: "quantitative", scale: { domain: axis.domain, nice: false, zero: false } },
    axis: { title, ...(axis.ticks === undefined ? formats[axis.form] : tickWords(axis.ticks)) },
  };
}

/** Own words at own ticks, as a look-up that holds them as quoted texts. */
function tickWords(ticks: readonly { readonly at: number; readonly text: string }[]): Part {
  const texts = Object.fromEntries(ticks.map(({ at, text }) => [String(at), text]));
  return {
    values: ticks.map(({ at }) => at),
    labelExpr: `(${JSON.stringify(texts)})[datum.value]`,
    labelOverlap: true,
  };
}

function dashes(dash: string): readonly number[] {
  return dash.split(" ").map(Number);
}
