import { requireNumber, requireOneOf, requireThat } from "../quantity/error.ts";
import { known } from "../quantity/known.ts";
import { requireObject } from "./allowed-input.ts";
import type { StaffingFlag } from "./assumption.ts";
import { longForm } from "./case-settings.ts";
import { needOf } from "./compare-staffing.ts";
import { SETTINGS } from "./setting.ts";
import { staffingCase } from "./staffing-case.ts";
import type { StaffingInput } from "./staffing-input.ts";
import { METHOD_FILES } from "./staffing-methods.ts";

/** One method at one value of the input that is varied. */
export interface SensitivityRow {
  readonly value: number;
  readonly method: string;
  readonly status: "ok" | "descriptive" | "not-enough-input";
  readonly posts?: number;
  readonly officers?: number;
  readonly wholeOfficers?: number;
  readonly gap?: number;
  /** As `compareStaffing` has them: why there are no officers, or what they leave out. */
  readonly flags: readonly StaffingFlag[];
}

const OTHERS: readonly string[] = [
  "targets.proactiveShare",
  "relief",
  "relief.scheduledHours",
  "relief.absenceHours",
  "posts",
  "present",
  "minimumOnDuty",
  "workload.callsPerYear",
  "workload.serviceMinutes",
  "workload.unitsPerCall",
];

/**
 * How does a method's answer move with one of its inputs?
 *
 * Everything is worked out again for each value, with nothing kept in between: an agency's whole comparison
 * takes a few milliseconds, so that a slider may call it on every move.
 *
 * @param input - as for `compareStaffing`.
 * @param options.vary - the path of a number in the input, such as `targets.callShareMax`,
 *   `relief.absenceHours`, `demandFactor` or `workload.callsPerYear`; whatever stands there is replaced. A
 *   measured workload is varied by `demandFactor`.
 * @param options.values - what is put there, in the interval of that input.
 * @param options.method - one id, or several; all without it.
 * @returns a row for each value and method, values first, in the order given.
 * @throws DutycycleError for a path, an id or a value that may not be.
 *
 * @example
 * ```ts
 * import { sensitivity } from "dutycycle";
 * const input = {
 *   workload: { committedHours: { community: 10_000 } },
 *   relief: { scheduledHours: 2080, absenceHours: 380 },
 * };
 * sensitivity(input, { method: "thirds", vary: "targets.thirdsShare", values: [0.3, 0.4, 0.5] }).map((row) => row.officers);
 * // => [19.6078, 14.7059, 11.7647]
 * ```
 */
export function sensitivity(
  input: StaffingInput,
  options: {
    readonly vary: string;
    readonly values: readonly number[];
    readonly method?: string | readonly string[];
  },
): readonly SensitivityRow[] {
  const { vary, values, method } = options ?? {};
  requireObject("input", input, "an object");
  requireThat(Array.isArray(values), "values", "a list of numbers", values);
  for (const value of values) requireNumber("values", value, "(-infinity, infinity)");
  requireOneOf("vary", vary, [...Object.keys(SETTINGS), ...OTHERS]);
  const ids = METHOD_FILES.map(({ card }) => card.id);
  const asked = method === undefined ? ids : typeof method === "string" ? [method] : method;
  requireThat(Array.isArray(asked), "method", "an id or a list of them", method);
  for (const id of asked) requireOneOf("method", id, ids);
  const files = METHOD_FILES.filter(({ card }) => asked.includes(card.id));
  return values.flatMap((value: number) => {
    const given = staffingCase(replaced(input, vary, value));
    return files.map((file): SensitivityRow => {
      const { method, status, posts, officers, wholeOfficers, gap, flags } = needOf(file, given);
      return known({ value, method, status, posts, officers, wholeOfficers, gap, flags });
    });
  });
}

/** The input with another number at a path. */
function replaced(input: StaffingInput, path: string, value: number): StaffingInput {
  const put = (holder: unknown, [key = "", ...rest]: readonly string[], at: string): unknown => {
    const isOpen = holder === undefined || (typeof holder === "object" && holder !== null);
    const isMeasured = at === "workload" && isOpen && holder !== undefined && "byHourOfWeek" in holder;
    requireThat(isOpen && !isMeasured, "vary", `an input that holds ${path}`, path);
    const inner = (holder as Record<string, unknown> | undefined)?.[key];
    return { ...(holder as object), [key]: rest.length === 0 ? value : put(inner, rest, key) };
  };
  return put(longForm(input), path.split("."), "input") as StaffingInput;
}
