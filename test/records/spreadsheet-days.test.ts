import { describe, expect, it } from "vitest";
import { inferTimestampFormat } from "../../src/records/infer-timestamp.ts";
import { readCalls } from "../../src/records/read-calls.ts";

const timeZone = "America/Detroit";
/** Days since 1899-12-30 of a clock, as a spreadsheet writes them. */
const days = (...clock: [number, number, number, number, number]): string => {
  const [year, month, day, hour, minute] = clock;
  return String((Date.UTC(year, month, day, hour, minute) - Date.UTC(1899, 11, 30)) / 86_400_000);
};
const exportOf = (
  stamps: readonly (readonly [string, string])[],
  headers = "Dispatch Time,Clear Time",
): string =>
  [`Incident,Unit,${headers}`, ...stamps.map(([from, to], i) => `24-${i},A1,${from},${to}`)].join("\n");

describe("days that a spreadsheet counts", () => {
  it("are read in local time, and said in the assumptions", async () => {
    expect(days(2024, 2, 13, 10, 58)).toMatch(/^45364\.4569/);
    const stamps = Array.from(
      { length: 20 },
      (_, i) => [days(2024, 2, 13, 10, i), days(2024, 2, 13, 11, i)] as const,
    );
    const { calls, formats, assumptions, issues } = await readCalls(exportOf(stamps), { timeZone });
    expect(issues.total).toBe(0);
    expect(formats).toMatchObject({ dispatchedAt: "spreadsheet-days", clearedAt: "spreadsheet-days" });
    const times = [...calls].map((call) => call.responses[0]?.dispatchedAt);
    expect(times).toEqual(stamps.map((_, i) => Date.UTC(2024, 2, 13, 14, i)));
    const said = assumptions.filter(({ assumed }) => assumed === "spreadsheet-days");
    expect(said.map(({ field }) => field)).toEqual(["dispatchedAt", "clearedAt"]);
    expect(said[0]?.reason).toBe(
      `${Number(stamps[0]?.[0])} is read as days since 1899-12-30 of the local clock, as spreadsheets count them`,
    );
  });

  it("agree with the calendar on either side of a change of the clock", async () => {
    const stamps = [
      [days(2024, 2, 9, 12, 0), days(2024, 2, 11, 12, 30)],
      [days(2024, 2, 10, 1, 37), days(2024, 2, 10, 3, 37)],
      [days(2024, 2, 10, 2, 30), days(2024, 2, 10, 5, 11)],
      [days(2024, 10, 3, 1, 7), days(2024, 10, 3, 4, 7)],
    ] as const;
    const format = "spreadsheet-days";
    const columns = {
      dispatchedAt: { column: "Dispatch Time", format },
      clearedAt: { column: "Clear Time", format },
    };
    const { calls, issues } = await readCalls(exportOf(stamps), { timeZone, columns, maxHours: 100 });
    expect(issues.byKind).toEqual({ "skipped-time": 1, "ambiguous-time": 1 });
    const hours = [...calls].map(({ responses: [response] }) =>
      (((response?.clearedAt as number) - (response?.dispatchedAt as number)) / 3_600_000).toFixed(2),
    );
    expect(hours).toEqual(["47.50", "1.00", "1.68", "4.00"]);
  });

  const hostile: [string, readonly string[]][] = [
    ["ids", Array.from({ length: 40 }, (_, i) => String(45_000 + i))],
    ["whole days, which hold no clock", Array.from({ length: 40 }, (_, i) => String(45_364 + (i % 7)))],
    ["amounts of money", Array.from({ length: 40 }, (_, i) => (45_000.25 + 13.5 * i).toFixed(2))],
    ["halves and quarters", Array.from({ length: 40 }, (_, i) => String(45_000 + i / 4))],
    ["seconds of the day", Array.from({ length: 40 }, (_, i) => (i * 2100.1234).toFixed(4))],
    ["counts with a few that look like days", ["45364.4569", "45364.5123", ...Array(8).fill("12")]],
    ["days of 1985", Array.from({ length: 40 }, (_, i) => (31_100 + i * 0.123_45).toFixed(5))],
    ["days of 2055", Array.from({ length: 40 }, (_, i) => (56_700 + i * 0.123_45).toFixed(5))],
    ["negative ones", Array.from({ length: 40 }, (_, i) => (-45_364.1 - i * 0.123_45).toFixed(5))],
    ["one text among them", [...Array.from({ length: 9 }, (_, i) => String(45_364.123 + i)), "see notes"]],
    ["nothing but zeros", Array(20).fill("0")],
  ];
  it.each(hostile)("are not seen in %s", (_, values) => {
    expect(inferTimestampFormat(values, timeZone)?.format.order).not.toBe("spreadsheet-days");
  });

  it("are not looked for where no header promises a time", async () => {
    const rows = Array.from({ length: 30 }, (_, i) => [
      `${45_364 + i}.4569`,
      `2024-03-13 10:${10 + i}:00`,
      `2024-03-13 11:${10 + i}:00`,
    ]);
    const csv = ["Call Number,Dispatch Time,Clear Time", ...rows.map((row) => row.join(","))].join("\n");
    const { calls, columns, formats } = await readCalls(csv, { timeZone });
    expect(columns.id).toBe("Call Number");
    expect(Object.values(formats)).not.toContain("spreadsheet-days");
    expect(calls.length).toBe(30);
  });

  it("stay epochs where they are epochs, whatever the decimals", () => {
    const at = Date.UTC(2024, 2, 13) / 1000;
    const seconds = Array.from({ length: 20 }, (_, i) => (at + i * 61.1234567).toFixed(7));
    expect(inferTimestampFormat(seconds, timeZone)?.format.order).toBe("epoch-seconds");
  });
});
