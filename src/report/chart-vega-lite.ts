import type { Chart, ChartRow } from "./chart.ts";
import { PALETTE } from "./chart-color.ts";
import type { Plot } from "./chart-plot.ts";
import type { VegaPart } from "./chart-vega-axis.ts";
import { legend, ruleMark, vegaMarks } from "./chart-vega-marks.ts";
import { plotOf } from "./charts/plot-of.ts";

/** A specification of Vega-Lite, version 5, as plain data. */
export interface VegaLiteSpec {
  readonly $schema: string;
  readonly title: VegaPart;
  readonly description: string;
  readonly data: { readonly values: readonly ChartRow[] };
  readonly width: number;
  readonly height: number;
  readonly layer: readonly VegaPart[];
  readonly config: VegaPart;
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
    config: {
      view: { stroke: null },
      legend: { labelLimit: 400, titleLimit: 400 },
      axis: { gridColor: PALETTE.grid, titleFontWeight: "normal" },
    },
  };
}

/** Without what is absent, as JSON would have it. */
function present(row: ChartRow): ChartRow {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== undefined && !Number.isNaN(value)),
  );
}

function layersOf(plot: Plot): readonly VegaPart[] {
  const named = legend(plot);
  return [
    ...plot.layers.flatMap((layer) => vegaMarks(layer, plot, named)),
    ...plot.rules.map((rule) => ruleMark(rule, plot, named)),
  ];
}
