import fc from "fast-check";
import type { DutySpan } from "../../src/quantity/duty-span.ts";
import { type CallForService, INITIATORS, type UnitResponse } from "../../src/records/call.ts";

/** Monday 4 March 2024; the Sunday after it clocks go forward in the United States. */
export const BASE: number = Date.UTC(2024, 2, 4);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAYS = 9;

const UNITS = ["A1", "A2", "constructor", "__proto__"] as const;
const ROLES = ["patrol", "unknown"] as const;
const SERVICES = ["police", "fire", "unknown"] as const;

function maybe<T>(value: fc.Arbitrary<T>, freq = 5): fc.Arbitrary<T | undefined> {
  return fc.option(value, { nil: undefined, freq });
}

function known<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}

/** A response drawn relative to its call: whole minutes, so that starts often tie and intervals often overlap. */
const drawnResponse = fc.record({
  unit: maybe(fc.constantFrom(...UNITS), 8),
  role: maybe(fc.constantFrom(...ROLES)),
  personnel: fc.constantFrom(1, 1, 2, 0.5, 4),
  dispatch: maybe(fc.integer({ min: 0, max: 30 }), 8),
  enroute: maybe(fc.integer({ min: 0, max: 5 })),
  arrive: maybe(fc.integer({ min: 0, max: 20 })),
  clear: maybe(
    fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 1, max: 400 }) },
      { weight: 1, arbitrary: fc.integer({ min: -30, max: 0 }) },
      { weight: 1, arbitrary: fc.integer({ min: 1400, max: 1600 }) },
    ),
    9,
  ),
});

const drawnCall = fc.record({
  service: fc.constantFrom(...SERVICES),
  initiator: fc.constantFrom(...INITIATORS),
  type: fc.constantFrom("ALARM", "THEFT", "__proto__", "constructor"),
  priority: maybe(fc.constantFrom("1", "2", "toString")),
  area: maybe(fc.constantFrom("North", "hasOwnProperty", "unknown")),
  received: fc.oneof(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: DAYS * 24 * 60 - 1 })),
  isReceived: fc.boolean(),
  responses: fc.array(drawnResponse, { maxLength: 4 }),
});

type DrawnCall = typeof drawnCall extends fc.Arbitrary<infer T> ? T : never;

function callOf(drawn: DrawnCall, index: number): CallForService {
  const at = BASE + drawn.received * MINUTE;
  const responses = drawn.responses.map((response): UnitResponse => {
    const from = at + (response.dispatch ?? 0) * MINUTE;
    return known({
      unit: response.unit,
      role: response.role,
      personnel: response.personnel,
      dispatchedAt: response.dispatch === undefined ? undefined : from,
      enrouteAt: response.enroute === undefined ? undefined : from + response.enroute * MINUTE,
      arrivedAt: response.arrive === undefined ? undefined : from + response.arrive * MINUTE,
      clearedAt: response.clear === undefined ? undefined : from + response.clear * MINUTE,
    }) as UnitResponse;
  });
  return known({
    id: `24-${String(index).padStart(4, "0")}`,
    service: drawn.service,
    initiator: drawn.initiator,
    type: drawn.type,
    priority: drawn.priority,
    area: drawn.area,
    receivedAt: drawn.isReceived || responses.length === 0 ? at : undefined,
    responses,
  }) as CallForService;
}

/** Calls with overlapping, unusable, nameless and over-long responses; ids are unique. */
export const randomRecords: fc.Arbitrary<readonly CallForService[]> = fc
  .array(drawnCall, { maxLength: 25 })
  .map((drawn) => drawn.map(callOf));

const randomSpan: fc.Arbitrary<DutySpan> = fc
  .record({
    unit: maybe(fc.constantFrom(...UNITS), 3),
    role: maybe(fc.constantFrom(...ROLES), 2),
    service: fc.constantFrom(...SERVICES),
    area: maybe(fc.constantFrom("North", "hasOwnProperty")),
    personnel: fc.constantFrom(1, 2, 3, 0.5),
    start: fc.integer({ min: -24, max: DAYS * 24 }),
    hours: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ start, hours, ...span }) =>
    known({ ...span, start: BASE + start * HOUR, end: BASE + (start + hours) * HOUR }),
  ) as fc.Arbitrary<DutySpan>;

/** Named units, head counts, or both. */
export const randomSpans: fc.Arbitrary<readonly DutySpan[]> = fc.array(randomSpan, { maxLength: 12 });

export const randomPeriod: fc.Arbitrary<{ start: number; end: number }> = fc
  .record({
    start: fc.integer({ min: -600, max: DAYS * 1440 }),
    minutes: fc.integer({ min: 1, max: 4 * 1440 }),
  })
  .map(({ start, minutes }) => ({
    start: BASE + start * MINUTE,
    end: BASE + (start + minutes) * MINUTE,
  }));

export const GROUPS = ["area", "type", "priority", "unit", "service", "role"] as const;

/** What `measureWorkload` can be asked. */
export interface Asked {
  readonly roster?: readonly DutySpan[];
  readonly service?: (typeof SERVICES)[number];
  readonly roles?: readonly string[];
  readonly period?: { readonly start: number; readonly end: number };
  readonly by?: (typeof GROUPS)[number];
}

export const randomAsked: fc.Arbitrary<Asked> = fc
  .record({
    roster: maybe(randomSpans, 4),
    service: maybe(fc.constantFrom(...SERVICES), 2),
    roles: maybe(fc.subarray([...ROLES], { minLength: 1 }), 2),
    period: maybe(randomPeriod, 2),
    by: maybe(fc.constantFrom(...GROUPS), 4),
  })
  .map(known) as fc.Arbitrary<Asked>;

export const ZONES = ["America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "UTC"] as const;
