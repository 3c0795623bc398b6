import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { type CodeBlock, howToTreat } from "./code-block.ts";
import { runnableExample } from "./example.ts";
import { placesReached } from "./expected.ts";
import { allBlocks } from "./pages.ts";

const FOLDER = ".cache/doc-examples";
const ASSERT_FROM = resolve("test/docs/expected.ts");

const blocks = allBlocks().filter((block) => howToTreat(block) !== "ignore");
const run = blocks.filter((block) => howToTreat(block) === "run");

const nameOf = (block: CodeBlock): string => `${block.path}:${block.line}`;
const fileOf = (block: CodeBlock): string => resolve(FOLDER, `${nameOf(block).replace(/[^\w]/g, "_")}.ts`);

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });

describe("every example runs and shows what it says", () => {
  test("there are examples", () => {
    expect(run.length).toBeGreaterThan(0);
  });

  test.each(run.map((block) => [nameOf(block), block] as const))("%s", async (_, block) => {
    const { text, places } = runnableExample(block, ASSERT_FROM);
    writeFileSync(fileOf(block), text);
    await import(/* @vite-ignore */ fileOf(block));
    const never = places.filter((place) => !placesReached().has(place));
    expect(never, "assertions that are never reached").toEqual([]);
  });
});

test("every example is well typed, those that are not run too", () => {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: [
      "lib.es2023.d.ts",
      "lib.webworker.d.ts",
      "lib.webworker.iterable.d.ts",
      "lib.webworker.asynciterable.d.ts",
    ],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: ["node"],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    paths: { dutycycle: [resolve("src/index.ts")], "dutycycle/*": [resolve("src/*/index.ts")] },
  };
  for (const block of blocks) {
    const code = `${"\n".repeat(block.line - 1)}${block.code}\nexport {};\n`;
    writeFileSync(fileOf(block).replace(/\.ts$/, ".check.ts"), code);
  }
  const files = blocks.map((block) => fileOf(block).replace(/\.ts$/, ".check.ts"));
  const program = ts.createProgram(files, options);
  const faults = files.flatMap((path, index) => {
    const file = program.getSourceFile(path);
    const block = blocks[index] as CodeBlock;
    const diagnostics = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return diagnostics.map(({ start = 0, messageText }) => {
      const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
      return `${block.path}:${line}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    });
  });
  expect(faults).toEqual([]);
}, 60_000);
