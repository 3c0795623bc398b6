// Everything that needs neither network nor data: lint, types and the build side by side, then every unit test.
// Words behind `npm test --` go to vitest.
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";

const steps = ["build", "typecheck:tests", "typecheck:source", "lint"];

/** Runs a script of package.json; what it prints is shown when it ends. */
function script(name) {
  return new Promise((resolve) => {
    const child = spawn("npm", ["run", "--silent", name], { shell: process.platform === "win32" });
    const printed = [];
    child.stdout.on("data", (chunk) => printed.push(chunk));
    child.stderr.on("data", (chunk) => printed.push(chunk));
    child.on("close", (code) => {
      if (code !== 0) process.stderr.write(`${name} failed:\n${Buffer.concat(printed).toString()}`);
      resolve(code === 0);
    });
  });
}

async function worker() {
  let good = true;
  for (let name = steps.shift(); name !== undefined; name = steps.shift())
    good = (await script(name)) && good;
  return good;
}

const results = await Promise.all(
  Array.from({ length: Math.max(1, Math.min(4, availableParallelism())) }, worker),
);
if (results.includes(false)) process.exit(1);

const tests = spawn("npx", ["vitest", "run", "--project", "unit", ...process.argv.slice(2)], {
  stdio: "inherit",
  shell: process.platform === "win32",
});
tests.on("close", (code) => process.exit(code ?? 1));
