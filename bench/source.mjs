// Parts of the library that are not public, bundled for the bench from its sources when it runs.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** The exports of src/<path>. */
export async function source(path) {
  const entry = fileURLToPath(new URL(`../src/${path}`, import.meta.url));
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
