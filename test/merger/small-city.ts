import type { ComparedMeasure, CompareMergerOptions } from "../../src/merger/comparison.ts";
import type { MergerScenario } from "../../src/merger/scenario.ts";
import type { DemandModel, ServiceDemand } from "../../src/simulation/demand-model.ts";
import type { SimUnit } from "../../src/simulation/unit.ts";
import { BEFORE, officers, TRANSITION } from "./town.ts";

export const WEEK = { start: Date.UTC(2025, 0, 6), end: Date.UTC(2025, 0, 13) };

/** Poisson calls of one service, all alike. */
export function service(
  name: "police" | "fire",
  callsPerHour: number,
  minutes: ServiceDemand["kinds"][number]["units"][number]["minutes"],
  needs: ServiceDemand["kinds"][number]["units"][number]["needs"] = [{ count: 1 }],
): ServiceDemand {
  return {
    service: name,
    callsPerHour: Array(168).fill(callsPerHour),
    kinds: [{ priority: 1, share: 1, units: [{ needs, share: 1, minutes }] }],
  };
}
export const exponential = (mean: number): { readonly kind: "exponential"; readonly mean: number } => ({
  ...{ kind: "exponential", mean },
});
export const demand: DemandModel = {
  timeZone: "UTC",
  services: [service("police", 3, exponential(40)), service("fire", 0.05, exponential(90))],
};
/** The same calls, where two officers join the engine. */
export const withOfficers: DemandModel = {
  timeZone: "UTC",
  services: [
    service("police", 3, exponential(40)),
    service("fire", 0.05, exponential(90), [
      { roles: ["engine"], count: 1 },
      { roles: ["officer"], count: 2 },
    ]),
  ],
};
export const engine = (id: string): SimUnit => ({
  ...{ id, role: "engine", answers: ["fire"], personnel: 3, vehicle: "pumper", turnoutMinutes: 1.5 },
});
export const car = (id: string): SimUnit => ({ id, role: "patrol", answers: ["police"], personnel: 1 });
export const officer = (id: string): SimUnit => ({
  ...{ id, role: "officer", answers: ["police", "fire"], personnel: 1 },
  donning: { minutes: 1.5, services: ["fire"] },
});
export const ids: readonly string[] = ["P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8"];
export const baseline: MergerScenario = {
  name: "today",
  posts: BEFORE,
  units: [engine("E1"), engine("E2"), ...ids.map(car)],
};
export const merged: MergerScenario = {
  name: "merged",
  posts: officers(6, 8),
  transition: TRANSITION,
  units: [engine("E1"), ...ids.map(officer)],
  demand: withOfficers,
};
export const cut: MergerScenario = {
  name: "cut",
  posts: officers(6, 8),
  units: [engine("E1"), ...ids.slice(1).map(car)],
};
export const options: CompareMergerOptions = {
  ...{ baseline, alternatives: [merged, cut], demand, travel: { kind: "constant", minutes: 5 } },
  ...{ period: WEEK, replications: 4, seed: 1, yearReplications: 1 },
};

export function row(
  rows: readonly ComparedMeasure[] | undefined,
  measure: string,
  statistic: string,
  of: string,
): ComparedMeasure {
  const found = rows?.find((one) => one.measure === measure && one.statistic === statistic && one.of === of);
  if (found === undefined) throw new Error(`no ${measure} ${statistic} ${of}`);
  return found;
}
