import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { costsBesidePosts, departmentCost } from "../../src/merger/department-cost.ts";
import { departmentSchema } from "../../src/merger/department-schema.ts";
import { mergerCost } from "../../src/merger/merger-cost.ts";
import { departmentJsonSchema, parseDepartment } from "../../src/merger/parse-department.ts";
import { requirePosts } from "../../src/merger/require-posts.ts";
import { fire, police } from "./departments.ts";
import { isValid, type JsonSchema } from "./json-schema.ts";

/** The fire department with one field, found by its path, put to another value. */
function changed(path: string, value: unknown): unknown {
  const copy = structuredClone(fire) as unknown as Record<string, unknown>;
  const keys = path.split(".");
  const last = keys.pop() as string;
  let at: Record<string, unknown> = copy;
  for (const key of keys) at = at[key] as Record<string, unknown>;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}

describe("a department as JSON", () => {
  test("text or object, it is read as it is written", async () => {
    expect(await parseDepartment(JSON.stringify(fire))).toEqual({ department: fire, issues: [] });
    expect(await parseDepartment(police)).toEqual({ department: police, issues: [] });
  });

  test.each([
    ["posts.2.wage", "57,120", "type number"],
    ["posts.2.wage", -1, "a value >= 0"],
    ["posts.2.scheduledHours", 9000, "a value <= 8784"],
    ["posts.2.duty", "engine", "one of station, patrol"],
    ["posts.2.premium", 0.11, "no field of this name"],
    ["posts.2.role", undefined, "type string"],
    ["posts", [], ""],
    ["priceYear", 23, "a value >= 1900"],
    ["otherCosts.0.kind", "pension", "one of administration, dispatch"],
    ["apparatus.0.lifeYears", 0, "a value > 0"],
    ["posts.2.absenceHours", 2912, "a value < 2912, scheduledHours"],
    ["posts.2.dualTrainingHours", 2512, "a value < 2512, scheduledHours - absenceHours"],
    ["posts.2.steps", [{ wage: 1, people: 0 }], "steps with somebody on them"],
    ["stations.1.id", "1", "an id of its own"],
    ["apparatus.1.station", "9", "the id of a station: 1, 2, 3"],
  ])("%s = %o is an issue under its path", async (path, value, expected) => {
    const { department, issues } = await parseDepartment(changed(path, value));
    expect(department).toBeUndefined();
    const issue = issues.find((one) => one.path === path);
    expect(issue?.expected).toContain(expected);
    if (value !== undefined) expect(issue?.received).toBe(JSON.stringify(value));
  });

  test("what is no JSON is one issue", async () => {
    const { issues } = await parseDepartment("{ name: Fire }");
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ path: "", expected: "JSON" });
  });

  test("every fault at once", async () => {
    const { issues } = await parseDepartment({ name: "", posts: [{}] });
    expect(issues.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["name", "services", "priceYear", "posts.0.role", "posts.0.wage"]),
    );
  });

  test("what it accepts, the formulas accept", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("count", "scheduledHours", "absenceHours", "wage", "premiumShare", "overtimeFactor"),
        fc.oneof(fc.double(), fc.double({ min: -2, max: 9000 }), fc.constant("x"), fc.constant(null)),
        async (name, value) => {
          const { department } = await parseDepartment(changed(`posts.3.${name}`, value));
          if (department !== undefined) requirePosts("posts", department.posts);
        },
      ),
    );
  });
});

describe("the JSON Schema", async () => {
  const schema = (await departmentJsonSchema()) as JsonSchema;

  test("each field of a post says what it is", () => {
    const fields = Object.entries(schema.properties?.["posts"]?.items?.properties ?? {});
    expect(fields.length).toBeGreaterThan(15);
    for (const [name, field] of fields) expect(field.description, name).toMatch(/\w/);
  });

  test("judges as the schema of parseDepartment does, field by field", () => {
    const zod = departmentSchema().schema;
    const paths = [
      ...["name", "services", "priceYear", "posts", "stations", "otherCosts.0.amount", "otherCosts.0.kind"],
      ...["posts.0.count", "posts.0.hoursPerYear", "posts.0.premiumShare", "posts.0.dual", "posts.0.steps"],
      ...[
        "posts.0.unknown",
        "stations.0.latitude",
        "apparatus.0.lifeYears",
        "revenue.0.kind",
        "posts.0.role",
      ],
    ];
    const values: unknown[] = [
      ...[undefined, "", "x", "ems", "station", -1, 0, 0.5, 1, 91, 2023, 8784.5, 1e13, true],
      ...[[], ["fire"], [{ wage: 1, people: 1 }], [{ wage: 1 }], {}, "grant", Number.NaN],
    ];
    let [accepted, refused] = [0, 0];
    for (const path of paths) {
      for (const value of values) {
        const department = changed(path, value);
        const verdict = zod.safeParse(department).success;
        expect(isValid(schema, department), `${path} = ${String(value)}`).toBe(verdict);
        if (verdict) accepted += 1;
        else refused += 1;
      }
    }
    expect(Math.min(accepted, refused)).toBeGreaterThan(20);
  });
});

describe("what a department costs", () => {
  const cost = departmentCost(fire);

  test("rows add up to the total, and kinds too", () => {
    expect(cost.rows.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(cost.annualCost, 6);
    expect(Object.values(cost.byKind).reduce((a, b) => a + b, 0)).toBeCloseTo(cost.annualCost, 6);
    expect(cost.staff).toBeCloseTo(1 + (13 * 8760) / 2512, 9);
  });

  test("by hand", () => {
    const person = (1.45 * 8760) / 2512;
    expect(cost.byKind["posts:station"]).toBeCloseTo(person * (3 * 75_000 + 9 * 57_120), 6);
    expect(cost.byKind["posts:supervision"]).toBeCloseTo(person * 95_000, 6);
    expect(cost.byKind["posts:administration"]).toBeCloseTo(1.45 * 120_000, 6);
    expect(cost.byKind["stations:facility"]).toBe(200_000);
    expect(cost.byKind["revenue:ems"]).toBe(-300_000);
    expect(cost.byKind["other-costs:unfunded-pension"]).toBe(500_000);
  });

  test("what households pay for insurance is beside it", () => {
    const insurance = { name: "rated 4", amount: 90_000, kind: "insurance" as const };
    const rated = departmentCost({ ...fire, otherCosts: [...(fire.otherCosts ?? []), insurance] });
    expect(rated).toEqual({ ...cost, householdInsurance: 90_000 });
  });

  test("beside posts it is what mergerCost has to be told", () => {
    const otherCosts = { before: costsBesidePosts(fire), after: [] };
    const revenue = { before: fire.revenue ?? [], after: [] };
    const { before } = mergerCost({ before: fire.posts, after: fire.posts, otherCosts, revenue });
    expect(before.annualCost).toBeCloseTo(cost.annualCost, 6);
  });

  test.each([
    ["stations[0].operatingCost", { stations: [{ id: "1", operatingCost: Number.NaN }] }],
    ["apparatus[0].count", { apparatus: [{ name: "pumper", count: -1, price: 1, lifeYears: 12 }] }],
    ["lifeYears", { apparatus: [{ name: "pumper", count: 1, price: 1, lifeYears: 0 }] }],
    ["otherCosts[0].amount", { otherCosts: [{ name: "x", amount: -1, kind: "other" as const }] }],
    ["posts", { posts: [] }],
  ])("%s outside its interval is refused", (argument, change) => {
    expect(() => departmentCost({ ...fire, ...change })).toThrow(expect.objectContaining({ argument }));
  });

  test("without interest, apparatus costs its price over its life", () => {
    const plain = departmentCost(fire, { discountRate: 0 }).byKind["apparatus:apparatus"];
    expect(plain).toBeCloseTo((2 * 688_787) / 12 + 1_389_150 / 15, 6);
  });
});
