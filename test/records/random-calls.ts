import fc from "fast-check";
import { type CallForService, INITIATORS, type UnitResponse } from "../../src/records/call.ts";
import type { CallTable } from "../../src/records/call-table.ts";
import { CallTableBuilder } from "../../src/records/call-table-builder.ts";
import { committedFrom, intervalFault } from "../../src/records/interval-fault.ts";

const BASE = Date.UTC(2024, 2, 9);
/** Seconds from the base: near ones that make short and equal intervals, far ones that make long ones. */
const instant = fc
  .oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 200_000 }))
  .map((seconds) => BASE + seconds * 1000);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 6 });

const response: fc.Arbitrary<UnitResponse> = fc
  .record({
    unit: maybe(fc.constantFrom("A1", "A2", "B1")),
    role: maybe(fc.constantFrom("patrol", "detective")),
    personnel: fc.constantFrom(1, 1, 2, 0.5),
    dispatchedAt: maybe(instant),
    arrivedAt: maybe(instant),
    clearedAt: maybe(instant),
  })
  .map(known) as fc.Arbitrary<never>;

const randomCall: fc.Arbitrary<CallForService> = fc
  .record({
    id: fc.constantFrom("", "1", "2", "3"),
    service: fc.constantFrom("police" as const, "fire" as const),
    initiator: fc.constantFrom(...INITIATORS),
    type: fc.constantFrom("ALARM", "RADIO TEST", "ALMFTEST", ""),
    disposition: maybe(fc.constantFrom("test", "REPORT")),
    receivedAt: maybe(instant),
    responses: fc.array(response, { maxLength: 4 }),
  })
  .map(known) as fc.Arbitrary<never>;

/** Random calls, with calls and responses repeated now and then. */
export const randomTable: fc.Arbitrary<CallTable> = fc
  .array(fc.tuple(randomCall, fc.boolean(), fc.boolean()), { maxLength: 12 })
  .map((drawn) =>
    tableOf(
      drawn.flatMap(([call, twice, echo]) => {
        const given = echo
          ? { ...call, responses: [...call.responses, ...call.responses.slice(0, 1)] }
          : call;
        return twice ? [given, given] : [given];
      }),
    ),
  );

export function tableOf(calls: readonly CallForService[]): CallTable {
  const builder = new CallTableBuilder();
  for (const call of calls) builder.addRecord(call);
  return builder.finish("America/Detroit");
}

/** The usable committed interval of a response. */
export function usable(response: UnitResponse): { start: number; end: number } | undefined {
  const start = committedFrom(response.dispatchedAt ?? Number.NaN, response.arrivedAt ?? Number.NaN);
  const end = response.clearedAt ?? Number.NaN;
  return intervalFault(start, end, 24) === undefined ? { start, end } : undefined;
}

function known<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}
