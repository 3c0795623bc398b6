import { MINUTE_MS } from "../quantity/instant.ts";
import type { SimCallColumns } from "./call-columns.ts";
import type { City } from "./city.ts";
import type { LeftWork } from "./dispatch-rule.ts";
import type { Dispatcher } from "./dispatcher.ts";
import { EventList } from "./event-list.ts";
import type { DutyChanges } from "./fleet.ts";
import { callAt, type ReadyCalls } from "./ready-calls.ts";

/** What a deadline does to its call. A deadline's subject is 3 x call + deed. */
const GIVE_UP = 0;
const CANCEL = 1;
const ASK_FOR_AID = 2;
const DEEDS = 3;

/**
 * One run of the clock. At each instant, in this order: units clear; shifts end; shifts begin; calls are cancelled; calls
 * become ready; units are sent; calls give up.
 */
export class Run {
  private readonly city: City;
  private readonly dispatcher: Dispatcher;
  private readonly ready: ReadyCalls;
  private readonly duty: DutyChanges;
  private readonly shiftEnd: "finish" | LeftWork;
  private readonly until: number;
  private readonly deadlines = new EventList(16);
  private readonly quitters: number[] = [];
  /** Calls that have become ready so far. */
  private come = 0;
  private dutyChanged = 0;
  private readonly anyDeadlines: boolean;
  /** When the last thing happened. */
  now: number = Number.NaN;

  constructor(
    city: City,
    dispatcher: Dispatcher,
    ready: ReadyCalls,
    duty: DutyChanges,
    shiftEnd: "finish" | LeftWork,
    until: number,
  ) {
    this.city = city;
    this.dispatcher = dispatcher;
    this.ready = ready;
    this.duty = duty;
    this.shiftEnd = shiftEnd;
    this.until = until;
    this.anyDeadlines = city.rules.some((rule) => rule.aid.length > 0) || anyDeadlines(city.calls);
  }

  /** Runs until nothing is left to happen, or the end has come. */
  toEnd(): void {
    const { city, duty, deadlines, until } = this;
    const { clears } = city;
    const { line } = city.states;
    const { at, length } = this.ready;
    const changes = duty.at.length;
    while (this.come < length || city.busy > 0 || line.size > 0) {
      let next = clears.next;
      if (deadlines.next < next) next = deadlines.next;
      if (this.come < length) next = earlier(next, at[this.come] as number);
      if (this.dutyChanged < changes) next = earlier(next, duty.at[this.dutyChanged] as number);
      if (!(next < until)) return;
      this.instant(next);
    }
  }

  private instant(now: number): void {
    const { city, dispatcher, ready } = this;
    const { states } = city;
    this.now = now;
    const from = this.come;
    let offerAll = this.clearUnits(now);
    if (this.changeDuty(now)) offerAll = true;
    if (this.deadlines.next === now && this.meetDeadlines(now)) offerAll = true;
    const arrivals = this.takeReady(now);
    if (
      arrivals === 1 &&
      !(offerAll && states.line.size > 0) &&
      !(dispatcher.holds && states.line.size > 0)
    ) {
      // The usual case: nothing has changed for those that wait, so only the new call is offered units.
      const call = callAt(ready, from);
      if (states.isUnanswered(call) && !dispatcher.offer(call, now)) states.wait(call);
      offerAll = states.waitsAgain;
    } else if (arrivals > 0) {
      for (let place = from; place < this.come; place++) {
        const call = callAt(ready, place);
        if (states.isUnanswered(call)) states.wait(call);
      }
      offerAll = true;
    }
    if (offerAll && states.line.size > 0) dispatcher.offerAll(now);
    if (this.anyDeadlines) {
      for (let place = from; place < this.come; place++) this.setDeadlines(callAt(ready, place), now);
    }
    if (this.deadlines.next === now) this.meetDeadlines(now);
    if (this.quitters.length > 0) this.quit(now);
  }

  private clearUnits(now: number): boolean {
    const { city } = this;
    let any = false;
    while (city.clears.next === now) if (city.clear(city.clears.pop(), now)) any = true;
    return any;
  }

  private changeDuty(now: number): boolean {
    const { duty, city } = this;
    const from = this.dutyChanged;
    const count = duty.at.length;
    for (; this.dutyChanged < count && duty.at[this.dutyChanged] === now; this.dutyChanged++) {
      const unit = duty.unit[this.dutyChanged] as number;
      if (duty.begins[this.dutyChanged] === 1) city.beginDuty(unit);
      else city.endDuty(unit, now, this.shiftEnd);
    }
    return this.dutyChanged > from;
  }

  /** Notes the calls that are ready from this instant on, and returns how many there are. */
  private takeReady(now: number): number {
    const { at, length } = this.ready;
    const { cancelledAt } = this.city.calls;
    const from = this.come;
    for (; this.come < length && at[this.come] === now; this.come++) {
      if (!this.anyDeadlines) continue;
      const call = callAt(this.ready, this.come);
      if (cancelledAt[call] === now) this.city.states.endInHandling(call, now, "cancelled");
    }
    return this.come - from;
  }

  /** Deadlines count from the receipt, however long the call was handled. */
  private setDeadlines(call: number, now: number): void {
    const { city, deadlines } = this;
    const { receivedAt, patienceMinutes, cancelledAt } = city.calls;
    const received = receivedAt[call] as number;
    const cancelled = cancelledAt[call] as number;
    if (cancelled > now && cancelled < Number.POSITIVE_INFINITY) {
      deadlines.push(cancelled, DEEDS * call + CANCEL);
    }
    const patience = patienceMinutes[call] as number;
    if (patience < Number.POSITIVE_INFINITY && city.states.isUnanswered(call)) {
      deadlines.push(received + patience * MINUTE_MS, DEEDS * call + GIVE_UP);
    }
    for (const { afterMs } of city.ruleOf(call).aid) {
      if (received + afterMs > now) deadlines.push(received + afterMs, DEEDS * call + ASK_FOR_AID);
    }
  }

  /** Cancels; keeps who would give up for later; true where those that wait may be offered somebody. */
  private meetDeadlines(now: number): boolean {
    const { deadlines, city } = this;
    let offerAll = false;
    while (deadlines.next === now) {
      const subject = deadlines.pop();
      const call = Math.floor(subject / DEEDS);
      const deed = subject % DEEDS;
      if (deed === GIVE_UP) this.quitters.push(call);
      else {
        if (deed === CANCEL) city.cancel(call, now);
        offerAll = true;
      }
    }
    return offerAll;
  }

  private quit(now: number): void {
    let any = false;
    for (const call of this.quitters) if (this.city.states.giveUp(call, now)) any = true;
    this.quitters.length = 0;
    // Who waits behind one that kept units for itself may have them now.
    if (any && this.dispatcher.holds && this.city.states.line.size > 0) this.dispatcher.offerAll(now);
  }
}

/** The smaller of two instants that are numbers: what `Math.min` asks besides takes time here. */
function earlier(one: number, other: number): number {
  return other < one ? other : one;
}

/** May any call give up, or be cancelled? */
export function anyDeadlines({ patienceMinutes, cancelledAt }: SimCallColumns): boolean {
  return anyFinite(patienceMinutes) || anyFinite(cancelledAt);
}

function anyFinite(column: Float64Array): boolean {
  for (let i = 0; i < column.length; i++) if ((column[i] as number) < Number.POSITIVE_INFINITY) return true;
  return false;
}
