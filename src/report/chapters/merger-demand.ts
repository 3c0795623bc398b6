import type { Initiator } from "../../records/call.ts";
import type { SimNeed } from "../../simulation/call.ts";
import { passes } from "../../simulation/call-kind.ts";
import type { DemandModel, UnitsDemand } from "../../simulation/demand-model.ts";
import type { CallFilter } from "../../simulation/dispatch-rule.ts";
import { fitDemand } from "../../simulation/fit-demand.ts";
import { givenDrives } from "../../simulation/given-drives.ts";
import { givenHandling } from "../../simulation/given-handling.ts";
import { replayCalls } from "../../simulation/replay.ts";
import type { MergerPart, MergerSends, MergerSimulation } from "../merger-part.ts";
import type { StudyCase } from "../study-case.ts";

/** Whose calls are simulated, unless `fit` says otherwise. */
export const SIMULATED_INITIATORS: readonly Initiator[] = ["community", "officer", "unknown"];

/** The part of the study with handling and drives of each call, where they are to be taken from the records or are the same for all. */
export function withCallTimes({ cleaned, input: { roster } }: StudyCase, part: MergerPart): MergerPart {
  const { coverage } = part;
  const { handling, drives } = coverage?.fit ?? {};
  if (coverage === undefined || (handling === undefined && drives === undefined)) return part;
  const fit = {
    ...coverage.fit,
    ...(handling !== undefined && { handling: givenHandling(cleaned, handling, roster) }),
    ...(drives !== undefined && { drives: givenDrives(cleaned, drives, coverage.travel) }),
  };
  return { ...part, coverage: { ...coverage, fit } };
}

/** How many of the study's recorded calls are what the simulation takes as fires. */
export function recordedFires(
  { cleaned, period }: StudyCase,
  { fit = {} }: MergerSimulation,
  fires: CallFilter,
): number {
  const { handling: _, drives: __, ...rest } = fit;
  const { calls } = replayCalls(cleaned, { period, initiators: SIMULATED_INITIATORS, ...rest });
  return calls.filter((call) => passes(fires, { needs: [], ...call })).length;
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
    // Whatever was given is one for each call by now.
    ...(typeof handling === "object" ? { handling } : {}),
    ...(typeof drives === "object" ? { drives } : {}),
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
