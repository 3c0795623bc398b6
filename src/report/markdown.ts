import type { Study } from "./study-document.ts";

/**
 * The study as Markdown (with tables as GitHub has them), for a wiki, a repository or a mail. Charts stand as their descriptions.
 *
 * Text from the data is escaped: no character of it is markup.
 *
 * @param study - from `study`.
 *
 * @example
 * ```ts
 * import { syntheticTown } from "dutycycle";
 * import { study, studyMarkdown } from "dutycycle/report";
 * const town = syntheticTown({ seed: 7, population: 20_000, days: 7 });
 * const text = await studyMarkdown(await study({ calls: town.calls, title: "Our town" }));
 * text.split("\n")[0]; // => "# Our town"
 * ```
 */
export async function studyMarkdown(study: Study): Promise<string> {
  const { markdownOfStudy } = await import("./markdown-body.ts");
  return markdownOfStudy(study);
}
