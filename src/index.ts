/**
 * Public safety workload and staffing: from dispatch records to the share of officers' time on calls.
 *
 * @module
 */
export * from "./coverage/index.ts";
export * from "./optimization/index.ts";
export * from "./quantity/index.ts";
export * from "./queueing/index.ts";
export * from "./random/index.ts";
export * from "./records/index.ts";
export * from "./report/index.ts";
export * from "./schedule/index.ts";
export * from "./simulation/index.ts";
export * from "./staffing/index.ts";
export * from "./stats/index.ts";
export * from "./travel/index.ts";
export * from "./workload/index.ts";
