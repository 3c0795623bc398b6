import { describe, expect, it } from "vitest";
import { publicSafetyDepartments } from "../../src/merger/cases.ts";
import { exitPlan } from "../../src/merger/exit-plan.ts";

const blank = await exitPlan();

describe("exitPlan", () => {
  it("lists what to keep, each once, with a warrant, unknown until answered", async () => {
    const ids = blank.keep.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([
        "certifications",
        "ranks",
        "apparatus",
        "stations",
        "contracts",
        "pension-rights",
      ]),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const one of blank.keep) {
      expect(one.status).toBe("unknown");
      expect(one.fromMemory === true, one.id).toBe(one.citation.includes("from memory"));
    }
    const { keep } = await exitPlan({ keep: { ranks: "kept", stations: "given-up" } });
    expect(keep.filter(({ status }) => status !== "unknown").map(({ id, status }) => [id, status])).toEqual([
      ["ranks", "kept"],
      ["stations", "given-up"],
    ]);
  });

  it("judges a trigger by the city's own limit, which itself is not reached", async () => {
    const trigger = (when: "above" | "below", measured?: number) => ({
      ...{ measure: "vacancies", limit: 5, when, by: "2030-07" },
      ...(measured !== undefined && { measured }),
    });
    const { triggers } = await exitPlan({
      triggers: [
        ...[trigger("above", 6), trigger("above", 5), trigger("above", 4)],
        ...[trigger("below", 6), trigger("below", 5), trigger("below", 4), trigger("below")],
      ],
    });
    expect(triggers.map(({ status }) => status)).toEqual([
      ...["reached", "not-reached", "not-reached"],
      ...["not-reached", "not-reached", "reached", "not-measured"],
    ]);
    expect(triggers[6]).not.toHaveProperty("measured");
    expect(blank.triggers).toEqual([]);
  });

  it("adds costs up only when none is missing", async () => {
    const ids = blank.costs.map(({ id }) => id);
    expect(blank.costsMissing).toEqual(ids);
    expect(blank).not.toHaveProperty("costDollars");
    const all = Object.fromEntries(ids.map((id, i) => [id, i * 1000]));
    const full = await exitPlan({ costs: all });
    expect(full.costsMissing).toEqual([]);
    expect(full.costDollars).toBe((1000 * (ids.length * (ids.length - 1))) / 2);
    const { [ids[3] as string]: left, ...rest } = all;
    expect(left).toBe(3000);
    const partly = await exitPlan({ costs: rest });
    expect(partly.costsMissing).toEqual([ids[3]]);
    expect(partly).not.toHaveProperty("costDollars");
  });

  it("shows every case that ended and no other, with its source", () => {
    expect(blank.ended.map(({ jurisdiction }) => jurisdiction).sort()).toEqual(
      ["Burnsville", "Ceres", "Chapel Hill", "Durham", "Oakland Park", "Winston-Salem"].sort(),
    );
    for (const one of blank.ended) {
      const found = publicSafetyDepartments.find(({ jurisdiction }) => jurisdiction === one.jurisdiction);
      expect(found).toMatchObject(one);
      expect(found?.outcome).toBe("ended");
    }
    expect(JSON.stringify(blank)).not.toMatch(/success|"rate"/);
  });

  it.each([
    ["a misspelt thing to keep", { keep: { station: "kept" } }, "keep", '"stations"'],
    ["an answer of another kind", { keep: { stations: "met" } }, "keep.stations", "given-up"],
    ["a misspelt cost", { costs: { hireing: 1 } }, "costs", '"hiring"'],
    ["a negative cost", { costs: { hiring: -1 } }, "costs.hiring", "[0, infinity)"],
    [
      "a trigger without a measure",
      { triggers: [{ measure: "", limit: 1, when: "above", by: "2030-01" }] },
      "triggers[0].measure",
      "measured",
    ],
    [
      "a trigger without a month",
      { triggers: [{ measure: "x", limit: 1, when: "above", by: "soon" }] },
      "triggers[0].by",
      "YYYY-MM",
    ],
    [
      "a limit that is no number",
      { triggers: [{ measure: "x", limit: Number.NaN, when: "above", by: "2030-01" }] },
      "triggers[0].limit",
      "infinity",
    ],
    ["triggers that are no list", { triggers: {} }, "triggers", "a list"],
    ["a trigger that is nothing", { triggers: [null] }, "triggers", "a list"],
    ["costs that are nothing", { costs: null }, "costs", "dollars"],
    ["answers that are nothing", { keep: null }, "keep", "answers"],
    ["a misspelt option", { trigger: [] }, "trigger", "triggers"],
  ])("refuses %s", async (_, question, argument, expected) => {
    await expect(exitPlan(question as unknown as Parameters<typeof exitPlan>[0])).rejects.toMatchObject({
      name: "DutycycleError",
      argument,
      expected: expect.stringContaining(expected),
    });
  });

  it("is plain", () => {
    expect(JSON.parse(JSON.stringify(blank))).toEqual(blank);
    expect(structuredClone(blank)).toEqual(blank);
  });
});
