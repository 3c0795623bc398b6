import { existsSync, readFileSync } from "node:fs";

// dist says `import "./chunk.js"` where nothing of it is used; that it may be left out is no news.
const quiet = (config) => ({ ...config, logLevel: "error" });

/** Leaves out what is fetched only when it is used: the reader of files, by `import()`. test/public-face holds what that is. */
const atOnce = (config) => ({
  ...quiet(config),
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

const MEASURES =
  "{ measureWorkload, measureWorkloadFrom, responseTimes, concurrency, availability, arrivalRates }";

/** Budgets by subpath, brotli, with dependencies. A chapter is held to its budget as soon as it is exported. */
const BUDGETS = {
  "./queueing": { limit: "5 kB", modifyEsbuildConfig: atOnce },
  // What a dashboard asks for, and everything that the chapter has.
  "./workload": [
    { limit: "12 kB", import: MEASURES, modifyEsbuildConfig: atOnce },
    { limit: "13.5 kB", modifyEsbuildConfig: atOnce },
  ],
  // Everything, the CSV reader too; solvers are a dependency that only they load who solve.
  ".": { limit: "100 kB", ignore: ["highs"], modifyEsbuildConfig: quiet },
};

const { name, exports } = JSON.parse(readFileSync("package.json", "utf8"));

export default Object.entries(BUDGETS)
  .filter(([subpath]) => exports[subpath] !== undefined)
  .flatMap(([subpath, budgets]) => {
    const path = exports[subpath].default;
    if (!existsSync(path)) throw new Error(`${path} is missing: npm run build`);
    return [budgets].flat().map((budget) => {
      const part = budget.import === undefined ? "" : " { measureWorkload, … }";
      return { name: name + subpath.slice(1) + part, path, ...budget };
    });
  });
