import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IdIndex } from "../../src/records/id-index.ts";

const encoder = new TextEncoder();

function numbered(ids: readonly string[]): number[] {
  const index = new IdIndex();
  return ids.map((id) => {
    const bytes = encoder.encode(`x${id}y`);
    return index.numberOf(bytes, 1, bytes.length - 1);
  });
}

/** By the definition: the place of an id's first appearance among the distinct ids. */
function byDefinition(ids: readonly string[]): number[] {
  const seen = new Map<string, number>();
  return ids.map((id) => {
    const number = seen.get(id) ?? seen.size;
    seen.set(id, number);
    return number;
  });
}

describe("IdIndex", () => {
  it("numbers distinct ids in the order of first appearance, whatever the ids", () => {
    const ids = fc.array(
      fc.oneof(fc.string({ minLength: 1, maxLength: 3 }), fc.nat({ max: 30 }).map(String)),
    );
    fc.assert(
      fc.property(ids, (given) => {
        expect(numbered(given)).toEqual(byDefinition(given));
      }),
    );
  });

  it.each([
    ["counting up, each twice", (i: number) => String(i >> 1)],
    ["counting down", (i: number) => String(9000 - i)],
    ["one in a hundred late, some of them new", (i: number) => String(i % 100 === 0 ? i - 37 : i)],
    ["two centres by turns", (i: number) => `${i % 2 === 0 ? "P" : "F"}${i >> 1}`],
    ["shuffled", (i: number) => String((i * 7919) % 5003)],
    ["in order, then not at all", (i: number) => String(i < 3000 ? i : (i * 7919) % 10007)],
    ["all the same", () => "7"],
  ])("%s: 5,000 rows", (_, idOf) => {
    const ids = Array.from({ length: 5000 }, (_, i) => idOf(i));
    expect(numbered(ids)).toEqual(byDefinition(ids));
  });

  it("keeps numbers of unnamed texts apart", () => {
    const index = new IdIndex();
    const a = encoder.encode("a");
    expect(index.numberOf(a, 0, 1)).toBe(0);
    expect(index.append(a, 0, 0)).toBe(1);
    expect(index.numberOf(encoder.encode("b"), 0, 1)).toBe(2);
    expect(index.numberOf(a, 0, 1)).toBe(0);
    expect([...index.packed().ends]).toEqual([1, 1, 2]);
  });

  it("tells ids of different suffixes apart", () => {
    const index = new IdIndex();
    const id = encoder.encode("24-1");
    expect([0, 1, 0, 1].map((suffix) => index.numberOf(id, 0, 4, suffix))).toEqual([0, 1, 0, 1]);
  });
});
