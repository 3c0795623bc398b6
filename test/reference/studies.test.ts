import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { study } from "../../src/cli/study.ts";
import { readCalls } from "../../src/records/read-calls.ts";
import { studySchema } from "../../src/report/json.ts";
import type { Study } from "../../src/report/study-document.ts";
import { schemaFault } from "../report/json-schema-fault.ts";

// The command makes the study of every real export that has times; what it writes is looked at and thrown away.

const out = mkdtempSync(join(tmpdir(), "studies-"));
afterAll(() => rmSync(out, { recursive: true, force: true }));

const pathOf = (file: string): string =>
  fileURLToPath(new URL(`../../../shared/data/${file}`, import.meta.url));

interface Delays {
  readonly median: number;
  readonly p90: number;
}

interface Reference {
  readonly rows: number;
  readonly distinct_ids: number;
  readonly busy: { readonly total_busy_hours: number; readonly busy_hours_union_per_unit?: number };
  /** From receipt to arrival, of rows; to the first arrival, of calls, where a call has several rows. */
  readonly response_min?: Delays;
  readonly first_response_min?: Delays;
}

function referenceOf(file: string, at: number): Reference {
  const text = readFileSync(pathOf(`${file.split("/")[0]}/reference.json`), "utf8");
  const { sets } = JSON.parse(text) as { sets: readonly (Reference & { readonly file: string })[] };
  const byCall = sets.find((set) => file.endsWith(set.file) && set.first_response_min !== undefined);
  return {
    ...(sets[at] as Reference),
    ...(byCall?.first_response_min && { first_response_min: byCall.first_response_min }),
  };
}

const SETS = [
  { file: "sf-fire/sf-fire-2020-04.csv", at: 0, timeZone: "America/Los_Angeles", service: "fire" },
  { file: "sf-fire/sf-fire-2017-01.csv", at: 1, timeZone: "America/Los_Angeles", service: "fire" },
  { file: "minneapolis-911/mpd-2020-05-25_06-02.csv", at: 0, timeZone: "America/Chicago", service: "police" },
  { file: "vbeach-ems/NA_VaBeach_EMS_2017_18.csv", at: 0, timeZone: "America/New_York", service: "ems" },
  {
    file: "seattle-pd/Seattle_Police_Department_911_Incident_Response.csv",
    ...{ at: 0, timeZone: "America/Los_Angeles", service: "police" },
  },
  // The same where nobody says whose calls these are.
  { file: "sf-fire/sf-fire-2020-04.csv", at: 0, timeZone: "America/Los_Angeles" },
  { file: "vbeach-ems/NA_VaBeach_EMS_2017_18.csv", at: 0, timeZone: "America/New_York" },
] as const;

describe.each(SETS)("$file, $service", (set) => {
  const { file, at, timeZone } = set;
  const service = "service" in set ? set.service : undefined;
  const folder = join(out, `${file.replaceAll(/\W/g, "-")}-${service}`);
  const reference = referenceOf(file, at);
  const args = ["--calls", pathOf(file), "--time-zone", timeZone, "--out", folder];
  const made = study(service === undefined ? args : [...args, "--service", service]);
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  const found = async (): Promise<Study> => {
    await made;
    return JSON.parse(read("study.json")) as Study;
  };

  it("is written for people and for programs, without what only a program would say", async () => {
    await made;
    const tables = readdirSync(join(folder, "tables"));
    expect(tables).toEqual(expect.arrayContaining(["figures.csv"]));
    expect(tables.length).toBeGreaterThan(3);
    expect(statSync(join(folder, "study.html")).size).toBeLessThan(2_000_000);
    for (const name of [
      "study.html",
      "study.md",
      "study.json",
      ...tables.map((table) => `tables/${table}`),
    ]) {
      expect(read(name), name).not.toMatch(/\bNaN\b|\bundefined\b|\[object|\bInfinity\b/);
      expect(read(name), name).not.toContain(pathOf(""));
    }
    expect(schemaFault(await studySchema(), await found())).toBeUndefined();
  });

  it("has the calls, the hours and the response times of the independent program", async () => {
    const { chapters, provenance } = await found();
    const figures = new Map(
      chapters.flatMap((chapter) => chapter.figures.map((figure) => [figure.id, figure])),
    );
    expect(provenance.calls).toBe(reference.distinct_ids);
    expect(figures.get("rows-read")?.value).toBe(reference.rows);
    const { total_busy_hours: raw, busy_hours_union_per_unit: once = raw } = reference.busy;
    const excluded = figures.get("excluded-hours")?.value ?? 0;
    const committed = figures.get("committed-hours")?.value;
    if (service === "police" || service === undefined) {
      expect(committed).toBeDefined();
      // What cleaning takes out is in the reference's hours.
      expect((committed as number) + excluded).toBeGreaterThan(once - 0.06);
      expect((committed as number) + excluded).toBeLessThan(raw + 0.06);
    }
    const { first_response_min: first, response_min: arrival = first } = reference;
    const wanted = first ?? arrival;
    const named = service ?? "all";
    expect(figures.get(`median-response-${named}`)?.value?.toFixed(3)).toBe(wanted?.median.toFixed(3));
    expect(figures.get(`p90-response-${named}`)?.value?.toFixed(3)).toBe(wanted?.p90.toFixed(3));
  });

  it("shows no unit, no small count, and no type of call by area", async () => {
    const { chapters, appendix } = await found();
    const { calls } = await readCalls(readFileSync(pathOf(file)), { timeZone });
    const units = calls.columns.unit.values.filter((unit) => /[A-Z]/i.test(unit) && unit.length > 1);
    const tables = [...chapters.flatMap((chapter) => chapter.tables), ...appendix.tables];
    const cells = new Set(
      tables.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row).map(String))),
    );
    const types = new Set([calls.columns.type.values, calls.columns.area.values].flat());
    expect(units.filter((unit) => cells.has(unit) && !types.has(unit))).toEqual([]);
    for (const { id, columns, rows } of tables) {
      const names = columns.map(({ key }) => key);
      expect(names, id).not.toContain("unit");
      expect(names.includes("type") && names.includes("area"), id).toBe(false);
      if (!["type", "area", "priority", "role", "class", "service"].some((name) => names.includes(name)))
        continue;
      const counts = columns.filter(({ kind }) => kind === "count").map(({ key }) => key);
      const small = rows.filter((row) =>
        counts.some((key) => typeof row[key] === "number" && row[key] > 0 && row[key] < 10),
      );
      expect(small, id).toEqual([]);
    }
  });
});

it.each([
  [
    "pittsburgh-fire/Fire_Incidents.csv",
    "America/New_York",
    /no study can be made of its [\d,]+ calls. That takes times/,
  ],
  [
    "avon-fire/afrs_attended_incidents_july_2014.csv",
    "Europe/London",
    /no study can be made of its [\d,]+ calls. That takes times/,
  ],
  [
    "takoma-park/cad_data.csv",
    "America/New_York",
    /no study can be made of its [\d,]+ calls. That takes times/,
  ],
  [
    "takoma-park/traffic_stops.csv",
    "America/New_York",
    /no study can be made of its [\d,]+ calls. That takes times/,
  ],
  [
    "dallas-active/are8-xahz.csv",
    "America/Chicago",
    /no study can be made of its [\d,]+ calls. That takes times/,
  ],
  ["stl-cfs/cfsraw.csv", "America/Chicago", /no study can be made of its [\d,]+ calls. That takes times/],
  ["sacramento-pd/january_2019_dispatch_data.csv", "America/Los_Angeles", /dates without a clock/],
  ["toronto-staffing/tpss_raw_data.csv", "America/Toronto", /at least one column that holds times/],
  ["nypd-staffing/staffing.csv", "America/New_York", /at least one column that holds times/],
  ["carrollton-patrol/RA_Calls.csv", "America/Chicago", /at least one column that holds times/],
])("%s has no times that a study takes, and is refused in words", async (file, timeZone, message) => {
  const folder = join(out, "refused");
  await expect(study([pathOf(file), "--time-zone", timeZone, "--out", folder])).rejects.toThrow(message);
  expect(readdirSync(out)).not.toContain("refused");
});
