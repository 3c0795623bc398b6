import { unitsNeeded } from "./call-kind.ts";
import { Choice, NOBODY } from "./choice.ts";
import type { City } from "./city.ts";
import type { DispatchRules, LeftWork } from "./dispatch-rule.ts";
import type { KindRule, NeedRule } from "./kind-rules.ts";
import { holdsAll, type UnitSet } from "./unit-set.ts";

/** Offers the units there are to the calls that want them. */
export class Dispatcher {
  private readonly city: City;
  private readonly choice: Choice;
  private readonly together: boolean;
  /** True where a call that waits keeps units that would do for it from calls behind it. */
  readonly holds: boolean;
  /** True where a unit that is not free may be sent. */
  private readonly reachesFurther: boolean;
  /** True where a kind for which nobody was found says so for all that wait of it, those with some of their units too. */
  private readonly endsEarly: boolean;
  /** By kind: the round in which a call of it found nobody. */
  private readonly failedIn: Uint32Array;
  /** By kind: units needed. */
  private readonly needed: Uint16Array;
  private round = 0;

  constructor(city: City, rules: DispatchRules, alike: boolean) {
    this.city = city;
    this.choice = new Choice(city, rules, alike);
    this.together = rules.start === "together";
    // One by one, a free unit that would do for a waiting call has been sent to it: there is nothing to hold.
    this.holds = this.together && rules.queue !== "skip";
    this.reachesFurther = city.rules.some((rule) => rule.release.length > 0 || rule.aid.length > 0);
    const nobodyLeaves = (rules.release ?? []).length === 0 && (rules.shiftEnd ?? "finish") === "finish";
    this.endsEarly = !this.together || nobodyLeaves;
    this.failedIn = new Uint32Array(city.rules.length);
    this.needed = Uint16Array.from(city.calls.kinds, unitsNeeded);
  }

  /** Sends units to a call; true where every needed unit is sent. */
  offer(call: number, now: number): boolean {
    const rule = this.city.ruleOf(call);
    if (this.together) this.offerTogether(call, rule, now);
    else if (rule.single !== undefined) this.offerOne(call, rule.single, rule, now);
    else this.offerOneByOne(call, rule, now);
    return this.city.states.open[call] === 0;
  }

  /** Offers units to all that wait, the first of the line first. */
  offerAll(now: number): void {
    const { city } = this;
    do {
      city.states.waitsAgain = false;
      this.oneRound(now);
      if (this.holds) this.choice.held.fill(0);
      // Work that was left waits again, perhaps ahead of where the round stood.
    } while (city.states.waitsAgain);
  }

  private oneRound(now: number): void {
    const { city, failedIn } = this;
    const { states } = city;
    const { line } = states;
    const round = ++this.round;
    for (let rank = 0; rank < states.kindsWaiting.length; rank++) {
      let failed = 0;
      for (let call = line.first(rank); call !== NOBODY; ) {
        if (!this.reachesFurther && holdsAll(this.choice.held, city.free)) return;
        const behind = line.after(call);
        const kind = city.calls.kind[call] as number;
        const open = states.open[call] as number;
        if (failedIn[kind] !== round || (this.together && open < (this.needed[kind] as number))) {
          if (this.offer(call, now)) states.stopWaiting(call);
          else if (open !== states.open[call]) states.setAside(call);
          else if (open === this.needed[kind] && city.ruleOf(call).aid.length === 0) {
            // Nobody for this call is nobody for calls alike: there are only fewer units as the round goes on.
            failedIn[kind] = round;
            failed += 1;
          }
          if (this.holds && (states.open[call] as number) > 0) this.hold(call);
        }
        if (this.endsEarly && failed === states.kindsWaiting[rank]) break;
        call = behind;
      }
    }
  }

  /** The usual case, a call that needs one unit. */
  private offerOne(call: number, need: NeedRule, rule: KindRule, now: number): void {
    const unit = this.choice.pick(call, need, rule, now);
    if (unit === NOBODY) return;
    this.city.send(unit, call, this.city.calls.slotStart[call] as number, now, this.choice.leftWork);
  }

  private offerOneByOne(call: number, rule: KindRule, now: number): void {
    const { city, choice } = this;
    let slot = city.calls.slotStart[call] as number;
    for (const need of rule.needs) {
      const end = slot + need.count;
      for (; slot < end; slot++) {
        if (!city.states.isOpen(slot)) continue;
        const unit = choice.pick(call, need, rule, now);
        if (unit === NOBODY) break;
        city.send(unit, call, slot, now, choice.leftWork);
      }
      slot = end;
    }
  }

  private offerTogether(call: number, rule: KindRule, now: number): void {
    const { city, choice } = this;
    const sent: { unit: number; slot: number; leftWork: LeftWork }[] = [];
    let all = true;
    let slot = city.calls.slotStart[call] as number;
    for (const need of rule.needs) {
      for (const end = slot + need.count; slot < end && all; slot++) {
        if (!city.states.isOpen(slot)) continue;
        const unit = choice.pick(call, need, rule, now);
        if (unit === NOBODY) all = false;
        else {
          sent.push({ unit, slot, leftWork: choice.leftWork });
          choice.claim(unit, rule);
        }
      }
    }
    for (const { unit } of sent) choice.unclaim(unit);
    if (!all) return;
    for (const { unit, slot, leftWork } of sent) city.send(unit, call, slot, now, leftWork);
  }

  /** Keeps what would do for this call from those behind it. */
  private hold(call: number): void {
    const { held } = this.choice;
    let slot = this.city.calls.slotStart[call] as number;
    for (const need of this.city.ruleOf(call).needs) {
      if (this.anyOpen(slot, need)) addAll(held, need.units);
      slot += need.count;
    }
  }

  private anyOpen(from: number, need: NeedRule): boolean {
    for (let slot = from; slot < from + need.count; slot++) if (this.city.states.isOpen(slot)) return true;
    return false;
  }
}

function addAll(set: UnitSet, others: UnitSet): void {
  for (let word = 0; word < set.length; word++) set[word] = (set[word] as number) | (others[word] as number);
}
