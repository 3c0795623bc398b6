import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compare, comparedFigures } from "../../src/cli/compare.ts";
import { study } from "../../src/cli/study.ts";
import type { Study } from "../../src/index.ts";
import { townFiles } from "./town-files.ts";

const files = townFiles();
const given = [files.calls, "--roster", files.roster, "--config", files.config];

test("reads, measures and writes everything for people and for programs", async () => {
  const out = join(files.folder, "out");
  const text = await study([...given, "--out", out]);
  expect(text).toContain("## What the file holds");
  expect(text).toContain("### How much of officers' time on duty do calls take?");
  expect(readdirSync(out).sort()).toEqual(["files.md", "study.html", "study.json", "study.md", "tables"]);
  const found = JSON.parse(readFileSync(join(out, "study.json"), "utf8")) as Study;
  expect(found.provenance.calls).toBe(files.town.calls.length);
  expect(readdirSync(join(out, "tables"))).toContain("figures.csv");
  expect(readFileSync(join(out, "study.html"), "utf8")).toContain(`<h1>`);
});

test("a name that ends in .html is the document alone", async () => {
  const out = join(files.folder, "alone", "report.html");
  await study(["--calls", files.calls, "--config", files.config, "--out", out]);
  expect(readFileSync(out, "utf8")).toMatch(/^<!doctype html>/);
  expect(readdirSync(join(files.folder, "alone"))).toEqual(["report.html"]);
});

test("--json prints the study and writes nothing", async () => {
  const out = join(files.folder, "none");
  const found = JSON.parse(await study([...given, "--out", out, "--json"])) as Study;
  expect(found.chapters.length).toBeGreaterThan(3);
  expect(existsSync(out)).toBe(false);
});

test("two studies side by side: every figure of either, with the difference", async () => {
  const first = files.path("first.json", await study([...given, "--json"]));
  const second = files.path("second.json", await study([files.calls, "--config", files.config, "--json"]));
  const [a, b] = [first, second].map((path) => JSON.parse(readFileSync(path, "utf8")) as Study) as [
    Study,
    Study,
  ];
  const rows = comparedFigures(a, b);
  const ids = (of: Study): string[] => of.chapters.flatMap(({ figures }) => figures.map(({ id }) => id));
  expect(new Set(rows.map(({ id }) => id))).toEqual(new Set([...ids(a), ...ids(b)]));
  expect(
    rows.every(
      ({ first, second, difference }) =>
        difference === undefined || difference === (second as number) - (first as number),
    ),
  ).toBe(true);
  // Without the roster there is no share of time on duty.
  expect(rows.some(({ first, second }) => first !== undefined && second === undefined)).toBe(true);
  expect(await compare([first, second])).toContain("different inputs");
  const self = await compare([first, first]);
  expect(self).toContain("made of the same inputs");
  expect(
    JSON.parse(await compare([first, first, "--json"])).every(({ difference = 0 }) => difference === 0),
  ).toBe(true);
});

test.each([
  ["an option without a file", ["--time-zone", "UTC"], /study takes one file of calls, and none was given/],
  [
    "two files",
    ["a.csv", "--calls", "b.csv"],
    /study takes one file of calls, and 2 were given: a.csv, b.csv/,
  ],
  ["a seed that is none", ["--seed", "x"], /--seed is a number, and "x" was given/],
  [
    "a zone that is none",
    [files.calls, "--time-zone", "Mars/Olympus"],
    /There is no time zone "Mars\/Olympus"/,
  ],
])("%s is refused in words", async (_, args, message) => {
  await expect(study(args)).rejects.toThrow(message);
});

test("something else than a study is refused", async () => {
  const path = files.path("else.json", "{}");
  await expect(compare([path, path])).rejects.toThrow(
    /else\.json is not a study, as dutycycle study writes it \(study\.json\)/,
  );
  await expect(compare([path])).rejects.toThrow(/compare takes two studies, and 1 was given/);
});
