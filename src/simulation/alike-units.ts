import { MINUTE_MS } from "../quantity/instant.ts";
import type { City } from "./city.ts";
import { RESPONSE_ENDINGS } from "./log-columns.ts";
import { callAt, type ReadyCalls } from "./ready-calls.ts";
import { addUnit, firstUnit, holdsAll, removeUnit } from "./unit-set.ts";

/**
 * May any unit go to any call, alone, and be there at once, always on duty, whatever the rules say? `Run` asks many things of each
 * event that can then have one answer only.
 */
export function unitsAreAlike({ fleet, rules, free }: City): boolean {
  return (
    fleet.spans.every((spans) => spans === undefined) &&
    rules.every(({ single, donning, reserve, mustStay, release, aid }) => {
      const bearing = reserve.length + mustStay.length + release.length + aid.length;
      const onlyOne = single !== undefined && single.byRole.length === 1;
      return onlyOne && bearing === 0 && holdsAll(single.units, free) && donning.every((ms) => ms === 0);
    })
  );
}

/**
 * One run of the clock for units that are alike and calls that wait for ever: at each instant units clear, then calls become ready,
 * then the first free units go to the first of the line. The same log as that of `Run`, to the last bit, in a third of the time.
 */
export function runAlike(city: City, ready: ReadyCalls, until: number): number {
  const { calls, rules, free, clears, rows, states } = city;
  const { slotMinutes, kind } = calls;
  const { at, length } = ready;
  const { line } = states;
  const rankOfKind = Uint32Array.from(rules, (rule) => rule.rank);
  const rowOf = new Uint32Array(city.fleet.units.length);
  let freeUnits = city.fleet.units.length;
  let come = 0;
  let now = Number.NaN;
  for (;;) {
    const arrival = come < length ? (at[come] as number) : Number.POSITIVE_INFINITY;
    const next = arrival < clears.next ? arrival : clears.next;
    if (!(next < until)) break;
    now = next;
    for (; clears.next === now; freeUnits++) addUnit(free, clears.pop());
    // The usual case: one call, nobody waits, and somebody is free.
    if (arrival === now && freeUnits > 0 && line.size === 0 && at[come + 1] !== now) {
      send(callAt(ready, come++), now);
      freeUnits -= 1;
      continue;
    }
    for (; come < length && at[come] === now; come++) {
      const call = callAt(ready, come);
      line.join(call, rankOfKind[kind[call] as number] as number);
    }
    for (let rank = 0; line.size > 0 && freeUnits > 0; rank++) {
      for (let call = line.first(rank); call >= 0 && freeUnits > 0; call = line.first(rank)) {
        line.leave(call, rank);
        send(call, now);
        freeUnits -= 1;
      }
    }
  }
  if (until < Number.POSITIVE_INFINITY) leaveOpen();
  return now;

  /** Sends the first free unit. A call is one slot: the number of the one is that of the other. */
  function send(call: number, sentAt: number): void {
    let word = 0;
    while (free[word] === 0) word += 1;
    const unit = firstUnit(free[word] as number, word);
    const cleared = sentAt + (slotMinutes[call] as number) * MINUTE_MS;
    const row = rows.add();
    rows.call[row] = call;
    rows.unit[row] = unit;
    rows.dispatchedAt[row] = sentAt;
    rows.enrouteAt[row] = sentAt;
    rows.arrivedAt[row] = sentAt;
    rows.equippedAt[row] = sentAt;
    rows.clearedAt[row] = cleared;
    states.take(call, call);
    rowOf[unit] = row;
    removeUnit(free, unit);
    clears.push(cleared, unit);
  }

  function leaveOpen(): void {
    while (clears.next < Number.POSITIVE_INFINITY) {
      rows.leaveOpen(rowOf[clears.pop()] as number, until, RESPONSE_ENDINGS.indexOf("running"));
    }
  }
}
