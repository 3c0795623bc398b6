import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { machineAddresses } from "./addresses.ts";
import { forbiddenGlobals } from "./globals.ts";
import { readImportTable } from "./import-table.ts";
import { forbiddenImports, importCycles } from "./imports.ts";
import { drawerNames } from "./names.ts";
import { sourcesIn } from "./source.ts";
import { mutableState } from "./state.ts";

const sources = sourcesIn("src");
const manifest = JSON.parse(readFileSync("package.json", "utf8"));

/** What git would hold: tracked files and new ones that are not ignored. */
function projectFiles(): string[] {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  return listed.split("\0").filter((path) => path !== "" && existsSync(path) && statSync(path).isFile());
}

describe("the source keeps to ARCHITECTURE.md", () => {
  test("there is source to judge", () => {
    expect(sources.length).toBeGreaterThan(5);
  });

  test("every import is in the table of who may import whom", () => {
    const table = readImportTable(readFileSync("ARCHITECTURE.md", "utf8"));
    const packages = new Set(Object.keys(manifest.dependencies));
    const byRuntime = new Set(Object.keys(manifest.imports));
    expect(forbiddenImports(sources, table, packages, byRuntime)).toEqual([]);
  });

  test("no circles of imports", () => {
    expect(importCycles(sources)).toEqual([]);
  });

  test("no globals of one runtime, no clock, no dice, no code from text", () => {
    expect(forbiddenGlobals(sources)).toEqual([]);
  });

  test("no state in modules", () => {
    expect(mutableState(sources)).toEqual([]);
  });
});

describe("the project's files", () => {
  const paths = projectFiles();

  test("no folder or file is a drawer", () => {
    const ours = paths.filter((path) => /^(src|test|examples|bench|docs)\//.test(path));
    expect(ours.length).toBeGreaterThan(5);
    expect(drawerNames(ours)).toEqual([]);
  });

  test("no machine's paths, no registry's address", () => {
    const texts = paths
      .map((path) => ({ path, bytes: readFileSync(path) }))
      .filter(({ bytes }) => !bytes.includes(0))
      .map(({ path, bytes }) => ({ path, text: bytes.toString("utf8") }));
    expect(texts.length).toBeGreaterThan(5);
    expect(machineAddresses(texts)).toEqual([]);
  });
});

test("every chapter is a subpath of the package, in package.json and jsr.json alike", () => {
  const chapters = readdirSync("src").filter((name) => name !== "cli" && existsSync(`src/${name}/index.ts`));
  const wanted = [".", ...chapters.map((name) => `./${name}`)].sort();
  const jsr = JSON.parse(readFileSync("jsr.json", "utf8"));
  // No chapters: the manifest, and the program of a worker, which is started and not imported.
  const others = ["./package.json", "./replication-worker"];
  const subpaths = (exported: object): string[] =>
    Object.keys(exported)
      .filter((key) => !others.includes(key))
      .sort();
  expect(subpaths(manifest.exports)).toEqual(wanted);
  expect(subpaths(jsr.exports)).toEqual(wanted);
  expect(jsr.version).toBe(manifest.version);
  for (const [key, target] of Object.entries(manifest.exports as Record<string, { default: string }>)) {
    if (others.includes(key)) continue;
    const path = key === "." ? "index" : `${key.slice(2)}/index`;
    expect(target).toEqual({ types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` });
    expect(jsr.exports[key]).toBe(`./src/${path}.ts`);
  }
});
