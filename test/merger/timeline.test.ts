import { describe, expect, it } from "vitest";
import { timeline } from "../../src/merger/timeline.ts";

const spans = async (question: Parameters<typeof timeline>[0]) =>
  Object.fromEntries(
    (await timeline(question)).phases.map((one) => [
      one.id,
      [one.earliestStartMonth, one.latestStartMonth, one.earliestEndMonth, one.latestEndMonth],
    ]),
  );

describe("timeline", () => {
  it("adds the default phases up by hand", async () => {
    expect(await spans({ start: "2027-01" })).toEqual({
      study: [0, 0, 6, 12],
      contracts: [6, 12, 12, 24],
      training: [12, 24, 36, 84],
      attrition: [36, 84, 36, 120],
    });
  });

  it("counts months over the end of a year", async () => {
    const { phases, earliestEnd, latestEnd } = await timeline({ start: "2026-11" });
    expect(phases.map((one) => [one.earliestEnd, one.latestEnd])).toEqual([
      ["2027-05", "2027-11"],
      ["2027-11", "2028-11"],
      ["2029-11", "2033-11"],
      ["2029-11", "2036-11"],
    ]);
    expect([earliestEnd, latestEnd]).toEqual(["2029-11", "2036-11"]);
  });

  it("gives each month the date that a calendar gives it", async () => {
    for (const start of ["2024-01", "2025-06", "2026-12"]) {
      for (const one of (await timeline({ start })).phases) {
        const [year = 0, month = 0] = start.split("-").map(Number);
        const date = new Date(Date.UTC(year, month - 1 + one.latestEndMonth, 1));
        expect(one.latestEnd).toBe(date.toISOString().slice(0, 7));
      }
    }
  });

  it("takes the city's own months, and says that they are the city's", async () => {
    const question = { start: "2027-01", months: { study: [3, 3], attrition: [12, 60] } } as const;
    expect(await spans(question)).toEqual({
      study: [0, 0, 3, 3],
      contracts: [3, 3, 9, 15],
      training: [9, 15, 33, 75],
      attrition: [33, 75, 45, 135],
    });
    const { phases } = await timeline(question);
    expect(phases.map(({ constructed }) => constructed)).toEqual([undefined, true, true, undefined]);
    expect(phases[0]?.citation).toBe("the city");
  });

  it("ends attrition with training where training outlasts year 10", async () => {
    const { attrition } = await spans({ start: "2027-01", months: { training: [60, 200] } });
    expect(attrition).toEqual([72, 224, 72, 224]);
  });

  it("puts the city's own phases in: in line, and beside", async () => {
    const vote = {
      id: "vote",
      name: "Referendum",
      leastMonths: 4,
      mostMonths: 10,
      waitsFor: ["study"],
      before: ["contracts"],
    };
    const building = { id: "building", name: "Building", leastMonths: 18, mostMonths: 150 };
    const plan = await timeline({ start: "2027-01", also: [vote, building] });
    const found = await spans({ start: "2027-01", also: [vote, building] });
    expect(found["contracts"]).toEqual([10, 22, 16, 34]);
    expect(found["building"]).toEqual([0, 0, 18, 150]);
    expect(plan.latestEndMonth).toBe(150);
    for (const [i, { waitsFor }] of plan.phases.entries()) {
      const before = plan.phases.slice(0, i).map(({ id }) => id);
      for (const id of waitsFor) expect(before).toContain(id);
    }
  });

  it("never lets the earliest pass the latest, nor a phase begin before what it waits for", async () => {
    for (const months of [
      { study: [0, 0] },
      { contracts: [0, 600] },
      { training: [7, 7], attrition: [0, 0] },
    ] as const) {
      const { phases } = await timeline({ start: "2027-01", months });
      for (const one of phases) {
        expect(one.earliestStartMonth).toBeLessThanOrEqual(one.latestStartMonth);
        expect(one.earliestEndMonth).toBeLessThanOrEqual(one.latestEndMonth);
        for (const before of phases.filter(({ id }) => one.waitsFor.includes(id))) {
          expect(one.earliestStartMonth).toBeGreaterThanOrEqual(before.earliestEndMonth);
          expect(one.latestStartMonth).toBeGreaterThanOrEqual(before.latestEndMonth);
        }
      }
    }
  });

  it("shows real times beside, of which one is shorter than any that the phases allow and one longer", async () => {
    const { examples, earliestEndMonth, latestEndMonth } = await timeline({ start: "2027-01" });
    const of = (name: string) => examples.find(({ jurisdiction }) => jurisdiction.startsWith(name));
    expect(of("Kalamazoo")).toMatchObject({ leastMonths: 60, mostMonths: 120 });
    expect(of("Bay City")?.mostMonths).toBeLessThan(earliestEndMonth);
    expect(of("Glencoe")?.leastMonths).toBeGreaterThan(latestEndMonth);
    // Vote in November 1970, fifth company in May 1973; programme of 2014 to March 2020.
    expect(of("Durham")?.leastMonths).toBe((1973 - 1970) * 12 + (5 - 11));
    expect(of("Cedar Falls")?.leastMonths).toBe((2020 - 2014) * 12);
    for (const { citation } of examples) expect(citation.length).toBeGreaterThan(10);
  });

  it.each([
    ["a start that is no month", { start: "2027-13" }, "start"],
    ["a start that is a day", { start: "2027-01-01" }, "start"],
    ["an unknown phase", { start: "2027-01", months: { trainings: [1, 2] } }, "months"],
    ["most below least", { start: "2027-01", months: { study: [6, 3] } }, "months.study"],
    ["half a month", { start: "2027-01", months: { study: [0.5, 3] } }, "months.study"],
    ["one number", { start: "2027-01", months: { study: 6 } }, "months.study"],
    [
      "an id twice",
      { start: "2027-01", also: [{ id: "study", name: "x", leastMonths: 1, mostMonths: 2 }] },
      "also[0].id",
    ],
    [
      "an unknown phase to wait for",
      {
        start: "2027-01",
        also: [{ id: "x", name: "x", leastMonths: 1, mostMonths: 2, waitsFor: ["nothing"] }],
      },
      "also[0]",
    ],
    [
      "a circle",
      {
        start: "2027-01",
        also: [
          { id: "x", name: "x", leastMonths: 1, mostMonths: 2, waitsFor: ["training"], before: ["study"] },
        ],
      },
      "also",
    ],
    ["months that are no object", { start: "2027-01", months: null }, "months"],
    ["phases that are no list", { start: "2027-01", also: {} }, "also"],
    ["a phase that is nothing", { start: "2027-01", also: [null] }, "also"],
    [
      "a phase without a name",
      { start: "2027-01", also: [{ id: "x", leastMonths: 1, mostMonths: 2 }] },
      "also[0].name",
    ],
    ["nothing", undefined, "options"],
    ["a misspelt option", { start: "2027-01", month: {} }, "month"],
  ])("refuses %s", async (_, question, argument) => {
    await expect(timeline(question as unknown as Parameters<typeof timeline>[0])).rejects.toMatchObject({
      name: "DutycycleError",
      argument,
    });
  });

  it("is plain, and says of an unknown phase which is meant", async () => {
    const plan = await timeline({ start: "2027-01" });
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    await expect(timeline({ start: "2027-01", months: { contract: [1, 2] } })).rejects.toThrow('"contracts"');
  });
});
