import type { ClockStop, ResponseStandard } from "../response-standard.ts";

const MEMORY = "unsourced: from memory";
/** Minutes of travel by the density that is served: first unit, second unit, effective response force; benchmark and baseline. */
const TRAVEL = {
  urban: ["metropolitan and urban areas", [240, 312], [480, 624], [480, 624]],
  suburban: ["suburban areas", [300, 390], [480, 624], [600, 780]],
  rural: ["rural areas", [600, 780], [840, 1092], [840, 1092]],
} as const;
const LEGS = [
  ["first-unit", "travel of the first unit", "first-unit-on-scene"],
  ["second-unit", "travel of the second unit", "second-unit-on-scene"],
  ["force", "travel of the effective response force", "personnel-on-scene"],
] as const satisfies readonly (readonly [string, string, ClockStop])[];

function limits(): readonly ResponseStandard[] {
  return Object.entries(TRAVEL).flatMap(([zone, [population, ...seconds]]) =>
    LEGS.flatMap(([leg, objective, clockStop], i) =>
      (["benchmark", "baseline"] as const).map((level, at) => ({
        ...{ id: `cfai-2009-${zone}-${leg}-${level}`, standard: "CFAI", edition: "8th (2009)" },
        ...{
          objective: `${level}: ${objective}`,
          clockStart: "unit-en-route" as const,
          clockStop,
          population,
        },
        ...{ limitSeconds: seconds[i]?.[at] as number, share: 0.9, source: MEMORY, fromMemory: true },
        ...(leg === "force" && { note: "The agency sets the number of people: override `personnel`." }),
      })),
    ),
  );
}

/**
 * Commission on Fire Accreditation International: a baseline is what the agency does now, at the 90th percentile, by class of risk and
 * density; a benchmark is its goal. The agency sets both; the limits of the 8th edition are a frame.
 */
export const cfai: readonly ResponseStandard[] = /* @__PURE__ */ (() => [
  {
    ...{ id: "cfai-baseline", standard: "CFAI", edition: "any", objective: "baseline: measured performance" },
    ...{ clockStart: "alarm-received", clockStop: "first-unit-on-scene", share: 0.9 },
    ...{
      population: "calls of one class of risk in one zone of density, a year",
      source: MEMORY,
      fromMemory: true,
    },
    note: "Measured, not given: the 90th percentile. The agency's own limit is an override of `limitSeconds`.",
  },
  {
    ...{ id: "cfai-benchmark", standard: "CFAI", edition: "any", objective: "benchmark: the agency's goal" },
    ...{ clockStart: "alarm-received", clockStop: "first-unit-on-scene", share: 0.9 },
    ...{
      population: "calls of one class of risk in one zone of density, a year",
      source: MEMORY,
      fromMemory: true,
    },
    note: "Set by the agency: override `limitSeconds`. Gap = baseline - benchmark.",
  },
  ...limits(),
])();
