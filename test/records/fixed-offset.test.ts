import { expect, test } from "vitest";
import { readCalls } from "../../src/records/read-calls.ts";

const csv = "Incident Number,Unit,Dispatched,Cleared\n1,A1,2024-07-04 10:00:00,2024-07-04 11:00:00";

async function zoneNotes(timeZone: string): Promise<readonly string[]> {
  const { assumptions } = await readCalls(csv, { timeZone });
  return assumptions.filter(({ field }) => field === "timeZone").map(({ assumed }) => assumed);
}

test.each(["EST", "MST", "HST", "Etc/GMT+5"])(
  "%s is read, and said to have no daylight saving time",
  async (zone) => {
    const [note] = await zoneNotes(zone);
    expect(note).toBe(`${zone} the whole year, without daylight saving time`);
  },
);

test.each(["America/New_York", "America/Phoenix", "UTC", "EST5EDT"])(
  "%s raises no such note",
  async (zone) => {
    expect(await zoneNotes(zone)).toEqual([]);
  },
);
