import type { Chart } from "./chart.ts";
import type { Study } from "./study-document.ts";

/**
 * The study as one HTML file: to be read, sent and printed as it is.
 *
 * Nothing is fetched and nothing runs: no script, no font, no picture from elsewhere, under a content-security policy that forbids them.
 * Landmarks, one main heading, captions and headings in scope for tables, descriptions for charts, a link to skip to the content; on
 * paper, chapters begin on a page of their own. Text from the data is text: a type of call named `<script>` shows as that.
 *
 * @param study - from `study`.
 * @param options.draw - turns a chart into SVG; default `chartSvg`. What it returns stands in the page as it is.
 *
 * @example
 * ```ts
 * import { syntheticTown } from "dutycycle";
 * import { study, studyHtml } from "dutycycle/report";
 * const town = syntheticTown({ seed: 7, population: 20_000, days: 7 });
 * const html = await studyHtml(await study({ calls: town.calls, title: "Our town" }));
 * html.startsWith("<!doctype html>"); // => true
 * html.includes("<script"); // => false
 * ```
 */
export async function studyHtml(
  study: Study,
  options: { readonly draw?: (chart: Chart) => string } = {},
): Promise<string> {
  const [{ htmlOfStudy }, { chartSvg }] = await Promise.all([
    import("./html-body.ts"),
    import("./chart-svg.ts"),
  ]);
  return htmlOfStudy(study, options.draw ?? chartSvg);
}
