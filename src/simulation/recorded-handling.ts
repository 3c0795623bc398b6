import type { CallTable } from "../records/call-table.ts";
import type { CallHandling, RecordedHandlingOptions } from "./call-handling.ts";

/**
 * How long did call takers and dispatchers need before a unit could be sent? Alarm handling, from receipt to the first moment at which
 * a unit could have been sent, call by call, for `replayCalls` and `fitDemand`.
 *
 * Between receipt and first dispatch lie handling and waiting for a unit, and records do not say which. Where a unit of the role of the
 * one that was sent first was free all that time, nobody waited for one, and it was handling. Where the last of them went to another call
 * first, handling took longer than until then, and no more is known: a censored time, which the estimate of Kaplan and Meier counts as
 * what it is. From that estimate such calls draw, and those for which nobody was free, by their id: the same each time. Calls alike
 * are of one service, initiator, priority and type, where ten or more say it; else of fewer of these.
 *
 * A unit is free while it is on duty by the roster and on no call. What the records do not show of it (meals, reports, court) and what a
 * dispatcher waits for by choice (the nearest unit rather than any) counts as handling: do not use it where that is much. It is supposed to
 * take as long on a busy night as on any other.
 *
 * @param calls cleaned.
 * @returns minutes in [0, infinity).
 * @throws DutycycleError for an option outside its interval.
 * @see NFPA 1710, alarm handling, as quoted in NFORS, Performance Durations, 2021
 * @see E. L. Kaplan and P. Meier, Nonparametric Estimation from Incomplete Observations, JASA 53, 1958, p. 457 (unsourced: from memory)
 * @example
 * ```ts
 * import { callsFrom, recordedHandling, rosterFrom } from "dutycycle";
 * import { replayCalls } from "dutycycle/simulation";
 * const at = (minute: number) => Date.UTC(2024, 2, 1, 10, minute);
 * const call = (id: string, received: number, sent: number) => ({
 *   id, service: "police" as const, initiator: "community" as const, type: "THEFT", receivedAt: at(received),
 *   responses: [{ unit: "A", role: "patrol", personnel: 1, dispatchedAt: at(sent), clearedAt: at(sent + 30) }],
 * });
 * const { calls } = callsFrom([call("1", 0, 2), call("2", 10, 33)], { timeZone: "UTC" });
 * const shift = { unit: "A", role: "patrol", service: "police" as const, personnel: 1, start: at(-60), end: at(120) };
 * const { roster } = rosterFrom([shift], { timeZone: "UTC" });
 * // The first was handled for two minutes. The second waited for the unit, and draws what the first took.
 * const handling = await recordedHandling(calls, { roster });
 * [...handling.minutes]; // => [2, 2]
 * [handling.taken, handling.drawn]; // => [1, 1]
 * replayCalls(calls, { handling }).calls[1]?.handlingMinutes; // => 2
 * ```
 */
export async function recordedHandling(
  calls: CallTable,
  options: RecordedHandlingOptions = {},
): Promise<CallHandling> {
  // Loaded when a handling is estimated.
  const { estimatedHandling } = await import("./estimated-handling.ts");
  return estimatedHandling(calls, options);
}
