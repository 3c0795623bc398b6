import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { syntheticTown, townCsv } from "../../src/index.ts";

// Each example as a user runs it: on the built package, by its name.

const run = promisify(execFile);
const names = readdirSync("examples")
  .filter((name) => name.endsWith(".mjs"))
  .map((name) => name.replace(/\.mjs$/, ""));

test("every example has its output, and every output its example", () => {
  const outputs = readdirSync("examples").filter((name) => name.endsWith(".txt"));
  expect(names.length).toBeGreaterThan(0);
  expect(outputs.map((name) => name.replace(/\.txt$/, ""))).toEqual(names);
});

test("the list of examples names each of them", () => {
  const page = readFileSync("examples/README.md", "utf8");
  for (const name of names) expect(page).toContain(`(${name}.mjs)`);
});

test.each(names)("%s prints what is committed", async (name) => {
  const { stdout, stderr } = await run(process.execPath, [`examples/${name}.mjs`]);
  expect(stderr).toBe("");
  expect(stdout).toBe(readFileSync(`examples/${name}.txt`, "utf8"));
});

test("the configuration says what the made-up town's codes mean", () => {
  const config = JSON.parse(readFileSync("examples/config.json", "utf8"));
  const { callOptions, rosterOptions } = townCsv(syntheticTown({ seed: 1, days: 1 }));
  expect(config.calls).toMatchObject(callOptions);
  expect(config.roster).toMatchObject(rosterOptions);
});
