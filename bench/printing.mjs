// What surrounds the numbers: when, where, with which versions; tables; goals reached or not.
import { readFileSync, statSync } from "node:fs";
import os from "node:os";

const RIVALS = ["@duckdb/node-api", "papaparse", "csv-parse", "d3-array", "date-fns", "@date-fns/tz"];

export function conditions(path) {
  const cpus = os.cpus();
  const versions = RIVALS.map((name) => `${name} ${version(`./node_modules/${name}/package.json`)}`);
  return [
    `${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC`,
    `${cpus.length} x ${cpus[0]?.model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GB; ${os.type()} ${os.release()} ${os.arch()}`,
    `Node ${process.versions.node} (V8 ${process.versions.v8}); dutycycle ${version("../package.json")}; ${versions.join(", ")}`,
    `load before the run: ${os.loadavg()[0].toFixed(2)} (other work on the machine spoils the ratios)`,
    `file: ${path.split("/").at(-1)}, ${statSync(path).size} bytes`,
  ].join("\n");
}

function version(path) {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8")).version;
}

/** Text columns left, numbers right. */
export function table(heads, rows) {
  const cells = [heads, ...rows].map((row) =>
    row.map((cell) => (typeof cell === "number" ? cell.toFixed(cell < 100 ? 1 : 0) : String(cell))),
  );
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  return cells
    .map(
      (row) =>
        `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join("  ")}`,
    )
    .join("\n");
}

export function verdict(name, value, goal, unit) {
  return `  goal <= ${goal} ${unit}: ${value <= goal ? "reached" : "NOT REACHED"} (${value.toFixed(2)}; ${name})`;
}
