import { element, table, tenths, whole } from "./element.ts";
import type { Quality } from "./protocol.ts";

/** What was read and what was not, what was assumed, and what each column was taken for. */
export function qualityPanel({ rows, issues, columns, assumptions, excluded }: Quality): HTMLElement[] {
  const counts = `${whole(rows.read)} rows read = ${whole(rows.used)} used + ${whole(rows.rejected)} rejected.`;
  const faults =
    issues.length === 0
      ? element("p", {}, "No faults were found.")
      : table(
          "Faults in the file",
          ["Kind", "Rows", "The first"],
          issues.map(({ kind, count, example }) => [kind, whole(count), example]),
        );
  return [
    element("p", {}, counts),
    faults,
    folded(
      "Left out by rule",
      table(
        "What each rule took",
        ["Rule", "Calls", "Responses", "Hours"],
        excluded.map(({ rule, calls, responses, hours }) => [
          rule,
          whole(calls),
          whole(responses),
          tenths(hours),
        ]),
      ),
    ),
    folded(
      "Which column is what",
      table(
        "Inferred from header and values",
        ["Meaning", "Column"],
        columns.map(({ field, column }) => [field, column]),
      ),
    ),
    folded("Assumptions", element("ul", {}, ...assumptions.map((line) => element("li", {}, line)))),
  ];
}

function folded(title: string, content: HTMLElement): HTMLElement {
  return element("details", {}, element("summary", {}, title), content);
}
