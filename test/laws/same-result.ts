import { expect } from "vitest";

/** Where two results differ by more than 1e-9 of the larger number; nothing where they are the same. */
export function differences(actual: unknown, expected: unknown, path = ""): readonly string[] {
  if (typeof actual === "number" && typeof expected === "number") {
    const scale = Math.max(1, Math.abs(actual), Math.abs(expected));
    return Math.abs(actual - expected) <= 1e-9 * scale ? [] : [`${path}: ${actual}, not ${expected}`];
  }
  if (typeof actual !== "object" || typeof expected !== "object" || actual === null || expected === null) {
    return actual === expected ? [] : [`${path}: ${String(actual)}, not ${String(expected)}`];
  }
  const keys = new Set([...Object.keys(actual), ...Object.keys(expected)]);
  return [...keys].flatMap((key) => {
    const own = (value: object): unknown => (Object.hasOwn(value, key) ? value[key as never] : undefined);
    return differences(own(actual), own(expected), `${path}.${key}`);
  });
}

export function expectSame(actual: unknown, expected: unknown): void {
  expect(differences(actual, expected)).toEqual([]);
}

/** A result is plain data: no NaN, no infinity, nothing that a clone or JSON would lose. */
export function expectPlain(result: unknown): void {
  expect(wild(result)).toEqual([]);
  expect(structuredClone(result)).toEqual(result);
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
}

function wild(value: unknown, path = ""): readonly string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [`${path}: ${value}`];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => wild(member, `${path}.${key}`));
}
