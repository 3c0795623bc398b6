import fc from "fast-check";
import { describe, it } from "vitest";
import * as coverage from "../../src/coverage/index.ts";
import { callsFrom } from "../../src/records/from-objects.ts";
import { Roster } from "../../src/records/roster.ts";
import { randomAsked, randomRecords, ZONES } from "../laws/random-records.ts";
import { expectPlain } from "../laws/same-result.ts";

describe("every result", () => {
  it("is plain data without NaN and infinity, however little the records hold", () => {
    fc.assert(
      fc.property(randomRecords, randomAsked, fc.constantFrom(...ZONES), (records, asked, timeZone) => {
        const { calls } = callsFrom(records, { timeZone });
        const roster = new Roster(timeZone, asked.roster ?? []);
        const { service, roles, period } = asked;
        const scope = {
          ...(service === undefined ? {} : { service }),
          ...(roles === undefined ? {} : { roles }),
          ...(period === undefined ? {} : { period }),
        };
        const typeGroups = { Some: ["THEFT", "ALARM"] };
        const { roles: _, ...noRoles } = scope;
        const named = new Roster(
          timeZone,
          [...roster].flatMap((span) => (span.unit ? [span] : [])),
        );
        const [unit] = [...named].flatMap((span) => span.unit ?? []);
        expectPlain({
          calls: coverage.callsByType(calls, { ...scope, typeGroups }),
          units: coverage.unitsSent(calls, scope),
          deployed: coverage.deployedTime(calls, { ...scope, by: "area" }),
          hours: coverage.deployedByHour(calls, scope),
          frequency: coverage.callFrequency(calls, scope),
          busiest: coverage.busiestHours(calls, scope),
          durations: coverage.callDurations(calls, scope),
          unitHours: coverage.unitHourUtilization(calls, noRoles),
          percentiles: coverage.responsePercentiles(calls, { ...noRoles, by: "type", fewest: 1 }),
          reliability: coverage.firstDueReliability(calls, scope),
          free: coverage.freeAtCall(calls, { ...scope, roster }),
          use: coverage.fireUse(calls, { ...scope, roster, workingFireTypes: ["ALARM"] }),
          bareUse: coverage.fireUse(calls, scope),
          replays: (unit === undefined ? [] : [unit]).flatMap((each) =>
            [
              { kind: "out-of-service", unit: each, takenBy: [] } as const,
              { kind: "crew-size", units: [each], personnel: 3 } as const,
              {
                ...({ kind: "peak-unit", unit: "NEW", personnel: 2, takesFrom: [each] } as const),
                hours: { from: 22, to: 2 },
              },
            ].map((change) => coverage.replayChange(calls, { ...scope, roster: named, change })),
          ),
        });
      }),
      { numRuns: 50 },
    );
  });
});
