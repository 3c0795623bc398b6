import type { Initiator } from "../../records/call.ts";
import type { SimNeed } from "../../simulation/call.ts";
import { passes } from "../../simulation/call-kind.ts";
import type { DemandModel, UnitsDemand } from "../../simulation/demand-model.ts";
import { fitDemand } from "../../simulation/fit-demand.ts";
import { recordedDrives } from "../../simulation/recorded-drives.ts";
import { recordedHandling } from "../../simulation/recorded-handling.ts";
import type { MergerPart, MergerSends, MergerSimulation } from "../merger-part.ts";
import type { StudyCase } from "../study-case.ts";

/** Whose calls are simulated, unless `fit` says otherwise. */
export const SIMULATED_INITIATORS: readonly Initiator[] = ["community", "officer", "unknown"];

/** The part of the study with the handling of its calls and the factors of their drives, where they are to be taken from the records. */
export async function withRecordedTimes(
  { cleaned, input: { roster } }: StudyCase,
  part: MergerPart,
): Promise<MergerPart> {
  const { coverage } = part;
  if (coverage?.fit === undefined) return part;
  let { fit } = coverage;
  if (fit.handling === "recorded") {
    const handling = await recordedHandling(cleaned, roster === undefined ? {} : { roster });
    fit = { ...fit, handling };
  }
  if (fit.drives === "recorded") {
    const byArea = coverage.travel.kind !== "constant";
    fit = { ...fit, drives: await recordedDrives(cleaned, { byArea }) };
  }
  return { ...part, coverage: { ...coverage, fit } };
}

/** The calls of the study as demand, with whom a way to run the departments sends to them. */
export function mergerDemand(
  { cleaned, period }: StudyCase,
  { fit = {} }: MergerSimulation,
  { roles, without, also = [] }: MergerSends = {},
): DemandModel {
  const { handling, drives, ...rest } = fit;
  const model = fitDemand(cleaned, {
    ...{ period, initiators: SIMULATED_INITIATORS },
    ...rest,
    // What is to be found in the records has been found by now.
    ...(handling === undefined || handling === "recorded" ? {} : { handling }),
    ...(drives === undefined || drives === "recorded" ? {} : { drives }),
    roles: { ...fit.roles, ...roles },
  });
  if (without === undefined && also.length === 0) return model;
  return {
    ...model,
    services: model.services.map((demand) => ({
      ...demand,
      kinds: demand.kinds.map((kind) => ({
        ...kind,
        units: kind.units.map((units) => {
          const call = { ...kind, service: demand.service, needs: units.needs };
          const ends = without !== undefined && passes(without.calls, call) ? without.roles : [];
          const more = also.flatMap(({ calls, needs }) => (passes(calls, call) ? needs : []));
          return withNeeds(units, ends, more);
        }),
      })),
    })),
  };
}

/** Fewer needs and more. Minutes that are lists of one number a unit lose and gain with them; a call keeps one need at least. */
function withNeeds(units: UnitsDemand, ends: readonly string[], more: readonly SimNeed[]): UnitsDemand {
  const stays = units.needs.map(({ roles = [] }) => !roles.some((role) => ends.includes(role)));
  const needs = [...units.needs.filter((_, i) => stays[i]), ...more];
  if (needs.length === 0) return units;
  if ("kind" in units.minutes) return { ...units, needs };
  const slots = units.needs.flatMap(({ count }, i) => new Array<boolean>(count).fill(stays[i] as boolean));
  const added = more.reduce((sum, { count }) => sum + count, 0);
  const minutes = units.minutes.map((list) => [
    ...list.filter((_, slot) => slots[slot]),
    ...new Array<number>(added).fill(list[0] ?? 0),
  ]);
  return { ...units, needs, minutes };
}
