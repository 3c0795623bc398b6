import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRoster } from "../../src/records/read-roster.ts";
import type { ReadRosterOptions } from "../../src/records/roster-report.ts";

const DETROIT = "America/Detroit";
const read = (csv: string, more: Partial<ReadRosterOptions> = {}) =>
  readRoster(csv, { timeZone: DETROIT, ...more });
const iso = (instant: number | undefined) =>
  instant === undefined ? undefined : new Date(instant).toISOString();

describe("readRoster, columns", () => {
  test("stamps with date and clock", async () => {
    const { roster, columns, issues, rows, assumptions } = await read(
      [
        "Call Sign,Officer Name,Assignment,Agency,Beat,Shift Start,Shift End",
        "A2,Doe,patrol,Police,N,03/01/2024 06:00,03/01/2024 18:00",
        "A1,Roe,patrol,police,S,03/01/2024 05:30,03/01/2024 18:00",
      ].join("\n"),
    );
    expect(columns).toEqual({
      ...{ unit: "Call Sign", person: "Officer Name", role: "Assignment", service: "Agency", area: "Beat" },
      ...{ personnel: null, basis: null, start: "Shift Start", end: "Shift End" },
    });
    expect(roster.spans[0]).toEqual({
      ...{ unit: "A1", person: "Roe", role: "patrol", service: "police", area: "S", personnel: 1 },
      ...{ start: Date.UTC(2024, 2, 1, 10, 30), end: Date.UTC(2024, 2, 1, 23) },
    });
    expect(rows).toEqual({ read: 2, used: 2, rejected: 0 });
    expect(issues.total).toBe(0);
    expect(assumptions.map(({ field, assumed }) => `${field}: ${assumed}`)).toEqual([
      "start: MM/DD/YYYY HH:mm",
      "end: MM/DD/YYYY HH:mm",
      "personnel: 1",
      "basis: unknown",
    ]);
  });

  test("what tells day from month at one edge holds for the other", async () => {
    const { roster } = await read(
      "start,end\n12/03/2024 18:00,13/03/2024 06:00\n11/03/2024 18:00,12/03/2024 06:00",
    );
    expect(roster.personnelHours).toBe(24);
  });

  test("clocks beside one date: an end at or before the start is on the next day", async () => {
    const { roster, columns, issues, assumptions } = await read(
      [
        "Date,Unit,Staff,From,To",
        "3/8/2024,A1,2,6:00 AM,6:00 PM",
        "3/8/2024,A2,1,6:00 PM,6:00 AM",
        "3/9/2024,E1,4,7:00 AM,7:00 AM",
        "3/9/2024,A3,1,10:00 PM,2:30 AM",
      ].join("\n"),
    );
    expect(columns).toMatchObject({ start: ["Date", "From"], end: ["Date", "To"], personnel: "Staff" });
    const hours = Object.fromEntries(
      [...roster].map(({ unit, start, end }) => [unit, (end - start) / 3_600_000]),
    );
    // 02:30 on the 10th never was: it is shifted to 03:30, and reported.
    expect(hours).toEqual({ A1: 12, A2: 12, E1: 23, A3: 4.5 });
    expect(issues.byKind).toEqual({ "skipped-time": 1 });
    expect(issues.details[0]).toMatchObject({ row: 4, column: "Date + To" });
    expect(assumptions.find(({ field }) => field === "end")?.assumed).toMatch(/next day/);
  });

  test("the change of the start's date does not touch an end on the next day", async () => {
    // 02:30 on the 10th never was, but this duty ends at 02:30 on the 11th.
    const { roster, issues } = await read("Date,Start,End\n2024-03-10,22:00,02:30");
    expect(iso(roster.spans[0]?.end)).toBe("2024-03-11T06:30:00.000Z");
    expect(issues.total).toBe(0);
  });

  test("dates and clocks in four columns", async () => {
    const { roster, columns } = await read(
      "Start Date,Start Time,End Date,End Time,Unit\n2024-03-01,2200,2024-03-02,0600,A1\n2024-03-02,0700,2024-03-02,0600,A1",
    );
    expect(columns).toMatchObject({ start: ["Start Date", "Start Time"], end: ["End Date", "End Time"] });
    expect(roster.spans.map(({ start, end }) => [iso(start), iso(end)])).toEqual([
      ["2024-03-02T03:00:00.000Z", "2024-03-02T11:00:00.000Z"],
    ]);
  });

  test("day, month, year and clock in columns of their own", async () => {
    const date = ["Day", "Month", "Year"];
    const { roster } = await read("Day,Month,Year,From,To\n10,March,2024,19:00,07:00", {
      columns: { start: [...date, "From"], end: [...date, "To"] },
    });
    expect(roster.personnelHours).toBe(12);
  });

  test("days from midnight to midnight are stamps", async () => {
    const days = [1, 2, 3, 4, 5, 6].map((day) => `E1,2024-03-0${day} 00:00,2024-03-0${day + 1} 00:00`);
    const { roster } = await read(["unit,start,end", ...days].join("\n"));
    expect(roster.personnelHours).toBe(144);
  });

  test("a person in two columns, basis and head counts", async () => {
    const { roster, columns } = await read(
      "Last Name,First Name,basis,headcount,on,off\nRoe,Jane,Actual,3,2024-03-01 06:00,2024-03-01 07:00",
    );
    expect(columns.person).toEqual(["Last Name", "First Name"]);
    expect(roster.spans[0]).toMatchObject({ person: "Roe Jane", basis: "actual", personnel: 3 });
    expect(roster.basis).toBe("actual");
  });

  test("given columns, formats, constants and value maps stand in place of what is inferred", async () => {
    const csv = "Dept,Truck,Begin,End,Hours From,Hours To\nFD,E1,01/03/2024 06:00,02/03/2024 06:00,x,y";
    const { roster, columns, issues } = await read(csv, {
      columns: {
        unit: "Truck",
        start: { column: "Begin", format: "DD/MM/YYYY HH:mm" },
        end: { column: "End", format: "DD/MM/YYYY HH:mm" },
      },
      service: { column: "Dept", values: { fd: "fire", pd: "police" } },
      role: "engine",
      personnel: 4,
      basis: "planned",
    });
    expect(roster.spans[0]).toEqual({
      ...{ unit: "E1", role: "engine", service: "fire", personnel: 4, basis: "planned" },
      ...{ start: Date.UTC(2024, 2, 1, 11), end: Date.UTC(2024, 2, 2, 11) },
    });
    expect(columns).toMatchObject({ service: "Dept", role: null, personnel: null });
    expect(issues.total).toBe(0);
  });

  test("a service that is written in other words is suggested, not guessed", async () => {
    const { roster, assumptions } = await read("Dept,start,end\nFD 7,2024-03-01 06:00,2024-03-02 06:00");
    expect(roster.spans[0]?.service).toBe("unknown");
    expect(
      assumptions
        .filter(({ field }) => field === "service")
        .map(({ reason }) => reason)
        .join(),
    ).toMatch(/Dept may hold it/);
  });

  test("two columns that could be meant are said", async () => {
    const { columns, assumptions } = await read(
      "unit,Scheduled Start,Scheduled End,Actual Start,Actual End\nA1,2024-03-01 06:00,2024-03-01 18:00,2024-03-01 06:10,2024-03-01 18:20",
    );
    expect(columns).toMatchObject({ start: "Scheduled Start", end: "Scheduled End" });
    expect(assumptions.find(({ field }) => field === "start")?.alternatives).toEqual(["Actual Start"]);
  });
});

describe("readRoster, faults", () => {
  test("rows that cannot be spans are left out, each with its reason", async () => {
    const { roster, issues, rows } = await read(
      [
        "unit,officers,start,end",
        "A1,1,2024-03-01 06:00,2024-03-01 18:00",
        "A2,1,,2024-03-01 18:00",
        "A3,1,2024-03-01 06:00,NULL",
        "A4,1,later,2024-03-01 18:00",
        "A5,0,2024-03-01 06:00,2024-03-01 18:00",
        "A6,two,2024-03-01 06:00,2024-03-01 18:00",
        "A7,1,2024-03-01 18:00,2024-03-01 06:00",
        "A8,1,1900-01-01 00:00,2024-03-01 06:00",
        "A9,1,2024-03-01,2024-03-01 06:00",
        "A1,1,2024-03-01 12:00,2024-03-01 20:00",
        "B1,1,2024-03-01 12:00,2024-03-09 20:00",
        "B2,1,2024-03-01 12:00,2024-03-01 20:00,extra",
      ].join("\r\n"),
    );
    expect(rows).toEqual({ read: 12, used: 4, rejected: 8 });
    expect(roster.length).toBe(4);
    expect(issues.byKind).toEqual({
      ...{
        "no-start": 1,
        "no-end": 1,
        "unreadable-time": 1,
        "invalid-personnel": 2,
        "end-not-after-start": 1,
      },
      ...{
        "implausible-time": 1,
        "date-only": 1,
        "overlapping-duty": 1,
        "over-long-duty": 1,
        "ragged-row": 1,
      },
    });
    expect(issues.details.find(({ kind }) => kind === "overlapping-duty")).toMatchObject({
      row: 10,
      column: "unit",
    });
  });

  test.each([
    ["", "a file without a header"],
    ["\n\n", "a file without a header"],
    ["unit,shift\nA1,day", "unit, shift"],
    ["unit,start\nA1,2024-03-01 06:00", "unit, start"],
    ["unit,start,end\nA1,2024-03-01,2024-03-02", "unit, start, end"],
    ["unit,start,end", "unit, start, end"],
    ["unit,start,end\nA1,06:00,18:00", "unit, start, end"],
  ])("a file without start and end of duty is unusable: %j", async (csv, found) => {
    await expect(read(csv)).rejects.toMatchObject({ code: "unusable-file", argument: "source" });
    await expect(read(csv)).rejects.toThrow(found);
  });

  test("a caller's mistake throws", async () => {
    const csv = "unit,start,end\nA1,2024-03-01 06:00,2024-03-01 18:00";
    await expect(read(csv, { timeZone: "Mars/Olympus" })).rejects.toMatchObject({ argument: "timeZone" });
    await expect(read(csv, { columns: { unit: "Car" } })).rejects.toMatchObject({ argument: "columns.unit" });
    await expect(read(csv, { columns: { car: "unit" } as never })).rejects.toMatchObject({
      argument: "columns",
    });
    await expect(read(csv, { columns: { role: ["unit", "start"] } })).rejects.toMatchObject({
      argument: "columns.role",
    });
    await expect(read(csv, { columns: { start: 5 as never } })).rejects.toMatchObject({
      argument: "columns.start",
    });
    await expect(read(csv, { personnel: 0 })).rejects.toMatchObject({ argument: "personnel" });
    await expect(read(csv, { service: "sheriff" as "police" })).rejects.toMatchObject({
      argument: "service",
    });
    await expect(read(csv, { basis: { column: "b" } })).rejects.toMatchObject({ code: "invalid-argument" });
    await expect(readRoster(7 as never, { timeZone: DETROIT })).rejects.toMatchObject({ argument: "source" });
    await expect(read(csv, { signal: AbortSignal.abort(new Error("stop")) })).rejects.toThrow("stop");
  });
});

describe("readRoster, sources", () => {
  const csv = "Unité,start,end\r\nÉ1,2024-03-01 06:00,2024-03-01 18:00\r\n";
  const options = { timeZone: DETROIT, columns: { unit: "Unité" } };

  test("text, bytes, a blob, a stream, chunks, a byte order mark and windows-1252 read the same", async () => {
    const bytes = new TextEncoder().encode(csv);
    const latin = Uint8Array.from([...csv].map((letter) => letter.charCodeAt(0)));
    async function* slowly() {
      for (const byte of bytes) yield Uint8Array.of(byte);
    }
    const blob = new Blob([bytes]);
    const chunks = [csv.slice(0, 9), csv.slice(9)];
    const sources = [csv, `\ufeff${csv}`, bytes, latin, blob, blob.stream(), chunks, slowly()];
    for (const source of sources) {
      const { roster } = await readRoster(source, options);
      expect(roster.spans.map(({ unit }) => unit)).toEqual(["É1"]);
    }
  });

  test("JSON, tabs, and a title above the header", async () => {
    const json = JSON.stringify([
      { unit: "A1", start: "2024-03-01T06:00:00-05:00", end: "2024-03-01T18:00:00-05:00" },
    ]);
    expect((await read(json)).roster.personnelHours).toBe(12);
    const tabs = "Roster of March\nunit\tstart\tend\nA1\t2024-03-01 06:00\t2024-03-01 18:00\n";
    const { roster, rows } = await read(tabs);
    expect(roster.personnelHours).toBe(12);
    expect(rows.read).toBe(1);
  });

  test("hostile text: no crash, and rows read are rows used and rejected", async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        "2024-03-01 06:00",
        "2024-03-02 18:00",
        "06:00",
        "24:00",
        "3/10/2024",
        '"',
        "\0",
        "__proto__",
        "9999-12-31 00:00",
      ),
      fc.string(),
    );
    const header = fc.constantFrom(
      "unit,start,end",
      "date,start,end,officers",
      "__proto__,start,end",
      "start,end,constructor,name",
      `start,end,start${"datetime".repeat(5000)}x`,
      `start,end,start${"datetime".repeat(5000)}x`,
    );
    await fc.assert(
      fc.asyncProperty(
        header,
        fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }),
        async (first, cells) => {
          const text = [
            first,
            "2024-03-01 05:00,2024-03-01 06:00,2024-03-01 08:00,1",
            ...cells.map((row) => row.join(",")),
          ].join("\n");
          const result = await read(text).catch((error: { code?: string }) => error);
          if ("rows" in result) {
            expect(result.rows.read).toBe(result.rows.used + result.rows.rejected);
            expect(result.roster.length).toBe(result.rows.used);
            for (const { start, end, personnel } of result.roster) {
              expect(end).toBeGreaterThan(start);
              expect(personnel).toBeGreaterThan(0);
            }
          } else {
            expect(result.code).toBe("unusable-file");
          }
          expect(Object.keys(Object.prototype)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("readRoster, broken quotes", () => {
  const header = "Unit,Start,End";
  const first = "A1,03/01/2024 06:00,03/01/2024 18:00";

  test("a quote that is never closed raises one issue and spares the rows before it", async () => {
    const good = Array.from({ length: 9 }, (_, unit) => first.replace("A1", `B${unit}`));
    const { issues, rows } = await read(
      [header, ...good, 'A2,"03/01/2024 06:00,03/01/2024 18:00', first].join("\n"),
    );
    expect(issues.byKind["unclosed-quote"]).toBe(1);
    expect(rows).toEqual({ read: 10, used: 9, rejected: 1 });
  });

  test("a quote that is closed raises none", async () => {
    const { issues } = await read([header, '"A1","03/01/2024 06:00","03/01/2024 18:00"'].join("\n"));
    expect(issues.total).toBe(0);
  });
});
