import fc from "fast-check";
import { expect, test } from "vitest";
import type { SimCall } from "../../src/simulation/call.ts";
import type { SimulationColumns } from "../../src/simulation/log-columns.ts";
import { simulate } from "../../src/simulation/simulate.ts";
import type { SimUnit } from "../../src/simulation/unit.ts";

const MINUTE = 60_000;
const car = (u: number): SimUnit => ({ id: `U${u}`, role: "patrol", answers: ["police"], personnel: 1 });

/** Never sent, and so in the way of nobody; with it the units are no longer alike. */
const onlooker: SimUnit = { id: "onlooker", role: "clerk", answers: [], personnel: 1 };

const calls = fc
  .array(
    fc.record({
      priority: fc.integer({ min: 1, max: 3 }),
      at: fc.integer({ min: 0, max: 60 }),
      minutes: fc.integer({ min: 0, max: 20 }),
      handling: fc.option(fc.integer({ min: 0, max: 15 }), { nil: undefined }),
    }),
    { maxLength: 60 },
  )
  .map((drawn) =>
    drawn.map(({ priority, at, minutes, handling }, c): SimCall => {
      const call = { id: `${c}`, service: "police" as const, priority, receivedAt: at * MINUTE };
      return {
        ...{ ...call, serviceMinutes: minutes },
        ...(handling === undefined ? {} : { handlingMinutes: handling }),
      };
    }),
  );

function withoutHandling(calls: readonly SimCall[]): SimCall[] {
  return calls.map(({ handlingMinutes: _, ...call }) => call);
}

function withoutUnits({ units, ...columns }: SimulationColumns): Omit<SimulationColumns, "units"> {
  return columns;
}

test("units alike write the log that they write among others, ties, handling, work of no time and an early end included", () => {
  fc.assert(
    fc.property(
      fc.oneof(calls, calls.map(withoutHandling)),
      fc.integer({ min: 0, max: 40 }),
      fc.option(fc.integer({ min: 0, max: 80 }), { nil: undefined }),
      (calls, count, until) => {
        const units = Array.from({ length: count }, (_, u) => car(u));
        const end = until === undefined ? {} : { until: until * MINUTE };
        const alike = simulate({ units, calls, ...end });
        const among = simulate({ units: [...units, onlooker], calls, ...end });
        expect(withoutUnits(alike.columns)).toEqual(withoutUnits(among.columns));
      },
    ),
    { numRuns: 300 },
  );
});

test("a call that comes when a unit clears is sent that unit; the more urgent of one instant goes first", () => {
  const call = { service: "police", serviceMinutes: 30 } as const;
  const log = simulate({
    units: [car(0)],
    calls: [
      { ...call, id: "first", priority: 2, receivedAt: 0 },
      { ...call, id: "lesser", priority: 2, receivedAt: 30 * MINUTE },
      { ...call, id: "urgent", priority: 1, receivedAt: 30 * MINUTE },
    ],
  });
  expect([...log.responses()].map(({ call, dispatchedAt }) => [call, dispatchedAt / MINUTE])).toEqual([
    ["first", 0],
    ["urgent", 30],
    ["lesser", 60],
  ]);
});
