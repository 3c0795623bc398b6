import type { Period } from "../quantity/instant.ts";
import { sortedByUnitAndStart } from "./unit-order.ts";

/** By how much the number of units on duty, and of those that are busy, changes, and when. */
export class UnitSteps {
  readonly at: number[] = [];
  readonly onDuty: number[] = [];
  readonly busy: number[] = [];

  /** So many units more from `start` to `end`. */
  add({ start, end }: Period, onDuty: number, busy: number): void {
    this.at.push(start, end);
    this.onDuty.push(onDuty, -onDuty);
    this.busy.push(busy, -busy);
  }

  /** The numbers of the steps in order of time. */
  order(): Uint32Array {
    const unit = new Uint8Array(this.at.length);
    const rows = new Uint32Array(unit.length).map((_, step) => step);
    return sortedByUnitAndStart(rows, new Float64Array(this.at), unit, 1);
  }
}
