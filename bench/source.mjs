// Parts of the library that are not public, bundled for the bench from its sources when it runs.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** The exports of src/<path>, or undefined where there is no such file (yet). */
export async function source(path) {
  const entry = fileURLToPath(new URL(`../src/${path}`, import.meta.url));
  if (!existsSync(entry)) return undefined;
  const outfile = fileURLToPath(new URL(`./data/build/${path.replace(/\W/g, "-")}.mjs`, import.meta.url));
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    logLevel: "error",
  });
  return import(outfile);
}
