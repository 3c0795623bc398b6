import { describe, expect, it } from "vitest";
import { readCalls } from "../../src/records/read-calls.ts";

const timeZone = "America/Detroit";
const two = (n: number): string => String(n).padStart(2, "0");

/** Forty responses to twenty calls under a header; `{call}`, `{row}`, `{unit}` and `{HH}` stand for what differs. */
function exportOf(header: string, row: string): string {
  const rows = Array.from({ length: 40 }, (_, i) =>
    row
      .replaceAll("{call}", String(100 + (i >> 1)))
      .replaceAll("{row}", String(5000 + i))
      .replaceAll("{unit}", `${1 + (i % 7)}A${10 + (i % 2)}`)
      .replaceAll("{HH}", two(i >> 1)),
  );
  return [header, ...rows].join("\n");
}

describe("columns by the names of vendors", () => {
  it("knows Hexagon's number of an event before its internal one", async () => {
    const { columns, calls } = await readCalls(
      exportOf(
        "EID,NUM_1,UNID,TYCOD,AD_TS,DS_TS,AR_TS,CL_TS",
        "9{call},P24{call},{unit},ALARM,20240313{HH}0000ED,20240313{HH}0100ED,20240313{HH}0500ED,20240313{HH}3000ED",
      ),
      { timeZone },
    );
    expect(columns).toMatchObject({ id: "NUM_1", unit: "UNID", dispatchedAt: "DS_TS", clearedAt: "CL_TS" });
    expect([calls.length, calls.responseCount]).toEqual([20, 40]);
  });

  it("reads abbreviations that it may meet: ASSGN, statbeat, Dispositions", async () => {
    const { columns } = await readCalls(
      exportOf(
        "EVENTID,UNIT_ID,CALL_RCVD_TS,UNIT_ASSGN_TS,UNIT_CLR_TS,statbeat,Dispositions",
        "{call},{unit},2024-03-04 {HH}:00:00,2024-03-04 {HH}:01:00,2024-03-04 {HH}:30:00,B{HH},REPORT",
      ),
      { timeZone },
    );
    expect(columns).toMatchObject({
      ...{ dispatchedAt: "UNIT_ASSGN_TS", area: "statbeat", disposition: "Dispositions" },
    });
  });

  it("takes what comes back for the unit, not what is new in every row", async () => {
    const { columns, assumptions } = await readCalls(
      exportOf(
        "CAD Event Number,Call Sign Dispatch ID,Call Sign,Dispatch Time,In-Service Time",
        "{call},{row},{unit},2024-03-04 {HH}:01:00,2024-03-04 {HH}:30:00",
      ),
      { timeZone },
    );
    expect(columns.unit).toBe("Call Sign");
    expect(assumptions.find(({ field }) => field === "unit")?.alternatives).toEqual([
      "Call Sign Dispatch ID",
    ]);
  });

  it("takes the start of a shift for no call's time", async () => {
    const { columns } = await readCalls(
      exportOf(
        "Call Number,Unit,StartShiftDate,Dispatched,Cleared",
        "{call},{unit},2024-03-04 06:00:00,2024-03-04 {HH}:01:00,2024-03-04 {HH}:30:00",
      ),
      { timeZone },
    );
    expect(columns).toMatchObject({ receivedAt: null, dispatchedAt: "Dispatched", clearedAt: "Cleared" });
  });
});

describe("times as vendors write them", () => {
  const columns = "Call Number,Unit,Reported,Dispatched,Cleared";
  const hoursOf = async (row: string): Promise<number[]> => {
    const { calls, issues } = await readCalls(exportOf(columns, row), { timeZone });
    expect(issues.total).toBe(0);
    const [, , third] = calls;
    const { receivedAt = 0, responses } = third as NonNullable<typeof third>;
    const { dispatchedAt = 0, clearedAt = 0 } = responses[0] as (typeof responses)[number];
    return [receivedAt, dispatchedAt, clearedAt].map((at) => (at - Date.UTC(2024, 2, 4, 5)) / 3_600_000);
  };

  it("with the clock before the date, as Spillman does", async () => {
    const row = "{call},{unit},{HH}:00:00 03/04/24,{HH}:15:00 03/04/24,{HH}:30:00 03/04/24";
    expect(await hoursOf(row)).toEqual([2, 2.25, 2.5]);
    const { assumptions } = await readCalls(exportOf(columns, row), { timeZone });
    expect(assumptions.find(({ field }) => field === "receivedAt")?.assumed).toBe("HH:mm:ss MM/DD/YY");
  });

  it("with the month's name between digits, as SAS does", async () => {
    const row = "{call},{unit},04MAR2024:{HH}:00:00,04MAR2024:{HH}:15:00,04MAR2024:{HH}:30:00";
    expect(await hoursOf(row)).toEqual([2, 2.25, 2.5]);
  });

  it("with a colon before the thousandths, as SQL Server does", async () => {
    const row =
      "{call},{unit},04 Mar 2024 {HH}:00:00:000,04 Mar 2024 {HH}:15:00:000,04 Mar 2024 {HH}:30:00:000";
    expect(await hoursOf(row)).toEqual([2, 2.25, 2.5]);
  });

  it("with clocks of digits that lost their zeros in a spreadsheet, the first hour of the day too", async () => {
    const csv = [
      "Call Number,Unit,Dispatch Date,Dispatch Time,Clear Date,Clear Time",
      ...Array.from({ length: 48 }, (_, i) => {
        const clock = (minutes: number): number => Math.floor(minutes / 60) * 100 + (minutes % 60);
        return `${i},A${i % 5},03/04/2024,${clock(30 * i)},03/04/2024,${clock(30 * i + 5)}`;
      }),
    ].join("\n");
    const { calls, columns, issues } = await readCalls(csv, { timeZone });
    expect(columns.clearedAt).toEqual(["Clear Date", "Clear Time"]);
    expect(issues.total).toBe(0);
    const cleared = [...calls].map(({ responses }) => responses[0]?.clearedAt);
    expect(cleared).toEqual(Array.from({ length: 48 }, (_, i) => Date.UTC(2024, 2, 4, 5, 30 * i + 5)));
  });

  it("but a lone number behind a date is no clock where others have a colon", async () => {
    const row = "{call},{unit},03/04/2024 {HH}:00,03/04/2024 {HH}:15,03/04/2024 {HH}:30";
    const csv = `${exportOf(columns, row)}\n900,1A10,03/04/2024 21:00,03/04/2024 21:15,03/04/2024 5`;
    const { issues } = await readCalls(csv, { timeZone });
    expect(issues.byKind).toEqual({ "unreadable-time": 1, "no-clear": 1 });
  });
});

describe("one file, one order of day and month", () => {
  // Thirty calls of the first twelve days of two months: no part is above 12.
  const csv = (clear: (day: number, minute: number) => string): string =>
    [
      "Call Number,Unit,Received,Dispatched,Cleared",
      ...Array.from({ length: 24 }, (_, i) => {
        const day = 1 + Math.floor(i / 2);
        const at = (minute: number): string => `${two(day)}/01/2024 10:${two(minute)}`;
        return `${i},A1,${at(0)},${at(5)},${clear(day, 30)}`;
      }),
    ].join("\n");
  const both = csv((day, minute) => `${two(day)}/01/2024 10:${two(minute)}`);

  it("follows the columns in which one order makes the values follow each other", async () => {
    // A single clear gives no order of its own, and the custom of the zone is another.
    const sparse = csv((day, minute) => (day === 3 ? `${two(day)}/01/2024 10:${two(minute)}` : ""));
    const { calls } = await readCalls(sparse, { timeZone });
    const cleared = [...calls].flatMap(({ responses }) => responses[0]?.clearedAt ?? []);
    expect(cleared[0]).toBe(Date.UTC(2024, 0, 3, 15, 30));
  });

  it("follows the format that the caller gives of another column", async () => {
    const received = { column: "Received", format: "DD/MM/YYYY HH:mm" };
    const months = { column: "Received", format: "MM/DD/YYYY HH:mm" };
    const three = both.split("\n").filter((_, line) => line === 0 || line === 5);
    const startOf = async (receivedAt: typeof received) => {
      const { calls } = await readCalls(three.join("\n"), { timeZone, columns: { receivedAt } });
      const [call] = calls;
      return [call?.receivedAt, call?.responses[0]?.dispatchedAt, call?.responses[0]?.clearedAt];
    };
    const january = (minute: number): number => Date.UTC(2024, 0, 3, 15, minute);
    const march = (minute: number): number => Date.UTC(2024, 2, 1, 15, minute);
    expect(await startOf(received)).toEqual([january(0), january(5), january(30)]);
    expect(await startOf(months)).toEqual([march(0), march(5), march(30)]);
  });

  it("names the column whose format is none", async () => {
    const columns = { receivedAt: { column: "Received", format: "zzz" } };
    await expect(readCalls(both, { timeZone, columns })).rejects.toThrow(
      /^columns\.receivedAt\.format: expected/,
    );
  });
});
