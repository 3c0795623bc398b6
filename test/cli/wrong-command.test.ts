import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import { townFiles } from "./town-files.ts";

const files = townFiles();
const zone = ["--time-zone", files.timeZone];
const folder = join(files.folder, "a-folder");
mkdirSync(folder);
const empty = files.path("empty.csv", "");
const picture = files.path("picture.png", "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR");
const other = files.path("other.json", '{ "a": 1 }');
const torn = files.path("torn.json", '{\n  "timeZone": "UTC",\n  "calls": { "id" }\n}');
const header = files.path("header.csv", "id,dispatched,cleared\n");
const noList = files.path("no-list.json", '{ "timeZone": "UTC", "goals": 3 }');
const noPart = files.path("no-part.json", '{ "timeZone": "UTC", "fire": 3 }');
const noText = files.path("no-text.json", '{ "timeZone": "UTC", "title": 3 }');
const noRule = files.path("no-rule.json", '{ "timeZone": "UTC", "release": { "smallest": 3 } }');
const noZone = files.path("no-zone.json", '{ "timeZone": "America/Nowhere" }');
const goals = files.path("goals.json", '{ "timeZone": "UTC", "goals": [{ "label": "x", "share": 90 }] }');

/** Each wrong call of the command with its exit code, and what is said of it. */
const WRONG: readonly (readonly [string, readonly string[], 1 | 2, RegExp])[] = [
  ["a header alone", ["inspect", header, ...zone], 1, /header\.csv.*no rows below its header/],
  [
    "a header of a roster",
    ["study", files.calls, ...zone, "--roster", header],
    1,
    /no rows below its header/,
  ],
  [
    "goals that are no list",
    ["study", files.calls, "--config", noList],
    1,
    /goals should be a list, and it is 3/,
  ],
  ...(["study", "inspect"] as const).map(
    (command) =>
      [
        `a zone of a configuration that is none, ${command}`,
        [command, files.calls, "--config", noZone],
        1,
        /In .*no-zone\.json: There is no time zone "America\/Nowhere"/,
      ] as const,
  ),
  ["a part that is no object", ["study", files.calls, "--config", noPart], 1, /fire should be an object/],
  ["a title that is no text", ["study", files.calls, "--config", noText], 1, /title should be a text/],
  [
    "a rule that is none",
    ["study", files.calls, "--config", noRule],
    1,
    /"smallest" is not known here\. Known are smallestCount/,
  ],
  [
    "no such command",
    ["studdy"],
    2,
    /There is no command "studdy"\. There are study, inspect, init, compare/,
  ],
  ["no zone", ["study", files.calls], 2, /option --time-zone is missing.*For example: --time-zone America/],
  ["no value", ["study", "--calls"], 2, /option --calls needs a value, for example --calls cad\.csv/],
  ["an option for a value", ["study", "--calls", ...zone], 2, /option --calls needs a value/],
  ["an empty value", ["study", files.calls, "--time-zone="], 2, /option --time-zone needs a value/],
  ["a value for a switch", ["study", "--json=1"], 2, /option --json takes no value, and "1" was given/],
  [
    "an unknown option",
    ["study", "--bogus", "3"],
    2,
    /There is no option --bogus\. See: dutycycle study --help/,
  ],
  ["a misspelt option", ["study", "--timezone", "UTC"], 2, /no option --timezone; --time-zone may be meant/],
  ["a short option", ["inspect", "-j"], 2, /There is no option -j/],
  ["an option of another command", ["inspect", files.calls, "--roster", "r.csv"], 2, /no option --roster/],
  ["an option twice", ["study", files.calls, ...zone, ...zone], 2, /option --time-zone is given twice/],
  [
    "a service that is none",
    ["study", files.calls, ...zone, "--service", "x"],
    2,
    /--service is one of police/,
  ],
  ["a zone of no place", ["inspect", files.calls, "--time-zone", "Eastern"], 2, /no time zone "Eastern"/],
  ["a folder of calls", ["study", folder, ...zone], 1, /a-folder cannot be read: this is a folder/],
  ["a folder by name", ["study", "--calls", folder, ...zone], 1, /a-folder cannot be read: this is a folder/],
  ["a folder as roster", ["study", files.calls, ...zone, "--roster", folder], 1, /a-folder cannot be read/],
  ["a folder as settings", ["study", files.calls, "--config", folder], 1, /a-folder cannot be read/],
  ["a folder of departments", ["study", files.calls, ...zone, "--departments", folder], 1, /cannot be read/],
  ["an empty file", ["inspect", empty, ...zone], 1, /empty\.csv.*The file is empty/],
  ["a picture", ["inspect", picture, ...zone], 1, /picture\.png.*Save it as CSV/],
  ["a picture as roster", ["study", files.calls, ...zone, "--roster", picture], 1, /png.*Save it as CSV/],
  ["calls as roster", ["study", files.calls, ...zone, "--roster", files.calls], 1, /start and end of duty/],
  [
    "a CSV as settings",
    ["study", files.calls, "--config", files.calls],
    1,
    /cad\.csv is not a configuration.*something else than JSON/,
  ],
  [
    "empty settings",
    ["study", files.calls, "--config", empty],
    1,
    /is not a configuration.*the file is empty/,
  ],
  [
    "torn settings",
    ["study", files.calls, "--config", torn],
    1,
    /torn\.json is not a configuration.*in line 3/,
  ],
  ["other settings", ["study", files.calls, "--config", other], 1, /other\.json: "a" is not known/],
  [
    "a goal that is none",
    ["study", files.calls, "--config", goals, "--json"],
    1,
    /In .*goals\.json: goals\[0\]\.limitSeconds should be a number in \(0, infinity\), and it is missing/,
  ],
  [
    "other departments",
    ["study", files.calls, ...zone, "--departments", other],
    1,
    /"police" is missing; "fire"/,
  ],
  [
    "a CSV to compare",
    ["compare", files.calls, files.calls],
    1,
    /cad\.csv is not a study.*something else than JSON/,
  ],
  [
    "something to compare",
    ["compare", other, other],
    1,
    /other\.json is not a study.*JSON of something else/,
  ],
  ["a folder to compare", ["compare", folder, folder], 1, /a-folder cannot be read: this is a folder/],
  ["nothing to compare", ["compare"], 2, /compare takes two studies, and none was given/],
  [
    "a file for a folder",
    ["study", files.calls, ...zone, "--out", other],
    1,
    /other\.json is a file\. --out names a folder/,
  ],
  [
    "a file on the way",
    ["study", files.calls, ...zone, "--out", `${other}/x`],
    1,
    /other\.json, which .* is a file/,
  ],
  ["a file before a document", ["study", files.calls, ...zone, "--out", `${other}/x.html`], 1, /is a file/],
  ["a town into a file", ["study", "--out", other], 1, /other\.json is a file/],
  [
    "a place that takes nothing",
    ["study", files.calls, ...zone, "--out", "/proc/none"],
    1,
    /\/proc\/?.*(cannot be written|into \/proc)/,
  ],
  ["a folder to write over", ["init", "--out", folder, "--force"], 1, /a-folder is a folder/],
  [
    "a file of calls that is not there",
    ["init", "none.csv", "--out", join(files.folder, "n.json")],
    1,
    /none\.csv cannot be read: there is no such file/,
  ],
];

test.each(WRONG)("%s is said in words, without the system's own", async (_, args, exitCode, message) => {
  const outcome = await run(args);
  expect(outcome.fault).toMatch(/^dutycycle: /);
  expect(outcome.fault).toMatch(message);
  expect(outcome.fault).not.toMatch(/undefined|EISDIR|ENOENT|ENOTDIR|EEXIST|SyntaxError|Error:|\[\]/);
  expect(outcome).toEqual({ exitCode, fault: outcome.fault });
});

test("an output that is in the way is seen before anything is read", async () => {
  const { fault } = await run(["study", "none.csv", ...zone, "--out", other]);
  expect(fault).toMatch(/other\.json is a file/);
  expect(readFileSync(other, "utf8")).toBe('{ "a": 1 }');
});

test("folders that are missing are made", async () => {
  const out = join(files.folder, "one", "two");
  expect((await run(["init", "--out", join(out, "made.json")])).exitCode).toBe(0);
  expect(readdirSync(out)).toEqual(["made.json"]);
});

test("help is no fault, and no command is one", async () => {
  expect((await run(["--help"])).exitCode).toBe(0);
  expect((await run(["study", "--help", "--bogus"])).text).toContain("--time-zone");
  expect((await run([])).exitCode).toBe(2);
  expect((await run(["--version"])).text).toMatch(/^\d+\.\d+\.\d+/);
});
