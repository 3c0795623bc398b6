import { chartSvg } from "./chart-svg.ts";
import { vegaLite } from "./chart-vega-lite.ts";
import { shownHtml } from "./shown-html.ts";
import { shownMarkdown } from "./shown-markdown.ts";
import type { MimeBundle, ShownPart } from "./shown-part.ts";

/** One picture as itself, whatever else as a page and as Markdown; each with its text. */
export function mimeBundleOf(parts: readonly ShownPart[], text: string): MimeBundle {
  const [first] = parts;
  if (parts.length === 1 && first?.kind === "chart") {
    const { chart } = first;
    return {
      "text/plain": text,
      "image/svg+xml": chartSvg(chart),
      "application/vnd.vegalite.v5+json": vegaLite(chart),
    };
  }
  return { "text/plain": text, "text/html": shownHtml(parts), "text/markdown": shownMarkdown(parts) };
}
