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

const LEVELS = ["benchmark", "baseline"] as const;

type Own = Omit<ResponseStandard, "standard" | "share" | "source" | "fromMemory">;

const ofCfai = (row: Own): ResponseStandard => ({
  ...row,
  ...{ standard: "CFAI", share: 0.9, source: MEMORY, fromMemory: true },
});

function limits(): readonly ResponseStandard[] {
  return Object.entries(TRAVEL).flatMap(([zone, [population, ...seconds]]) =>
    LEGS.flatMap(([leg, objective, clockStop], i) =>
      LEVELS.map((level, at) =>
        ofCfai({
          ...{ id: `cfai-2009-${zone}-${leg}-${level}`, edition: "8th (2009)", population },
          ...{ objective: `${level}: ${objective}`, clockStart: "unit-en-route", clockStop },
          limitSeconds: seconds[i]?.[at] as number,
          ...(leg === "force" && { note: "The agency sets the number of people: override `personnel`." }),
        }),
      ),
    ),
  );
}

function level(name: (typeof LEVELS)[number], whose: string, note: string): ResponseStandard {
  return ofCfai({
    ...{ id: `cfai-${name}`, edition: "any", objective: `${name}: ${whose}`, note },
    ...{ clockStart: "alarm-received", clockStop: "first-unit-on-scene" },
    population: "calls of one class of risk in one zone of density, a year",
  });
}

/**
 * Commission on Fire Accreditation International: a baseline is what the agency does now, at the 90th percentile, by class of risk and
 * density; a benchmark is its goal. The agency sets both; the limits of the 8th edition are a frame.
 */
export const cfai: readonly ResponseStandard[] = /* @__PURE__ */ (() => [
  level(
    "baseline",
    "measured performance",
    "Measured, not given: the 90th percentile. The agency's own limit is an override of `limitSeconds`.",
  ),
  level(
    "benchmark",
    "the agency's goal",
    "Set by the agency: override `limitSeconds`. Gap = baseline - benchmark.",
  ),
  ...limits(),
])();
