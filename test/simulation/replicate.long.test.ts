import { describe, expect, test } from "vitest";
import { delay } from "../../src/queueing/erlang.ts";
import { priorityDelay } from "../../src/queueing/priority.ts";
import type { DemandKind, DemandModel } from "../../src/simulation/demand-model.ts";
import { drawCalls } from "../../src/simulation/draw-calls.ts";
import type { SimMeasure } from "../../src/simulation/measurement.ts";
import { replicate } from "../../src/simulation/replicate.ts";
import type { MeasuredMean } from "../../src/simulation/replicated-rows.ts";
import type { Scenario } from "../../src/simulation/replication.ts";
import type { ReplicateOptions, Replications } from "../../src/simulation/replications.ts";
import { simulate } from "../../src/simulation/simulate.ts";
import { studentTQuantile } from "../../src/stats/student-t.ts";

const HOUR = 3_600_000;
const WEEK = { start: 0, end: 168 * HOUR };

function poisson(
  callsPerHour: number,
  kinds: readonly Pick<DemandKind, "priority" | "share">[],
): DemandModel {
  const units = [{ needs: [{ count: 1 }], share: 1, minutes: { kind: "exponential", mean: 30 } as const }];
  return {
    timeZone: "UTC",
    services: [
      {
        service: "police",
        callsPerHour: Array(168).fill(callsPerHour),
        kinds: kinds.map((kind) => ({ ...kind, units })),
      },
    ],
  };
}
const cars = (name: string, count: number): Scenario => ({
  name,
  units: Array.from({ length: count }, (_, u) => ({
    ...{ id: `U${u}`, role: "patrol", answers: ["police"] as const, personnel: 1 },
  })),
});
const one = [{ priority: 1, share: 1 }];
const base: ReplicateOptions = {
  ...{ scenarios: [cars("five", 5)], demand: poisson(6, one), period: WEEK },
  ...{ replications: 4, seed: 1 },
};

function row(
  rows: readonly MeasuredMean[] | undefined,
  measure: SimMeasure,
  statistic: string,
  of: string,
): MeasuredMean {
  const found = rows?.find((r) => r.measure === measure && r.statistic === statistic && r.of === of);
  if (found === undefined) throw new Error(`no ${measure} ${statistic} ${of}`);
  return found;
}
const first = (result: Replications) => result.scenarios[0]?.measures;

function expectHolds({ interval }: MeasuredMean, theory: number, widest: number): void {
  if (interval === undefined) throw new Error("no interval");
  expect(interval.low).toBeLessThanOrEqual(theory);
  expect(interval.high).toBeGreaterThanOrEqual(theory);
  expect(interval.high - interval.low).toBeLessThan(widest * theory);
}

describe("theory through intervals", () => {
  test("M/M/5 after a warm-up of a day: wait, utilization, calls open, calls", async () => {
    const result = await replicate({ ...base, replications: 150, warmUpMinutes: 24 * 60, level: 0.999 });
    const theory = delay({ servers: 5, callsPerHour: 6, serviceMinutes: 30 });
    expectHolds(row(first(result), "wait", "mean", "police"), theory.meanDelayMinutes as number, 0.3);
    expectHolds(row(first(result), "utilization", "share", "role patrol"), 0.6, 0.05);
    expectHolds(row(first(result), "open-calls", "mean", "police"), 3, 0.05);
    expectHolds(row(first(result), "calls", "count", "police"), 6 * 144, 0.05);
    expect(result.measured).toEqual({ start: 24 * HOUR, end: WEEK.end });
  });

  test("two priorities", async () => {
    const demand = poisson(6, [
      { priority: 1, share: 0.4 },
      { priority: 2, share: 0.6 },
    ]);
    const result = await replicate({
      ...base,
      demand,
      replications: 60,
      warmUpMinutes: 24 * 60,
      level: 0.999,
    });
    const [urgent, other] = priorityDelay({
      servers: 5,
      callsPerHour: [2.4, 3.6],
      serviceMinutes: 30,
    }).meanDelayMinutes;
    expectHolds(row(first(result), "wait", "mean", "police 1"), urgent as number, 0.3);
    expectHolds(row(first(result), "wait", "mean", "police 2"), other as number, 0.5);
  });

  test("without a warm-up the wait is too short: the city starts empty", async () => {
    const short = { ...base, period: { start: 0, end: 6 * HOUR }, replications: 300, level: 0.999 };
    const theory = delay({ servers: 5, callsPerHour: 6, serviceMinutes: 30 }).meanDelayMinutes as number;
    const result = await replicate(short);
    expect(row(first(result), "wait", "mean", "police").interval?.high).toBeLessThan(theory);
  });
});

describe("scenarios share their luck", () => {
  test("each replication is what simulate gives on drawCalls; the interval is Student's", async () => {
    const result = await replicate(base);
    const waits = [0, 1, 2, 3].map((replication) => {
      const log = simulate({
        units: (base.scenarios[0] as Scenario).units,
        calls: drawCalls(base.demand as DemandModel, { seed: 1, replication, ...WEEK }),
      });
      const all = [...log.responses()].map((r) => (r.dispatchedAt - r.receivedAt) / 60_000);
      return all.reduce((sum, wait) => sum + wait, 0) / all.length;
    });
    const mean = waits.reduce((sum, wait) => sum + wait, 0) / 4;
    const deviation = Math.sqrt(waits.reduce((sum, wait) => sum + (wait - mean) ** 2, 0) / 3);
    const found = row(first(result), "wait", "mean", "police");
    expect(found.mean).toBeCloseTo(mean, 9);
    const half = (studentTQuantile(0.975, 3) * deviation) / 2;
    expect(found.interval?.low).toBeCloseTo(mean - half, 9);
    expect(found.interval?.high).toBeCloseTo(mean + half, 9);
  });

  test("the same scenario twice differs by nothing, exactly", async () => {
    const result = await replicate({ ...base, scenarios: [cars("a", 5), cars("b", 5)] });
    expect(result.differences).toHaveLength(1);
    const { name, baseline, measures } = result.differences[0] as Replications["differences"][number];
    expect({ name, baseline }).toEqual({ name: "b", baseline: "a" });
    expect(measures.length).toBe(first(result)?.length);
    for (const { mean, interval } of measures)
      expect([mean, interval?.low, interval?.high]).toEqual([0, 0, 0]);
  });

  test("the mean difference is the difference of the means, and surer than the two alone", async () => {
    const result = await replicate({
      ...base,
      scenarios: [cars("five", 5), cars("six", 6)],
      replications: 20,
    });
    const of = (s: number) => row(result.scenarios[s]?.measures, "wait", "mean", "police");
    const difference = row(result.differences[0]?.measures, "wait", "mean", "police");
    expect(difference.mean).toBeCloseTo(of(1).mean - of(0).mean, 9);
    expect(difference.interval?.high).toBeLessThan(0);
    const width = ({ interval }: MeasuredMean) => (interval?.high ?? 0) - (interval?.low ?? 0);
    // Were the two independent, the variances would add up.
    expect(width(difference)).toBeLessThan(0.8 * Math.hypot(width(of(0)), width(of(1))));
  });

  test("a scenario with demand of its own draws it from the same streams", async () => {
    const quiet: Scenario = { ...cars("quiet", 5), demand: poisson(3, one) };
    const result = await replicate({ ...base, scenarios: [cars("now", 5), quiet] });
    const alone = await replicate({ ...base, demand: poisson(3, one) });
    expect(result.scenarios[1]?.measures).toEqual(first(alone));
  });
});

describe("how it runs", () => {
  test("it depends on its arguments alone", async () => {
    expect(await replicate(base)).toEqual(await replicate(structuredClone(base)));
    expect(await replicate({ ...base, seed: 2 })).not.toEqual(await replicate(base));
  });

  test("the result survives JSON and structuredClone", async () => {
    const result = await replicate({ ...base, scenarios: [cars("a", 5), cars("b", 6)] });
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(structuredClone(result)).toEqual(result);
  });

  test("calls that are given are answered once, without interval", async () => {
    const demand = drawCalls(base.demand as DemandModel, { seed: 1, ...WEEK });
    const result = await replicate({ ...base, demand, replications: 1 });
    expect(row(first(result), "calls", "count", "police").mean).toBe(demand.length);
    expect(row(first(result), "wait", "mean", "police").interval).toBeUndefined();
    await expect(replicate({ ...base, demand })).rejects.toThrow(
      /replications: expected a number in \[1, 1\]/,
    );
  });

  test("progress is told, and the event loop is not held", async () => {
    const told: string[] = [];
    setTimeout(() => told.push("timer"), 0);
    await replicate({ ...base, onProgress: ({ done, total }) => told.push(`${done}/${total}`) });
    expect(told.filter((text) => text !== "timer")).toEqual(["1/4", "2/4", "3/4", "4/4"]);
    expect(told.indexOf("timer")).toBeLessThan(told.length - 1);
  });

  test("it stops when it is told to, with the reason", async () => {
    const controller = new AbortController();
    let last = 0;
    const onProgress = ({ done }: { done: number }) => {
      last = done;
      if (done === 2) controller.abort(new Error("enough"));
    };
    await expect(replicate({ ...base, onProgress, signal: controller.signal })).rejects.toThrow("enough");
    expect(last).toBe(2);
  });

  test("mistakes are named", async () => {
    const wrong = (change: Partial<ReplicateOptions>) => replicate({ ...base, ...change });
    await expect(wrong({ scenarios: [] })).rejects.toThrow(/scenarios: expected a list of at least one/);
    await expect(wrong({ scenarios: [cars("a", 1), cars("a", 2)] })).rejects.toThrow(/different names/);
    await expect(wrong({ replications: 0 })).rejects.toThrow(/\[1, 1000000\], whole/);
    await expect(wrong({ warmUpMinutes: 168 * 60 })).rejects.toThrow(
      /warmUpMinutes: expected a number in \[0, 10080\)/,
    );
    await expect(wrong({ period: { start: 1, end: 0 } })).rejects.toThrow(/period/);
    await expect(wrong({ seed: Number.NaN })).rejects.toThrow(/seed/);
    await expect(wrong({ level: 1 })).rejects.toThrow(/level/);
    await expect(wrong({ demand: 3 as never })).rejects.toThrow(/demand/);
  });
});
