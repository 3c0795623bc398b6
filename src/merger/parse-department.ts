import type { ParsedDepartment } from "./department-issue.ts";

/**
 * Is this a department, and if not, what is wrong with it and where?
 *
 * Checks a file or object that somebody wrote by hand, field by field and across fields (absence below scheduled hours, apparatus in stations
 * that exist). A field that is not known is an issue: a misspelt one would be left out unseen. Nothing is guessed and nothing corrected.
 *
 * @param json - the text of a JSON file, or what `JSON.parse` made of it.
 * @returns the department with no issues, or the issues without a department; faults between fields are looked for once each field is right.
 * @see {@link departmentJsonSchema} for the same as JSON Schema, and {@link Department} for what each field means.
 *
 * @example
 * ```ts
 * import { parseDepartment } from "dutycycle/merger";
 * const post = { role: "firefighter", duty: "station", count: 12, scheduledHours: 2912, absenceHours: 2912, wage: 57_120 };
 * const { department, issues } = await parseDepartment({ name: "Fire", services: ["fire"], priceYear: 2023, posts: [post] });
 * department; // => undefined
 * issues;
 * // => [{ "path": "posts.0.absenceHours", "expected": "a value < 2912, scheduledHours", "received": "2912" }]
 * ```
 */
export async function parseDepartment(json: unknown): Promise<ParsedDepartment> {
  // Loaded with zod, when a department is read.
  const { readDepartment } = await import("./department-reader.ts");
  return readDepartment(json);
}

/**
 * What may a department's file hold? As JSON Schema, for editors and forms.
 *
 * Made from the schema that {@link parseDepartment} uses, so that the two agree; what holds between fields is not in it.
 *
 * @returns JSON Schema, draft 2020-12, with a description of each field and its unit.
 *
 * @example
 * ```ts
 * import { departmentJsonSchema } from "dutycycle/merger";
 * const schema = await departmentJsonSchema();
 * schema["required"]; // => ["name", "services", "priceYear", "posts"]
 * ```
 */
export async function departmentJsonSchema(): Promise<Record<string, unknown>> {
  const { jsonSchemaOfDepartment } = await import("./department-reader.ts");
  return jsonSchemaOfDepartment();
}
