import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { publicFace } from "./listing.ts";

const manifest = JSON.parse(readFileSync("package.json", "utf8"));

test("the public face is the one that was agreed (`npm run public-face -- --update` writes a new one)", async () => {
  const exported = Object.entries(manifest.exports as Record<string, { types?: string }>);
  const entries = new Map(
    exported.flatMap(([key, target]) =>
      target.types ? [[key.replace(/^\./, manifest.name), target.types]] : [],
    ),
  );
  await expect(publicFace(entries)).toMatchFileSnapshot("public-face.txt");
});

test("declarations name no type of the CSV reader, which is loaded late", () => {
  const declarations = readdirSync("dist", { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".d.ts"),
  );
  expect(declarations.length).toBeGreaterThan(1);
  expect(declarations.filter((path) => /papaparse/i.test(readFileSync(join("dist", path), "utf8")))).toEqual(
    [],
  );
});

test("a listing changes when a name, a type, or a type behind it changes, and only then", () => {
  const folder = mkdtempSync(join(tmpdir(), "public-face-"));
  mkdirSync(join(folder, "dist"));
  const face = (text: string): string => {
    writeFileSync(
      join(folder, "dist/part.d.ts"),
      "interface Hidden { a: number; }\nexport type { Hidden as h };\n",
    );
    writeFileSync(join(folder, "dist/index.d.ts"), text);
    return publicFace(new Map([["x", join(folder, "dist/index.d.ts")]]));
  };
  const text =
    'import type { h as Hidden } from "./part.js";\nexport declare function f(a: number): Hidden;\n';
  const first = face(text);
  expect(first).toContain("x\n  f\n");
  expect(first).toContain("function f(a: number): Hidden;");
  expect(first).toContain("(not exported) interface Hidden");
  expect(face(`/** Said otherwise. */\n${text}`)).toBe(first);
  expect(face(text.replace("a: number", "b: number"))).not.toBe(first);
  expect(face(text.replace("function f", "function g"))).not.toBe(first);
  expect(face(`${text}export declare const c: 1;\n`)).not.toBe(first);
  expect(() => face("export {};\n")).toThrow("exports nothing");
  rmSync(folder, { recursive: true });
});
