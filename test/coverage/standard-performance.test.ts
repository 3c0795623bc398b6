import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forceAssembly } from "../../src/coverage/force-assembly.ts";
import { monthlyPercentiles, monthlyShares } from "../../src/coverage/monthly-performance.ts";
import { responseStandard } from "../../src/coverage/published-standards.ts";
import type { ClockStart, ClockStop } from "../../src/coverage/response-standard.ts";
import { overrideStandard } from "../../src/coverage/response-standard.ts";
import { standardPerformance } from "../../src/coverage/standard-performance.ts";
import type { CallForService, UnitResponse } from "../../src/records/call.ts";
import type { CallTable } from "../../src/records/call-table.ts";
import { syntheticTown } from "../../src/records/synthetic.ts";
import { responseTimes } from "../../src/workload/response-time.ts";
import { type MadeCall, madeCalls } from "../workload/made-calls.ts";

const T0 = Date.UTC(2024, 2, 4, 12);
const at = (second: number): number => T0 + second * 1000;
const goal = (clockStart: ClockStart, clockStop: ClockStop, limitSeconds = 240, personnel?: number) => ({
  ...{ id: "ours", clockStart, clockStop, limitSeconds, share: 0.9 },
  ...(personnel === undefined ? {} : { personnel }),
});

/** The same from record objects, by another way: sort, sum, compare. */
function slowDelay(call: CallForService, start: ClockStart, stop: ClockStop, personnel = 0): number {
  const first = (name: "dispatchedAt" | "enrouteAt") =>
    call.responses.reduce((least, one) => Math.min(least, one[name] ?? Infinity), Infinity);
  const known = (time: number | undefined): number =>
    time === undefined || time === Infinity ? Number.NaN : time;
  const units: UnitResponse[] = [];
  const byArrival = [...call.responses].sort((a, b) => (a.arrivedAt ?? Infinity) - (b.arrivedAt ?? Infinity));
  for (const one of byArrival) {
    if (one.unit === undefined || !units.some(({ unit }) => unit === one.unit)) units.push(one);
  }
  const enough = (needed: number, weight: (one: UnitResponse) => number): UnitResponse | number => {
    let sum = 0;
    for (const one of units) {
      if (one.arrivedAt === undefined) break;
      sum += weight(one);
      if (sum >= needed) return one;
    }
    return units.some((one) => one.arrivedAt !== undefined) ? Infinity : Number.NaN;
  };
  let stopped: number;
  let own: number | undefined;
  if (stop === "units-notified") stopped = known(first("dispatchedAt"));
  else if (stop === "unit-en-route") stopped = known(first("enrouteAt"));
  else {
    const found =
      stop === "personnel-on-scene"
        ? enough(personnel, (one) => one.personnel)
        : enough(stop === "first-unit-on-scene" ? 1 : 2, () => 1);
    if (found === Infinity) return Infinity;
    stopped = typeof found === "number" ? found : (found.arrivedAt as number);
    own = typeof found === "number" ? undefined : found.enrouteAt;
  }
  if (start === "units-notified") return stopped - known(first("dispatchedAt"));
  if (start !== "unit-en-route") return stopped - known(call.receivedAt);
  return stopped - known(stop === "personnel-on-scene" ? first("enrouteAt") : own);
}

const second = fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined });
const response = fc.record({
  unit: fc.constantFrom("E1", "E2", "L1", ""),
  personnel: fc.integer({ min: 1, max: 5 }),
  d: second,
  e: second,
  a: second,
});
const madeCall = fc.record({
  area: fc.constantFrom("N", "S"),
  r: second,
  responses: fc.array(response, { maxLength: 4 }),
});
function table(
  made: readonly (typeof madeCall extends fc.Arbitrary<infer Made> ? Made : never)[],
): CallTable {
  const time = (name: string, value: number | undefined) =>
    value === undefined ? {} : { [name]: at(value) };
  return madeCalls(
    made.map(({ area, r, responses }) => ({
      ...{ area, service: "fire" as const },
      ...time("receivedAt", r),
      responses: responses.map(({ unit, personnel, d, e, a }) => ({
        ...{ personnel, clearedAt: at(5000), ...(unit === "" ? {} : { unit }) },
        ...{ ...time("dispatchedAt", d), ...time("enrouteAt", e), ...time("arrivedAt", a) },
      })),
    })),
  );
}

const SPANS = [
  ["alarm-received", "units-notified"],
  ["alarm-acknowledged", "unit-en-route"],
  ["alarm-received", "first-unit-on-scene"],
  ["units-notified", "first-unit-on-scene"],
  ["unit-en-route", "first-unit-on-scene"],
  ["unit-en-route", "second-unit-on-scene"],
  ["units-notified", "second-unit-on-scene"],
  ["alarm-received", "personnel-on-scene"],
  ["units-notified", "personnel-on-scene"],
  ["unit-en-route", "personnel-on-scene"],
] as const;

describe("standardPerformance", () => {
  it.each(SPANS)("times %s to %s as a slow count over the records does", (start, stop) => {
    fc.assert(
      fc.property(
        fc.array(madeCall, { minLength: 1, maxLength: 15 }),
        fc.integer({ min: 1, max: 9 }),
        (made, people) => {
          const calls = table(made);
          const delays = [...calls].map((call) => slowDelay(call, start, stop, people));
          const known = delays.filter((delay) => delay >= 0);
          const within = known.filter((delay) => delay <= 240_000).length;
          const [row] = standardPerformance(calls, { standard: goal(start, stop, 240, people), fewest: 1 });
          expect(row).toMatchObject({
            ...{ count: known.length, within, never: known.filter((delay) => delay === Infinity).length },
            ...{
              missing: delays.filter(Number.isNaN).length,
              negative: delays.filter((delay) => delay < 0).length,
            },
          });
          if (known.length > 0) expect(row?.share).toBe(within / known.length);
          expect(JSON.parse(JSON.stringify(row))).toEqual(row);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("adds up over groups, and rises with the limit", () => {
    fc.assert(
      fc.property(fc.array(madeCall, { minLength: 1, maxLength: 25 }), (made) => {
        const calls = table(made);
        const standard = goal("unit-en-route", "first-unit-on-scene");
        const [all] = standardPerformance(calls, { standard });
        const parts = standardPerformance(calls, { standard, by: "area" });
        for (const field of ["count", "within", "missing", "negative", "never"] as const) {
          expect(parts.reduce((sum, part) => sum + part[field], 0)).toBe(all?.[field]);
        }
        expect((all?.count ?? 0) + (all?.missing ?? 0) + (all?.negative ?? 0)).toBe(calls.length);
        const [longer] = standardPerformance(calls, { standard: { ...standard, limitSeconds: 480 } });
        expect(longer?.within).toBeGreaterThanOrEqual(all?.within as number);
      }),
      { numRuns: 60 },
    );
  });

  it("agrees with the response times of the workload", () => {
    const { calls } = syntheticTown({ seed: "standards", population: 20_000, days: 28 });
    const p90 = (leg: string, level: string) =>
      (responseTimes(calls).find((row) => row.leg === leg && row.level === level)?.p90Minutes as number) * 60;
    const ours = (start: ClockStart, stop: ClockStop) =>
      standardPerformance(calls, { standard: goal(start, stop) })[0];
    expect(ours("units-notified", "unit-en-route")?.percentileSeconds).toBeCloseTo(
      p90("turnout", "response"),
      6,
    );
    expect(ours("alarm-received", "units-notified")?.percentileSeconds).toBeCloseTo(
      p90("dispatch", "call"),
      6,
    );
    expect(ours("alarm-received", "first-unit-on-scene")?.percentileSeconds).toBeCloseTo(
      p90("response", "call"),
      6,
    );
    const turnout = standardPerformance(calls, {
      standard: goal("units-notified", "unit-en-route"),
      by: "unit",
    });
    const rows = responseTimes(calls, { by: "unit" }).filter(({ leg }) => leg === "turnout");
    expect(turnout.map(({ key, count, missing }) => ({ key, count, missing }))).toEqual(
      rows.map(({ key, count, missing }) => ({ key, count, missing })),
    );
  });

  it("says by how much a standard is missed, and whether chance could have done it", () => {
    const made = (slow: number, all: number): CallTable =>
      madeCalls(
        Array.from({ length: all }, (_, i) => ({
          responses: [
            { unit: "E1", enrouteAt: at(0), arrivedAt: at(i < slow ? 300 : 200), clearedAt: at(900) },
          ],
        })),
      );
    const standard = responseStandard("nfpa-1710-2016-first-engine");
    const judge = (slow: number, all: number) => standardPerformance(made(slow, all), { standard })[0];
    expect(judge(10, 100)).toMatchObject({ status: "met", clear: false, gapShare: 0, within: 90 });
    // Wilson: 90 of 100 is 0.8256 to 0.9448.
    expect(judge(10, 100)?.low).toBeCloseTo(0.8256, 4);
    expect(judge(0, 100)).toMatchObject({
      status: "met",
      clear: true,
      percentileSeconds: 200,
      gapSeconds: -40,
    });
    expect(judge(40, 100)).toMatchObject({
      status: "not-met",
      clear: true,
      percentileSeconds: 300,
      gapSeconds: 60,
    });
    expect(judge(40, 100)?.gapShare).toBeCloseTo(0.3, 12);
    expect(judge(2, 12)).toMatchObject({ status: "not-met", clear: false });
    const few = judge(0, 9);
    expect(few).toMatchObject({ status: "too-few", clear: false, share: 1 });
    expect(few?.percentileSeconds).toBeUndefined();
    expect(judge(0, 0)).toEqual({
      ...{
        key: "all",
        standard: standard.id,
        count: 0,
        within: 0,
        never: 0,
        unsure: 0,
        missing: 0,
        negative: 0,
      },
      ...{ requiredShare: 0.9, limitSeconds: 240, status: "too-few", clear: false },
    });
    const slower = overrideStandard(standard, { limitSeconds: 300 });
    expect(standardPerformance(made(40, 100), { standard: slower })[0]?.status).toBe("met");
  });

  it("counts a force that never came as late, and has no percentile where that reaches so far", () => {
    const calls = madeCalls(
      Array.from({ length: 20 }, (_, i) => ({
        type: i < 15 ? "STRUCTURE" : "MEDICAL",
        responses: [
          {
            unit: "E1",
            role: "engine",
            personnel: 4,
            dispatchedAt: at(0),
            enrouteAt: at(60),
            arrivedAt: at(200),
            clearedAt: at(900),
          },
          ...(i < 15
            ? [
                {
                  unit: "L1",
                  role: "ladder",
                  personnel: 12,
                  dispatchedAt: at(0),
                  enrouteAt: at(70),
                  arrivedAt: at(500),
                  clearedAt: at(900),
                },
              ]
            : []),
        ],
      })),
    );
    const standard = responseStandard("nfpa-1710-2020-force-house");
    const [all] = standardPerformance(calls, { standard });
    expect(all).toMatchObject({
      count: 20,
      never: 5,
      within: 15,
      share: 0.75,
      medianSeconds: 440,
      status: "not-met",
    });
    expect(all?.percentileSeconds).toBeUndefined();
    const [fires] = standardPerformance(calls, { standard, types: ["STRUCTURE"] });
    expect(fires).toMatchObject({ count: 15, never: 0, share: 1, percentileSeconds: 440, gapSeconds: -40 });
    const [engines] = standardPerformance(calls, { standard, types: ["STRUCTURE"], roles: ["engine"] });
    expect(engines).toMatchObject({ count: 15, never: 15, share: 0 });
  });

  it("times the calls and the units that are meant, and no others", () => {
    const unit = (role: string, dispatched: number, turnout: number) => ({
      ...{ role, dispatchedAt: at(dispatched), enrouteAt: at(dispatched + turnout) },
      ...{ arrivedAt: at(dispatched + 300), clearedAt: at(900) },
    });
    const calls = madeCalls([
      {
        service: "fire",
        type: "FIRE",
        receivedAt: at(0),
        responses: [unit("medic", 10, 40), unit("engine", 30, 90)],
      },
      { service: "ems", type: "FALL", receivedAt: at(0), responses: [unit("engine", 20, 60)] },
      {
        service: "ems",
        type: "FALL",
        initiator: "officer",
        receivedAt: at(0),
        responses: [unit("engine", 50, 10)],
      },
    ]);
    const medians = (start: ClockStart, stop: ClockStop, which: object) => {
      const [row] = standardPerformance(calls, { standard: goal(start, stop), fewest: 1, ...which });
      return [row?.count, row?.medianSeconds];
    };
    const turnout = (which: object) => medians("units-notified", "unit-en-route", which);
    expect(turnout({})).toEqual([3, 60]);
    expect(turnout({ roles: ["engine"] })).toEqual([2, 75]);
    expect(turnout({ service: "ems" })).toEqual([1, 60]);
    expect(turnout({ service: "ems", initiators: "all" })).toEqual([2, 35]);
    expect(turnout({ types: ["FIRE"] })).toEqual([2, 65]);
    const dispatch = (which: object) => medians("alarm-received", "units-notified", which);
    expect(dispatch({ service: "fire" })).toEqual([1, 10]);
    expect(dispatch({ service: "fire", roles: ["engine"] })).toEqual([1, 30]);
    expect(dispatch({ period: { start: at(0), end: at(1) } })).toEqual([2, 15]);
    expect(dispatch({ period: { start: at(1), end: at(2) } })).toEqual([0, undefined]);
  });

  it("names what records cannot tell", () => {
    const calls = madeCalls([]);
    const judge = (id: string) => () => standardPerformance(calls, { standard: responseStandard(id) });
    expect(judge("nfpa-1710-2016-alarm-answering")).toThrow(/^standard: expected a clock that starts/);
    expect(judge("nfpa-1720-2004-initial-attack")).toThrow(/^standard: /);
    expect(judge("iso-engine-distance")).toThrow("standard.limitSeconds: expected a number in (0, infinity)");
    expect(judge("cfai-2009-urban-force-benchmark")).toThrow("personnel: expected a number in (0, infinity)");
    const standard = goal("unit-en-route", "first-unit-on-scene");
    expect(() => standardPerformance(calls, { standard, by: "unit" })).toThrow(
      /^by: expected a field of the call/,
    );
    expect(() => standardPerformance(calls, { standard, types: [] })).toThrow(/^types: /);
    expect(() => standardPerformance(calls, { standard, fewest: 0 })).toThrow(/^fewest: /);
    expect(() => standardPerformance(calls, { standard: "x" as never })).toThrow(/^standard: /);
    expect(() => standardPerformance(calls, { standard: goal("unit-en-route", "unit-en-route") })).toThrow(
      /^standard: /,
    );
  });
});

describe("forceAssembly", () => {
  it("takes no less time, and is reached no more often, for more people", () => {
    fc.assert(
      fc.property(fc.array(madeCall, { minLength: 1, maxLength: 20 }), (made) => {
        // Received before anything else, so that no delay is negative.
        const calls = table(made.map((call) => ({ ...call, r: 0 })));
        const options = { personnel: [1, 2, 4, 8, 16], limitSeconds: 300, from: "alarm-received" } as const;
        const rows = forceAssembly(calls, options);
        rows.slice(1).forEach((row, i) => {
          const fewer = rows[i] as (typeof rows)[number];
          expect(row.within as number).toBeLessThanOrEqual(fewer.within as number);
          expect(row.reached).toBeLessThanOrEqual(fewer.reached);
          expect([row.count, row.missing, row.negative]).toEqual([fewer.count, fewer.missing, 0]);
          expect(row.unsure).toBeLessThanOrEqual(row.count - row.reached);
        });
      }),
    );
  });

  it("is the performance of a standard with so many people", () => {
    const { calls } = syntheticTown({ seed: "force", population: 40_000, days: 28 });
    const [row] = forceAssembly(calls, { personnel: [4], limitSeconds: 480, service: "fire" });
    const standard = goal("units-notified", "personnel-on-scene", 480, 4);
    const [judged] = standardPerformance(calls, { standard, service: "fire" });
    expect(row?.count).toBeGreaterThan(50);
    expect(row).toMatchObject({ count: judged?.count, within: judged?.within, low: judged?.low });
    expect(row?.reached).toBe((judged?.count as number) - (judged?.never as number));
  });

  it("does not count a unit twice, nor those whose arrival is unknown as there", () => {
    const unit = (name: string, arrivedAt: number | undefined) => ({
      ...{ unit: name, personnel: 2, dispatchedAt: at(0), clearedAt: at(900) },
      ...(arrivedAt === undefined ? {} : { arrivedAt: at(arrivedAt) }),
    });
    const four = (responses: ReturnType<typeof unit>[]) =>
      forceAssembly(madeCalls([{ responses }]), { personnel: [4] })[0];
    expect(four([unit("E1", 60), unit("E1", 120)])).toMatchObject({ count: 1, reached: 0, missing: 0 });
    expect(four([unit("E1", 60), unit("E2", 120)])).toMatchObject({ reached: 1, medianSeconds: 120 });
    expect(four([unit("E1", 60), unit("E2", undefined)])).toMatchObject({ count: 1, reached: 0, unsure: 1 });
    expect(four([unit("E1", 60), unit("E1", undefined)])).toMatchObject({ count: 1, reached: 0, unsure: 0 });
    expect(four([unit("E1", undefined)])).toMatchObject({ count: 0, missing: 1 });
    expect(four([])).toEqual({ personnel: 4, count: 0, reached: 0, unsure: 0, missing: 1, negative: 0 });
    expect(() => forceAssembly(madeCalls([]), { personnel: [] })).toThrow(/^personnel: /);
    expect(() => forceAssembly(madeCalls([]), { personnel: [0] })).toThrow(/^personnel\[0\]: /);
    expect(() => forceAssembly(madeCalls([]), { personnel: [4], from: "arrival" as never })).toThrow(
      /^from: /,
    );
  });
});

describe("monthlyShares, monthlyPercentiles", () => {
  const month = (iso: string, delays: readonly number[]) =>
    delays.map((delay) => {
      const receivedAt = Date.parse(iso);
      return {
        receivedAt,
        responses: [{ arrivedAt: receivedAt + delay * 1000, clearedAt: receivedAt + 7_200_000 }],
      };
    });
  const calls = madeCalls(
    [
      // 03:30 UTC is 22:30 of the last day of November in New York.
      ...month("2023-12-01T03:30:00Z", [100, 200, 300]),
      ...month("2024-02-10T12:00:00Z", [100, 400]),
      { responses: [{ arrivedAt: Date.UTC(2024, 0, 1), clearedAt: Date.UTC(2024, 0, 1, 1) }] },
    ],
    "America/New_York",
  );
  const clock = { clockStart: "alarm-received", clockStop: "first-unit-on-scene" } as const;

  it("have a row for every month, those without calls too", () => {
    const none = { missing: 0, negative: 0 };
    expect(monthlyShares(calls, { ...clock, limitSeconds: 200 })).toEqual([
      { label: "2023-11", successes: 2, trials: 3, ...none },
      { label: "2023-12", successes: 0, trials: 0, ...none },
      { label: "2024-01", successes: 0, trials: 0, ...none },
      { label: "2024-02", successes: 1, trials: 2, ...none },
    ]);
  });

  it("have a percentile only of enough calls", () => {
    const values = (fewest: number, share: number) =>
      monthlyPercentiles(calls, { ...clock, fewest, share }).map(({ value }) => value);
    expect(values(1, 0.5)).toEqual([200, undefined, undefined, 250]);
    expect(values(3, 0.9)).toEqual([280, undefined, undefined, undefined]);
    expect(() => monthlyPercentiles(calls, { ...clock, share: 2 })).toThrow(/^share: /);
    expect(() => monthlyShares(calls, { ...clock, limitSeconds: 0 })).toThrow(/^limitSeconds: /);
  });

  it("are the same calls as the performance by month", () => {
    const town = syntheticTown({ seed: "months", population: 15_000, days: 100 });
    const shares = monthlyShares(town.calls, { ...clock, service: "police", limitSeconds: 900 });
    const standard = { ...goal("alarm-received", "first-unit-on-scene", 900) };
    const rows = standardPerformance(town.calls, { standard, service: "police", by: "month" });
    expect(shares.map(({ label, successes, trials }) => [label, successes, trials])).toEqual(
      rows.map(({ key, within, count }) => [key, within, count]),
    );
    expect(shares.length).toBeGreaterThanOrEqual(4);
  });
});

describe("roles without a service", () => {
  const sent = (service: "fire" | "police", role: string, arrivedAt?: number): MadeCall => ({
    ...{ service, type: service, receivedAt: at(0) },
    responses: [
      { unit: `${role}1`, role, personnel: 4, dispatchedAt: at(60), ...(arrivedAt && { arrivedAt }) },
    ],
  });
  const calls = madeCalls([
    sent("fire", "engine", at(200)),
    sent("fire", "engine", at(400)),
    sent("fire", "engine"),
    sent("police", "patrol", at(100)),
    sent("police", "patrol"),
    { service: "police", type: "police", receivedAt: at(0), responses: [] },
    sent("fire", "medic", at(100)),
  ]);
  const standard = goal("alarm-received", "first-unit-on-scene");

  it("mean the calls to which a unit of these roles was sent", () => {
    const [row] = standardPerformance(calls, { standard, roles: ["engine"] });
    expect(row).toMatchObject({ count: 2, within: 1, missing: 1 });
  });

  it("with a service, all its calls", () => {
    const [row] = standardPerformance(calls, { standard, roles: ["engine"], service: "fire" });
    expect(row).toMatchObject({ count: 2, within: 1, missing: 2 });
    const [all] = standardPerformance(calls, { standard });
    expect(all).toMatchObject({ count: 4, within: 3, missing: 3 });
  });
});
