import { expect, test } from "vitest";
import { known } from "../../src/quantity/known.ts";

test("what is undefined is left out, what is null, 0 or empty stays, in the order given", () => {
  const found = known({ a: 1, b: undefined, c: 0, d: "", e: null, f: Number.NaN });
  expect(Object.keys(found)).toEqual(["a", "c", "d", "e", "f"]);
  expect(found).toStrictEqual({ a: 1, c: 0, d: "", e: null, f: Number.NaN });
});

test("a field that may be undefined becomes one that may be absent", () => {
  const most = [3].at(0);
  const found: { readonly least: number; readonly most?: number } = known({ least: 1, most });
  expect(found).toStrictEqual({ least: 1, most: 3 });
});
