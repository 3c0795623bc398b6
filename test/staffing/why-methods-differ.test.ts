import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareStaffing } from "../../src/staffing/compare-staffing.ts";
import { whyMethodsDiffer } from "../../src/staffing/why-methods-differ.ts";
import { expectPlain } from "../laws/same-result.ts";
import { FULL } from "./made-workload.ts";

describe("whyMethodsDiffer", () => {
  it("explains every pair of methods that have officers, and the steps add up to the difference", () => {
    const rows = compareStaffing(FULL).filter(({ officers }) => officers !== undefined);
    const found = whyMethodsDiffer(FULL);
    expect(found).toHaveLength((rows.length * (rows.length - 1)) / 2);
    for (const { from, to, difference, fromOfficers, toOfficers, reasons } of found) {
      const sum = reasons.reduce((total, { officers = 0 }) => total + officers, 0);
      expect(sum, `${from} to ${to}`).toBeCloseTo(difference, 8);
      expect(toOfficers - fromOfficers).toBeCloseTo(difference, 10);
      expect(fromOfficers).toBe(rows.find(({ method }) => method === from)?.officers);
    }
    expectPlain(found);
  });

  it("adds up whatever the crews, shares and administrative time", () => {
    const share = fc.double({ min: 0.2, max: 0.8, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.double({ min: 1, max: 2, noNaN: true }), (p, a, officersPerUnit) => {
        const input = {
          ...FULL,
          officersPerUnit,
          twoOfficerShare: p,
          targets: { ...FULL.targets, callShareMax: p, administrativeShare: a },
        };
        for (const { difference, reasons } of whyMethodsDiffer(input)) {
          const sum = reasons.reduce((total, { officers = 0 }) => total + officers, 0);
          expect(sum).toBeCloseTo(difference, 8);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("back is there with the signs turned", () => {
    const [there] = whyMethodsDiffer(FULL, { from: "thirds", to: "rule-of-60" });
    const [back] = whyMethodsDiffer(FULL, { from: "rule-of-60", to: "thirds" });
    expect(back?.difference).toBeCloseTo(-(there?.difference as number), 10);
  });

  it("tells the steps of one family in numbers: hours, share of time, rounding", () => {
    const [pair] = whyMethodsDiffer(FULL, { from: "thirds", to: "rule-of-60" });
    expect(pair?.reasons.map(({ kind }) => kind)).toEqual(["numerator", "target", "rounding"]);
    const [numerator, target] = pair?.reasons ?? [];
    // A third of what is on calls is on other work besides.
    expect((numerator?.to as number) / (numerator?.from as number)).toBeCloseTo(4 / 3, 8);
    expect(numerator?.officers).toBeCloseTo((pair?.fromOfficers as number) / 3, 8);
    expect([target?.from, target?.to]).toEqual([1 / 3, 0.6]);
  });

  it("of two methods that differ in nothing but the share, gives the share alone", () => {
    const [pair] = whyMethodsDiffer(FULL, { from: "thirds", to: "call-load" });
    expect(pair?.reasons.map(({ kind }) => kind)).toEqual(["target"]);
  });

  it("names the objective that rules the performance factor", () => {
    const [pair] = whyMethodsDiffer(FULL, { from: "wilson-weiss", to: "performance-factor" });
    const objective = pair?.reasons.find(({ kind }) => kind === "objective");
    expect([objective?.from, objective?.to]).toEqual(["workload", "the largest of several"]);
    expect(objective?.officers).toBeGreaterThan(0);
  });

  it("across families says that no change of a number leads there", () => {
    const [pair] = whyMethodsDiffer(FULL, { from: "thirds", to: "delay-target" });
    expect(pair?.reasons.map(({ kind }) => kind)).toEqual([
      "family",
      "numerator",
      "denominator",
      "rounding",
      "peak",
    ]);
    expect(pair?.reasons[0]).toMatchObject({ from: "share-of-time", to: "delay" });
  });

  it("within another family names the methods, not the family, and only lines that differ", () => {
    const [pair] = whyMethodsDiffer(FULL, { from: "delay-target", to: "multiple-dispatch" });
    const [objective, numerator, ...others] = pair?.reasons ?? [];
    expect(objective).toEqual({
      kind: "objective",
      from: "Waiting standard",
      to: "Waiting for several units",
      unit: "method",
      officers: pair?.difference,
    });
    expect(numerator?.kind).toBe("numerator");
    expect(others.map(({ kind }) => kind)).toEqual(["peak"]);
    for (const { reasons } of whyMethodsDiffer(FULL)) {
      for (const { kind, from, to } of reasons.filter((reason) => reason.kind === "family")) {
        expect(from, kind).not.toBe(to);
      }
    }
  });

  it("has nothing to say of methods without officers, and refuses names that there are not", () => {
    expect(whyMethodsDiffer(FULL, { from: "per-1000" })).toEqual([]);
    expect(whyMethodsDiffer({})).toEqual([]);
    expect(() => whyMethodsDiffer(FULL, { from: "guess" })).toThrow(/from: expected one of per-1000/);
  });
});
