import { describe, expect, it } from "vitest";
import { readCalls } from "../../src/records/read-calls.ts";
import { measureWorkload } from "../../src/workload/measure-workload.ts";
import { measureWorkloadFrom } from "../../src/workload/measure-workload-from.ts";

const timeZone = "America/Detroit";
const file = (...rows: string[]): string =>
  ["Call ID,Unit,Date,Received,Dispatched,Arrived,Cleared", ...rows].join("\n");
// One ordinary row tells the columns.
const day = "1,A1,2024-03-05,10:00,10:02,10:08,10:40";

async function minutesOf(row: string): Promise<readonly (number | undefined)[]> {
  const { calls } = await readCalls(file(day, row), { timeZone });
  const call = calls.call(1);
  const response = call.responses[0];
  const from = call.receivedAt ?? Number.NaN;
  return [response?.dispatchedAt, response?.arrivedAt, response?.clearedAt].map((at) =>
    at === undefined ? undefined : (at - from) / 60_000,
  );
}

describe("one date for all clocks of a row", () => {
  it("is the next one for clocks that passed midnight", async () => {
    expect(await minutesOf("2,A1,2024-03-05,23:50,23:55,00:05,00:40")).toEqual([5, 15, 50]);
    expect(await minutesOf("2,A1,2024-03-05,23:58,00:01,,11:57")).toEqual([3, undefined, 719]);
    expect(await minutesOf("2,A1,2024-12-31,20:00,20:00,20:10,04:00")).toEqual([0, 10, 480]);
  });

  it("stays where a clock is less than half a day before the call: somebody's slip, not a day", async () => {
    expect(await minutesOf("2,A1,2024-03-05,13:00,12:59,13:05,01:30")).toEqual([-1, 5, -690]);
  });

  it("keeps to the wall clock where clocks change in the night", async () => {
    expect(await minutesOf("2,A1,2024-03-09,23:30,23:40,,03:30")).toEqual([10, undefined, 180]);
    expect(await minutesOf("2,A1,2024-11-02,23:30,23:40,,03:30")).toEqual([10, undefined, 300]);
  });

  it("counts from the first time of that date that the row holds", async () => {
    const columns = {
      receivedAt: ["RD", "RT"],
      dispatchedAt: ["DD", "DT"],
      clearedAt: ["DD", "CT"],
    } as const;
    const head = "Id,RD,RT,DD,DT,CT";
    const { calls } = await readCalls(
      [head, "1,2024-03-06,23:50,2024-03-05,23:55,00:40", "2,2024-03-05,,2024-03-05,23:55,00:40"].join("\n"),
      { timeZone, columns },
    );
    for (const call of calls) {
      const { dispatchedAt = 0, clearedAt = 0 } = call.responses[0] ?? {};
      expect(clearedAt - dispatchedAt).toBe(45 * 60_000);
    }
    const unreceived = (await readCalls(file(day, "2,A1,2024-03-05,,23:55,00:05,00:40"), { timeZone })).calls;
    const { dispatchedAt = 0, arrivedAt, clearedAt } = unreceived.call(1).responses[0] ?? {};
    expect([arrivedAt, clearedAt]).toEqual([dispatchedAt + 10 * 60_000, dispatchedAt + 45 * 60_000]);
  });

  it("gives the same workload from the table and from the file", async () => {
    const text = file(day, "2,A1,2024-03-05,23:50,23:55,00:05,00:40", "3,A2,2024-03-05,23:58,00:01,,00:31");
    const fromTable = measureWorkload((await readCalls(text, { timeZone })).calls);
    const fromFile = await measureWorkloadFrom(text, { timeZone });
    expect(fromTable.committedHours).toBeCloseTo((38 + 45 + 30) / 60, 9);
    expect(fromFile.committedHours).toBeCloseTo(fromTable.committedHours, 9);
    expect(fromFile.period).toEqual(fromTable.period);
  });
});
