/**
 * What to tell the council: the findings of the other chapters as pictures, each with words for those who cannot see it.
 *
 * @module
 */
export type { Chart, ChartKind, ChartRow } from "./chart.ts";
export { type ChartSvgOptions, chartSvg } from "./chart-svg.ts";
export { type VegaLiteSpec, vegaLite } from "./chart-vega-lite.ts";
export { controlChart } from "./charts/control.ts";
export { type CostYear, costChart } from "./charts/cost-years.ts";
export { type CoveragePoint, coverageChart } from "./charts/coverage-curve.ts";
export { type ResponseDistributionOptions, responseDistributionChart } from "./charts/distribution.ts";
export { staffingChart } from "./charts/dot-plot.ts";
export { type HourOfWeekChartOptions, hourOfWeekChart } from "./charts/heat-map.ts";
export { responseByHourChart } from "./charts/hour-lines.ts";
export { type ParetoPoint, paretoChart } from "./charts/pareto.ts";
export { requirementChart } from "./charts/requirement.ts";
export { type TornadoRow, tornadoChart } from "./charts/tornado.ts";
export { workloadChart } from "./charts/workload-heat-map.ts";
export { saturationChart } from "./charts/workload-panel.ts";
