import fc from "fast-check";
import { expect, test } from "vitest";
import type { SimCall } from "../../src/simulation/call.ts";
import { simulate } from "../../src/simulation/simulate.ts";
import { plainRules, randomCity } from "./random-city.ts";

const MINUTE = 60_000;
const car = { id: "A", role: "car", answers: ["police", "fire"] as const, personnel: 1 };

test("calls that nobody can ever answer change nothing for the others, where no call keeps units", () => {
  fc.assert(
    fc.property(randomCity, plainRules, ({ units, calls }, rules) => {
      const dispatch = { ...rules, queue: "skip" as const };
      const ghosts = calls.map(
        (call, i): SimCall => ({
          ...call,
          id: `ghost ${i}`,
          needs: [{ roles: ["ghost"], count: 1 }],
          unitMinutes: [9],
        }),
      );
      const rows = (log: ReturnType<typeof simulate>) =>
        [...log.responses()].map(({ call, unit, dispatchedAt, clearedAt }) => [
          call,
          unit,
          dispatchedAt,
          clearedAt,
        ]);
      const mixed = simulate({ units, calls: [...calls, ...ghosts], dispatch });
      expect(rows(mixed)).toEqual(rows(simulate({ units, calls, dispatch })));
      const unanswered = mixed.unanswered.filter(({ call }) => call.startsWith("ghost"));
      expect(unanswered.map(({ reason }) => reason).sort()).toEqual(
        ghosts.map(({ patienceMinutes }) => (patienceMinutes === undefined ? "waiting" : "gave-up")).sort(),
      );
    }),
    { numRuns: 300 },
  );
});

test("a call with half of its units gets them back after they were called away", () => {
  const calls: SimCall[] = [
    {
      ...{ id: "half", service: "police", priority: 2, receivedAt: 0, serviceMinutes: 30 },
      needs: [
        { roles: ["car"], count: 1 },
        { roles: ["ghost"], count: 1 },
      ],
    },
    { id: "fire", service: "fire", priority: 1, receivedAt: 10 * MINUTE, serviceMinutes: 5 },
  ];
  const log = simulate({
    ...{ units: [car], calls },
    dispatch: {
      release: [{ to: { services: ["fire"] }, from: { services: ["police"] }, leftWork: "resume" }],
    },
  });
  expect(
    [...log.responses()].map(({ call, dispatchedAt, clearedAt }) => [call, dispatchedAt, clearedAt]),
  ).toEqual([
    ["half", 0, 10 * MINUTE],
    ["fire", 10 * MINUTE, 15 * MINUTE],
    ["half", 15 * MINUTE, 35 * MINUTE],
  ]);
  expect([...log.columns.unfilled]).toEqual([1, 0]);
});

test("who stands aside gives up, is cancelled, and keeps the clock running until then", () => {
  const ghost: SimCall = {
    ...{ id: "1", service: "police", priority: 1, receivedAt: 0, serviceMinutes: 1 },
    needs: [{ roles: ["ghost"], count: 1 }],
  };
  const log = simulate({
    units: [car],
    calls: [
      { ...ghost, patienceMinutes: 20 },
      { ...ghost, id: "2", cancelledAt: 30 * MINUTE },
      { ...ghost, id: "3" },
    ],
  });
  expect(log.unanswered.map(({ reason, endedAt }) => [reason, endedAt])).toEqual([
    ["gave-up", 20 * MINUTE],
    ["cancelled", 30 * MINUTE],
    ["waiting", undefined],
  ]);
  expect(log.columns.endedRunAt).toBe(30 * MINUTE);
});

test("a unit whose shifts are none is nobody, one that is called back is somebody", () => {
  const call: SimCall = { id: "1", service: "fire", priority: 1, receivedAt: 0, serviceMinutes: 10 };
  const off = { ...car, onDuty: [] };
  const home = { ...car, id: "H", callbackMinutes: 15 };
  expect(simulate({ units: [off], calls: [call] }).length).toBe(0);
  const aid = [{ calls: { services: ["fire" as const] }, afterMinutes: 5 }];
  const log = simulate({ units: [off, home], calls: [call], dispatch: { aid } });
  expect(log.response(0)).toMatchObject({ unit: "H", dispatchedAt: 5 * MINUTE, arrivedAt: 20 * MINUTE });
});
