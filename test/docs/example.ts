import ts from "typescript";
import type { CodeBlock } from "./code-block.ts";
import { readExpected } from "./expected.ts";

/** The name under which an example calls the assertion. */
export const ASSERT = "assertShown__";

interface Arrow {
  /** Where the comment `// =>` begins. */
  readonly start: number;
  readonly end: number;
  readonly expected: string;
}

/**
 * An example as a module that asserts what it shows: `expression; // => value` becomes a call of the assertion, and
 * `const x = …; // => value` is followed by one. Lines keep their numbers, those of the page.
 */
export function runnableExample(block: CodeBlock, assertFrom: string): { text: string; places: string[] } {
  const code = block.code;
  const file = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2022, true);
  const arrows = arrowsOf(block, file);
  if (arrows.length === 0)
    throw new Error(`${place(block, file, 0)}: the example asserts nothing: add \`// => value\``);
  const edits: { at: number; insert: string }[] = [];
  for (const arrow of arrows) {
    const statement = statementBefore(file, arrow.start);
    const where = place(block, file, arrow.start);
    if (statement === undefined) throw new Error(`${where}: no statement ends before this // =>`);
    const tail = `, ${JSON.stringify(arrow.expected)}, ${JSON.stringify(where)});`;
    if (ts.isExpressionStatement(statement)) {
      const { expression } = statement;
      edits.push(
        { at: expression.getStart(file), insert: `;${ASSERT}(` },
        { at: expression.end, insert: tail },
      );
    } else if (ts.isVariableStatement(statement)) {
      const name = statement.declarationList.declarations.at(-1)?.name;
      if (name === undefined || !ts.isIdentifier(name))
        throw new Error(`${where}: give the value a single name`);
      edits.push({ at: statement.end, insert: ` ${ASSERT}(${name.text}${tail}` });
    } else {
      throw new Error(`${where}: // => stands after an expression or a const`);
    }
  }
  let text = code;
  for (const { at, insert } of edits.sort((a, b) => b.at - a.at))
    text = text.slice(0, at) + insert + text.slice(at);
  const heading = `import { assertShown as ${ASSERT} } from ${JSON.stringify(assertFrom)};`;
  return {
    text: `${heading}${"\n".repeat(Math.max(block.line - 1, 1))}${text}\nexport {};\n`,
    places: arrows.map(({ start }) => place(block, file, start)),
  };
}

function place(block: CodeBlock, file: ts.SourceFile, position: number): string {
  return `${block.path}:${block.line + file.getLineAndCharacterOfPosition(position).line}`;
}

/** The comments `// => value`; comment lines that follow continue a value that is not complete. */
function arrowsOf(block: CodeBlock, file: ts.SourceFile): Arrow[] {
  const comments = lineComments(file);
  const found: Arrow[] = [];
  for (let i = 0; i < comments.length; i++) {
    const comment = comments[i] as { pos: number; end: number };
    const match = /^\/\/\s*=>(.*)$/s.exec(file.text.slice(comment.pos, comment.end));
    if (match === null) continue;
    let expected = (match[1] as string).trim();
    let end = comment.end;
    for (;;) {
      try {
        readExpected(expected);
        break;
      } catch (error) {
        const next = comments[i + 1];
        const adjoins = next !== undefined && /^\s*$/.test(file.text.slice(end, next.pos));
        if (!adjoins) throw new Error(`${place(block, file, comment.pos)}: ${(error as Error).message}`);
        expected += ` ${file.text.slice(next.pos, next.end).replace(/^\/\/\s?/, "")}`;
        end = next.end;
        i++;
      }
    }
    found.push({ start: comment.pos, end, expected });
  }
  return found;
}

function lineComments(file: ts.SourceFile): { pos: number; end: number }[] {
  const found = new Map<number, { pos: number; end: number }>();
  const visit = (node: ts.Node): void => {
    const ranges = [
      ...(ts.getLeadingCommentRanges(file.text, node.getFullStart()) ?? []),
      ...(ts.getTrailingCommentRanges(file.text, node.end) ?? []),
    ];
    const inText =
      ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || node.kind === ts.SyntaxKind.JsxText;
    for (const { pos, end, kind } of inText ? [] : ranges) {
      if (kind === ts.SyntaxKind.SingleLineCommentTrivia) found.set(pos, { pos, end });
    }
    for (const child of node.getChildren(file)) visit(child);
  };
  visit(file);
  return [...found.values()].sort((a, b) => a.pos - b.pos);
}

/** The innermost statement that ends last before a position, with nothing but blanks or a comment between. */
function statementBefore(file: ts.SourceFile, position: number): ts.Statement | undefined {
  let found: ts.Statement | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isStatement(node) && node.end <= position && /^\s*$/.test(file.text.slice(node.end, position)))
      found = node;
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
