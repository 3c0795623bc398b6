import ts from "typescript";

/** A number as an example shows it: its value, and how far the real one may be from it. */
export class ShownNumber {
  readonly value: number;
  readonly tolerance: number;

  constructor(text: string) {
    this.value = Number(text.replaceAll("_", ""));
    const [digits = "", exponent = "0"] = text.toLowerCase().split("e");
    const decimals = digits.split(".")[1]?.length ?? 0;
    // Half a unit of the last decimal shown. Whole numbers are meant exactly.
    const isWhole = decimals === 0 && exponent === "0";
    const half = isWhole ? 0 : 0.5 * 10 ** (Number(exponent) - decimals);
    this.tolerance = half + 1e-9 * Math.max(1e-6, Math.abs(this.value));
  }
}

/** The value written behind `// =>`: a literal of numbers, texts, lists, objects, true, false, null, undefined. */
export function readExpected(text: string): unknown {
  const file = ts.createSourceFile("expected.ts", `(${text}\n)`, ts.ScriptTarget.ES2022, true);
  const faults = (file as unknown as { parseDiagnostics: readonly unknown[] }).parseDiagnostics;
  const statement = file.statements[0];
  if (
    faults.length > 0 ||
    file.statements.length !== 1 ||
    statement === undefined ||
    !ts.isExpressionStatement(statement)
  ) {
    throw new Error(`"${text}" is no literal value`);
  }
  return literal(statement.expression);
}

function literal(node: ts.Expression): unknown {
  if (ts.isParenthesizedExpression(node)) return literal(node.expression);
  if (ts.isNumericLiteral(node)) return new ShownNumber(node.getText());
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand)) {
    if (node.operator === ts.SyntaxKind.MinusToken) return new ShownNumber(`-${node.operand.getText()}`);
  }
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (node.kind === ts.SyntaxKind.NullKeyword) return null;
  if (ts.isIdentifier(node) && node.text === "undefined") return undefined;
  if (ts.isIdentifier(node) && node.text === "Infinity") return Number.POSITIVE_INFINITY;
  if (ts.isArrayLiteralExpression(node)) return node.elements.map(literal);
  if (ts.isObjectLiteralExpression(node)) return Object.fromEntries(node.properties.map(property));
  throw new Error(`"${node.getText()}" is no literal value`);
}

function property(node: ts.ObjectLiteralElementLike): [string, unknown] {
  const isPlain = ts.isPropertyAssignment(node) && !ts.isComputedPropertyName(node.name);
  if (!isPlain) throw new Error(`"${node.getText()}" is no literal value`);
  return [(node.name as ts.Identifier | ts.StringLiteral).text, literal(node.initializer)];
}

/** Where the actual value differs from what is shown, in words; undefined where it does not. */
export function difference(actual: unknown, expected: unknown, path = "value"): string | undefined {
  const say = (): string => `${path} is ${show(actual)}, shown is ${show(expected)}`;
  if (expected instanceof ShownNumber) {
    if (typeof actual !== "number") return say();
    return Math.abs(actual - expected.value) <= expected.tolerance ? undefined : say();
  }
  if (Array.isArray(expected)) {
    const list = ArrayBuffer.isView(actual) ? Array.from(actual as unknown as ArrayLike<unknown>) : actual;
    if (!Array.isArray(list) || list.length !== expected.length) return say();
    return expected
      .map((item, i) => difference(list[i], item, `${path}[${i}]`))
      .find((text) => text !== undefined);
  }
  if (typeof expected === "object" && expected !== null) {
    if (typeof actual !== "object" || actual === null || Array.isArray(actual)) return say();
    const given = actual as Record<string, unknown>;
    const wanted = expected as Record<string, unknown>;
    const keys = new Set([...Object.keys(given), ...Object.keys(wanted)]);
    return [...keys]
      .map((key) => difference(given[key], wanted[key], `${path}.${key}`))
      .find((text) => text !== undefined);
  }
  return Object.is(actual, expected) ? undefined : say();
}

function show(value: unknown): string {
  if (value instanceof ShownNumber) return String(value.value);
  const plain = (_: string, inner: unknown): unknown => (inner instanceof ShownNumber ? inner.value : inner);
  const text = value instanceof Error ? String(value) : JSON.stringify(value, plain);
  return (text ?? String(value)).slice(0, 400);
}

const REACHED: unique symbol = Symbol.for("dutycycle.examples.reached");

/** The places of the assertions that have passed in this process: one that is never reached asserts nothing. */
export function placesReached(): Set<string> {
  const holder = globalThis as { [REACHED]?: Set<string> };
  holder[REACHED] ??= new Set();
  return holder[REACHED];
}

/** What an example's `// =>` calls: throws with the place and the difference. */
export function assertShown(actual: unknown, expected: string, where: string): void {
  const text = difference(actual, readExpected(expected));
  if (text !== undefined) throw new Error(`${where}: ${text}`);
  placesReached().add(where);
}
