import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";
import { expect, test } from "vitest";

// The notebook's cells, one after the other, in Node on the built package: `npm run test:notebook` does it in Deno's kernel, where there is one.

interface Cell {
  readonly id: string;
  readonly cell_type: string;
  readonly source: string[];
  readonly outputs: { readonly data?: Record<string, string | string[]> }[];
}

const TEXTS = ["text/plain", "text/markdown"];
const joined = (lines: string | string[] | undefined): string | undefined =>
  Array.isArray(lines) ? lines.join("") : lines;

test("the committed notebook shows what the library says now (npm run test:notebook -- --update)", async () => {
  const { cells } = JSON.parse(readFileSync("examples/notebook.ipynb", "utf8")) as { cells: Cell[] };
  const code = cells.filter((cell) => cell.cell_type === "code");
  const shown = code.filter(({ source }) => source.some((line) => line.startsWith("show(")));
  expect(shown.length).toBeGreaterThan(5);
  const program = code.map(({ id, source }) => {
    return source
      .join("")
      .replaceAll("npm:dutycycle", "dutycycle")
      .replace(/^show\(/m, `shown.${id} = show(`);
  });
  const display = `
    const display = Symbol.for("Jupyter.display");
    for (const id in shown) shown[id] = await shown[id][display]();
    process.stderr.write(JSON.stringify(shown));`;
  mkdirSync(".cache", { recursive: true });
  writeFileSync(".cache/notebook.mjs", ["const shown = {};", ...program, display].join("\n"));
  const { stderr } = await promisify(execFile)(process.execPath, [".cache/notebook.mjs"], {
    maxBuffer: 2 ** 27,
  });
  const bundles = JSON.parse(stderr) as Record<string, Record<string, string>>;
  for (const { id, outputs } of shown) {
    const committed = outputs.at(-1)?.data;
    expect(Object.keys(bundles[id] ?? {}).sort()).toEqual(Object.keys(committed ?? {}).sort());
    for (const type of TEXTS)
      expect({ id, text: bundles[id]?.[type] }).toEqual({ id, text: joined(committed?.[type]) });
  }
});
