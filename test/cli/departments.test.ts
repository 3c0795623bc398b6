import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readDepartments } from "../../src/cli/departments.ts";
import { departmentsText } from "../../src/cli/departments-text.ts";
import { init } from "../../src/cli/init.ts";
import { study } from "../../src/cli/study.ts";
import { townMerger } from "../../src/cli/town-merger.ts";
import { type Study, syntheticTown } from "../../src/index.ts";
import { townFiles } from "./town-files.ts";

const files = townFiles();
const example = readFileSync(new URL("../../examples/merger.json", import.meta.url), "utf8");
/** The example with less to simulate. */
const quick = example
  .replace('"replications": 10', '"replications": 2')
  .replace('"draws": 500', '"draws": 20');

test("the example with its comments becomes the chapter on a merger", async () => {
  const path = files.path("merger.json", quick);
  const given = [files.calls, "--roster", files.roster, "--config", files.config, "--departments", path];
  const found = JSON.parse(await study([...given, "--json"])) as Study;
  const chapter = found.chapters.find(({ id }) => id === "merger");
  const ways = chapter?.tables.find(({ id }) => id === "merger-cost")?.rows.map((row) => row["way"]);
  expect(ways).toEqual([
    ...["today", "one chief", "same cut as one chief", "full merger", "same cut as full merger"],
    ...["one dispatch desk", "county fire service"],
  ]);
  expect(chapter?.tables.map(({ id }) => id)).toContain("merger-fire");
  expect(found.firstPage.at(-1)?.chapter).toBe("merger");
});

test("init writes the example, which the next run accepts, and writes over nothing", async () => {
  expect(departmentsText()).toBe(example);
  const out = `${files.folder}/made-merger.json`;
  expect(await init(["--departments", "--out", out])).toContain(`--departments ${out}`);
  expect(readFileSync(out, "utf8")).toBe(example);
  expect((await readDepartments(out)).forms.map(({ name }) => name)).toEqual(["one chief", "full merger"]);
  await expect(init(["--departments", "--out", out])).rejects.toThrow("--force writes over it");
  await expect(init([files.calls, "--departments", "--force", "--out", out])).rejects.toThrow(
    "--departments",
  );
});

test("says what is wrong with a department, and where", async () => {
  const wrong = quick.replace(
    '"scheduledHours": 2184, "absenceHours": 384, "wage": 72280',
    '"scheduledHours": 2184, "absenceHours": 2400, "wage": 72280',
  );
  await expect(readDepartments(files.path("wrong.json", wrong))).rejects.toThrow(
    "police.posts.0.absenceHours: expected a value < 2184, scheduledHours, found 2400",
  );
  const misspelt = quick.replace('"role": "firefighter"', '"rank": "firefighter"');
  await expect(readDepartments(files.path("misspelt.json", misspelt))).rejects.toThrow("fire.posts.0.role");
  await expect(readDepartments(files.path("none.json", '{ "forms": [] }'))).rejects.toThrow(
    '2 faults in its departments: "police" is missing; "fire" is missing',
  );
});

test("says of the rest which part of the merger it cannot use", async () => {
  const path = files.path("parts.json", quick.replace('"reforms"', '"reform"'));
  await expect(
    study([files.calls, "--config", files.config, "--departments", path, "--json"]),
  ).rejects.toThrow(/^In \S*parts\.json: "reform" is not known here\. Known are police, fire/);
});

/** What is wrong, how it is written in the file in place of what is right, and where it is said to be. */
const MISTAKES: readonly (readonly [string, (part: Changeable) => void, RegExp])[] = [
  [
    "an option of a form",
    ({ forms }) => Object.assign(forms[1] as object, { premium: 0.1 }),
    /"forms\[1\]\.premium" is not known here/,
  ],
  [
    "a form",
    ({ forms }) => Object.assign(forms[1] as object, { premiumShare: -2 }),
    /forms\[1\]\.premiumShare should be .*, and it is -2/,
  ],
  [
    "a transition",
    ({ forms }) => Object.assign(forms[1]?.transition as object, { attritionShare: 4 }),
    /forms\[1\]\.transition\.attritionShare should be a number in \[0, 1\], and it is 4/,
  ],
  [
    "a unit of a form",
    ({ forms }) => Object.assign(forms[1]?.units?.[0] as object, { personnel: 0 }),
    /forms\[1\]\.units\[0\]\.personnel should be/,
  ],
  [
    "a unit of today",
    ({ coverage }) => Object.assign(coverage.units[2] as object, { turnoutMinutes: -1 }),
    /coverage\.units\[2\]\.turnoutMinutes should be/,
  ],
  [
    "a reform",
    ({ reforms }) => Object.assign(reforms[0] as object, { closes: ["nowhere"] }),
    /reforms\[0\]\.closes/,
  ],
  [
    "a contract of a reform",
    ({ reforms }) =>
      Object.assign(reforms[0] as object, { contracts: [{ name: "x", department: "fire", amount: -4 }] }),
    /: reforms\[0\]\.contracts\[0\]\.amount should be .*, and it is -4/,
  ],
  ["the discount rate", (part) => Object.assign(part, { discountRate: -2 }), /: discountRate should be/],
  [
    "the simulation",
    ({ coverage }) => Object.assign(coverage, { replications: 0 }),
    /coverage\.replications should be/,
  ],
  ["years", (part) => Object.assign(part, { years: 0.5 }), /: years should be .*, and it is 0\.5/],
  [
    "what is not known",
    (part) => Object.assign(part, { uncertain: [{ name: "x", targets: [] }] }),
    /: uncertain\[0\]\.targets should be/,
  ],
  [
    "an answer",
    (part) => Object.assign(part, { readiness: { "sate-law": "met" } }),
    /: readiness should be an id such as "state-law"/,
  ],
];

interface Changeable {
  readonly forms: { readonly units?: object[]; readonly transition?: object }[];
  readonly reforms: object[];
  readonly coverage: { readonly units: object[] };
}

test.each(MISTAKES)("says where in the file %s is wrong", async (what, change, said) => {
  const part = JSON.parse(quick.replaceAll(/^[ \t]*\/\/.*$/gm, "")) as Changeable;
  change(part);
  const path = files.path(`wrong-${what.replaceAll(" ", "-")}.json`, JSON.stringify(part));
  const made = study([files.calls, "--config", files.config, "--departments", path, "--json"]);
  await expect(made).rejects.toThrow(said);
  // The configuration has no part in it.
  await expect(made).rejects.toThrow(/^In \S*wrong-[^ ]*\.json: /);
});

test("a file that is no JSON, no object or not there is said so", async () => {
  await expect(readDepartments(files.path("list.json", "[1]"))).rejects.toThrow("police, fire and forms");
  await expect(readDepartments(files.path("torn.json", "{"))).rejects.toThrow(
    /torn\.json is not a file of two departments.*cannot be read/,
  );
  await expect(readDepartments("/no/such/merger.json")).rejects.toThrow(
    "/no/such/merger.json cannot be read: there is no such file",
  );
  await expect(study(["--departments", "x.json"])).rejects.toThrow("one file of calls");
});

test("the made-up town's merger is plain data, with the roster's units and the crews where the stations are", () => {
  const town = syntheticTown({ seed: 1, days: 14 });
  const part = townMerger(town);
  expect(JSON.parse(JSON.stringify(part))).toEqual(part);
  const crews = part.coverage?.units.filter(({ answers }) => answers.includes("ems")) ?? [];
  expect(crews.map(({ id, personnel }) => `${id}: ${personnel}`)).toEqual([
    "E1: 3",
    "T1: 4",
    "M1: 2",
    "E2: 3",
  ]);
  for (const { latitude } of crews) expect(town.stations.map((one) => one.latitude)).toContain(latitude);
  const shifts = part.coverage?.units.flatMap(({ onDuty = [] }) => onDuty) ?? [];
  expect(shifts).toHaveLength(town.roster.spans.length);
});
