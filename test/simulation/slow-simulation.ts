import type { SimCall } from "../../src/simulation/call.ts";
import type { DispatchRules } from "../../src/simulation/dispatch-rule.ts";
import type { SimUnit } from "../../src/simulation/unit.ts";

/** One unit's part in one call, as the slow simulation sees it. */
export interface SlowResponse {
  readonly call: string;
  readonly unit: string;
  readonly dispatchedAt: number;
  readonly clearedAt: number;
}

interface Waiting {
  readonly call: SimCall;
  /** One for each needed unit to which nobody has been sent: who may be, and for how long. */
  open: { readonly roles: readonly string[] | undefined; readonly minutes: number }[];
  sent: boolean;
}

const MINUTE = 60_000;

/**
 * The same city by another algorithm: a clock that ticks whole minutes and looks at everybody each time. It knows priorities,
 * several units a call, roles, shifts that finish their calls, handling, patience, and both starts and queues; units go by the list, from
 * where they stand. Instants and durations must be whole minutes.
 */
export function slowSimulation(
  units: readonly SimUnit[],
  calls: readonly SimCall[],
  rules: DispatchRules,
): { responses: SlowResponse[]; gaveUp: string[] } {
  const responses: SlowResponse[] = [];
  const gaveUp: string[] = [];
  const busyUntil = new Map<string, number>();
  let line: Waiting[] = [];
  const last = Math.max(...calls.map((call) => call.receivedAt)) + 3000 * MINUTE;
  for (let now = 0; now < last; now += MINUTE) {
    for (const [unit, end] of busyUntil) if (end <= now) busyUntil.delete(unit);
    for (const call of calls) {
      const { handlingMinutes = 0, patienceMinutes = Number.POSITIVE_INFINITY } = call;
      const quitsInHandling = patienceMinutes < handlingMinutes;
      if (quitsInHandling && call.receivedAt + patienceMinutes * MINUTE === now) gaveUp.push(call.id);
      if (quitsInHandling || call.receivedAt + handlingMinutes * MINUTE !== now) continue;
      const needs = call.needs ?? [{ count: 1 }];
      const roles = needs.flatMap((need) => Array.from({ length: need.count }, () => need.roles));
      const open = roles.map((of, k) => ({
        roles: of,
        minutes: call.unitMinutes?.[k] ?? call.serviceMinutes,
      }));
      line.push({ call, open, sent: false });
    }
    line.sort(
      (a, b) =>
        a.call.priority - b.call.priority ||
        a.call.receivedAt - b.call.receivedAt ||
        calls.indexOf(a.call) - calls.indexOf(b.call),
    );
    const offer = (): void => {
      const held = new Set<string>();
      for (const one of line) {
        const may = (unit: SimUnit, of: readonly string[] | undefined): boolean =>
          unit.answers.includes(one.call.service) && (of === undefined || of.includes(unit.role));
        const onDuty = (unit: SimUnit): boolean =>
          unit.onDuty === undefined || unit.onDuty.some(({ start, end }) => start <= now && now < end);
        const taken: string[] = [];
        const left: Waiting["open"] = [];
        const sends: { unit: string; minutes: number }[] = [];
        for (const want of one.open) {
          const unit = units.find(
            (candidate) =>
              may(candidate, want.roles) &&
              onDuty(candidate) &&
              !busyUntil.has(candidate.id) &&
              !taken.includes(candidate.id) &&
              !held.has(candidate.id),
          );
          if (unit === undefined) left.push(want);
          else {
            taken.push(unit.id);
            sends.push({ unit: unit.id, minutes: want.minutes });
          }
        }
        if (rules.start !== "together" || left.length === 0) {
          for (const { unit, minutes } of sends) {
            const clearedAt = now + minutes * MINUTE;
            responses.push({ call: one.call.id, unit, dispatchedAt: now, clearedAt });
            busyUntil.set(unit, clearedAt);
            one.sent = true;
          }
          one.open = left;
        } else if (rules.queue !== "skip") {
          for (const unit of units) if (one.open.some((want) => may(unit, want.roles))) held.add(unit.id);
        }
      }
      line = line.filter((one) => one.open.length > 0);
    };
    offer();
    const before = line.length;
    line = line.filter(({ call, sent }) => {
      const stays =
        sent || now < call.receivedAt + (call.patienceMinutes ?? Number.POSITIVE_INFINITY) * MINUTE;
      if (!stays) gaveUp.push(call.id);
      return stays;
    });
    if (line.length < before) offer();
  }
  return { responses, gaveUp };
}
