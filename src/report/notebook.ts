import { requireOptions, requireThat } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import type { MimeBundle } from "./shown-part.ts";
import { shownParts } from "./shown-parts.ts";
import { shownText } from "./shown-text.ts";

export interface ShowOptions {
  /** Stands above what is shown; default: the result's own title, or what it is. */
  readonly title?: string;
  /** Longer lists and tables are shown by their first and last rows, so many in all; whole, [2, 1000], default 24. */
  readonly rows?: number;
}

/** A result as it is to be seen. Notebooks and consoles show it by themselves; as text it is `String(shown)`. */
export interface Shown {
  /** In columns, for a console. */
  readonly toString: () => string;
  /** In the media types of Jupyter, for a notebook that does not ask by itself. */
  readonly mimeBundle: () => Promise<MimeBundle>;
}

/**
 * What does this result look like? Tables and pictures in a notebook, columns of text in a console.
 *
 * As the last expression of a cell it shows itself in Deno's kernel for Jupyter, and in others that ask a value for
 * `Symbol.for("Jupyter.display")`; `console.log` of it prints the text in Node, Deno and Bun. What is known:
 *
 * - a chart: its picture, as SVG and as Vega-Lite;
 * - a table; a study (first page and list of chapters) and a chapter of one;
 * - a workload: shares with their denominators, the week as a heat map, groups; 168 numbers: the week as a heat map;
 * - what the readers say of a file: columns, assumptions, faults; calls, a roster, the log of a simulation: the first and last rows;
 * - a list of flat rows, such as those of `responseTimes` or `compareStaffing`: a table. A name that ends in its unit
 *   (`medianMinutes`) becomes a heading with it; one with `share` in it is set in per cent; one that ends in `At` is an instant.
 *   Lists within rows are left out, and named below; where each row has one list of rows and no other, all are set as one list;
 * - an object: names and values.
 *
 * Whatever else comes is shown as JSON. Numbers are rounded for reading; the result itself is unchanged, and has all digits. All text
 * from data is escaped: a type of call named `<script>` shows as that.
 *
 * @param result - any result of the library, or a copy of it.
 * @param options - see {@link ShowOptions}.
 * @returns the text by `String`, the media types by `mimeBundle`: `text/plain` always; `image/svg+xml` and
 *   `application/vnd.vegalite.v5+json` for a chart; else `text/html` and `text/markdown`.
 * @throws DutycycleError for an option outside its interval; `mimeBundle` for a chart of a kind that there is not.
 * @see Deno, manual, Jupyter kernel: custom outputs by `Symbol.for("Jupyter.display")`, 2024.
 *
 * @example
 * ```ts
 * import { responseTimes, syntheticTown } from "dutycycle";
 * import { show } from "dutycycle/report";
 * const { calls } = syntheticTown({ seed: 7, population: 20_000, days: 28 });
 * const shown = show(responseTimes(calls, { service: "police" }), { title: "Police" });
 * String(shown).split("\n")[1]; // => "Group  Leg       Level     Count  Missing  Negative  Mean minutes  Median minutes  90th percentile, minutes"
 * Object.keys(await shown.mimeBundle()); // => ["text/plain", "text/html", "text/markdown"]
 * ```
 */
export function show(result: unknown, options: ShowOptions = {}): Shown {
  requireOptions(options, ["title", "rows"]);
  const { title = "", rows = 24 } = options;
  requireThat(typeof title === "string", "title", "a text", title);
  requireWithin("rows", rows, "[2, 1000], whole");
  const parts = shownParts(result, { title, most: rows });
  const text = (): string => shownText(parts);
  const mimeBundle = async (): Promise<MimeBundle> => {
    const { mimeBundleOf } = await import("./mime-bundle.ts");
    return mimeBundleOf(parts, text());
  };
  const shown: Shown = { toString: text, mimeBundle };
  // Names that consoles and kernels ask for; none of them belongs to one runtime.
  for (const name of ["nodejs.util.inspect.custom", "Deno.customInspect"])
    Object.assign(shown, { [Symbol.for(name)]: text });
  return Object.assign(shown, { [Symbol.for("Jupyter.display")]: mimeBundle });
}
