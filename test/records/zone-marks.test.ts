import { describe, expect, it } from "vitest";
import { ZoneCalendar } from "../../src/quantity/calendar.ts";
import { readCalls } from "../../src/records/read-calls.ts";
import { TimestampReader } from "../../src/records/timestamp.ts";
import { timestampFormat } from "../../src/records/timestamp-format.ts";

const reader = new TimestampReader(new ZoneCalendar("America/Detroit"));
const format = timestampFormat("YYYYMMDDHHmmssZ");
const read = (text: string): number | string => {
  const bytes = new TextEncoder().encode(text);
  const instant = reader.read(bytes, 0, bytes.length, format);
  return reader.fault === "" ? instant : reader.fault;
};

describe("a compact stamp with the mark of a zone", () => {
  it("is the instant that the mark says, whatever the zone of the file", () => {
    const utc = (hour: number): number => Date.UTC(2024, 2, 13, hour, 58);
    expect(read("20240313105800ED")).toBe(utc(14));
    expect(read("20240313105800ES")).toBe(utc(15));
    expect(read("20240313105800CD")).toBe(utc(15));
    expect(read("20240313105800CS")).toBe(utc(16));
    expect(read("20240313105800MD")).toBe(utc(16));
    expect(read("20240313105800MS")).toBe(utc(17));
    expect(read("20240313105800PD")).toBe(utc(17));
    expect(read("20240313105800PS")).toBe(utc(18));
    expect(read("20240313105800ps")).toBe(utc(18));
  });

  it("tells the hour that autumn repeats apart", () => {
    expect(read("20241103013000ED")).toBe(Date.UTC(2024, 10, 3, 5, 30));
    expect(read("20241103013000ES")).toBe(Date.UTC(2024, 10, 3, 6, 30));
  });

  it.each([
    "20240313105800E",
    "20240313105800EDT",
    "20240313105800XD",
    "20240313105800DE",
    "20240313105800P",
    "20240313105800PMD",
    "20240313105800ED1",
    "20240313105800 ED ES",
    "20240313105800.5ED",
    "202403131058ED",
    "20240313ED",
    "20240332105800ED",
    "20240313255800ED",
    "2024-03-13 10:58:00 ED",
    "2024-03-13 10:58:00 PS",
    "20240313105800constructor",
  ])("%s is none", (text) => {
    expect(read(text)).toBe("unreadable");
  });

  it("leaves AM and PM what they were", () => {
    expect(read("20240313105800PM")).toBe(Date.UTC(2024, 2, 14, 2, 58));
    expect(read("20240313105800Z")).toBe(Date.UTC(2024, 2, 13, 10, 58));
  });

  it("is inferred from an export", async () => {
    const rows = Array.from({ length: 30 }, (_, i) => {
      const minute = String(10 + i);
      return `24-${i},A${i % 4},2024031310${minute}00ED,2024031311${minute}00ED`;
    });
    const csv = ["Agency_Event,Unit,Dispatch_Time,Clear_Time", ...rows].join("\n");
    const { calls, issues, formats } = await readCalls(csv, { timeZone: "America/Detroit" });
    expect(issues.total).toBe(0);
    expect(formats.dispatchedAt).toBe("YYYYMMDDHHmmssZ");
    const [first] = calls;
    expect(first?.responses[0]?.dispatchedAt).toBe(Date.UTC(2024, 2, 13, 14, 10));
    expect(first?.responses[0]?.clearedAt).toBe(Date.UTC(2024, 2, 13, 15, 10));
  });
});
