import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { responseStandard, responseStandards } from "../../src/coverage/published-standards.ts";
import { overrideStandard } from "../../src/coverage/response-standard.ts";
import { standardLine } from "./standard-line.ts";

const row = (id: string) => responseStandard(id);

describe("responseStandards", () => {
  it("are complete rows with ids of their own", () => {
    expect(new Set(responseStandards.map(({ id }) => id)).size).toBe(responseStandards.length);
    for (const one of responseStandards) {
      expect(one.share).toBeGreaterThan(0);
      expect(one.share).toBeLessThanOrEqual(1);
      for (const text of [one.standard, one.edition, one.objective, one.population, one.source]) {
        expect(text.trim()).not.toBe("");
      }
      if (one.limitSeconds !== undefined) expect(one.limitSeconds).toBeGreaterThan(0);
      if (one.personnelWithAerial !== undefined)
        expect(one.personnelWithAerial).toBe((one.personnel ?? 0) + 1);
    }
    expect(JSON.parse(JSON.stringify(responseStandards))).toEqual(responseStandards);
  });

  it("mark what is from memory, and only what has a source is without the mark", () => {
    for (const { source, fromMemory } of responseStandards) {
      if (source.includes("from memory")) expect(fromMemory).toBe(true);
    }
    expect(
      responseStandards.filter(({ standard }) => standard === "CFAI").every((one) => one.fromMemory),
    ).toBe(true);
    expect(row("nfpa-1710-2020-force-house").fromMemory).toBe(false);
    expect(row("nfpa-1710-2020-second-company").fromMemory).toBe(true);
  });

  it("call no edition the current one", () => {
    for (const one of responseStandards) expect(JSON.stringify(one)).not.toMatch(/\bcurrent|\blatest/i);
  });

  // NFPA, Fact Sheet on NFPA 1710: house 16 (17), garden apartment 27 (28). City of Nashua, 2021, p. 151: strip mall 28 with an aerial.
  it.each([
    ["nfpa-1710-2020-force-house", 16, 17],
    ["nfpa-1710-2020-force-apartment", 27, 28],
    ["nfpa-1710-2020-force-strip-mall", 27, 28],
  ])("%s asks for as many people as its source", (id, personnel, personnelWithAerial) => {
    expect(row(id)).toMatchObject({ personnel, personnelWithAerial, limitSeconds: 480, share: 0.9 });
  });

  // The Code Coach, Seven Response Objectives of NFPA 1710, 2017; NFPA Journal 2015 for the first engine.
  it.each([
    ["alarm-answering", 15, 0.95],
    ["alarm-answering-99", 40, 0.99],
    ["turnout-fire", 80, 0.9],
    ["turnout-ems", 60, 0.9],
    ["first-engine", 240, 0.9],
    ["first-responder-aed", 240, 0.9],
    ["als", 480, 0.9],
    ["force-high-rise", 610, 0.9],
  ])("NFPA 1710, 2016, %s: %d seconds", (id, limitSeconds, share) => {
    expect(row(`nfpa-1710-2016-${id}`)).toMatchObject({ limitSeconds, share });
  });

  // Lino Lakes, Minnesota, Fire Department Analysis, table 3, p. 27.
  it.each([
    ["2004-urban", 15, 9, 0.9],
    ["2004-suburban", 10, 10, 0.8],
    ["2004-rural", 6, 14, 0.8],
    // Orange County, North Carolina, Exhibit 15.
    ["suburban-90", 10, 10, 0.9],
  ])("NFPA 1720, %s: %d people in %d minutes", (id, personnel, minutes, share) => {
    expect(row(`nfpa-1720-${id}`)).toMatchObject({ personnel, limitSeconds: minutes * 60, share });
  });

  it("of CFAI leave three tenths more for a baseline than for a benchmark", () => {
    const limits = responseStandards.filter(({ id }) => id.startsWith("cfai-2009-"));
    expect(limits).toHaveLength(18);
    for (const { id, limitSeconds } of limits.filter(({ id }) => id.endsWith("-benchmark"))) {
      const baseline = row(id.replace("benchmark", "baseline")).limitSeconds as number;
      expect(baseline / (limitSeconds as number)).toBeCloseTo(1.3, 10);
    }
  });

  it("hold road miles of ISO and the four of two in, two out", () => {
    expect(row("iso-engine-distance").roadMiles).toBe(1.5);
    expect(row("iso-ladder-distance").roadMiles).toBe(2.5);
    expect(row("osha-two-in-two-out")).toMatchObject({ personnel: 4, clockStop: "personnel-on-scene" });
    expect(row("osha-two-in-two-out").limitSeconds).toBeUndefined();
    expect(() => row("nfpa-1750")).toThrow('id: expected an id of responseStandards, received "nfpa-1750"');
  });
});

describe("overrideStandard", () => {
  const published = row("nfpa-1710-2020-force-house");

  it("keeps what was replaced, over several turns, and leaves the published row alone", () => {
    const once = overrideStandard(published, { personnel: 14, share: 0.9 }, "two-storey houses");
    const twice = overrideStandard(once, { personnel: 13, roadMiles: 2 });
    expect(twice).toMatchObject({ personnel: 13, roadMiles: 2, share: 0.9, id: published.id });
    expect(twice.overrides).toEqual([
      { field: "personnel", from: 16, to: 14, reason: "two-storey houses" },
      { field: "personnel", from: 14, to: 13 },
      { field: "roadMiles", to: 2 },
    ]);
    expect(published.overrides).toBeUndefined();
    expect(overrideStandard(published, { personnel: 16 })).toBe(published);
  });

  it("names a figure that cannot be", () => {
    expect(() => overrideStandard(published, { share: 1.2 })).toThrow(
      "share: expected a number in (0, 1], received 1.2",
    );
    expect(() => overrideStandard(published, { personnel: 2.5 })).toThrow(/^personnel: /);
    expect(() => overrideStandard(published, { limitSeconds: 0 })).toThrow(/^limitSeconds: /);
    expect(() => overrideStandard(published, { source: "ours" } as never)).toThrow(/^changes: /);
  });
});

describe("the page on standards", () => {
  it("holds every row as it is in the data, in the same order", () => {
    const page = readFileSync("docs/methods/response-standards.md", "utf8");
    const lines = page.split("\n").filter((line) => /^\| `(nfpa|cfai|iso|osha)-/.test(line));
    expect(lines).toEqual(responseStandards.map(standardLine));
  });
});
