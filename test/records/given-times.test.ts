import { expect, it } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import { readCalls } from "../../src/records/read-calls.ts";
import { readRoster } from "../../src/records/read-roster.ts";

const timeZone = "UTC";
const csv = [
  "id,beat,sent,day,clock,empty,done",
  ...Array.from(
    { length: 12 },
    (_, i) => `${i},Beat ${i % 3},2024-03-04 10:${10 + i},2024-03-04,10:${10 + i},,2024-03-04 11:${10 + i}`,
  ),
].join("\n");

async function faultOf(run: () => Promise<unknown>): Promise<DutycycleError> {
  try {
    await run();
  } catch (error) {
    expect(error).toBeInstanceOf(DutycycleError);
    return error as DutycycleError;
  }
  throw new Error("nothing was refused");
}

it("refuses a column given as a time that holds none, and shows what it holds", async () => {
  const fault = await faultOf(() => readCalls(csv, { timeZone, columns: { dispatchedAt: "beat" } }));
  expect(fault.argument).toBe("columns.dispatchedAt");
  expect(fault.message).toBe('columns.dispatchedAt: expected dates and clocks in "beat", received "Beat 0"');
  const joined = await faultOf(() => readCalls(csv, { timeZone, columns: { clearedAt: ["beat", "clock"] } }));
  expect(joined.message).toBe(
    'columns.clearedAt: expected dates and clocks in "beat" + "clock", received "Beat 0 10:10"',
  );
});

it("refuses a format that reads no value of its column", async () => {
  const source = { column: "sent", format: "MM/DD/YYYY hh:mm AM" };
  const fault = await faultOf(() => readCalls(csv, { timeZone, columns: { dispatchedAt: source } }));
  expect(fault.message).toBe(
    'columns.dispatchedAt: expected dates and clocks in "sent" written as MM/DD/YYYY hh:mm AM, received "2024-03-04 10:10"',
  );
});

it("takes what is readable, what is empty, and dates without a clock, which it says give no durations", async () => {
  const source = { column: "sent", format: "YYYY-MM-DD HH:mm" };
  const read = await readCalls(csv, { timeZone, columns: { dispatchedAt: source, receivedAt: "empty" } });
  expect(read.issues.total).toBe(0);
  expect(read.columns.receivedAt).toBeNull();
  const dated = await readCalls(csv, { timeZone, columns: { receivedAt: "day", clearedAt: "done" } });
  expect(dated.columns.receivedAt).toBeNull();
  expect(dated.assumptions.find(({ field }) => field === "receivedAt")?.reason).toMatch(
    /dates without a clock/,
  );
});

it("shows what the column of a roster holds in place of times", async () => {
  const roster = "unit,start,end,name\nA1,2024-03-04 08:00,2024-03-04 16:00,Smith\n";
  const fault = await faultOf(() => readRoster(roster, { timeZone, columns: { start: "name" } }));
  expect(fault.message).toContain('name holds no times, but "Smith"');
});

it("refuses a format of a roster that reads no value of its column, as of calls", async () => {
  const rows = Array.from({ length: 3000 }, (_, i) => `A${i},2024-03-04 08:00,2024-03-04 16:00,2024-03-04`);
  const roster = ["unit,from,to,day", ...rows].join("\n");
  const start = { column: "from", format: "MM/DD/YYYY hh:mm AM" };
  const fault = await faultOf(() => readRoster(roster, { timeZone, columns: { start } }));
  expect(fault.code).toBe("invalid-argument");
  expect(fault.message).toBe(
    'columns.start: expected dates and clocks in "from" written as MM/DD/YYYY hh:mm AM, received "2024-03-04 08:00"',
  );
  // A date alone begins no duty.
  const end = { column: "day", format: "YYYY-MM-DD" };
  const dated = await faultOf(() => readRoster(roster, { timeZone, columns: { end } }));
  expect(dated.argument).toBe("columns.end");
  const parts = "unit,day,on,off\nA1,04.03.2024,0800,1600\n";
  const columns = {
    start: { column: ["day", "on"], format: "YYYY-MM-DD HH:mm" },
    end: { column: ["day", "off"], format: "DD.MM.YYYY HHmm" },
  };
  const joined = await faultOf(() => readRoster(parts, { timeZone, columns }));
  expect(joined.message).toContain('in "day" + "on" written as YYYY-MM-DD HH:mm, received "04.03.2024 0800"');
});

it("reads a roster by a format that fits some of its rows, and names the others as issues", async () => {
  const roster =
    "unit,from,to\nA1,04.03.2024 08:00,04.03.2024 16:00\nA2,none,04.03.2024 16:00\nA3,x,04.03.2024 16:00";
  const format = "DD.MM.YYYY HH:mm";
  const columns = { start: { column: "from", format }, end: { column: "to", format } };
  const read = await readRoster(roster, { timeZone, columns });
  expect(read.rows).toEqual({ read: 3, used: 1, rejected: 2 });
  expect(read.issues.byKind).toEqual({ "no-start": 1, "unreadable-time": 1 });
});

it("says that each row is a call of its own where the file names no calls", async () => {
  const csv =
    "unit,dispatched,cleared\nA1,2024-03-04 08:00,2024-03-04 08:20\nA2,2024-03-04 08:00,2024-03-04 08:30\n";
  const { calls, columns, assumptions } = await readCalls(csv, { timeZone });
  expect(columns.id).toBeNull();
  expect(calls.length).toBe(2);
  expect(assumptions.find(({ field }) => field === "id")).toMatchObject({
    assumed: "each row is a call of its own",
    reason: expect.stringContaining("names no calls"),
  });
  const named = await readCalls(csv.replaceAll("A", "c,A").replace("unit", "incident number,unit"), {
    timeZone,
  });
  expect(named.calls.length).toBe(1);
  expect(named.assumptions.some(({ field }) => field === "id")).toBe(false);
});
