import { describe, expect, it } from "vitest";
import { cleanCalls } from "../../src/records/clean.ts";
import { readCalls } from "../../src/records/read-calls.ts";
import type { ReadCallsOptions } from "../../src/records/read-rows.ts";
import { measureWorkload } from "../../src/workload/measure-workload.ts";
import { type MadeUpRow, madeUpRows, STYLES, type Style } from "./styles.ts";

/** Far from any change of clocks, so that every style can say every instant; days both below and above twelve. */
const timeZone = "America/Chicago";
const rows = madeUpRows();

async function readIn(style: Style, options: Partial<ReadCallsOptions> = {}) {
  return readCalls(style.write(rows), { timeZone, ...options });
}

describe("the same records in the styles of many vendors", () => {
  const truth = expectedCalls(rows);

  for (const style of STYLES) {
    it(`are the same table: ${style.name}`, async () => {
      const read = await readIn(style);
      expect(read.rows).toEqual({ read: rows.length, used: rows.length, rejected: 0 });
      expect({ ...read.issues.byKind }).toEqual({
        "no-clear": rows.filter(({ cleared }) => cleared === undefined).length,
      });
      expect([...read.calls]).toEqual(truth);
    });
  }

  it("have one workload, before and after cleaning", async () => {
    const tables = await Promise.all(STYLES.map(async (style) => (await readIn(style)).calls));
    const results = tables.map((calls) => ({
      workload: measureWorkload(calls, { by: "type" }),
      cleaned: cleanCalls(calls).excluded,
    }));
    for (const result of results) expect(result).toEqual(results[0]);
    expect(results[0]?.workload.committedHours).toBeGreaterThan(10);
  });
});

function expectedCalls(all: readonly MadeUpRow[]): readonly object[] {
  const ids = [...new Set(all.map(({ id }) => id))];
  return ids.map((id) => {
    const own = all.filter((row) => row.id === id);
    const [first] = own as [MadeUpRow];
    return {
      ...{ id, service: "unknown", initiator: "unknown", type: first.type },
      ...{ priority: first.priority, area: first.area, receivedAt: first.received },
      responses: own.map(({ unit, dispatched, enroute, arrived, cleared }) => ({
        ...{ unit, personnel: 1, dispatchedAt: dispatched, enrouteAt: enroute },
        ...(arrived === undefined ? {} : { arrivedAt: arrived }),
        ...(cleared === undefined ? {} : { clearedAt: cleared }),
      })),
    };
  });
}
