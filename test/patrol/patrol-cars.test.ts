import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocateCarHours, type PatrolObjective } from "../../src/patrol/car-hours.ts";
import { continuedErlangC } from "../../src/patrol/continued-erlang.ts";
import { fewestPatrolCars, type PatrolStandards } from "../../src/patrol/fewest-patrol-cars.ts";
import { patrolCars } from "../../src/patrol/patrol-cars.ts";
import type { PatrolTour } from "../../src/patrol/patrol-tour.ts";
import { delay, erlangC } from "../../src/queueing/erlang.ts";
import { priorityDelay } from "../../src/queueing/priority.ts";

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** Calls an hour: none, or enough that the chance of a wait is a number that a double holds. */
const rate = (max: number) =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 7, arbitrary: real(0.001, max) });
const ground = { squareMiles: 12, travelMilesPerHour: 24, streetMiles: 180, patrolMilesPerHour: 10 };

const anyTour: fc.Arbitrary<PatrolTour & { hours: number }> = fc.record({
  callsPerHour: fc.array(rate(4), { minLength: 1, maxLength: 3 }),
  serviceMinutes: real(10, 60),
  hours: fc.constantFrom(4, 8, 8, 10),
  unavailableShare: real(0, 0.4),
  unavailablePerCallShare: real(0, 0.6),
  squareMiles: real(2, 40),
  travelMilesPerHour: real(15, 35),
  streetMiles: real(20, 300),
  patrolMilesPerHour: real(5, 15),
});

describe("Erlang's formula between whole numbers of servers", () => {
  it("is erlangC at whole numbers", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), real(0, 60), (servers, offeredLoad) => {
        expect(continuedErlangC(servers, offeredLoad)).toBeCloseTo(erlangC({ servers, offeredLoad }), 12);
        // Reached from a fraction just below, too.
        if (offeredLoad < servers - 0.01) {
          expect(continuedErlangC(servers - 1e-9, offeredLoad)).toBeCloseTo(
            erlangC({ servers, offeredLoad }),
            7,
          );
        }
      }),
    );
  });

  /** Simpson's rule on the integral itself, with the whole number of servers and without the recursion. */
  function byIntegral(servers: number, load: number): number {
    const end = 60 / (load / (servers + load)) / load + 60 / load;
    const n = 200_000;
    let area = 0;
    for (let i = 0; i <= n; i++) {
      const t = (i / n) * end;
      area += (i === 0 || i === n ? 1 : i % 2 ? 4 : 2) * Math.exp(-load * t) * (1 + t) ** servers;
    }
    const blocked = 1 / ((load * area * end) / n / 3);
    return blocked / (1 - (load / servers) * (1 - blocked));
  }

  it.each([
    [0.7, 0.2],
    [2.4, 2.1],
    [5.95, 3],
    [12.25, 9.9],
  ])("is the integral, %d servers under %d erlangs", (servers, load) => {
    expect(continuedErlangC(servers, load)).toBeCloseTo(byIntegral(servers, load), 8);
  });

  it("falls with servers, by less and less, and so does the mean delay", () => {
    fc.assert(
      fc.property(real(0.05, 30), real(0.01, 5), real(0.05, 1.5), (load, spare, step) => {
        const at = (k: number): [number, number] => {
          const servers = load + spare + k * step;
          const share = continuedErlangC(servers, load);
          return [share, share / (servers - load)];
        };
        const [a, b, c] = [at(0), at(1), at(2)];
        for (const i of [0, 1] as const) {
          expect(a[i]).toBeGreaterThan(b[i]);
          expect(a[i] - b[i]).toBeGreaterThan(b[i] - c[i] - 1e-12);
        }
      }),
    );
  });

  it("is 0 without work and 1 with too much", () => {
    expect(continuedErlangC(2.5, 0)).toBe(0);
    expect(continuedErlangC(2.5, 2.5)).toBe(1);
    expect(continuedErlangC(2.5, 1e-12)).toBeLessThan(1e-12);
  });
});

describe("patrolCars", () => {
  it("is right on an example done by hand", () => {
    // a = 4 x 30 / 60 = 2; call share 2 / 8; U = 0.4 x 0.25 + 0.15 = 0.25; n_e = 6; n_f = 4.
    // C(6, 2) = (64 / 720 / (2 / 3)) / (1 + 2 + 2 + 4 / 3 + 2 / 3 + 4 / 15 + 2 / 15) = 0.018018...
    const c = 64 / 720 / (2 / 3) / (1 + 2 + 2 + 4 / 3 + 2 / 3 + 4 / 15 + 64 / 720 / (2 / 3));
    const found = patrolCars({
      ...{ cars: 8, callsPerHour: [1, 3], serviceMinutes: 30, hours: 8, ...ground },
      ...{ unavailableShare: 0.15, unavailablePerCallShare: 0.4 },
    });
    expect(found.status).toBe("stable");
    expect(found.callShare).toBeCloseTo(0.25, 12);
    expect(found.unavailableShare).toBeCloseTo(0.25, 12);
    expect(found.busyShare).toBeCloseTo(0.5, 12);
    expect(found.effectiveCars).toBeCloseTo(6, 12);
    expect(found.utilization).toBeCloseTo(1 / 3, 12);
    expect(found.freeCars).toBeCloseTo(4, 12);
    expect(found.patrolHours).toBeCloseTo(32, 12);
    expect(found.probabilityOfDelay).toBeCloseTo(c, 12);
    expect(found.meanDelayMinutes).toBeCloseTo((c * 30) / 4, 12);
    expect(found.delayMinutes).toEqual([
      expect.closeTo((c * 5) / (1 - 0.5 / 6), 12),
      expect.closeTo((c * 5) / (1 - 0.5 / 6) / (1 - 2 / 6), 12),
    ]);
    // sqrt(pi / 8) x sqrt(12 / 4) miles at 24 mph; 180 street miles over 10 mph x 4 cars.
    expect(found.travelMinutes).toBeCloseTo(2.5 * Math.sqrt(Math.PI / 8) * Math.sqrt(3), 12);
    expect(found.responseMinutes).toBeCloseTo(
      (found.meanDelayMinutes as number) + (found.travelMinutes as number),
      12,
    );
    expect(found.patrolIntervalHours).toBeCloseTo(4.5, 12);
  });

  it("is the queue of priorityDelay, and of delay, where cars do nothing but calls", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.array(rate(20), { minLength: 1, maxLength: 4 }),
        real(5, 90),
        (cars, callsPerHour, serviceMinutes) => {
          const found = patrolCars({ cars, callsPerHour, serviceMinutes });
          const queue = priorityDelay({ servers: cars, callsPerHour, serviceMinutes });
          expect(found.status).toBe(queue.status);
          expect(found.utilization).toBeCloseTo(queue.utilization, 9);
          expect(found.probabilityOfDelay).toBeCloseTo(queue.probabilityOfDelay, 9);
          // All divide by what is free of the cars: rounding of the load is as much larger as that is smaller.
          const expectSame = (mean: number | undefined, other: number, most: number): void => {
            const free = 1 - (most * serviceMinutes) / 60 / cars;
            expect(Math.abs((mean as number) / other - 1)).toBeLessThan(5e-7 + 1e-14 / free);
          };
          found.delayMinutes.forEach((mean, k) => {
            const other = queue.meanDelayMinutes[k];
            const most = callsPerHour.slice(0, k + 1).reduce((a, b) => a + b, 0);
            if (other === undefined || other === 0) expect(mean).toBe(other);
            else expectSame(mean, other, most);
          });
          const calls = callsPerHour.reduce((a, b) => a + b, 0);
          const all = delay({ servers: cars, callsPerHour: calls, serviceMinutes }).meanDelayMinutes;
          if (found.meanDelayMinutes !== undefined && all) expectSame(found.meanDelayMinutes, all, calls);
        },
      ),
    );
  });

  it("conserves time and delay for any number of effective cars", () => {
    fc.assert(
      fc.property(anyTour, real(1, 20), (tour, cars) => {
        const found = patrolCars({ ...tour, cars });
        const { callsPerHour, serviceMinutes } = tour;
        const calls = callsPerHour.reduce((a, b) => a + b, 0);
        if (found.status === "overloaded") {
          expect(found.busyShare).toBeGreaterThanOrEqual(1 - 1e-9);
          return;
        }
        expect(found.busyShare * cars + found.freeCars).toBeCloseTo(cars, 9);
        expect(found.freeCars).toBeCloseTo(found.effectiveCars - (calls * serviceMinutes) / 60, 9);
        // A ratio of two delays too small to hold in a double says nothing.
        if ((found.meanDelayMinutes as number) < 1e-9) return;
        const mean =
          callsPerHour.reduce((sum, rate, k) => sum + rate * (found.delayMinutes[k] as number), 0) / calls;
        expect(mean / (found.meanDelayMinutes as number)).toBeCloseTo(1, 6);
        const one = patrolCars({ ...tour, cars, callsPerHour: [calls] });
        expect((one.delayMinutes[0] as number) / (one.meanDelayMinutes as number)).toBeCloseTo(1, 6);
      }),
    );
  });

  it("measures everything lower with more cars, as the search for the fewest needs", () => {
    fc.assert(
      fc.property(anyTour, real(1, 20), real(0.1, 3), (tour, cars, more) => {
        const [few, many] = [patrolCars({ ...tour, cars }), patrolCars({ ...tour, cars: cars + more })];
        if (few.status === "overloaded") return;
        expect(many.status).toBe("stable");
        for (const name of [
          ...(["busyShare", "utilization", "probabilityOfDelay", "meanDelayMinutes"] as const),
          ...(["travelMinutes", "responseMinutes", "patrolIntervalHours"] as const),
        ]) {
          expect(many[name], name).toBeLessThanOrEqual((few[name] as number) * (1 + 1e-9));
        }
      }),
    );
  });

  it("takes the constant of travel that it is given, and sends a car no farther than the only free one", () => {
    const tour = { cars: 4, callsPerHour: [1], serviceMinutes: 30, ...ground };
    const usual = patrolCars(tour).travelMinutes as number;
    expect(patrolCars({ ...tour, travelConstant: 0.5 }).travelMinutes).toBeCloseTo(
      (usual * 0.5) / Math.sqrt(Math.PI / 8),
      12,
    );
    const tight = patrolCars({ ...tour, callsPerHour: [7] });
    expect(tight.freeCars).toBeCloseTo(0.5, 12);
    expect(tight.travelMinutes).toBeCloseTo(2.5 * Math.sqrt(Math.PI / 8) * Math.sqrt(12), 12);
  });

  it("says how overloaded it is, and which priorities are still served", () => {
    const found = patrolCars({
      cars: 4,
      callsPerHour: [2, 6],
      serviceMinutes: 30,
      unavailableShare: 0.25,
      ...ground,
    });
    expect(found).toEqual({
      ...{ status: "overloaded", callShare: 1, unavailableShare: 0.25, busyShare: 1.25, effectiveCars: 3 },
      ...{ utilization: expect.closeTo(4 / 3, 12), freeCars: 0, patrolHours: 0, probabilityOfDelay: 1 },
      delayMinutes: [expect.closeTo(10 / (1 - 1 / 3), 9), undefined],
    });
    const none = patrolCars({ cars: 1, callsPerHour: [4], serviceMinutes: 60, unavailablePerCallShare: 1 });
    expect(none).toEqual({
      ...{ status: "overloaded", callShare: 4, unavailableShare: 4, busyShare: 8, effectiveCars: 0 },
      ...{ freeCars: 0, patrolHours: 0, probabilityOfDelay: 1, delayMinutes: [undefined] },
    });
  });

  it("has no delay without calls", () => {
    const quiet = patrolCars({ cars: 2, callsPerHour: [0, 0], serviceMinutes: 30 });
    expect([quiet.meanDelayMinutes, quiet.delayMinutes, quiet.freeCars]).toEqual([0, [0, 0], 2]);
  });

  it("names the argument that is wrong", () => {
    const tour = { cars: 4, callsPerHour: [1], serviceMinutes: 30 };
    expect(() => patrolCars({ ...tour, cars: 0 })).toThrow(/cars: .*\(0, 1e5\]/);
    expect(() => patrolCars({ ...tour, callsPerHour: [1, -1] })).toThrow(/callsPerHour\[1\]/);
    expect(() => patrolCars({ ...tour, unavailableShare: 1 })).toThrow(/unavailableShare: .*\[0, 1\)/);
    expect(() => patrolCars({ ...tour, unavailablePerCallShare: -1 })).toThrow(/unavailablePerCallShare/);
    expect(() => patrolCars({ ...tour, squareMiles: 0 })).toThrow(/squareMiles/);
    expect(() => patrolCars({ ...tour, serviceMinutes: 0 })).toThrow(/serviceMinutes/);
    expect(() => patrolCars(undefined as never)).toThrow(/callsPerHour/);
  });
});

describe("fewestPatrolCars", () => {
  const standards: PatrolStandards = {
    ...{ busyShare: 0.9, utilization: 0.8, probabilityOfDelay: 0.4, meanDelayMinutes: 6, delayMinutes: [3] },
    ...{ travelMinutes: 6, responseMinutes: 9, patrolIntervalHours: 8 },
  };

  it("meets every standard, and one car fewer breaks those that bind", () => {
    fc.assert(
      fc.property(anyTour, fc.subarray(Object.keys(standards)), (tour, names) => {
        const asked = Object.fromEntries(
          names.map((name) => [name, standards[name as keyof PatrolStandards]]),
        );
        const found = fewestPatrolCars({ ...tour, standards: asked });
        expect(found.status).toBe("met");
        const cars = found.cars as number;
        const breaks = (n: number): string[] => {
          const measured = patrolCars({ ...tour, cars: n });
          // A hair below overload counts as overload.
          if ((measured.utilization ?? 1) >= 1 - 1e-9) return ["overloaded"];
          return names.filter((name) =>
            name === "delayMinutes"
              ? (measured.delayMinutes[0] as number) > 3
              : (measured[name as "busyShare"] as number) > (standards[name as "busyShare"] as number),
          );
        };
        expect(breaks(cars)).toEqual([]);
        expect(found.performance).toEqual(patrolCars({ ...tour, cars }));
        if (cars > 1) {
          const less = breaks(cars - 1);
          expect(less.length).toBeGreaterThan(0);
          if (less[0] !== "overloaded") expect([...found.binding].sort()).toEqual(less.sort());
        }
      }),
    );
  });

  it("with no standard asks for what the work alone needs", () => {
    const found = fewestPatrolCars({ callsPerHour: [6], serviceMinutes: 60, unavailableShare: 0.25 });
    expect([found.cars, found.binding]).toEqual([9, []]);
  });

  it("lets a standard hold that only rounding breaks", () => {
    // 4.2 calls of 40 minutes are 2.8000000000000003 erlangs: 0.7 of four cars.
    expect(
      fewestPatrolCars({ callsPerHour: [4.2], serviceMinutes: 40, standards: { busyShare: 0.7 } }).cars,
    ).toBe(4);
  });

  it("finds that some standards cannot be met, and which", () => {
    const tour = { callsPerHour: [2], serviceMinutes: 30, unavailableShare: 0.3, ...ground };
    expect(fewestPatrolCars({ ...tour, standards: { busyShare: 0.3, travelMinutes: 3 } })).toEqual({
      ...{ status: "infeasible", binding: ["busyShare"] },
    });
  });

  it("names the standard that is wrong", () => {
    const tour = { callsPerHour: [2], serviceMinutes: 30 };
    expect(() => fewestPatrolCars({ ...tour, standards: { travelMinutes: 3 } })).toThrow(
      /standards\.travelMinutes: expected a measure that the tour allows \(busyShare, utilization, /,
    );
    expect(() => fewestPatrolCars({ ...tour, standards: { busyShare: -1 } })).toThrow(/standards\.busyShare/);
    expect(() => fewestPatrolCars({ ...tour, standards: { speed: 1 } as never })).toThrow(/standards\.speed/);
    expect(() => fewestPatrolCars({ ...tour, standards: { delayMinutes: [1, 2] } })).toThrow(/at most 1/);
    expect(() => fewestPatrolCars({ ...tour, standards: { delayMinutes: 3 as never } })).toThrow(/a list/);
  });
});

describe("allocateCarHours", () => {
  const tours = fc.array(anyTour, { minLength: 1, maxLength: 3 });
  const objectives = fc.constantFrom<PatrolObjective>(
    "meanDelayMinutes",
    "probabilityOfDelay",
    "responseMinutes",
  );

  /** The least of calls x measure over every way to give whole cars, none below `fewest`, of at most `carHours`. */
  function least(
    work: readonly (PatrolTour & { hours: number })[],
    fewest: readonly number[],
    carHours: number,
    minimize: PatrolObjective,
  ): number {
    const [first, ...rest] = work;
    if (first === undefined) return 0;
    const later = rest.reduce((sum, { hours }, i) => sum + hours * (fewest[i + 1] as number), 0);
    let best = Number.POSITIVE_INFINITY;
    for (let cars = fewest[0] as number; cars * first.hours + later <= carHours; cars++) {
      const calls = first.hours * first.callsPerHour.reduce((a, b) => a + b, 0);
      const here = calls * (patrolCars({ ...first, cars })[minimize] as number);
      best = Math.min(best, here + least(rest, fewest.slice(1), carHours - cars * first.hours, minimize));
    }
    return best;
  }

  const callsOf = (work: readonly (PatrolTour & { hours: number })[]): number =>
    work.reduce((sum, { callsPerHour, hours }) => sum + hours * callsPerHour.reduce((a, b) => a + b, 0), 0);

  it("is no worse than any other allocation, where tours are of one length", () => {
    fc.assert(
      fc.property(tours, fc.integer({ min: 0, max: 9 }), objectives, (some, spare, minimize) => {
        const work = some.map((tour) => ({ ...tour, hours: 8 }));
        const fewest = work.map((tour) => fewestPatrolCars(tour).cars as number);
        const carHours = 8 * (fewest.reduce((a, b) => a + b, 0) + spare);
        const found = allocateCarHours({ tours: work, carHours, minimize });
        expect(found.status).toBe("allocated");
        expect(found.carHours).toBeLessThanOrEqual(carHours);
        if (found.objective === undefined) return;
        const best = least(work, fewest, carHours, minimize) / callsOf(work);
        expect(found.objective).toBeGreaterThanOrEqual(best * (1 - 1e-9) - 1e-12);
        // Below one free car travel does not fall at all, above it it does: the first car may gain less than the second.
        const bends = work.some((tour, i) => patrolCars({ ...tour, cars: fewest[i] as number }).freeCars < 1);
        if (minimize === "responseMinutes" && bends) return;
        expect(found.objective).toBeLessThanOrEqual(best * (1 + 1e-9) + 1e-12);
      }),
      { numRuns: 150 },
    );
  });

  it("is within the gain of one car of the best, where they are not", () => {
    fc.assert(
      fc.property(tours, fc.integer({ min: 0, max: 60 }), (work, spareHours) => {
        const fewest = work.map((tour) => fewestPatrolCars(tour).cars as number);
        const carHours =
          spareHours + work.reduce((sum, { hours }, i) => sum + hours * (fewest[i] as number), 0);
        const found = allocateCarHours({ tours: work, carHours });
        if (found.objective === undefined) return;
        const best = least(work, fewest, carHours, "meanDelayMinutes") / callsOf(work);
        const gains = work.map((tour, i) => {
          const before = patrolCars({ ...tour, cars: found.cars[i] as number }).meanDelayMinutes as number;
          const after = patrolCars({ ...tour, cars: (found.cars[i] as number) + 1 })
            .meanDelayMinutes as number;
          return (callsOf([tour]) * (before - after)) / callsOf(work);
        });
        expect(found.objective).toBeGreaterThanOrEqual(best * (1 - 1e-9));
        expect(found.objective - best).toBeLessThanOrEqual(Math.max(...gains) + 1e-9);
      }),
      { numRuns: 100 },
    );
  });

  it("gives one precinct and tour all the cars, and equal tours equal cars", () => {
    const tour = { callsPerHour: [1, 3], serviceMinutes: 30, hours: 8 };
    const one = allocateCarHours({ tours: [tour], carHours: 71 });
    expect(one).toEqual({
      ...{ status: "allocated", cars: [8], carHours: 64, fewestCarHours: 24 },
      objective: patrolCars({ ...tour, cars: 8 }).meanDelayMinutes,
    });
    expect(allocateCarHours({ tours: [tour, tour, tour], carHours: 144 }).cars).toEqual([6, 6, 6]);
    expect(allocateCarHours({ tours: [tour, tour, tour], carHours: 152 }).cars).toEqual([7, 6, 6]);
  });

  it("spends hours to the last, rounding or not", () => {
    // 0.7 + 0.7 + … ten times is 6.999999999999999 and three times 2.0999999999999996; 0.1 three times is 0.30000000000000004.
    const tour = (hours: number) => ({ callsPerHour: [0.5], serviceMinutes: 30, hours });
    expect(allocateCarHours({ tours: [tour(0.1)], carHours: 0.3 }).cars).toEqual([3]);
    expect(allocateCarHours({ tours: [tour(0.7)], carHours: 7 }).cars).toEqual([10]);
  });

  it("gives each tour what its standards ask before it shares the rest", () => {
    const quiet = {
      callsPerHour: [0.2],
      serviceMinutes: 30,
      hours: 8,
      ...ground,
      standards: { travelMinutes: 3 },
    };
    const busy = { callsPerHour: [5], serviceMinutes: 30, hours: 8, ...ground };
    const found = allocateCarHours({ tours: [quiet, busy], carHours: 80 });
    expect(found.cars[0]).toBe(fewestPatrolCars(quiet).cars);
    expect(found.carHours).toBe(80);
  });

  it("finds that the hours do not suffice, or that no hours would", () => {
    const tour = { callsPerHour: [4], serviceMinutes: 30, hours: 8 };
    expect(allocateCarHours({ tours: [tour, tour], carHours: 40 })).toEqual({
      ...{ status: "infeasible", cars: [3, 3], carHours: 48, fewestCarHours: 48 },
    });
    const never = { ...tour, unavailableShare: 0.5, standards: { busyShare: 0.5 } };
    expect(allocateCarHours({ tours: [tour, never], carHours: 1000 })).toEqual({
      ...{ status: "infeasible", cars: [3, undefined], carHours: 24 },
    });
  });

  it("spends nothing where no call gains", () => {
    const quiet = { callsPerHour: [0], serviceMinutes: 30, hours: 8 };
    expect(allocateCarHours({ tours: [quiet], carHours: 100 })).toEqual({
      ...{ status: "allocated", cars: [1], carHours: 8, fewestCarHours: 8 },
    });
  });

  it("names the argument that is wrong", () => {
    const tour = { callsPerHour: [4], serviceMinutes: 30 };
    expect(() => allocateCarHours({ tours: [], carHours: 9 })).toThrow(/tours/);
    expect(() => allocateCarHours({ tours: [tour], carHours: -1 })).toThrow(/carHours/);
    expect(() => allocateCarHours({ tours: [tour], carHours: 9, minimize: "cost" as never })).toThrow(
      /minimize/,
    );
    expect(() => allocateCarHours({ tours: [tour], carHours: 9, minimize: "travelMinutes" })).toThrow(
      /minimize: expected a measure that tours\[0\] allows/,
    );
    expect(() => allocateCarHours({ tours: [tour, { ...tour, hours: 0 }], carHours: 9 })).toThrow(
      /tours\[1\]\.hours/,
    );
    expect(() =>
      allocateCarHours({ tours: [{ ...tour, standards: { busyShare: -1 } }], carHours: 9 }),
    ).toThrow(/tours\[0\]\.standards\.busyShare/);
  });
});
