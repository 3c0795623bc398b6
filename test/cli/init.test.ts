import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "../../src/cli/config.ts";
import { configText, init } from "../../src/cli/init.ts";
import { inspect } from "../../src/cli/inspect.ts";
import { townFiles } from "./town-files.ts";

const files = townFiles();

test("writes a configuration with comments that the next run accepts", async () => {
  const out = join(files.folder, "made.config.json");
  const said = await init([files.calls, "--time-zone", files.timeZone, "--out", out]);
  expect(said).toContain(`dutycycle study ${files.calls} --config ${out}`);
  expect(readFileSync(out, "utf8")).toMatch(/^ *\/\/ /m);
  const config = await readConfig(out);
  expect(config.timeZone).toBe(files.timeZone);
  expect(config.calls?.columns?.clearedAt).toBe("Time_CallCleared");
  expect(await inspect([files.calls, "--config", out])).toContain("Time_CallCleared");
});

test("without a file it is written too, and is accepted", async () => {
  const path = files.path("plain.json", configText("America/Detroit", undefined));
  expect(await readConfig(path)).toEqual({
    ...{ timeZone: "America/Detroit", calls: { maxHours: 24, columns: {} }, roster: { basis: "planned" } },
  });
});

test("every line that may be used stays JSON when its // is taken away", async () => {
  const lines = configText("America/Detroit", undefined).split("\n");
  const examples = lines.flatMap((line, index) => (/^ *\/\/ "/.test(line) ? [index] : []));
  expect(examples.length).toBeGreaterThan(8);
  const roster = lines.findIndex((line) => line.startsWith('  "roster"'));
  for (const used of examples) {
    const name = /"(\w+)"/.exec(lines[used] as string)?.[1];
    const text = lines
      .map((line, index) => (index === used ? line.replace("// ", "") : line))
      // Of one name, the example stands in the place of the null.
      .filter((line, index) => index === used || !line.startsWith(`  "${name}": null`))
      .join("\n");
    await expect(readConfig(files.path(`used-${used}.json`, text)), lines[used]).resolves.toHaveProperty(
      lines[used]?.startsWith("    ") === true ? (used < roster ? "calls" : "roster") : (name as string),
    );
  }
});

test("a file that is there is not written over, unless that is wanted", async () => {
  const out = files.path("mine.json", "{}");
  await expect(init(["--out", out])).rejects.toThrow(/mine\.json is there already\. --force writes over it/);
  expect(readFileSync(out, "utf8")).toBe("{}");
  await init(["--out", out, "--force"]);
  expect(readFileSync(out, "utf8")).toContain('"timeZone"');
});

test.each([
  [
    "no JSON",
    "{ timeZone: 1 }",
    /wrong\.json is not a configuration, as dutycycle init writes it: its JSON cannot be read in line 1/,
  ],
  ["a list", "[]", /wrong\.json is not a configuration: it should be one object/],
  [
    "a name that is none",
    '{ "time_zone": "UTC" }',
    /wrong\.json: "time_zone" is not known\. Known are timeZone/,
  ],
  ["a part that is none", '{ "calls": 3 }', /wrong\.json: "calls" should be an object/],
  [
    "a name of a part that is none",
    '{ "calls": { "colums": {} } }',
    /wrong\.json: "colums" in "calls" is not known\. Known are columns/,
  ],
  ["a key of the language", '{ "__proto__": {} }', /"__proto__" is not known/],
])("a configuration that is %s is refused in words", async (_, text, message) => {
  await expect(readConfig(files.path("wrong.json", text))).rejects.toThrow(message);
});

test("a comment is a whole line: an address in a text stays", async () => {
  const path = files.path(
    "address.json",
    '{\n  // a comment\n  "title": "see https://example.org // here"\n}',
  );
  expect(await readConfig(path)).toEqual({ title: "see https://example.org // here" });
});

test("says which zone it took where none was given, and knows no zone that is none", async () => {
  const out = join(files.folder, "zone.json");
  expect(await init(["--out", out])).toContain(
    "(No --time-zone was given: America/Los_Angeles stands in it.)",
  );
  await expect(init(["--out", out, "--force", "--time-zone", "Eastern"])).rejects.toThrow(
    'There is no time zone "Eastern". A zone is named by a place: America/New_York',
  );
});
