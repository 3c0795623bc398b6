import { resolve } from "node:path";
import ts from "typescript";

/**
 * What a user of the package can name: the exports of every entry point, then each declaration once, with those that
 * no entry exports but a signature mentions. Sorted and without comments, so that only a change of the face changes it.
 */
export function publicFace(entries: ReadonlyMap<string, string>): string {
  const files = [...entries.values()].map((path) => resolve(path));
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts", "lib.webworker.d.ts", "lib.webworker.asynciterable.d.ts"],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
    strict: true,
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const target = (symbol: ts.Symbol): ts.Symbol =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

  const lists: string[] = [];
  const exported = new Set<ts.Symbol>();
  for (const [name, path] of entries) {
    const file = program.getSourceFile(resolve(path));
    const module = file && checker.getSymbolAtLocation(file);
    if (module === undefined) throw new Error(`${path}: no declarations; run \`npm run build\``);
    const symbols = checker.getExportsOfModule(module);
    // What only runs, a worker, has no names; a chapter without any is a mistake.
    if (symbols.length === 0 && !name.endsWith("-worker")) throw new Error(`${path} exports nothing`);
    for (const symbol of symbols) exported.add(target(symbol));
    lists.push(`${name}\n${lines(symbols.map((symbol) => `  ${symbol.name}`))}`);
  }
  const own = (symbol: ts.Symbol): ts.Declaration[] =>
    (symbol.declarations ?? []).filter((declaration) => files.some((file) => sameFolder(file, declaration)));
  const mentioned = reach(exported, checker, target, own);
  const declarations = [...mentioned].flatMap((symbol) =>
    own(symbol).map(
      (declaration) => `${exported.has(symbol) ? "" : "(not exported) "}${printed(declaration)}`,
    ),
  );
  return `${lists.join("\n")}\ndeclarations\n\n${lines(declarations.map((text) => `${text}\n`))}`;
}

/** In a file of the package itself: not of a dependency, not of the language. */
function sameFolder(entry: string, declaration: ts.Declaration): boolean {
  const path = declaration.getSourceFile().fileName;
  return path.startsWith(resolve(entry).replace(/\/dist\/.*$/, "/dist/"));
}

function reach(
  from: ReadonlySet<ts.Symbol>,
  checker: ts.TypeChecker,
  target: (symbol: ts.Symbol) => ts.Symbol,
  own: (symbol: ts.Symbol) => ts.Declaration[],
): ReadonlySet<ts.Symbol> {
  const found = new Set(from);
  for (const symbol of found) {
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node)) {
        const mentioned = checker.getSymbolAtLocation(node);
        const declared = mentioned && target(mentioned);
        if (declared !== undefined && own(declared).some(isAtTop)) found.add(declared);
      }
      ts.forEachChild(node, visit);
    };
    for (const declaration of own(symbol)) visit(declaration);
  }
  return found;
}

/** A statement of a module, not a parameter, member or type parameter. */
function isAtTop(declaration: ts.Declaration): boolean {
  if (ts.isVariableDeclaration(declaration)) return ts.isSourceFile(declaration.parent.parent.parent);
  return ts.isSourceFile(declaration.parent);
}

function printed(declaration: ts.Declaration): string {
  const node = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  const printer = ts.createPrinter({ removeComments: true });
  const text = printer.printNode(ts.EmitHint.Unspecified, node, declaration.getSourceFile());
  const isFace = (line: string): boolean => !/^\s+private (?!constructor)/.test(line);
  return text
    .replace(/^(export )?declare /, "")
    .split("\n")
    .filter(isFace)
    .join("\n");
}

function lines(texts: readonly string[]): string {
  const sorted = [...texts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return sorted.map((text) => `${text}\n`).join("");
}
