import { requireThat } from "../quantity/error.ts";
import { requirePresent, requireTargets } from "./allowed-input.ts";
import type { StaffingAssumption } from "./assumption.ts";
import { type CaseDemand, demandOf } from "./case-demand.ts";
import { type CaseParts, caseParts, partOrigins } from "./case-parts.ts";
import { type CaseSettings, caseSettings, longForm, settingAt } from "./case-settings.ts";
import { SETTINGS, type SettingName, type StaffingInputName } from "./setting.ts";
import type { StaffingInput } from "./staffing-input.ts";

/** What a user gave, checked and completed: every number with where it comes from. */
export interface StaffingCase extends CaseParts, Pick<CaseSettings, "settings"> {
  /** What is there, with its origin; a name that is not here was not given and has no default. */
  readonly assumptions: Readonly<Partial<Record<StaffingInputName, readonly StaffingAssumption[]>>>;
}

/** Checks an input and resolves it into one case. */
export function staffingCase(input: StaffingInput): StaffingCase {
  requireThat(typeof input === "object" && input !== null, "input", "an object", input);
  requireTargets(input.targets);
  requirePresent(input.present);
  const told = longForm(input);
  const demand = demandOf(told, settingAt(told, "demandFactor") ?? 1, settingAt(told, "officersPerUnit"));
  const { settings, assumptions } = caseSettings(told, demand);
  const parts = caseParts(told, demand);
  return { settings, ...parts, assumptions: { ...assumptions, ...partOrigins(parts, told) } };
}

/** A setting that a method lists among its needs, or that has a default. */
export function numberOf(given: StaffingCase, name: SettingName): number {
  const value = given.settings[name];
  requireThat(value !== undefined, name, SETTINGS[name].interval, value);
  return value;
}

/** The demand of a case whose method needs a workload. */
export function demandIn(given: StaffingCase): CaseDemand {
  const { demand } = given;
  requireThat(demand !== undefined, "workload", "a workload", demand);
  return demand;
}
