import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect } from "vitest";
import type { CodeBlock } from "./code-block.ts";
import { runnableExample } from "./example.ts";
import { placesReached } from "./expected.ts";

const FOLDER = ".cache/doc-examples";
const ASSERT_FROM = resolve("test/docs/expected.ts");

export const nameOf = (block: CodeBlock): string => `${block.path}:${block.line}`;

/** The file that a block is written to, to be run or checked. */
export function exampleFile(block: CodeBlock): string {
  mkdirSync(FOLDER, { recursive: true });
  return resolve(FOLDER, `${nameOf(block).replace(/[^\w]/g, "_")}.ts`);
}

/** Runs a block as source; fails where a value is not what stands behind it, or is never reached. */
export async function runExample(block: CodeBlock): Promise<void> {
  const { text, places } = runnableExample(block, ASSERT_FROM);
  const path = exampleFile(block);
  writeFileSync(path, text);
  await import(/* @vite-ignore */ path);
  const never = places.filter((place) => !placesReached().has(place));
  expect(never, "assertions that are never reached").toEqual([]);
}
