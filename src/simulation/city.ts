import { MINUTE_MS } from "../quantity/instant.ts";
import type { SimCallColumns } from "./call-columns.ts";
import type { LeftWork, MustStayRule } from "./dispatch-rule.ts";
import { EventList } from "./event-list.ts";
import { type Fleet, offDuty } from "./fleet.ts";
import { type KindRule, select } from "./kind-rules.ts";
import { CALL_OUTCOMES, RESPONSE_ENDINGS, type ResponseEnding } from "./log.ts";
import { ResponseRows } from "./response-rows.ts";
import type { TravelMs } from "./sim-travel.ts";
import { addUnit, hasUnit, removeUnit, type UnitSet } from "./unit-set.ts";
import { WaitingLine } from "./waiting-line.ts";

export const IDLE = -1;
export const ANSWERED: number = CALL_OUTCOMES.indexOf("answered");
export const WAITING: number = CALL_OUTCOMES.indexOf("waiting");
const OPEN = 0;
const TAKEN = 1;
const DONE = 2;

/** Who is where, what is still to be done, and what has been written down. Instants and durations are in milliseconds. */
export class City {
  readonly fleet: Fleet;
  readonly calls: SimCallColumns;
  readonly rules: readonly KindRule[];
  readonly rows: ResponseRows;
  readonly clears: EventList;
  readonly line: WaitingLine;

  /** On duty, or on call, and not on a call. */
  readonly free: UnitSet;
  readonly onDuty: UnitSet;
  busy = 0;
  /** By unit: the call it is on, the slot of it, the row of the log, and when it will be done. */
  readonly callOf: Int32Array;
  readonly clearAt: Float64Array;
  private readonly slotOf: Int32Array;
  private readonly rowOf: Int32Array;
  /** The call at whose scene the unit was last. */
  readonly scene: Int32Array;
  private readonly spanNumber: Uint32Array;
  private readonly dutyEnd: Float64Array;
  private readonly dutyEndAtDispatch: Float64Array;

  /** For each rule of units that must stay: those of its roles that are not on calls that it means. */
  readonly stay: readonly UnitSet[];
  private readonly stayRoles: readonly UnitSet[];

  /** By call: slots to which nobody is sent. */
  readonly open: Uint16Array;
  readonly outcome: Uint8Array;
  readonly endedAt: Float64Array;
  /** By call: 1 where a unit reached the scene and has gone. */
  private readonly came: Uint8Array;
  private readonly attempts: Uint8Array;
  private readonly slotState: Uint8Array;
  private readonly work: Float64Array;

  /** Waiting calls of each kind, and the kinds of which any waits. */
  private readonly waitingOfKind: Uint32Array;
  kindsWaiting = 0;
  /** Set when a unit left work that waits again. */
  workLeft = false;

  private readonly travel: TravelMs | undefined;

  constructor(
    fleet: Fleet,
    calls: SimCallColumns,
    rules: readonly KindRule[],
    travel: TravelMs | undefined,
    mustStay: readonly MustStayRule[],
  ) {
    this.fleet = fleet;
    this.calls = calls;
    this.rules = rules;
    this.travel = travel;
    const units = fleet.units.length;
    const slots = calls.slotMinutes.length;
    this.rows = new ResponseRows(slots);
    this.clears = new EventList(units + 1);
    this.line = new WaitingLine(calls.length, 1 + Math.max(0, ...rules.map((rule) => rule.rank)));
    this.onDuty = select(fleet, (unit) => unit.onDuty === undefined && unit.callbackMinutes === undefined);
    this.free = select(fleet, (unit) => unit.onDuty === undefined || unit.callbackMinutes !== undefined);
    this.callOf = new Int32Array(units).fill(IDLE);
    this.slotOf = new Int32Array(units);
    this.rowOf = new Int32Array(units);
    this.clearAt = new Float64Array(units);
    this.scene = new Int32Array(units).fill(IDLE);
    this.spanNumber = new Uint32Array(units);
    this.dutyEnd = new Float64Array(units).fill(Number.POSITIVE_INFINITY);
    this.dutyEndAtDispatch = new Float64Array(units);
    this.stayRoles = mustStay.map(({ roles }) => select(fleet, (unit) => roles.includes(unit.role)));
    this.stay = this.stayRoles.map((roles) => roles.slice());
    this.open = new Uint16Array(calls.length);
    for (let call = 0; call < calls.length; call++) {
      this.open[call] = (calls.slotStart[call + 1] as number) - (calls.slotStart[call] as number);
    }
    this.outcome = new Uint8Array(calls.length).fill(WAITING);
    this.endedAt = new Float64Array(calls.length).fill(Number.NaN);
    this.came = new Uint8Array(calls.length);
    this.attempts = new Uint8Array(calls.length);
    this.slotState = new Uint8Array(slots);
    this.work = new Float64Array(slots);
    for (let slot = 0; slot < slots; slot++)
      this.work[slot] = (calls.slotMinutes[slot] as number) * MINUTE_MS;
    this.waitingOfKind = new Uint32Array(calls.kinds.length);
  }

  /** The rules for a call. */
  ruleOf(call: number): KindRule {
    return this.rules[this.calls.kind[call] as number] as KindRule;
  }

  isOpen(slot: number): boolean {
    return this.slotState[slot] === OPEN;
  }

  /** When the unit of this row was sent. */
  sentAt(unit: number): number {
    return this.rows.dispatchedAt[this.rowOf[unit] as number] as number;
  }

  /** Milliseconds from now to arrival, were the unit sent. */
  reach(unit: number, call: number): number {
    const turnout = this.fleet.turnout[unit] as number;
    return this.travel === undefined
      ? turnout
      : turnout + this.travel(unit, call, this.scene[unit] as number);
  }

  /** Sends a unit to a slot of a call; what it was doing it leaves. */
  send(unit: number, call: number, slot: number, now: number, leftWork: LeftWork): void {
    if (this.callOf[unit] !== IDLE) this.leave(unit, now, "left", leftWork);
    const { rows, fleet } = this;
    const rule = this.ruleOf(call);
    rows.reserve();
    const row = rows.length++;
    const enroute = now + (fleet.turnout[unit] as number);
    const arrived =
      this.travel === undefined ? enroute : enroute + this.travel(unit, call, this.scene[unit] as number);
    const dons = hasUnit(fleet.dons[rule.service] as UnitSet, unit);
    const equipped = dons ? arrived + (fleet.donning[unit] as number) : arrived;
    const cleared = equipped + (this.work[slot] as number);
    rows.call[row] = call;
    rows.unit[row] = unit;
    rows.slot[row] = slot - (this.calls.slotStart[call] as number);
    rows.dispatchedAt[row] = now;
    rows.enrouteAt[row] = enroute;
    rows.arrivedAt[row] = arrived;
    rows.equippedAt[row] = equipped;
    rows.clearedAt[row] = cleared;
    this.callOf[unit] = call;
    this.slotOf[unit] = slot;
    this.rowOf[unit] = row;
    this.clearAt[unit] = cleared;
    this.dutyEndAtDispatch[unit] = this.dutyEnd[unit] as number;
    this.slotState[slot] = TAKEN;
    this.outcome[call] = ANSWERED;
    this.open[call] = (this.open[call] as number) - 1;
    this.busy += 1;
    removeUnit(this.free, unit);
    for (const staying of rule.mustStay) removeUnit(this.stay[staying] as UnitSet, unit);
    this.clears.push(cleared, unit);
  }

  /** The work is done. False where the entry of the event list no longer holds. */
  clear(unit: number, now: number): boolean {
    if (this.callOf[unit] === IDLE || this.clearAt[unit] !== now) return false;
    this.slotState[this.slotOf[unit] as number] = DONE;
    this.came[this.callOf[unit] as number] = 1;
    this.stop(unit, now, true);
    return true;
  }

  /** A unit leaves its call before the work is done. */
  leave(unit: number, now: number, ending: ResponseEnding, leftWork: LeftWork): void {
    const { rows } = this;
    const row = this.rowOf[unit] as number;
    const call = this.callOf[unit] as number;
    const slot = this.slotOf[unit] as number;
    const atScene = (rows.arrivedAt[row] as number) <= now;
    if (atScene) this.came[call] = 1;
    if (leftWork === "drop") this.slotState[slot] = DONE;
    else {
      const working = (rows.equippedAt[row] as number) <= now;
      if (leftWork !== "resume") this.work[slot] = this.workAgain(call, slot, leftWork);
      else if (working) this.work[slot] = (this.clearAt[unit] as number) - now;
      this.slotState[slot] = OPEN;
      if (this.open[call] === 0) this.wait(call);
      this.open[call] = (this.open[call] as number) + 1;
      this.workLeft = true;
    }
    rows.cut(row, now, RESPONSE_ENDINGS.indexOf(ending));
    this.stop(unit, now, atScene);
  }

  /** A unit's shift begins. */
  beginDuty(unit: number): void {
    const number = this.spanNumber[unit] as number;
    this.spanNumber[unit] = number + 1;
    this.dutyEnd[unit] = this.fleet.spans[unit]?.[number]?.end as number;
    addUnit(this.onDuty, unit);
    if (this.callOf[unit] === IDLE) addUnit(this.free, unit);
  }

  /** A unit's shift ends: it goes home, or finishes its call, or leaves it. */
  endDuty(unit: number, now: number, rule: "finish" | LeftWork): void {
    removeUnit(this.onDuty, unit);
    removeUnit(this.free, unit);
    if (rule !== "finish" && this.callOf[unit] !== IDLE) this.leave(unit, now, "left", rule);
  }

  /** Nobody is needed any more: units on the way turn round, and nobody else is sent. */
  cancel(call: number, now: number): void {
    if (this.outcome[call] !== WAITING && this.outcome[call] !== ANSWERED) return;
    const waits = (this.open[call] as number) > 0;
    const from = this.calls.slotStart[call] as number;
    const to = this.calls.slotStart[call + 1] as number;
    let came = this.came[call] === 1;
    let active = waits;
    for (let unit = 0; unit < this.callOf.length; unit++) {
      if (this.callOf[unit] !== call) continue;
      active = true;
      const atScene = (this.rows.arrivedAt[this.rowOf[unit] as number] as number) <= now;
      if (atScene) came = true;
      else this.leave(unit, now, "cancelled", "drop");
    }
    if (waits) this.stopWaiting(call);
    for (let slot = from; slot < to; slot++) if (this.slotState[slot] === OPEN) this.slotState[slot] = DONE;
    this.open[call] = 0;
    if (active && !came) this.end(call, now, "cancelled");
  }

  /** A call to which nobody was sent gives up. */
  giveUp(call: number, now: number): boolean {
    if (this.outcome[call] !== WAITING) return false;
    this.stopWaiting(call);
    this.end(call, now, "gave-up");
    return true;
  }

  end(call: number, now: number, outcome: "cancelled" | "gave-up"): void {
    this.outcome[call] = CALL_OUTCOMES.indexOf(outcome);
    this.endedAt[call] = now;
  }

  /** Puts a call into the waiting line. */
  wait(call: number): void {
    const kind = this.calls.kind[call] as number;
    if (this.waitingOfKind[kind] === 0) this.kindsWaiting += 1;
    this.waitingOfKind[kind] = (this.waitingOfKind[kind] as number) + 1;
    this.line.join(call, (this.rules[kind] as KindRule).rank);
  }

  /** Takes a call out of the waiting line. */
  stopWaiting(call: number): void {
    const kind = this.calls.kind[call] as number;
    this.waitingOfKind[kind] = (this.waitingOfKind[kind] as number) - 1;
    if (this.waitingOfKind[kind] === 0) this.kindsWaiting -= 1;
    this.line.leave(call, (this.rules[kind] as KindRule).rank);
  }

  /** The clock stops at `now`: what would have come later has not happened. */
  stopClock(now: number): void {
    const running = RESPONSE_ENDINGS.indexOf("running");
    for (let unit = 0; unit < this.callOf.length; unit++) {
      if (this.callOf[unit] === IDLE) continue;
      const row = this.rowOf[unit] as number;
      this.recordOvertime(unit, row, now);
      this.rows.leaveOpen(row, now, running);
    }
  }

  /** Recomputes for which rules of units that must stay the unit counts, from what it is doing. */
  countStaying(unit: number): void {
    if (this.stay.length === 0) return;
    const call = this.callOf[unit] as number;
    for (const [number, roles] of this.stayRoles.entries()) {
      if (!hasUnit(roles, unit)) continue;
      const away = call !== IDLE && this.ruleOf(call).mustStay.includes(number);
      if (away) removeUnit(this.stay[number] as UnitSet, unit);
      else addUnit(this.stay[number] as UnitSet, unit);
    }
  }

  private stop(unit: number, now: number, atScene: boolean): void {
    if (atScene) this.scene[unit] = this.callOf[unit] as number;
    this.recordOvertime(unit, this.rowOf[unit] as number, now);
    this.callOf[unit] = IDLE;
    this.busy -= 1;
    this.countStaying(unit);
    if (hasUnit(this.onDuty, unit) || hasUnit(this.fleet.callback, unit)) addUnit(this.free, unit);
  }

  private recordOvertime(unit: number, row: number, now: number): void {
    if (now <= (this.dutyEndAtDispatch[unit] as number)) return;
    const spans = this.fleet.spans[unit] ?? [];
    const from = this.rows.dispatchedAt[row] as number;
    this.rows.overtimeMinutes[row] = offDuty(spans, from, now) / MINUTE_MS;
  }

  private workAgain(call: number, slot: number, leftWork: "restart" | "resample"): number {
    const { laterStart, laterMinutes, slotMinutes } = this.calls;
    const next = (laterStart[call] as number) + (this.attempts[call] as number);
    if (leftWork === "resample" && next < (laterStart[call + 1] as number)) {
      this.attempts[call] = (this.attempts[call] as number) + 1;
      return (laterMinutes[next] as number) * MINUTE_MS;
    }
    return (slotMinutes[slot] as number) * MINUTE_MS;
  }
}
