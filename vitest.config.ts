import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = fileURLToPath(new URL("./src/", import.meta.url));

export default defineConfig({
  resolve: {
    // Examples import what a user imports; here that is the source.
    alias: [
      { find: /^#start-worker$/, replacement: `${source}simulation/start-worker-node.ts` },
      { find: /^dutycycle$/, replacement: `${source}index.ts` },
      { find: /^dutycycle\/([a-z]+)$/, replacement: `${source}$1/index.ts` },
    ],
  },
  test: {
    testTimeout: 30_000,
    maxWorkers: "100%",
    setupFiles: ["test/seed.ts"],
    // The examples of docstrings and pages are written here by test/docs and run as source.
    server: { deps: { inline: [/\.cache\/doc-examples\//] } },
    coverage: { include: ["src/**/*.ts"], exclude: ["src/**/index.ts"] },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // The source has no state (test/architecture holds that), so files may share a thread: a third of the time.
          pool: "threads",
          isolate: false,
          include: ["test/**/*.test.ts"],
          exclude: [
            ...["test/reference/**", "test/consumers/**", "test/**/*.{long,browser}.test.ts"],
            "**/node_modules/**",
          ],
        },
      },
      {
        extends: true,
        test: { name: "long", include: ["test/**/*.long.test.ts"], pool: "threads", isolate: false },
      },
      {
        extends: true,
        // What needs a browser on the machine.
        test: { name: "browser", include: ["test/**/*.browser.test.ts"], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: { name: "reference", include: ["test/reference/**/*.test.ts"], testTimeout: 120_000 },
      },
    ],
  },
});
