import { describe, expect, it } from "vitest";
import { study } from "../../src/report/study.ts";
import { DAY, HOUR, madeCalls, madeRoster } from "../workload/made-calls.ts";

const MONDAY = Date.UTC(2024, 2, 4);
const days = Array.from({ length: 14 }, (_, day) => MONDAY + day * DAY);
const calls = madeCalls(
  days.map((start) => ({ responses: [{ unit: "A", dispatchedAt: start, clearedAt: start + 6 * HOUR }] })),
);
const taken = [{ field: "personnel", assumed: "1", reason: "neither an option nor a column was given" }];

async function said(crew: number, engine: number, assumptions: typeof taken): Promise<string> {
  const roster = madeRoster(
    days.flatMap((start) => [
      { unit: "A", personnel: crew, start, end: start + DAY },
      { unit: "E1", service: "fire" as const, personnel: engine, start, end: start + DAY },
      { personnel: 9, start, end: start + DAY },
    ]),
  );
  const { chapters } = await study({ calls, roster, assumptions });
  const chapter = chapters.find(({ id }) => id === "workload");
  return (chapter?.paragraphs ?? []).join(" ");
}

describe("the share of a car whose crew the records do not say", () => {
  it("is said to be too small where the roster puts more people in it", async () => {
    const text = await said(2, 4, taken);
    expect(text).toContain("these are hours of units. On the roster a unit holds 2.00 people on average");
  });

  it("is not, where the roster has one in each, or the records say the crew", async () => {
    expect(await said(1, 4, taken)).toMatch(/these are hours of units\.$/);
    expect(await said(2, 4, [])).not.toMatch(/people on average/);
  });
});
