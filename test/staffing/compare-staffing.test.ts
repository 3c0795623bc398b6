import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareStaffing, type StaffingNeed } from "../../src/staffing/compare-staffing.ts";
import { staffingCase } from "../../src/staffing/staffing-case.ts";
import type { StaffingInput } from "../../src/staffing/staffing-input.ts";
import { METHOD_FILES, staffingMethods } from "../../src/staffing/staffing-methods.ts";
import { expectPlain } from "../laws/same-result.ts";
import { FULL, madeWorkload, weekly } from "./made-workload.ts";

const byMethod = (input: StaffingInput): Record<string, StaffingNeed> =>
  Object.fromEntries(compareStaffing(input).map((row) => [row.method, row]));

describe("cards", () => {
  it("have ids of their own, and everything that a reader needs", () => {
    const ids = staffingMethods.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const card of staffingMethods) {
      for (const text of [card.name, card.formula, card.numerator, card.denominator, card.source]) {
        expect(text.length, card.id).toBeGreaterThan(3);
      }
      expect(Object.keys(card.symbols).length, card.id).toBeGreaterThan(0);
      expect(card.cautions.length, card.id).toBeGreaterThan(0);
      expect(card.assumptions.length, card.id).toBeGreaterThan(0);
      // A year, or a word that there is none.
      expect(card.source, card.id).toMatch(/\b(19|20)\d\d\b|unsourced|undated/);
      for (const { source } of card.defaults) expect(source, card.id).not.toBe("");
      expect(new Set([...card.needs, ...card.takes]).size).toBe(card.needs.length + card.takes.length);
    }
    expectPlain(staffingMethods);
  });

  it("cover the five families", () => {
    expect(new Set(staffingMethods.map(({ family }) => family))).toEqual(
      new Set(["ratio", "post", "share-of-time", "delay", "travel"]),
    );
  });

  it("name every setting and every part of a case that a method reads", () => {
    const given = staffingCase({ ...FULL, unitsNeeded: [1], priorityShares: [1], responseShares: {} });
    const partOf: Readonly<Record<string, readonly string[]>> = {
      demand: ["workload", "calls"],
      netHours: ["relief"],
      scheduledHours: ["relief.scheduledHours"],
      presentOnDuty: ["present.onDuty"],
      settings: [],
      assumptions: [],
    };
    for (const { card, need } of METHOD_FILES) {
      const listed: readonly string[] = [...card.needs, ...card.takes];
      const unlisted: string[] = [];
      const read = (names: readonly string[]): void => {
        if (names.length > 0 && !names.some((name) => listed.includes(name)))
          unlisted.push(names.join(" or "));
      };
      const settings = new Proxy(given.settings, {
        get: (all, name: string) => {
          read([name]);
          return all[name as keyof typeof all];
        },
      });
      const watched = new Proxy(given, {
        get: (all, name: string) => {
          read(partOf[name] ?? [name]);
          return name === "settings" ? settings : all[name as keyof typeof all];
        },
      });
      need(watched);
      expect(unlisted, card.id).toEqual([]);
    }
  });

  it("name every input without which an answer changes", () => {
    // What is not on the card is taken away: the answer may not change.
    const rows = byMethod(FULL);
    const paths: readonly (readonly [string, (input: StaffingInput) => StaffingInput])[] = [
      ["area", ({ area: _, ...rest }) => rest],
      ["streetMiles", ({ streetMiles: _, ...rest }) => rest],
      ["population", ({ population: _, ...rest }) => rest],
      ["posts", ({ posts: _, ...rest }) => rest],
      ["minimumOnDuty", ({ minimumOnDuty: _, ...rest }) => rest],
      ["workload", ({ workload: _, ...rest }) => rest],
      ["relief", ({ relief: _, ...rest }) => rest],
    ];
    for (const [input, without] of paths) {
      const fewer = byMethod(without(FULL));
      for (const { id, needs, takes } of staffingMethods) {
        const listed: readonly string[] = [...needs, ...takes];
        if (listed.includes(input) || (input === "workload" && listed.includes("calls"))) continue;
        expect(fewer[id]?.onDuty, `${id} without ${input}`).toEqual(rows[id]?.onDuty);
        expect(fewer[id]?.findings, `${id} without ${input}`).toEqual(rows[id]?.findings);
      }
    }
  });
});

describe("compareStaffing", () => {
  it("has a row a card, in their order, and all are ok from a full input but the ratio", () => {
    const rows = compareStaffing(FULL);
    expect(rows.map(({ method }) => method)).toEqual(staffingMethods.map(({ id }) => id));
    for (const row of rows) {
      expect(row.status, row.method).toBe(row.family === "ratio" ? "descriptive" : "ok");
      expect(row.scope).toBe("patrol only");
      expect(row.assumptions.length, row.method).toBeGreaterThan(0);
      if (row.family !== "ratio") {
        expect(row.onDuty, row.method).toBeDefined();
        expect(row.officers, row.method).toBeGreaterThan(0);
        expect(row.gap, row.method).toBeCloseTo((row.officers as number) - 25, 10);
      }
    }
  });

  it("says of an empty input what each method misses", () => {
    for (const row of compareStaffing({})) {
      const card = staffingMethods.find(({ id }) => id === row.method);
      const defaults = card?.defaults.map(({ input }) => input) ?? [];
      const wanted = card?.needs.filter((name) => !defaults.includes(name) && name !== "shiftStarts");
      expect(row.status, row.method).toBe("not-enough-input");
      expect(row.missing, row.method).toEqual(wanted);
      expect(row.missing?.length, row.method).toBeGreaterThan(0);
      for (const field of ["onDuty", "officers", "gap"]) expect(row).not.toHaveProperty(field);
    }
  });

  it("without relief has people on duty, and says that officers want relief", () => {
    const { relief: _, ...rest } = FULL;
    const rows = byMethod(rest);
    expect(rows["thirds"]).toMatchObject({ status: "ok", missing: ["relief"] });
    expect(rows["thirds"]?.posts).toBeGreaterThan(0);
    expect(rows["thirds"]).not.toHaveProperty("officers");
    expect(rows["authorised-level"]?.officers).toBe(28);
  });

  it("is plain data, full or empty", () => {
    expectPlain(compareStaffing(FULL));
    expectPlain(compareStaffing({}));
  });

  it("makes officers of the hours on duty: sum x 52.14 / net hours, rounded up beside", () => {
    for (const row of compareStaffing(FULL)) {
      if (row.method === "authorised-level" || row.onDuty === undefined) continue;
      const hours =
        typeof row.onDuty === "number"
          ? row.onDuty * 8760
          : (row.onDuty.reduce((a, b) => a + b, 0) * 8760) / 168;
      expect(row.officers, row.method).toBeCloseTo(hours / 1698, 8);
      expect(row.wholeOfficers).toBe(Math.ceil((row.officers as number) - 1e-9));
      expect(row.posts).toBeCloseTo(hours / 8760, 8);
    }
  });

  it("takes relief as a number, as hours or as a relief factor alike", () => {
    const officers = (relief: NonNullable<StaffingInput["relief"]>): number =>
      byMethod({ ...FULL, relief })["thirds"]?.officers as number;
    const expected = officers({ scheduledHours: 2080, absenceHours: 382 });
    expect(officers(8760 / 1698)).toBeCloseTo(expected, 8);
    expect(officers({ postHours: 2920, scheduledHours: 2080, absenceHours: 382 })).toBeCloseTo(expected, 8);
    expect(
      officers({ netHours: 1698, personsPerPost: 2920 / 1698, leaveMultiplier: 2080 / 1698 }),
    ).toBeCloseTo(expected, 8);
  });

  it("keeps the floor apart: it changes no need, and says where it binds", () => {
    const { minimumOnDuty: _, ...rest } = FULL;
    const without = byMethod(rest);
    const high = byMethod({ ...FULL, minimumOnDuty: 4 });
    for (const { id } of staffingMethods) {
      if (id === "minimum-staffing" || id === "per-1000") continue;
      expect(high[id]?.onDuty, id).toEqual(without[id]?.onDuty);
      expect(high[id]?.officers, id).toBe(without[id]?.officers);
      expect(high[id]?.floor, id).toBe(4);
      const need = high[id]?.onDuty;
      const binds = Array.from({ length: 168 }, (_, hour) => hour).filter(
        (hour) => (typeof need === "number" ? need : (need?.[hour] as number)) < 4,
      );
      expect(high[id]?.floorBinds, id).toEqual(binds);
    }
    expect(high["wilson-weiss"]?.floorBinds?.length).toBeGreaterThan(0);
  });

  it("says where each number comes from", () => {
    const origin = (input: StaffingInput, method: string, name: string): string | undefined =>
      byMethod(input)[method]?.assumptions.find((assumption) => assumption.input === name)?.origin;
    expect(origin(FULL, "wilson-weiss", "targets.callShareMax")).toBe("default");
    expect(origin({ ...FULL, targets: { callShareMax: 0.4 } }, "wilson-weiss", "targets.callShareMax")).toBe(
      "user",
    );
    expect(origin(FULL, "wilson-weiss", "workload.callHours")).toBe("measured");
    expect(origin(FULL, "proactive-time", "targets.administrativeShare")).toBe("measured");
    expect(origin({ ...FULL, demandFactor: 1.1 }, "delay-target", "demandFactor")).toBe("user");
    expect(origin(FULL, "thirds", "demandFactor")).toBeUndefined();
    const figures = { ...FULL, workload: { callsPerYear: 9000, serviceMinutes: 30 } };
    expect(origin(figures, "wilson-weiss", "workload.callHours")).toBe("user");
    expect(origin(figures, "proactive-time", "targets.administrativeShare")).toBe("default");
    for (const row of compareStaffing(FULL)) {
      for (const { origin, source, input } of row.assumptions) {
        if (origin === "default") expect(source, input).toBeTruthy();
      }
    }
  });

  it("flags a year made of fewer than 26 weeks, wherever the workload is used", () => {
    const flagged = (weeks: number): readonly string[] =>
      compareStaffing({
        ...FULL,
        workload: madeWorkload({ calls: (hour) => (weekly(hour) * weeks) / 52, weeks }),
      })
        .filter(({ flags }) => flags.some(({ kind }) => kind === "under-26-weeks"))
        .map(({ method }) => method);
    const uses = METHOD_FILES.filter(({ card }) => {
      return [...card.needs, ...card.takes].some((name) => name === "workload" || name === "calls");
    });
    expect(flagged(25)).toEqual(uses.map(({ card }) => card.id));
    expect(flagged(26)).toEqual([]);
  });

  it("shows supervisors and investigators only at spans that were given", () => {
    expect(byMethod(FULL)["thirds"]).not.toHaveProperty("supervisors");
    const row = byMethod({ ...FULL, spans: { supervisor: 7 } })["thirds"];
    expect(row?.supervisors).toBeCloseTo((row?.officers as number) / 7, 10);
    expect(row?.officers).toBe(byMethod(FULL)["thirds"]?.officers);
  });

  it("finds absurd work infeasible where it would have to search, and stays finite everywhere", () => {
    const rows = byMethod({ ...FULL, demandFactor: 1e9 });
    expectPlain(rows);
    for (const id of ["delay-target", "multiple-dispatch", "patrol-car-allocation"]) {
      expect(rows[id]?.status, id).toBe("ok");
      expect(rows[id], id).not.toHaveProperty("officers");
      expect(
        rows[id]?.flags.map(({ kind }) => kind),
        id,
      ).toContain("infeasible");
    }
    expect(rows["performance-factor"]?.flags.map(({ text }) => text)).toContain(
      "delay: the work is more than a million units",
    );
  });

  it("does not believe a measured share that leaves no time", () => {
    const workload = madeWorkload({ calls: weekly, other: (hour) => 20 * weekly(hour), onDuty: () => 260 });
    expect(workload.shareByInitiator?.["out-of-service"]).toBeGreaterThan(1);
    const rows = byMethod({ ...FULL, workload });
    expectPlain(rows);
    const used = rows["proactive-time"]?.assumptions.find(({ input }) =>
      input.endsWith("administrativeShare"),
    );
    expect(used).toMatchObject({ origin: "default", value: 0.125 });
    expect(rows["proactive-time"]?.officers).toBeGreaterThan(0);
  });

  it("answers for no demand at all", () => {
    const rows = byMethod({ ...FULL, demandFactor: 0 });
    expectPlain(rows);
    for (const id of ["wilson-weiss", "thirds", "rule-of-60"]) expect(rows[id]?.officers, id).toBe(0);
    // One team, one car, one call's units stand ready.
    for (const id of ["delay-target", "multiple-dispatch", "patrol-car-allocation"]) {
      expect(rows[id]?.posts, id).toBeGreaterThanOrEqual(1);
    }
  });

  it("names the argument that is wrong", () => {
    const bad =
      (more: object): (() => unknown) =>
      () =>
        compareStaffing({ ...FULL, ...more });
    expect(bad({ targets: { callShareMax: 1.2 } })).toThrow(/targets.callShareMax: .*\(0, 1\]/);
    expect(bad({ targets: { callShare: 0.5 } })).toThrow(/targets: expected one of .*callShareMax/);
    expect(bad({ targets: { proactiveShare: { low: 0.5, high: 0.4 } } })).toThrow(/proactiveShare/);
    expect(
      bad({ targets: { allocation: { calls: 1, community: 1, proactive: 0, administrative: 0 } } }),
    ).toThrow(/add up to 1/);
    expect(bad({ relief: { scheduledHours: 2080, absenceHours: 2080 } })).toThrow(/absenceHours/);
    expect(bad({ relief: 0 })).toThrow(/relief/);
    expect(bad({ posts: [{ name: "x", count: 1, hoursPerYear: 9000 }] })).toThrow(/posts\[0\].hoursPerYear/);
    expect(bad({ shiftStarts: [15, 7] })).toThrow(/shiftStarts/);
    expect(bad({ priorityShares: [0.5, 0.6] })).toThrow(/priorityShares/);
    expect(bad({ minimumOnDuty: [1, 2] })).toThrow(/168/);
    expect(bad({ population: 0 })).toThrow(/population/);
    expect(bad({ arrivals: [1] })).toThrow(/arrivals/);
    expect(bad({ workload: { committedHours: { calls: 3 } } })).toThrow(/class/);
    expect(() => compareStaffing(undefined as never)).toThrow(/input/);
  });
});

describe("laws", () => {
  const factor = fc.double({ min: 0.2, max: 3, noNaN: true });
  const officers = (input: StaffingInput): Record<string, number> =>
    Object.fromEntries(
      compareStaffing(input).flatMap((row) =>
        row.officers === undefined ? [] : [[row.method, row.officers]],
      ),
    );

  it("more demand never needs fewer, and without rounding needs in proportion", () => {
    fc.assert(
      fc.property(factor, (demandFactor) => {
        const [base, more] = [
          { ...FULL, demandFactor },
          { ...FULL, demandFactor: demandFactor * 1.2 },
        ];
        const [was, is] = [officers(base), officers(more)];
        for (const [id, need] of Object.entries(was)) expect(is[id], id).toBeGreaterThanOrEqual(need - 1e-9);
        for (const id of ["thirds", "30-30-30-10", "call-load"]) {
          expect((is[id] as number) / (was[id] as number), id).toBeCloseTo(1.2, 8);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("a larger share allowed never needs more", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 0.9, noNaN: true }), (p) => {
        const at = (share: number): Record<string, number> =>
          officers({
            ...FULL,
            targets: {
              ...FULL.targets,
              callShareMax: share,
              thirdsShare: share,
              committedShareMax: share,
              obligatedShare: share,
              proactiveShare: 1 - share,
              reactiveMinutes: 60 * share,
            },
          });
        const [tight, wide] = [at(p), at(p + 0.1)];
        for (const id of ["wilson-weiss", "thirds", "rule-of-60", "30-30-30-10", "proactive-time"]) {
          expect(wide[id], id).toBeLessThanOrEqual((tight[id] as number) + 1e-9);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("more absence needs more officers of every method, and no more on duty", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1500, noNaN: true }), (absenceHours) => {
        const at = (hours: number): StaffingInput => ({
          ...FULL,
          relief: { scheduledHours: 2080, absenceHours: hours },
        });
        const [less, more] = [byMethod(at(absenceHours)), byMethod(at(absenceHours + 100))];
        for (const { id } of staffingMethods) {
          if (id === "per-1000" || id === "authorised-level") continue;
          expect(more[id]?.officers, id).toBeGreaterThan(less[id]?.officers as number);
          expect(more[id]?.onDuty, id).toEqual(less[id]?.onDuty);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("a city of twice the calls, area, streets and posts needs twice, where nothing is rounded or waits", () => {
    const one = officers(FULL);
    const two = officers({ ...FULL, demandFactor: 2, posts: 10 });
    expect(two["thirds"]).toBeCloseTo(2 * (one["thirds"] as number), 8);
    // Waiting has economies of scale.
    expect(two["delay-target"]).toBeLessThan(2 * (one["delay-target"] as number));
  });

  it("no hour's need is below the work of that hour", () => {
    for (const row of compareStaffing(FULL)) {
      if (!["rule-of-60", "travel-target", "time-allocation"].includes(row.method)) continue;
      for (let hour = 0; hour < 168; hour++) {
        expect((row.onDuty as number[])[hour]).toBeGreaterThanOrEqual(weekly(hour) / 52);
      }
    }
  });
});
