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
        // Without its hash: by its letters the minifier chooses names, and the size would change with files that are not in it.
        build.onResolve({ filter: /.*/ }, ({ path, kind }) =>
          kind === "dynamic-import"
            ? { path: path.replace(/-[A-Z0-9]{8}(?=\.js$)/, ""), external: true }
            : undefined,
        );
      },
    },
  ],
});

const { name, exports } = JSON.parse(readFileSync("package.json", "utf8"));

/** Budgets by subpath, brotli, with dependencies, of what is loaded at once: readers, solvers, studies come when they are used. */
const BUDGETS = [
  { subpath: "./queueing", limit: "5 kB" },
  { subpath: "./workload", limit: "12 kB" },
  { subpath: ".", limit: "100 kB" },
  { subpath: "./coverage", limit: "30 kB" },
  { subpath: "./simulation", limit: "26 kB" },
  { subpath: "./merger", limit: "20 kB" },
  { subpath: "./report", limit: "25 kB" },
];

export default BUDGETS.map(({ subpath, ...budget }) => {
  const path = exports[subpath].default;
  if (!existsSync(path)) throw new Error(`${path} is missing: npm run build`);
  return { name: name + subpath.slice(1), path, modifyEsbuildConfig: atOnce, ...budget };
});
