import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CallForService } from "../../src/records/call.ts";
import type { CallTable } from "../../src/records/call-table.ts";
import { callsFrom } from "../../src/records/from-objects.ts";
import { Roster } from "../../src/records/roster.ts";
import type { RecordedHandlingOptions } from "../../src/simulation/call-handling.ts";
import { freeSpells } from "../../src/simulation/free-spells.ts";
import { givenHandling } from "../../src/simulation/given-handling.ts";
import { recordedHandling } from "../../src/simulation/recorded-handling.ts";
import { replayCalls } from "../../src/simulation/replay.ts";

const MINUTE = 60_000;
const TEN = Date.UTC(2024, 2, 4, 10);
const at = (minute: number): number => TEN + minute * MINUTE;

interface Sent {
  readonly unit: string;
  readonly role?: string;
  readonly sent?: number;
  readonly there?: number;
  readonly clear?: number;
}

function record(
  id: string,
  received: number | undefined,
  responses: readonly Sent[],
  more: Partial<CallForService> = {},
): CallForService {
  return {
    ...{ id, service: "police", initiator: "community", type: "CALL" },
    ...(received === undefined ? {} : { receivedAt: at(received) }),
    responses: responses.map(({ unit, role = "patrol", sent, there, clear }) => ({
      ...{ unit, role, personnel: 1 },
      ...(sent === undefined ? {} : { dispatchedAt: at(sent) }),
      ...(there === undefined ? {} : { arrivedAt: at(there) }),
      ...(clear === undefined ? {} : { clearedAt: at(clear) }),
    })),
    ...more,
  };
}

const table = (calls: readonly CallForService[]): CallTable => callsFrom(calls, { timeZone: "UTC" }).calls;

/** Minutes of handling by call. */
async function handlingOf(
  calls: readonly CallForService[],
  options: RecordedHandlingOptions = {},
): Promise<Record<string, number>> {
  const { minutes } = await recordedHandling(table(calls), options);
  return Object.fromEntries(calls.map(({ id }, row) => [id, minutes[row] as number]));
}

// A and B are seen at 0 and at 200, so that they are there in between.
const begin = [
  record("begin A", 0, [{ unit: "A", sent: 0, clear: 10 }]),
  record("begin B", 0, [{ unit: "B", sent: 0, clear: 10 }]),
];
const end = [
  record("end A", 200, [{ unit: "A", sent: 200, clear: 210 }]),
  record("end B", 200, [{ unit: "B", sent: 200, clear: 210 }]),
];

describe("handling of recorded calls", () => {
  test("is receipt to dispatch where a unit was free all that time", async () => {
    const x = record("x", 20, [{ unit: "A", sent: 23, clear: 40 }]);
    const found = await handlingOf([...begin, x, ...end]);
    expect(found["x"]).toBeCloseTo(3, 9);
    expect(found["begin A"]).toBe(0);
  });

  test("whoever was sent, if only one like it was free; nobody of another role counts", async () => {
    const busyA = record("busy", 12, [{ unit: "A", sent: 12, clear: 50 }]);
    const x = record("x", 30, [{ unit: "A", sent: 52, clear: 60 }]);
    const calls = [...begin, busyA, x, ...end];
    expect((await handlingOf(calls))["x"]).toBeCloseTo(22, 9);
    const engine = (call: CallForService): CallForService => ({
      ...call,
      responses: call.responses.map((one) => (one.unit === "A" ? { ...one, role: "engine" } : one)),
    });
    expect((await recordedHandling(table(calls.map(engine)))).drawn).toBe(1);
  });

  test("is not the wait for a unit, which is drawn from what was handling", async () => {
    const both = [
      record("a", 20, [{ unit: "A", sent: 22, clear: 90 }]),
      record("b", 30, [{ unit: "B", sent: 34, clear: 100 }]),
      // Nobody is free until 90.
      record("x", 40, [{ unit: "A", sent: 91, clear: 95 }]),
    ];
    const found = await handlingOf([...begin, ...both, ...end]);
    expect(found["a"]).toBeCloseTo(2, 9);
    expect(found["b"]).toBeCloseTo(4, 9);
    expect([0, 2, 4]).toContain(Math.round(found["x"] as number));
  });

  test("took longer than the last unit was free, where that went to another call", async () => {
    const calls = [
      ...Array.from({ length: 12 }, (_, i) =>
        record(`${i}`, 12 + i * 4, [{ unit: "A", sent: 12 + i * 4 + (i % 3) + 1, clear: 16 + i * 4 }]),
      ),
      record("b", 60, [{ unit: "B", sent: 60, clear: 150 }]),
      // A is free from 64 to 66, and then goes to y.
      record("x", 64, [{ unit: "A", sent: 121, clear: 130 }], { priority: "2" }),
      record("y", 66, [{ unit: "A", sent: 66, clear: 120 }]),
    ];
    // Of 0, 1, 2 and 3 minutes, which calls alike took, 3 are longer than 2.
    expect((await handlingOf([...begin, ...calls, ...end]))["x"]).toBeCloseTo(3, 9);
  });

  test("none where somebody was sent at the receipt or before it, and where the record does not say when it came", async () => {
    const calls = [
      record("seen", 30, [{ unit: "A", sent: 29, clear: 40 }]),
      record("stop", 300, [{ unit: "C", sent: 300, clear: 310 }]),
      record("unknown", undefined, [{ unit: "A", sent: 50, clear: 55 }]),
      record("x", 60, [{ unit: "A", sent: 65, clear: 70 }]),
    ];
    const all = [...begin, ...calls, ...end];
    const found = await handlingOf(all);
    expect([found["seen"], found["stop"], found["unknown"]]).toEqual([0, 0, 0]);
    const { taken, drawn, none, unknown } = await recordedHandling(table(all));
    // Those at the beginning are sent at once, by whom nobody has seen before.
    expect({ taken, drawn, none, unknown }).toEqual({ taken: 3, drawn: 0, none: 5, unknown: 0 });
  });

  test("ends with the first unit sent, though its response is not usable", async () => {
    const x = record("x", 20, [
      { unit: "B", sent: 21 },
      { unit: "A", sent: 29, clear: 40 },
    ]);
    expect((await handlingOf([...begin, x, ...end]))["x"]).toBeCloseTo(1, 9);
  });

  test("is drawn where no dispatch is recorded; from nobody where no call alike says it", async () => {
    const calls = [
      record("x", 20, [{ unit: "A", sent: 23, clear: 30 }]),
      record("y", 40, [{ unit: "A", there: 60, clear: 70 }]),
      record("z", 80, [{ unit: "A", there: 90, clear: 100 }], { initiator: "unknown" }),
    ];
    const all = [...begin, ...calls, ...end];
    const found = await handlingOf(all);
    expect([0, 3]).toContain(Math.round(found["y"] as number));
    expect(found["z"]).toBe(0);
    const { drawn, unknown, assumptions } = await recordedHandling(table(all));
    expect([drawn, unknown]).toEqual([1, 1]);
    expect(assumptions[0]?.reason).toMatch(
      /^so for 3 calls; drawn for 1 from calls alike; none for 1 to which/,
    );
  });

  test("calls alike are of one kind first: of one priority and type where enough of them say it", async () => {
    const slow = { type: "REPORT", priority: "3" };
    const calls = Array.from({ length: 24 }, (_, i) => {
      const slowly = i % 2 === 0;
      const sent = 12 + i * 6 + (slowly ? 4 : 1);
      return record(`${i}`, 12 + i * 6, [{ unit: "A", sent, clear: sent + 1 }], slowly ? slow : {});
    });
    const unknown = [
      record("slow", 160, [{ unit: "A", there: 170, clear: 171 }], slow),
      record("quick", 175, [{ unit: "A", there: 180, clear: 181 }]),
    ];
    const found = await handlingOf([...begin, ...calls, ...unknown, ...end]);
    expect(found["slow"]).toBeCloseTo(4, 9);
    expect([0, 1]).toContain(Math.round(found["quick"] as number));
  });

  test("a roster says who was there: whoever is on duty and on no call, seen or not", async () => {
    const calls = table([record("x", 20, [{ unit: "A", sent: 23, clear: 40 }])]);
    const by = (unit: string | undefined, from: number, to: number, role = "patrol") => {
      const shift = { role, service: "police" as const, personnel: 1, start: at(from), end: at(to) };
      const roster = new Roster("UTC", [unit === undefined ? shift : { ...shift, unit }]);
      return recordedHandling(calls, { roster });
    };
    const isTaken = async (...shift: Parameters<typeof by>) => (await by(...shift)).taken === 1;
    expect(await isTaken("A", 0, 60)).toBe(true);
    // A begins its shift while the call is handled: nobody knows whether anybody was there.
    expect(await isTaken("A", 21, 60)).toBe(false);
    expect(await isTaken("never sent", 0, 60)).toBe(true);
    expect(await isTaken("never sent", 0, 22)).toBe(false);
    expect(await isTaken("never sent", 0, 60, "engine")).toBe(false);
    expect((await by("A", 0, 60)).assumptions[0]?.reason).toMatch(/free while it is on duty and on no call/);
    // A head count names nobody.
    expect(await by(undefined, 0, 60)).toEqual(await recordedHandling(calls));
  });

  test("without a roster a unit not seen for longer than the gap may have been at home", async () => {
    const calls = [...begin, record("x", 20, [{ unit: "A", sent: 23, clear: 40 }]), ...end];
    expect((await handlingOf(calls, { gapHours: 0.2 }))["x"]).not.toBeCloseTo(3, 9);
    expect((await handlingOf(calls, { gapHours: 3 }))["x"]).toBeCloseTo(3, 9);
  });

  test("comes with a replayed call: as found, as given, or none; each is said", async () => {
    const calls = table([...end, ...begin, record("x", 20, [{ unit: "A", sent: 23, clear: 40 }])]);
    const handling = await recordedHandling(calls);
    const replayed = replayCalls(calls, { handling });
    expect(
      replayed.calls.map(({ id, handlingMinutes }) => [id, Math.round(handlingMinutes as number)]),
    ).toEqual([
      ...["begin A", "begin B"].map((id) => [id, 0]),
      ["x", 3],
      ...["end A", "end B"].map((id) => [id, 0]),
    ]);
    expect(replayed.assumptions.slice(0, 1)).toEqual(handling.assumptions);
    const none = replayCalls(calls);
    expect(none.calls.every((call) => !("handlingMinutes" in call))).toBe(true);
    expect(none.assumptions[0]).toEqual({ field: "handlingMinutes", assumed: "none", reason: "not given" });
    const given = replayCalls(calls, { handling: givenHandling(calls, 1.5, undefined) });
    expect(given.calls.map(({ handlingMinutes }) => handlingMinutes)).toEqual(given.calls.map(() => 1.5));
    expect(given.assumptions[0]?.assumed).toBe("1.5 minutes");
  });

  test("the same table gives the same, and it can be posted", async () => {
    const waits = Array.from({ length: 20 }, (_, i) =>
      record(`${i}`, 12 + i * 8, [
        { unit: i % 2 === 0 ? "A" : "B", sent: 12 + i * 8 + (i % 5), clear: 27 + i * 8 },
      ]),
    );
    const calls = table([
      ...begin,
      ...waits,
      record("u", 190, [{ unit: "A", there: 193, clear: 199 }]),
      ...end,
    ]);
    const found = await recordedHandling(calls);
    expect(found.drawn).toBeGreaterThan(0);
    expect(structuredClone(found)).toEqual(await recordedHandling(calls));
  });

  test("mistakes are named", async () => {
    const calls = table(begin);
    expect(() => givenHandling(calls, -1, undefined)).toThrow("handling: expected a number in [0, infinity)");
    expect(() => givenHandling(calls, "all" as never, undefined)).toThrow(
      "handling: expected one of recorded",
    );
    const other = await recordedHandling(table(end.slice(1)));
    expect(() => replayCalls(calls, { handling: other })).toThrow(
      "handling.minutes: expected 2, one for each call",
    );
    await expect(recordedHandling([] as never)).rejects.toThrow("calls: expected a CallTable");
    await expect(recordedHandling(calls, { gapHours: 169 })).rejects.toThrow(
      "gapHours: expected a number in [0, 168]",
    );
    await expect(recordedHandling(calls, { roster: [] as never })).rejects.toThrow(
      "roster: expected a Roster",
    );
    await expect(recordedHandling(calls, { gap: 1 } as never)).rejects.toThrow(
      "gap: expected one of the options",
    );
  });
});

test("who is free, looked at minute by minute", () => {
  const response = fc.record({
    unit: fc.constantFrom("A", "B", "C"),
    role: fc.constantFrom("patrol", "engine"),
    sent: fc.integer({ min: 0, max: 200 }),
    minutes: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined, freq: 8 }),
  });
  const gap = fc.integer({ min: 1, max: 60 });
  fc.assert(
    fc.property(fc.array(response, { minLength: 1, maxLength: 15 }), gap, (sent, gapMinutes) => {
      const calls = table(
        sent.map(({ minutes, ...one }, i) =>
          record(`${i}`, one.sent, [
            { ...one, ...(minutes === undefined ? {} : { clear: one.sent + minutes }) },
          ]),
        ),
      );
      const columns = calls.toColumns();
      const spells = freeSpells(columns, { gapHours: gapMinutes / 60, roster: undefined });
      /** Free in the minute that begins so: between two of its responses, the last of those before clear and not long ago. */
      const isFree = (unit: string, minute: number): boolean => {
        const own = sent.filter((one) => one.unit === unit);
        const before = own.filter((one) => one.sent <= minute);
        const next = Math.min(...own.filter((one) => one.sent > minute).map((one) => one.sent));
        const last = Math.max(...before.map((one) => one.sent + (one.minutes ?? 0)));
        // Without a clear, what follows is unknown until the next response.
        const latest = before.toSorted((a, b) => a.sent - b.sent);
        const unclear = latest.findLastIndex((one) => one.minutes === undefined);
        const known = latest.slice(unclear + 1);
        if (known.length === 0 || !Number.isFinite(next)) return false;
        return (
          last <= minute && next - Math.max(...known.map((o) => o.sent + (o.minutes ?? 0))) <= gapMinutes
        );
      };
      const start = at(60);
      const duty = ["A", "B"].map((unit, u) => {
        return { unit, service: "police" as const, personnel: 1, start, end: at(180 + 20 * u) };
      });
      const byRoster = freeSpells(columns, { gapHours: 0, roster: new Roster("UTC", duty) });
      const isOnNoCall = (unit: string, minute: number): boolean => {
        const shift = duty.find((span) => span.unit === unit);
        if (shift === undefined || at(minute) < shift.start || at(minute) >= shift.end) return false;
        const own = sent.filter((one) => one.unit === unit).toSorted((a, b) => a.sent - b.sent);
        return !own.some(({ sent: from, minutes }, i) => {
          const to = minutes === undefined ? (own[i + 1]?.sent ?? Infinity) : from + minutes;
          return from <= minute && minute < to;
        });
      };
      for (let r = 0; r < sent.length; r++) {
        const units = ["A", "B", "C"].filter((unit) =>
          sent.some((one) => one.unit === unit && one.role === sent[r]?.role),
        );
        for (let minute = 0; minute < 240; minute += 7) {
          for (const [looked, test] of [
            [spells, isFree],
            [byRoster, isOnNoCall],
          ] as const) {
            let until = minute;
            while (units.some((unit) => test(unit, until))) until += 1;
            const found = looked.freeUntil(r, at(minute));
            if (until > minute) expect((found - TEN) / MINUTE).toBe(until);
            else expect(found === Number.NEGATIVE_INFINITY || found === at(minute)).toBe(true);
          }
        }
      }
    }),
    { numRuns: 60 },
  );
});
