import { describe, expect, it } from "vitest";
import { readCalls } from "../../src/records/read-calls.ts";

const timeZone = "UTC";
const at = (hour: number): number => Date.UTC(2024, 2, 4, hour);

describe("what a file does not say", () => {
  it("says that committed time starts at arrival where no column holds a dispatch", async () => {
    const head = "Incident,Unit,Received,Dispatched,Arrived,Cleared";
    const row = "1,A1,2024-03-04 10:00,2024-03-04 10:02,2024-03-04 10:10,2024-03-04 10:40";
    const reasons = async (columns: object) => {
      const { assumptions } = await readCalls(`${head}\n${row}`, { timeZone, columns });
      return assumptions.filter(({ field }) => field === "dispatchedAt").map(({ reason }) => reason);
    };
    expect(await reasons({})).toEqual([]);
    expect(await reasons({ dispatchedAt: null })).toEqual([
      "the file has no column for it: committed time starts at arrival and leaves out the way there",
    ]);
  });

  it("says what is left out of a list within an object, which is none of units", async () => {
    const call = (incident: string, problems: readonly string[]) => ({
      ...{ incident, unit: "A1", dispatched: at(10), cleared: at(11) },
      details: problems.map((problem) => ({ problem })),
    });
    const ofLists = async (calls: readonly object[]) => {
      const { assumptions } = await readCalls(JSON.stringify(calls), { timeZone });
      return assumptions.filter(({ assumed }) => assumed.includes("first of a list"));
    };
    expect(await ofLists([call("1", ["THEFT", "FIGHT"]), call("2", ["THEFT"])])).toEqual([
      {
        field: "type",
        assumed: "details.0.problem, the first of a list",
        reason: 'each object is one row: "details.1.problem" and what follows is left out',
      },
    ]);
    expect(await ofLists([call("1", ["THEFT"]), call("2", ["THEFT"])])).toEqual([]);
  });

  it("shows what stands in a column that its name takes for a time: minutes and seconds, as spreadsheets save times", async () => {
    const rows = Array.from({ length: 9 }, (_, i) => `${i},A1,4${i}:18.0,5${i}:07.0`);
    const csv = ["Incident,Unit,Dispatched,Cleared", ...rows].join("\n");
    await expect(readCalls(csv, { timeZone })).rejects.toThrow(
      /"Cleared" holds values that are no dates and clocks, such as "50:07\.0"/,
    );
  });
});
