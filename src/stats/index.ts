/**
 * How do we summarise? Quantiles by one rule, an interval beside every number that comes from a sample, and charts that tell a
 * change from noise.
 *
 * @module
 */
export { blockBootstrapRatio } from "./bootstrap.ts";
export { type ConfidenceInterval, meanInterval, shareInterval } from "./confidence.ts";
export type { ControlChartOptions, ControlPoint } from "./control-chart.ts";
export {
  type GoalProgress,
  type GoalProgressOptions,
  goalProgress,
  type PeriodMeasure,
} from "./goal-progress.ts";
export { type LinearTrend, linearTrend } from "./linear-trend.ts";
export { type PChart, pChart } from "./p-chart.ts";
export { quantile, quantilesInPlace } from "./quantile.ts";
export { type QuantileInterval, quantileInterval } from "./quantile-interval.ts";
export type { BootstrapInterval } from "./resampled-ratio.ts";
export { nelsonRules, type Signal, type SignalRule, westernElectricRules } from "./signal-rules.ts";
export { studentTQuantile } from "./student-t.ts";
export { type Summary, summary } from "./summary.ts";
export { type XmrChart, xmrChart } from "./xmr-chart.ts";
