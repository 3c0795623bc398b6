import type { Study } from "./study-document.ts";

/**
 * The study as JSON, two spaces deep, for a dashboard or an archive; `studySchema` says what is in it.
 *
 * Numbers are not rounded. What is not known is left out.
 *
 * @param study - from `study`.
 *
 * @example
 * ```ts
 * import { syntheticTown } from "dutycycle";
 * import { study, studyJson } from "dutycycle/report";
 * const town = syntheticTown({ seed: 7, population: 20_000, days: 7 });
 * const text = studyJson(await study({ calls: town.calls, title: "Our town" }));
 * JSON.parse(text).title; // => "Our town"
 * ```
 */
export function studyJson(study: Study): string {
  return `${JSON.stringify(study, undefined, 2)}\n`;
}

/**
 * What does the JSON of a study hold? Its JSON Schema, draft 2020-12.
 *
 * @example
 * ```ts
 * import { studySchema } from "dutycycle/report";
 * const schema = await studySchema();
 * schema["$schema"]; // => "https://json-schema.org/draft/2020-12/schema"
 * ```
 */
export async function studySchema(): Promise<Readonly<Record<string, unknown>>> {
  const { schemaOfStudy } = await import("./json-schema.ts");
  return schemaOfStudy();
}
