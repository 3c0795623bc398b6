import { liesIn, requireWithin } from "../quantity/interval.ts";
import { known } from "../quantity/known.ts";
import type { StaffingAssumption } from "./assumption.ts";
import type { CaseDemand } from "./case-demand.ts";
import { SETTINGS, type SettingName } from "./setting.ts";
import type { PresentStrength, StaffingInput } from "./staffing-input.ts";

/** The settings of a case, and where each comes from; one that is not here was not given and has no default. */
export interface CaseSettings {
  readonly settings: Readonly<Partial<Record<SettingName, number>>>;
  readonly assumptions: Readonly<Partial<Record<SettingName, readonly StaffingAssumption[]>>>;
}

/** Every setting: the user's, else as measured, else the default. A measurement outside its interval is none. */
export function caseSettings(input: StaffingInput, demand: CaseDemand | undefined): CaseSettings {
  const settings: Partial<Record<SettingName, number>> = {};
  const assumptions: Partial<Record<SettingName, readonly StaffingAssumption[]>> = {};
  const measured: Partial<Record<SettingName, number | undefined>> = {
    "targets.administrativeShare": demand?.administrativeShare,
    officersPerUnit: demand?.officersPerUnit,
  };
  for (const name of Object.keys(SETTINGS) as SettingName[]) {
    const { unit, interval, otherwise } = SETTINGS[name];
    const told = settingAt(input, name);
    const seen = measured[name];
    const isSeen = told === undefined && seen !== undefined && liesIn(seen, interval);
    const value = told ?? (isSeen ? seen : otherwise?.value);
    if (value === undefined) continue;
    const origin = told !== undefined ? "user" : isSeen ? "measured" : "default";
    const source = origin === "default" ? otherwise?.source : undefined;
    settings[name] = value;
    assumptions[name] = [known({ input: name, value, unit, origin, source })];
  }
  return { settings, assumptions };
}

/** The number at a setting's path of an input in its long form, checked. */
export function settingAt(input: StaffingInput, name: SettingName): number | undefined {
  let value: unknown = input;
  for (const key of name.split(".")) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  if (value === undefined) return undefined;
  requireWithin(name, value, SETTINGS[name].interval);
  return value;
}

/** An input without what has a short form: patrol officers alone, and a band of which both ends are the same. */
export function longForm(input: StaffingInput): StaffingInput & { readonly present?: PresentStrength } {
  const { present, targets } = input;
  const share = targets?.proactiveShare;
  return {
    ...input,
    ...(typeof present === "number" && { present: { officers: present } }),
    ...(typeof share === "number" && {
      targets: { ...targets, proactiveShare: { low: share, high: share } },
    }),
  } as StaffingInput & { readonly present?: PresentStrength };
}
