import ts from "typescript";

/** A fenced block of code in a page or a docstring. */
export interface CodeBlock {
  readonly path: string;
  /** The line of its first line of code, from 1. */
  readonly line: number;
  /** What stands behind the opening fence: `ts`, `csv`, `ts no-run: needs a server`. */
  readonly info: string;
  readonly code: string;
}

const FENCE = /^(\s*)(`{3,}|~{3,})\s*(.*)$/;

/** The fenced blocks of a markdown text whose first line is line `firstLine` of the file. */
export function blocksOfMarkdown(path: string, markdown: string, firstLine = 1): CodeBlock[] {
  const found: CodeBlock[] = [];
  let open: { fence: string; indent: number; info: string; line: number; code: string[] } | undefined;
  markdown.split(/\r?\n/).forEach((text, index) => {
    const [, indent = "", fence = "", info = ""] = FENCE.exec(text) ?? [];
    if (open === undefined) {
      if (fence !== "")
        open = { fence, indent: indent.length, info: info.trim(), line: firstLine + index + 1, code: [] };
    } else if (fence.startsWith(open.fence) && info === "") {
      found.push({ path, line: open.line, info: open.info, code: open.code.join("\n") });
      open = undefined;
    } else {
      open.code.push(text.slice(Math.min(open.indent, text.length - text.trimStart().length)));
    }
  });
  if (open !== undefined)
    throw new Error(`${path}:${(open as { line: number }).line}: a code block is never closed`);
  return found;
}

/** The fenced blocks in the docstrings of a TypeScript file. */
export function blocksOfDocstrings(path: string, source: string): CodeBlock[] {
  const found: CodeBlock[] = [];
  for (const { start, text } of docstrings(source)) {
    const line = source.slice(0, start).split("\n").length;
    const markdown = text
      .replace(/^\/\*\*/, "")
      .replace(/\*\/$/, "")
      .split("\n")
      .map((row) => row.replace(/^\s*\* ?/, ""))
      .join("\n");
    found.push(...blocksOfMarkdown(path, markdown, line));
  }
  return found;
}

function docstrings(source: string): { start: number; text: string }[] {
  const found = new Map<number, string>();
  const file = ts.createSourceFile("docstrings.ts", source, ts.ScriptTarget.ES2022, true);
  const visit = (node: ts.Node): void => {
    for (const { pos, end } of ts.getLeadingCommentRanges(source, node.getFullStart()) ?? []) {
      const text = source.slice(pos, end);
      if (text.startsWith("/**")) found.set(pos, text);
    }
    for (const child of node.getChildren(file)) visit(child);
  };
  visit(file);
  return [...found].map(([start, text]) => ({ start, text }));
}

const NOT_RUN = /^ts no-run: \S.{7,}$/;

/** Whether a block is run, only type-checked (with a stated reason), or no program. A program in disguise is an error. */
export function howToTreat(block: CodeBlock): "run" | "check" | "ignore" {
  if (block.info === "ts") return "run";
  if (NOT_RUN.test(block.info)) return "check";
  if (/^(ts|typescript|tsx|js|mjs|cjs|javascript|jsx)\b/i.test(block.info)) {
    const where = `${block.path}:${block.line}`;
    throw new Error(
      `${where}: a program is fenced \`\`\`ts, or \`\`\`ts no-run: with a reason; not "${block.info}"`,
    );
  }
  return "ignore";
}
