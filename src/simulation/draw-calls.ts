import type { Period } from "../quantity/instant.ts";
import { known, knownAt } from "../quantity/known.ts";
import type { StreamName } from "../random/stream.ts";
import type { SimCall } from "./call.ts";
import type { SimCallKind } from "./call-kind.ts";
import type { DemandModel } from "./demand-model.ts";
import { drawColumns } from "./draw-columns.ts";

/**
 * Which calls does chance bring this time? The calls of one replication, each with its own durations.
 *
 * A Poisson process with the rates of the local hours of the week. Arrivals, kinds, places, units, minutes, handling and drive factors are drawn from
 * streams of their own, by service: another rate of fires moves no police call, and other minutes move no arrival. The
 * minutes of each call, its handling and its drive factor are a stream of their own too. The same arguments give the same calls on every runtime.
 *
 * @param input.seed a finite number or any text.
 * @param input.replication which of the independent draws, a number or a text; 0 unless given.
 * @param input.start epoch milliseconds; calls are received in [start, end).
 * @returns calls in the order of receipt, at whole milliseconds; ids are `police-1`, `fire-1`.
 * @throws DutycycleError for a value outside its interval.
 * @example
 * ```ts
 * import { drawCalls, fitDemand, syntheticTown } from "dutycycle";
 * const { calls, period } = syntheticTown({ seed: 7, population: 20_000, days: 28 });
 * const model = fitDemand(calls);
 * drawCalls(model, { seed: 1, ...period }).length === drawCalls(model, { seed: 1, ...period }).length; // => true
 * ```
 */
export function drawCalls(
  model: DemandModel,
  input: Period & { readonly seed: StreamName; readonly replication?: StreamName },
): SimCall[] {
  const columns = drawColumns(model, input, true);
  const { ids, kinds, kind, receivedAt, handlingMinutes, driveFactor, slotStart, slotMinutes, areas, area } =
    columns;
  return ids.map((id, call) => {
    const { service, priority, type, needs } = kinds[kind[call] as number] as SimCallKind;
    const unitMinutes = Array.from(slotMinutes.subarray(slotStart[call], slotStart[call + 1]));
    const place = areas[area[call] as number] as string;
    return known({
      handlingMinutes: handlingMinutes[call],
      driveFactor: driveFactor[call],
      ...{ id, service, priority, receivedAt: receivedAt[call] as number },
      ...{ serviceMinutes: Math.max(...unitMinutes), needs, unitMinutes, type },
      area: place === "" ? undefined : place,
      latitude: knownAt(columns.latitude, call),
      longitude: knownAt(columns.longitude, call),
    });
  });
}
