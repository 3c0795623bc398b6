import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CallTable } from "../../src/records/call-table.ts";
import { callsFrom } from "../../src/records/from-objects.ts";
import { readCalls } from "../../src/records/read-calls.ts";
import { concurrency } from "../../src/workload/concurrency.ts";
import { demand } from "../../src/workload/demand.ts";
import { type ResponseLeg, responseTimes } from "../../src/workload/response-time.ts";
import { serviceTimes } from "../../src/workload/service-time.ts";

const DATA = new URL("../../../shared/data/", import.meta.url);

interface Delays {
  readonly n: number;
  readonly n_negative: number;
  readonly median: number;
  readonly p90: number;
  readonly mean: number;
}

interface ReferenceSet {
  readonly file: string;
  readonly variant?: string;
  readonly rows: number;
  readonly unit_level: boolean;
  readonly mapping: Readonly<Record<string, string>>;
  readonly missing: Readonly<Record<string, { readonly n: number }>>;
  readonly received_by_hour_of_week: readonly number[];
  readonly dispatch_delay_min?: Delays;
  readonly turnout_min?: Delays;
  readonly travel_min?: Delays;
  readonly response_min?: Delays;
  readonly on_scene_min?: Delays;
  readonly calls?: number;
  readonly first_response_min?: Delays;
  readonly units_per_call?: Readonly<Record<string, number>>;
  readonly unit_hours_per_call?: Readonly<Record<string, number>>;
  readonly unit_hours_by_unit_type?: Readonly<Record<string, number>>;
}

const FOLDERS = {
  "sf-fire": "America/Los_Angeles",
  "minneapolis-911": "America/Chicago",
  "vbeach-ems": "America/New_York",
  "seattle-pd": "America/Los_Angeles",
  "pittsburgh-fire": "America/New_York",
  "takoma-park": "America/New_York",
} as const;

const LEGS: readonly (readonly [keyof ReferenceSet & `${string}_min`, ResponseLeg, "response"])[] = [
  ["dispatch_delay_min", "dispatch", "response"],
  ["turnout_min", "turnout", "response"],
  ["travel_min", "travel", "response"],
  ["response_min", "response", "response"],
  ["on_scene_min", "on-scene", "response"],
];

const sets = Object.keys(FOLDERS).flatMap((folder) => {
  const path = new URL(`${folder}/reference.json`, DATA);
  const { sets } = JSON.parse(readFileSync(path, "utf8")) as { sets: readonly ReferenceSet[] };
  return sets.map((set) => ({ ...set, folder: folder as keyof typeof FOLDERS }));
});

type Set = (typeof sets)[number];

async function callsOf(
  { folder, file, mapping }: Pick<Set, "folder" | "file" | "mapping">,
  role = {},
): Promise<CallTable> {
  const fields = {
    ...{ id: "id", unit: "unit", receivedAt: "received", dispatchedAt: "dispatched", enrouteAt: "enroute" },
    ...{ arrivedAt: "arrived", clearedAt: "cleared" },
  };
  const columns = Object.fromEntries(
    Object.entries(fields).map(([field, name]) => [field, mapping[name] ?? null]),
  );
  // Where an id stands on several rows of calls, the reference counts rows.
  if (folder === "takoma-park") columns["id"] = null;
  const text = readFileSync(new URL(`${folder}/${file}`, DATA), "utf8");
  return (await readCalls(text, { timeZone: FOLDERS[folder], columns, ...role })).calls;
}

function agrees(calls: CallTable, level: "call" | "response", leg: ResponseLeg, reference: Delays): void {
  const row = responseTimes(calls, { initiators: "all" }).find((r) => r.level === level && r.leg === leg);
  expect(row?.count).toBe(reference.n);
  expect(row?.negative).toBe(reference.n_negative);
  // The reference is rounded to four decimals.
  expect(Math.abs((row?.medianMinutes ?? Number.NaN) - reference.median)).toBeLessThan(0.00006);
  expect(Math.abs((row?.p90Minutes ?? Number.NaN) - reference.p90)).toBeLessThan(0.00006);
  expect(Math.abs((row?.meanMinutes ?? Number.NaN) - reference.mean)).toBeLessThan(0.00006);
}

describe("real sets against an independent program", () => {
  it("finds the data", () => {
    expect(sets.length).toBeGreaterThanOrEqual(9);
  });

  for (const set of sets.filter((set) => set.variant === undefined)) {
    const name = `${set.file} (cleared: ${set.mapping["cleared"] ?? "none"})`;

    it(`${name}: every leg`, async () => {
      const calls = await callsOf(set);
      for (const [field, leg, level] of LEGS) {
        const reference = set[field] as Delays | undefined;
        if (reference !== undefined) agrees(calls, level, leg, reference);
      }
      const rows = responseTimes(calls, { initiators: "all" });
      for (const row of rows) {
        const size = row.level === "call" ? calls.length : calls.responseCount;
        expect(row.count + row.missing + row.negative).toBe(size);
      }
      if (set.unit_level) {
        const missing = (leg: ResponseLeg) =>
          rows.find((r) => r.level === "response" && r.leg === leg)?.missing;
        expect(missing("dispatch")).toBe(set.missing["dispatched"]?.n);
        expect(missing("response")).toBe(set.missing["arrived"]?.n);
      }
    });

    if (set.mapping["received"] !== undefined && !set.unit_level) {
      it(`${name}: calls by hour of the week`, async () => {
        const counts = Array.from({ length: 168 }, () => 0);
        const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
        for (const { key, calls } of demand(await callsOf(set), { by: "hour-of-week" })) {
          counts[days.indexOf(key.slice(0, -6)) * 24 + Number(key.slice(-5, -3))] = calls;
        }
        expect(counts).toEqual(set.received_by_hour_of_week);
      });
    }
  }

  for (const set of sets.filter((set) => set.first_response_min !== undefined)) {
    it(`${set.file}: the first unit of each call`, async () => {
      const { mapping } = sets.find((other) => other.file === set.file && other.variant === undefined) as Set;
      const calls = await callsOf({ ...set, mapping });
      expect(calls.length).toBe(set.calls);
      agrees(calls, "call", "response", set.first_response_min as Delays);
    });
  }

  it("obeys Little's law on real calls", async () => {
    for (const set of sets.filter((set) => set.mapping?.["cleared"] !== undefined)) {
      const calls = await callsOf(set);
      const { byEvent, byTime, meanOpen, period } = concurrency(calls);
      const total = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0);
      expect(total(byEvent)).toBeCloseTo(1, 9);
      expect(total(byTime)).toBeCloseTo(1, 9);
      let openMs = 0;
      for (const call of calls) {
        const usable = call.responses.flatMap(({ dispatchedAt, arrivedAt, clearedAt }) => {
          const start = dispatchedAt ?? arrivedAt;
          const length = (clearedAt ?? start ?? 0) - (start ?? 0);
          return start === undefined || length < 0 || length > 24 * 3_600_000 ? [] : [{ start, clearedAt }];
        });
        const start = Math.min(...usable.map((response) => response.start));
        const end = Math.max(...usable.flatMap((response) => response.clearedAt ?? []));
        if (end > start) openMs += end - start;
      }
      expect((meanOpen ?? 0) * (period.end - period.start)).toBeCloseTo(openMs, -1);
    }
  });

  for (const set of sets.filter((set) => set.units_per_call !== undefined)) {
    const { mapping } = sets.find((other) => other.file === set.file && other.variant === undefined) as Set;

    it(`${set.file}: units and unit-hours a call, and by type of unit`, async () => {
      const calls = await callsOf({ ...set, mapping }, { role: { column: "Unit Type" } });
      const [all] = serviceTimes(calls);
      // The reference divides by all calls, those without a usable interval too.
      expect(calls.responseCount / calls.length).toBeCloseTo(set.units_per_call?.["mean"] ?? Number.NaN, 4);
      expect(all?.responses).toBeGreaterThan(calls.responseCount - 3);
      expect((all?.unitHours ?? 0) / calls.length).toBeCloseTo(
        set.unit_hours_per_call?.["mean"] ?? Number.NaN,
        4,
      );
      const byType = serviceTimes(calls, { by: "role" }).map((row) => [row.key, row.unitHours] as const);
      const reference = set.unit_hours_by_unit_type ?? {};
      expect(byType.map(([key]) => key)).toEqual(Object.keys(reference).sort());
      for (const [key, hours] of byType) expect(hours).toBeCloseTo(reference[key] ?? Number.NaN, 3);
    });

    it(`${set.file}: concurrency by event, counted call against call (methods A7)`, async () => {
      const calls = await callsOf({ ...set, mapping });
      const open = [...calls].flatMap(({ responses }) => {
        const start = Math.min(...responses.map((response) => response.dispatchedAt ?? Infinity));
        const end = Math.max(...responses.map((response) => response.clearedAt ?? -Infinity));
        return end > start ? [[start, end] as const] : [];
      });
      const counts: number[] = [];
      open.forEach(([start], i) => {
        let others = 0;
        open.forEach(([from, to], j) => {
          if (j !== i && from <= start && start < to) others += 1;
        });
        counts[others] = (counts[others] ?? 0) + 1;
      });
      const { byEvent } = concurrency(calls);
      expect(byEvent).toEqual(Array.from(counts, (n) => (n ?? 0) / open.length));
    });
  }
});

describe("published arithmetic of officer-hours", () => {
  const path = new URL("../../../shared/cases/workload-published.json", import.meta.url);
  const { cases } = JSON.parse(readFileSync(path, "utf8")) as {
    cases: readonly {
      inputs: { unitHours?: readonly number[] };
      expected: { officerHours: number };
      note: string;
    }[];
  };
  for (const { inputs, expected, note } of cases) {
    const { unitHours } = inputs;
    if (unitHours === undefined) continue;
    it(note, () => {
      const responses = unitHours.map((hours, i) => ({
        ...{ unit: `U${i}`, personnel: 1, dispatchedAt: 0, clearedAt: hours * 3_600_000 },
      }));
      const call = {
        id: "1",
        service: "police",
        initiator: "community",
        type: "X",
        receivedAt: 0,
        responses,
      } as const;
      const [row] = serviceTimes(callsFrom([call], { timeZone: "UTC" }).calls);
      expect(row?.officerHours).toBeCloseTo(expected.officerHours, 12);
      expect(row?.calls).toBe(1);
    });
  }
});
