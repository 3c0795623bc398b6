/**
 * How do we draw? Named, seeded, independent streams of random numbers, and distributions as plain data.
 * The same seed draws the same numbers on every runtime.
 *
 * @module
 */
export { type Distribution, distributionMean } from "./distribution.ts";
export { normalQuantile } from "./normal.ts";
export { draw, type Sampler, sampler } from "./sampler.ts";
export { RandomStream, randomStream, type StreamName } from "./stream.ts";
