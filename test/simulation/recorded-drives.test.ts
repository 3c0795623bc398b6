import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CallForService } from "../../src/records/call.ts";
import type { CallTable } from "../../src/records/call-table.ts";
import { callsFrom } from "../../src/records/from-objects.ts";
import type { RecordedDrivesOptions } from "../../src/simulation/call-drives.ts";
import { fitDemand } from "../../src/simulation/fit-demand.ts";
import { recordedDrives } from "../../src/simulation/recorded-drives.ts";
import { replayCalls } from "../../src/simulation/replay.ts";

const MINUTE = 60_000;
const at = (minute: number): number => Date.UTC(2024, 2, 4, 10) + minute * MINUTE;

interface Sent {
  readonly unit?: string;
  readonly sent?: number;
  readonly rolls?: number;
  readonly there?: number;
}

function record(id: string, responses: readonly Sent[], more: Partial<CallForService> = {}): CallForService {
  return {
    ...{ id, service: "fire", initiator: "community", type: "CALL", priority: "1", receivedAt: at(0) },
    responses: responses.map(({ unit = "E1", sent, rolls, there }) => ({
      ...{ unit, role: "engine", personnel: 3, clearedAt: at(200) },
      ...(sent === undefined ? {} : { dispatchedAt: at(sent) }),
      ...(rolls === undefined ? {} : { enrouteAt: at(rolls) }),
      ...(there === undefined ? {} : { arrivedAt: at(there) }),
    })),
    ...more,
  };
}

/** A call to which a unit was sent at 0, rolled at 1 and drove so many minutes. */
const drove = (id: string, minutes: number, more: Partial<CallForService> = {}): CallForService =>
  record(id, [{ sent: 0, rolls: 1, there: 1 + minutes }], more);

const table = (calls: readonly CallForService[]): CallTable => callsFrom(calls, { timeZone: "UTC" }).calls;

/** Factors by call. */
async function factorsOf(
  calls: readonly CallForService[],
  options: RecordedDrivesOptions = {},
): Promise<Record<string, number>> {
  const { factor } = await recordedDrives(table(calls), options);
  return Object.fromEntries(calls.map(({ id }, row) => [id, factor[row] as number]));
}

// Ten drives of 4 minutes at the median: enough to say what is usual.
const minutes = [1, 2, 2, 3, 4, 4, 5, 6, 8, 12];
const usual = minutes.map((drive, i) => drove(`usual ${i}`, drive));

describe("drive factors of recorded calls", () => {
  test("are the recorded drive over the median of those of one service and priority, worked by hand", async () => {
    const slow = minutes.map((drive, i) => drove(`slow ${i}`, 3 * drive, { priority: "3" }));
    const police = minutes.map((drive, i) => drove(`police ${i}`, 10 * drive, { service: "police" }));
    const found = await factorsOf([...slow, ...usual, ...police]);
    for (const [i, drive] of minutes.entries())
      for (const group of ["usual", "slow", "police"])
        expect(found[`${group} ${i}`]).toBeCloseTo(drive / 4, 12);
    const { taken, drawn, unknown, assumptions } = await recordedDrives(table(usual));
    expect({ taken, drawn, unknown }).toEqual({ taken: 10, drawn: 0, unknown: 0 });
    expect(assumptions.map(({ field }) => field)).toEqual(["driveFactor"]);
    expect(assumptions[0]?.assumed).toBe(
      "en route to arrival of the unit sent first / the median for the service and priority",
    );
    expect(assumptions[0]?.reason).toMatch(/^so for 10 calls; drawn for 0 .* 1 for 0 .* counted twice$/);
  });

  test("are those of the unit that was sent first; of several, of the one that came first, whatever the order of rows", async () => {
    const later = { unit: "L", sent: 2, rolls: 2, there: 3 };
    const first = { unit: "A", sent: 0, rolls: 2, there: 10 };
    const second = { unit: "B", sent: 0, rolls: 1, there: 7 };
    for (const responses of [
      [first, second, later],
      [later, second, first],
      [second, later, first],
    ]) {
      expect((await factorsOf([...usual, record("x", responses)]))["x"]).toBeCloseTo(
        await median([6], 6),
        12,
      );
      const alone = responses.filter((one) => one !== second);
      expect((await factorsOf([...usual, record("x", alone)]))["x"]).toBeCloseTo(await median([8], 8), 12);
    }
    // Both came at once: the shorter drive.
    const together = [first, { ...second, rolls: 6, there: 10 }];
    for (const responses of [together, together.toReversed()])
      expect((await factorsOf([...usual, record("x", responses)]))["x"]).toBeCloseTo(
        await median([4], 4),
        12,
      );
  });

  /** `drive` over the median with such further drives. */
  async function median(more: readonly number[], drive: number): Promise<number> {
    const all = [...minutes, ...more].toSorted((a, b) => a - b);
    return drive / (all[(all.length - 1) / 2] as number);
  }

  test("a drive of no time, of less, of hours, or half recorded is none: such calls draw from calls alike, by their id", async () => {
    const without = [
      record("no time", [{ sent: 0, rolls: 1, there: 1 }]),
      record("back in time", [{ sent: 0, rolls: 4, there: 1 }]),
      record("before it was sent", [{ sent: 5, rolls: 1, there: 4 }]),
      record("two hours", [{ sent: 0, rolls: 1, there: 121.5 }]),
      record("never came", [
        { sent: 0, rolls: 1 },
        { unit: "B", sent: 2, rolls: 3, there: 5 },
      ]),
      record("never rolled", [{ sent: 0, there: 5 }]),
      record("never sent", [{ rolls: 1, there: 5 }]),
    ];
    const calls = [...usual, ...without];
    const found = await factorsOf(calls);
    const possible = minutes.map((drive) => drive / 4);
    for (const { id } of without) expect(possible).toContain(found[id]);
    const { taken, drawn, unknown } = await recordedDrives(table(calls));
    expect({ taken, drawn, unknown }).toEqual({ taken: 10, drawn: 7, unknown: 0 });
    // The order of rows decides nothing, nor do other calls without a drive.
    expect(await factorsOf(calls.toReversed())).toEqual(found);
    expect((await factorsOf([...usual, without[0] as CallForService]))["no time"]).toBe(found["no time"]);
    // Two hours are a drive where it is said that they are.
    expect((await factorsOf(calls, { longestMinutes: 121 }))["two hours"]).toBeCloseTo(120.5 / 4, 12);
  });

  test("drawn ones are distributed as those that are known", async () => {
    const many = Array.from({ length: 4000 }, (_, i) => record(`draws ${i}`, [{ sent: 0 }]));
    const found = await factorsOf([...usual, ...many]);
    for (const share of new Set(minutes)) {
      const expected = minutes.filter((drive) => drive === share).length / minutes.length;
      const seen = many.filter(({ id }) => found[id] === share / 4).length / many.length;
      expect(Math.abs(seen - expected)).toBeLessThan(
        4 * Math.sqrt((expected * (1 - expected)) / many.length),
      );
    }
  });

  test("fewer than ten do not say what is usual: such calls draw from their service, or have none", async () => {
    const few = minutes.slice(0, 9).map((drive, i) => drove(`few ${i}`, 100 * drive, { priority: "3" }));
    const found = await factorsOf([...usual, ...few]);
    for (const { id } of few) expect(minutes.map((drive) => drive / 4)).toContain(found[id]);
    const { taken, drawn, unknown, factor } = await recordedDrives(table(few));
    expect({ taken, drawn, unknown }).toEqual({ taken: 0, drawn: 0, unknown: 9 });
    expect(new Set(factor)).toEqual(new Set([1]));
    const other = drove("police", 7, { service: "police" });
    expect((await factorsOf([...usual, other]))["police"]).toBe(1);
  });

  test("by area the far one is usual in its own; an area of few draws from its priority", async () => {
    const near = usual.map((each) => ({ ...each, area: "near" }));
    const far = minutes.map((drive, i) => drove(`far ${i}`, 5 * drive, { area: "far" }));
    const lone = drove("lone", 90, { area: "island" });
    const calls = [...near, ...far, lone];
    const found = await factorsOf(calls, { byArea: true });
    for (const [i, drive] of minutes.entries())
      for (const group of ["usual", "far"]) expect(found[`${group} ${i}`]).toBeCloseTo(drive / 4, 12);
    expect(minutes.map((drive) => drive / 4)).toContain(found["lone"]);
    const without = await factorsOf(calls);
    expect(without["far 9"]).toBeGreaterThan(without["usual 9"] as number);
    const { assumptions } = await recordedDrives(table(calls), { byArea: true });
    expect(assumptions[0]?.assumed).toMatch(/the service, area and priority$/);
  });

  test("from the dispatch on, where no en route is recorded", async () => {
    const calls = minutes.map((drive, i) => record(`${i}`, [{ sent: 0, there: drive }]));
    expect((await recordedDrives(table(calls))).unknown).toBe(10);
    const found = await recordedDrives(table(calls), { from: "dispatch" });
    expect([...found.factor]).toEqual(minutes.map((drive) => drive / 4));
    expect(found.assumptions[0]?.assumed).toMatch(/^dispatch to arrival/);
  });

  test("half of any ten or more known factors are at most 1, half at least; twice the minutes are the same factors", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 10, maxLength: 40 }),
        async (drives) => {
          const found = await factorsOf(drives.map((drive, i) => drove(`${i}`, drive)));
          const known = Object.values(found);
          expect(known.filter((factor) => factor <= 1 + 1e-12).length).toBeGreaterThanOrEqual(
            drives.length / 2,
          );
          expect(known.filter((factor) => factor >= 1 - 1e-12).length).toBeGreaterThanOrEqual(
            drives.length / 2,
          );
          const twice = await factorsOf(drives.map((drive, i) => drove(`${i}`, 2 * drive)));
          expect(twice).toEqual(found);
        },
      ),
      { numRuns: 30 },
    );
  });

  test("come with a replayed call and with fitted demand, kind by kind; each is said", async () => {
    const calls = table([...usual, drove("lonely", 7, { priority: "2", type: "OTHER" })]);
    const drives = await recordedDrives(calls);
    const replayed = replayCalls(calls, { drives });
    expect(replayed.calls.map(({ driveFactor }) => driveFactor)).toEqual([...drives.factor]);
    expect(replayed.assumptions.at(-1)).toEqual(drives.assumptions[0]);
    const model = fitDemand(calls, { drives });
    expect(model.services[0]?.kinds.map(({ driveFactor }) => driveFactor)).toEqual([
      { kind: "empirical", values: minutes.map((drive) => drive / 4) },
      { kind: "empirical", values: [drives.factor[10]] },
    ]);
    expect(model.assumptions).toEqual(replayed.assumptions);
    const none = replayCalls(calls);
    expect(none.calls.some((call) => "driveFactor" in call)).toBe(false);
    expect(none.assumptions.at(-1)).toEqual({
      ...{ field: "driveFactor", assumed: "1" },
      reason: "not given",
    });
    expect(fitDemand(calls).services[0]?.kinds.some((kind) => "driveFactor" in kind)).toBe(false);
  });

  test("can be posted, and are the same each time", async () => {
    const calls = table([...usual, record("x", [{ sent: 0 }])]);
    const found = await recordedDrives(calls);
    expect(structuredClone(found)).toEqual(await recordedDrives(calls));
    expect(await recordedDrives(table([]))).toMatchObject({ taken: 0, drawn: 0, unknown: 0 });
  });

  test("mistakes are named", async () => {
    const calls = table(usual);
    const other = await recordedDrives(table(usual.slice(1)));
    expect(() => replayCalls(calls, { drives: other })).toThrow(
      "drives.factor: expected 10, one for each call",
    );
    expect(() => replayCalls(calls, { drives: "recorded" as never })).toThrow("drives.factor: expected 10");
    await expect(recordedDrives([] as never)).rejects.toThrow("calls: expected a CallTable");
    for (const [options, message] of [
      [{ longestMinutes: 0 }, "longestMinutes: expected a number in (0, 1440]"],
      [{ longestMinutes: 1441 }, "longestMinutes: expected a number in (0, 1440]"],
      [{ from: "receipt" }, "from: expected one of enroute, dispatch"],
      [{ byArea: 1 }, "byArea: expected true or false"],
      [{ area: true }, "area: expected one of the options byArea, from, longestMinutes"],
    ] as const) {
      await expect(recordedDrives(calls, options as never)).rejects.toThrow(message);
    }
  });
});
