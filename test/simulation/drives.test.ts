import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Distribution } from "../../src/random/distribution.ts";
import { sampler } from "../../src/random/sampler.ts";
import { randomStream } from "../../src/random/stream.ts";
import type { SimCall } from "../../src/simulation/call.ts";
import { simCallColumns } from "../../src/simulation/call-columns.ts";
import type { DemandModel } from "../../src/simulation/demand-model.ts";
import { drawCalls } from "../../src/simulation/draw-calls.ts";
import { measureSimulation } from "../../src/simulation/measure-simulation.ts";
import { replicate } from "../../src/simulation/replicate.ts";
import type { SimTravel } from "../../src/simulation/sim-travel.ts";
import { simulate } from "../../src/simulation/simulate.ts";
import type { SimUnit } from "../../src/simulation/unit.ts";
import { anyRules, randomCity } from "./random-city.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const car = (id: string, more: Partial<SimUnit> = {}): SimUnit => {
  return { id, role: "patrol", answers: ["police"], personnel: 1, ...more };
};
const call = (id: string, at: number, minutes: number, more: Partial<SimCall> = {}): SimCall => {
  return { id, service: "police", priority: 2, receivedAt: at * MINUTE, serviceMinutes: minutes, ...more };
};
const constant = (minutes: number): SimTravel => ({ kind: "constant", minutes });

/** Rows as "unit call en route-arrived-cleared", in minutes. */
function rows(input: Parameters<typeof simulate>[0]): string[] {
  return [...simulate(input).responses()].map(
    ({ unit, call: id, enrouteAt = 0, arrivedAt = 0, clearedAt = 0 }) => {
      return `${unit} ${id} ${[enrouteAt, arrivedAt, clearedAt].map((at) => at / MINUTE).join("-")}`;
    },
  );
}

describe("a call with a drive factor", () => {
  test("multiplies the drive, and neither turnout, callback, donning nor work", () => {
    const dons = { minutes: 2, services: ["police"] as const };
    const calls = [call("a", 0, 10, { driveFactor: 1.5 })];
    expect(
      rows({ units: [car("A", { turnoutMinutes: 1, donning: dons })], calls, travel: constant(4) }),
    ).toEqual(["A a 1-7-19"]);
    const dispatch = { aid: [{ calls: {} }] };
    const home = car("H", { callbackMinutes: 20 });
    expect(rows({ units: [home], calls, travel: constant(4), dispatch })).toEqual(["H a 20-26-36"]);
  });

  test("multiplies what the travel says for its priority, area or distance", () => {
    const calls = [call("a", 0, 10, { driveFactor: 3, area: "N" }), call("b", 30, 10, { area: "N" })];
    const travel: SimTravel = {
      kind: "areas",
      demand: ["N"],
      sites: ["S"],
      minutes: [[4]],
      byPriority: { 2: 0.5 },
    };
    expect(rows({ units: [car("A", { area: "S" })], calls, travel })).toEqual(["A a 0-6-16", "A b 30-32-42"]);
  });

  test("without travel has no drive to multiply", () => {
    expect(rows({ units: [car("A")], calls: [call("a", 0, 10, { driveFactor: 3 })] })).toEqual([
      "A a 0-0-10",
    ]);
  });

  test("is sent the unit that arrives first, by drives as they will be", () => {
    const units = [car("near", { area: "near", turnoutMinutes: 3 }), car("far", { area: "far" })];
    const travel: SimTravel = { kind: "areas", demand: ["X"], sites: ["near", "far"], minutes: [[2, 4]] };
    const to = (driveFactor: number) => [call("a", 0, 10, { area: "X", driveFactor })];
    expect(rows({ units, calls: to(1), travel })).toEqual(["far a 0-4-14"]);
    expect(rows({ units, calls: to(2), travel })).toEqual(["near a 3-7-17"]);
  });

  test("whose factor is none is named", () => {
    for (const driveFactor of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => simulate({ units: [], calls: [call("a", 0, 1, { driveFactor })] })).toThrow(
        "calls[0].driveFactor: expected a number in (0, infinity)",
      );
    }
  });
});

/** Factors that a binary number holds, so that products are exact. */
const factors = fc.array(fc.constantFrom(0.25, 0.5, 1, 1.5, 2, 4), { minLength: 25, maxLength: 25 });

test("a factor of 1 is none: the same columns, and the same log to the last bit, whatever the rules", () => {
  fc.assert(
    fc.property(randomCity, anyRules, ({ units, calls }, dispatch) => {
      const one = calls.map((each) => ({ ...each, driveFactor: 1 }));
      expect(simCallColumns(one)).toEqual(simCallColumns(calls));
      expect(simCallColumns(one).driveFactor.length).toBe(0);
      const travel = constant(7.3);
      expect(simulate({ units, calls: one, dispatch, travel }).columns).toEqual(
        simulate({ units, calls, dispatch, travel }).columns,
      );
      // Beside a call of another factor, that of 1 still changes nothing for itself.
      expect(simCallColumns([...one, call("z", 1000, 1, { driveFactor: 2 })]).driveFactor).toEqual(
        new Float64Array(one.length + 1).fill(1).fill(2, one.length),
      );
    }),
  );
});

test("one factor for all calls is travel of so many times the minutes, and a factor by priority: the same log", () => {
  fc.assert(
    fc.property(
      randomCity,
      anyRules,
      fc.constantFrom(0.25, 0.7, 1.5, 3),
      ({ units, calls }, dispatch, factor) => {
        const sites = ["A", "B"];
        const placed = units.map((unit, u) => ({ ...unit, area: sites[u % 2] as string }));
        const at = calls.map((each, c) => ({ ...each, area: sites[c % 3 === 0 ? 1 : 0] as string }));
        const areas = (times: number): SimTravel => {
          return {
            kind: "areas",
            demand: sites,
            sites,
            minutes: [
              [2 * times, 8 * times],
              [8 * times, 4 * times],
            ],
          };
        };
        const slowed = at.map((each) => ({ ...each, driveFactor: factor }));
        const own = simulate({ units: placed, calls: slowed, dispatch, travel: areas(1) }).columns;
        const byPriority = { 1: factor, 2: factor, 3: factor };
        const others = [
          simulate({ units: placed, calls: at, dispatch, travel: { ...areas(1), byPriority } }).columns,
          // Minutes times 0.7 are not the same numbers in the last bit.
          ...(factor === 0.7
            ? []
            : [simulate({ units: placed, calls: at, dispatch, travel: areas(factor) }).columns]),
        ];
        for (const columns of others) expect(columns).toEqual(own);
      },
    ),
    { numRuns: 150 },
  );
});

test("each row of the log has the travel times the factor of its call, and so has their mean", () => {
  fc.assert(
    fc.property(randomCity, anyRules, factors, ({ units, calls }, dispatch, drawn) => {
      const own = calls.map((each, c) => ({ ...each, driveFactor: drawn[c] as number }));
      const of = new Map(own.map(({ id, driveFactor }) => [id, driveFactor]));
      const log = simulate({ units, calls: own, dispatch, travel: constant(6) });
      let drives = 0;
      let products = 0;
      for (const { call: id, enrouteAt, arrivedAt } of log.responses()) {
        if (arrivedAt === undefined || enrouteAt === undefined) continue;
        expect((arrivedAt - enrouteAt) / MINUTE).toBe(6 * (of.get(id) as number));
        drives += (arrivedAt - enrouteAt) / MINUTE;
        products += 6 * (of.get(id) as number);
      }
      expect(drives).toBe(products);
    }),
  );
});

test("one car, by a recursion of its own: a call begins when it has come and the one before is done", () => {
  const stream = randomStream(3);
  const gap = sampler({ kind: "exponential", mean: 20 });
  const factor = sampler({ kind: "lognormal", median: 1, cv: 0.8 });
  let now = 0;
  const calls = Array.from({ length: 500 }, (_, c) => {
    now += gap(stream);
    return call(`${c}`, now, gap(stream) / 3, { driveFactor: factor(stream) });
  });
  const log = simulate({ units: [car("A")], calls, travel: constant(5) });
  let free = 0;
  for (const [c, { receivedAt, serviceMinutes, driveFactor = 1 }] of calls.entries()) {
    const arrived = Math.max(free, receivedAt) + 5 * driveFactor * MINUTE;
    expect(log.response(c).arrivedAt).toBeCloseTo(arrived, 3);
    free = arrived + serviceMinutes * MINUTE;
  }
  // What it is for: the spread of response. Here nobody waits.
  const cars = Array.from({ length: 60 }, (_, u) => car(`${u}`));
  const found = measureSimulation(simulate({ units: cars, calls, travel: constant(5) }));
  const value = (statistic: string) =>
    found.find((row) => row.measure === "arrival" && row.statistic === statistic && row.of === "police")
      ?.value;
  // Median 5, and e^(1.2816 sigma) times it at the 90th percentile, with sigma^2 = ln(1 + 0.64).
  expect(value("median")).toBeGreaterThan(4.4);
  expect(value("median")).toBeLessThan(5.6);
  const expected = 5 * Math.exp(1.2816 * Math.sqrt(Math.log(1.64)));
  expect(Math.abs((value("p90") as number) / expected - 1)).toBeLessThan(0.12);
});

describe("drawn drive factors", () => {
  const units = [{ needs: [{ count: 1 }], share: 1, minutes: { kind: "exponential", mean: 30 } as const }];
  const model = (driveFactor?: Distribution): DemandModel => ({
    timeZone: "UTC",
    services: (["police", "fire"] as const).map((service) => ({
      ...{ service, callsPerHour: Array<number>(168).fill(4) },
      kinds: [
        {
          ...{ priority: 1, share: 1, units, handlingMinutes: { kind: "exponential", mean: 2 } },
          ...(driveFactor === undefined || service === "fire" ? {} : { driveFactor }),
        },
      ],
    })),
  });
  const spread: Distribution = { kind: "lognormal", median: 1, cv: 0.7 };
  const period = { start: 0, end: 72 * HOUR };
  const drawn = (driveFactor?: Distribution) => drawCalls(model(driveFactor), { seed: 2, ...period });

  test("are of their distribution, 1 where a kind has none, and move no other draw", () => {
    const calls = drawn(spread);
    expect(calls.map(({ driveFactor: _, ...rest }) => rest)).toEqual(drawn());
    expect(drawn().some((one) => "driveFactor" in one)).toBe(false);
    for (const { service, driveFactor = Number.NaN } of calls) {
      if (service === "fire") expect(driveFactor).toBe(1);
      else expect(driveFactor > 0 && driveFactor !== 1).toBe(true);
    }
    const own = calls
      .filter(({ service }) => service === "police")
      .map(({ driveFactor = 0 }) => Math.log(driveFactor));
    const mean = own.reduce((sum, log) => sum + log, 0) / own.length;
    const deviation = Math.sqrt(own.reduce((sum, log) => sum + (log - mean) ** 2, 0) / own.length);
    const sigma = Math.sqrt(Math.log(1 + 0.49));
    expect(Math.abs(mean)).toBeLessThan((4 * sigma) / Math.sqrt(own.length));
    expect(Math.abs(deviation / sigma - 1)).toBeLessThan(4 / Math.sqrt(2 * own.length));
  });

  test("are not the handling's draws over again", () => {
    const calls = drawn({ kind: "exponential", mean: 2 }).filter(({ service }) => service === "police");
    const pairs = calls.map(
      ({ driveFactor = 0, handlingMinutes = 0 }) => [driveFactor, handlingMinutes] as const,
    );
    const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
    const [x, y] = [mean(pairs.map(([one]) => one)), mean(pairs.map(([, other]) => other))];
    const covariance = mean(pairs.map(([one, other]) => (one - x) * (other - y)));
    // Both have a deviation of 2: a correlation of draws apart is about 1 / sqrt(n), of the same draws 1.
    expect(Math.abs(covariance) / 4).toBeLessThan(4 / Math.sqrt(pairs.length));
  });

  test("of 1 for all are no column", () => {
    expect(drawn({ kind: "constant", value: 1 })).toEqual(drawn());
  });

  test("that cannot be are named", () => {
    for (const value of [0, -1]) {
      expect(() => drawn({ kind: "constant", value })).toThrow(
        "driveFactor: expected numbers in (0, infinity)",
      );
    }
    expect(() => drawn({ kind: "uniform", low: -1, high: 0 })).toThrow("driveFactor");
    expect(() => drawn({ kind: "lognormal", mean: -1, cv: 1 })).toThrow("distribution.mean");
  });

  test("are the same in every scenario, so that travel twice as long is twice the drive of each call", async () => {
    const cars = Array.from({ length: 40 }, (_, u) => car(`${u}`, { answers: ["police", "fire"] }));
    const scenario = (name: string, minutes: number) => ({ name, units: cars, travel: constant(minutes) });
    const { scenarios } = await replicate({
      ...{ demand: model(spread), scenarios: [scenario("near", 4), scenario("far", 8)], period },
      ...{ replications: 3, seed: 2 },
    });
    const value = (s: number, statistic: string) =>
      scenarios[s]?.measures.find((row) => {
        return row.measure === "arrival" && row.statistic === statistic && row.of === "police";
      })?.mean as number;
    for (const statistic of ["mean", "median", "p90"])
      expect(value(1, statistic)).toBeCloseTo(2 * value(0, statistic), 9);
    expect(value(0, "p90")).toBeGreaterThan(1.5 * value(0, "median"));
  });
});
