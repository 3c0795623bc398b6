/**
 * Public safety workload and staffing: from dispatch records to the share of officers' time on calls.
 *
 * Every chapter up to the schedule is here whole. Of the later ones, what answers their question; the instruments beneath it stand in
 * `dutycycle/coverage`, `dutycycle/simulation`, `dutycycle/merger` and `dutycycle/report`, so that the root stays light.
 *
 * @module
 */
export * from "./coverage/root.ts";
export * from "./merger/root.ts";
export * from "./optimization/index.ts";
export * from "./patrol/index.ts";
export * from "./quantity/index.ts";
export * from "./queueing/index.ts";
export * from "./random/index.ts";
export * from "./records/index.ts";
export * from "./report/root.ts";
export * from "./schedule/index.ts";
export * from "./simulation/root.ts";
export * from "./staffing/index.ts";
export * from "./stats/index.ts";
export * from "./travel/index.ts";
export * from "./workload/index.ts";
