import { MINUTE_MS } from "../quantity/instant.ts";
import type { SimCallColumns } from "./call-columns.ts";
import type { LeftWork } from "./dispatch-rule.ts";

/** How much work each slot of a call asks for now, in milliseconds: what the call came with, until a unit leaves it. */
export class SlotWork {
  private readonly calls: SimCallColumns;
  /** Where it is not what the call came with. */
  private readonly left = new Map<number, number>();
  /** How many of its later durations each call has used. */
  private readonly used: Uint16Array;

  constructor(calls: SimCallColumns) {
    this.calls = calls;
    this.used = new Uint16Array(calls.length);
  }

  of(slot: number): number {
    const asked = (this.calls.slotMinutes[slot] as number) * MINUTE_MS;
    return this.left.size === 0 ? asked : (this.left.get(slot) ?? asked);
  }

  /** A unit left a slot of which so much was still to be done. */
  leave(call: number, slot: number, remaining: number, leftWork: Exclude<LeftWork, "drop">): void {
    this.left.set(slot, leftWork === "resume" ? remaining : this.again(call, slot, leftWork));
  }

  private again(call: number, slot: number, leftWork: "restart" | "resample"): number {
    const { laterStart, laterMinutes, slotMinutes } = this.calls;
    const used = this.used[call] as number;
    const next = (laterStart[call] as number) + used;
    if (leftWork === "resample" && next < (laterStart[call + 1] as number)) {
      this.used[call] = used + 1;
      return (laterMinutes[next] as number) * MINUTE_MS;
    }
    return (slotMinutes[slot] as number) * MINUTE_MS;
  }
}
