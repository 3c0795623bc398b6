import { describe, expect, it } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import { CallTable, type CallTableColumns } from "../../src/records/call-table.ts";
import { csvText } from "../../src/records/csv-text.ts";
import { estimateRoster } from "../../src/records/estimate-roster.ts";
import { callsFrom } from "../../src/records/from-objects.ts";
import { readCalls } from "../../src/records/read-calls.ts";
import { readRoster } from "../../src/records/read-roster.ts";
import { rosterFrom } from "../../src/records/roster-from.ts";
import { rosterFromPlan } from "../../src/records/roster-plan.ts";
import { townCsv } from "../../src/records/synthetic/town-csv.ts";
import { syntheticTown } from "../../src/records/synthetic.ts";
import { availability } from "../../src/workload/availability.ts";
import { concurrency } from "../../src/workload/concurrency.ts";
import { arrivalRates, demand } from "../../src/workload/demand.ts";
import { measureWorkload } from "../../src/workload/measure-workload.ts";
import { measureWorkloadFrom } from "../../src/workload/measure-workload-from.ts";
import { poissonCheck } from "../../src/workload/poisson-check.ts";
import { responseTimes } from "../../src/workload/response-time.ts";
import { saturationPanels } from "../../src/workload/saturation.ts";
import { serviceTimes } from "../../src/workload/service-time.ts";

const at = (hour: number): number => Date.UTC(2024, 2, 4, hour);
const timeZone = "UTC";
const CALLS = "id,unit,dispatched,cleared,source\n1,A1,2024-03-04 10:00:00,2024-03-04 11:00:00,911\n";
const ROSTER = "unit,start,end\nA1,2024-03-04 08:00:00,2024-03-04 16:00:00\n";
const { calls } = callsFrom(
  [
    {
      id: "1",
      service: "police",
      initiator: "community",
      type: "ALARM",
      receivedAt: at(9),
      responses: [{ unit: "A1", personnel: 1, dispatchedAt: at(10), clearedAt: at(11) }],
    },
    { id: "2", service: "police", initiator: "officer", type: "STOP", receivedAt: at(9), responses: [] },
  ],
  { timeZone },
);

/** What a function throws or rejects with. */
async function faultOf(run: () => unknown): Promise<DutycycleError> {
  try {
    await run();
  } catch (error) {
    expect(error).toBeInstanceOf(DutycycleError);
    return error as DutycycleError;
  }
  throw new Error("nothing was refused");
}

const { roster: shift } = rosterFrom(
  [{ unit: "A1", service: "police", personnel: 1, start: at(8), end: at(16) }],
  { timeZone },
);

// As plain JavaScript calls them: nothing of this would compile.
type Loose = (given: unknown, options: unknown) => unknown;
const callers: Record<string, (options: object) => unknown> = {
  readCalls: (options) => (readCalls as Loose)(CALLS, { timeZone, ...options }),
  measureWorkloadFrom: (options) => (measureWorkloadFrom as Loose)(CALLS, { timeZone, ...options }),
  readRoster: (options) => (readRoster as Loose)(ROSTER, { timeZone, ...options }),
  callsFrom: (options) => (callsFrom as Loose)([], { timeZone, ...options }),
  estimateRoster: (options) => (estimateRoster as Loose)(calls, options),
  rosterFrom: (options) => (rosterFrom as Loose)([], { timeZone, ...options }),
  ...Object.fromEntries(
    Object.entries({
      measureWorkload,
      responseTimes,
      serviceTimes,
      concurrency,
      arrivalRates,
      poissonCheck,
    }).map(([name, measure]) => [name, (options: object) => (measure as Loose)(calls, options)]),
  ),
  demand: (options) => (demand as Loose)(calls, { by: "hour", ...options }),
  availability: (options) => (availability as Loose)(calls, { roster: shift, ...options }),
  saturationPanels: (options) => (saturationPanels as Loose)(calls, { roster: shift, ...options }),
  syntheticTown: (options) =>
    (syntheticTown as unknown as (o: unknown) => unknown)({ seed: 1, days: 1, ...options }),
};

describe.each(Object.entries(callers))("%s", (_name, call) => {
  it("refuses an option that it does not have, and names it", async () => {
    for (const name of ["inititator", "timezone", "constructor", "toString"]) {
      const fault = await faultOf(() => call({ [name]: "community" }));
      expect(fault.argument).toBe(name);
      expect(fault.received).toBe('"community"');
      expect(fault.expected).toMatch(/^one of the options \w+/);
    }
    await call({});
  });
});

it("refuses no options at all where null is given for them", async () => {
  const measures = { measureWorkload, responseTimes, serviceTimes, concurrency, arrivalRates, poissonCheck };
  for (const measure of Object.values({ ...measures, demand, availability, saturationPanels })) {
    for (const none of [null, 5, "hour"]) {
      expect((await faultOf(() => (measure as Loose)(calls, none))).argument).toBe("options");
    }
  }
});

it("takes no option of a neighbour: arrival rates have no groups, panels no period", async () => {
  expect((await faultOf(() => (arrivalRates as Loose)(calls, { by: "hour" }))).argument).toBe("by");
  const panels = { roster: shift, period: { start: at(0), end: at(24) } };
  expect((await faultOf(() => (saturationPanels as Loose)(calls, panels))).argument).toBe("period");
});

describe.each(["readCalls", "measureWorkloadFrom", "readRoster"])("%s", (name) => {
  const call = callers[name] as (options: object) => unknown;

  it("refuses what is no signal and no map of columns", async () => {
    for (const wrong of [null, 0, "x", true, [], () => 1]) {
      if (wrong !== null || name !== "readRoster") {
        expect((await faultOf(() => call({ columns: wrong }))).argument).toBe("columns");
      }
      expect((await faultOf(() => call({ signal: wrong }))).argument).toBe("signal");
    }
    expect((await faultOf(() => call({ signal: {} }))).argument).toBe("signal");
    await call({ signal: new AbortController().signal, columns: {} });
  });
});

it("refuses a callback that cannot be called", async () => {
  for (const call of [callers.readCalls, callers.measureWorkloadFrom]) {
    const fault = await faultOf(() => call?.({ onProgress: "often" }));
    expect(fault.message).toBe('onProgress: expected a function, received "often"');
  }
});

it("refuses a part of a value map that is none: a misspelt one would leave values without a meaning", async () => {
  const values = { "911": "community" };
  const fault = await faultOf(() => callers.readCalls?.({ initiator: { column: "source", value: values } }));
  expect(fault.argument).toBe("initiator.value");
  const read = await readCalls(CALLS, {
    timeZone,
    initiator: { column: "source", values: { "911": "community" } },
  });
  expect([...read.calls][0]?.initiator).toBe("community");
});

it("refuses what is no town", async () => {
  for (const town of [undefined, null, 5, {}, []]) {
    expect((await faultOf(() => townCsv(town as never))).argument).toBe("town");
  }
});

it("refuses roles that are no names, a start that is no number and rows that are none", async () => {
  const roles = await faultOf(() => callers.estimateRoster?.({ roles: [null] }));
  expect(roles.message).toBe("roles: expected a list of role names, received [null]");
  for (const start of [null, "", true, [], [0], 10n, Symbol("x"), Object.create(null)]) {
    expect((await faultOf(() => callers.syntheticTown?.({ start }))).argument).toBe("start");
  }
  for (const rows of [undefined, null, 5, {}, "text", [null], [undefined], ["text"], [5]]) {
    expect((await faultOf(() => csvText(rows as never))).argument).toBe("rows");
  }
});

it("takes no initiators at all for those that it says are its default", () => {
  expect(responseTimes(calls)).toEqual(responseTimes(calls, { initiators: ["community", "unknown"] }));
  expect(() => responseTimes(calls, { initiators: null as never })).toThrow(
    /^initiators: expected "all" or a list/,
  );
});

it("refuses columns of a table of which one is missing or too short", async () => {
  const columns = calls.toColumns();
  expect(CallTable.fromColumns(structuredClone(columns)).length).toBe(2);
  for (const nothing of [{}, [], "columns", null] as unknown as CallTableColumns[])
    expect((await faultOf(() => CallTable.fromColumns(nothing))).argument).toBe("columns");
  for (const name of Object.keys(columns) as (keyof CallTableColumns)[]) {
    const missing = { ...columns, [name]: undefined } as unknown as CallTableColumns;
    expect((await faultOf(() => CallTable.fromColumns(missing))).argument).toBe("columns");
    const column = columns[name];
    if (!ArrayBuffer.isView(column) || column.length === 0 || name === "idBytes") continue;
    const short = { ...columns, [name]: (column as Float64Array).subarray(1) };
    expect((await faultOf(() => CallTable.fromColumns(short))).argument).toBe("columns");
  }
  for (const name of ["type", "unit"] as const) {
    const text = { ...columns[name], codes: columns[name].codes.subarray(1) };
    expect((await faultOf(() => CallTable.fromColumns({ ...columns, [name]: text }))).argument).toBe(
      "columns",
    );
  }
});

it("takes no crowd for a crew: hours on duty stay numbers", () => {
  const span = { service: "police" as const, start: at(8), end: at(16) };
  const { roster, issues, rows } = rosterFrom(
    [1e308, 100_001, 100_000].map((personnel) => ({ ...span, personnel })),
    { timeZone },
  );
  expect(rows).toEqual({ read: 3, used: 1, rejected: 2 });
  expect(issues.byKind).toEqual({ "invalid-record": 2 });
  expect(roster.personnelHours).toBe(800_000);
  const post = { days: "all" as const, from: "08:00", to: "16:00", count: 1 };
  for (const wrong of [{ personnelPerUnit: 1e308 }, { trainees: 1e308 }]) {
    const plan = { timeZone, period: { start: at(0), end: at(24) }, posts: [{ ...post, ...wrong }] };
    expect(() => rosterFromPlan(plan)).toThrow(/^posts\.0\.\w+: expected a number in [[(]0, 100000\] people/);
  }
});

it("lets one object of options serve readCalls and measureWorkloadFrom", async () => {
  const { roster } = await readRoster(ROSTER, { timeZone });
  const options = { timeZone, roster, by: "type", seed: 2, period: { start: at(0), end: at(24) } } as const;
  const read = await readCalls(CALLS, options);
  const { callShare } = await measureWorkloadFrom(CALLS, options);
  expect(read.calls.responseCount).toBe(1);
  expect(callShare).toBe(1 / 8);
});
