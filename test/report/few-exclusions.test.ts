import { describe, expect, it } from "vitest";
import type { CallForService } from "../../src/records/call.ts";
import { callsFrom } from "../../src/records/from-objects.ts";
import { study } from "../../src/report/study.ts";
import type { Study } from "../../src/report/study-document.ts";
import type { StudyInput } from "../../src/report/study-input.ts";

const START = Date.UTC(2024, 2, 4, 5);

/** Two weeks of calls of 20 minutes; of the first, so many ended at once, and so many after them were tests. */
async function studied(zero: number, tests: number, release?: StudyInput["release"]): Promise<Study> {
  const made = Array.from({ length: 200 }, (_, place): CallForService => {
    const at = START + place * 100 * 60_000;
    const minutes = place < zero ? 0.2 : 20;
    return {
      ...{ id: String(place), service: "police", initiator: "community", receivedAt: at },
      type: place >= zero && place < zero + tests ? "RADIO TEST" : "THEFT",
      responses: [
        { unit: "A1", personnel: 1, dispatchedAt: at + 60_000, clearedAt: at + (1 + minutes) * 60_000 },
      ],
    };
  });
  const { calls } = callsFrom(made, { timeZone: "America/Detroit" });
  return study({ calls, ...(release === undefined ? {} : { release }) });
}

const rowOf = ({ chapters }: Study, rule: string) =>
  chapters
    .flatMap(({ tables }) => tables)
    .find(({ id }) => id === "exclusions")
    ?.rows.find((row) => row["rule"] === rule);
const textOf = (found: Study): string =>
  JSON.stringify([found.firstPage, found.chapters.map(({ paragraphs, figures }) => [paragraphs, figures])]);

describe("what cleaning rules took, as it is released", () => {
  it("hides a rule that took few, and another by which it could be worked out", async () => {
    const found = await studied(40, 3);
    expect(rowOf(found, "test calls")).toEqual({ rule: "test calls", isHidden: true });
    expect(rowOf(found, "zero on scene")).toEqual({ rule: "zero on scene", isHidden: true });
    expect(rowOf(found, "out of service")).toMatchObject({ responses: 0 });
    // What both took together is not small.
    expect(textOf(found)).toContain("left out 43 of 200 unit responses, 1.1 personnel-hours");
  });

  it("shows every rule where none took few, and where nothing is to be hidden", async () => {
    expect(rowOf(await studied(40, 12), "test calls")).toMatchObject({ responses: 12, hours: 4 });
    const all = await studied(40, 3, false);
    expect(rowOf(all, "test calls")).toMatchObject({ responses: 3, hours: 1 });
  });

  it("says of few in all neither how many nor their hours", async () => {
    const found = await studied(0, 3);
    expect(rowOf(found, "test calls")).toEqual({ rule: "test calls", isHidden: true });
    const figure = found.chapters.flatMap(({ figures }) => figures).find(({ id }) => id === "excluded-hours");
    expect(figure).toMatchObject({ hidden: "fewer than 10 of 200 responses" });
    expect(figure?.value).toBeUndefined();
    expect(textOf(found)).toContain("left out fewer than 10 of 200 unit responses;");
    expect(textOf(found)).toContain("took out fewer than 10 of 200 responses;");
    expect(textOf(found)).not.toContain("1.0 personnel-hours");
  });
});
