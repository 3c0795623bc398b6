import type { Period } from "../quantity/instant.ts";
import { orderedByUnit, rowAt } from "./unit-order.ts";

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
    const none = new Uint32Array(this.at.length);
    const { records } = orderedByUnit(
      { start: new Float64Array(this.at), lengthMs: none, unit: none, unitCount: 1 },
      none.map((_, step) => step),
    );
    return none.map((_, place) => rowAt(records, place));
  }
}
