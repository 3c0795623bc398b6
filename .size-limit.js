import { existsSync, readFileSync } from "node:fs";

// dist says `import "./chunk.js"` where nothing of it is used; that it may be left out is no news.
const quiet = (config) => ({ ...config, logLevel: "error" });

/**
 * Leaves out what is fetched only when it is used: the reader of files, by `import()`. test/public-face holds what that is.
 * As a module, which is what the package is: as a script the bundle would hold a stand-in for `import()`.
 */
const atOnce = (config) => ({
  ...quiet(config),
  format: "esm",
  plugins: [
    {
      name: "at-once",
      setup(build) {
        build.onResolve({ filter: /.*/ }, ({ path, kind }) =>
          kind === "dynamic-import" ? { path, external: true } : undefined,
        );
      },
    },
  ],
});

/** Budgets by subpath, brotli, with dependencies. A chapter is held to its budget as soon as it is exported. */
const BUDGETS = {
  "./queueing": { limit: "5 kB", modifyEsbuildConfig: atOnce },
  "./workload": { limit: "12 kB", modifyEsbuildConfig: atOnce },
  // Everything that is loaded at once; the reader of files comes when a file is read, the solver when something is solved.
  ".": { limit: "105 kB", modifyEsbuildConfig: atOnce },
};

const { name, exports } = JSON.parse(readFileSync("package.json", "utf8"));

export default Object.entries(BUDGETS)
  .filter(([subpath]) => exports[subpath] !== undefined)
  .map(([subpath, budget]) => {
    const path = exports[subpath].default;
    if (!existsSync(path)) throw new Error(`${path} is missing: npm run build`);
    return { name: name + subpath.slice(1), path, ...budget };
  });
