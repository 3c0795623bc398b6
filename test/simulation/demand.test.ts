import { describe, expect, test } from "vitest";
import type { Distribution } from "../../src/random/distribution.ts";
import type { UnitResponse } from "../../src/records/call.ts";
import { callsFrom } from "../../src/records/from-objects.ts";
import { syntheticTown } from "../../src/records/synthetic.ts";
import { simCallColumns } from "../../src/simulation/call-columns.ts";
import type { DemandKind, DemandModel, ServiceDemand } from "../../src/simulation/demand-model.ts";
import { drawCalls } from "../../src/simulation/draw-calls.ts";
import { drawColumns } from "../../src/simulation/draw-columns.ts";
import { fitDemand } from "../../src/simulation/fit-demand.ts";
import { replayCalls } from "../../src/simulation/replay.ts";
import { meanInterval } from "../../src/stats/confidence.ts";
import { arrivalRates } from "../../src/workload/demand.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Monday 2024-03-04, 10:00 UTC. */
const TEN = Date.UTC(2024, 2, 4, 10);
const at = (minute: number): number => TEN + minute * MINUTE;

function response(unit: string, role: string, times: readonly (number | undefined)[]): UnitResponse {
  const [dispatchedAt, arrivedAt, clearedAt] = times.map((t) => (t === undefined ? undefined : at(t)));
  return {
    ...{ unit, role, personnel: 1 },
    ...(dispatchedAt === undefined ? {} : { dispatchedAt }),
    ...(arrivedAt === undefined ? {} : { arrivedAt }),
    ...(clearedAt === undefined ? {} : { clearedAt }),
  };
}

const { calls: three } = callsFrom(
  [
    {
      ...{ id: "b", service: "fire", initiator: "community", type: "FIRE", priority: "E", receivedAt: at(5) },
      responses: [
        response("T1", "truck", [8, 14, 40]),
        response("E1", "engine", [6, 10, 50]),
        // Never arrived, as far as the record says: dispatch to arrival takes 5 minutes at the median.
        response("E2", "engine", [6, undefined, 20]),
        response("E3", "engine", [6, 11, undefined]),
      ],
    },
    {
      ...{ id: "a", service: "police", initiator: "officer", type: "STOP", priority: "3", receivedAt: at(0) },
      responses: [response("A1", "patrol", [0, 0, 9])],
    },
    {
      ...{ id: "c", service: "police", initiator: "community", type: "NOISE", receivedAt: at(7) },
      responses: [response("A2", "patrol", [9, 15, undefined])],
    },
    {
      ...{ id: "d", service: "police", initiator: "community", type: "NOISE" },
      responses: [response("A2", "patrol", [undefined, undefined, 60])],
    },
  ],
  { timeZone: "UTC" },
);

describe("recorded calls come again", () => {
  test("each usable response is a needed unit with its own minutes, worked by hand", () => {
    const { calls, excluded, responses, supposedArrivals, period } = replayCalls(three, {
      priorities: { E: 1 },
    });
    expect(period).toEqual({ start: Date.UTC(2024, 2, 4), end: Date.UTC(2024, 2, 5) });
    expect(excluded).toEqual({ noReceipt: 1, noResponse: 1 });
    expect({ responses, supposedArrivals }).toEqual({ responses: 4, supposedArrivals: 1 });
    expect(calls).toEqual([
      {
        ...{ id: "a", service: "police", type: "STOP", priority: 3, receivedAt: at(0), serviceMinutes: 9 },
        ...{ needs: [{ roles: ["patrol"], count: 1 }], unitMinutes: [9] },
      },
      {
        ...{ id: "b", service: "fire", type: "FIRE", priority: 1, receivedAt: at(5), serviceMinutes: 40 },
        needs: [
          { roles: ["engine"], count: 2 },
          { roles: ["truck"], count: 1 },
        ],
        // Delays from dispatch to arrival: 0, 4, 5, 6, 6; the median is 5. E2 worked from 11 to 20.
        unitMinutes: [40, 9, 26],
      },
    ]);
  });

  test("dispatched to cleared, where travel is not simulated; roles that will do; unknown priority", () => {
    const { calls } = replayCalls(three, {
      ...{ minutes: "committed", services: ["fire"], otherPriority: 4 },
      roles: { engine: ["engine", "dual"], truck: [] },
    });
    expect(calls).toHaveLength(1);
    expect(calls[0]?.unitMinutes).toEqual([44, 14, 32]);
    expect(calls[0]?.priority).toBe(4);
    expect(calls[0]?.needs).toEqual([{ roles: ["engine", "dual"], count: 2 }, { count: 1 }]);
  });

  test("calls in = calls out and those left out", () => {
    const { calls } = syntheticTown({ seed: 3, population: 20_000, days: 28 });
    const { calls: found, excluded } = replayCalls(calls);
    expect(found.length + excluded.noReceipt + excluded.noResponse).toBe(calls.length);
    expect(replayCalls(calls, { initiators: ["officer"] }).calls.length).toBe(
      found.length -
        replayCalls(calls, { initiators: ["community", "directed", "out-of-service", "unknown"] }).calls
          .length,
    );
  });

  test("mistakes are named", () => {
    expect(() => replayCalls([] as never)).toThrow(/calls: expected a CallTable/);
    expect(() => replayCalls(three, { minutes: "all" as never })).toThrow(/minutes/);
    expect(() => replayCalls(three, { priorities: { E: Number.NaN } })).toThrow(/priorities\.E/);
    expect(() => replayCalls(callsFrom([], { timeZone: "UTC" }).calls)).toThrow(/at least one call/);
  });
});

const town = syntheticTown({ seed: 7, population: 30_000, days: 28 });
const model = fitDemand(town.calls);
const police = model.services.find(({ service }) => service === "police") as ServiceDemand;

describe("fitted demand", () => {
  test("rates are those of the calls, right across a clock change, by another count", () => {
    const spring = syntheticTown({ seed: 7, days: 28, start: Date.UTC(2025, 2, 1, 12) });
    const { period } = replayCalls(spring.calls);
    for (const { service, callsPerHour } of fitDemand(spring.calls).services) {
      const counted = arrivalRates(spring.calls, { service, period });
      // A few calls stand in the table without a usable response, and are no demand.
      const lost = counted.reduce((sum, rate, hour) => sum + Math.abs(rate - (callsPerHour[hour] ?? 0)), 0);
      expect(lost).toBeLessThan(0.05 * counted.reduce((sum, rate) => sum + rate, 0));
    }
  });

  test("shares add up to 1; patterns need as many units as they have minutes", () => {
    for (const { kinds } of model.services) {
      const total = (list: readonly { share: number }[] | undefined) =>
        (list ?? []).reduce((sum, { share }) => sum + share, 0);
      expect(total(kinds)).toBeCloseTo(1, 9);
      for (const { units, places } of kinds) {
        expect(total(units)).toBeCloseTo(1, 9);
        expect(total(places)).toBeCloseTo(1, 9);
      }
    }
  });

  test("it is plain data", () => {
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
    expect(structuredClone(model)).toEqual(model);
  });
});

/** The model with such a handling of the calls of these services. */
function withHandling(
  given: DemandModel,
  services: readonly ServiceDemand["service"][],
  handlingMinutes: Distribution,
): DemandModel {
  return withKinds(given, services, { handlingMinutes });
}

/** The model with more known of the kinds of call of these services. */
function withKinds(
  given: DemandModel,
  services: readonly ServiceDemand["service"][],
  more: Partial<DemandKind>,
): DemandModel {
  return {
    ...given,
    services: given.services.map((demand) =>
      services.includes(demand.service)
        ? { ...demand, kinds: demand.kinds.map((kind) => ({ ...kind, ...more })) }
        : demand,
    ),
  };
}

describe("drawn calls", () => {
  const week = { start: town.period.start, end: town.period.start + 7 * DAY };
  const runs = Array.from({ length: 40 }, (_, replication) =>
    drawCalls(model, { seed: 5, replication, ...week }),
  );
  const hold = (values: readonly number[], expected: number): void => {
    const interval = meanInterval(values, 0.999);
    expect(interval?.low).toBeLessThanOrEqual(expected);
    expect(interval?.high).toBeGreaterThanOrEqual(expected);
  };
  const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

  test("the columns that replications draw are the columns of these calls", () => {
    const lognormal = fitDemand(town.calls, { durations: "lognormal" });
    const placed: DemandModel = {
      timeZone: "UTC",
      services: (["fire", "police"] as const).map((service) => ({
        ...{ service, callsPerHour: new Array<number>(168).fill(3) },
        kinds: [
          {
            ...{ priority: 1, share: 1 },
            units: [{ needs: [{ count: 2 }], share: 1, minutes: { kind: "exponential", mean: 20 } }],
            places: [{ latitude: 1.5, longitude: 2, share: 1 }, { share: 1 }],
          },
        ],
      })),
    };
    const handled = withHandling(model, ["police"], { kind: "exponential", mean: 3 });
    const none = withHandling(model, ["police", "fire"], { kind: "constant", value: 0 });
    const slowed = withKinds(handled, ["fire"], { driveFactor: { kind: "lognormal", median: 1, cv: 0.5 } });
    const usual = withKinds(model, ["police", "fire"], { driveFactor: { kind: "constant", value: 1 } });
    for (const one of [
      model,
      lognormal,
      placed,
      handled,
      none,
      slowed,
      usual,
      { timeZone: "UTC", services: [] },
    ]) {
      const input = { seed: 5, replication: 2, ...week };
      const named = simCallColumns(drawCalls(one, input));
      expect(drawColumns(one, input, true)).toEqual(named);
      expect(drawColumns(one, input, false)).toEqual({ ...named, ids: [] });
    }
  });

  test("the expected number comes, in all and by the hour of the day", () => {
    const rates = model.services.map(({ callsPerHour }) => callsPerHour);
    const expected = (hours: readonly number[]) =>
      rates.reduce((sum, one) => sum + hours.reduce((s, h) => s + (one[h] as number), 0), 0);
    const all = Array.from({ length: 168 }, (_, h) => h);
    hold(
      runs.map((calls) => calls.length),
      expected(all),
    );
    for (let hour = 0; hour < 24; hour += 3) {
      const slots = all.filter((h) => h % 24 === hour);
      const counts = runs.map(
        (calls) =>
          calls.filter(({ receivedAt }) => Math.floor((receivedAt - week.start) / HOUR) % 24 === hour).length,
      );
      hold(counts, expected(slots));
    }
  });

  test("the count is Poisson: its variance is its mean", () => {
    const counts = Array.from({ length: 400 }, (_, r) => {
      const one: DemandModel = {
        timeZone: "UTC",
        services: [{ ...police, callsPerHour: Array(168).fill(1), kinds: police.kinds.slice(0, 1) }],
      };
      return drawCalls(one, { seed: 9, replication: r, start: 0, end: DAY }).length;
    });
    const m = mean(counts);
    const variance = counts.reduce((sum, n) => sum + (n - m) ** 2, 0) / (counts.length - 1);
    hold(counts, 24);
    // The ratio has a standard deviation of about sqrt(2 / 399) = 0.07.
    expect(variance / m).toBeGreaterThan(0.75);
    expect(variance / m).toBeLessThan(1.28);
  });

  test("work drawn from what was recorded has the mean of what was recorded", () => {
    const recorded = replayCalls(town.calls, { services: ["police"] }).calls;
    const workOf = (calls: readonly { service: string; unitMinutes?: readonly number[] }[]) =>
      mean(
        calls
          .filter(({ service }) => service === "police")
          .map(({ unitMinutes = [] }) => unitMinutes.reduce((s, m) => s + m, 0)),
      );
    hold(runs.map(workOf), workOf(recorded));
    const smooth = fitDemand(town.calls, { durations: "lognormal" });
    const drawn = Array.from({ length: 40 }, (_, replication) =>
      workOf(drawCalls(smooth, { seed: 5, replication, ...week })),
    );
    hold(drawn, workOf(recorded));
  });

  test("handling is drawn from its distribution, never less than 0", () => {
    const draws = (handlingMinutes: Distribution) =>
      Array.from({ length: 10 }, (_, replication) =>
        drawCalls(withHandling(model, ["police"], handlingMinutes), { seed: 5, replication, ...week })
          .filter(({ service }) => service === "police")
          .map(({ handlingMinutes: minutes = Number.NaN }) => minutes),
      );
    hold(draws({ kind: "lognormal", mean: 2, cv: 1 }).map(mean), 2);
    const values = [0, 0.5, 4];
    const resampled = draws({ kind: "empirical", values });
    hold(resampled.map(mean), 1.5);
    expect(new Set(resampled.flat())).toEqual(new Set(values));
    expect(Math.min(...draws({ kind: "uniform", low: -1, high: 1 }).flat())).toBe(0);
  });

  test("calls lie in the period, in order, on whole milliseconds, with ids of their own", () => {
    for (const calls of runs.slice(0, 5)) {
      expect(new Set(calls.map(({ id }) => id)).size).toBe(calls.length);
      calls.forEach(({ receivedAt }, i) => {
        expect(receivedAt >= week.start && receivedAt < week.end && receivedAt % 1 === 0).toBe(true);
        expect(receivedAt).toBeGreaterThanOrEqual(calls[i - 1]?.receivedAt ?? 0);
      });
    }
  });

  test("the same seed draws the same; seed and replication each draw anew", () => {
    const one = drawCalls(model, { seed: 5, replication: 0, ...week });
    expect(one).toEqual(runs[0]);
    expect(drawCalls(model, { seed: 6, ...week })).not.toEqual(one);
    expect(runs[1]).not.toEqual(one);
  });

  test("another purpose does not move the others", () => {
    const base = runs[0] ?? [];
    const of = (calls: typeof base, service: string) => calls.filter((call) => call.service === service);
    const change = (change: (demand: ServiceDemand) => ServiceDemand): typeof base =>
      drawCalls(
        {
          ...model,
          services: model.services.map((demand) => (demand.service === "police" ? change(demand) : demand)),
        },
        { seed: 5, replication: 0, ...week },
      );
    // Twice the police calls: the fire calls are what they were.
    const busier = change((demand) => ({
      ...demand,
      callsPerHour: demand.callsPerHour.map((rate) => 2 * rate),
    }));
    expect(of(busier, "fire")).toEqual(of(base, "fire"));
    expect(of(busier, "police").length).toBeGreaterThan(1.5 * of(base, "police").length);
    // Other minutes: the same calls at the same instants, of the same kinds, at the same places.
    const without = (calls: typeof base) =>
      calls.map(({ unitMinutes: _, serviceMinutes: __, ...rest }) => rest);
    const longer = change((demand) => ({
      ...demand,
      kinds: demand.kinds.map((kind) => ({
        ...kind,
        units: kind.units.map((units) => ({
          ...units,
          minutes: { kind: "gamma", mean: 90, cv: 2 } as const,
        })),
      })),
    }));
    expect(without(longer)).toEqual(without(base));
    expect(longer).not.toEqual(base);
    // With a handling: the same calls otherwise.
    const handled = drawCalls(withHandling(model, ["police"], { kind: "exponential", mean: 3 }), {
      ...{ seed: 5, replication: 0, ...week },
    });
    expect(handled.map(({ handlingMinutes: _, ...rest }) => rest)).toEqual(base);
    expect(of(handled, "fire").every(({ handlingMinutes }) => handlingMinutes === 0)).toBe(true);
    expect(of(handled, "police").every(({ handlingMinutes = 0 }) => handlingMinutes > 0)).toBe(true);
    expect(base.some((call) => "handlingMinutes" in call)).toBe(false);
    // Without places: the same kinds and minutes.
    const nowhere = change((demand) => ({
      ...demand,
      kinds: demand.kinds.map(({ places: _, ...kind }) => kind),
    }));
    expect(nowhere.map(({ unitMinutes, type }) => [unitMinutes, type])).toEqual(
      base.map(({ unitMinutes, type }) => [unitMinutes, type]),
    );
  });

  test("mistakes are named", () => {
    const broken = (change: Partial<ServiceDemand>) => () =>
      drawCalls({ ...model, services: [{ ...police, ...change }] }, { seed: 1, ...week });
    expect(broken({ callsPerHour: [1] })).toThrow(/168 numbers/);
    expect(broken({ callsPerHour: Array(168).fill(-1) })).toThrow(
      /callsPerHour\[0\]: expected a number in \[0, infinity\)/,
    );
    expect(broken({ kinds: [] })).toThrow(/kinds: expected a list of at least one/);
    expect(
      broken({
        kinds: [{ priority: 1, share: 1, units: [{ needs: [{ count: 2 }], share: 1, minutes: [[5]] }] }],
      }),
    ).toThrow(/lists of 2/);
  });
});
