import type { SimCallColumns } from "./call-columns.ts";
import type { DispatchRules, LeftWork } from "./dispatch-rule.ts";
import type { KindRule } from "./kind-rules.ts";
import { CALL_OUTCOMES } from "./log-columns.ts";
import { SlotWork } from "./slot-work.ts";
import { WaitingLine } from "./waiting-line.ts";

const ANSWERED: number = CALL_OUTCOMES.indexOf("answered");
const WAITING: number = CALL_OUTCOMES.indexOf("waiting");
const OPEN = 0;
const TAKEN = 1;
const DONE = 2;

/** What is still to be done for each call, and in which order calls wait. A slot is one needed unit of a call. */
export class CallStates {
  readonly line: WaitingLine;
  readonly work: SlotWork;
  /** By call: slots to which nobody is sent. */
  readonly open: Uint16Array;
  readonly outcome: Uint8Array;
  /** By call: when it gave up or was cancelled. */
  readonly endedAt: Float64Array;
  /** By call: 1 where a unit was at the scene and has gone. */
  readonly came: Uint8Array;
  /** By rank of priority: kinds of which any call waits. */
  readonly kindsWaiting: Uint32Array;
  /** Set when a unit left work that waits again. */
  waitsAgain = false;
  /** When the last call ended to which no unit could yet be sent; NaN for none. */
  lastEndInHandling: number = Number.NaN;

  /** By call: 1 where it stands aside, because nobody can ever fill what is open of it. */
  private readonly aside: Uint8Array;
  /** The rank of the line in which those stand. */
  private readonly asideRank: number;
  private readonly mayStandAside: boolean;
  private readonly together: boolean;

  private readonly calls: SimCallColumns;
  private readonly rules: readonly KindRule[];
  private readonly waitingOfKind: Uint32Array;
  private readonly slotState: Uint8Array;

  /** `start` and `queue` as in the rules of dispatch. */
  constructor(calls: SimCallColumns, rules: readonly KindRule[], { start, queue }: DispatchRules) {
    this.calls = calls;
    this.work = new SlotWork(calls);
    this.rules = rules;
    this.asideRank = 1 + rules.reduce((most, rule) => Math.max(most, rule.rank), 0);
    this.line = new WaitingLine(calls.length, this.asideRank + 1);
    this.together = start === "together";
    // A call that keeps units from those behind it keeps them for ever.
    const holds = this.together && queue !== "skip";
    this.mayStandAside =
      !holds && rules.some(({ needs }) => needs.some((n) => n.possible < (this.together ? n.count : 1)));
    this.aside = new Uint8Array(calls.length);
    this.open = new Uint16Array(calls.length);
    if (calls.length === calls.slotMinutes.length) this.open.fill(1);
    else {
      for (let call = 0; call < calls.length; call++) {
        this.open[call] = (calls.slotStart[call + 1] as number) - (calls.slotStart[call] as number);
      }
    }
    this.outcome = new Uint8Array(calls.length).fill(WAITING);
    this.endedAt = new Float64Array(calls.length).fill(Number.NaN);
    this.came = new Uint8Array(calls.length);
    this.slotState = new Uint8Array(calls.slotMinutes.length);
    this.waitingOfKind = new Uint32Array(calls.kinds.length);
    this.kindsWaiting = new Uint32Array(this.asideRank);
  }

  isOpen(slot: number): boolean {
    return this.slotState[slot] === OPEN;
  }

  /** True for a call to which nobody was sent, and which did not give up. */
  isUnanswered(call: number): boolean {
    return this.outcome[call] === WAITING;
  }

  /** True for a call that gave up or was cancelled. */
  hasEnded(call: number): boolean {
    return this.outcome[call] !== WAITING && this.outcome[call] !== ANSWERED;
  }

  /** Somebody is sent to a slot. */
  take(call: number, slot: number): void {
    this.slotState[slot] = TAKEN;
    this.outcome[call] = ANSWERED;
    this.open[call] = (this.open[call] as number) - 1;
  }

  /** The work of a slot is done, or nobody comes back to it. */
  finish(slot: number): void {
    this.slotState[slot] = DONE;
  }

  /** A unit left a slot of which so much was still to be done: it waits again. */
  leave(call: number, slot: number, remaining: number, leftWork: Exclude<LeftWork, "drop">): void {
    this.work.leave(call, slot, remaining, leftWork);
    this.slotState[slot] = OPEN;
    const waits = this.open[call] !== 0;
    if (waits && this.aside[call] === 1) {
      this.stopWaiting(call);
      this.wait(call);
    } else if (!waits) this.wait(call);
    this.open[call] = (this.open[call] as number) + 1;
    this.waitsAgain = true;
  }

  /** Nobody else is sent to a call. */
  close(call: number): void {
    if ((this.open[call] as number) > 0) this.stopWaiting(call);
    this.open[call] = 0;
    const end = this.calls.slotStart[call + 1] as number;
    for (let slot = this.calls.slotStart[call] as number; slot < end; slot++) {
      if (this.isOpen(slot)) this.finish(slot);
    }
  }

  /** A call to which nobody was sent gives up; false where somebody was. */
  giveUp(call: number, now: number): boolean {
    if (!this.isUnanswered(call)) return false;
    this.stopWaiting(call);
    this.end(call, now, "gave-up");
    return true;
  }

  /** A call ends before a unit could be sent to it. */
  endInHandling(call: number, now: number, outcome: "cancelled" | "gave-up"): void {
    if (outcome === "cancelled") this.open[call] = 0;
    this.end(call, now, outcome);
    if (!(now <= this.lastEndInHandling)) this.lastEndInHandling = now;
  }

  end(call: number, now: number, outcome: "cancelled" | "gave-up"): void {
    this.outcome[call] = CALL_OUTCOMES.indexOf(outcome);
    this.endedAt[call] = now;
  }

  /** Puts a call into the waiting line, or aside. */
  wait(call: number): void {
    if (this.mayStandAside && this.isHopeless(call)) {
      this.aside[call] = 1;
      this.line.join(call, this.asideRank);
      return;
    }
    const kind = this.calls.kind[call] as number;
    const { rank } = this.rules[kind] as KindRule;
    const before = this.waitingOfKind[kind] as number;
    this.waitingOfKind[kind] = before + 1;
    if (before === 0) this.kindsWaiting[rank] = (this.kindsWaiting[rank] as number) + 1;
    this.line.join(call, rank);
  }

  /** Takes a call out of the waiting line. */
  stopWaiting(call: number): void {
    if (this.aside[call] === 1) {
      this.aside[call] = 0;
      this.line.leave(call, this.asideRank);
      return;
    }
    const kind = this.calls.kind[call] as number;
    const { rank } = this.rules[kind] as KindRule;
    const left = (this.waitingOfKind[kind] as number) - 1;
    this.waitingOfKind[kind] = left;
    if (left === 0) this.kindsWaiting[rank] = (this.kindsWaiting[rank] as number) - 1;
    this.line.leave(call, rank);
  }

  /** Puts a call that waits aside if all that is open of it is what nobody can ever fill. */
  setAside(call: number): void {
    if (!this.mayStandAside || !this.isHopeless(call)) return;
    this.stopWaiting(call);
    this.wait(call);
  }

  private isHopeless(call: number): boolean {
    let slot = this.calls.slotStart[call] as number;
    for (const { count, possible } of (this.rules[this.calls.kind[call] as number] as KindRule).needs) {
      let open = 0;
      for (const end = slot + count; slot < end; slot++) if (this.isOpen(slot)) open += 1;
      if (open === 0) continue;
      // One by one, one unit that can ever come is hope; together, one need that cannot be filled is none.
      if (this.together ? possible < open : possible > 0) return this.together;
    }
    return !this.together;
  }
}
