import { resolve } from "node:path";
import { build, type Metafile } from "esbuild";
import { expect, test } from "vitest";

/** The packages whose code is in what a browser must load before anything runs. */
async function packagesLoadedAtOnce(program: string): Promise<string[]> {
  const { metafile } = await build({
    stdin: { contents: program, resolveDir: resolve("."), loader: "js" },
    bundle: true,
    splitting: true,
    format: "esm",
    minify: true,
    metafile: true,
    write: false,
    outdir: "out",
    logLevel: "silent",
  });
  const found = new Set<string>();
  for (const path of staticChunks(metafile)) {
    for (const [input, { bytesInOutput }] of Object.entries(metafile.outputs[path]?.inputs ?? {})) {
      const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];
      const own = input === "dist/highs-for-browsers.js" ? "highs" : "dutycycle";
      if (bytesInOutput > 0) found.add(name ?? (input.startsWith("dist/") ? own : input));
    }
  }
  return [...found];
}

/** The entry and what it imports statically, and so on. */
function staticChunks(metafile: Metafile): ReadonlySet<string> {
  const entry = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint !== undefined)?.[0];
  if (entry === undefined) throw new Error("the bundle has no entry");
  const found = new Set([entry]);
  for (const path of found) {
    for (const { path: next, kind } of metafile.outputs[path]?.imports ?? []) {
      if (kind === "import-statement") found.add(next);
    }
  }
  return found;
}

test.each([
  'import { measureWorkload } from "dutycycle"; console.log(measureWorkload);',
  'import { measureWorkload } from "dutycycle/workload"; console.log(measureWorkload);',
  'import * as workload from "dutycycle/workload"; console.log(workload);',
  'import * as stats from "dutycycle/stats"; console.log(stats);',
  'import * as schedule from "dutycycle/schedule"; console.log(schedule);',
  'import * as whole from "dutycycle"; console.log(whole.coverShifts, whole.setCovering);',
])("neither zod nor papaparse nor the solver is loaded at once by %s", async (program) => {
  const packages = await packagesLoadedAtOnce(program);
  expect(packages).toContain("dutycycle");
  expect(packages).not.toContain("zod");
  expect(packages).not.toContain("papaparse");
  expect(packages).not.toContain("highs");
});

test("the loader of the solver for browsers stands alone: esbuild finds nothing of Node in it", async () => {
  const program = `import load from ${JSON.stringify(resolve("dist/highs-for-browsers.js"))}; console.log(load);`;
  expect(await packagesLoadedAtOnce(program)).toContain("highs");
});

test("the check sees a package that is loaded at once, and not one that is loaded late", async () => {
  expect(await packagesLoadedAtOnce('import * as z from "zod"; console.log(z);')).toContain("zod");
  expect(await packagesLoadedAtOnce('console.log(import("papaparse"));')).not.toContain("papaparse");
});
