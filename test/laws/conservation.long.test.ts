import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CallForService } from "../../src/records/call.ts";
import { CallTable } from "../../src/records/call-table.ts";
import { cleanCalls } from "../../src/records/clean.ts";
import { estimateRoster } from "../../src/records/estimate-roster.ts";
import { callsFrom } from "../../src/records/from-objects.ts";
import { readCalls } from "../../src/records/read-calls.ts";
import { Roster } from "../../src/records/roster.ts";
import { measureWorkload } from "../../src/workload/measure-workload.ts";
import type { WorkloadTotals } from "../../src/workload/workload.ts";
import { csvOf, csvOptions, rowsOf } from "./as-csv.ts";
import { BASE, GROUPS, randomPeriod, randomRecords, randomSpans, ZONES } from "./random-records.ts";
import { expectSame } from "./same-result.ts";

const zone = fc.constantFrom(...ZONES);
const HOUR = 3_600_000;

/** Personnel-hours of the usable intervals, overlaps counted twice. */
function rawHours(records: readonly CallForService[]): number {
  return records
    .flatMap(({ responses }) => responses)
    .reduce((sum, { dispatchedAt, arrivedAt, clearedAt, personnel }) => {
      const hours = ((clearedAt ?? Number.NaN) - (dispatchedAt ?? arrivedAt ?? Number.NaN)) / HOUR;
      return hours > 0 && hours <= 24 ? sum + hours * personnel : sum;
    }, 0);
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function expectSums(totals: WorkloadTotals): void {
  expect(sum(Object.values(totals.committedHoursByInitiator))).toBeCloseTo(totals.committedHours, 9);
  expect(sum(totals.byHourOfWeek.map((hour) => hour.committedHours))).toBeCloseTo(totals.committedHours, 9);
  expect(totals.overlapHours).toBeGreaterThan(-1e-9);
  if (totals.onDutyHours === undefined) return;
  expect(sum(totals.byHourOfWeek.map((hour) => hour.onDutyHours ?? 0))).toBeCloseTo(totals.onDutyHours, 9);
  if (totals.committedShare === undefined) return;
  const onRoster = totals.committedShare * totals.onDutyHours;
  expect(onRoster + (totals.offRosterHours ?? 0)).toBeCloseTo(totals.committedHours, 9);
  expect(sum(Object.values(totals.shareByInitiator ?? {}))).toBeCloseTo(totals.committedShare, 9);
  for (const { callShare, committedShare } of [totals, ...totals.byHourOfWeek]) {
    expect(callShare ?? 0).toBeLessThanOrEqual((committedShare ?? 0) + 1e-12);
  }
}

describe("conservation", () => {
  it("hours in are hours counted, hours that overlap and hours that a rule took", async () => {
    await fc.assert(
      fc.asyncProperty(randomRecords, zone, async (records, timeZone) => {
        const { calls, rows } = await readCalls(csvOf(rowsOf(records)), csvOptions(timeZone));
        expect(rows.read).toBe(rows.used + rows.rejected);
        const cleaned = cleanCalls(calls);
        const { committedHours, overlapHours } = measureWorkload(cleaned.calls);
        const taken = sum(cleaned.excluded.map(({ hours }) => hours));
        expectSame(committedHours + overlapHours + taken, rawHours(records));
        expect(cleaned.calls.length + sum(cleaned.excluded.map((rule) => rule.calls))).toBe(calls.length);
        const responses = sum(cleaned.excluded.map((rule) => rule.responses));
        expect(cleaned.calls.responseCount + responses).toBe(calls.responseCount);
      }),
      { numRuns: 60 },
    );
  });

  it("hours by initiator, by hour of the week and by group each sum to the whole", () => {
    fc.assert(
      fc.property(randomRecords, randomSpans, zone, (records, spans, timeZone) => {
        const { calls } = callsFrom(records, { timeZone });
        for (const by of GROUPS) {
          const workload = measureWorkload(calls, { roster: new Roster(timeZone, spans), by });
          const groups = workload.groups ?? [];
          expectSums(workload);
          for (const group of groups) expectSums(group);
          expect(sum(groups.map((group) => group.committedHours))).toBeCloseTo(workload.committedHours, 9);
          expect(sum(groups.map((group) => group.overlapHours))).toBeCloseTo(workload.overlapHours, 9);
          expect(sum(groups.map((group) => group.responses))).toBe(workload.responses);
          expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
          const exposure = sum(workload.byHourOfWeek.map((hour) => hour.exposureHours));
          expectSame(exposure, (workload.period.end - workload.period.start) / HOUR);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("a group whose time in the period is all overlap is shown, though nothing of it is counted", () => {
    const at = (minute: number) => BASE + minute * 60_000;
    const call = (id: string, priority: string, cleared: number): CallForService => ({
      ...{ id, service: "police", initiator: "community", type: "", priority },
      responses: [{ unit: "A1", personnel: 1, dispatchedAt: at(0), clearedAt: at(cleared) }],
    });
    const { calls } = callsFrom([call("1", "1", 600), call("2", "2", 60)], { timeZone: "UTC" });
    const workload = measureWorkload(calls, { period: { start: at(30), end: at(90) }, by: "priority" });
    expect(workload.overlapHours).toBe(0.5);
    expect(
      workload.groups?.map(({ key, committedHours, overlapHours }) => [key, committedHours, overlapHours]),
    ).toEqual([
      ["1", 1, 0],
      ["2", 0, 0.5],
    ]);
  });

  it("a period cut in two adds up", () => {
    fc.assert(
      fc.property(
        randomRecords,
        randomSpans,
        randomPeriod,
        fc.nat(),
        zone,
        (records, spans, period, n, timeZone) => {
          const { calls } = callsFrom(records, { timeZone });
          const roster = new Roster(timeZone, spans);
          const cut = period.start + 1 + (n % Math.max(1, period.end - period.start - 1));
          const measure = (start: number, end: number) =>
            measureWorkload(calls, { roster, period: { start, end }, by: "type" });
          const whole = measure(period.start, period.end);
          const parts = [measure(period.start, cut), measure(cut, period.end)];
          for (const name of [
            "calls",
            "responses",
            "committedHours",
            "overlapHours",
            "onDutyHours",
          ] as const) {
            expectSame(sum(parts.map((part) => part[name] ?? 0)), whole[name]);
          }
          const hours = whole.byHourOfWeek.map((_, slot) =>
            sum(parts.map((part) => part.byHourOfWeek[slot]?.committedHours ?? 0)),
          );
          expectSame(
            hours,
            whole.byHourOfWeek.map((hour) => hour.committedHours),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it("services that share no unit add up", () => {
    fc.assert(
      fc.property(randomRecords, randomSpans, zone, (drawn, drawnSpans, timeZone) => {
        const own = <T extends { unit?: string }>(service: string, part: T): T =>
          part.unit === undefined ? part : { ...part, unit: `${service} ${part.unit}` };
        const services = ["police", "fire"] as const;
        const records = drawn.map((call) => {
          const service = call.service === "police" ? "police" : "fire";
          return { ...call, service, responses: call.responses.map((one) => own(service, one)) } as const;
        });
        const spans = drawnSpans.map((span) => {
          const service = span.service === "police" ? "police" : "fire";
          return own(service, { ...span, service } as const);
        });
        const { calls } = callsFrom(records, { timeZone });
        const roster = new Roster(timeZone, spans);
        const period = { start: BASE, end: BASE + 9 * 24 * HOUR };
        const whole = measureWorkload(calls, { roster, period });
        const parts = services.map((service) => measureWorkload(calls, { roster, service, period }));
        const onRoster = ({ committedHours, offRosterHours }: WorkloadTotals) =>
          committedHours - (offRosterHours ?? 0);
        for (const name of [
          "calls",
          "responses",
          "committedHours",
          "onDutyHours",
          "offRosterHours",
        ] as const) {
          expectSame(sum(parts.map((part) => part[name] ?? 0)), whole[name]);
        }
        const weighed = parts.map((part) => (part.committedShare ?? 0) * (part.onDutyHours ?? 0));
        if (parts.every((part) => part.committedShare !== undefined)) {
          expectSame(sum(weighed), (whole.committedShare ?? 0) * (whole.onDutyHours ?? 0));
          expectSame(sum(parts.map(onRoster)), onRoster(whole));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("on a roster estimated from the records themselves nobody is busier than on duty", () => {
    fc.assert(
      fc.property(
        randomRecords,
        fc.integer({ min: 0, max: 24 }),
        fc.integer({ min: 0, max: 90 }),
        zone,
        (records, gapHours, paddingMinutes, timeZone) => {
          const { calls } = callsFrom(records, { timeZone });
          const roster = estimateRoster(calls, { gapHours, paddingMinutes });
          const workload = measureWorkload(calls, { roster });
          for (const totals of [workload, ...workload.byHourOfWeek]) {
            expect(totals.committedShare ?? 0).toBeLessThanOrEqual(1 + 1e-9);
          }
          if (roster.length > 0) expect(workload.sharesAreUpperBounds).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("CallTable", () => {
  it("is the same table after its columns were cloned, and after its calls were objects", () => {
    fc.assert(
      fc.property(randomRecords, zone, (records, timeZone) => {
        const { calls } = callsFrom(records, { timeZone });
        expect([...calls]).toEqual(records);
        const cloned = CallTable.fromColumns(structuredClone(calls.toColumns()));
        expect(cloned).toEqual(calls);
        expect(callsFrom(calls, { timeZone }).calls).toEqual(calls);
        expect(measureWorkload(cloned)).toEqual(measureWorkload(calls));
      }),
      { numRuns: 50 },
    );
  });
});
