import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { anchorsOf, brokenLinks } from "./links.ts";
import { handWrittenPages } from "./pages.ts";

test("links between the project's pages lead somewhere", () => {
  const pages = handWrittenPages();
  expect(pages).toContain("README.md");
  expect(pages.flatMap((path) => brokenLinks(path, readFileSync(path, "utf8")))).toEqual([]);
});

const FILES: Record<string, string> = {
  "docs/b.md": "# One\n\n## Two & three\n",
  "src/a.ts": "",
  LICENSE: "",
};
const read = (path: string): string | undefined => FILES[path];

test.each([
  "[b](b.md)",
  "[b](./b.md#one)",
  "[b](b.md#two--three)",
  "[own](#here)",
  "[up](../LICENSE)",
  "[code](../src/a.ts#L3)",
  "[web](https://example.org/none.md)",
  "`[shown](none.md)`",
  "```md\n[shown](none.md)\n```",
])("passes %s", (text) => {
  expect(brokenLinks("docs/a.md", `# Here\n${text}`, read)).toEqual([]);
});

test.each([
  "[b](c.md)",
  "[b](b.md#three)",
  "[own](#there)",
  '[titled](c.md "C")',
  "![picture](c.svg)",
  "[named]: c.md",
  '<img src="c.png">',
  "[out](../../shared/a.md)",
])("refuses %s", (text) => {
  expect(brokenLinks("docs/a.md", `# Here\n${text}`, read)).toHaveLength(1);
});

test("headings become anchors as forges make them", () => {
  const page =
    '# What `readCalls` reads\n## A [link](x.md), *twice*\n## Same\n## Same\n```\n# none\n```\n<a id="x"></a>';
  expect([...anchorsOf(page)]).toEqual(["what-readcalls-reads", "a-link-twice", "same", "same-1", "x"]);
});
