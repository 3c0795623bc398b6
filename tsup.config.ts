import { existsSync, readdirSync } from "node:fs";
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
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
});
