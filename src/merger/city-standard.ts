import { requireNumber, requireOneOf, requireThat } from "../quantity/error.ts";
import type { Measurement, SimMeasure } from "../simulation/measurement.ts";
import type { ClosedFormCoverage } from "./closed-form.ts";
import type { CoverageMoment, FireMoment } from "./merger-coverage.ts";

/** What a city promises: a number, and the side of a limit on which it has to be. */
export type CityStandard = (
  | {
      readonly by: "closed-form";
      readonly moment: FireMoment;
      readonly statistic: "reachedShare" | "meanMinutes" | "p90Minutes" | "withinShare";
    }
  | {
      readonly by: "closed-form";
      readonly statistic:
        | "busyShare"
        | "policeLeft"
        | "noneLeftShare"
        | "waitMinutes"
        | "waitDuringFireMinutes";
    }
  /** A row of `SimMeasure`: one replication for each draw. */
  | {
      readonly by: "simulation";
      readonly measure: SimMeasure;
      readonly statistic: string;
      readonly of: string;
    }
) & { readonly is: "at-least" | "at-most"; readonly limit: number };

/** The number that a standard is about; `undefined` where there is none: then it is not met. */
export function standardValue(
  standard: CityStandard,
  byFormula: ClosedFormCoverage | undefined,
  simulated: readonly Measurement[],
): number | undefined {
  if (standard.by === "simulation") {
    const { measure, statistic, of } = standard;
    return simulated.find((row) => row.measure === measure && row.statistic === statistic && row.of === of)
      ?.value;
  }
  if (!("moment" in standard)) return byFormula?.[standard.statistic];
  const row: CoverageMoment | undefined = byFormula?.moments.find(({ moment }) => moment === standard.moment);
  return row?.[standard.statistic];
}

export function isMet({ is, limit }: CityStandard, value: number | undefined): boolean {
  if (value === undefined) return false;
  return is === "at-least" ? value >= limit : value <= limit;
}

/** Throws unless the standards are what they may be. */
export function requireStandards(standards: readonly CityStandard[], hasClosedForm: boolean): void {
  requireThat(Array.isArray(standards), "standards", "a list of CityStandard", standards);
  for (const [i, { by, is, limit }] of standards.entries()) {
    requireOneOf(`standards[${i}].by`, by, ["closed-form", "simulation"]);
    requireOneOf(`standards[${i}].is`, is, ["at-least", "at-most"]);
    requireNumber(`standards[${i}].limit`, limit, "(-infinity, infinity)");
    const canBe = by === "simulation" || hasClosedForm;
    requireThat(canBe, `standards[${i}].by`, "simulation, where `closedForm` is not given", by);
  }
}
