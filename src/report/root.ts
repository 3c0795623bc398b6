/**
 * What of this chapter stands in `dutycycle` itself: the study and its documents; and every type.
 * The rest is at `dutycycle/report` alone, so that who loads the root need not wait for it.
 */
export type { Chart, ChartKind, ChartRow } from "./chart.ts";
export type { ChartSvgOptions } from "./chart-svg.ts";
export type { VegaLiteSpec } from "./chart-vega-lite.ts";
export type { CostYear } from "./charts/cost-years.ts";
export type { CoveragePoint } from "./charts/coverage-curve.ts";
export type { ResponseDistributionOptions } from "./charts/distribution.ts";
export type { HourOfWeekChartOptions } from "./charts/heat-map.ts";
export type { ParetoPoint } from "./charts/pareto.ts";
export type { TornadoRow } from "./charts/tornado.ts";
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
export type { Shown, ShowOptions } from "./notebook.ts";
export type { ReleaseRules } from "./release-rules.ts";
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
