import { countText } from "./chart-number.ts";
import type { ShownTable } from "./shown-part.ts";

/** The lines of a table's rows, with one more where rows are left out. */
export function withGap<Line>(
  lines: readonly Line[],
  gap: ShownTable["gap"],
  lineOf: (words: string) => Line,
): readonly Line[] {
  if (gap === undefined) return lines;
  const left = lineOf(`… ${countText(gap.count)} ${gap.count === 1 ? "row" : "rows"} left out …`);
  return [...lines.slice(0, gap.after), left, ...lines.slice(gap.after)];
}
