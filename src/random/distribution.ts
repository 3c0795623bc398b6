import { DutycycleError, requireNumber, requireThat } from "../quantity/error.ts";
import { type Interval, requireWithin } from "../quantity/interval.ts";

/** A distribution as plain data: it can be written down, sent to a worker and printed in a report. */
export type Distribution =
  | { readonly kind: "constant"; readonly value: number }
  /** Equally likely between `low` and `high`. */
  | { readonly kind: "uniform"; readonly low: number; readonly high: number }
  | { readonly kind: "triangular"; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: "exponential"; readonly mean: number }
  /** By its mean or its median; `cv` = standard deviation over mean. */
  | { readonly kind: "lognormal"; readonly mean: number; readonly cv: number }
  | { readonly kind: "lognormal"; readonly median: number; readonly cv: number }
  | { readonly kind: "gamma"; readonly mean: number; readonly cv: number }
  /** One of `values`, each as likely as its weight, or equally likely. */
  | { readonly kind: "empirical"; readonly values: readonly number[]; readonly weights?: readonly number[] }
  /** A whole number: how many, where `mean` are expected. */
  | { readonly kind: "poisson"; readonly mean: number };

/**
 * What is the average of very many draws?
 *
 * @throws DutycycleError for parameters outside their intervals
 * @example
 * ```ts
 * import { distributionMean } from "dutycycle";
 * distributionMean({ kind: "triangular", low: 10, mode: 20, high: 60 }); // => 30
 * ```
 */
export function distributionMean(distribution: Distribution): number {
  requireDistribution(distribution);
  switch (distribution.kind) {
    case "constant":
      return distribution.value;
    case "uniform":
      return (distribution.low + distribution.high) / 2;
    case "triangular":
      return (distribution.low + distribution.mode + distribution.high) / 3;
    case "lognormal":
      return "mean" in distribution ? distribution.mean : medianToMean(distribution.median, distribution.cv);
    case "empirical": {
      const weights = distribution.weights ?? distribution.values.map(() => 1);
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      return distribution.values.reduce((sum, value, i) => sum + (value * (weights[i] as number)) / total, 0);
    }
    default:
      return distribution.mean;
  }
}

function medianToMean(median: number, cv: number): number {
  return median * Math.sqrt(1 + cv * cv);
}

const ANY = "(-infinity, infinity)";

/** Throws DutycycleError unless every parameter lies in its interval; the message names it. */
export function requireDistribution(distribution: Distribution): void {
  const require = (name: string, value: number, interval: Interval): void =>
    requireWithin(`distribution.${name}`, value, interval);
  const requirePositive = (name: string, value: number): void => require(name, value, "(0, infinity)");
  switch (distribution?.kind) {
    case "constant":
      require("value", distribution.value, ANY);
      break;
    case "uniform":
      require("low", distribution.low, ANY);
      requireNumber("distribution.high", distribution.high, "[low, infinity)", (n) => n >= distribution.low);
      break;
    case "triangular":
      require("low", distribution.low, ANY);
      requireNumber("distribution.mode", distribution.mode, "[low, infinity)", (n) => n >= distribution.low);
      requireNumber(
        "distribution.high",
        distribution.high,
        "[mode, infinity)",
        (n) => n >= distribution.mode,
      );
      break;
    case "exponential":
      requirePositive("mean", distribution.mean);
      break;
    case "lognormal":
    case "gamma":
      if ("median" in distribution) requirePositive("median", distribution.median);
      else requirePositive("mean", distribution.mean);
      require("cv", distribution.cv, "[0, 100]");
      break;
    case "empirical":
      requireEmpirical(distribution.values, distribution.weights);
      break;
    case "poisson":
      require("mean", distribution.mean, "[0, 1e9]");
      break;
    default:
      throw new DutycycleError({
        argument: "distribution.kind",
        expected: "one of constant, uniform, triangular, exponential, lognormal, gamma, empirical, poisson",
        received: (distribution as { kind?: unknown } | undefined)?.kind,
      });
  }
}

function requireEmpirical(values: readonly number[], weights: readonly number[] | undefined): void {
  requireThat(
    Array.isArray(values) && values.length > 0,
    "distribution.values",
    "at least one number",
    values,
  );
  for (const value of values) requireNumber("distribution.values", value, ANY);
  if (weights === undefined) return;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  requireThat(
    weights.length === values.length && weights.every((w) => w >= 0 && w < Infinity) && total > 0,
    "distribution.weights",
    `${values.length} numbers in [0, infinity), not all 0`,
    weights,
  );
}
