import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { transform } from "esbuild";
import { defineConfig, type Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/** One entry a chapter: a chapter is a folder of src with an index.ts. The command joins when it is there. */
function entries(): Record<string, string> {
  const found: Record<string, string> = { index: "src/index.ts" };
  for (const folder of readdirSync("src", { withFileTypes: true })) {
    const index = `src/${folder.name}/index.ts`;
    if (folder.isDirectory() && existsSync(index)) found[`${folder.name}/index`] = index;
  }
  if (existsSync("src/cli/main.ts")) found["cli/main"] = "src/cli/main.ts";
  // Programs of workers, and what starts them: files of their own, reached through `imports` of package.json or by address.
  for (const name of ["start-worker-node", "start-worker-web", "worker-node", "worker-web"]) {
    found[`simulation/${name}`] = `src/simulation/${name}.ts`;
  }
  return Object.fromEntries(Object.entries(found).filter(([, file]) => existsSync(file)));
}

/**
 * HiGHS for browsers: the package's own loader without what it does in Node alone, over which bundlers stumble, and with the address
 * of its WebAssembly as they follow it. The field `browser` of package.json puts it in the place of `highs`.
 */
async function browserSolver(): Promise<string> {
  const loader = readFileSync("node_modules/highs/build/highs.mjs", "utf8");
  const text = changed(loader, [
    [/var ENVIRONMENT_IS_NODE=[^;]*;/, ""],
    [/new URL\("highs\.wasm",import\.meta\.url\)/, 'new URL("highs/runtime",import.meta.url)'],
  ]).replaceAll("ENVIRONMENT_IS_NODE", "false");
  const { code } = await transform(text, {
    format: "esm",
    target: "es2022",
    minifySyntax: true,
    minifyWhitespace: true,
  });
  if (/\brequire\(|["']node:/.test(code))
    throw new Error("highs has changed: something of Node is left in its loader");
  const licence = readFileSync("node_modules/highs/LICENSE", "utf8");
  return `/*! highs, changed for browsers\n${licence}*/\n${code}`;
}

function changed(text: string, changes: readonly (readonly [RegExp, string])[]): string {
  return changes.reduce((before, [from, to]) => {
    if (before.split(from).length !== 2) throw new Error(`highs has changed: not once in it: ${from}`);
    return before.replace(from, to);
  }, text);
}

/**
 * Chunks that a file imports for nothing but their order: no chunk does anything when it is loaded, and bundlers of those who use the
 * package would warn of each.
 */
function dropBareImports(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = `${entry.parentPath}/${entry.name}`;
    if (!entry.isFile() || !path.endsWith(".js")) continue;
    const text = readFileSync(path, "utf8");
    const rest = text.replaceAll(/^import "(\.\.?\/)+chunk-[A-Z0-9]+\.js";$/gm, "");
    if (rest !== text) writeFileSync(path, rest);
  }
}

/** Keeps what `imports` of package.json resolves by runtime, though the compiler's `paths` know a file for it. */
const byRuntime: Plugin = {
  name: "by-runtime",
  setup(build) {
    build.onResolve({ filter: /^#/ }, ({ path }) => ({ path, external: true }));
  },
};

export default defineConfig({
  entry: entries(),
  format: "esm",
  target: "es2022",
  platform: "neutral",
  splitting: true,
  clean: true,
  // Everything in `dependencies` stays an import; nothing of it is copied into dist.
  skipNodeModulesBundle: true,
  external: [/^node:/],
  esbuildPlugins: [byRuntime],
  removeNodeProtocol: false,
  tsconfig: "tsconfig.build.json",
  onSuccess: async () => {
    dropBareImports("dist");
    writeFileSync("dist/highs-for-browsers.js", await browserSolver());
  },
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
});
