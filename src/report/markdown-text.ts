import { plainText } from "./html-text.ts";

/** A table as GitHub has them. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  isNumber: readonly boolean[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(markdownText).join(" | ")} |`;
  const rule = `| ${isNumber.map((right) => (right ? "---:" : "---")).join(" | ")} |`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}

/** Text as text: no character of it is markup, and it stays on its line. */
export function markdownText(text: string): string {
  return plainText(text)
    .replace(/[\r\n\t]+/g, " ")
    .replace(/[\\`*_{}[\]<>|#~$]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "&amp;")
    .replace(/^(\s*)([-+=])/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, "$1\\$2");
}
