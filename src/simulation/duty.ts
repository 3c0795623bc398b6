import { MINUTE_MS } from "../quantity/instant.ts";
import { type Fleet, offDuty, select } from "./fleet.ts";
import { addUnit, removeUnit, type UnitSet } from "./unit-set.ts";

/** Who is on duty, until when, and how long somebody has worked beyond it. */
export class Duty {
  readonly units: UnitSet;
  private readonly fleet: Fleet;
  /** By unit: spans begun, the end of the last of them, and what that was when the unit was sent. */
  private readonly spanNumber: Uint32Array;
  private readonly end: Float64Array;
  private readonly endWhenSent: Float64Array;

  constructor(fleet: Fleet) {
    const units = fleet.units.length;
    this.fleet = fleet;
    this.units = select(fleet, (unit) => unit.onDuty === undefined && unit.callbackMinutes === undefined);
    this.spanNumber = new Uint32Array(units);
    this.end = new Float64Array(units).fill(Number.POSITIVE_INFINITY);
    this.endWhenSent = new Float64Array(units);
  }

  begins(unit: number): void {
    const number = this.spanNumber[unit] as number;
    this.spanNumber[unit] = number + 1;
    this.end[unit] = this.fleet.spans[unit]?.[number]?.end as number;
    addUnit(this.units, unit);
  }

  ends(unit: number): void {
    removeUnit(this.units, unit);
  }

  /** A unit is sent to a call. */
  sends(unit: number): void {
    this.endWhenSent[unit] = this.end[unit] as number;
  }

  /** Minutes off duty of a unit that was sent at one instant and is on its call until another. */
  overtimeMinutes(unit: number, sentAt: number, now: number): number {
    if (now <= (this.endWhenSent[unit] as number)) return 0;
    return offDuty(this.fleet.spans[unit] ?? [], sentAt, now) / MINUTE_MS;
  }
}
