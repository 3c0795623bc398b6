import type { MustStayRule } from "./dispatch-rule.ts";
import { type Fleet, select } from "./fleet.ts";
import type { KindRule } from "./kind-rules.ts";
import { addUnit, countOfBoth, hasUnit, removeUnit, type UnitSet } from "./unit-set.ts";

/** For each rule of units that must stay: which units of its roles are not on calls that it means. */
export class MinimumPatrol {
  private readonly fewest: readonly number[];
  private readonly roles: readonly UnitSet[];
  private readonly staying: readonly UnitSet[];

  constructor(rules: readonly MustStayRule[], fleet: Fleet) {
    this.fewest = rules.map((rule) => rule.units);
    this.roles = rules.map(({ roles }) => select(fleet, (unit) => roles.includes(unit.role)));
    this.staying = this.roles.map((roles) => roles.slice());
  }

  /** A unit goes, or is about to go, to a call of this kind. */
  goes(unit: number, kind: KindRule): void {
    for (const rule of kind.mustStay) removeUnit(this.staying[rule] as UnitSet, unit);
  }

  /** Counts a unit anew from the kind of call that it is on, if any. */
  recount(unit: number, kind: KindRule | undefined): void {
    for (let rule = 0; rule < this.staying.length; rule++) {
      if (!hasUnit(this.roles[rule] as UnitSet, unit)) continue;
      if (kind?.mustStay.includes(rule)) removeUnit(this.staying[rule] as UnitSet, unit);
      else addUnit(this.staying[rule] as UnitSet, unit);
    }
  }

  /** Adds to `set` the units on duty that must not go to a call of this kind. */
  addThoseWhoMustStay(set: UnitSet, kind: KindRule, onDuty: UnitSet): void {
    for (const rule of kind.mustStay) {
      const staying = this.staying[rule] as UnitSet;
      if (countOfBoth(staying, onDuty) > (this.fewest[rule] as number)) continue;
      for (let word = 0; word < set.length; word++) {
        set[word] = (set[word] as number) | (staying[word] as number);
      }
    }
  }
}
