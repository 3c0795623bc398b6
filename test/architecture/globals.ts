import ts from "typescript";
import { chapterOf, everyNode, parse, type Source, type Violation, violation } from "./source.ts";

/** Not in every runtime, or code made from text. */
const FORBIDDEN: ReadonlySet<string> = new Set([
  "process",
  "Buffer",
  "window",
  "document",
  "Deno",
  "Bun",
  "require",
  "navigator",
  "localStorage",
  "fetch",
  "eval",
  "Function",
]);

/** A function depends on its arguments alone: no clock, no dice. */
const IMPURE: ReadonlySet<string> = new Set([
  "Math.random",
  "Date.now",
  "performance.now",
  "crypto.getRandomValues",
  "crypto.randomUUID",
]);

/** Globals and impure calls that src, except src/cli, may not use. Locals of the same name are no globals. */
export function forbiddenGlobals(sources: readonly Source[]): Violation[] {
  const judged = sources.filter((source) => chapterOf(source.path) !== "cli");
  const { program, files } = bind(judged);
  const checker = program.getTypeChecker();
  const isGlobal = (name: ts.Identifier): boolean => {
    const shorthand = ts.isShorthandPropertyAssignment(name.parent);
    const symbol = shorthand
      ? checker.getShorthandAssignmentValueSymbol(name.parent)
      : checker.getSymbolAtLocation(name);
    return symbol === undefined || symbol.declarations === undefined || symbol.declarations.length === 0;
  };
  const found: Violation[] = [];
  for (const file of files) {
    for (const node of everyNode(file)) {
      const what = fault(node, isGlobal);
      if (what !== undefined) found.push(violation(file, node, what));
    }
  }
  return found;
}

function fault(node: ts.Node, isGlobal: (name: ts.Identifier) => boolean): string | undefined {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && isGlobal(node.expression)) {
    const name = `${node.expression.text}.${node.name.text}`;
    if (IMPURE.has(name)) return `${name}: a function depends on its arguments alone`;
    if (node.expression.text === "globalThis" && FORBIDDEN.has(node.name.text))
      return `${name} is not for every runtime`;
  }
  if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
    const isDate =
      ts.isIdentifier(node.expression) && node.expression.text === "Date" && isGlobal(node.expression);
    if (isDate && (ts.isCallExpression(node) || (node.arguments?.length ?? 0) === 0)) {
      return "the present time: a function depends on its arguments alone";
    }
  }
  if (ts.isIdentifier(node) && FORBIDDEN.has(node.text) && isValueUse(node) && isGlobal(node)) {
    return `${node.text} is not for every runtime, or makes code from text`;
  }
  return undefined;
}

/** Whether an identifier reads a value: not a property's name, not a declaration, not a type. */
function isValueUse(name: ts.Identifier): boolean {
  const parent = name.parent;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === name;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === name;
  if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent)) return false;
  if (ts.isBindingElement(parent) && parent.propertyName === name) return false;
  return !(ts.isDeclarationStatement(parent) || ts.isTypeElement(parent) || ts.isClassElement(parent));
}

/** A program without libraries: what has no symbol in it is global. */
function bind(sources: readonly Source[]): { program: ts.Program; files: ts.SourceFile[] } {
  const parsed = new Map(sources.map((source) => [source.path, parse(source)]));
  const host: ts.CompilerHost = {
    getSourceFile: (path) => parsed.get(path),
    getDefaultLibFileName: () => "lib.d.ts",
    writeFile: () => {},
    getCurrentDirectory: () => "",
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    fileExists: (path) => parsed.has(path),
    readFile: (path) => parsed.get(path)?.text,
  };
  const options = { noLib: true, noResolve: true, types: [], target: ts.ScriptTarget.ES2022 };
  const program = ts.createProgram([...parsed.keys()], options, host);
  return { program, files: [...parsed.values()] };
}
