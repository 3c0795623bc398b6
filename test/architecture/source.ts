import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";

/** A source file to be judged; `path` is relative to the project, such as `src/records/call.ts`. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** What a rule found: one line, with the place. */
export type Violation = string;

export function parse(source: Source): ts.SourceFile {
  return ts.createSourceFile(source.path, source.text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
}

/** `src/records/call.ts:12: what is wrong`. */
export function violation(file: ts.SourceFile, node: ts.Node, what: string): Violation {
  const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
  return `${file.fileName}:${line + 1}: ${what}`;
}

/** Every node below `node`, itself first. */
export function* everyNode(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  for (const child of children) yield* everyNode(child);
}

/** The TypeScript files below a folder, in a stable order. */
export function sourcesIn(folder: string): Source[] {
  const found: Source[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) found.push(...sourcesIn(path));
    else if (entry.name.endsWith(".ts")) found.push({ path, text: readFileSync(path, "utf8") });
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** `records` of `src/records/call.ts`; undefined for `src/index.ts`. */
export function chapterOf(path: string): string | undefined {
  const parts = path.split("/");
  return parts.length > 2 ? parts[1] : undefined;
}
