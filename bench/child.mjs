// Scripts of this folder in processes of their own, and the files that they read.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const inFolder = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The JSON that a script prints on its last line. Its failure is ours. */
export function child(script, ...words) {
  const output = execFileSync(
    process.execPath,
    ["--expose-gc", inFolder(`./${script}`), ...words.map(String)],
    {
      encoding: "utf8",
      maxBuffer: 2 ** 26,
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  return JSON.parse(output.trim().split("\n").at(-1));
}

/** The path of a generated file, made now if it is missing. */
export function generated(rows, ...options) {
  const path = inFolder(`./data/calls-${rows}${options.includes("--quoted") ? "-quoted" : ""}.csv`);
  if (!existsSync(path)) {
    execFileSync(process.execPath, [inFolder("./generate.mjs"), String(rows), ...options], {
      stdio: "inherit",
    });
  }
  return path;
}
