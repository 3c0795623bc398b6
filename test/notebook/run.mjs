// Executes examples/notebook.ipynb as a user does, with Deno's kernel on the packed package, and holds its outputs to those that are
// committed and to what Node computes. `--update` writes them anew; the difference is part of the review.
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const here = dirname(fileURLToPath(import.meta.url));
const project = resolve(here, "../..");
const committed = join(project, "examples/notebook.ipynb");
const folder = mkdtempSync(join(tmpdir(), "dutycycle-notebook-"));
const app = join(folder, "app");
const DENO = "deno@2.9.6";
// The one that has nbclient: Debian's, where several are installed.
const PYTHON = process.env.PYTHON ?? "/usr/bin/python3";

let passed = 0;
let failed = 0;

function check(name, fault) {
  if (fault === undefined) passed++;
  else failed++;
  console.log(fault === undefined ? `ok      ${name}` : `FAILED  ${name}\n${fault}`);
}

async function run(command, args, cwd, more = {}) {
  const env = { ...process.env, NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1", ...more };
  return (await promisify(execFile)(command, args, { cwd, env, maxBuffer: 1 << 27, timeout: 240_000 }))
    .stdout;
}

const npm = (args, cwd) => run("npm", [...args, "--no-audit", "--no-fund", "--loglevel=error"], cwd);

async function folderWith(name, packages) {
  const target = join(folder, name);
  mkdirSync(target);
  writeFileSync(join(target, "package.json"), '{ "private": true, "type": "module" }');
  await npm(["install", ...packages], target);
  return target;
}

/** A kernel as `deno jupyter --install` writes it, but where nothing of the machine's is touched. */
function kernelFolder(deno) {
  const kernel = join(folder, "jupyter/kernels/deno");
  mkdirSync(kernel, { recursive: true });
  const argv = [deno, "jupyter", "--kernel", "--conn", "{connection_file}"];
  writeFileSync(
    join(kernel, "kernel.json"),
    JSON.stringify({ argv, display_name: "Deno", language: "typescript" }),
  );
  return join(folder, "jupyter");
}

const text = (lines) => (Array.isArray(lines) ? lines.join("") : (lines ?? ""));
const readNotebook = (path) => JSON.parse(readFileSync(path, "utf8"));

/** What of a cell must be the same on every machine: the media types, and what is text. Pictures are held by tests of their own. */
function shownBy({ outputs }) {
  return outputs.map(({ output_type: kind, data = {}, text: printed, ename, evalue }) => ({
    ...{
      kind,
      types: Object.keys(data).sort(),
      printed: text(printed),
      error: ename && `${ename}: ${evalue}`,
    },
    ...{ plain: text(data["text/plain"]), markdown: text(data["text/markdown"]) },
  }));
}

try {
  const packed = JSON.parse(
    await npm(["pack", "--json", "--ignore-scripts", "--pack-destination", folder], project),
  );
  // The notebook imports npm:dutycycle: Deno takes it from the folder's own packages, as it takes it from the registry elsewhere.
  await folderWith("app", [join(folder, packed[0].filename)]);
  const deno = join(await folderWith("deno", [DENO]), "node_modules/.bin/deno");
  const executed = join(folder, "executed.ipynb");
  await run(PYTHON, [join(here, "execute.py"), committed, executed], app, {
    JUPYTER_PATH: kernelFolder(deno),
    DENO_DIR: join(folder, "deno-dir"),
  });
  if (process.argv.includes("--update")) cpSync(executed, committed);

  cpSync(join(here, "in-node.mjs"), join(app, "in-node.mjs"));
  const { texts, numbers } = JSON.parse(await run(process.execPath, ["in-node.mjs"], app));
  const before = readNotebook(committed).cells.filter((cell) => cell.cell_type === "code");
  const after = readNotebook(executed).cells.filter((cell) => cell.cell_type === "code");
  check("as many cells", before.length === after.length && after.length > 9 ? undefined : `${after.length}`);
  for (const [place, cell] of after.entries()) {
    const [was, is] = [shownBy(before[place]), shownBy(cell)].map((shown) =>
      JSON.stringify(shown, undefined, 1),
    );
    const isEmpty =
      cell.outputs.length === 0 || cell.outputs.some(({ output_type }) => output_type === "error");
    check(`${cell.id}: as committed`, was === is && !isEmpty ? undefined : `${is}\ninstead of\n${was}`);
    const plain = cell.outputs.map(({ data }) => text(data?.["text/plain"])).join("\n");
    if (cell.id in texts)
      check(
        `${cell.id}: as in Node`,
        plain === texts[cell.id] ? undefined : `${plain}\nnot\n${texts[cell.id]}`,
      );
    for (const number of numbers[cell.id] ?? [])
      check(`${cell.id}: ${number}`, plain.includes(number) ? undefined : `not in\n${plain}`);
  }
  const missing = Object.keys({ ...texts, ...numbers }).filter((id) => !after.some((cell) => cell.id === id));
  check("every cell that Node computes", missing.length === 0 ? undefined : missing.join(", "));
  const all = readFileSync(executed, "utf8");
  const trace = [folder, project, tmpdir(), "file://"].filter((words) => all.includes(words));
  check("no trace of the machine", trace.length === 0 ? undefined : trace.join(", "));
} catch (error) {
  failed++;
  console.log(`FAILED  notebook: ${String(error.stderr || "")}${error.message ?? error}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`notebook: ${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
