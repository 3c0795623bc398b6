import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { ZoneCalendar } from "../../src/quantity/calendar.ts";
import { DutycycleError } from "../../src/quantity/error.ts";
import { DAY_MS, HOUR_MS } from "../../src/quantity/instant.ts";
import { cleanCalls } from "../../src/records/clean.ts";
import { callsFrom } from "../../src/records/from-objects.ts";
import { rosterFrom } from "../../src/records/roster-from.ts";
import { townDemand } from "../../src/records/synthetic/demand.ts";
import { FLOWS, weightsByHourOfWeek } from "../../src/records/synthetic/work.ts";
import { type SyntheticTown, syntheticTown } from "../../src/records/synthetic.ts";

const OFF_ROSTER = ["detective", "school"];

/** Everything that was made up, value by value, so that neither key order nor a new field changes it. */
function fingerprint(town: SyntheticTown): string {
  const calls = [...town.calls].map((call) => [
    ...[call.id, call.service, call.initiator, call.type, call.priority, call.area, call.disposition],
    ...[call.latitude, call.longitude, call.receivedAt],
    ...call.responses.map((r) => [
      r.unit,
      r.role,
      r.personnel,
      r.dispatchedAt,
      r.enrouteAt,
      r.arrivedAt,
      r.clearedAt,
    ]),
  ]);
  const spans = [...town.roster].map((s) => [s.unit, s.role, s.service, s.area, s.personnel, s.start, s.end]);
  return createHash("sha256")
    .update(JSON.stringify([calls, spans]))
    .digest("hex")
    .slice(0, 16);
}

/** Personnel-hours of patrol on calls, over those on duty. */
function patrolShare(town: SyntheticTown): number {
  let onCalls = 0;
  for (const call of cleanCalls(town.calls).calls) {
    if (call.initiator !== "community" && call.initiator !== "officer") continue;
    for (const { role, personnel, dispatchedAt, clearedAt } of call.responses) {
      if (role === "patrol") onCalls += personnel * ((clearedAt as number) - (dispatchedAt as number));
    }
  }
  let onDuty = 0;
  for (const { role, personnel, start, end } of town.roster) {
    const length = Math.min(end, town.period.end) - Math.max(start, town.period.start);
    if (role === "patrol") onDuty += personnel * length;
  }
  return onCalls / onDuty;
}

describe("syntheticTown", () => {
  it("is the same for the same seed (pins: a change here changes every example)", () => {
    expect(fingerprint(syntheticTown({ seed: 1, population: 10_000 }))).toBe("074273679cd70f9c");
    expect(
      fingerprint(syntheticTown({ seed: "Sydney", population: 10_000, timeZone: "Australia/Sydney" })),
    ).toBe("1ec5b2c58694b0d9");
  });

  it("is another town for another seed", () => {
    const prints = [0, 1, 2, "", "1"].map((seed) =>
      fingerprint(syntheticTown({ seed, population: 5000, days: 7 })),
    );
    expect(new Set(prints).size).toBe(prints.length);
  });

  it("stands up to the checks that records and rosters from outside must pass", () => {
    const town = syntheticTown({ seed: 3, days: 14 });
    const { issues, rows } = callsFrom(town.calls, { timeZone: town.timeZone });
    expect(rows.rejected).toBe(0);
    expect(Object.keys(issues.byKind)).toEqual(["no-clear"]);
    expect(issues.byKind["no-clear"]).toBe(town.planted["no-clear"]);
    const checked = rosterFrom(town.roster, { timeZone: town.timeZone });
    expect(checked.rows.rejected).toBe(0);
    expect(checked.issues.total).toBe(0);
  });

  it("has each response inside its call and the period, in order, at whole seconds", () => {
    const { calls, period } = syntheticTown({ seed: 4 });
    let last = 0;
    for (const call of calls) {
      expect(call.receivedAt).toBeGreaterThanOrEqual(last);
      last = call.receivedAt as number;
      for (const response of call.responses) {
        const times = [
          last,
          response.dispatchedAt,
          response.enrouteAt,
          response.arrivedAt,
          response.clearedAt,
        ];
        const present = times.filter((time) => time !== undefined);
        expect(present).toEqual(present.toSorted((a, b) => a - b));
        expect(present.every((time) => time % 1000 === 0 && time >= period.start && time < period.end)).toBe(
          true,
        );
      }
    }
    const ids = [...calls].map((call) => call.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(ids.toSorted());
  });

  it("sends only units that are on duty, and puts no unit on duty twice", () => {
    const { calls, roster } = syntheticTown({ seed: 5 });
    const spans = new Map<string, { start: number; end: number; personnel: number }[]>();
    for (const span of roster)
      spans.set(span.unit as string, [...(spans.get(span.unit as string) ?? []), span]);
    for (const own of spans.values()) {
      own.slice(1).forEach((span, i) => {
        expect(span.start).toBeGreaterThanOrEqual((own[i] as { end: number }).end);
      });
    }
    for (const call of calls) {
      for (const { unit, role, dispatchedAt, personnel } of call.responses) {
        const duty = spans
          .get(unit as string)
          ?.find((span) => span.start <= (dispatchedAt as number) && (dispatchedAt as number) < span.end);
        if (OFF_ROSTER.includes(role as string)) expect(spans.has(unit as string)).toBe(false);
        else expect(duty?.personnel).toBe(personnel);
      }
    }
  });

  it("has a few moments in which one unit is on two calls, and some work off the roster", () => {
    const { calls } = syntheticTown({ seed: 6, days: 56 });
    const responses = [...calls].flatMap((call) => call.responses);
    const byUnit = new Map<string, typeof responses>();
    for (const response of responses) {
      const unit = response.unit as string;
      if (response.clearedAt !== undefined) byUnit.set(unit, [...(byUnit.get(unit) ?? []), response]);
    }
    let overlaps = 0;
    for (const own of byUnit.values()) {
      const sorted = own.toSorted((a, b) => (a.dispatchedAt as number) - (b.dispatchedAt as number));
      let clear = -Infinity;
      for (const response of sorted) {
        if ((response.dispatchedAt as number) < clear) overlaps += 1;
        clear = Math.max(clear, response.clearedAt as number);
      }
    }
    expect(overlaps / responses.length).toBeGreaterThan(0.005);
    expect(overlaps / responses.length).toBeLessThan(0.08);
    const off = responses.filter((r) => OFF_ROSTER.includes(r.role as string)).length;
    expect(off / responses.length).toBeGreaterThan(0.001);
    expect(off / responses.length).toBeLessThan(0.03);
    expect(new Set(responses.map((r) => r.personnel))).toEqual(new Set([1, 2, 3, 4]));
  });

  it("keeps patrol busy on calls for 35 to 50 % of its time", () => {
    for (const seed of [1, 2, 3]) {
      const share = patrolShare(syntheticTown({ seed, population: 40_000, days: 56 }));
      expect(share).toBeGreaterThan(0.35);
      expect(share).toBeLessThan(0.5);
    }
  });

  it("loses to cleaning exactly what was planted", () => {
    const town = syntheticTown({ seed: 7, days: 56 });
    const { calls, excluded } = cleanCalls(town.calls);
    const taken = Object.fromEntries(excluded.map((entry) => [entry.rule, entry]));
    const { planted } = town;
    expect(taken["zero-on-scene"]?.calls).toBe(planted["zero-on-scene"]);
    expect(taken["out-of-service"]?.responses).toBe(
      (planted["short-out-of-service"] ?? 0) + (planted["long-out-of-service"] ?? 0),
    );
    expect(taken["duplicate-responses"]?.responses).toBe(planted["duplicate-response"]);
    expect(taken["test-calls"]?.calls).toBe(planted.test);
    expect(taken["missing-times"]?.responses).toBe(planted["no-clear"]);
    const removed = excluded.reduce((sum, entry) => sum + entry.responses, 0);
    expect(calls.responseCount + removed).toBe(town.calls.responseCount);
    for (const count of Object.values(planted)) expect(count / town.calls.length).toBeLessThan(0.03);
    expect(Object.keys(planted)).toHaveLength(11);
  });

  it("works across clock changes, in whole local days", () => {
    const spring = syntheticTown({ seed: 8, population: 5000, days: 14, start: Date.UTC(2025, 2, 3, 12) });
    expect(spring.period.end - spring.period.start).toBe(14 * DAY_MS - HOUR_MS);
    const nights = spring.roster.spans
      .filter((span) => span.role === "sergeant")
      .map((s) => (s.end - s.start) / HOUR_MS);
    expect(nights.filter((hours) => hours === 11)).toHaveLength(1);
    const autumn = syntheticTown({ seed: 8, population: 5000, days: 14, start: Date.UTC(2025, 9, 27, 12) });
    expect(autumn.period.end - autumn.period.start).toBe(14 * DAY_MS + HOUR_MS);
    const island = syntheticTown({
      seed: 8,
      population: 5000,
      days: 14,
      timeZone: "Australia/Lord_Howe",
      start: Date.UTC(2025, 2, 31, 12),
    });
    expect(island.period.end - island.period.start).toBe(14 * DAY_MS + HOUR_MS / 2);
    for (const { period, timeZone } of [spring, autumn, island]) {
      const calendar = new ZoneCalendar(timeZone);
      expect(calendar.startOfDay(period.start)).toBe(period.start);
      expect(calendar.startOfDay(period.end)).toBe(period.end);
    }
  });

  it("copies to a worker: its columns survive structuredClone", () => {
    const town = syntheticTown({ seed: 9, population: 3000, days: 3 });
    expect(structuredClone(town.calls.toColumns())).toEqual(town.calls.toColumns());
    expect(structuredClone(town.areas)).toEqual(town.areas);
  });

  it("names the option that is wrong", () => {
    const wrong: [object, string][] = [
      [{ seed: undefined }, "seed: expected a finite number or text"],
      [{ population: 500 }, "population: expected a number in [1000, 500000], whole, received 500"],
      [{ days: 0 }, "days"],
      [{ days: 1.5 }, "days"],
      [{ timeZone: "Mars/Olympus" }, "timeZone"],
      [{ start: Number.NaN }, "start"],
      [{ start: Date.UTC(2500, 0) }, "start"],
    ];
    for (const [change, message] of wrong)
      expect(() => syntheticTown({ seed: 1, ...change })).toThrow(message);
    expect(() => syntheticTown({ seed: Number.NaN })).toThrow(DutycycleError);
  });
});

describe("the demand of the town", () => {
  const calendar = new ZoneCalendar("America/Detroit");
  const start = calendar.instantFromLocal(Date.UTC(2025, 0, 6));
  const population = 20_000;
  const year = { start, end: calendar.instantFromLocal(Date.UTC(2026, 0, 5)) };
  const demand = townDemand({ seed: 11, population }, year, calendar);

  it("comes at the yearly rates that were asked for, within Poisson intervals", () => {
    for (const flow of FLOWS) {
      const expected = (((flow.perThousandAYear * population) / 1000) * 364) / 365.25;
      const count = demand.filter((one) => one.flow === flow).length;
      // 3.9 standard deviations hold all but one count in 10,000.
      expect(Math.abs(count - expected)).toBeLessThan(3.9 * Math.sqrt(expected));
    }
  });

  it("follows the hours of the local week, on both sides of the clock changes", () => {
    const community = FLOWS[0] as (typeof FLOWS)[number];
    const weights = weightsByHourOfWeek(community);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(168, 9);
    const counts = new Array<number>(24).fill(0);
    let total = 0;
    for (const { at, flow } of demand) {
      if (flow !== community) continue;
      const hour = new Date(calendar.localFromInstant(at)).getUTCHours();
      counts[hour] = (counts[hour] as number) + 1;
      total += 1;
    }
    const perHour = Array.from(
      { length: 24 },
      (_, h) => weights.filter((_, slot) => slot % 24 === h).reduce((a, b) => a + b) / 168,
    );
    const chiSquare = counts.reduce(
      (sum, count, h) =>
        sum + (count - total * (perHour[h] as number)) ** 2 / (total * (perHour[h] as number)),
      0,
    );
    // scipy 1.17 chi2.ppf(0.9999, 23).
    expect(chiSquare).toBeLessThan(57.07);
  });

  it("of a longer period begins with that of a shorter one", () => {
    const week = { start, end: calendar.instantFromLocal(Date.UTC(2025, 0, 13)) };
    const short = townDemand({ seed: 11, population }, week, calendar);
    expect(demand.slice(0, short.length)).toEqual(short);
  });
});
