// Uses the packed package as its users do: in folders of their own, on each runtime, as modules, by require, in a worker, in a browser, in TypeScript.
import { execFile } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, extname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";

const here = dirname(fileURLToPath(import.meta.url));
const project = resolve(here, "../..");
const folder = mkdtempSync(join(tmpdir(), "dutycycle-consumers-"));
const app = join(folder, "app");

const RUNTIMES = { "node@20": "20", "node@22": "22", "node@24": "24", deno: "2.9.6", bun: "1.4.5" };
const APP_TOOLS = ["typescript@6.0.3", "esbuild@0.28.2", "vite@8.3.8"];
const BROWSER = process.env.CHROMIUM ?? "/usr/bin/chromium";
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'";

let passed = 0;
let failed = 0;

async function check(name, work) {
  const began = performance.now();
  try {
    await work();
    passed++;
    console.log(`ok      ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failed++;
    console.log(
      `FAILED  ${name}\n${String(error.stderr || "")}${String(error.stdout || "")}${error.message ?? error}`,
    );
  }
}

async function run(command, args, cwd = app) {
  const env = { ...process.env, NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1" };
  const options = { cwd, env, maxBuffer: 1 << 27, timeout: 240_000 };
  return (await promisify(execFile)(command, args, options)).stdout;
}

const npm = (args, cwd) => run("npm", [...args, "--no-audit", "--no-fund", "--loglevel=error"], cwd);

/** Installs packages into a folder of their own and returns it. */
async function install(name, packages) {
  const target = join(folder, name);
  mkdirSync(target);
  writeFileSync(join(target, "package.json"), '{ "private": true, "type": "module" }');
  await npm(["install", ...packages], target);
  return target;
}

function same(text, expected) {
  const found = JSON.parse(text);
  if (JSON.stringify(found) === JSON.stringify(expected)) return;
  const keys = Object.keys(expected).filter(
    (key) => JSON.stringify(found[key]) !== JSON.stringify(expected[key]),
  );
  const shown = keys.map(
    (key) =>
      `${key}: ${JSON.stringify(found[key])?.slice(0, 300)} instead of ${JSON.stringify(expected[key])?.slice(0, 300)}`,
  );
  throw new Error(`differs from Node's result:\n${shown.join("\n")}`);
}

const pageOf = (script) =>
  `<!doctype html><title>wait</title><body></body><script type="module" src="/${script}"></script>`;

/** Bundles for a browser: the folder of the page. The WebAssembly of the solver has to be copied. */
async function withEsbuild() {
  await run("node_modules/.bin/esbuild", [
    "browser.mjs",
    "worker.js",
    "replication.js",
    "--bundle",
    "--splitting",
    "--format=esm",
    "--outdir=page",
    "--log-level=warning",
  ]);
  writeFileSync(join(app, "page/index.html"), pageOf("browser.js"));
  cpSync(join(app, "node_modules/highs/build/highs.wasm"), join(app, "page/highs.wasm"));
  return join(app, "page");
}

/** The same without a word about the WebAssembly. */
async function withVite() {
  writeFileSync(join(app, "index.html"), pageOf("browser.mjs"));
  await run("node_modules/.bin/vite", ["build", "--outDir", "vite-page", "--logLevel", "warn"]);
  return join(app, "vite-page");
}

/** Serves a bundle under a policy that forbids whatever it does not need, and reads what the page wrote. */
async function inBrowser(folderOfPage, expected) {
  if (!existsSync(BROWSER)) throw new Error(`no browser at ${BROWSER} (set CHROMIUM)`);
  const types = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };
  const server = createServer((request, response) => {
    const path = join(folderOfPage, request.url === "/" ? "index.html" : request.url);
    const type = types[extname(path)];
    if (type === undefined || !existsSync(path)) return response.writeHead(404).end();
    response
      .writeHead(200, { "content-type": type, "content-security-policy": POLICY })
      .end(readFileSync(path));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const { chromium } = createRequire(join(folder, "playwright/package.json"))("playwright-core");
  const browser = await chromium.launch({ executablePath: BROWSER, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    const errors = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    const report = page.locator("#report");
    await report.waitFor({ state: "attached", timeout: 30_000 }).catch((error) => {
      throw new Error(`${error.message}\n${errors.join("\n")}`);
    });
    const { result, error, violations } = JSON.parse(await report.textContent());
    if (error !== undefined) throw new Error(error);
    same(JSON.stringify(result.page), expected);
    same(JSON.stringify(result.worker), expected);
    if (violations.length > 0) throw new Error(`content security policy: ${violations.join("; ")}`);
  } finally {
    await browser.close();
    server.close();
  }
}

function tsconfig(module, moduleResolution) {
  const flags = [
    "strict",
    "exactOptionalPropertyTypes",
    "noUncheckedIndexedAccess",
    "noPropertyAccessFromIndexSignature",
  ];
  flags.push(
    "noImplicitOverride",
    "noImplicitReturns",
    "noUnusedLocals",
    "noUnusedParameters",
    "isolatedModules",
  );
  flags.push("verbatimModuleSyntax", "erasableSyntaxOnly", "noUncheckedSideEffectImports", "noEmit");
  const compilerOptions = {
    ...Object.fromEntries(flags.map((flag) => [flag, true])),
    skipLibCheck: false,
    types: [],
  };
  Object.assign(compilerOptions, {
    target: "es2022",
    lib: ["es2022", "dom", "dom.iterable"],
    module,
    moduleResolution,
  });
  return JSON.stringify({ compilerOptions, files: ["typed.ts"] });
}

/** Dry-run of publishing the TypeScript source: in a copy, with the project's packages for the types of what it imports. */
async function publishable() {
  const copy = join(folder, "jsr");
  mkdirSync(copy);
  for (const name of ["src", "jsr.json", "package.json", "README.md", "CHANGELOG.md", "LICENSE"]) {
    cpSync(join(project, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(project, "node_modules"), join(copy, "node_modules"));
  await run(join(folder, "deno/node_modules/.bin/deno"), ["publish", "--dry-run", "--allow-dirty"], copy);
}

/** The way of a consultant with two files, by the command alone; a mistake is answered with a code and in words. */
async function commands() {
  const command = join(app, "node_modules/.bin/dutycycle");
  const read = (name) => readFileSync(join(app, name), "utf8");
  const need = (holds, what) => {
    if (!holds) throw new Error(what);
  };
  // Without a file, the command makes up a town and writes it down as a city would have it.
  await run(command, ["study", "--out", "made", "--seed", "4"]);
  const town = JSON.parse(read("made/study.json"));
  const [cad, roster] = ["made/town/cad.csv", "made/town/roster.csv"];

  await run(command, ["init", cad, "--time-zone", "America/Detroit", "--out", "city.json"]);
  const inspected = JSON.parse(await run(command, ["inspect", cad, "--config", "city.json", "--json"]));
  need(inspected.calls === town.provenance.calls, `inspect finds ${inspected.calls} calls`);
  const text = await run(command, ["inspect", cad, "--config", "city.json"]);
  need(text.includes("Taken for granted") && !text.includes("\u001b"), `inspect says ${text.slice(0, 300)}`);

  const given = ["study", "--calls", cad, "--roster", roster, "--config", "city.json"];
  await run(command, [...given, "--out", "page/x.html"]);
  const page = read("page/x.html");
  need(page.startsWith("<!doctype html>") && page.includes("</html>"), "study --out x.html is no document");
  need(!/<script|NaN|undefined|\[object/.test(page), "the document holds what no reader should see");
  writeFileSync(join(app, "first.json"), await run(command, [...given, "--json"]));
  writeFileSync(join(app, "second.json"), await run(command, [...given, "--json"]));
  need(read("first.json") === read("second.json"), "two runs give two studies");

  const self = JSON.parse(await run(command, ["compare", "first.json", "second.json", "--json"]));
  need(self.length > 10, `compare finds ${self.length} figures`);
  need(
    self.every(({ difference = 0 }) => difference === 0),
    "a study differs from itself",
  );
  const other = await run(command, ["compare", "made/study.json", "first.json"]);
  need(other.includes("different inputs"), `compare says ${other.slice(0, 300)}`);
  for (const [args, code] of [
    [["study", "--calls", "no-such.csv", "--time-zone", "UTC"], 1],
    [["compare", "city.json", "first.json"], 1],
    [["nonsense"], 2],
  ]) {
    const fault = await run(command, args).then(
      () => undefined,
      (error) => error,
    );
    need(fault?.code === code, `${args.join(" ")} ends with ${fault?.code}`);
    need(/^dutycycle: /.test(fault.stderr) && !/\n {4}at /.test(fault.stderr), `says ${fault.stderr}`);
  }
}

try {
  const packed = JSON.parse(
    await npm(["pack", "--json", "--ignore-scripts", "--pack-destination", folder], project),
  );
  const tarball = join(folder, packed[0].filename);
  mkdirSync(app);
  writeFileSync(join(app, "package.json"), '{ "private": true, "type": "module" }');
  const own = readdirSync(here).filter((name) => name !== "run.mjs");
  for (const name of own) cpSync(join(here, name), join(app, name));
  await npm(["install", tarball, ...APP_TOOLS], app);
  const runtimes = Object.entries(RUNTIMES);
  for (const [name, version] of runtimes) await install(name, [`${name.split("@")[0]}@${version}`]);
  await install("playwright", ["playwright-core@1.65.1"]);

  let expected;
  await check(`node ${process.versions.node}, import`, async () => {
    expected = JSON.parse(await run(process.execPath, ["esm.mjs"]));
    if (expected.workload.calls !== 2 || expected.town.calls < 1 || expected.cover.status !== "optimal")
      throw new Error(JSON.stringify(expected).slice(0, 500));
  });
  if (expected === undefined) throw new Error("nothing to compare with: Node itself fails");
  await check(`node ${process.versions.node}, require`, async () =>
    same(await run(process.execPath, ["require.cjs"]), expected),
  );
  for (const [name, version] of runtimes) {
    const binary = join(folder, name, "node_modules/.bin", name.split("@")[0]);
    const program =
      name === "deno" ? ["run", "--allow-read", "--allow-env", "--no-prompt", "esm.mjs"] : ["esm.mjs"];
    await check(`${name} (${version}), import`, async () => same(await run(binary, program), expected));
    if (name.startsWith("node")) {
      await check(`${name} (${version}), require`, async () =>
        same(await run(binary, ["require.cjs"]), expected),
      );
    }
  }
  for (const bundled of [withEsbuild, withVite]) {
    const name = bundled.name.slice("with".length);
    await check(`${name}, a browser and a worker in it under ${POLICY}`, async () =>
      inBrowser(await bundled(), expected),
    );
  }
  for (const [module, resolution] of [
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
    ["preserve", "bundler"],
  ]) {
    await check(`TypeScript, strictest, ${module} and ${resolution}`, async () => {
      writeFileSync(join(app, "tsconfig.json"), tsconfig(module, resolution));
      await run("node_modules/.bin/tsc", ["-p", "."]);
    });
  }
  await check("deno publish --dry-run", publishable);
  const { bin } = JSON.parse(readFileSync(join(app, "node_modules/dutycycle/package.json"), "utf8"));
  await check("the command answers", async () => {
    for (const name of Object.keys(bin ?? {})) await run(join(app, "node_modules/.bin", name), ["--help"]);
    await import(pathToFileURL(join(app, "node_modules/dutycycle/dist/index.js")).href);
  });
  await check("the command: init, inspect, study, compare, from files to a document", commands);
} catch (error) {
  failed++;
  console.log(`FAILED  consumers: ${String(error.stderr || "")}${error.message ?? error}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`consumers: ${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
