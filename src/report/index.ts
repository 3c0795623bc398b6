/**
 * What to tell the council: a study with its first page, tables and pictures, as HTML, Markdown, CSV and JSON.
 *
 * @module
 */

export { chartSvg } from "./chart-svg.ts";
export { vegaLite } from "./chart-vega-lite.ts";
export { controlChart } from "./charts/control.ts";
export { costChart } from "./charts/cost-years.ts";
export { coverageChart } from "./charts/coverage-curve.ts";
export { responseDistributionChart } from "./charts/distribution.ts";
export { staffingChart } from "./charts/dot-plot.ts";
export { hourOfWeekChart } from "./charts/heat-map.ts";
export { responseByHourChart } from "./charts/hour-lines.ts";
export { paretoChart } from "./charts/pareto.ts";
export { requirementChart } from "./charts/requirement.ts";
export { tornadoChart } from "./charts/tornado.ts";
export { workloadChart } from "./charts/workload-heat-map.ts";
export { saturationChart } from "./charts/workload-panel.ts";
export { show } from "./notebook.ts";
export { sensitiveWords } from "./release-rules.ts";
export * from "./root.ts";
