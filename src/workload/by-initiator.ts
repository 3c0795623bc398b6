import { INITIATORS, type Initiator } from "../records/call.ts";

/** One number for each initiator; `value` takes its place among `INITIATORS`. */
export function byInitiator(value: (place: number) => number): Readonly<Record<Initiator, number>> {
  const entries = INITIATORS.map((initiator, place) => [initiator, value(place)]);
  return Object.fromEntries(entries) as Record<Initiator, number>;
}
