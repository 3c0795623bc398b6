import { expect, test } from "vitest";
import { inspect } from "../../src/cli/inspect.ts";
import { plainText } from "../../src/cli/plain-text.ts";
import { readCalls } from "../../src/records/read-calls.ts";
import { townFiles } from "./town-files.ts";

const files = townFiles();

test("says what each column was taken for, what was taken for granted and what is wrong, before anything is computed", async () => {
  const text = await inspect([files.calls, "--time-zone", files.timeZone]);
  expect(text).toContain("Time_PhonePickUp");
  expect(text).toContain("MM/DD/YYYY HH:mm:ss");
  expect(text).toContain("### Taken for granted");
  expect(text).toMatch(/service: unknown/);
  expect(text).not.toMatch(/share of/);
});

test("as JSON it is what the reader says", async () => {
  const found = JSON.parse(await inspect([files.calls, "--config", files.config, "--json"]));
  const { rows, columns, calls, issues } = await readCalls(
    await (await import("node:fs/promises")).readFile(files.calls, "utf8"),
    { timeZone: files.timeZone },
  );
  expect(found.rows).toEqual(rows);
  expect(found.columns).toEqual(columns);
  expect(found.calls).toBe(calls.length);
  expect(found.issues.byKind).toEqual(issues.byKind);
});

test.each([
  ["no file", [], /inspect takes one file of calls, and none was given/],
  ["two files", ["a.csv", "b.csv"], /inspect takes one file of calls, and 2 were given: a.csv, b.csv/],
  ["no zone", [files.calls], /The option --time-zone is missing.*--time-zone America\/Los_Angeles/],
  [
    "a file without times",
    [files.path("a.csv", "name,colour\nAda,red\n"), "--time-zone", "UTC"],
    /a\.csv: .*columns name, colour/,
  ],
  ["an empty file", [files.path("b.csv", ""), "--time-zone", "UTC"], /The file is empty/],
  [
    "a spreadsheet of more than one read",
    [files.path("c.csv", "PK\u0003\u0004\u0000\u0000".repeat(200_000)), "--time-zone", "UTC"],
    /no text: a spreadsheet.* Save it as CSV/,
  ],
  [
    "a file that is not there",
    ["nothing-here.csv", "--time-zone", "UTC"],
    /nothing-here\.csv cannot be read: there is no such file/,
  ],
])("%s is refused in words", async (_, args, message) => {
  await expect(inspect(args)).rejects.toThrow(message);
});

test("what a file holds does not steer the terminal", async () => {
  const rows = Array.from({ length: 20 }, (_, i) => `${i},2024-03-01 10:00,2024-03-01 11:00`);
  const path = files.path(
    "escape.csv",
    `id,dispatched,cleared\u001b[2J\n${rows.join("\n")}\n20,"\u001b[31mred\u001b[0m",2024-03-01 11:00\n`,
  );
  const text = await inspect([path, "--time-zone", "UTC"]);
  expect(text).toContain("unreadable-time");
  expect(text).toContain("\u001b");
  expect(plainText(text)).not.toContain("\u001b");
  expect(plainText(text).split("\n").length).toBe(text.split("\n").length);
});

test("says where each row was taken for a call of its own", async () => {
  const rows = Array.from({ length: 20 }, (_, i) => `A${i % 3},2024-03-01 10:${10 + i},2024-03-01 11:00`);
  const path = files.path("no-ids.csv", `unit,dispatched,cleared\n${rows.join("\n")}\n`);
  expect(await inspect([path, "--time-zone", "UTC"])).toContain("- id: each row is a call of its own");
});
