import { areaLists } from "./area-lists.ts";
import type { City } from "./city.ts";
import type { DispatchRules, LeftWork } from "./dispatch-rule.ts";
import type { KindRule, NeedRule } from "./kind-rules.ts";
import { addUnit, countOfBoth, firstUnit, hasUnit, removeUnit, type UnitSet, unitSet } from "./unit-set.ts";

export const NOBODY = -1;

/** Which unit goes? A free one that the rules let go, else one called away, else one called back. */
export class Choice {
  private readonly city: City;
  /** True where all units would arrive at once: the first of them goes. */
  private readonly alike: boolean;
  private readonly listed: boolean;
  /** By area of calls: the units of its list, in order. */
  private readonly lists: readonly (readonly number[] | undefined)[];
  /** Units that calls ahead in the line wait for. */
  readonly held: UnitSet;
  /** Units chosen for a call that waits for all of its units. */
  private readonly claimed: UnitSet;
  private readonly barred: UnitSet;
  private readonly mayNotGo: UnitSet;
  private readonly barring: boolean;
  private barsAny = false;
  /** What becomes of the work of the unit chosen last, where it has any. */
  leftWork: LeftWork = "resume";

  constructor(city: City, rules: DispatchRules, alike: boolean) {
    const { words, units } = city.fleet;
    this.city = city;
    this.alike = alike || rules.choose === "listed";
    this.listed = rules.choose === "listed";
    this.lists = this.listed ? areaLists(rules, city.calls.areas, units) : [];
    this.held = unitSet(words);
    this.claimed = unitSet(words);
    this.barred = unitSet(words);
    this.mayNotGo = unitSet(words);
    this.barring = city.rules.some((rule) => rule.reserve.length > 0 || rule.mustStay.length > 0);
  }

  /** The unit for one slot of a need, -1 where there is none. */
  pick(call: number, need: NeedRule, rule: KindRule, now: number): number {
    if (this.barring) this.bar(rule);
    let unit = NOBODY;
    for (const units of need.byRole) {
      unit = this.firstFree(call, units);
      if (unit !== NOBODY) return unit;
    }
    for (const { units, from, leftWork } of rule.release) {
      unit = this.calledAway(call, need.units, units, from, now);
      if (unit === NOBODY) continue;
      this.leftWork = leftWork;
      return unit;
    }
    const received = this.city.calls.receivedAt[call] as number;
    for (const { units, afterMs } of rule.aid) {
      if (now < received + afterMs) continue;
      unit = this.calledBack(call, need.aid, units);
      if (unit !== NOBODY) return unit;
    }
    return NOBODY;
  }

  /** Keeps a unit for a call whose other units are still to be found. */
  claim(unit: number, rule: KindRule): void {
    addUnit(this.claimed, unit);
    removeUnit(this.city.free, unit);
    this.city.patrol.goes(unit, rule);
  }

  /** Ends a claim, before the unit is sent or because it is not. */
  unclaim(unit: number): void {
    const { city } = this;
    const call = city.callOfUnit(unit);
    removeUnit(this.claimed, unit);
    if (call === NOBODY) addUnit(city.free, unit);
    city.patrol.recount(unit, call === NOBODY ? undefined : city.ruleOf(call));
  }

  /** Notes which units a reserve holds back, and which must stay, from calls of a kind. */
  private bar(rule: KindRule): void {
    const { city, barred, mayNotGo } = this;
    if (rule.mustStay.length === 0 && rule.reserve.length === 0) {
      if (this.barsAny) {
        mayNotGo.fill(0);
        barred.fill(0);
      }
      this.barsAny = false;
      return;
    }
    this.barsAny = true;
    mayNotGo.fill(0);
    city.patrol.addThoseWhoMustStay(mayNotGo, rule, city.onDuty);
    barred.set(mayNotGo);
    for (const { units, free } of rule.reserve) {
      if (countOfBoth(units, city.free) > free) continue;
      for (let word = 0; word < barred.length; word++) {
        barred[word] = (barred[word] as number) | (units[word] as number);
      }
    }
  }

  private firstFree(call: number, units: UnitSet): number {
    const { free } = this.city;
    const list = this.listed ? this.lists[this.city.calls.area[call] as number] : undefined;
    const listed = list === undefined ? NOBODY : this.firstListed(list, units);
    if (listed !== NOBODY) return listed;
    let best = NOBODY;
    let soonest = Number.POSITIVE_INFINITY;
    for (let word = 0; word < units.length; word++) {
      let bits = (free[word] as number) & (units[word] as number);
      if (bits !== 0) bits &= ~(this.barred[word] as number) & ~(this.held[word] as number);
      while (bits !== 0) {
        const unit = firstUnit(bits, word);
        if (this.alike) return unit;
        const reach = this.city.reach(unit, call);
        if (reach < soonest) {
          soonest = reach;
          best = unit;
        }
        bits &= bits - 1;
      }
    }
    return best;
  }

  private firstListed(list: readonly number[], units: UnitSet): number {
    for (const unit of list) {
      const free = hasUnit(this.city.free, unit) && hasUnit(units, unit);
      if (free && !hasUnit(this.barred, unit) && !hasUnit(this.held, unit)) return unit;
    }
    return NOBODY;
  }

  /** Of the units on work that may be left: the one on the least urgent, then the nearest, then the first. */
  private calledAway(call: number, qualify: UnitSet, roles: UnitSet, from: Uint8Array, now: number): number {
    const { city } = this;
    let best = NOBODY;
    let bestRank = -1;
    let soonest = Number.POSITIVE_INFINITY;
    for (let word = 0; word < qualify.length; word++) {
      let bits = (qualify[word] as number) & (roles[word] as number) & (city.onDuty[word] as number);
      bits &=
        ~(city.free[word] as number) & ~(this.mayNotGo[word] as number) & ~(this.claimed[word] as number);
      for (; bits !== 0; bits &= bits - 1) {
        const unit = firstUnit(bits, word);
        const own = city.callOfUnit(unit);
        // Whoever was sent at this instant is not called away at it: two rules could send a unit to and fro for ever.
        if (own === call || from[city.calls.kind[own] as number] === 0 || city.sentAt(unit) >= now) continue;
        const { rank } = city.ruleOf(own);
        const reach = city.reach(unit, call);
        if (rank < bestRank || (rank === bestRank && reach >= soonest)) continue;
        best = unit;
        bestRank = rank;
        soonest = reach;
      }
    }
    return best;
  }

  private calledBack(call: number, qualify: UnitSet, roles: UnitSet): number {
    let best = NOBODY;
    let soonest = Number.POSITIVE_INFINITY;
    for (let word = 0; word < qualify.length; word++) {
      let bits = (this.city.free[word] as number) & (qualify[word] as number) & (roles[word] as number);
      for (; bits !== 0; bits &= bits - 1) {
        const unit = firstUnit(bits, word);
        const reach = this.city.reach(unit, call);
        if (reach >= soonest) continue;
        best = unit;
        soonest = reach;
      }
    }
    return best;
  }
}
