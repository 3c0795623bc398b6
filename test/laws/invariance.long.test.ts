import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CallForService } from "../../src/records/call.ts";
import { estimateRoster } from "../../src/records/estimate-roster.ts";
import { callsFrom } from "../../src/records/from-objects.ts";
import { readCalls } from "../../src/records/read-calls.ts";
import { Roster } from "../../src/records/roster.ts";
import { availability } from "../../src/workload/availability.ts";
import { concurrency } from "../../src/workload/concurrency.ts";
import { arrivalRates, demand } from "../../src/workload/demand.ts";
import { measureWorkload } from "../../src/workload/measure-workload.ts";
import { responseTimes } from "../../src/workload/response-time.ts";
import { serviceTimes } from "../../src/workload/service-time.ts";
import { csvOf, csvOptions, rowsOf } from "./as-csv.ts";
import { GROUPS, randomRecords, randomSpans, ZONES } from "./random-records.ts";
import { expectSame } from "./same-result.ts";

const zone = fc.constantFrom(...ZONES);

/** One person in every unit, so that hours do not depend on who keeps a moment. */
function alone(records: readonly CallForService[]): readonly CallForService[] {
  return records.map((call) => ({
    ...call,
    responses: call.responses.map((response) => ({ ...response, personnel: 1 })),
  }));
}

function hoursOf(records: readonly CallForService[], timeZone: string): number {
  const { calls } = callsFrom(records, { timeZone });
  return measureWorkload(calls).committedHours;
}

describe("what changes nothing", () => {
  it("the order of a file's rows", async () => {
    const shuffled = randomRecords.chain((records) => {
      const rows = rowsOf(records);
      const all = { minLength: rows.length, maxLength: rows.length };
      return fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], all));
    });
    await fc.assert(
      fc.asyncProperty(shuffled, randomSpans, zone, async ([rows, permuted], spans, timeZone) => {
        const options = csvOptions(timeZone);
        const one = await readCalls(csvOf(rows), options);
        const other = await readCalls(csvOf(permuted), options);
        expect(other.rows).toEqual(one.rows);
        expect(other.issues.byKind).toEqual(one.issues.byKind);
        expect(other.columns).toEqual(one.columns);
        const roster = new Roster(timeZone, spans);
        for (const by of GROUPS) {
          const measured = [one, other].map(({ calls }) => measureWorkload(calls, { roster, by }));
          expectSame(measured[1], measured[0]);
        }
        const results = [one, other].map(({ calls }) => ({
          responses: responseTimes(calls, { by: "type", initiators: "all" }),
          concurrency: concurrency(calls),
          availability: availability(calls, { roster }),
          arrivals: arrivalRates(calls),
          demand: demand(calls, { by: "day" }),
          // Of two units that start at one instant the first of the file is the primary one.
          service: serviceTimes(calls, { by: "unit" }).map(
            ({ primaryMinutes: _, totalServiceMinutes: __, ...row }) => row,
          ),
          estimated: estimateRoster(calls).personnelHours,
        }));
        expectSame(results[1], results[0]);
      }),
      { numRuns: 60 },
    );
  });

  it("a response split into two that meet", () => {
    fc.assert(
      fc.property(
        randomRecords,
        fc.double({ min: 0, max: 1, noNaN: true }),
        zone,
        (drawn, share, timeZone) => {
          const records = alone(drawn);
          const split = records.map((call) => ({
            ...call,
            responses: call.responses.flatMap((response) => {
              const start = response.dispatchedAt ?? response.arrivedAt;
              const end = response.clearedAt;
              if (start === undefined || end === undefined || end - start < 120_000) return [response];
              if (end - start > 24 * 3_600_000) return [response];
              const middle = start + 60_000 * Math.max(1, Math.floor((share * (end - start)) / 60_000) - 1);
              const { arrivedAt: _, enrouteAt: __, ...rest } = response;
              return [
                { ...rest, dispatchedAt: start, clearedAt: middle },
                { ...rest, dispatchedAt: middle, clearedAt: end },
              ];
            }),
          }));
          const [whole, halves] = [records, split].map((list) =>
            measureWorkload(callsFrom(list, { timeZone }).calls),
          );
          expectSame(halves?.committedHours, whole?.committedHours);
          expectSame(halves?.overlapHours, whole?.overlapHours);
          expectSame(halves?.byHourOfWeek, whole?.byHourOfWeek);
          expectSame(halves?.committedHoursByInitiator, whole?.committedHoursByInitiator);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("a response that lies within another of its unit, but for the overlap", () => {
    fc.assert(
      fc.property(randomRecords, zone, (drawn, timeZone) => {
        const records = alone(drawn);
        const doubled = [
          ...records,
          ...records.map((call) => ({
            ...call,
            id: `${call.id} again`,
            responses: call.responses.filter(({ unit }) => unit !== undefined),
          })),
        ];
        expectSame(hoursOf(doubled, timeZone), hoursOf(records, timeZone));
      }),
      { numRuns: 60 },
    );
  });
});

describe("what changes in step", () => {
  it("a further response never lowers the committed hours", () => {
    fc.assert(
      fc.property(randomRecords, zone, (drawn, timeZone) => {
        const records = alone(drawn);
        let before = 0;
        for (let count = 1; count <= records.length; count += 3) {
          const hours = hoursOf(records.slice(0, count), timeZone);
          expect(hours).toBeGreaterThanOrEqual(before - 1e-9);
          before = hours;
        }
      }),
      { numRuns: 60 },
    );
  });

  it("personnel and hours", () => {
    fc.assert(
      fc.property(
        randomRecords,
        randomSpans,
        fc.constantFrom(2, 8, 0.25),
        zone,
        (records, spans, factor, timeZone) => {
          const roster = new Roster(timeZone, spans);
          const scaled = records.map((call) => ({
            ...call,
            responses: call.responses.map((one) => ({ ...one, personnel: one.personnel * factor })),
          }));
          const [one, other] = [records, scaled].map((list) =>
            measureWorkload(callsFrom(list, { timeZone }).calls, { roster }),
          );
          const names = [
            "committedHours",
            "overlapHours",
            "offRosterHours",
            "committedShare",
            "callShare",
          ] as const;
          for (const name of names) {
            const before = one?.[name];
            expectSame(other?.[name], before === undefined ? undefined : before * factor);
          }
          expect(other?.onDutyHours).toBe(one?.onDutyHours);
        },
      ),
      { numRuns: 60 },
    );
  });
});
