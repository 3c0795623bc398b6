import type { CallTable } from "../records/call-table.ts";
import { recordedCalls } from "./recorded-calls.ts";
import type { ReplayCallsOptions, ReplayedCalls } from "./replayed-calls.ts";

/**
 * What would a simulation have to answer, were the recorded calls to come again? Each call with the units that it took, one
 * needed unit a response, and the minutes that each of them worked.
 *
 * A call is received when the record says, else when its first unit started. A response without a usable start and clear needs
 * nobody; a call without any usable response is left out and counted. The order of the needed units is that of dispatch. Travel
 * and waiting are not replayed: they are what a simulation finds.
 *
 * With `handling` each call brings the time that call takers and dispatchers needed, so that response counts from the receipt. With `drives` each brings
 * by how much its drives are longer or shorter than usual.
 *
 * @throws DutycycleError for an option outside what it may be.
 *
 * @example
 * ```ts
 * import { callsFrom } from "dutycycle";
 * import { replayCalls } from "dutycycle/simulation";
 * const at = (minute: number) => Date.UTC(2024, 2, 1, 10, minute);
 * const { calls } = callsFrom(
 *   [
 *     {
 *       id: "1", service: "fire", initiator: "community", type: "ALARM", priority: "E", receivedAt: at(0),
 *       responses: [{ unit: "E1", role: "engine", personnel: 3, dispatchedAt: at(1), arrivedAt: at(6), clearedAt: at(26) }],
 *     },
 *   ],
 *   { timeZone: "UTC" },
 * );
 * const [call] = replayCalls(calls, { priorities: { E: 1 } }).calls;
 * call?.priority; // => 1
 * call?.needs; // => [{ roles: ["engine"], count: 1 }]
 * call?.unitMinutes; // => [20]
 * ```
 */
export function replayCalls(calls: CallTable, options: ReplayCallsOptions = {}): ReplayedCalls {
  const { found, ...rest } = recordedCalls(calls, options);
  return { calls: found.map(({ call }) => call), ...rest };
}
