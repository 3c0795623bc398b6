import { posix } from "node:path";
import ts from "typescript";
import type { ImportTable } from "./import-table.ts";
import { chapterOf, everyNode, parse, type Source, type Violation, violation } from "./source.ts";

interface Import {
  readonly specifier: string;
  readonly node: ts.Node;
  /** Only types, which the build erases. */
  readonly typeOnly: boolean;
  /** `import("...")`, at run time. */
  readonly dynamic: boolean;
}

/** Every import of a file: static, re-exported, dynamic, and in types. */
export function importsOf(file: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean, dynamic: boolean): void => {
    if (specifier === undefined) return;
    const text = ts.isStringLiteralLike(specifier) ? specifier.text : "(computed)";
    found.push({ specifier: text, node: specifier, typeOnly, dynamic });
  };
  for (const node of everyNode(file)) {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, onlyTypes(node.importClause), false);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly, false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true, false);
    else if (ts.isExternalModuleReference(node)) add(node.expression, false, false);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0] ?? node, false, true);
    }
  }
  return found;
}

function onlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  if (clause.name !== undefined || named === undefined || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

/** The file that a relative import names, `src/quantity/error.ts`. */
function target(from: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(from), specifier));
}

/** Files named so are reached through a "node" condition of package.json, or started as a worker: nobody imports them. */
function isForNode(path: string): boolean {
  return path.endsWith("-node.ts");
}

/** Holds every import to the table, to `.ts` endings, to module files instead of chapter headings, to declared packages. */
export function forbiddenImports(
  sources: readonly Source[],
  table: ImportTable,
  packages: ReadonlySet<string>,
  byRuntime: ReadonlySet<string> = new Set(),
): Violation[] {
  const paths = new Set(sources.map((source) => source.path));
  const found: Violation[] = [];
  for (const source of sources) {
    const file = parse(source);
    const chapter = chapterOf(source.path);
    const rule = chapter === undefined ? undefined : table.get(chapter);
    if (chapter !== undefined && rule === undefined)
      found.push(`${source.path}: folder "${chapter}" is not in the table`);
    const parts = source.path.split("/").slice(2);
    const also = parts.map((part, i) => rule?.also.get(i < parts.length - 1 ? `${part}/` : part));
    for (const { specifier, node } of importsOf(file)) {
      const report = (what: string): number => found.push(violation(file, node, what));
      if (!specifier.startsWith(".")) {
        if (specifier.startsWith("node:")) {
          if (chapter !== "cli" && !isForNode(source.path)) {
            report(`imports ${specifier}: only src/cli may import node: modules`);
          }
          continue;
        }
        const name = specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
        if (byRuntime.has(specifier)) continue;
        if (!packages.has(name)) report(`imports ${specifier}, which is not in dependencies`);
        continue;
      }
      const to = target(source.path, specifier);
      if (isForNode(to))
        report(`imports ${specifier}: a file for Node is reached by \`imports\` of package.json`);
      if (!specifier.endsWith(".ts")) report(`${specifier} does not end in .ts`);
      else if (!paths.has(to)) report(`${specifier} names no file of src`);
      if (to.endsWith("/index.ts") && to !== "src/index.ts" && chapter !== undefined && chapter !== "cli") {
        report(`imports ${specifier}: import from the module file, not from a chapter's index.ts`);
      }
      const other = chapterOf(to);
      if (other === chapter) continue;
      if (other === undefined) {
        if (chapter !== "cli") report(`imports ${specifier}: a chapter does not import the whole`);
      } else if (chapter === undefined) {
        if (other === "cli") report("nobody imports cli");
      } else if (!rule?.may.has(other) && !also.some((folders) => folders?.has(other))) {
        report(`${chapter} may not import ${other} (${specifier})`);
      }
    }
  }
  return found;
}

/** Circles of imports between files, types included, each named once by its path. */
export function importCycles(sources: readonly Source[]): Violation[] {
  const edges = new Map<string, readonly string[]>();
  for (const source of sources) {
    const relative = importsOf(parse(source)).filter(({ specifier }) => specifier.startsWith("."));
    edges.set(
      source.path,
      relative.map(({ specifier }) => target(source.path, specifier)),
    );
  }
  const found: Violation[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      found.push(`import cycle: ${[...trail.slice(at), path].join(" -> ")}`);
      return;
    }
    if (done.has(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const source of sources) visit(source.path, []);
  return found;
}
