import type { DutySpan } from "../../src/quantity/duty-span.ts";
import type { CallForService, UnitResponse } from "../../src/records/call.ts";
import type { CallTable } from "../../src/records/call-table.ts";
import { callsFrom } from "../../src/records/from-objects.ts";
import { Roster } from "../../src/records/roster.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A police call of the community with one-officer responses, but for what is said. */
export type MadeCall = Partial<Omit<CallForService, "responses">> & {
  readonly responses?: readonly Partial<UnitResponse>[];
};

export function madeCalls(calls: readonly MadeCall[], timeZone = "UTC"): CallTable {
  const records = calls.map(({ responses, ...call }, index) => ({
    id: String(index),
    service: "police" as const,
    initiator: "community" as const,
    type: "THEFT",
    ...call,
    responses: (responses ?? []).map((response) => ({ personnel: 1, ...response })),
  }));
  return callsFrom(records, { timeZone }).calls;
}

export function madeRoster(
  spans: readonly (Partial<DutySpan> & { readonly start: number; readonly end: number })[],
  timeZone = "UTC",
): Roster {
  return new Roster(
    timeZone,
    spans.map((span) => ({ service: "police" as const, personnel: 1, ...span })),
  );
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
