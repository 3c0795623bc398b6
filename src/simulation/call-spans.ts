import { SERVICES } from "../quantity/duty-span.ts";
import type { Period } from "../quantity/instant.ts";
import { passes } from "./call-kind.ts";
import type { SimulationColumns } from "./log.ts";
import type { MeasureOptions } from "./measurement.ts";

/** From the first dispatch to the last clear of each call; NaN where nobody was sent. */
export function openSpans(columns: SimulationColumns): Period[] {
  const spans = Array.from(columns.receivedAt, () => ({ start: Number.NaN, end: Number.NaN }));
  for (let row = 0; row < columns.length; row++) {
    const span = spans[columns.call[row] as number] as { start: number; end: number };
    const { start, end } = rowSpan(columns, row);
    if (!(start >= span.start)) span.start = start;
    if (!(end <= span.end)) span.end = end;
  }
  return spans;
}

/** The time of one response, to the end of the run where it was not over. */
export function rowSpan(columns: SimulationColumns, row: number): Period {
  const cleared = columns.clearedAt[row] as number;
  const end = Number.isNaN(cleared) ? columns.endedRunAt : cleared;
  return { start: columns.dispatchedAt[row] as number, end };
}

/** Which calls are fires? */
export function fireTest(
  columns: SimulationColumns,
  fires: MeasureOptions["fires"],
): (call: number) => boolean {
  const filter = { services: ["fire" as const], ...fires };
  return (call) =>
    passes(filter, {
      service: SERVICES[columns.service[call] as number] ?? "unknown",
      priority: columns.priority[call] as number,
      needs: [],
    });
}
