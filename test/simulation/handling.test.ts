import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SimCall } from "../../src/simulation/call.ts";
import { simCallColumns } from "../../src/simulation/call-columns.ts";
import type { DispatchRules } from "../../src/simulation/dispatch-rule.ts";
import { measureSimulation } from "../../src/simulation/measure-simulation.ts";
import { simulate } from "../../src/simulation/simulate.ts";
import type { SimUnit } from "../../src/simulation/unit.ts";
import { anyRules, handledCity, randomCity } from "./random-city.ts";

const MINUTE = 60_000;

const car = (id: string, more: Partial<SimUnit> = {}): SimUnit => {
  return { id, role: "patrol", answers: ["police"], personnel: 1, ...more };
};
const call = (id: string, at: number, minutes: number, more: Partial<SimCall> = {}): SimCall => {
  return { id, service: "police", priority: 2, receivedAt: at * MINUTE, serviceMinutes: minutes, ...more };
};

/** Rows as "unit call ready sent-cleared", in minutes. */
function rows(input: Parameters<typeof simulate>[0]): string[] {
  return [...simulate(input).responses()].map(({ unit, call, readyAt, dispatchedAt, clearedAt }) => {
    return `${unit} ${call} ${readyAt / MINUTE} ${dispatchedAt / MINUTE}-${(clearedAt ?? Number.NaN) / MINUTE}`;
  });
}

/** Calls without a unit as "call reason ended", in minutes. */
function unanswered(input: Parameters<typeof simulate>[0]): string[] {
  return simulate(input).unanswered.map(({ call, reason, endedAt }) => {
    return `${call} ${reason}${endedAt === undefined ? "" : ` ${endedAt / MINUTE}`}`;
  });
}

describe("a call that is handled first", () => {
  test("is sent nobody before, however many are free", () => {
    expect(rows({ units: [car("A")], calls: [call("a", 1, 10, { handlingMinutes: 2.5 })] })).toEqual([
      "A a 3.5 3.5-13.5",
    ]);
  });

  test("is overtaken in the meantime, and leaves the unit to the other", () => {
    const calls = [call("a", 0, 10, { handlingMinutes: 5 }), call("b", 1, 10)];
    expect(rows({ units: [car("A")], calls })).toEqual(["A b 1 1-11", "A a 5 11-21"]);
  });

  test("waits by its receipt once it is ready: before one that was ready sooner and came later", () => {
    const calls = [
      call("busy", 0, 30),
      call("a", 1, 10, { handlingMinutes: 9 }),
      call("b", 2, 10),
      call("urgent", 3, 10, { priority: 1, handlingMinutes: 20 }),
      call("c", 0.5, 10, { handlingMinutes: 29.5 }),
    ];
    expect(rows({ units: [car("A")], calls }).map((row) => row.slice(2, 8))).toEqual([
      ...["busy 0", "urgent", "c 30 4", "a 10 5", "b 2 60"],
    ]);
  });

  test("is there for a unit that clears, and for a shift that begins, at the instant it is ready", () => {
    const calls = [call("a", 0, 10), call("b", 5, 10, { handlingMinutes: 5 })];
    expect(rows({ units: [car("A")], calls })).toEqual(["A a 0 0-10", "A b 10 10-20"]);
    const late = car("A", { onDuty: [{ start: 5 * MINUTE, end: 90 * MINUTE }] });
    expect(rows({ units: [late], calls: [call("a", 0, 10, { handlingMinutes: 5 })] })).toEqual([
      "A a 5 5-15",
    ]);
  });

  test("is cancelled, at the latest at the instant it is ready, and nobody hears of it", () => {
    for (const cancelled of [0, 3, 5]) {
      const calls = [call("a", 0, 10, { handlingMinutes: 5, cancelledAt: cancelled * MINUTE })];
      expect(unanswered({ units: [car("A")], calls })).toEqual([`a cancelled ${cancelled}`]);
      const { columns } = simulate({ units: [car("A")], calls });
      expect([columns.length, columns.unfilled[0], columns.readyAt[0]]).toEqual([0, 0, Number.NaN]);
      expect(columns.endedRunAt).toBe(cancelled * MINUTE);
    }
    const drive = { kind: "constant" as const, minutes: 4 };
    const later = [call("a", 0, 10, { handlingMinutes: 5, cancelledAt: 6 * MINUTE })];
    expect(rows({ units: [car("A")], calls: later, travel: drive })).toEqual(["A a 5 5-6"]);
  });

  test("gives up by its receipt: in handling, or at the very instant it is ready if nobody is free", () => {
    const handled = (patienceMinutes: number) => call("b", 1, 10, { handlingMinutes: 5, patienceMinutes });
    const units = [car("A")];
    expect(unanswered({ units, calls: [handled(3)] })).toEqual(["b gave-up 4"]);
    expect(rows({ units, calls: [handled(5)] })).toEqual(["A b 6 6-16"]);
    expect(unanswered({ units, calls: [call("a", 0, 30), handled(5)] })).toEqual(["b gave-up 6"]);
    expect(unanswered({ units, calls: [call("a", 0, 30), handled(8)] })).toEqual(["b gave-up 9"]);
    const both = { ...handled(3), cancelledAt: 4 * MINUTE };
    expect(unanswered({ units, calls: [both] })).toEqual(["b cancelled 4"]);
  });

  test("calls for aid by its receipt", () => {
    const home = car("H", { callbackMinutes: 20 });
    const dispatch: DispatchRules = { aid: [{ calls: {}, afterMinutes: 6 }] };
    const handled = (handlingMinutes: number) => [call("a", 1, 10, { handlingMinutes })];
    expect(rows({ units: [home], calls: handled(2), dispatch })).toEqual(["H a 3 7-37"]);
    expect(rows({ units: [home], calls: handled(8), dispatch })).toEqual(["H a 9 9-39"]);
  });

  test("the end of the run comes first: it waits, and what would have been its end is unknown", () => {
    const late = { handlingMinutes: 10, cancelledAt: 8 * MINUTE };
    const calls = [call("a", 0, 10, { handlingMinutes: 5 }), call("b", 1, 10, late), call("c", 5, 1)];
    const log = simulate({ units: [car("A")], calls, until: 5 * MINUTE });
    expect(log.callCount).toBe(2);
    expect(unanswered({ units: [car("A")], calls, until: 5 * MINUTE })).toEqual(["a waiting", "b waiting"]);
    expect([...log.columns.readyAt]).toEqual([Number.NaN, Number.NaN]);
  });

  test("what is not a duration is named", () => {
    for (const handlingMinutes of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => simulate({ units: [], calls: [call("a", 0, 1, { handlingMinutes })] })).toThrow(
        "calls[0].handlingMinutes: expected a number in [0, infinity)",
      );
    }
  });
});

test("a call cancelled on receipt leaves nothing unfilled, as one cancelled later", () => {
  for (const minute of [0, 5]) {
    const calls = [call("a", 0, 10), call("b", 0, 10, { cancelledAt: minute * MINUTE })];
    const log = simulate({ units: [car("A")], calls });
    expect([...log.columns.unfilled]).toEqual([0, 0]);
  }
});

test("no handling is 0 minutes of it: the same columns, and the same log to the last bit", () => {
  fc.assert(
    fc.property(randomCity, anyRules, ({ units, calls }, dispatch) => {
      const zero = calls.map((one) => ({ ...one, handlingMinutes: 0 }));
      expect(simCallColumns(zero)).toEqual(simCallColumns(calls));
      expect(simulate({ units, calls: zero, dispatch }).columns).toEqual(
        simulate({ units, calls, dispatch }).columns,
      );
    }),
  );
});

test("a call that ends while it is handled makes no difference to the others", () => {
  const ends = fc.constantFrom<Partial<SimCall>>({ cancelledAt: 20 * MINUTE }, { patienceMinutes: 20 });
  fc.assert(
    fc.property(handledCity, anyRules, ends, ({ units, calls }, dispatch, end) => {
      const other = call("other", 0, 60, { handlingMinutes: 21, priority: 1, ...end });
      const rowsOf = (some: readonly SimCall[]) => [
        ...simulate({ units, calls: some, dispatch }).responses(),
      ];
      expect(rowsOf([...calls, other])).toEqual(rowsOf(calls));
    }),
  );
});

test("the same handling for all is the same log later: calls that come so much later and are as much less patient", () => {
  fc.assert(
    fc.property(
      randomCity,
      anyRules,
      fc.integer({ min: 1, max: 30 }),
      fc.array(fc.integer({ min: 0, max: 90 })),
      ({ units, calls }, dispatch, handling, cancelAfter) => {
        const handled = calls.map(({ patienceMinutes, ...one }, c): SimCall => {
          const after = cancelAfter[c];
          return {
            ...{ ...one, handlingMinutes: handling },
            ...(after === undefined ? {} : { cancelledAt: one.receivedAt + (handling + after) * MINUTE }),
            ...(patienceMinutes === undefined ? {} : { patienceMinutes: patienceMinutes + handling }),
          };
        });
        const later = handled.map(
          ({ handlingMinutes: _, patienceMinutes, ...one }): SimCall => ({
            ...{ ...one, receivedAt: one.receivedAt + handling * MINUTE },
            ...(patienceMinutes === undefined ? {} : { patienceMinutes: patienceMinutes - handling }),
          }),
        );
        const aid = dispatch.aid?.map((rule) => {
          return { ...rule, afterMinutes: Math.max(0, (rule.afterMinutes ?? 0) - handling) };
        });
        const crews = [...units, car("H", { answers: ["fire", "police"], callbackMinutes: 15 })];
        const travel = { kind: "constant" as const, minutes: 3 };
        const log = simulate({ units: crews, calls: handled, dispatch, travel });
        const shifted = simulate({
          ...{ units: crews, calls: later, travel },
          dispatch: aid === undefined ? dispatch : { ...dispatch, aid },
        });
        const back = (at: number): number => at - handling * MINUTE;
        const { readyAt, ...columns } = shifted.columns;
        expect(readyAt.length).toBe(0);
        expect({ ...log.columns, readyAt: undefined }).toEqual({
          ...columns,
          readyAt: undefined,
          receivedAt: columns.receivedAt.map(back),
        });
        const { outcome, endedAt, receivedAt } = log.columns;
        for (let c = 0; c < log.callCount; c++) {
          const ready = log.columns.readyAt[c] as number;
          const came = (receivedAt[c] as number) + handling * MINUTE;
          // Cancelled as it would have been ready, it never was.
          if (outcome[c] === 3 && endedAt[c] === came) expect(ready).toBeNaN();
          else expect(ready).toBe(came);
        }
      },
    ),
    { numRuns: 200 },
  );
});

test("response = handling + wait + turnout + travel, row by row, and so of the means", () => {
  fc.assert(
    fc.property(handledCity, ({ units, calls }) => {
      const crews = units.map((unit, u) => ({ ...unit, turnoutMinutes: u }));
      const travel = { kind: "constant" as const, minutes: 7 };
      const log = simulate({ units: crews, calls, travel });
      const given = new Map(calls.map(({ id, handlingMinutes = 0 }) => [id, handlingMinutes]));
      const turnout = new Map(crews.map(({ id, turnoutMinutes }) => [id, turnoutMinutes]));
      for (const row of log.responses()) {
        const wait = (row.dispatchedAt - row.readyAt) / MINUTE;
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(((row.arrivedAt as number) - row.receivedAt) / MINUTE).toBe(
          (given.get(row.call) as number) + wait + (turnout.get(row.unit) as number) + 7,
        );
      }
      // Of the calls to which somebody came, and they alone, the means add up.
      const lost = new Set(log.unanswered.map(({ call: id }) => id));
      const answered = simulate({ units: crews, calls: calls.filter(({ id }) => !lost.has(id)), travel });
      if (answered.unanswered.length > 0) return;
      const found = measureSimulation(answered);
      for (const of of ["police", "fire"]) {
        const value = (measure: string) =>
          found.find((row) => row.measure === measure && row.statistic === "mean" && row.of === of)?.value;
        if (value("response") === undefined || value("handling") === undefined) continue;
        const { handling, wait, arrival, dispatch, response } = Object.fromEntries(
          ["handling", "wait", "arrival", "dispatch", "response"].map((name) => [
            name,
            value(name) as number,
          ]),
        ) as Record<string, number>;
        expect((handling as number) + (wait as number)).toBeCloseTo(dispatch as number, 9);
        expect((handling as number) + (wait as number) + (arrival as number)).toBeCloseTo(
          response as number,
          9,
        );
      }
    }),
  );
});

test("measures of handling, worked by hand", () => {
  const calls = [
    call("a", 0, 20, { handlingMinutes: 2 }),
    call("b", 4, 10, { handlingMinutes: 8 }),
    // Hangs up while it is handled.
    call("c", 5, 10, { handlingMinutes: 8, patienceMinutes: 6 }),
  ];
  const log = simulate({ units: [car("A")], calls, travel: { kind: "constant", minutes: 3 } });
  // a: sent 2, there 5, cleared 25. b: ready 12, sent 25, there 28.
  const found = measureSimulation(log);
  const value = (measure: string, statistic: string) =>
    found.find((row) => row.measure === measure && row.statistic === statistic && row.of === "police 2")
      ?.value;
  expect(["handling", "wait", "dispatch", "arrival", "response"].map((name) => value(name, "mean"))).toEqual([
    5, 6.5, 11.5, 3, 14.5,
  ]);
  expect(value("handling", "share")).toBeCloseTo(2 / 3, 12);
  expect(value("response", "share")).toBeCloseTo(2 / 3, 12);
  expect(value("handling", "p90")).toBeCloseTo(7.4, 12);
  const none = simulate({ units: [car("A")], calls: [call("a", 0, 20)] });
  const names = new Set(measureSimulation(none).map(({ measure }) => measure));
  expect(names.has("wait") && !names.has("handling") && !names.has("dispatch")).toBe(true);
});
