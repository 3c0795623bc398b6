import { MINUTE_MS, type Period } from "../quantity/instant.ts";
import type { UnitSteps } from "./unit-steps.ts";

/** A time through which no unit is free, and how much of it nobody is on duty. */
export interface Spell extends Period {
  readonly minutes: number;
  readonly noneOnDutyMinutes: number;
}

/** Milliseconds, but for the spells: by the number of units free, and sums over units. */
export interface FreeTime {
  readonly timeByFree: readonly number[];
  readonly spells: Spell[];
  readonly dutyTime: number;
  readonly busyTime: number;
  readonly noneOnDutyTime: number;
}

/** Walks through the steps in order of time; what happens at one instant is taken together. */
export function freeTime(steps: UnitSteps, period: Period): FreeTime {
  const timeByFree: number[] = [];
  const spells: Spell[] = [];
  const order = steps.order();
  // What head counts of any size leave free beyond this is counted as this much.
  const mostFree = Math.max(10_000, order.length);
  let onDuty = 0;
  let busy = 0;
  let dutyTime = 0;
  let busyTime = 0;
  let noneOnDutyTime = 0;
  let since = period.start;
  let spellStart = Number.NaN;
  let spellOffDuty = 0;
  const endSpell = (end: number): void => {
    if (!Number.isNaN(spellStart)) {
      const noneOnDutyMinutes = spellOffDuty / MINUTE_MS;
      spells.push({ start: spellStart, end, minutes: (end - spellStart) / MINUTE_MS, noneOnDutyMinutes });
    }
    spellStart = Number.NaN;
    spellOffDuty = 0;
  };
  const passTime = (until: number): void => {
    const time = Math.min(until, period.end) - since;
    if (time <= 0) return;
    // Head counts may be fractions; what is left of rounding is not a unit.
    const free = Math.min(mostFree, Math.max(0, Math.floor(onDuty - busy + 1e-6)));
    timeByFree[free] = (timeByFree[free] ?? 0) + time;
    dutyTime += time * onDuty;
    busyTime += time * Math.min(busy, onDuty);
    const nobody = onDuty < 1e-6;
    if (nobody) noneOnDutyTime += time;
    if (free > 0) endSpell(since);
    else {
      if (Number.isNaN(spellStart)) spellStart = since;
      if (nobody) spellOffDuty += time;
    }
    since += time;
  };
  for (const step of order) {
    passTime(steps.at[step] as number);
    onDuty += steps.onDuty[step] as number;
    busy += steps.busy[step] as number;
  }
  passTime(period.end);
  endSpell(period.end);
  return { timeByFree, spells, dutyTime, busyTime, noneOnDutyTime };
}
