import { existsSync, readdirSync, readFileSync } from "node:fs";
import { sourcesIn } from "../architecture/source.ts";
import { blocksOfDocstrings, blocksOfMarkdown, type CodeBlock } from "./code-block.ts";

/** The pages that are written by hand: those at the top and in docs. */
export function handWrittenPages(): string[] {
  const top = readdirSync(".").filter((name) => name.endsWith(".md"));
  return [...top, ...(existsSync("docs") ? markdownIn("docs") : [])].sort();
}

function markdownIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return markdownIn(path);
    return path.endsWith(".md") ? [path] : [];
  });
}

/** Every block of code in docstrings of src. */
export function blocksOfSource(): CodeBlock[] {
  return sourcesIn("src").flatMap(({ path, text }) => blocksOfDocstrings(path, text));
}

/** Every block of code on pages. */
export function blocksOfPages(): CodeBlock[] {
  return handWrittenPages().flatMap((path) => blocksOfMarkdown(path, readFileSync(path, "utf8")));
}
