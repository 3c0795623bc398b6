import { existsSync, readFileSync } from "node:fs";

/** Budgets by subpath, brotli: what somebody pays who imports all of it. A chapter is held to its budget once it is exported. */
const BUDGETS = {
  "./queueing": { limit: "5 kB" },
  // The CSV reader is fetched only when a file is read; test/public-face holds that.
  "./workload": { limit: "12 kB", ignore: ["papaparse"] },
  // The whole, with what it depends on; solvers are loaded when asked for.
  ".": { limit: "100 kB", ignore: ["highs"] },
};

const { name, exports } = JSON.parse(readFileSync("package.json", "utf8"));

export default Object.entries(BUDGETS)
  .filter(([subpath]) => exports[subpath] !== undefined)
  .map(([subpath, budget]) => {
    const path = exports[subpath].default;
    if (!existsSync(path)) throw new Error(`${path} is missing: npm run build`);
    return { name: name + subpath.slice(1), path, ...budget };
  });
