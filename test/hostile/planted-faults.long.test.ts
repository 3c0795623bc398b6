import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCalls } from "../../src/records/read-calls.ts";
import { measureWorkloadFrom } from "../../src/workload/measure-workload-from.ts";

const MINUTE = 60_000;
const BASE = Date.UTC(2024, 2, 4);
/** Clocks go back on 3 November and forward on 10 March. */
const zone = { timeZone: "America/New_York" };

interface Row {
  readonly cells: Record<
    "number" | "unit" | "received" | "dispatched" | "enroute" | "arrived" | "cleared" | "crew",
    string
  >;
  readonly extra: string;
}

function stamp(local: number): string {
  return new Date(local).toISOString().slice(0, 19).replace("T", " ");
}

function soundRow(index: number): Row {
  const at = BASE + (index % 5000) * MINUTE;
  return {
    cells: {
      ...{ number: `n${index}`, unit: `U${index % 7}`, received: stamp(at), dispatched: stamp(at + MINUTE) },
      ...{
        enroute: stamp(at + 2 * MINUTE),
        arrived: stamp(at + 5 * MINUTE),
        cleared: stamp(at + 30 * MINUTE),
      },
      crew: "1",
    },
    extra: "",
  };
}

/** What a fault does to a sound row, and the issues that it raises in `readCalls`. */
interface Fault {
  readonly cells: (sound: Row["cells"]) => Partial<Row["cells"]>;
  readonly extra?: string;
  readonly raises: Readonly<Record<string, number>>;
  readonly rejected?: true;
}

const FAULTS: Readonly<Record<string, Fault>> = {
  "no clear": { cells: () => ({ cleared: "" }), raises: { "no-clear": 1 } },
  "NULL clear": { cells: () => ({ cleared: "NULL" }), raises: { "no-clear": 1 } },
  "no start": {
    cells: () => ({ dispatched: "", arrived: "N/A" }),
    raises: { "no-start": 1 },
  },
  "nothing at all": {
    cells: () => ({ received: "", dispatched: "", enroute: "", arrived: "", cleared: "" }),
    raises: { "no-time": 1 },
    rejected: true,
  },
  "garbage in one": { cells: () => ({ enroute: "soon" }), raises: { "unreadable-time": 1 } },
  "a day that is none": {
    cells: () => ({ received: "2024-02-30 10:00:00" }),
    raises: { "unreadable-time": 1 },
  },
  "a date alone": { cells: () => ({ enroute: "2024-03-04" }), raises: { "date-only": 1 } },
  "the year 1900": {
    cells: () => ({ enroute: "1900-01-01 00:00:00" }),
    raises: { "implausible-time": 1 },
  },
  "the year 9999 as the clear": {
    cells: () => ({ cleared: "9999-12-31 23:59:59" }),
    raises: { "implausible-time": 1, "no-clear": 1 },
  },
  "clear before start": {
    cells: () => ({ cleared: "2024-03-03 00:00:00" }),
    raises: { "clear-not-after-start": 1 },
  },
  "over-long": {
    cells: () => ({ cleared: "2024-04-20 00:00:00" }),
    raises: { "over-long": 1 },
  },
  "out of order": {
    cells: ({ enroute, arrived }) => ({ enroute: arrived, arrived: enroute }),
    raises: { "times-out-of-order": 1 },
  },
  ragged: { cells: () => ({}), extra: ",more", raises: { "ragged-row": 1 } },
  "a crew of words": { cells: () => ({ crew: "two" }), raises: { "unmapped-value": 1 } },
  "no id": { cells: () => ({ number: "" }), raises: { "no-id": 1 } },
  "a repeated hour": {
    cells: () => ({
      received: "2024-11-03 00:50:00",
      dispatched: "2024-11-03 01:10:00",
      enroute: "2024-11-03 01:20:00",
      arrived: "2024-11-03 01:59:59",
      cleared: "2024-11-03 02:00:00",
    }),
    raises: { "ambiguous-time": 3 },
  },
  "a skipped hour": {
    cells: () => ({
      received: "2024-03-10 01:59:59",
      dispatched: "2024-03-10 01:59:59",
      enroute: "2024-03-10 02:00:00",
      arrived: "2024-03-10 02:30:00",
      cleared: "2024-03-10 04:00:00",
    }),
    raises: { "skipped-time": 2 },
  },
};

function planted(row: Row, { cells, extra = "" }: Fault): Row {
  return { cells: { ...row.cells, ...cells(row.cells) }, extra };
}

function csvOf(rows: readonly Row[]): string {
  const header = Object.keys(soundRow(0).cells);
  return [header.join(","), ...rows.map(({ cells, extra }) => Object.values(cells).join(",") + extra)].join(
    "\r\n",
  );
}

const options = {
  ...zone,
  columns: {
    ...{ id: "number", unit: "unit", receivedAt: "received", dispatchedAt: "dispatched" },
    ...{ enrouteAt: "enroute", arrivedAt: "arrived", clearedAt: "cleared" },
  },
  personnel: { column: "crew" },
} as const;

describe("planted faults", () => {
  it("are found, all of them and no more", async () => {
    const names = Object.keys(FAULTS);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 150 }), { minLength: names.length, maxLength: names.length }),
        fc.integer({ min: 300, max: 600 }),
        async (counts, sound) => {
          const chosen = names.flatMap((name, i) => new Array<string>(counts[i] as number).fill(name));
          // Faults stand between the sound rows, spread by a stride that meets every row once.
          const total = chosen.length + sound;
          const order = Array.from({ length: total }, (_, i) => (i * 7919) % total);
          const rows = order.map((place, i) => {
            const fault = place < chosen.length ? FAULTS[chosen[place] as string] : undefined;
            return fault === undefined ? soundRow(i) : planted(soundRow(i), fault);
          });
          const expected: Record<string, number> = {};
          let rejected = 0;
          for (const name of chosen) {
            const { raises, rejected: isLost } = FAULTS[name] as Fault;
            for (const [kind, count] of Object.entries(raises))
              expected[kind] = (expected[kind] ?? 0) + count;
            if (isLost) rejected += 1;
          }
          const { issues, rows: counted } = await readCalls(csvOf(rows), options);
          expect({ ...issues.byKind }).toEqual(expected);
          expect(issues.total).toBe(Object.values(expected).reduce((sum, count) => sum + count, 0));
          expect(counted).toEqual({ read: total, used: total - rejected, rejected });
          for (const [kind, count] of Object.entries(expected)) {
            const details = [...issues].filter((issue) => issue.kind === kind);
            expect(details.length).toBe(Math.min(100, count));
            for (const { row, received } of details) {
              expect(row).toBeGreaterThan(0);
              expect(row).toBeLessThanOrEqual(total);
              expect(received.length).toBeLessThanOrEqual(81);
            }
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  for (const [name, fault] of Object.entries(FAULTS)) {
    const { raises, rejected } = fault;
    it(`is found at its row: ${name}`, async () => {
      const rows = Array.from({ length: 60 }, (_, i) => soundRow(i));
      rows[41] = planted(rows[41] as Row, fault);
      const { issues, rows: counted } = await readCalls(csvOf(rows), options);
      expect({ ...issues.byKind }).toEqual(raises);
      expect(new Set([...issues].map(({ row }) => row))).toEqual(new Set([42]));
      expect(counted.rejected).toBe(rejected ? 1 : 0);
      const straight = await measureWorkloadFrom(csvOf(rows), options);
      expect(straight.rows).toEqual(counted);
      for (const [kind, count] of Object.entries(straight.issues.byKind)) {
        expect(count).toBeLessThanOrEqual(raises[kind] ?? 0);
      }
    });
  }
});

describe("random files", () => {
  it("are read to the end, in any shape", async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        "",
        "NA",
        "A1",
        '"q, ""x"""',
        "\0",
        "-1",
        "1e400",
        "2024-03-04 10:00:00",
        "03/04/2024 10:00 PM",
      ),
      fc.constantFrom(
        "1709546400",
        "1709546400000",
        "0000-00-00 00:00:00",
        "9999-12-31",
        "10:00",
        '"',
        "Ä",
        "=1",
      ),
      fc.string({ maxLength: 6 }),
      fc.integer({ min: -2e9, max: 2e9 }).map((seconds) => stamp(seconds * 1000)),
    );
    const header = fc.shuffledSubarray(
      [
        "id",
        "unit",
        "received",
        "dispatched",
        "arrived",
        "cleared",
        "type",
        "beat",
        "latitude",
        "__proto__",
        "",
      ],
      { minLength: 1 },
    );
    await fc.assert(
      fc.asyncProperty(
        header,
        fc.array(fc.array(cell, { maxLength: 11 }), { maxLength: 15 }),
        fc.constantFrom(",", "\t", ";", "|"),
        fc.constantFrom("\n", "\r\n", "\r"),
        async (names, rows, separator, end) => {
          const text = [names, ...rows].map((line) => line.join(separator)).join(end);
          const read = await readCalls(text, zone).catch((error: { name: string; code: string }) => {
            expect([error.name, error.code]).toEqual(["DutycycleError", "unusable-file"]);
          });
          if (!read) return;
          const { rows: counted, issues, calls } = read;
          expect(counted.read).toBe(counted.used + counted.rejected);
          expect(Object.values(issues.byKind).reduce((sum, count) => sum + count, 0)).toBe(issues.total);
          expect(calls.length).toBeLessThanOrEqual(counted.used);
          expect([...calls].length).toBe(calls.length);
          const { committedHours, overlapHours } = await measureWorkloadFrom(text, zone);
          expect(Number.isFinite(committedHours + overlapHours)).toBe(true);
        },
      ),
      { numRuns: 250 },
    );
  });
});
