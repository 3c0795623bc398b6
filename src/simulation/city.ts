import type { SimCallColumns } from "./call-columns.ts";
import { CallStates } from "./call-states.ts";
import type { DispatchRules, LeftWork } from "./dispatch-rule.ts";
import { Duty } from "./duty.ts";
import { EventList } from "./event-list.ts";
import { type Fleet, select } from "./fleet.ts";
import type { KindRule } from "./kind-rules.ts";
import { RESPONSE_ENDINGS, type ResponseEnding } from "./log-columns.ts";
import { MinimumPatrol } from "./minimum-patrol.ts";
import { ResponseRows } from "./response-rows.ts";
import type { TravelMs } from "./sim-travel.ts";
import { addUnit, hasUnit, removeUnit, type UnitSet } from "./unit-set.ts";

const IDLE = -1;

/** Who is where and what has been written down. Instants and durations are in milliseconds. */
export class City {
  readonly fleet: Fleet;
  readonly calls: SimCallColumns;
  /** By kind of call. */
  readonly rules: readonly KindRule[];
  readonly states: CallStates;
  readonly patrol: MinimumPatrol;
  readonly rows: ResponseRows;
  readonly clears: EventList;

  /** On duty, or at home to be called back, and not on a call. */
  readonly free: UnitSet;
  readonly onDuty: UnitSet;
  private readonly duty: Duty;
  /** Units on calls. */
  busy = 0;
  private readonly travel: TravelMs | undefined;
  /** By unit: the call that it is on, the slot of it, the row of the log, and when it will be done. */
  private readonly callOf: Int32Array;
  private readonly slotOf: Int32Array;
  private readonly rowOf: Int32Array;
  private readonly clearAt: Float64Array;
  /** By unit: the call at whose scene it was last. */
  private readonly scene: Int32Array;

  constructor(
    fleet: Fleet,
    calls: SimCallColumns,
    rules: readonly KindRule[],
    travel: TravelMs | undefined,
    dispatch: DispatchRules,
  ) {
    const units = fleet.units.length;
    this.fleet = fleet;
    this.calls = calls;
    this.rules = rules;
    this.travel = travel;
    this.states = new CallStates(calls, rules, dispatch);
    this.patrol = new MinimumPatrol(dispatch.mustStay ?? [], fleet);
    this.rows = new ResponseRows(calls.slotMinutes.length);
    this.clears = new EventList(units + 1);
    this.duty = new Duty(fleet);
    this.onDuty = this.duty.units;
    this.free = select(fleet, (unit) => unit.onDuty === undefined || unit.callbackMinutes !== undefined);
    this.callOf = new Int32Array(units).fill(IDLE);
    this.slotOf = new Int32Array(units);
    this.rowOf = new Int32Array(units);
    this.clearAt = new Float64Array(units);
    this.scene = new Int32Array(units).fill(IDLE);
  }

  /** The rules for a call. */
  ruleOf(call: number): KindRule {
    return this.rules[this.calls.kind[call] as number] as KindRule;
  }

  /** The call that a unit is on; -1 for none. */
  callOfUnit(unit: number): number {
    return this.callOf[unit] as number;
  }

  /** When the unit was sent to the call that it is on. */
  sentAt(unit: number): number {
    return this.rows.dispatchedAt[this.rowOf[unit] as number] as number;
  }

  /** From now to arrival, were the unit sent. */
  reach(unit: number, call: number): number {
    const turnout = this.fleet.turnout[unit] as number;
    if (this.travel === undefined) return turnout;
    return turnout + this.travel(unit, call, this.scene[unit] as number);
  }

  /** Sends a unit to a slot of a call; what it was doing it leaves. */
  send(unit: number, call: number, slot: number, now: number, leftWork: LeftWork): void {
    if (this.callOf[unit] !== IDLE) this.leave(unit, now, "left", leftWork);
    const { rows, fleet } = this;
    const rule = this.ruleOf(call);
    const row = rows.add();
    const enroute = now + (fleet.turnout[unit] as number);
    const drive = this.travel === undefined ? 0 : this.travel(unit, call, this.scene[unit] as number);
    const equipped = enroute + drive + (rule.donning[unit] as number);
    const cleared = equipped + this.states.work.of(slot);
    rows.call[row] = call;
    rows.unit[row] = unit;
    rows.slot[row] = slot - (this.calls.slotStart[call] as number);
    rows.dispatchedAt[row] = now;
    rows.enrouteAt[row] = enroute;
    rows.arrivedAt[row] = enroute + drive;
    rows.equippedAt[row] = equipped;
    rows.clearedAt[row] = cleared;
    this.callOf[unit] = call;
    this.slotOf[unit] = slot;
    this.rowOf[unit] = row;
    this.clearAt[unit] = cleared;
    this.duty.sends(unit);
    this.states.take(call, slot);
    this.busy += 1;
    removeUnit(this.free, unit);
    this.patrol.goes(unit, rule);
    this.clears.push(cleared, unit);
  }

  /** The work is done. False where the entry of the event list no longer holds. */
  clear(unit: number, now: number): boolean {
    if (this.callOf[unit] === IDLE || this.clearAt[unit] !== now) return false;
    this.states.finish(this.slotOf[unit] as number);
    this.stop(unit, now, true);
    return true;
  }

  /** A unit's shift begins. */
  beginDuty(unit: number): void {
    this.duty.begins(unit);
    if (this.callOf[unit] === IDLE) addUnit(this.free, unit);
  }

  /** A unit's shift ends: it goes home, or finishes its call, or leaves it. */
  endDuty(unit: number, now: number, rule: "finish" | LeftWork): void {
    this.duty.ends(unit);
    removeUnit(this.free, unit);
    if (rule !== "finish" && this.callOf[unit] !== IDLE) this.leave(unit, now, "left", rule);
  }

  /** Nobody is needed any more: units on the way turn round, and nobody else is sent. */
  cancel(call: number, now: number): void {
    const { states } = this;
    if (states.hasEnded(call)) return;
    let wanted = (states.open[call] as number) > 0;
    let came = states.came[call] === 1;
    for (let unit = 0; unit < this.callOf.length; unit++) {
      if (this.callOf[unit] !== call) continue;
      wanted = true;
      if (this.isAtScene(unit, now)) came = true;
      else this.leave(unit, now, "cancelled", "drop");
    }
    states.close(call);
    if (wanted && !came) states.end(call, now, "cancelled");
  }

  /** The run ends: what would have come at `end` or later has not happened. */
  stopClock(end: number): void {
    const running = RESPONSE_ENDINGS.indexOf("running");
    for (let unit = 0; unit < this.callOf.length; unit++) {
      if (this.callOf[unit] === IDLE) continue;
      this.recordOvertime(unit, end);
      this.rows.leaveOpen(this.rowOf[unit] as number, end, running);
    }
  }

  /** A unit leaves its call before the work is done. */
  private leave(unit: number, now: number, ending: ResponseEnding, leftWork: LeftWork): void {
    const { rows, states } = this;
    const row = this.rowOf[unit] as number;
    const slot = this.slotOf[unit] as number;
    if (leftWork === "drop") states.finish(slot);
    else {
      const begun = (rows.equippedAt[row] as number) <= now;
      const remaining = begun ? (this.clearAt[unit] as number) - now : states.work.of(slot);
      states.leave(this.callOf[unit] as number, slot, remaining, leftWork);
    }
    const atScene = this.isAtScene(unit, now);
    rows.cut(row, now, RESPONSE_ENDINGS.indexOf(ending));
    this.stop(unit, now, atScene);
  }

  private isAtScene(unit: number, now: number): boolean {
    return (this.rows.arrivedAt[this.rowOf[unit] as number] as number) <= now;
  }

  private stop(unit: number, now: number, atScene: boolean): void {
    const call = this.callOf[unit] as number;
    if (atScene) {
      this.scene[unit] = call;
      this.states.came[call] = 1;
    }
    this.recordOvertime(unit, now);
    this.callOf[unit] = IDLE;
    this.busy -= 1;
    this.patrol.recount(unit, undefined);
    if (hasUnit(this.onDuty, unit) || hasUnit(this.fleet.callback, unit)) addUnit(this.free, unit);
  }

  private recordOvertime(unit: number, now: number): void {
    const overtime = this.duty.overtimeMinutes(unit, this.sentAt(unit), now);
    if (overtime > 0) this.rows.overtimeMinutes[this.rowOf[unit] as number] = overtime;
  }
}
