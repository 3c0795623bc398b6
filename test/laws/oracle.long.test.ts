import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { callsFrom } from "../../src/records/from-objects.ts";
import { Roster } from "../../src/records/roster.ts";
import { measureWorkload } from "../../src/workload/measure-workload.ts";
import { randomAsked, randomRecords, ZONES } from "./random-records.ts";
import { differences } from "./same-result.ts";
import { slowWorkload } from "./slow-workload.ts";

describe("measureWorkload", () => {
  it("is what the specification says, moment by moment", () => {
    fc.assert(
      fc.property(randomRecords, randomAsked, fc.constantFrom(...ZONES), (records, asked, timeZone) => {
        const { calls } = callsFrom(records, { timeZone });
        const { roster, ...options } = asked;
        const workload = measureWorkload(calls, {
          ...options,
          ...(roster === undefined ? {} : { roster: new Roster(timeZone, roster) }),
        });
        const slow = slowWorkload(records, asked, timeZone);
        const { groups, ...whole } = slow;
        const measured = Object.fromEntries(Object.keys(whole).map((key) => [key, workload[key as never]]));
        expect(differences(measured, whole)).toEqual([]);
        for (const name of ["onDutyHours", "callShare", "committedShare"] as const) {
          expect(workload[name] === undefined).toBe(slow[name] === undefined);
        }
        for (const group of groups ?? []) {
          const found = workload.groups?.find(({ key }) => key === group.key);
          const { calls: _calls, responses: _responses, ...figures } = found ?? { calls: 0, responses: 0 };
          expect(differences(figures, group)).toEqual([]);
        }
      }),
      { numRuns: 250 },
    );
  });
});
