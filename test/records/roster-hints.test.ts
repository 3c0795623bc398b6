import { describe, expect, it } from "vitest";
import { readRoster } from "../../src/records/read-roster.ts";
import type { ReadRosterOptions } from "../../src/records/roster-report.ts";

const read = (lines: readonly string[], more: Partial<ReadRosterOptions> = {}) =>
  readRoster(lines.join("\n"), { timeZone: "America/Detroit", ...more });

describe("rosters", () => {
  it("of logons, with the stamps of Hexagon", async () => {
    const { roster, columns, assumptions } = await read([
      "UNID,LOGON_TS,LOGOFF_TS,EMPID",
      "A1,20240304070000ES,20240304190000ES,123",
    ]);
    expect(columns).toMatchObject({ unit: "UNID", start: "LOGON_TS", end: "LOGOFF_TS", person: "EMPID" });
    expect(roster.personnelHours).toBe(12);
    expect(assumptions.filter(({ field }) => field === "basis")).toEqual([
      { field: "basis", assumed: "unknown", reason: '"LOGON_TS" may say it: if so, give basis: "actual"' },
    ]);
  });

  it("of a plan hint at it, unless the caller says what they are", async () => {
    const lines = ["Unit,Scheduled Start,Scheduled End", "A1,2024-03-04 07:00,2024-03-04 19:00"];
    const ofBasis = async (more: Partial<ReadRosterOptions>) =>
      (await read(lines, more)).assumptions
        .filter(({ field }) => field === "basis")
        .map(({ reason }) => reason);
    expect(await ofBasis({})).toEqual(['"Scheduled Start" may say it: if so, give basis: "planned"']);
    expect(await ofBasis({ basis: "planned" })).toEqual([]);
  });

  it("with a column of trainees say that they count, and how not to count them", async () => {
    const lines = [
      "Unit,Start,End,Trainee",
      "A1,2024-03-04 07:00,2024-03-04 19:00,N",
      "A1,2024-03-04 07:00,2024-03-04 19:00,Y",
    ];
    const { assumptions } = await read(lines);
    expect(assumptions.find(({ assumed }) => assumed === "trainees count as others do")?.reason).toBe(
      '"Trainee" may tell them: if so, give role: { column, values } with the role "trainee"',
    );
    const role = { column: "Trainee", values: { Y: "trainee", N: "patrol" } };
    const told = await read(lines, { role });
    expect(told.assumptions.filter(({ field }) => field === "role")).toEqual([]);
    expect(told.roster.spans.map((span) => span.role)).toEqual(["patrol", "trainee"]);
  });

  it("of dates alone are refused by the name of the column", async () => {
    const days = Array.from({ length: 6 }, (_, day) => `A1,2024-03-0${1 + day},2024-03-0${2 + day}`);
    await expect(read(["unit,start,end", ...days])).rejects.toThrow(/start holds dates without a clock/);
  });

  it("follow, at one edge, the order of day and month that the caller gives of the other", async () => {
    const { roster } = await read(["Unit,Start,End", "A1,04/03/2024 07:00,04/03/2024 19:00"], {
      columns: { start: { column: "Start", format: "DD/MM/YYYY HH:mm" } },
    });
    expect(roster.personnelHours).toBe(12);
    const columns = { end: { column: "End", format: "zzz" } };
    await expect(
      read(["Unit,Start,End", "A1,04/03/2024 07:00,04/03/2024 19:00"], { columns }),
    ).rejects.toThrow(/^columns\.end\.format: expected/);
  });
});
