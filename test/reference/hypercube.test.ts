import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { hypercube } from "../../src/queueing/hypercube.ts";

type Table = readonly (readonly number[])[];

interface Case {
  readonly inputs: {
    readonly name?: string;
    readonly units?: number;
    readonly lambdaByAtom: readonly number[];
    readonly mu: number;
    readonly preference: Table;
    readonly capacity: "zero" | "inf";
    readonly travelTime?: Table;
  };
  readonly expected: unknown;
  readonly tolerance: unknown;
}

function casesOf(name: string): readonly Case[] {
  const url = new URL(`../../../shared/cases/${name}.json`, import.meta.url);
  return (JSON.parse(readFileSync(url, "utf8")) as { cases: readonly Case[] }).cases;
}

function solve({ inputs }: Case, method: "exact" | "approximate" = "exact") {
  // Minutes between atoms only where units stand one at each atom, as in these cases.
  const travel = inputs.travelTime && {
    travelMinutes: inputs.travelTime,
    travelMinutesBetweenAtoms: inputs.travelTime,
  };
  return hypercube({
    callsPerHour: inputs.lambdaByAtom,
    preferences: inputs.preference,
    serviceMinutes: 60 / inputs.mu,
    capacity: inputs.capacity === "inf" ? "queue" : "loss",
    method,
    ...travel,
  });
}

function expectTable(found: Table, expected: Table, tolerance: number): void {
  expect(found.length).toBe(expected.length);
  found.forEach((row, unit) => {
    row.forEach((share, atom) => {
      expect(Math.abs(share - (expected[unit]?.[atom] as number))).toBeLessThan(tolerance);
    });
  });
}

const random = casesOf("hypercube-exact-random");
const published = casesOf("hypercube-meowoodie");

test("there are cases", () => {
  expect(random.length).toBeGreaterThan(1);
  expect(published.length).toBeGreaterThan(2);
});

describe.each(random)("$inputs.units units, $inputs.capacity line", (one) => {
  const expected = one.expected as {
    workload: readonly number[];
    probAllBusyNoQueue: number;
    probQueue: number;
    dispatchFractionNoDelay_unit_atom: Table;
  };
  test("exact", () => {
    const found = solve(one);
    const tolerance = one.tolerance as number;
    expectTable([found.workload], [expected.workload], tolerance);
    expect(
      Math.abs(found.probabilityAllBusy - expected.probAllBusyNoQueue - expected.probQueue),
    ).toBeLessThan(tolerance);
    expectTable(found.dispatchShare, expected.dispatchFractionNoDelay_unit_atom, tolerance);
  });

  test("approximate", () => {
    const found = solve(one, "approximate");
    found.workload.forEach((share, unit) => {
      expect(Math.abs(share / (expected.workload[unit] as number) - 1)).toBeLessThan(0.03);
    });
  });
});

describe.each(published)("$inputs.name", (one) => {
  const { exact, repo } = one.expected as {
    exact: {
      workload: readonly number[];
      dispatchFractionNoDelay_unit_atom: Table;
      dispatchFractionDelayed_unit_atom: Table;
      probQueue: number;
    };
    repo: { avgTravelByUnit: readonly number[] };
  };
  const tolerance = one.tolerance as { exact: number; repo: number };
  const found = solve(one);

  test("workloads and who answers whom", () => {
    expectTable([found.workload], [exact.workload], tolerance.exact);
    expectTable(found.dispatchShare, exact.dispatchFractionNoDelay_unit_atom, tolerance.exact);
    const responses = exact.dispatchFractionNoDelay_unit_atom.map((row, unit) =>
      row.map((share, atom) => share + (exact.dispatchFractionDelayed_unit_atom[unit]?.[atom] as number)),
    );
    expectTable(found.responseShare, responses, tolerance.exact);
  });

  test("mean travel by unit, as near as the other program converged", () => {
    expectTable([found.meanTravelMinutesByUnit as number[]], [repo.avgTravelByUnit], 4 * tolerance.repo);
  });
});
