/**
 * What to tell the council: a study with its first page, tables and pictures, as HTML, Markdown, CSV and JSON.
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
export { studyCsv } from "./csv.ts";
export type { Figure } from "./figure.ts";
export { studyHtml } from "./html.ts";
export { studyJson, studySchema } from "./json.ts";
export { studyMarkdown } from "./markdown.ts";
export type {
  DemandFit,
  MergerForm,
  MergerPart,
  MergerReform,
  MergerSends,
  MergerSimulation,
  MergerUnits,
} from "./merger-part.ts";
export { type Shown, type ShowOptions, show } from "./notebook.ts";
export { type ReleaseRules, sensitiveWords } from "./release-rules.ts";
export type { MimeBundle } from "./shown-part.ts";
export { study } from "./study.ts";
export type {
  Answer,
  Appendix,
  Chapter,
  MethodCard,
  Provenance,
  Study,
  StudyDefinition,
} from "./study-document.ts";
export type { StudyFile } from "./study-file.ts";
export type {
  DepartmentTotal,
  FirePart,
  PolicePart,
  StudyGoal,
  StudyInput,
  StudyProgress,
  StudyStation,
} from "./study-input.ts";
export type { ColumnKind, Table, TableColumn, TableDimension, TableRow } from "./table.ts";
