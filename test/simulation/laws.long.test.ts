import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SimCall } from "../../src/simulation/call.ts";
import type { DispatchRules } from "../../src/simulation/dispatch-rule.ts";
import { SimulationLog } from "../../src/simulation/log.ts";
import { simulate } from "../../src/simulation/simulate.ts";
import type { SimUnit } from "../../src/simulation/unit.ts";
import { anyRules, handledCity, plainRules, randomCity } from "./random-city.ts";
import { slowSimulation } from "./slow-simulation.ts";

const MINUTE = 60_000;

/** A random city with two crews at home, drives of three minutes, calls that are handled, calls that are cancelled, and any rules. */
const wildCity = fc
  .record({
    city: fc.oneof(randomCity, handledCity),
    rules: anyRules,
    cancelAfter: fc.array(fc.integer({ min: 0, max: 90 })),
    until: fc.integer({ min: 100, max: 900 }),
  })
  .map(({ city, rules, cancelAfter, until }) => ({
    units: [
      ...city.units.map((unit) => ({
        ...unit,
        turnoutMinutes: 1,
        donning: { minutes: 2, services: ["fire" as const] },
      })),
      ...["H1", "H2"].map((id): SimUnit => {
        return { id, role: "engine", answers: ["fire"], personnel: 3, callbackMinutes: 15 };
      }),
    ],
    calls: city.calls.map((call, c) => {
      const after = cancelAfter[c];
      return after === undefined ? call : { ...call, cancelledAt: call.receivedAt + after * MINUTE };
    }),
    travel: { kind: "constant" as const, minutes: 3 },
    dispatch: rules,
    until: until * MINUTE,
  }));

function check(
  run: { units: readonly SimUnit[]; calls: readonly SimCall[]; dispatch: DispatchRules; until: number },
  log: SimulationLog,
): void {
  const rows = [...log.responses()];
  // Received = answered + unanswered.
  expect(log.callCount).toBe(run.calls.filter((call) => call.receivedAt < run.until).length);
  const answered = log.callCount - log.unanswered.length;
  const dispatched = new Set(rows.map((row) => row.call));
  for (const { call, reason } of log.unanswered)
    if (reason !== "cancelled") expect(dispatched.has(call)).toBe(false);
  expect(answered).toBeLessThanOrEqual(dispatched.size);
  // Times of a row never fall, and lie before the end.
  for (const row of rows) {
    const times = [
      row.receivedAt,
      row.readyAt,
      row.dispatchedAt,
      row.enrouteAt,
      row.arrivedAt,
      row.equippedAt,
    ].filter((at) => at !== undefined);
    if (row.clearedAt !== undefined) times.push(row.clearedAt);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(Math.max(...times)).toBeLessThan(run.until);
    expect(row.clearedAt === undefined).toBe(row.ending === "running");
  }
  for (const unit of run.units) {
    // No unit is on two calls at once, is sent off duty or to a call that it does not answer.
    let free = Number.NEGATIVE_INFINITY;
    for (const row of rows.filter((row) => row.unit === unit.id)) {
      expect(row.dispatchedAt).toBeGreaterThanOrEqual(free);
      free = row.clearedAt ?? Number.POSITIVE_INFINITY;
      expect(unit.answers).toContain(row.service);
      if (unit.onDuty === undefined) expect(row.overtimeMinutes).toBe(0);
      else
        expect(
          unit.onDuty.some(({ start, end }) => start <= row.dispatchedAt && row.dispatchedAt < end),
        ).toBe(true);
    }
  }
  // Cleared work is the work that the call asked for: no unit is let off.
  const { columns } = log;
  for (let call = 0; call < log.callCount; call++) {
    expect(columns.unfilled[call] as number).toBeLessThanOrEqual(columns.needed[call] as number);
  }
}

describe("laws of every run", () => {
  test("calls are conserved, units are in one place, times never fall: any rules", () => {
    fc.assert(
      fc.property(wildCity, (run) => check(run, simulate(run))),
      { numRuns: 400 },
    );
  });

  test("the same arguments give the same log, and it survives being copied", () => {
    fc.assert(
      fc.property(wildCity, (run) => {
        const log = simulate(run);
        expect(simulate(run).columns).toEqual(log.columns);
        const copied = SimulationLog.fromColumns(structuredClone(log.columns));
        expect([...copied.responses()]).toEqual([...log.responses()]);
        expect(JSON.parse(JSON.stringify([...log.responses()]))).toEqual([...log.responses()]);
      }),
      { numRuns: 60 },
    );
  });

  test("work that is resumed adds up to the work of the call", () => {
    fc.assert(
      fc.property(randomCity, (city) => {
        const rules: DispatchRules = {
          shiftEnd: "resume",
          release: [{ to: { priorityTo: 1 }, from: { priorityFrom: 2 }, leftWork: "resume" }],
        };
        const log = simulate({ ...city, dispatch: rules });
        const done = new Map<string, number>();
        const finished = new Map<string, boolean>();
        for (const { call, slot, dispatchedAt, clearedAt, ending } of log.responses()) {
          const key = `${call} ${slot}`;
          done.set(key, (done.get(key) ?? 0) + (clearedAt as number) - dispatchedAt);
          finished.set(key, ending === "cleared");
        }
        for (const [key, ms] of done) {
          const [id, slot] = key.split(" ");
          const wanted = city.calls.find((call) => call.id === id)?.unitMinutes?.[Number(slot)] as number;
          if (finished.get(key)) expect(ms).toBe(wanted * MINUTE);
          else expect(ms).toBeLessThan(wanted * MINUTE);
        }
      }),
    );
  });

  test("Little's law, exactly: the integrals of calls in handling and of calls waiting are the sums of the times", () => {
    fc.assert(
      fc.property(fc.oneof(randomCity, handledCity), plainRules, (city, dispatch) => {
        const end = 1000 * MINUTE;
        const log = simulate({ ...city, dispatch, until: end });
        const { receivedAt, readyAt, outcome, endedAt } = log.columns;
        const first = new Map<string, number>();
        for (const { call, dispatchedAt } of log.responses())
          if (!first.has(call)) first.set(call, dispatchedAt);
        const handling: [number, number][] = [];
        const waiting: [number, number][] = [];
        log.columns.callIds.forEach((id, call) => {
          const received = receivedAt[call] as number;
          const over = outcome[call] === 0 ? (first.get(id) as number) : (endedAt[call] as number) || end;
          const ready = readyAt.length === 0 ? received : (readyAt[call] as number);
          handling.push([received, Number.isNaN(ready) ? over : ready]);
          if (!Number.isNaN(ready)) waiting.push([ready, over]);
        });
        for (const spans of [handling, waiting]) {
          const times = spans.reduce((sum, [from, to]) => sum + to - from, 0);
          const changes = spans.flatMap(([from, to]): [number, number][] => [
            [from, 1],
            [to, -1],
          ]);
          changes.sort((a, b) => a[0] - b[0]);
          let area = 0;
          let level = 0;
          let before = 0;
          for (const [at, step] of changes) {
            area += level * (at - before);
            level += step;
            before = at;
          }
          expect(area).toBe(times);
          expect(level).toBe(0);
        }
      }),
    );
  });
});

describe("who is kept is kept", () => {
  const rule = fc.record({
    roles: fc.uniqueArray(fc.constantFrom<string>("patrol", "engine", "dual"), { minLength: 1 }),
    number: fc.integer({ min: 1, max: 3 }),
  });
  const onDuty = (unit: SimUnit, at: number): boolean =>
    unit.onDuty === undefined || unit.onDuty.some(({ start, end }) => start <= at && at < end);

  test("units that must stay: sending never leaves fewer of them off these calls", () => {
    fc.assert(
      fc.property(randomCity, rule, plainRules, (city, { roles, number }, plain) => {
        const release = [
          { to: { services: ["fire"] }, from: { services: ["police"] }, leftWork: "resume" },
        ] as const;
        const mustStay = [{ calls: { services: ["fire"] }, roles, units: number }] as const;
        const log = simulate({ ...city, dispatch: { ...plain, release, mustStay } });
        const rows = [...log.responses()];
        for (const { service, role, dispatchedAt: now } of rows) {
          if (service !== "fire" || !roles.includes(role)) continue;
          const staying = city.units.filter((unit) => {
            const atFire = rows.some((row) => {
              const there = row.unit === unit.id && row.service === "fire" && row.dispatchedAt <= now;
              return there && (row.clearedAt as number) > now;
            });
            return roles.includes(unit.role) && onDuty(unit, now) && !atFire;
          });
          expect(staying.length).toBeGreaterThanOrEqual(number);
        }
      }),
    );
  });

  test("a reserve: sending never leaves fewer free", () => {
    fc.assert(
      fc.property(randomCity, rule, plainRules, (city, { roles, number }, plain) => {
        const reserve = [{ calls: { priorityFrom: 2 }, roles, free: number }] as const;
        const log = simulate({ ...city, dispatch: { ...plain, reserve } });
        const rows = [...log.responses()];
        rows.forEach(({ priority, role, dispatchedAt: now }, r) => {
          if (priority < 2 || !roles.includes(role)) return;
          const free = city.units.filter((unit) => {
            const busy = rows
              .slice(0, r + 1)
              .some((row) => row.unit === unit.id && (row.clearedAt as number) > now);
            return roles.includes(unit.role) && onDuty(unit, now) && !busy;
          });
          expect(free.length).toBeGreaterThanOrEqual(number);
        });
      }),
    );
  });
});

test("a clock that looks at everybody each minute finds the same responses", () => {
  fc.assert(
    fc.property(fc.oneof(randomCity, handledCity), plainRules, ({ units, calls }, dispatch) => {
      const log = simulate({ units, calls, dispatch });
      const { responses, gaveUp } = slowSimulation(units, calls, dispatch);
      const rows = [...log.responses()].map(({ call, unit, dispatchedAt, clearedAt }) => ({
        call,
        unit,
        dispatchedAt,
        clearedAt,
      }));
      expect(rows).toEqual(responses);
      const found = log.unanswered.filter(({ reason }) => reason === "gave-up").map(({ call }) => call);
      expect(found.sort()).toEqual(gaveUp.sort());
    }),
    { numRuns: 300 },
  );
});

test("more units alike never make a call of a single class wait longer", () => {
  fc.assert(
    fc.property(randomCity, fc.integer({ min: 1, max: 3 }), ({ calls }, count) => {
      const alike = calls.map(({ id, receivedAt, serviceMinutes }) => {
        return { id, receivedAt, serviceMinutes, service: "police" as const, priority: 1 };
      });
      const wait = (units: number): number[] => {
        const crew = (u: number) => ({
          id: `U${u}`,
          role: "patrol",
          answers: ["police"] as const,
          personnel: 1,
        });
        const log = simulate({ units: Array.from({ length: units }, (_, u) => crew(u)), calls: alike });
        return [...log.responses()].map((row) => row.dispatchedAt - row.receivedAt);
      };
      const more = wait(count + 1);
      for (const [i, ms] of wait(count).entries()) expect(more[i] as number).toBeLessThanOrEqual(ms);
    }),
  );
});

test("one class and units alike: Kiefer and Wolfowitz's recursion of waits, call by call", () => {
  fc.assert(
    fc.property(randomCity, fc.integer({ min: 1, max: 4 }), ({ calls }, count) => {
      const alike = calls.map(({ id, receivedAt, serviceMinutes }) => {
        return { id, receivedAt, serviceMinutes, service: "police" as const, priority: 1 };
      });
      const units = Array.from({ length: count }, (_, u): SimUnit => {
        return { id: `U${u}`, role: "patrol", answers: ["police"], personnel: 1 };
      });
      // When each server will have done all that came so far; the next call goes to the earliest.
      const done = units.map(() => 0);
      const expected = alike
        .toSorted((a, b) => a.receivedAt - b.receivedAt)
        .map(({ receivedAt, serviceMinutes }) => {
          done.sort((a, b) => a - b);
          const start = Math.max(receivedAt, done[0] as number);
          done[0] = start + serviceMinutes * MINUTE;
          return start - receivedAt;
        });
      const log = simulate({ units, calls: alike });
      expect([...log.responses()].map((row) => row.dispatchedAt - row.receivedAt)).toEqual(expected);
    }),
  );
});
