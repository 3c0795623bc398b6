import { describe, expect, test } from "vitest";
import type { DutySpan } from "../../src/quantity/duty-span.ts";
import { DutycycleError } from "../../src/quantity/error.ts";
import { rosterFrom } from "../../src/records/roster-from.ts";

const at = (hour: number): number => Date.UTC(2024, 2, 1, hour);
const span = (more: Partial<DutySpan>): DutySpan => ({
  service: "police",
  personnel: 1,
  start: at(6),
  end: at(18),
  ...more,
});
const options = { timeZone: "America/Detroit" };

describe("rosterFrom", () => {
  test("sorts by start and says what it used", () => {
    const { roster, issues, rows } = rosterFrom(
      [span({ unit: "B", start: at(12) }), span({ unit: "A" }), span({ unit: "C", personnel: 2 })],
      options,
    );
    expect([...roster].map(({ unit }) => unit)).toEqual(["A", "C", "B"]);
    expect(roster.personnelHours).toBe(12 + 24 + 6);
    expect(rows).toEqual({ read: 3, used: 3, rejected: 0 });
    expect(issues.total).toBe(0);
    expect(roster.basis).toBe("unknown");
  });

  test("leaves out what cannot be a span, with its path", () => {
    const bad = [
      span({ personnel: 0 }),
      span({ personnel: Number.NaN }),
      { ...span({}), service: "sheriff" },
      { ...span({}), start: "2024-03-01" },
      null,
      "A1",
      span({ start: at(18), end: at(18) }),
      span({ start: at(18), end: at(6) }),
      span({ start: Date.UTC(1900, 0, 1) }),
      span({ end: Date.UTC(9999, 0, 1) }),
    ] as unknown as DutySpan[];
    const { roster, issues, rows } = rosterFrom(bad, options);
    expect(roster.length).toBe(0);
    expect(rows).toEqual({ read: 10, used: 0, rejected: 10 });
    expect(issues.byKind).toEqual({ "invalid-record": 6, "end-not-after-start": 2, "implausible-time": 2 });
    expect(issues.details.map(({ row, column }) => `${row} ${column}`)).toEqual([
      "1 personnel",
      "2 personnel",
      "3 service",
      "4 start",
      "5 ",
      "6 ",
      "7 end",
      "8 end",
      "9 start",
      "10 end",
    ]);
  });

  test("reports a person on duty twice at once and counts both", () => {
    const { roster, issues } = rosterFrom(
      [
        span({ unit: "A1", person: "p", start: at(12), end: at(20) }),
        span({ unit: "A1", person: "p" }),
        span({ unit: "A2", person: "p", start: at(20), end: at(22) }),
      ],
      options,
    );
    expect(issues.byKind).toEqual({ "overlapping-duty": 1 });
    expect(issues.details[0]).toMatchObject({
      row: 1,
      column: "person",
      received: "p, on duty in row 2 too",
    });
    expect(roster.personnelHours).toBe(12 + 8 + 2);
  });

  test("an overlap is seen across a shorter span that has ended", () => {
    const { issues } = rosterFrom(
      [
        span({ person: "p", start: at(0), end: at(20) }),
        span({ person: "p", start: at(1), end: at(2) }),
        span({ person: "p", start: at(3), end: at(4) }),
      ],
      options,
    );
    expect(issues.byKind).toEqual({ "overlapping-duty": 2 });
  });

  test("two named officers may share a car; an unnamed car cannot be on duty twice in one role", () => {
    const shared = rosterFrom(
      [span({ unit: "A1", person: "p" }), span({ unit: "A1", person: "q" })],
      options,
    );
    expect(shared.issues.total).toBe(0);
    const twice = rosterFrom([span({ unit: "A1" }), span({ unit: "A1" })], options);
    expect(twice.issues.byKind).toEqual({ "overlapping-duty": 1 });
    const roles = rosterFrom([span({ unit: "A1" }), span({ unit: "A1", role: "trainee" })], options);
    expect(roles.issues.total).toBe(0);
    const counts = rosterFrom([span({ role: "patrol" }), span({ role: "patrol" })], options);
    expect(counts.issues.total).toBe(0);
  });

  test("duty over 36 hours is kept and reported", () => {
    const { roster, issues } = rosterFrom(
      [span({ start: at(0), end: at(36) }), span({ start: at(0), end: at(37) })],
      options,
    );
    expect(roster.length).toBe(2);
    expect(issues.byKind).toEqual({ "over-long-duty": 1 });
    expect(issues.details[0]).toMatchObject({ row: 2, received: "37.00 hours" });
  });

  test("empty texts are absent, and a result can be cloned", () => {
    const { roster } = rosterFrom([span({ unit: "", person: "", role: "patrol", basis: "actual" })], options);
    expect(roster.spans[0]).toEqual(span({ role: "patrol", basis: "actual" }));
    expect(structuredClone(roster.spans)).toEqual(roster.spans);
    expect(roster.basis).toBe("actual");
  });

  test("a caller's mistake throws", () => {
    expect(() => rosterFrom([], { timeZone: "Mars/Olympus" })).toThrow(DutycycleError);
    expect(() => rosterFrom(7 as unknown as DutySpan[], options)).toThrow("spans: expected an iterable");
    expect(() => rosterFrom([], undefined as unknown as { timeZone: string })).toThrow(DutycycleError);
  });
});
