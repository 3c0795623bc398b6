import fc from "fast-check";
import { describe, it } from "vitest";
import { cleanCalls } from "../../src/records/clean.ts";
import { callsFrom } from "../../src/records/from-objects.ts";
import { Roster } from "../../src/records/roster.ts";
import { availability } from "../../src/workload/availability.ts";
import { concurrency } from "../../src/workload/concurrency.ts";
import { arrivalRates, demand } from "../../src/workload/demand.ts";
import { measureWorkload } from "../../src/workload/measure-workload.ts";
import { poissonCheck } from "../../src/workload/poisson-check.ts";
import { responseTimes } from "../../src/workload/response-time.ts";
import { saturationPanels } from "../../src/workload/saturation.ts";
import { serviceTimes } from "../../src/workload/service-time.ts";
import { randomAsked, randomRecords, ZONES } from "./random-records.ts";
import { expectPlain } from "./same-result.ts";

describe("every result", () => {
  it("is plain data without NaN and infinity, however little the records hold", () => {
    fc.assert(
      fc.property(randomRecords, randomAsked, fc.constantFrom(...ZONES), (records, asked, timeZone) => {
        const { calls, issues } = callsFrom(records, { timeZone });
        const roster = new Roster(timeZone, asked.roster ?? []);
        const { service, roles, period } = asked;
        const filter = {
          ...(service === undefined ? {} : { service }),
          ...(roles === undefined ? {} : { roles }),
        };
        const during = period === undefined ? {} : { period };
        const of = service === undefined ? {} : { service };
        const first = "2024-03-04";
        const windows = [{ name: "week", start: first, end: "2024-03-12", days: "all" }] as const;
        expectPlain({
          workload: measureWorkload(calls, { ...asked, roster }),
          responses: responseTimes(calls, { by: "area", initiators: "all", ...during }),
          concurrency: concurrency(calls, { ...of, ...during }),
          arrivals: arrivalRates(calls, during),
          demand: demand(calls, { by: "hour-of-week", ...of, ...during }),
          service: serviceTimes(calls, { by: "priority", ...of, ...during }),
          panels: saturationPanels(calls, { roster, windows, ...filter }),
          poisson: poissonCheck(calls, during),
          issues: { ...issues },
          excluded: cleanCalls(calls).excluded,
        });
        const { noneFreeByHourOfWeek, ...free } = availability(calls, { roster, ...filter, ...during });
        expectPlain({ ...free, noneFree: noneFreeByHourOfWeek.map((share) => share ?? "none") });
      }),
      { numRuns: 150 },
    );
  });
});
