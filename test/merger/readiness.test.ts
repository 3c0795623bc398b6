import { describe, expect, it } from "vitest";
import * as source from "../../src/merger/background.ts";
import { publicSafetyDepartments } from "../../src/merger/cases.ts";
import { exitPlan } from "../../src/merger/exit-plan.ts";
import { readiness } from "../../src/merger/readiness.ts";
import type { ReadinessStatus } from "../../src/merger/readiness-item.ts";
import { timeline } from "../../src/merger/timeline.ts";

const blank = await readiness();
const ids = blank.items.map(({ id }) => id);

describe("readiness", () => {
  it("begins with the five gates and goes on to decisions, barriers, opposition, techniques, times", () => {
    expect(ids.slice(0, 5)).toEqual([
      "state-law",
      "charter-and-ordinance",
      "bargaining",
      "pension-systems",
      "dispatch",
    ]);
    const kinds = blank.items.map(({ kind }) => kind);
    expect([...new Set(kinds)]).toEqual(["gate", "decision", "barrier", "opposition", "technique", "time"]);
    expect(kinds.filter((kind, i) => i > 0 && kind !== kinds[i - 1])).toHaveLength(5);
  });

  // Matarese and Chelst 1991 (abstract): crews in stations, officers who do both on patrol, their salary. The rest: this project's list of
  // what the cases had to choose.
  it("asks for the three decisions of the published model, and for what else the cases had to choose", () => {
    const decisions = blank.items.filter(({ kind }) => kind === "decision");
    for (const id of ["station-crew", "patrol-minimum", "pay"]) {
      expect(decisions.find((one) => one.id === id)?.citation).toContain("Matarese");
    }
    expect(decisions.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        ...["form", "shift", "single-role", "pace", "training-and-backfill", "command", "pension-choice"],
        ...["vehicles-and-gear", "release-rule", "mutual-aid", "ems-level", "insurance-rating"],
        ...["measures-and-date", "exit"],
      ]),
    );
  });

  // Coe and Rosch 1987 (abstract): antagonism, resistance, training, mismanagement, coordination, recruitment of minorities, evaluation.
  it("holds the barriers that ended Durham's, with their source", () => {
    for (const id of [
      "antagonism",
      "fire-training",
      "management",
      "recruiting-minorities",
      "partial-form",
      "measures-and-date",
    ]) {
      expect(blank.items.find((one) => one.id === id)?.citation, id).toContain("Coe and J. Rosch");
    }
  });

  it("asks questions, each once, each with a reason and a warrant", () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const one of blank.items) {
      expect(one.question).toMatch(/\?$/);
      expect(one.why.length).toBeGreaterThan(20);
      expect(one.citation).not.toBe("");
      expect(one.fromMemory === true, one.id).toBe(one.citation.includes("from memory"));
      expect(one.citation, one.id).not.toContain("undefined");
    }
  });

  it("gives both sides where it gives one, and advises nothing", () => {
    const sided = blank.items.filter(({ sides }) => sides !== undefined);
    expect(sided.length).toBeGreaterThanOrEqual(8);
    for (const { id, sides = [] } of sided) {
      expect(sides.length, id).toBe(2);
      expect(new Set(sides.map(({ who }) => who)).size).toBe(2);
    }
    for (const id of ["bargaining", "firefighters-union", "fire-chiefs", "police-unions", "fire-training"]) {
      expect(sided.map((one) => one.id)).toContain(id);
    }
    // A union says what ought to be; the library does not.
    const own = blank.items.map(({ question, why }) => `${question} ${why}`).join(" ");
    expect(own).not.toMatch(/\b(you should|we recommend|best practice|advisable|score)\b/i);
    expect(JSON.stringify(blank)).not.toMatch(/"(score|rating|percent)"/);
  });

  it("takes what is not answered as unknown", () => {
    expect(blank.items.every(({ status }) => status === "unknown")).toBe(true);
    expect(blank.gatesOpen).toEqual(ids.slice(0, 5));
    expect(blank.gatesMet).toEqual([]);
    expect(blank.unmet).toEqual([]);
    expect(blank.unknown).toEqual(ids.slice(5));
  });

  it("sorts every question into one list by its answer, and an answer moves its question alone", async () => {
    const statuses: readonly ReadinessStatus[] = ["met", "unmet", "unknown"];
    const answers = Object.fromEntries(ids.map((id, i) => [id, statuses[i % 3] as ReadinessStatus]));
    const city = await readiness(answers);
    expect(city.items.map(({ status }) => status)).toEqual(ids.map((_, i) => statuses[i % 3]));
    const met = city.items
      .filter(({ kind, status }) => kind !== "gate" && status === "met")
      .map(({ id }) => id);
    expect([...city.gatesOpen, ...city.gatesMet, ...city.unmet, ...city.unknown, ...met].sort()).toEqual(
      [...ids].sort(),
    );
    expect(city.gatesMet).toEqual(["state-law", "pension-systems"]);
    expect(city.gatesOpen).toEqual(["charter-and-ordinance", "bargaining", "dispatch"]);
    const other: ReadinessStatus = answers["fire-force"] === "unmet" ? "met" : "unmet";
    const moved = await readiness({ ...answers, "fire-force": other });
    const changed = moved.items.filter((one, i) => one.status !== city.items[i]?.status);
    expect(changed.map(({ id, status }) => [id, status])).toEqual([["fire-force", other]]);
  });

  it.each([
    ["state-laws", "state-law"],
    ["Pension-System", "pension-systems"],
    ["POLICE-LEFT", "police-left"],
    ["firefighter-union", "firefighters-union"],
    ["exot", "exit"],
  ])("refuses %s and names %s", async (id, nearest) => {
    await expect(readiness({ [id]: "met" })).rejects.toMatchObject({
      name: "DutycycleError",
      argument: "answers",
      expected: expect.stringContaining(`"${nearest}"`),
      received: JSON.stringify(id),
    });
  });

  it("refuses other answers, and names that every object has", async () => {
    await expect(readiness({ dispatch: "yes" as "met" })).rejects.toMatchObject({
      argument: "answers.dispatch",
    });
    await expect(readiness({ dispatch: true as unknown as "met" })).rejects.toMatchObject({
      argument: "answers.dispatch",
    });
    await expect(readiness(JSON.parse('{"constructor":"met"}'))).rejects.toMatchObject({
      argument: "answers",
    });
    await expect(readiness(null as unknown as Record<string, "met">)).rejects.toMatchObject({
      argument: "answers",
    });
  });

  it("leaves no source that nothing rests on", async () => {
    const told = JSON.stringify([
      publicSafetyDepartments,
      blank,
      await timeline({ start: "2027-01" }),
      await exitPlan(),
    ]);
    const unused = Object.values(source).filter((one) => !told.includes(one));
    expect(unused).toEqual([]);
  });

  it("is plain", () => {
    expect(JSON.parse(JSON.stringify(blank))).toEqual(blank);
    expect(structuredClone(blank)).toEqual(blank);
  });
});
