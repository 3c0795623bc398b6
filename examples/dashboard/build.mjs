// Bundles the page and its worker: `node examples/dashboard/build.mjs [folder]`, after `npm run build`.
import { copyFileSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** @param {string} folder - where the page is put: any static host serves it as it is. */
export async function buildDashboard(folder) {
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [here("page.ts"), here("worker.ts")],
    outdir: folder,
    ...{
      bundle: true,
      splitting: true,
      minify: true,
      format: "esm",
      target: "es2022",
      logLevel: "warning",
      logOverride: { "ignored-bare-import": "silent" },
    },
  });
  for (const name of ["index.html", "style.css"]) copyFileSync(here(name), `${folder}/${name}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? "out/dashboard";
  await buildDashboard(folder);
  console.log(`Built into ${folder}/. Look at it: node examples/dashboard/serve.mjs ${folder}`);
}
