import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import { concurrency } from "../../src/workload/concurrency.ts";
import { arrivalRates } from "../../src/workload/demand.ts";
import { DAY, MINUTE, madeCalls, sum } from "./made-calls.ts";

const T0 = Date.UTC(2024, 2, 4);
const at = (minute: number): number => T0 + minute * MINUTE;
const open = (from: number, to: number) => ({ responses: [{ dispatchedAt: at(from), clearedAt: at(to) }] });

describe("concurrency", () => {
  it("counts a call itself, and not one that clears as it starts", () => {
    const { byEvent } = concurrency(madeCalls([open(0, 30), open(10, 20), open(20, 40), open(40, 50)]));
    // 1 alone; 2 finds the first; 3 finds the first; 4 starts as 3 clears.
    expect(byEvent).toEqual([0.5, 0.5]);
  });

  it("lets calls that start at one instant find each other, in whatever order they stand", () => {
    expect(concurrency(madeCalls([open(5, 9), open(5, 8), open(5, 7)])).byEvent).toEqual([0, 0, 1]);
    const clears = [open(0, 5), open(5, 9), open(5, 7), open(6, 8)];
    for (const spans of [clears, clears.toReversed()])
      expect(concurrency(madeCalls(spans)).byEvent).toEqual([0.25, 0.5, 0.25]);
  });

  it("opens a call with its first unit and closes it with its last", () => {
    const calls = madeCalls([
      {
        responses: [
          { unit: "B", dispatchedAt: at(10), clearedAt: at(60) },
          { unit: "A", arrivedAt: at(0), clearedAt: at(30) },
          { unit: "C", dispatchedAt: at(5) },
        ],
      },
      open(59, 61),
    ]);
    expect(concurrency(calls).byEvent).toEqual([0.5, 0.5]);
    expect(concurrency(calls, { period: { start: at(0), end: at(61) } }).byTime).toEqual([
      0,
      60 / 61,
      1 / 61,
    ]);
  });

  it("leaves out what has no usable interval, and says how many calls that were", () => {
    const calls = madeCalls([
      open(0, 10),
      open(5, 5),
      open(5, 25 * 60 + 5),
      { responses: [{ dispatchedAt: at(3) }] },
      { responses: [] },
    ]);
    expect(concurrency(calls)).toMatchObject({ byEvent: [1], calls: 1, excluded: 4 });
  });

  it("keeps a service apart, and the period's events and time", () => {
    const calls = madeCalls([{ ...open(0, 120), service: "fire" }, open(30, 90), open(60, 90)]);
    expect(concurrency(calls, { service: "fire" }).byEvent).toEqual([1]);
    const hour = concurrency(calls, { period: { start: at(60), end: at(120) } });
    // Only the third call starts in the hour; it finds the two before it.
    expect(hour.byEvent).toEqual([0, 0, 1]);
    expect(hour.byTime).toEqual([0, 0.5, 0, 0.5]);
    expect(hour.meanOpen).toBe(2);
  });

  it("agrees with a walk minute by minute", () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 90 }));
    const window = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 200 }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 25 }), window, (spans, [from, length]) => {
        const calls = madeCalls(spans.map(([start, minutes]) => open(start, start + minutes)));
        const result = concurrency(calls, { period: { start: at(from), end: at(from + length) } });
        const minutes: number[] = [];
        for (let m = from; m < from + length; m++) {
          const k = spans.filter(([start, length]) => start <= m && m < start + length).length;
          minutes[k] = (minutes[k] ?? 0) + 1;
        }
        const expected = Array.from(minutes, (n) => (n ?? 0) / length);
        expect(result.byTime).toHaveLength(expected.length);
        for (const [k, share] of expected.entries()) expect(result.byTime[k]).toBeCloseTo(share, 12);
        const found: number[] = [];
        spans.forEach(([start], i) => {
          if (start < from || start >= from + length) return;
          const others = spans.filter(([s, l], j) => j !== i && s <= start && start < s + l);
          found[others.length] = (found[others.length] ?? 0) + 1;
        });
        const events = sum(Array.from(found, (n) => n ?? 0));
        expect(result.calls).toBe(events);
        const shares = Array.from(found, (n) => (n ?? 0) / events);
        expect(result.byEvent).toHaveLength(shares.length);
        for (const [k, share] of shares.entries()) expect(result.byEvent[k]).toBeCloseTo(share, 12);
      }),
      { numRuns: 200 },
    );
  });

  it("sums to 1, and obeys Little's law", () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 2 * 1440 }), fc.integer({ min: 1, max: 600 }));
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 60 }), (spans) => {
        const calls = madeCalls(
          spans.map(([start, minutes]) => ({ receivedAt: at(start), ...open(start, start + minutes) })),
        );
        const { byEvent, byTime, meanOpen, period } = concurrency(calls);
        expect(sum(byEvent)).toBeCloseTo(1, 12);
        expect(sum(byTime)).toBeCloseTo(1, 12);
        // Mean number open = arrival rate x mean time open.
        const hours = (period.end - period.start) / (60 * MINUTE);
        const meanHours = sum(spans.map(([, minutes]) => minutes)) / spans.length / 60;
        expect(meanOpen).toBeCloseTo((spans.length / hours) * meanHours, 9);
        expect(meanOpen).toBeCloseTo(sum(byTime.map((share, k) => k * share)), 9);
        // All calls came in the period: rates x exposure gives them back.
        const rates = arrivalRates(calls, { period: { start: T0, end: T0 + 7 * DAY } });
        expect(sum(rates as number[])).toBeCloseTo(spans.length, 9);
      }),
      { numRuns: 60 },
    );
  });

  it("is empty without calls, and names what is wrong", () => {
    expect(concurrency(madeCalls([]))).toEqual({
      ...{ byEvent: [], byTime: [], calls: 0, excluded: 0, period: { start: 0, end: 0 } },
    });
    const period = { start: at(0), end: at(60) };
    expect(concurrency(madeCalls([]), { period }).byTime).toEqual([1]);
    expect(() => concurrency(madeCalls([]), { service: "navy" as never })).toThrow(DutycycleError);
  });
});
