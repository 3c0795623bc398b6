import { describe, expect, it } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import { erlangB, erlangC } from "../../src/queueing/erlang.ts";
import { hypercube } from "../../src/queueing/hypercube.ts";
import { hypercubeCorrection } from "../../src/queueing/hypercube-correction.ts";
import type { HypercubeInput } from "../../src/queueing/hypercube-input.ts";
import { randomStream } from "../../src/random/stream.ts";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Units and atoms strewn over a square, each atom with the units by distance; the load is `use` of what they can do. */
function town(seed: number, units: number, atoms: number, use: number, slowest = 1): HypercubeInput {
  const random = randomStream(seed, "town");
  const place = () => [random.uniform(), random.uniform()] as const;
  const homes = Array.from({ length: units }, place);
  // Each unit has an atom at its door, so that nobody is everybody's last choice.
  const places = Array.from({ length: atoms }, (_, atom) => homes[atom] ?? place());
  const weights = places.map(() => 0.5 + random.uniform());
  const serviceMinutes = homes.map(() => 30 * slowest ** random.uniform());
  const calls = use * sum(serviceMinutes.map((minutes) => 60 / minutes));
  const apart = (a: readonly number[], b: readonly number[]) =>
    Math.hypot((a[0] as number) - (b[0] as number), (a[1] as number) - (b[1] as number));
  return {
    callsPerHour: weights.map((weight) => (weight * calls) / sum(weights)),
    preferences: places.map((from) =>
      homes
        .map((home, unit) => ({ unit, miles: apart(home, from) }))
        .sort((a, b) => a.miles - b.miles)
        .map(({ unit }) => unit),
    ),
    serviceMinutes,
    capacity: "queue",
  };
}

const SIZES = [4, 7, 10];
const USES = [0.2, 0.4, 0.6, 0.8];

function errors(
  slowest: number,
  capacity: "queue" | "loss",
): { worst: number; mean: number; allBusy: number } {
  const found = { worst: 0, mean: 0, allBusy: 0 };
  let count = 0;
  for (const units of SIZES) {
    for (const use of USES) {
      const input = { ...town(units, units, 3 * units, use, slowest), capacity };
      const exact = hypercube({ ...input, method: "exact" });
      const near = hypercube({ ...input, method: "approximate" });
      expect([exact.method, near.method]).toEqual(["exact", "approximate"]);
      exact.workload.forEach((share, unit) => {
        const error = Math.abs((near.workload[unit] as number) - share);
        found.worst = Math.max(found.worst, error);
        found.mean += error;
        count++;
      });
      found.allBusy = Math.max(found.allBusy, Math.abs(near.probabilityAllBusy - exact.probabilityAllBusy));
    }
  }
  return { ...found, mean: found.mean / count };
}

describe("hypercube, approximate", () => {
  // Larson and Odoni, Urban Operations Research, 1981, section 5.5: 0.5627, 0.4716, 0.4657 after three rounds.
  it("gives the published example", () => {
    const found = hypercube({
      callsPerHour: [0.5, 0.25, 0.35, 0.4],
      preferences: [
        [0, 1, 2],
        [0, 2, 1],
        [1, 0, 2],
        [2, 0, 1],
      ],
      serviceMinutes: 60,
      capacity: "queue",
      method: "approximate",
    });
    [0.5626, 0.4717, 0.4657].forEach((share, unit) => {
      expect(found.workload[unit]).toBeCloseTo(share, 4);
    });
    expect(found.probabilityOfDelay).toBeCloseTo(9 / 38, 12);
  });

  // Published: 1 to 2 %. In these towns no busy share is off by more than about a hundredth, the mean is a third of that.
  it.each(["queue", "loss"] as const)(
    "is near the exact workloads with equal service times, %s",
    (capacity) => {
      const { worst, mean, allBusy } = errors(1, capacity);
      expect(worst).toBeLessThan(0.05);
      expect(mean).toBeLessThan(0.012);
      expect(worst).toBeGreaterThan(1e-4);
      expect(allBusy).toBeLessThan(1e-11);
    },
  );

  it.each(["queue", "loss"] as const)(
    "is near them with service times that differ threefold, %s",
    (capacity) => {
      const { worst, mean, allBusy } = errors(3, capacity);
      expect(worst).toBeLessThan(0.06);
      expect(mean).toBeLessThan(0.015);
      expect(allBusy).toBeLessThan(0.004);
    },
  );

  it.each([
    ["queue", erlangC({ servers: 200, offeredLoad: 180 })],
    ["loss", erlangB({ servers: 200, offeredLoad: 180 })],
  ] as const)("with 200 units conserves calls, %s", (capacity, allBusy) => {
    const found = hypercube({ ...town(3, 200, 250, 0.9), capacity });
    expect(found.method).toBe("approximate");
    expect(found.status).toBe("stable");
    expect(found.probabilityAllBusy).toBeCloseTo(allBusy, 12);
    const answered = 1 - found.probabilityOfLoss;
    expect(sum(found.workload)).toBeCloseTo(180 * answered, 9);
    expect(sum(found.dispatchShare.flat())).toBeCloseTo(1 - found.probabilityOfDelay, 11);
    expect(sum(found.responseShare.flat())).toBeCloseTo(1, 11);
    for (const share of found.workload) expect(share > 0 && share < 1).toBe(true);
  });

  it.each(["queue", "loss"] as const)("with all units tied is Erlang, %s", (capacity) => {
    const all = Array.from({ length: 40 }, (_, unit) => unit);
    const found = hypercube({ callsPerHour: [60], preferences: [[all]], serviceMinutes: 30, capacity });
    const lost = capacity === "loss" ? erlangB({ servers: 40, offeredLoad: 30 }) : 0;
    for (const share of found.workload) expect(share).toBeCloseTo(0.75 * (1 - lost), 11);
  });

  it("shares a tie as the mean of both orders does, near the exact answer", () => {
    const tied: HypercubeInput = {
      callsPerHour: [1, 0.8, 0.6],
      preferences: [
        [0, [1, 2]],
        [
          [2, 1],
          [0, 3],
        ],
        [3, [0, 1, 2]],
      ].map((ranks, atom) => (atom === 0 ? [...ranks, 3] : ranks)),
      serviceMinutes: 50,
      capacity: "loss",
    };
    const exact = hypercube({ ...tied, method: "exact" });
    const near = hypercube({ ...tied, method: "approximate" });
    near.dispatchShare.forEach((byAtom, unit) => {
      byAtom.forEach((share, atom) => {
        expect(Math.abs(share - (exact.dispatchShare[unit]?.[atom] as number))).toBeLessThan(0.004);
      });
    });
    // Units 1 and 2 are in the same place on every list.
    expect(near.workload[1]).toBeCloseTo(near.workload[2] as number, 13);
    expect(exact.workload[1]).toBeCloseTo(exact.workload[2] as number, 13);
  });

  it("says that it did not settle, where a hundred units have one list; numbers stay numbers", () => {
    const all = Array.from({ length: 100 }, (_, unit) => unit);
    const found = hypercube({
      callsPerHour: [180],
      preferences: [all],
      serviceMinutes: 30,
      capacity: "queue",
    });
    expect(found.status).toBe("unsettled");
    for (const share of [...found.workload, ...found.dispatchShare.flat()])
      expect(share >= 0 && share <= 1).toBe(true);
  });

  it("stays within [0, 1] for a millionth and a million times the load", () => {
    for (const use of [1e-6, 1 - 1e-9, 1e6]) {
      const found = hypercube({ ...town(5, 30, 60, use, 3), capacity: "loss" });
      expect(found.status).toBe("stable");
      for (const share of found.workload) expect(share >= 0 && share <= 1).toBe(true);
      expect(sum(found.dispatchShare.flat())).toBeCloseTo(1, 11);
    }
  });
});

describe("hypercubeCorrection", () => {
  // Computed by sampling units without replacement from M/M/N.
  it.each([
    [3, 0.5, [1, 0.736842, 0.631579]],
    [5, 0.3, [1, 0.90005, 0.944804, 1.160285]],
    [10, 0.6, [1, 0.861472, 0.78824, 0.764019]],
  ])("%d units at %d", (servers, utilization, expected) => {
    expected.forEach((factor, busyBefore) => {
      expect(hypercubeCorrection({ servers, utilization, busyBefore })).toBeCloseTo(factor, 6);
    });
  });

  it.each([1, 2, 9, 60, 120])(
    "of all places on the list of %d units leaves the calls that do not wait",
    (servers) => {
      for (const utilization of [0.05, 0.5, 0.97]) {
        let answered = 0;
        for (let busyBefore = 0; busyBefore < servers; busyBefore += 1) {
          answered +=
            hypercubeCorrection({ servers, utilization, busyBefore }) *
            utilization ** busyBefore *
            (1 - utilization);
        }
        expect(answered).toBeCloseTo(1 - erlangC({ servers, offeredLoad: servers * utilization }), 9);
      }
    },
  );

  it("is 1 with none busy before, and tends to 1 for many units", () => {
    expect(hypercubeCorrection({ servers: 17, utilization: 0.37, busyBefore: 0 })).toBeCloseTo(1, 12);
    const apart = [10, 100, 1000].map((servers) =>
      Math.abs(hypercubeCorrection({ servers, utilization: 0.6, busyBefore: 2 }) - 1),
    );
    expect(apart[1]).toBeLessThan((apart[0] as number) / 5);
    expect(apart[2]).toBeLessThan((apart[1] as number) / 5);
  });

  it("names the argument that is wrong", () => {
    const right = { servers: 3, utilization: 0.5, busyBefore: 1 };
    expect(() => hypercubeCorrection({ ...right, servers: 0 })).toThrow(DutycycleError);
    expect(() => hypercubeCorrection({ ...right, utilization: 1 })).toThrow(
      /utilization: expected a number in \(0, 1\)/,
    );
    expect(() => hypercubeCorrection({ ...right, busyBefore: 3 })).toThrow(/busyBefore/);
  });
});
