import { requireOneOf, requireThat } from "../../quantity/error.ts";
import { isObject } from "../../quantity/is-object.ts";
import type { Chart, ChartKind } from "../chart.ts";
import type { Plot } from "../chart-plot.ts";
import { controlPlot } from "./control.ts";
import { costPlot } from "./cost-years.ts";
import { coveragePlot } from "./coverage-curve.ts";
import { distributionPlot } from "./distribution.ts";
import { staffingPlot } from "./dot-plot.ts";
import { heatMapPlot } from "./heat-map.ts";
import { hourLinesPlot } from "./hour-lines.ts";
import { paretoPlot } from "./pareto.ts";
import { requirementPlot } from "./requirement.ts";
import { tornadoPlot } from "./tornado.ts";
import { workloadPanelPlot } from "./workload-panel.ts";

const PLOTS: Readonly<Record<ChartKind, (chart: Chart) => Plot | undefined>> = {
  "heat-map": heatMapPlot,
  "workload-panel": workloadPanelPlot,
  distribution: distributionPlot,
  "hour-lines": hourLinesPlot,
  "dot-plot": staffingPlot,
  requirement: requirementPlot,
  "coverage-curve": coveragePlot,
  "control-chart": controlPlot,
  "cost-years": costPlot,
  tornado: tornadoPlot,
  pareto: paretoPlot,
};

/** How a chart is drawn; `undefined` where it holds no number to draw. */
export function plotOf(chart: Chart): Plot | undefined {
  requireThat(isObject(chart), "chart", "a chart", chart);
  requireOneOf("chart.kind", chart.kind, Object.keys(PLOTS) as ChartKind[]);
  const { title, description, rows, labels, lines = [], note = "" } = chart;
  requireThat(typeof title === "string", "chart.title", "a text", title);
  requireThat(typeof description === "string", "chart.description", "a text", description);
  requireThat(Array.isArray(rows), "chart.rows", "a list of rows", rows);
  requireThat(isObject(labels), "chart.labels", "words by key", labels);
  const areLines = Array.isArray(lines) && lines.every((line) => typeof line?.label === "string");
  requireThat(areLines, "chart.lines", "a list of { value, label }", lines);
  requireThat(typeof note === "string", "chart.note", "a text", note);
  return PLOTS[chart.kind](chart);
}
