// Runs every program of this folder on a small input: each has to end well, its answers agreeing. What it takes is not looked at.
//
//   npm run build (in the project), then here: node check.mjs [folder of the public data = ../../shared/data]
//
// Ends with "bench: N passed, N failed". A program is a file that no other names; one without words here fails too.
import { execFile } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const ROWS = 5000;
const folder = fileURLToPath(new URL("./", import.meta.url));
const data = process.argv[2] ?? fileURLToPath(new URL("../../shared/data", import.meta.url));

const WORDS = {
  "run.mjs": ["--rows", ROWS, "--rounds", 1],
  "figures.mjs": [data, "--without-beats"],
  "hypercube.mjs": ["--units", "6,8", "--rounds", 1],
  "queueing.mjs": [1],
  "simulation.mjs": [1, "--calls", 2000, "--replications", 2],
  "sites.mjs": ["--small", "--rounds", 1],
  "staffing.mjs": [4],
};

const files = readdirSync(folder).filter((name) => name.endsWith(".mjs") && name !== "check.mjs");
const texts = new Map(files.map((name) => [name, readFileSync(folder + name, "utf8")]));
const named = (file) => [...texts].some(([name, text]) => name !== file && text.includes(`/${file}"`));
const called = (file) => [...texts].some(([name, text]) => name !== file && text.includes(`child("${file}"`));
const programs = files.filter((file) => !named(file) && !called(file));

let passed = 0;
let failed = 0;
const queue = [...new Set([...Object.keys(WORDS), ...programs])];

async function check(name) {
  const began = performance.now();
  try {
    if (WORDS[name] === undefined) throw new Error("no words for it in check.mjs");
    const words = [folder + name, ...WORDS[name].map(String)];
    await promisify(execFile)(process.execPath, words, { cwd: folder, maxBuffer: 2 ** 26, timeout: 300_000 });
    passed++;
    console.log(`ok      ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failed++;
    console.log(`FAILED  ${name}\n${error.stdout ?? ""}${error.stderr ?? ""}${error.message}`);
  }
}

async function worker() {
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) await check(name);
}

await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker));
for (const option of ["", "-quoted"]) rmSync(`${folder}data/calls-${ROWS}${option}.csv`, { force: true });
console.log(`bench: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
