import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { inferCallColumns } from "../../src/records/columns.ts";
import { textRows } from "../../src/records/text-rows.ts";

// The real exports of `../shared/data`, beside the columns that an independent program was told to read.

const folder = new URL("../../../shared/data/", import.meta.url);

/** Names of the reference programs for the fields, where they have one. */
const fields: Readonly<Record<string, readonly string[]>> = {
  id: ["id"],
  unit: ["unit"],
  received: ["receivedAt"],
  dispatched: ["dispatchedAt"],
  enroute: ["enrouteAt"],
  arrived: ["arrivedAt"],
  cleared: ["clearedAt"],
  call_type: ["type"],
  priority: ["priority"],
  beat: ["area"],
  disposition: ["disposition"],
  latlon: ["latitude", "longitude"],
};

const sets: readonly (readonly [folder: string, file: string, timeZone: string])[] = [
  ["sf-fire", "sf-fire-2020-04.csv", "America/Los_Angeles"],
  ["sf-fire", "sf-fire-2017-01.csv", "America/Los_Angeles"],
  ["minneapolis-911", "mpd-2020-05-25_06-02.csv", "America/Chicago"],
  ["vbeach-ems", "NA_VaBeach_EMS_2017_18.csv", "America/New_York"],
  ["seattle-pd", "Seattle_Police_Department_911_Incident_Response.csv", "America/Los_Angeles"],
  ["takoma-park", "cad_data.csv", "America/New_York"],
  ["pittsburgh-fire", "Fire_Incidents.csv", "America/New_York"],
  ["stl-cfs", "cfsraw.csv", "America/Chicago"],
  ["dallas-active", "are8-xahz.csv", "America/Chicago"],
];

async function columnsOf(
  set: string,
  file: string,
  timeZone: string,
): Promise<ReturnType<typeof inferCallColumns>> {
  const [header = [], ...rows] = await textRows(readFileSync(new URL(`${set}/${file}`, folder)));
  return inferCallColumns(header, rows.slice(0, 1000), {}, timeZone);
}

describe("the columns of real exports", () => {
  test.each(sets)("%s/%s", async (set, file, timeZone) => {
    const reference = JSON.parse(readFileSync(new URL(`${set}/reference.json`, folder), "utf8"));
    const mapping: Record<string, string> = { ...reference.sets[0].mapping };
    // One time, and the file does not say of what: we read it as the call's, the reference as the dispatch.
    if (set === "dallas-active") {
      mapping["received"] = mapping["dispatched"] as string;
      delete mapping["dispatched"];
    }
    const { columns, formats } = await columnsOf(set, file, timeZone);
    for (const [name, ours] of Object.entries(fields)) {
      for (const field of ours) {
        if (mapping[name] !== undefined)
          expect({ [field]: columns[field as "id"] }).toEqual({ [field]: mapping[name] });
        else if (field.endsWith("At")) expect({ [field]: columns[field as "id"] }).toEqual({ [field]: null });
      }
    }
    for (const format of Object.values(formats)) expect(format.dateOnly).toBe(false);
  });

  test("Minneapolis' other received and cleared times are named as alternatives", async () => {
    const { assumptions } = await columnsOf("minneapolis-911", "mpd-2020-05-25_06-02.csv", "America/Chicago");
    const others = (field: string) => assumptions.find((one) => one.field === field)?.alternatives;
    expect(others("receivedAt")).toContain("Time_CallEnteredQueue");
    expect(others("clearedAt")).toContain("TimeFirstCallCleared");
  });

  test("Avon's received time stands in four columns", async () => {
    const { columns, formats } = await columnsOf(
      "avon-fire",
      "afrs_attended_incidents_july_2014.csv",
      "Europe/London",
    );
    expect(columns.receivedAt).toEqual(["Day", "Month", "Year", "Time of Call"]);
    expect(formats.receivedAt).toMatchObject({ order: "day-first", dateOnly: false });
    expect(columns.id).toBe("Incident Number");
  });

  test("Sacramento's dates without a clock are all refused, each with its reason", async () => {
    const { columns, assumptions } = await columnsOf(
      "sacramento-pd",
      "january_2019_dispatch_data.csv",
      "America/Los_Angeles",
    );
    for (const field of ["receivedAt", "dispatchedAt", "enrouteAt", "arrivedAt", "clearedAt"] as const) {
      expect(columns[field]).toBeNull();
      expect(assumptions.find((one) => one.field === field)?.reason).toContain("dates without a clock");
    }
    expect(columns).toMatchObject({
      id: "Record_ID",
      unit: "Unit_ID",
      type: "Call_Type",
      area: "Beat",
      latitude: "y",
      longitude: "x",
    });
  });
});
