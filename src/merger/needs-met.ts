import type { Service } from "../quantity/duty-span.ts";
import type { SimCall, SimNeed } from "../simulation/call.ts";
import type { DemandModel } from "../simulation/demand-model.ts";
import type { SimUnit } from "../simulation/unit.ts";

/**
 * The demand of a year in which not all units of the end are there: a need asks for no more units of its kind than the year has, where the end
 * has more. Otherwise the few who are trained would be sent to one call again and again, until they made up the number.
 */
export function demandOfYear(
  demand: DemandModel | readonly SimCall[],
  year: readonly SimUnit[],
  end: readonly SimUnit[],
): DemandModel | readonly SimCall[] {
  const known = new Map<string, readonly number[] | undefined>();
  const kept = (service: Service, needs: readonly SimNeed[]): readonly number[] | undefined => {
    const key = `${service} ${JSON.stringify(needs)}`;
    if (!known.has(key)) known.set(key, keptSlots(service, needs, year, end));
    return known.get(key);
  };
  const asks = (service: Service, needs: readonly SimNeed[]): boolean => kept(service, needs) !== undefined;
  const changes =
    "services" in demand
      ? demand.services.some(({ service, kinds }) =>
          kinds.some((kind) => kind.units.some(({ needs }) => asks(service, needs))),
        )
      : demand.some(({ service, needs = [] }) => asks(service, needs));
  // The same object, so that its calls are drawn once for all who meet them.
  if (!changes) return demand;
  if (!("services" in demand)) {
    return demand.map((call) => {
      const slots = call.needs === undefined ? undefined : kept(call.service, call.needs);
      if (slots === undefined || call.needs === undefined) return call;
      const minutes = call.unitMinutes;
      return {
        ...{ ...call, needs: needsOf(call.needs, slots) },
        ...(minutes === undefined ? {} : { unitMinutes: slots.map((slot) => minutes[slot] as number) }),
      };
    });
  }
  return {
    ...demand,
    services: demand.services.map((one) => ({
      ...one,
      kinds: one.kinds.map((kind) => ({
        ...kind,
        units: kind.units.map((units) => {
          const slots = kept(one.service, units.needs);
          if (slots === undefined) return units;
          const { minutes } = units;
          return {
            ...{ ...units, needs: needsOf(units.needs, slots) },
            ...("kind" in minutes
              ? {}
              : { minutes: minutes.map((list) => slots.map((slot) => list[slot] as number)) }),
          };
        }),
      })),
    })),
  };
}

/** The needed units that are kept, by number; `undefined` where all are, or none would be. */
function keptSlots(
  service: Service,
  needs: readonly SimNeed[],
  year: readonly SimUnit[],
  end: readonly SimUnit[],
): readonly number[] | undefined {
  const slots: number[] = [];
  let first = 0;
  for (const need of needs) {
    const now = year.filter((unit) => meets(unit, need, service)).length;
    const then = end.filter((unit) => meets(unit, need, service)).length;
    const count = now < then ? Math.min(need.count, now) : need.count;
    for (let i = 0; i < count; i++) slots.push(first + i);
    first += need.count;
  }
  return slots.length === first || slots.length === 0 ? undefined : slots;
}

function needsOf(needs: readonly SimNeed[], slots: readonly number[]): SimNeed[] {
  let first = 0;
  return needs.flatMap((need) => {
    const count = slots.filter((slot) => slot >= first && slot < first + need.count).length;
    first += need.count;
    return count === 0 ? [] : [{ ...need, count }];
  });
}

function meets(unit: SimUnit, need: SimNeed, service: Service): boolean {
  return (
    unit.answers.includes(service) &&
    (need.roles?.includes(unit.role) ?? true) &&
    (need.vehicles === undefined || (unit.vehicle !== undefined && need.vehicles.includes(unit.vehicle)))
  );
}
