import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import { erlangB, erlangC } from "../../src/queueing/erlang.ts";
import { hypercube } from "../../src/queueing/hypercube.ts";
import type { HypercubeInput } from "../../src/queueing/hypercube-input.ts";
import { denseHypercube } from "./hypercube-dense.ts";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const total = (table: readonly (readonly number[])[]) => sum(table.flat());

/** Three units and ten atoms, merged by preference list; the rates by list are inferred from the printed results. */
const LARSON: HypercubeInput = {
  callsPerHour: [0.25, 0.25, 0.25, 0.35, 0.4],
  preferences: [
    [0, 1, 2],
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [2, 0, 1],
  ],
  serviceMinutes: 60,
  capacity: "queue",
};

/** Towns of 1 to 5 units, 1 to 6 atoms, ties and unequal service; the load is `use` of what the units can do. */
const towns = (
  mostUse: number,
): fc.Arbitrary<HypercubeInput & { readonly serviceMinutes: readonly number[] }> =>
  fc
    .record({
      units: fc.integer({ min: 1, max: 5 }),
      atoms: fc.integer({ min: 1, max: 6 }),
      use: fc.double({ min: 0.02, max: mostUse, noNaN: true }),
      capacity: fc.constantFrom("queue" as const, "loss" as const),
    })
    .chain(({ units, atoms, use, capacity }) =>
      fc
        .record({
          weights: fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), {
            minLength: atoms,
            maxLength: atoms,
          }),
          serviceMinutes: fc.array(fc.double({ min: 10, max: 90, noNaN: true }), {
            minLength: units,
            maxLength: units,
          }),
          orders: fc.array(
            fc.tuple(
              fc.shuffledSubarray(
                Array.from({ length: units }, (_, unit) => unit),
                { minLength: units, maxLength: units },
              ),
              fc.array(fc.boolean(), { minLength: units, maxLength: units }),
            ),
            { minLength: atoms, maxLength: atoms },
          ),
        })
        .map(({ weights, serviceMinutes, orders }) => {
          const calls = use * sum(serviceMinutes.map((minutes) => 60 / minutes));
          return {
            callsPerHour: weights.map((weight) => (weight * calls) / sum(weights)),
            preferences: orders.map(([order, tied]) => withTies(order, tied)),
            serviceMinutes,
            capacity,
          };
        }),
    );

function withTies(order: readonly number[], tied: readonly boolean[]): (number | number[])[] {
  const ranks: number[][] = [];
  order.forEach((unit, index) => {
    if (index > 0 && tied[index]) ranks.at(-1)?.push(unit);
    else ranks.push([unit]);
  });
  return ranks.map((rank) => (rank.length === 1 ? (rank[0] as number) : rank));
}

function expectClose(found: readonly number[], expected: readonly number[], digits: number): void {
  expect(found.length).toBe(expected.length);
  for (const [index, value] of found.entries()) expect(value).toBeCloseTo(expected[index] as number, digits);
}

describe("hypercube, exact", () => {
  // Larson and Odoni, Urban Operations Research, 1981, section 5.4: three units, infinite queue.
  it("gives the published example", () => {
    const found = hypercube(LARSON);
    expectClose(found.workload, [0.5574, 0.4734, 0.4693], 4);
    expect(found.probabilityOfDelay).toBeCloseTo(0.23684, 5);
    expect(found.probabilityOfDelay).toBeCloseTo(9 / 38, 13);
    expect(found.interAreaShare).toBeCloseTo(0.4353, 4);
    // f(1, 1), "about 8.7 %"
    expect(found.responseShare[0]?.[0]).toBeCloseTo(0.08693, 5);
    expect(found.method).toBe("exact");
  });

  it("agrees with the balance equations solved whole, ties, queues and unequal service included", () => {
    fc.assert(
      fc.property(towns(0.75), (town) => {
        const found = hypercube(town);
        // After 150 places a queue at 0.75 of capacity is 1e-18 of the time.
        const dense = denseHypercube(town, 150);
        expectClose(found.workload, dense.workload, 10);
        expectClose(found.dispatchShare.flat(), dense.dispatchShare.flat(), 10);
        expectClose(found.responseShare.flat(), dense.responseShare.flat(), 10);
        expect(found.probabilityAllBusy).toBeCloseTo(dense.probabilityAllBusy, 10);
      }),
      { numRuns: 25 },
    );
  });

  it("conserves calls: each share adds up, and work done is work answered", () => {
    fc.assert(
      fc.property(towns(0.98), (town) => {
        const found = hypercube(town);
        const calls = sum(town.callsPerHour);
        expect(found.status).toBe("stable");
        expect(total(found.dispatchShare)).toBeCloseTo(1 - found.probabilityOfDelay, 11);
        expect(total(found.responseShare)).toBeCloseTo(1, 11);
        town.callsPerHour.forEach((rate, atom) => {
          expect(sum(found.responseShare.map((byAtom) => byAtom[atom] as number))).toBeCloseTo(
            rate / calls,
            11,
          );
        });
        const answered = calls * (1 - found.probabilityOfLoss);
        found.workload.forEach((share, unit) => {
          const work =
            (answered * sum(found.responseShare[unit] as number[]) * (town.serviceMinutes[unit] as number)) /
            60;
          expect(share).toBeCloseTo(work, 11);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("loses and delays as Erlang says when service times are equal, whatever the lists", () => {
    fc.assert(
      fc.property(towns(0.95), ({ serviceMinutes, ...town }) => {
        const servers = serviceMinutes.length;
        const found = hypercube({ ...town, serviceMinutes: serviceMinutes.map(() => 30) });
        const offeredLoad = sum(town.callsPerHour) / 2;
        if (offeredLoad >= servers && town.capacity === "queue") {
          expect(found.status).toBe("overloaded");
        } else if (town.capacity === "queue") {
          expect(found.probabilityOfDelay).toBeCloseTo(erlangC({ servers, offeredLoad }), 12);
          expect(sum(found.workload)).toBeCloseTo(offeredLoad, 11);
        } else {
          const lost = erlangB({ servers, offeredLoad });
          expect(found.probabilityOfLoss).toBeCloseTo(lost, 12);
          expect(sum(found.workload)).toBeCloseTo(offeredLoad * (1 - lost), 11);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("with all units tied makes all equal", () => {
    const found = hypercube({
      callsPerHour: [3, 1],
      preferences: [[[0, 1, 2, 3]], [[3, 1, 0, 2]]],
      serviceMinutes: 40,
      capacity: "loss",
    });
    const lost = erlangB({ servers: 4, offeredLoad: 8 / 3 });
    expectClose(found.workload, new Array(4).fill((2 / 3) * (1 - lost)), 13);
    expectClose(
      found.dispatchShare.flat(),
      [3, 1, 3, 1, 3, 1, 3, 1].map((share) => share / 16),
      13,
    );
    expect(found.interAreaShare).toBe(0);
  });

  it("is the closed form of two units", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 0.9, noNaN: true }),
        fc.double({ min: 0.05, max: 0.9, noNaN: true }),
        (a, b) => {
          // With mu = 1: P(1 busy, 2 free) (1 + lambda) = a P0 + P12 and the like; P12 = (lambda^2 / 2) P0.
          const lambda = a + b;
          const both = lambda ** 2 / 2;
          const one = (a + both) / (1 + lambda);
          const two = (b + both) / (1 + lambda);
          const all = 1 + one + two + both;
          const found = hypercube({
            callsPerHour: [a, b],
            preferences: [
              [0, 1],
              [1, 0],
            ],
            serviceMinutes: 60,
            capacity: "loss",
          });
          expectClose(found.workload, [(one + both) / all, (two + both) / all], 13);
          expect(found.probabilityOfLoss).toBeCloseTo(both / all, 13);
        },
      ),
    );
  });

  it("with one unit is M/M/1", () => {
    const found = hypercube({
      callsPerHour: [1.2],
      preferences: [[0]],
      serviceMinutes: 30,
      capacity: "queue",
    });
    expectClose(found.workload, [0.6], 14);
    expectClose(found.dispatchShare.flat(), [0.4], 14);
    expectClose(found.responseShare.flat(), [1], 14);
  });

  it("does not care how units are numbered or atoms are cut", () => {
    fc.assert(
      fc.property(towns(0.9), (town) => {
        const units = town.serviceMinutes.length;
        const renamed = hypercube({
          ...town,
          preferences: town.preferences.map((list) =>
            list.map((rank) =>
              Array.isArray(rank) ? rank.map((unit) => units - 1 - unit) : units - 1 - (rank as number),
            ),
          ),
          serviceMinutes: town.serviceMinutes.toReversed(),
        });
        const found = hypercube(town);
        expectClose(renamed.workload, found.workload.toReversed(), 11);
        expectClose(renamed.dispatchShare.flat(), found.dispatchShare.toReversed().flat(), 11);
        const halved = hypercube({
          ...town,
          callsPerHour: [...town.callsPerHour, ...town.callsPerHour].map((rate) => rate / 2),
          preferences: [...town.preferences, ...town.preferences],
        });
        expectClose(halved.workload, found.workload, 11);
      }),
      { numRuns: 40 },
    );
  });

  it("counts only the product of calls and minutes", () => {
    const slow = hypercube({
      ...LARSON,
      callsPerHour: LARSON.callsPerHour.map((rate) => rate * 3),
      serviceMinutes: 20,
    });
    expectClose(slow.workload, hypercube(LARSON).workload, 13);
  });

  // Run the two towns on one sequence of calls and of ends of service: who is busy in the first is busy in the second.
  it("keeps every unit busier with more calls, and with slower work of one of them", () => {
    fc.assert(
      fc.property(towns(0.8), (town) => {
        const found = hypercube(town);
        const more = hypercube({ ...town, callsPerHour: town.callsPerHour.map((rate) => rate * 1.1) });
        for (const [unit, share] of more.workload.entries()) {
          expect(share).toBeGreaterThan(found.workload[unit] as number);
        }
        const slower = hypercube({
          ...town,
          serviceMinutes: town.serviceMinutes.map((minutes, unit) => (unit === 0 ? minutes * 1.02 : minutes)),
        });
        for (const [unit, share] of slower.workload.entries()) {
          expect(share).toBeGreaterThan((found.workload[unit] as number) - 1e-12);
        }
        expect(slower.workload[0]).toBeGreaterThan(found.workload[0] as number);
      }),
      { numRuns: 40 },
    );
  });

  it("needs few sweeps for a millionth and a million times the load, and for units that differ a thousandfold", () => {
    for (const load of [1e-6, 1e-2, 1, 1e2, 1e6]) {
      for (const slowest of [60, 60_000]) {
        const found = hypercube({
          ...LARSON,
          callsPerHour: LARSON.callsPerHour.map((rate) => rate * load),
          serviceMinutes: [60, 60, slowest],
          capacity: "loss",
        });
        expect(found.status).toBe("stable");
        expect(found.iterations).toBeLessThan(100);
        expect(total(found.dispatchShare)).toBeCloseTo(1, 12);
        for (const share of found.workload) expect(share > 0 && share < 1).toBe(true);
      }
    }
  });

  it("survives JSON and does not touch its input", () => {
    const frozen = {
      ...LARSON,
      callsPerHour: Object.freeze([...LARSON.callsPerHour]),
      preferences: LARSON.preferences.map((p) => Object.freeze([...p])),
    };
    const found = hypercube(frozen);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    expect(structuredClone(found)).toEqual(found);
  });
});

describe("hypercube, overload and no calls", () => {
  it("says by how much it is overloaded; then units share all calls by how fast they are", () => {
    const found = hypercube({
      callsPerHour: [3, 1],
      preferences: [
        [0, 1],
        [1, 0],
      ],
      serviceMinutes: [60, 30],
      capacity: "queue",
    });
    expect(found).toEqual({
      status: "overloaded",
      method: "exact",
      iterations: 0,
      utilization: 4 / 3,
      workload: [1, 1],
      dispatchShare: [
        [0, 0],
        [0, 0],
      ],
      responseShare: [
        [0.25, expect.closeTo(1 / 12, 12)],
        [0.5, expect.closeTo(1 / 6, 12)],
      ],
      probabilityAllBusy: 1,
      probabilityOfDelay: 1,
      probabilityOfLoss: 0,
      interAreaShare: expect.closeTo(0.5 + 1 / 12, 12),
    });
  });

  it("comes near overload without a jump", () => {
    const at = (use: number) =>
      hypercube({ ...LARSON, callsPerHour: LARSON.callsPerHour.map((rate) => rate * 2 * use) });
    const near = at(1 - 1e-9);
    expect(near.status).toBe("stable");
    expectClose(near.workload, [1, 1, 1], 7);
    expectClose(near.responseShare.flat(), at(1).responseShare.flat(), 7);
    expect(at(1).status).toBe("overloaded");
  });

  it("has no shares and no means without calls", () => {
    const found = hypercube({
      ...LARSON,
      callsPerHour: [0, 0, 0, 0, 0],
      travelMinutes: [1, 2, 3].map((m) => new Array(5).fill(m)),
    });
    expect(found.status).toBe("stable");
    expect(found.workload).toEqual([0, 0, 0]);
    expect(total(found.responseShare)).toBe(0);
    expect(found.probabilityOfDelay).toBe(0);
    expect(found).not.toHaveProperty("interAreaShare");
    expect(found).not.toHaveProperty("meanTravelMinutes");
  });
});

describe("hypercube, travel", () => {
  const minutes = [
    [2, 3, 4, 6, 8],
    [7, 6, 9, 3, 5],
    [8, 9, 4, 7, 2],
  ];

  it("is the mean of the minutes by who answers", () => {
    const found = hypercube({ ...LARSON, travelMinutes: minutes });
    const spent = found.responseShare.map((byAtom, unit) =>
      byAtom.map((share, atom) => share * (minutes[unit]?.[atom] as number)),
    );
    expect(found.meanTravelMinutes).toBeCloseTo(total(spent), 12);
    found.meanTravelMinutesByUnit?.forEach((mean, unit) => {
      expect(mean).toBeCloseTo(sum(spent[unit] as number[]) / sum(found.responseShare[unit] as number[]), 12);
    });
    found.meanTravelMinutesByAtom?.forEach((mean, atom) => {
      const share = (LARSON.callsPerHour[atom] as number) / 1.5;
      expect(mean).toBeCloseTo(sum(spent.map((byAtom) => byAtom[atom] as number)) / share, 12);
    });
  });

  it("is everyone's own minutes where calls are rare, and lies between the least and the most", () => {
    const rare = hypercube({ ...LARSON, serviceMinutes: 1e-5, travelMinutes: minutes });
    expectClose(rare.meanTravelMinutesByAtom ?? [], [2, 3, 4, 3, 2], 4);
    const busy = hypercube({ ...LARSON, serviceMinutes: 110, travelMinutes: minutes });
    expect(busy.meanTravelMinutes).toBeGreaterThan(rare.meanTravelMinutes as number);
    expect(busy.meanTravelMinutes).toBeLessThan(9);
  });

  it("knows the minutes to an atom that has no calls now", () => {
    const found = hypercube({ ...LARSON, callsPerHour: [0, 0.5, 0.25, 0.35, 0.4], travelMinutes: minutes });
    expect(found.meanTravelMinutesByAtom?.[0]).toBeGreaterThan(2);
    expect(found.meanTravelMinutesByAtom?.[0]).toBeLessThan(8);
  });

  it("sends a unit to a queued call from the atom of an earlier call, when told how far atoms are apart", () => {
    const between = LARSON.callsPerHour.map((_, from) =>
      LARSON.callsPerHour.map((_, to) => 10 * Math.abs(from - to)),
    );
    const found = hypercube({ ...LARSON, travelMinutes: minutes, travelMinutesBetweenAtoms: between });
    const shares = LARSON.callsPerHour.map((rate) => rate / 1.5);
    const atOnce = sum(
      found.dispatchShare.map((byAtom, unit) =>
        sum(byAtom.map((share, atom) => share * (minutes[unit]?.[atom] as number))),
      ),
    );
    const queued = sum(shares.map((from, i) => sum(shares.map((to, j) => from * to * 10 * Math.abs(i - j)))));
    expect(found.meanTravelMinutes).toBeCloseTo(atOnce + (9 / 38) * queued, 11);
  });
});

describe("hypercube, mistakes", () => {
  it.each<[string, object, RegExp]>([
    ["no atoms", { callsPerHour: [] }, /callsPerHour: expected a list of 1/],
    [
      "a rate below 0",
      { callsPerHour: [1, 1, 1, 1, -1] },
      /callsPerHour\[4\]: expected a number in \[0, 1e9\]/,
    ],
    ["too few lists", { preferences: [[0, 1, 2]] }, /preferences: expected a list of 5/],
    [
      "a unit twice",
      { preferences: [[0, 1, 1], ...LARSON.preferences.slice(1)] },
      /preferences\[0\]: expected each unit from 0 to 2 once/,
    ],
    ["a unit left out", { preferences: [...LARSON.preferences.slice(0, 4), [0, 1]] }, /preferences\[4\]/],
    ["an empty tie", { preferences: [[0, 1, 2, []], ...LARSON.preferences.slice(1)] }, /preferences\[0\]/],
    ["no list", { preferences: [[0, 1, 2], 1, 1, 1, 1] }, /preferences\[1\]/],
    ["no service", { serviceMinutes: 0 }, /serviceMinutes\[0\]: expected a number in \[0.000001, 1e9\]/],
    [
      "service of other units",
      { serviceMinutes: [1, 1] },
      /preferences\[0\]: expected each unit from 0 to 1 once/,
    ],
    ["another capacity", { capacity: "wait" }, /capacity: expected one of queue, loss/],
    ["another method", { method: "fast" }, /method: expected one of exact, approximate/],
    ["a table of another shape", { travelMinutes: [[1, 2, 3, 4, 5]] }, /travelMinutes: expected a list of 3/],
    [
      "atoms of another number",
      { travelMinutesBetweenAtoms: [[1]] },
      /travelMinutesBetweenAtoms: expected a list of 5/,
    ],
  ])("%s", (_, change, message) => {
    const wrong = () => hypercube({ ...LARSON, ...change } as HypercubeInput);
    expect(wrong).toThrow(DutycycleError);
    expect(wrong).toThrow(message);
  });

  it("too many units for the exact method", () => {
    const town = {
      callsPerHour: [1],
      preferences: [Array.from({ length: 21 }, (_, unit) => unit)],
      serviceMinutes: 30,
    };
    expect(() => hypercube({ ...town, capacity: "loss", method: "exact" })).toThrow(
      /units: expected a number in \[1, 20\]/,
    );
    expect(hypercube({ ...town, capacity: "loss" }).method).toBe("approximate");
  });
});
