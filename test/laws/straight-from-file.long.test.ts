import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CallForService } from "../../src/records/call.ts";
import { readCalls } from "../../src/records/read-calls.ts";
import { Roster } from "../../src/records/roster.ts";
import { measureWorkload } from "../../src/workload/measure-workload.ts";
import { measureWorkloadFrom } from "../../src/workload/measure-workload-from.ts";
import { csvOf, csvOptions, type RowOfFile, rowsOf } from "./as-csv.ts";
import { type Asked, randomAsked, randomRecords, ZONES } from "./random-records.ts";
import { differences, expectPlain } from "./same-result.ts";

/** Rows of a file in any order, ids blank here and there. */
const randomRows: fc.Arbitrary<readonly RowOfFile[]> = randomRecords.chain((records) => {
  const rows = rowsOf(records);
  return fc
    .tuple(
      fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length }),
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: rows.length, maxLength: rows.length }),
      fc.boolean(),
    )
    .map(([shuffled, draws, interleaved]) =>
      (interleaved ? shuffled : rows).map((row, i) =>
        draws[i] === 0 ? { ...row, call: { ...row.call, id: "" } } : row,
      ),
    );
});

async function bothWays(csv: string, asked: Asked, timeZone: string, leftOut: readonly string[]) {
  const options = csvOptions(timeZone, leftOut);
  const { roster: spans, service, ...rest } = asked;
  const roster = spans === undefined ? {} : { roster: new Roster(timeZone, spans) };
  const read = await readCalls(csv, options);
  const table = measureWorkload(read.calls, {
    ...rest,
    ...roster,
    ...(service === undefined ? {} : { service }),
  });
  const straight = await measureWorkloadFrom(csv, {
    ...options,
    ...rest,
    ...roster,
    ...(service === undefined ? {} : { onlyService: service }),
  });
  return { read, table, straight };
}

describe("measureWorkloadFrom", () => {
  it("gives what readCalls and measureWorkload give, in every field that both have", async () => {
    await fc.assert(
      fc.asyncProperty(
        randomRows,
        randomAsked,
        fc.constantFrom(...ZONES),
        fc.constantFrom([], [], [], ["number"], ["car"], ["number", "car"]),
        async (rows, asked, timeZone, leftOut) => {
          const { read, table, straight } = await bothWays(csvOf(rows, leftOut), asked, timeZone, leftOut);
          const { assumptions: _, ...common } = table;
          const measured = Object.fromEntries(
            Object.keys(common).map((name) => [name, straight[name as never]]),
          );
          expect(differences(measured, common)).toEqual([]);
          expect(straight.rows).toEqual(read.rows);
          expect(straight.columns).toEqual(read.columns);
          const fields = (list: readonly { field: string; assumed: string }[]): string[] =>
            list.map(({ field, assumed }) => `${field}: ${assumed}`);
          expect(fields(straight.assumptions)).toEqual([
            ...fields(read.assumptions),
            // What a filter by service leaves out is told of a table; of a file, its own assumptions and issues tell it.
            ...fields(table.assumptions.filter(({ field }) => field !== "service")),
          ]);
          expectPlain({ ...straight, issues: { ...straight.issues } });
        },
      ),
      { numRuns: 250 },
    );
  });

  it("counts every response of a call that has more of them than sixteen bits hold", async () => {
    const row = "1,A1,,2024-03-04T10:00:00.000Z,,,2024-03-04T10:01:00.000Z,T,,,police,community,patrol,1";
    const head = csvOf([]).trimEnd();
    const csv = [head, ...new Array<string>(66_000).fill(row)].join("\n");
    const period = { start: Date.UTC(2024, 2, 4), end: Date.UTC(2024, 2, 5) };
    const straight = await measureWorkloadFrom(csv, { ...csvOptions("UTC"), period });
    expect(straight).toMatchObject({ calls: 1, responses: 66_000 });
  });

  it("places a call by its earliest time, en route too, where the file says no receipt", async () => {
    const at = (hour: number) => Date.UTC(2024, 2, 4, hour);
    const responses = [{ unit: "A1", personnel: 1, enrouteAt: at(9), arrivedAt: at(11), clearedAt: at(12) }];
    const call: CallForService = {
      ...{ id: "1", service: "police", initiator: "community", type: "T", responses },
    };
    const asked = { period: { start: at(10), end: at(13) } };
    const { table, straight } = await bothWays(csvOf(rowsOf([call])), asked, "UTC", []);
    expect(table.calls).toBe(0);
    expect(straight.calls).toBe(table.calls);
    expect(straight.responses).toBe(table.responses);
  });
});
