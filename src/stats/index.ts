/**
 * How do we summarise? Quantiles by one rule, and an interval beside every number that comes from a sample.
 *
 * @module
 */
export { type BootstrapInterval, blockBootstrapRatio } from "./bootstrap.ts";
export { type ConfidenceInterval, meanInterval, shareInterval } from "./confidence.ts";
export { quantile, quantilesInPlace } from "./quantile.ts";
export { type QuantileInterval, quantileInterval } from "./quantile-interval.ts";
export { studentTQuantile } from "./student-t.ts";
export { type Summary, summary } from "./summary.ts";
