import { describe, expect, test } from "vitest";
import { blocksOfDocstrings, blocksOfMarkdown, type CodeBlock, howToTreat } from "./code-block.ts";
import { runnableExample } from "./example.ts";
import { difference, readExpected } from "./expected.ts";

// The runner itself: what it must find, and what it must refuse.

const block = (code: string, info = "ts"): CodeBlock => ({ path: "page.md", line: 3, info, code });

describe("blocks of code", () => {
  test("of a page, with their lines", () => {
    const page = "# A\n\n```ts\na; // => 1\n```\n\n````md\n```ts\n```\n````\n";
    expect(blocksOfMarkdown("page.md", page).map(({ line, info }) => [line, info])).toEqual([
      [4, "ts"],
      [8, "md"],
    ]);
    expect(() => blocksOfMarkdown("page.md", "```ts\na;\n")).toThrow("page.md:2");
  });

  test("of docstrings, members' too, but not of texts and other comments", () => {
    const source = [
      "export class A {",
      "  /**",
      "   * Says.",
      "   * ```ts",
      "   * if (a) {",
      "   *   b; // => 1",
      "   * }",
      "   * ```",
      "   */",
      "  b = 1;",
      "}",
      "// ```ts",
      'const text = "/** ```ts";',
    ].join("\n");
    expect(blocksOfDocstrings("a.ts", source)).toEqual([
      { path: "a.ts", line: 5, info: "ts", code: "if (a) {\n  b; // => 1\n}" },
    ]);
  });

  test("run, checked, ignored, refused", () => {
    expect(howToTreat(block("", "ts"))).toBe("run");
    expect(howToTreat(block("", "ts no-run: needs a server"))).toBe("check");
    expect(howToTreat(block("", "csv"))).toBe("ignore");
    expect(howToTreat(block("", "tsv"))).toBe("ignore");
    for (const info of ["ts no-run", "ts no-run:", "ts no-run: no", "typescript", "js", "ts twoslash"]) {
      expect(() => howToTreat(block("", info)), info).toThrow("page.md:3");
    }
  });
});

describe("an example as a module", () => {
  test.each([
    ["a; // => 1", ';assertShown__(a, "1", "page.md:3");; // => 1'],
    ["await f(\n  1,\n); // => 2", ';assertShown__(await f(\n  1,\n), "2", "page.md:5");; // => 2'],
    ["const a = f(); // => 'x'", `const a = f(); assertShown__(a, "'x'", "page.md:3"); // => 'x'`],
    ["a;\n// => { b: 1,\n//      c: 2 }", ';assertShown__(a, "{ b: 1,      c: 2 }", "page.md:4");'],
    ["if (x) {\n  a.b; // => [1]\n}", ';assertShown__(a.b, "[1]", "page.md:4");'],
  ])("%s", (code, expected) => {
    const { text, places } = runnableExample(block(code), "./expected.ts");
    expect(text).toContain(expected);
    // Lines keep their numbers: two before line 3, two behind the code.
    expect(text.split("\n")).toHaveLength(2 + code.split("\n").length + 2);
    expect(places).toHaveLength(1);
  });

  test.each([
    ["asserts nothing", "a();"],
    ["no statement before", "// => 1\na;"],
    ["several names", "const { a, b } = f(); // => 1"],
    ["not an expression", "if (a) {\n} // => 1"],
    ["no literal", "a; // => about 3"],
    ["a call as value", "a; // => f(3)"],
  ])("refuses: %s", (_, code) => {
    expect(() => runnableExample(block(code), "./expected.ts")).toThrow(/^page\.md:\d+: /);
  });

  test("a text that looks like an assertion is none", () => {
    expect(() => runnableExample(block('f("a; // => 1");'), "./expected.ts")).toThrow("asserts nothing");
    expect(() => runnableExample(block("f(`${a} // => 1`);"), "./expected.ts")).toThrow("asserts nothing");
  });
});

describe("what is shown against what is", () => {
  test.each([
    [0.42174, "0.4217"],
    [-1.5, "-1.5"],
    [1.234e-7, "1.23e-7"],
    [12000, "12_000"],
    [0.1 + 0.2, "0.30"],
    ["a", '"a"'],
    [undefined, "undefined"],
    [null, "null"],
    [{ a: [1, { b: 0.333 }] }, "{ a: [1, { b: 0.33 }] }"],
    [{ a: 1, b: undefined }, "{ a: 1 }"],
    [new Float64Array([1, 2]), "[1, 2]"],
  ])("%j is shown as %s", (actual, shown) => {
    expect(difference(actual, readExpected(shown))).toBeUndefined();
  });

  test.each([
    [0.42174, "0.4218"],
    [0.42, "0"],
    [7.4, "7"],
    [Number.NaN, "0.5"],
    ["1", "1"],
    [1, '"1"'],
    [null, "undefined"],
    [{ a: 1, b: 2 }, "{ a: 1 }"],
    [{ a: 1 }, "{ a: 1, b: 2 }"],
    [[1, 2], "[1]"],
    [[1], "{ 0: 1 }"],
    [true, "false"],
  ])("%j is not shown as %s", (actual, shown) => {
    expect(difference(actual, readExpected(shown))).toContain("shown is");
  });
});
