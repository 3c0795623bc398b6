import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { callsFrom } from "../../src/records/from-objects.ts";
import { Roster } from "../../src/records/roster.ts";
import { studyHtml } from "../../src/report/html.ts";
import { studyMarkdown } from "../../src/report/markdown.ts";
import { study } from "../../src/report/study.ts";
import { measureWorkload } from "../../src/workload/measure-workload.ts";
import { randomAsked, randomRecords, ZONES } from "../laws/random-records.ts";
import { expectPlain } from "../laws/same-result.ts";
import { htmlTree } from "./html-tree.ts";

describe("a study of any records", () => {
  it("is plain data and a whole page, with the hours of the workload, however little or odd they are", async () => {
    await fc.assert(
      fc.asyncProperty(
        randomRecords,
        randomAsked,
        fc.constantFrom(...ZONES),
        async (records, asked, timeZone) => {
          const { calls } = callsFrom(records, { timeZone });
          const roster = new Roster(timeZone, asked.roster ?? []);
          const found = await study({
            ...{ calls, roster, population: 1000, targets: { delay: { minutes: 5, share: 0.9 } } },
            police: { relief: 4.8, present: 3, ...(asked.roles && { roles: asked.roles }) },
            fire: {
              ...{ workingFireTypes: ["FIRE"], force: { personnel: [4], limitSeconds: 480 } },
              stations: [{ name: "1", latitude: 42, longitude: -83 }],
            },
            goals: [
              {
                ...{ label: "there", service: "fire", limitSeconds: 480, share: 0.9 },
                ...{ clockStart: "alarm-received", clockStop: "first-unit-on-scene" },
              },
            ],
            totals: [{ label: "report", measure: "calls", service: "all", value: records.length }],
            cleaning: [],
          });
          expectPlain(found);
          htmlTree(await studyHtml(found));
          expect((await studyMarkdown(found)).match(/NaN|Infinity|undefined/)).toBeNull();
          const [row] = found.chapters[0]?.tables.find(({ id }) => id === "reconciliation")?.rows ?? [];
          // Nothing is cleaned, so that the records hold what a workload of all of them holds.
          expect(row?.["recorded"]).toBe(measureWorkload(calls).calls);
          expect(row?.["used"]).toBe(row?.["recorded"]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
