import { requireNumber, requireOneOf, requireThat } from "../quantity/error.ts";
import type { DispatchPreference } from "./dispatch-order.ts";

/** What {@link hypercube} takes; its docstring has units and intervals. */
export interface HypercubeInput {
  readonly callsPerHour: readonly number[];
  readonly preferences: readonly DispatchPreference[];
  readonly serviceMinutes: number | readonly number[];
  readonly capacity: "queue" | "loss";
  readonly method?: "exact" | "approximate";
  readonly travelMinutes?: readonly (readonly number[])[];
  readonly travelMinutesBetweenAtoms?: readonly (readonly number[])[];
}

const MOST_UNITS = { exact: 20, approximate: 500 };
/** Above, exact takes longer than a slider may. */
const MOST_UNITS_EXACT_UNASKED = 12;
const MOST = 1e9;

/** The input with its defaults: service minutes by unit, the method chosen. Lists of preference are checked where they are grouped. */
export function requireHypercube(input: HypercubeInput): {
  readonly serviceMinutes: readonly number[];
  readonly queue: boolean;
  readonly method: "exact" | "approximate";
} {
  const { callsPerHour, preferences, serviceMinutes, travelMinutes, travelMinutesBetweenAtoms } = input ?? {};
  const atoms = Array.isArray(callsPerHour) ? callsPerHour.length : 0;
  requireNumbers("callsPerHour", callsPerHour, Math.max(1, atoms), 0);
  requireLength("preferences", preferences, atoms);
  requireOneOf("capacity", input.capacity, ["queue", "loss"]);
  const units = Array.isArray(serviceMinutes) ? serviceMinutes.length : [preferences[0]].flat(2).length;
  requireThat(units > 0, "preferences[0]", "a list of at least one unit", preferences[0]);
  const byUnit = Array.isArray(serviceMinutes)
    ? serviceMinutes
    : new Array<number>(units).fill(serviceMinutes as number);
  requireNumbers("serviceMinutes", byUnit, Math.max(1, units), 1e-6);
  const method = input.method ?? (units <= MOST_UNITS_EXACT_UNASKED ? "exact" : "approximate");
  requireOneOf("method", method, ["exact", "approximate"]);
  const most = MOST_UNITS[method];
  requireNumber("units", units, `[1, ${most}] with method ${method}`, (n) => n <= most);
  if (travelMinutes !== undefined) requireTable("travelMinutes", travelMinutes, units, atoms);
  if (travelMinutesBetweenAtoms !== undefined) {
    requireTable("travelMinutesBetweenAtoms", travelMinutesBetweenAtoms, atoms, atoms);
  }
  return { serviceMinutes: byUnit, queue: input.capacity === "queue", method };
}

function requireTable(argument: string, table: unknown, rows: number, columns: number): void {
  requireLength(argument, table, rows);
  for (const [index, row] of table.entries()) requireNumbers(`${argument}[${index}]`, row, columns, 0);
}

function requireNumbers(argument: string, list: unknown, length: number, least: number): void {
  requireLength(argument, list, length);
  for (const [index, value] of list.entries()) {
    requireNumber(`${argument}[${index}]`, value, `[${least}, 1e9]`, (n) => n >= least && n <= MOST);
  }
}

function requireLength(argument: string, list: unknown, length: number): asserts list is readonly unknown[] {
  requireThat(Array.isArray(list) && list.length === length, argument, `a list of ${length}`, list);
}
