import { describe, expect, it } from "vitest";
import { publicSafetyDepartments } from "../../src/merger/cases.ts";
import { type DepartmentLike, similarDepartments } from "../../src/merger/similar-departments.ts";

const names = (city: DepartmentLike) => similarDepartments(city).map(({ jurisdiction }) => jurisdiction);

describe("similarDepartments", () => {
  it("finds by state what stands under that state", () => {
    const inState = publicSafetyDepartments
      .filter(({ state }) => state === "MN")
      .map((one) => one.jurisdiction);
    expect(names({ state: "MN" }).sort()).toEqual(inState.sort());
  });

  it("finds by form each form that a case has", () => {
    expect(names({ form: "area" })).toEqual(["Durham"]);
    expect(names({ form: "public-works" })).toEqual(["Rockford"]);
    expect(names({ form: "functional" })).toEqual([]);
    for (const one of similarDepartments({ form: "partial" }))
      expect(one.department.forms).toContain("partial");
  });

  it("takes populations within the factor, both ends included, nearest first", () => {
    // Known: 5,700 Rockford; 8,700 Glencoe; 10,000 East Grand Rapids and Ionia; 11,200; 13,000; 16,000; 60,000 …
    expect(names({ population: 11_400 })).toEqual([
      ...["Grand Haven", "East Grand Rapids", "Ionia", "Grosse Pointe Park"],
      ...["Glencoe", "Berkley", "Rockford"],
    ]);
    expect(names({ population: 11_401 })).not.toContain("Rockford");
    expect(names({ population: 10_000, populationFactor: 1 })).toEqual(["East Grand Rapids", "Ionia"]);
  });

  it("takes a population that is only a limit as unknown", () => {
    const sunnyvale = similarDepartments({ population: 10_000, state: "CA" }).find(
      ({ jurisdiction }) => jurisdiction === "Sunnyvale",
    );
    expect(sunnyvale).toMatchObject({ matches: ["state"], unknown: ["population"] });
    expect(sunnyvale).not.toHaveProperty("populationRatio");
  });

  it("puts each trait that is asked for into one list, and none that is not", () => {
    for (const city of [
      { population: 60_000, state: "MI", form: "full" },
      { state: "NC", form: "partial" },
    ] as const) {
      const found = similarDepartments(city);
      for (const { matches, differs, unknown } of found) {
        expect([...matches, ...differs, ...unknown].sort()).toEqual(Object.keys(city).sort());
        expect(matches.length).toBeGreaterThan(0);
      }
      const counts = found.map(({ matches }) => matches.length);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
    }
    // Peoria's form is not known, nor is Washington's: unknown is not "differs".
    const washington = similarDepartments({ state: "NC", form: "full" }).find(
      (one) => one.jurisdiction === "Washington",
    );
    expect(washington).toMatchObject({ matches: ["state"], differs: [], unknown: ["form"] });
    const order = names({ state: "NC", form: "full" });
    expect(order.indexOf("Washington")).toBeLessThan(order.indexOf("Durham"));
  });

  it("gives no score", () => {
    const [first] = similarDepartments({ population: 10_000, state: "MI", form: "full" });
    expect(Object.keys(first ?? {}).sort()).toEqual(
      ["department", "differs", "jurisdiction", "matches", "populationRatio", "state", "unknown"].sort(),
    );
  });

  it("leaves the cases as they are", () => {
    const before = JSON.stringify(publicSafetyDepartments);
    const found = similarDepartments({ form: "full" });
    expect(JSON.stringify(publicSafetyDepartments)).toBe(before);
    expect(structuredClone(found)).toEqual(found);
  });

  it.each([
    ["nothing to compare", {}, "city"],
    ["a population of none", { population: 0 }, "population"],
    ["a factor below 1", { population: 1, populationFactor: 0.5 }, "populationFactor"],
    ["a state in words", { state: "Michigan" }, "state"],
    ["a form that is none", { form: "total" }, "form"],
    ["a misspelt trait", { populations: 1 }, "populations"],
  ])("refuses %s", (_, city, argument) => {
    expect(() => similarDepartments(city as unknown as DepartmentLike)).toThrow(
      expect.objectContaining({ argument }),
    );
  });
});
