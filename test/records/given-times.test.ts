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
