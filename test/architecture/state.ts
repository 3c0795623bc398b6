import ts from "typescript";
import { chapterOf, everyNode, parse, type Source, type Violation, violation } from "./source.ts";

/** Objects that may be made once for a module: nothing that a caller does changes them. */
const STATELESS = /^(Intl\.\w+|TextEncoder|TextDecoder|RegExp|(?:\w+)?Error)$/;
const READONLY_TYPE = /^(readonly |Readonly|ReadonlyArray<|ReadonlyMap<|ReadonlySet<)/;
const CHANGES = new Set([
  "push",
  "pop",
  "shift",
  "unshift",
  "splice",
  "sort",
  "reverse",
  "fill",
  "set",
  "add",
  "delete",
  "clear",
]);

/** Module-level `let` and mutable collections, module-level values that are changed, static fields likewise. */
export function mutableState(sources: readonly Source[]): Violation[] {
  const found: Violation[] = [];
  for (const source of sources) {
    if (chapterOf(source.path) === "cli") continue;
    const file = parse(source);
    const names = new Set<string>();
    for (const statement of file.statements) {
      if (ts.isVariableStatement(statement)) {
        const list = statement.declarationList;
        if ((list.flags & ts.NodeFlags.Const) === 0)
          found.push(violation(file, statement, "module-level let or var"));
        const isShared = (statement.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
        for (const declaration of list.declarations) {
          if (ts.isIdentifier(declaration.name)) names.add(declaration.name.text);
          const what = mutable(declaration.initializer, declaration.type, isShared);
          if (what !== undefined) found.push(violation(file, declaration, `module-level ${what}`));
        }
      } else if (ts.isClassDeclaration(statement)) {
        for (const member of statement.members) {
          if (!ts.isPropertyDeclaration(member)) continue;
          const modifiers = (member.modifiers ?? []).map((modifier) => modifier.kind);
          if (!modifiers.includes(ts.SyntaxKind.StaticKeyword)) continue;
          const what = modifiers.includes(ts.SyntaxKind.ReadonlyKeyword)
            ? mutable(member.initializer, member.type, true)
            : "field that is not readonly";
          if (what !== undefined) found.push(violation(file, member, `static ${what}`));
        }
      }
    }
    for (const node of everyNode(file)) {
      const name = changedName(node);
      if (name !== undefined && names.has(name.text) && isTopLevelName(name)) {
        found.push(violation(file, node, `changes the module-level ${name.text}`));
      }
    }
  }
  return found;
}

/** Why a value is state: it can be changed from elsewhere, or is of use only if it is. */
function mutable(
  value: ts.Expression | undefined,
  type: ts.TypeNode | undefined,
  isShared: boolean,
): string | undefined {
  if (value === undefined || (type !== undefined && READONLY_TYPE.test(type.getText()))) return undefined;
  if (ts.isSatisfiesExpression(value)) return mutable(value.expression, type, isShared);
  if (ts.isArrayLiteralExpression(value) && (isShared || value.elements.length === 0)) {
    return "array that is not readonly";
  }
  if (ts.isObjectLiteralExpression(value) && value.properties.length === 0)
    return "empty object, to be filled";
  if (ts.isNewExpression(value) && !STATELESS.test(value.expression.getText())) {
    return `new ${value.expression.getText()} that is not readonly`;
  }
  return undefined;
}

/** The name whose value a node changes: `name.push()`, `name[i] = x`, `name.field += x`, `delete name.x`, `pattern.exec()` of /g. */
function changedName(node: ts.Node): ts.Identifier | undefined {
  const rootOf = (expression: ts.Expression): ts.Identifier | undefined => {
    let inner = expression;
    while (
      ts.isPropertyAccessExpression(inner) ||
      ts.isElementAccessExpression(inner) ||
      ts.isParenthesizedExpression(inner) ||
      ts.isAsExpression(inner)
    ) {
      inner = inner.expression;
    }
    return ts.isIdentifier(inner) ? inner : undefined;
  };
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { expression, name } = node.expression;
    if (CHANGES.has(name.text)) return rootOf(expression);
    if ((name.text === "exec" || name.text === "test") && ts.isIdentifier(expression) && isSticky(expression))
      return expression;
  }
  const isAssignment =
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
    node.operatorToken.kind <= ts.SyntaxKind.LastAssignment;
  if (isAssignment && !ts.isIdentifier(node.left)) return rootOf(node.left);
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    const counts =
      node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken;
    if (counts && !ts.isIdentifier(node.operand)) return rootOf(node.operand);
  }
  if (ts.isDeleteExpression(node)) return rootOf(node.expression);
  return undefined;
}

/** A pattern with the flag g or y remembers where it stood. */
function isSticky(name: ts.Identifier): boolean {
  for (const statement of name.getSourceFile().statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name: declared, initializer } of statement.declarationList.declarations) {
      if (declared.getText() !== name.text || initializer === undefined) continue;
      if (ts.isRegularExpressionLiteral(initializer)) return /[gy][a-z]*$/.test(initializer.text);
    }
  }
  return false;
}

/** Whether no inner scope declares the name again: parameters, variables, catch clauses. */
function isTopLevelName(name: ts.Identifier): boolean {
  for (let scope: ts.Node = name.parent; !ts.isSourceFile(scope); scope = scope.parent) {
    if (
      !(
        ts.isFunctionLike(scope) ||
        ts.isBlock(scope) ||
        ts.isForStatement(scope) ||
        ts.isForOfStatement(scope)
      )
    )
      continue;
    for (const node of everyNode(scope)) {
      const declares = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node);
      if (declares && node.name.getText() === name.text) return false;
    }
  }
  return true;
}
