import fc from "fast-check";

/** Numbers spread evenly between two: `fc.double` spreads over exponents, so that most of its numbers are next to 0. */
export function between(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 10_000 }).map((n) => min + ((max - min) * n) / 10_000);
}
