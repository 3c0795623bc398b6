import { describe, expect, test } from "vitest";
import { howToTreat } from "./code-block.ts";
import { blocksOfSource } from "./pages.ts";
import { nameOf, runExample } from "./run-example.ts";

// The examples of the docstrings; those of the pages, and the types of all, are in pages.long.test.ts.
const run = blocksOfSource().filter((block) => howToTreat(block) === "run");

describe("every example of a docstring runs and shows what it says", () => {
  test("there are examples", () => {
    expect(run.length).toBeGreaterThan(100);
  });

  test.each(run.map((block) => [nameOf(block), block] as const))("%s", async (_, block) => runExample(block));
});
