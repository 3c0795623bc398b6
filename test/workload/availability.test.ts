import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import { callsFrom } from "../../src/records/from-objects.ts";
import { rosterFrom } from "../../src/records/roster-from.ts";
import { type Availability, availability } from "../../src/workload/availability.ts";
import { HOUR, MINUTE, madeCalls, madeRoster, sum } from "./made-calls.ts";

const T0 = Date.UTC(2024, 2, 4);
const at = (minute: number): number => T0 + minute * MINUTE;
const busy = (unit: string | undefined, from: number, to: number, personnel = 1) => ({
  receivedAt: at(from),
  responses: [
    { ...(unit === undefined ? {} : { unit }), personnel, dispatchedAt: at(from), clearedAt: at(to) },
  ],
});
const duty = (unit: string | undefined, from: number, to: number, personnel = 1) => ({
  ...(unit === undefined ? {} : { unit }),
  ...{ personnel, start: at(from), end: at(to) },
});
const day = { start: at(0), end: at(1440) };

function freeUnits({ byFree }: Availability): number {
  return sum(byFree.map((share, k) => k * share));
}

describe("availability", () => {
  it("has a unit busy on calls of other services too", () => {
    const at = (hour: number): number => Date.UTC(2024, 2, 1, hour);
    const { calls } = callsFrom(
      [
        {
          ...({ id: "1", service: "ems", initiator: "community", type: "CARDIAC" } as const),
          responses: [{ unit: "E1", personnel: 3, dispatchedAt: at(0), clearedAt: at(12) }],
        },
      ],
      { timeZone: "UTC" },
    );
    const { roster } = rosterFrom(
      [{ unit: "E1", service: "fire", personnel: 3, start: at(0), end: at(24) }],
      { timeZone: "UTC" },
    );
    expect(availability(calls, { roster, service: "fire" }).byFree).toEqual([0.5, 0.5]);
    expect(availability(calls, { roster }).byFree).toEqual([0.5, 0.5]);
  });

  it("gives the share of time with each number of units free", () => {
    const calls = madeCalls([busy("A", 360, 720), busy("B", 540, 900)]);
    const roster = madeRoster([duty("A", 0, 1440), duty("B", 0, 1440)]);
    const result = availability(calls, { roster });
    expect(result.byFree).toEqual([0.125, 0.25, 0.625]);
    expect(result.lowFree).toEqual({ none: 0.125, one: 0.25, two: 0.625 });
    expect(result).toMatchObject({
      noneFreeShare: 0.125,
      noneOnDutyShare: 0,
      onDutyUnits: 2,
      busyUnits: 0.5,
    });
    expect(result.noneFreeByHourOfWeek[10]).toBe(1);
    expect(result.noneFreeByHourOfWeek[12]).toBe(0);
    // Tuesday is not in the period.
    expect(result.noneFreeByHourOfWeek[24]).toBeUndefined();
    expect(result.assumptions).toEqual([]);
    expect(structuredClone(result)).toEqual(result);
  });

  it("takes a named unit for one unit, however many spans and officers it has at once", () => {
    const roster = madeRoster([duty("A", 0, 720, 2), duty("A", 360, 1440), duty("A", 720, 1440)]);
    expect(availability(madeCalls([]), { roster, period: day }).byFree).toEqual([0, 1]);
    const calls = madeCalls([busy("A", 0, 600, 2), busy("A", 300, 720)]);
    expect(availability(calls, { roster, period: day })).toMatchObject({
      byFree: [0.5, 0.5],
      busyUnits: 0.5,
    });
  });

  it("does not let a unit that is busy off duty reduce the number free", () => {
    const roster = madeRoster([duty("A", 0, 720), duty("B", 0, 1440)]);
    const calls = madeCalls([busy("A", 600, 1440)]);
    const result = availability(calls, { roster, period: day });
    expect(result.byFree).toEqual([0, 840 / 1440, 600 / 1440]);
    expect(result.busyUnits).toBeCloseTo(120 / 1440, 12);
  });

  it("takes a head count for one-officer units, and says so", () => {
    const roster = madeRoster([duty(undefined, 0, 1440, 3)]);
    const calls = madeCalls([busy("A", 0, 360), busy(undefined, 0, 720, 2), busy("X", 0, 180)]);
    const result = availability(calls, { roster });
    // Four busy of three, then three, then two.
    expect(result.byFree).toEqual([0.25, 0.25, 0, 0.5]);
    expect(result.busyUnits).toBe(3 * 0.25 + 2 * 0.25);
    expect(result.assumptions[0]?.field).toBe("unit");
  });

  it("says that an estimated roster gives upper bounds", () => {
    const roster = madeRoster([{ ...duty("A", 0, 720), basis: "estimated" }]);
    expect(availability(madeCalls([]), { roster, period: day }).assumptions[0]?.reason).toMatch(
      /upper bound/,
    );
  });

  it("filters spans and responses alike, and counts what the roster does not know", () => {
    const calls = madeCalls([
      {
        service: "fire",
        responses: [{ unit: "E1", role: "engine", dispatchedAt: at(0), clearedAt: at(720) }],
      },
      { responses: [{ unit: "D9", role: "detective", dispatchedAt: at(0), clearedAt: at(720) }] },
      { responses: [{ unit: "P1", role: "patrol", dispatchedAt: at(0), clearedAt: at(360) }] },
    ]);
    const roster = madeRoster([
      { ...duty("P1", 0, 1440), role: "patrol" },
      { ...duty("E1", 0, 1440), role: "engine", service: "fire" },
    ]);
    const all = availability(calls, { roster });
    expect(all.byFree).toEqual([0.25, 0.25, 0.5]);
    expect(all.offRosterResponses).toBe(1);
    const patrol = availability(calls, { roster, service: "police", roles: ["patrol"] });
    expect(patrol.byFree).toEqual([0.25, 0.75]);
    expect(patrol.offRosterResponses).toBe(0);
    expect(availability(calls, { roster, service: "police" }).offRosterResponses).toBe(1);
  });

  it("shows the longest spells with none free, what waited, and who was on duty", () => {
    const roster = madeRoster([duty("A", 0, 1200)]);
    const calls = madeCalls([
      busy("A", 60, 120),
      // Received in the first spell and sent at its end; received before it and never sent; waits of long ago.
      { receivedAt: at(90), responses: [{ unit: "A", dispatchedAt: at(120), clearedAt: at(130) }] },
      { receivedAt: at(30), responses: [] },
      { receivedAt: at(-3000), responses: [{ unit: "A", dispatchedAt: at(600), clearedAt: at(601) }] },
      { receivedAt: at(125), responses: [{ unit: "A", dispatchedAt: at(140), clearedAt: at(150) }] },
    ]);
    const { longestNoneFree, noneFreeShare, noneOnDutyShare } = availability(calls, { roster, period: day });
    expect(longestNoneFree).toEqual([
      { start: at(1200), end: at(1440), minutes: 240, noneOnDutyMinutes: 240, callsWaiting: 0 },
      // One call waited from minute 90, another from minute 125.
      { start: at(60), end: at(130), minutes: 70, noneOnDutyMinutes: 0, callsWaiting: 2 },
      { start: at(140), end: at(150), minutes: 10, noneOnDutyMinutes: 0, callsWaiting: 0 },
      { start: at(600), end: at(601), minutes: 1, noneOnDutyMinutes: 0, callsWaiting: 0 },
    ]);
    expect(noneOnDutyShare).toBeCloseTo(240 / 1440, 12);
    expect(noneFreeShare).toBeCloseTo((240 + 70 + 10 + 1) / 1440, 12);
  });

  it("shows ten spells, longest first", () => {
    const roster = madeRoster([duty("A", 0, 1440)]);
    const calls = madeCalls(Array.from({ length: 15 }, (_, i) => busy("A", i * 60, i * 60 + 1 + (i % 5))));
    const { longestNoneFree } = availability(calls, { roster });
    expect(longestNoneFree.map((spell) => spell.minutes)).toEqual([5, 5, 5, 4, 4, 4, 3, 3, 3, 2]);
  });

  it("agrees with a walk minute by minute", () => {
    const unit = fc.constantFrom("A", "B", "C", undefined);
    const span = fc.tuple(unit, fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 150 }));
    const response = fc.tuple(
      ...[fc.constantFrom("A", "B", "C", "D", undefined), fc.integer({ min: 0, max: 200 })],
      ...[fc.integer({ min: 1, max: 150 }), fc.integer({ min: 1, max: 2 })],
    ) as fc.Arbitrary<[string | undefined, number, number, number]>;
    const window = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 150 }));
    fc.assert(
      fc.property(
        ...[fc.array(span, { minLength: 1, maxLength: 8 }), fc.array(response, { maxLength: 12 }), window],
        (spans, responses, [from, length]) => {
          // Two head counts at once would be two officers each; a unit keeps its number of officers.
          const officers = new Map<string, number>();
          const sized = responses.map(([unit, start, minutes, personnel]) => {
            const size = unit === undefined ? personnel : (officers.get(unit) ?? personnel);
            if (unit !== undefined) officers.set(unit, size);
            return [unit, start, minutes, size] as const;
          });
          const roster = madeRoster(
            spans.map(([unit, start, minutes]) => duty(unit, start, start + minutes, 2)),
          );
          const calls = madeCalls(
            sized.map(([unit, start, minutes, n]) => busy(unit, start, start + minutes, n)),
          );
          const result = availability(calls, { roster, period: { start: at(from), end: at(from + length) } });
          const named = new Set<string>(spans.flatMap(([unit]) => unit ?? []));
          const heads = spans.some(([unit]) => unit === undefined);
          const minutes: number[] = [];
          let [onDutyMinutes, nobody] = [0, 0];
          const inside = (m: number, [, start, minutes]: readonly [unknown, number, number, ...number[]]) =>
            start <= m && m < start + minutes;
          for (let m = from; m < from + length; m++) {
            const on = spans.filter((s) => inside(m, s));
            const onNames = new Set<string>(on.flatMap(([unit]) => unit ?? []));
            const onDuty = onNames.size + 2 * on.filter(([unit]) => unit === undefined).length;
            const open = sized.filter((r) => inside(m, r));
            const busyNames = new Set(open.flatMap(([unit]) => unit ?? []));
            let taken = 0;
            for (const name of busyNames) {
              if (named.has(name)) taken += onNames.has(name) ? 1 : 0;
              else if (heads) taken += officers.get(name) as number;
            }
            if (heads) for (const [unit, , , n] of open) if (unit === undefined) taken += n;
            const free = Math.max(0, onDuty - taken);
            minutes[free] = (minutes[free] ?? 0) + 1;
            onDutyMinutes += onDuty;
            if (onDuty === 0) nobody += 1;
          }
          expect(result.byFree).toHaveLength(minutes.length);
          for (const [k, share] of result.byFree.entries()) {
            expect(share).toBeCloseTo((minutes[k] ?? 0) / length, 12);
          }
          expect(result.onDutyUnits).toBeCloseTo(onDutyMinutes / length, 12);
          expect(result.noneOnDutyShare).toBeCloseTo(nobody / length, 12);
          // On duty = free + busy, and the spells are the time with none free.
          expect(freeUnits(result) + result.busyUnits).toBeCloseTo(result.onDutyUnits, 9);
          expect(sum(result.byFree)).toBeCloseTo(1, 12);
          const shown = result.longestNoneFree;
          const spellShare = sum(shown.map((spell) => spell.minutes)) / length;
          if (shown.length < 10) expect(spellShare).toBeCloseTo(result.noneFreeShare, 12);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("counts clock time right when the clock changes", () => {
    // New York, Sunday 2024-11-03: the hour from 1:00 comes twice; the unit is busy through the second one only.
    const midnight = Date.UTC(2024, 10, 3, 4);
    const response = { unit: "A", dispatchedAt: midnight + 2 * HOUR, clearedAt: midnight + 3 * HOUR };
    const calls = madeCalls([{ responses: [response] }], "America/New_York");
    const roster = madeRoster(
      [{ unit: "A", start: midnight, end: midnight + 25 * HOUR }],
      "America/New_York",
    );
    const result = availability(calls, { roster });
    expect(result.period).toEqual({ start: midnight, end: midnight + 25 * HOUR });
    expect(result.noneFreeShare).toBeCloseTo(1 / 25, 12);
    expect(result.noneFreeByHourOfWeek[6 * 24 + 1]).toBe(0.5);
  });

  it("has no shares where the period is empty, and names what is wrong", () => {
    const roster = madeRoster([]);
    expect(availability(madeCalls([]), { roster })).toMatchObject({ byFree: [], noneFreeShare: 0 });
    expect(availability(madeCalls([]), { roster, period: day })).toMatchObject({
      byFree: [1],
      noneOnDutyShare: 1,
    });
    expect(() => availability(madeCalls([]), {} as never)).toThrow(DutycycleError);
    expect(() => availability(madeCalls([]), { roster, roles: "patrol" as never })).toThrow(/roles/);
  });
});
