import fc from "fast-check";
import type { SimCall } from "../../src/simulation/call.ts";
import type { DispatchRules } from "../../src/simulation/dispatch-rule.ts";
import type { SimUnit } from "../../src/simulation/unit.ts";

const MINUTE = 60_000;
const service = fc.constantFrom("police" as const, "fire" as const);
const role = fc.constantFrom("patrol", "engine", "dual");

const unit = fc.record({
  role,
  answers: fc.constantFrom(["police"] as const, ["fire"] as const, ["police", "fire"] as const),
  /** Shifts of an hour and a half that begin at hours drawn; none is always. */
  shifts: fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { maxLength: 4 }), {
    nil: undefined,
    freq: 3,
  }),
});

const call = fc.record({
  service,
  priority: fc.integer({ min: 1, max: 3 }),
  at: fc.integer({ min: 0, max: 400 }),
  needs: fc.option(
    fc.array(
      fc.record({
        roles: fc.option(fc.uniqueArray(role, { minLength: 1 }), { nil: undefined }),
        count: fc.integer({ min: 1, max: 2 }),
      }),
      {
        minLength: 1,
        maxLength: 2,
      },
    ),
    { nil: undefined },
  ),
  minutes: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 4, maxLength: 4 }),
  patience: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
});

/** Units and calls on whole minutes, for laws and for the slow simulation. */
export const randomCity: fc.Arbitrary<{ units: SimUnit[]; calls: SimCall[] }> = fc
  .record({ units: fc.array(unit, { maxLength: 6 }), calls: fc.array(call, { minLength: 1, maxLength: 25 }) })
  .map(({ units, calls }) => ({
    units: units.map(({ role, answers, shifts }, u) => ({
      ...{ id: `U${u}`, role, answers, personnel: 1 },
      ...(shifts === undefined
        ? {}
        : { onDuty: shifts.map((hour) => ({ start: hour * 60 * MINUTE, end: (hour * 60 + 90) * MINUTE })) }),
    })),
    calls: calls.map(({ service, priority, at, needs, minutes, patience }, c) => {
      const needed = (needs ?? [{ count: 1 }]).reduce((sum, { count }) => sum + count, 0);
      return {
        ...{ id: `C${c}`, service, priority, receivedAt: at * MINUTE, serviceMinutes: minutes[0] as number },
        unitMinutes: minutes.slice(0, needed),
        ...(needs === undefined
          ? {}
          : {
              needs: needs.map(({ roles, count }) => (roles === undefined ? { count } : { roles, count })),
            }),
        ...(patience === undefined ? {} : { patienceMinutes: patience }),
      };
    }),
  }));

/** Such a city whose calls are handled for a while, some of them not at all. */
export const handledCity: fc.Arbitrary<{ units: SimUnit[]; calls: SimCall[] }> = fc
  .record({
    city: randomCity,
    handling: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 25, maxLength: 25 }),
  })
  .map(({ city: { units, calls }, handling }) => ({
    units,
    calls: calls.map((call, c) => {
      const minutes = handling[c] as number;
      return minutes > 30 ? call : { ...call, handlingMinutes: minutes };
    }),
  }));

export const plainRules: fc.Arbitrary<DispatchRules> = fc.record({
  start: fc.constantFrom("one-by-one" as const, "together" as const),
  queue: fc.constantFrom("head-of-line" as const, "skip" as const),
});

const filter = fc.record(
  {
    services: fc.uniqueArray(service, { minLength: 1 }),
    priorityFrom: fc.integer({ min: 1, max: 3 }),
    priorityTo: fc.integer({ min: 1, max: 3 }),
  },
  { requiredKeys: [] },
);
const roles = fc.uniqueArray(role, { minLength: 1 });
const leftWork = fc.constantFrom("resume" as const, "restart" as const, "resample" as const, "drop" as const);

/** Any rules there are, contradictory ones too. */
export const anyRules: fc.Arbitrary<DispatchRules> = fc.record({
  choose: fc.constantFrom("nearest" as const, "role-first" as const, "listed" as const),
  start: fc.constantFrom("one-by-one" as const, "together" as const),
  queue: fc.constantFrom("head-of-line" as const, "skip" as const),
  shiftEnd: fc.oneof(fc.constant("finish" as const), leftWork),
  release: fc.array(fc.record({ to: filter, from: filter, leftWork }), { maxLength: 2 }),
  reserve: fc.array(fc.record({ calls: filter, roles, free: fc.integer({ min: 0, max: 2 }) }), {
    maxLength: 2,
  }),
  mustStay: fc.array(fc.record({ calls: filter, roles, units: fc.integer({ min: 0, max: 2 }) }), {
    maxLength: 2,
  }),
  aid: fc.array(fc.record({ calls: filter, afterMinutes: fc.integer({ min: 0, max: 20 }) }), {
    maxLength: 1,
  }),
});
