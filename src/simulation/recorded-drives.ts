import type { CallTable } from "../records/call-table.ts";
import type { CallDrives, RecordedDrivesOptions } from "./call-drives.ts";

/**
 * How much longer than usual was the drive to each call, or how much shorter? The factor of its drives, for `replayCalls` and `fitDemand`:
 * without it all drives between two places are alike, and simulated 90th percentiles of response lie too near the median.
 *
 * Factor = minutes that the unit sent first was on its way / the median of those of calls alike, which are of one service and priority
 * (and area, with `byArea`), ten or more that say it. Of several sent first at one instant, the one that came first. A drive counts from en route to
 * arrival, where it took some time and no more than `longestMinutes`. A call without one, or with too few alike, draws one of the factors of
 * calls alike, else of its service and priority, else of its service, by its id: the same each time.
 *
 * It is the spread of drives within such a group, from wherever units really set out. Usual drives stay those of `travel`: give it their
 * medians, by `byPriority` or `areas`. Where `travel` itself varies within a group (by distance, or by area without `byArea`), near and
 * far are in both, and count twice: the spread comes out too wide. So they do where units of the records set out from where they happened
 * to be, and those of the simulation from other places. A storm that slows all calls of one night is not in it when calls are drawn: each
 * draws for itself.
 *
 * @param calls cleaned.
 * @returns factors in (0, infinity), 1 at the median of each group.
 * @throws DutycycleError for an option outside its interval.
 * @example
 * ```ts
 * import { callsFrom, recordedDrives } from "dutycycle";
 * import { replayCalls } from "dutycycle/simulation";
 * const at = (minute: number) => Date.UTC(2024, 2, 1, 10, minute);
 * const call = (id: string, received: number, drive: number) => ({
 *   id, service: "police" as const, initiator: "community" as const, type: "THEFT", receivedAt: at(received),
 *   responses: [
 *     {
 *       unit: "A", personnel: 1, dispatchedAt: at(received), enrouteAt: at(received),
 *       arrivedAt: at(received + drive), clearedAt: at(received + drive + 5),
 *     },
 *   ],
 * });
 * const minutes = [2, 3, 4, 4, 5, 5, 5, 6, 6, 10, 15];
 * const { calls } = callsFrom(minutes.map((drive, i) => call(`${i}`, 30 * i, drive)), { timeZone: "UTC" });
 * // Five minutes at the median.
 * const drives = await recordedDrives(calls);
 * [...drives.factor].slice(-3); // => [1.2, 2, 3]
 * replayCalls(calls, { drives }).calls.at(-1)?.driveFactor; // => 3
 * ```
 */
export async function recordedDrives(
  calls: CallTable,
  options: RecordedDrivesOptions = {},
): Promise<CallDrives> {
  // Loaded when drives are looked at.
  const { estimatedDrives } = await import("./estimated-drives.ts");
  return estimatedDrives(calls, options);
}
