import { describe, expect, it } from "vitest";
import { publicSafetyDepartments } from "../../src/merger/cases.ts";
import type { PublicSafetyClaim, PublicSafetyDepartment } from "../../src/merger/public-safety-department.ts";
import { nevadaVoice } from "../../src/merger/source.ts";

function caseOf(name: string): PublicSafetyDepartment {
  const found = publicSafetyDepartments.find(({ jurisdiction }) => jurisdiction === name);
  if (found === undefined) throw new Error(`no case ${name}`);
  return found;
}

function claimOf(name: string, like: Partial<PublicSafetyClaim>): PublicSafetyClaim {
  const found = caseOf(name).claims.filter((claim) =>
    Object.entries(like).every(([field, value]) => claim[field as keyof PublicSafetyClaim] === value),
  );
  if (found.length !== 1) throw new Error(`${found.length} such claims of ${name}`);
  return found[0] as PublicSafetyClaim;
}

const amount = (claim: PublicSafetyClaim): number => {
  if (claim.least === undefined || claim.least !== claim.most)
    throw new Error(`no one amount: ${claim.text}`);
  return claim.least;
};

describe("publicSafetyDepartments", () => {
  it("are complete rows, each city once, each with a source", () => {
    const names = publicSafetyDepartments.map(({ jurisdiction, state }) => `${jurisdiction}, ${state}`);
    expect(new Set(names).size).toBe(41);
    expect(names).toHaveLength(41);
    for (const one of publicSafetyDepartments) {
      expect(one.state).toMatch(/^[A-Z]{2}$/);
      expect(one.source).toBe(one.sources.join("; "));
      expect(one.source.length).toBeGreaterThan(10);
      expect(one.outcomeText).not.toBe("");
      if (one.end !== undefined) expect(one.outcome).toBe("ended");
      if (one.start !== undefined && one.end !== undefined) expect(one.end).toBeGreaterThan(one.start);
      expect(one.forms.length > 0).toBe(one.form !== undefined);
    }
  });

  it("have claims with a sponsor and a source, and amounts only with a unit", () => {
    const claims = publicSafetyDepartments.flatMap((one) => one.claims);
    expect(claims.length).toBeGreaterThan(40);
    for (const claim of claims) {
      expect(claim.source).not.toBe("");
      const { least, most, unit } = claim;
      expect(unit !== undefined).toBe(least !== undefined || most !== undefined);
      if (least !== undefined && most !== undefined) expect(least).toBeLessThanOrEqual(most);
      for (const one of [least, most]) if (one !== undefined) expect(one).toBeGreaterThan(0);
      if (unit === "share") expect(Math.max(least ?? 0, most ?? 0)).toBeLessThanOrEqual(1);
    }
  });

  it("are frozen, plain, and the same after JSON and structuredClone", () => {
    expect(JSON.parse(JSON.stringify(publicSafetyDepartments))).toEqual(publicSafetyDepartments);
    expect(structuredClone(publicSafetyDepartments)).toEqual(publicSafetyDepartments);
    expect(Object.isFrozen(publicSafetyDepartments)).toBe(true);
    for (const one of publicSafetyDepartments) {
      for (const part of [one, one.claims, one.forms, one.sources, ...one.claims]) {
        expect(Object.isFrozen(part)).toBe(true);
      }
    }
  });

  it("mark what is of low trust and what is from memory", () => {
    expect(caseOf("Sunnyvale").lowTrust).toEqual([nevadaVoice]);
    expect(
      publicSafetyDepartments.filter((one) => one.fromMemory !== undefined).map((one) => one.jurisdiction),
    ).toEqual(["Winston-Salem", "Peoria", "Highland Park"]);
  });

  it("leave out cities without usable evidence", () => {
    const names = publicSafetyDepartments.map(({ jurisdiction }) => jurisdiction);
    for (const name of [
      "East Lansing",
      "Meridian Township",
      "Eugene",
      "Evanston",
      "Park Forest",
      "Flint",
      "Spartanburg",
    ]) {
      expect(names).not.toContain(name);
    }
  });
});

// Each pair of published figures is held to a third that the same source or another gives.
describe("figures that can be checked", () => {
  it("East Grand Rapids: 40 to 28 sworn and 1.2 million a year make 100,000 dollars a post", () => {
    expect(caseOf("East Grand Rapids").staff).toMatch(/\b40\b.*\b28\b/);
    expect(amount(claimOf("East Grand Rapids", { about: "saving" })) / (40 - 28)).toBe(100_000);
    const ranks = caseOf("East Grand Rapids").notes?.match(/\d+/g)?.map(Number) ?? [];
    expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBe(28);
  });

  it("Rockford: 52,500 dollars a post; a general fund of about 3 million", () => {
    const saved = amount(claimOf("Rockford", { unit: "dollars-a-year" }));
    expect(saved / 4).toBe(52_500);
    expect(saved / amount(claimOf("Rockford", { unit: "share" }))).toBeCloseTo(3e6, -4);
  });

  it("Holland: one director is 0.83 % of the budget; a full merger was projected at more than nine times that", () => {
    const budget = amount(claimOf("Holland", { about: "budget", unit: "dollars-a-year" }));
    const nominal = amount(claimOf("Holland", { least: 85_000 }));
    expect((100 * nominal) / budget).toBeCloseTo(0.83, 2);
    expect(
      amount(claimOf("Holland", { sponsor: "consultant study", about: "saving" })) / nominal,
    ).toBeGreaterThan(9);
  });

  it("Bay City: the gap is 1.89 million; 25 of 43 firefighters are 58 %; the claims differ more than fivefold", () => {
    expect(
      amount(claimOf("Bay City", { least: 10.49e6 })) - amount(claimOf("Bay City", { least: 8.6e6 })),
    ).toBeCloseTo(1.89e6, 0);
    // Bay City Times, 26 September 2012: 15 to 25 of 43, "a potential cut of 58 percent".
    const most = Number(/15 to (\d+) firefighters fewer/.exec(caseOf("Bay City").notes ?? "")?.[1]);
    const before = Number(/(\d+) firefighters/.exec(caseOf("Bay City").staff ?? "")?.[1]);
    expect(most / before).toBeCloseTo(0.58, 2);
    const planned = claimOf("Bay City", { year: 2012, unit: "dollars", about: "saving" }).most as number;
    const told = claimOf("Bay City", { sponsor: "city official", year: 2017 }).least as number;
    expect(told).toBe(2 * amount(claimOf("Bay City", { sponsor: "city", year: 2017 })));
    expect(told / planned).toBeGreaterThan(5);
  });

  it("Cedar Falls: three sponsors, of which the city and a supporter differ about fourfold", () => {
    const savings = caseOf("Cedar Falls").claims.filter(({ about }) => about === "saving");
    expect(new Set(savings.map(({ sponsor }) => sponsor))).toEqual(new Set(["city", "critic", "supporter"]));
    const city = claimOf("Cedar Falls", { sponsor: "city", about: "saving" }).most as number;
    const supporter = claimOf("Cedar Falls", { sponsor: "supporter", unit: "dollars-a-year" })
      .least as number;
    expect(city / supporter).toBe(4);
    expect(city / (supporter + 200_000)).toBeCloseTo(2.9, 1);
  });

  it("Sunnyvale is 45.4 % below Palo Alto a resident, and says that they are not alike", () => {
    const [own, other] = caseOf("Sunnyvale").claims.map(amount) as [number, number];
    expect(100 * (own / other - 1)).toBeCloseTo(-45.4, 1);
    expect(caseOf("Sunnyvale").claims[1]?.text).toContain("Not like for like");
    // Weeks of police academy, field training, fire academy, medical, driver and pump: the city's project text.
    expect(caseOf("Sunnyvale").notes).toContain(`${28 + 20 + 18 + 8 + 2} weeks`);
  });

  it("Rohnert Park: the sheriff's posts were dearer each than the city's own, and fewer", () => {
    const costs = caseOf("Rohnert Park").claims.filter(({ staff }) => staff !== undefined);
    const each = costs.map((claim) => Math.round(amount(claim) / (claim.staff as number) / 100) / 10);
    expect(each).toEqual([181.4, 207.8, 208.1, 208.3]);
    const own = amount(costs[0] as PublicSafetyClaim);
    expect(costs.slice(1).map((claim) => Math.round((amount(claim) - own) / 1e5) / 10)).toEqual([
      -1.9, -0.9, 0.1,
    ]);
  });

  it("Woodbury: 16 officers for three day and night are 5.33 persons a post; 7 more cost 19,950", () => {
    const [trained, needed] = (
      /(\d+) officers were trained and (\d+)/.exec(caseOf("Woodbury").notes ?? "") ?? []
    )
      .slice(1)
      .map(Number) as [number, number];
    expect(needed / 3).toBeCloseTo(5.33, 2);
    expect((needed - trained) * amount(claimOf("Woodbury", { unit: "dollars-an-officer" }))).toBe(19_950);
  });

  it("Oakland Park: one report, told as a year's saving and as that of several years, stands twice", () => {
    const told = caseOf("Oakland Park").claims.filter(({ least }) => least === 750_000);
    expect(told.map(({ unit }) => unit)).toEqual(["dollars", "dollars-a-year"]);
  });
});
