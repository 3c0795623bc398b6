import { describe, expect, test } from "vitest";
import { machineAddresses } from "./addresses.ts";
import { forbiddenGlobals } from "./globals.ts";
import { readImportTable } from "./import-table.ts";
import { forbiddenImports, importCycles } from "./imports.ts";
import { drawerNames } from "./names.ts";
import type { Source } from "./source.ts";
import { mutableState } from "./state.ts";

// A checker that cannot fail holds nothing: each rule is shown a snippet that it must refuse and one that it must pass.

const TABLE = `
| folder | may import |
| --- | --- |
| quantity | - (holds also the plain types: \`DutySpan\`) |
| random | quantity |
| stats | quantity, random (bootstrap) |
| records | quantity (\`synthetic.ts\` and \`town/\` alone also random, stats) |
| queueing | stats, quantity. **Never records**: formulas know no database |
| merger | everything above |
| report | every chapter; nobody imports report but cli |
| cli | anything; only here are \`node:\` modules allowed |
`;

describe("the import table", () => {
  const table = readImportTable(TABLE);

  test.each([
    ["quantity", []],
    ["stats", ["quantity", "random"]],
    ["records", ["quantity"]],
    ["queueing", ["quantity", "stats"]],
    ["merger", ["quantity", "queueing", "random", "records", "stats"]],
    ["report", ["merger", "quantity", "queueing", "random", "records", "report", "stats"]],
  ])("%s may import %j", (folder, may) => {
    expect([...(table.get(folder)?.may ?? [])].sort()).toEqual(may);
  });

  test("a file or a folder inside may be allowed more", () => {
    for (const place of ["synthetic.ts", "town/"]) {
      expect([...(table.get("records")?.also.get(place) ?? [])]).toEqual(["random", "stats"]);
    }
    expect(table.get("records")?.also.size).toBe(2);
  });

  test.each([
    ["no table", "# Nothing here"],
    ["no rows", "| folder | may import |\n| --- | --- |\n"],
    ["an unknown folder", "| folder | may import |\n| --- | --- |\n| stats | quantities |\n"],
  ])("%s is an error", (_, markdown) => {
    expect(() => readImportTable(markdown)).toThrow();
  });
});

const FILES = [
  "src/index.ts",
  "src/quantity/a.ts",
  "src/quantity/index.ts",
  "src/random/a.ts",
  "src/stats/a.ts",
  "src/stats/a-node.ts",
  "src/records/a.ts",
  "src/records/index.ts",
];

function judgeImport(path: string, text: string): string[] {
  const rest = FILES.filter((other) => other !== path).map((other) => ({ path: other, text: "" }));
  return forbiddenImports(
    [...rest, { path, text }],
    readImportTable(TABLE),
    new Set(["zod", "@date-fns/tz"]),
    new Set(["#by-runtime"]),
  );
}

describe("imports", () => {
  test.each([
    ["another chapter", "src/queueing/a.ts", 'import { a } from "../records/a.ts";'],
    ["types of it", "src/queueing/a.ts", 'import type { A } from "../records/a.ts";'],
    ["inline types of it", "src/queueing/a.ts", 'import { type A } from "../records/a.ts";'],
    ["import() of it in a type", "src/queueing/a.ts", 'export type A = import("../records/a.ts").A;'],
    ["dynamic import of it", "src/queueing/a.ts", 'export const a = () => import("../records/a.ts");'],
    ["re-export of it", "src/queueing/a.ts", 'export { a } from "../records/a.ts";'],
    ["re-export of its types", "src/queueing/a.ts", 'export type { A } from "../records/a.ts";'],
    ["import for effect", "src/queueing/a.ts", 'import "../records/a.ts";'],
    ["what one file alone may", "src/records/call.ts", 'import { a } from "../random/a.ts";'],
    ["a chapter's heading", "src/stats/b.ts", 'import { a } from "../quantity/index.ts";'],
    ["its own heading", "src/records/a.ts", 'import { a } from "./index.ts";'],
    ["the whole", "src/stats/b.ts", 'import { a } from "../index.ts";'],
    ["no ending", "src/stats/b.ts", 'import { a } from "../quantity/a";'],
    ["a file that is not there", "src/stats/b.ts", 'import { a } from "../quantity/b.ts";'],
    ["a folder not in the table", "src/utensils/a.ts", ""],
    ["node:", "src/stats/b.ts", 'import { readFileSync } from "node:fs";'],
    ["a name not declared", "src/stats/b.ts", 'import { a } from "#by-weekday";'],
    ["a file for Node", "src/stats/b.ts", 'import { a } from "./a-node.ts";'],
    ["a package not declared", "src/stats/b.ts", 'import { a } from "lodash";'],
    ["a computed import", "src/records/b.ts", "export const a = (name: string) => import(name);"],
  ])("refuses %s", (_, path, text) => {
    expect(judgeImport(path, text)).toHaveLength(1);
  });

  test.each([
    ["what the table lists", "src/stats/b.ts", 'import { a } from "../random/a.ts";'],
    ["its own chapter", "src/stats/b.ts", 'import { a } from "./a.ts";'],
    ["what one file alone may", "src/records/synthetic.ts", 'import { a } from "../random/a.ts";'],
    ["what one folder alone may", "src/records/town/roads.ts", 'import { a } from "../../random/a.ts";'],
    ["headings in the whole", "src/index.ts", 'export { a } from "./records/index.ts";'],
    ["node: in cli", "src/cli/a.ts", 'import { readFileSync } from "node:fs";'],
    ["node: in a file for Node", "src/stats/b-node.ts", 'import { readFileSync } from "node:fs";'],
    ["what a condition resolves", "src/stats/b.ts", 'export const a = () => import("#by-runtime");'],
    ["scoped packages", "src/stats/b.ts", 'import { tzOffset } from "@date-fns/tz";'],
  ])("passes %s", (_, path, text) => {
    expect(judgeImport(path, text)).toEqual([]);
  });

  test("cycles, of types too, are found; a diamond is none", () => {
    const a: Source = { path: "src/stats/a.ts", text: 'import type { B } from "./b.ts";' };
    const b: Source = { path: "src/stats/b.ts", text: 'export const c = () => import("./c.ts");' };
    const c: Source = { path: "src/stats/c.ts", text: 'export * from "./a.ts";' };
    expect(importCycles([a, b, c])).toHaveLength(1);
    expect(importCycles([a, b, { ...c, text: "" }])).toEqual([]);
    const both: Source = { path: "src/stats/d.ts", text: 'import "./b.ts";\nimport "./c.ts";' };
    expect(importCycles([both, b, { ...c, text: "" }])).toEqual([]);
  });
});

const inStats = (text: string): Source[] => [{ path: "src/stats/b.ts", text }];

describe("globals", () => {
  test.each([
    "export const a = process.env;",
    "export const a = Buffer.from([]);",
    "export const a = window;",
    "export const a = document.title;",
    "export const a = { Deno };",
    "export const a = () => Bun.file('x');",
    "export const a = require('x');",
    "export const a = globalThis.process;",
    "export const a = typeof window === 'undefined';",
    "export const a = Math.random();",
    "export const a = [1].map(Math.random);",
    "export const a = Date.now();",
    "export const a = new Date();",
    "export const a = new Date;",
    "export const a = Date();",
    "export const a = performance.now();",
    "export const a = crypto.randomUUID();",
    "export const a = eval('1');",
    "export const a = new Function('return 1');",
  ])("refuses %s", (text) => {
    expect(forbiddenGlobals(inStats(text))).toHaveLength(1);
  });

  test.each([
    "export function a(window: { start: number }) { return window.start; }",
    "export const a = (process: number) => { const document = process; return { document }; };",
    "export interface A { window: number; require: boolean }",
    "export const a = (b: { process: number }) => b.process;",
    "export const a = ({ window: b }: { window: number }) => b;",
    "export const a = (f: unknown): f is Function => typeof f === 'function';",
    "export const a = new Date(0); export const b = Date.UTC(2024, 0); export const c = Math.max(1, 2);",
    "export const a = (crypto: { randomUUID(): string }) => crypto.randomUUID();",
  ])("passes %s", (text) => {
    expect(forbiddenGlobals(inStats(text))).toEqual([]);
  });

  test("cli is Node's", () => {
    expect(forbiddenGlobals([{ path: "src/cli/main.ts", text: "process.exit(Date.now());" }])).toEqual([]);
  });
});

describe("state in modules", () => {
  test.each([
    "let a = 1;",
    "export var a = 1;",
    "const a = new Map();",
    "const a: Set<string> = new Set();",
    "const a = new WeakMap<object, number>();",
    "const a: string[] = [];",
    "export const a = ['b'];",
    "const a = ['b']; export const f = () => a.push('c');",
    "const a: Record<string, number> = {};",
    "const a = new Float64Array(8);",
    "const a = new ZoneCalendar('UTC');",
    "const a: { b: number } = { b: 1 }; export function f() { a.b = 2; }",
    "const a = { b: 1 }; export function f() { a.b++; }",
    "const a = { b: [1] }; export function f() { a.b.push(2); }",
    "const a = f(); export function g() { delete a.b; }",
    "const a = /x/g; export const f = (s: string) => a.test(s);",
    "class A { static b = 1; }",
    "class A { static readonly b = new Map(); }",
  ])("refuses %s", (text) => {
    expect(mutableState(inStats(text))).toHaveLength(1);
  });

  test.each([
    "export const A: readonly string[] = ['b'];",
    "const A: ReadonlyMap<string, number> = new Map([['b', 1]]);",
    "const A = ['b'] as const;",
    "const A = [1, 2]; export const f = () => A[1];",
    "const A = Object.freeze(['b']);",
    "const A = { b: 1 }; export const f = () => A.b;",
    "const A = /x/; export const f = (s: string) => A.test(s);",
    "const A = /x/g; export const f = (s: string) => s.replace(A, '');",
    "const A = new TextDecoder();",
    "export function f() { let a = 1; const b: number[] = []; b.push(a++); return b; }",
    "const a = f(); export function g(a: number[]) { a.push(1); }",
    "class A { static readonly b = 1; c = []; }",
  ])("passes %s", (text) => {
    expect(mutableState(inStats(text))).toEqual([]);
  });
});

test("drawers are found in folders and files", () => {
  expect(
    drawerNames(["src/utils/a.ts", "src/records/helpers.ts", "test/common/x.test.ts", "src/core.ts"]),
  ).toHaveLength(4);
  expect(drawerNames(["src/records/call.ts", "docs/guides/score.md", "test/docs/examples.test.ts"])).toEqual(
    [],
  );
});

test("machine paths and registries are found", () => {
  const bad = ["/work", "/root", "/home"].map((folder) => `see ${folder}/main`);
  const host = ["https", "registry.example.org/a"].join("://");
  for (const text of [...bad, `"resolved": "${host}"`]) {
    expect(machineAddresses([{ path: "docs/a.md", text: `one\n${text}` }]), text).toHaveLength(1);
  }
  const good =
    "hours of /workload, ../shared/work/x, https://example.org/work/x, src/home/page.ts and/or root";
  expect(machineAddresses([{ path: "docs/a.md", text: good }])).toEqual([]);
});
