/**
 * Who can reach what? Standards of response as data, what the records make of them, and when people are together on scene.
 *
 * @module
 */
export type { ClockedCalls } from "./clocked-calls.ts";
export { type ForceAssemblyOptions, type ForceAssemblyRow, forceAssembly } from "./force-assembly.ts";
export {
  type MonthlyOptions,
  type MonthlyPercentile,
  type MonthlyShare,
  monthlyPercentiles,
  monthlyShares,
} from "./monthly-performance.ts";
export { responseStandard, responseStandards } from "./published-standards.ts";
export {
  type ClockStart,
  type ClockStop,
  overrideStandard,
  type ResponseStandard,
  type StandardChanges,
  type StandardOverride,
} from "./response-standard.ts";
export {
  type StandardPerformance,
  type StandardPerformanceOptions,
  standardPerformance,
} from "./standard-performance.ts";
