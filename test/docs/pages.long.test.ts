import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { type CodeBlock, howToTreat } from "./code-block.ts";
import { blocksOfPages, blocksOfSource } from "./pages.ts";
import { exampleFile, nameOf, runExample } from "./run-example.ts";

const onPages = blocksOfPages().filter((block) => howToTreat(block) === "run");
const blocks = [...blocksOfSource(), ...blocksOfPages()].filter((block) => howToTreat(block) !== "ignore");

describe("every example of a page runs and shows what it says", () => {
  test("there are examples", () => {
    expect(onPages.length).toBeGreaterThan(50);
  });

  test.each(onPages.map((block) => [nameOf(block), block] as const))("%s", async (_, block) =>
    runExample(block),
  );
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
    writeFileSync(exampleFile(block).replace(/\.ts$/, ".check.ts"), code);
  }
  const files = blocks.map((block) => exampleFile(block).replace(/\.ts$/, ".check.ts"));
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
