import { existsSync, readdirSync } from "node:fs";
import { defineConfig } from "tsup";

/** One entry a chapter: a chapter is a folder of src with an index.ts. The command joins when it is there. */
function entries(): Record<string, string> {
  const found: Record<string, string> = { index: "src/index.ts" };
  for (const folder of readdirSync("src", { withFileTypes: true })) {
    const index = `src/${folder.name}/index.ts`;
    if (folder.isDirectory() && existsSync(index)) found[`${folder.name}/index`] = index;
  }
  if (existsSync("src/cli/main.ts")) found["cli/main"] = "src/cli/main.ts";
  return Object.fromEntries(Object.entries(found).filter(([, file]) => existsSync(file)));
}

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
  tsconfig: "tsconfig.build.json",
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
});
