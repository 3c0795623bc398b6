import type { Calibration, CalibrationOptions } from "./calibration-rows.ts";

/**
 * Does the simulation of today give today? A baseline simulated on the recorded calls, beside what the records say, by the
 * same measures, with the differences.
 *
 * `simulated` replays the recorded calls, so that luck is on both sides alike and a difference is one of rules, travel,
 * shifts, or of the records. `interval` says how far luck alone would move the simulated number.
 * A model that does not give today gives no tomorrow: explain the differences before you believe a scenario, and say them with it.
 * That it does give today does not prove that it is right about another city.
 *
 * Response times can only agree where `travel`, turnout and `handling` are given, and their 90th percentiles where `drives` are. Without `handling` waits can only agree where the
 * records' wait is one for units, and not for a dispatcher's decision; `arrival`, from the first dispatch on, leaves the
 * dispatcher out. With it the row is `dispatch`, from receipt to the first unit sent: records do not say what of that was handling.
 *
 * @returns rows of `calls`, `wait` or `dispatch`, `response`, `arrival`, `utilization`, `availability` and `open-calls`; a measure that one side does not have is no row.
 * @throws DutycycleError for an option outside its interval.
 * @example
 * ```ts
 * import { calibration, callsFrom } from "dutycycle";
 * const at = (minute: number) => Date.UTC(2024, 2, 1, 10, minute);
 * const call = (id: string, sent: number, unit: string) => ({
 *   id, service: "police" as const, initiator: "community" as const, type: "THEFT", receivedAt: at(0),
 *   responses: [{ unit, personnel: 1, dispatchedAt: at(sent), arrivedAt: at(sent + 5), clearedAt: at(sent + 30) }],
 * });
 * const { calls } = callsFrom([call("1", 0, "A"), call("2", 8, "B")], { timeZone: "UTC" });
 * const car = (id: string) => ({ id, role: "patrol", answers: ["police"] as const, personnel: 1 });
 * const { rows } = await calibration({
 *   calls, units: ["A", "B"].map(car), travel: { kind: "constant", minutes: 5 }, replications: 0,
 * });
 * // The second caller waited 8 minutes, though a car was free.
 * rows.find(({ measure, statistic }) => measure === "wait" && statistic === "mean");
 * // => { measure: "wait", statistic: "mean", of: "police", recorded: 4, simulated: 0, difference: -4 }
 * ```
 */
export async function calibration(options: CalibrationOptions): Promise<Calibration> {
  // Loaded when something is calibrated.
  const { calibrated } = await import("./calibrated.ts");
  return calibrated(options);
}
