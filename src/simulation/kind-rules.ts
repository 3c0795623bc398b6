import { SERVICES } from "../quantity/duty-span.ts";
import { requireOneOf, requireThat } from "../quantity/error.ts";
import { MINUTE_MS } from "../quantity/instant.ts";
import { requireWithin } from "../quantity/interval.ts";
import type { SimNeed } from "./call.ts";
import { passes, type SimCallKind, unitsNeeded } from "./call-kind.ts";
import type { CallFilter, DispatchRules, LeftWork } from "./dispatch-rule.ts";
import { type Fleet, select } from "./fleet.ts";
import { hasUnit, type UnitSet } from "./unit-set.ts";

/** A need of a kind of call: who qualifies, by role in order where the rules choose by role. */
export interface NeedRule {
  readonly count: number;
  /** All that qualify and come on duty. */
  readonly units: UnitSet;
  /** The same, a set for each role in the order of the need; one set where roles are alike. */
  readonly byRole: readonly UnitSet[];
  /** All that qualify and are called back. */
  readonly aid: UnitSet;
  /** Units that may ever fill it: those that come on duty at some time, and those that a rule calls back. */
  readonly possible: number;
}

/** The rules as they bear on one kind of call. */
export interface KindRule {
  readonly needs: readonly NeedRule[];
  /** The need, where it is one unit. */
  readonly single: NeedRule | undefined;
  /** Place of its priority among those that occur, the most urgent first. */
  readonly rank: number;
  /** By unit: milliseconds from arrival until it can work. */
  readonly donning: Float64Array;
  readonly reserve: readonly { readonly units: UnitSet; readonly free: number }[];
  /** Numbers of the `mustStay` rules that mean it. */
  readonly mustStay: readonly number[];
  readonly release: readonly {
    readonly units: UnitSet;
    /** By kind of the call that would be left: 1 where it may be. */
    readonly from: Uint8Array;
    readonly leftWork: LeftWork;
  }[];
  readonly aid: readonly { readonly units: UnitSet; readonly afterMs: number }[];
}

/** What each rule means for each kind of call. Throws unless the rules are what they may be. */
export function kindRules(
  kinds: readonly SimCallKind[],
  fleet: Fleet,
  rules: DispatchRules,
): readonly KindRule[] {
  requireRules(rules);
  const priorities = [...new Set(kinds.map((kind) => kind.priority))].sort((a, b) => a - b);
  const ofRoles = (roles: readonly string[] | undefined): UnitSet =>
    select(fleet, (unit) => roles === undefined || roles.includes(unit.role));
  const release = (rules.release ?? []).map(({ to, from, roles, leftWork }) => ({
    to,
    bearing: {
      units: ofRoles(roles),
      from: Uint8Array.from(kinds, (kind) => (passes(from, kind) ? 1 : 0)),
      leftWork,
    },
  }));
  const reserve = (rules.reserve ?? []).map(({ calls, roles, free }) => {
    const onDuty = select(
      fleet,
      (unit) => unit.callbackMinutes === undefined && (roles?.includes(unit.role) ?? true),
    );
    return { to: calls, bearing: { units: onDuty, free } };
  });
  const aid = (rules.aid ?? []).map(({ calls, roles, afterMinutes = 0 }) => {
    return { to: calls, bearing: { units: ofRoles(roles), afterMs: afterMinutes * MINUTE_MS } };
  });
  const mustStay = (rules.mustStay ?? []).map(({ calls }, number) => ({ to: calls, bearing: number }));
  return kinds.map((kind) => {
    const calledBack = bearingOn(kind, aid);
    const needs = kind.needs.map((need) => {
      const rule = needRule(need, kind, fleet, rules.choose === "role-first");
      return { ...rule, possible: possibleUnits(rule, fleet, calledBack) };
    });
    return {
      needs,
      single: unitsNeeded(kind) === 1 ? needs[0] : undefined,
      rank: priorities.indexOf(kind.priority),
      donning: fleet.donning[SERVICES.indexOf(kind.service)] as Float64Array,
      reserve: bearingOn(kind, reserve),
      mustStay: bearingOn(kind, mustStay),
      release: bearingOn(kind, release),
      aid: calledBack,
    };
  });
}

/** Those of the rules that mean a kind of call. */
function bearingOn<Bearing>(
  kind: SimCallKind,
  rules: readonly { readonly to: CallFilter; readonly bearing: Bearing }[],
): readonly Bearing[] {
  return rules.filter(({ to }) => passes(to, kind)).map(({ bearing }) => bearing);
}

function needRule(
  need: SimNeed,
  kind: SimCallKind,
  fleet: Fleet,
  byRole: boolean,
): Omit<NeedRule, "possible"> {
  const qualifying = (callback: boolean, role?: string): UnitSet =>
    select(
      fleet,
      (unit) =>
        (unit.callbackMinutes !== undefined) === callback &&
        unit.answers.includes(kind.service) &&
        (need.roles?.includes(unit.role) ?? true) &&
        (role === undefined || unit.role === role) &&
        (need.vehicles === undefined || (unit.vehicle !== undefined && need.vehicles.includes(unit.vehicle))),
    );
  const units = qualifying(false);
  const roles = byRole ? need.roles : undefined;
  return {
    count: need.count,
    units,
    byRole: roles === undefined ? [units] : roles.map((role) => qualifying(false, role)),
    aid: qualifying(true),
  };
}

function possibleUnits(
  { units, aid }: Omit<NeedRule, "possible">,
  { spans }: Fleet,
  calledBack: KindRule["aid"],
): number {
  let count = 0;
  for (const [unit, own] of spans.entries()) {
    const comes = hasUnit(units, unit) && own?.length !== 0;
    if (comes || (hasUnit(aid, unit) && calledBack.some((rule) => hasUnit(rule.units, unit)))) count += 1;
  }
  return count;
}

const LEFT_WORK: readonly LeftWork[] = ["resume", "restart", "resample", "drop"];

function requireRules(rules: DispatchRules): void {
  const { choose = "nearest", start = "one-by-one", queue = "head-of-line", shiftEnd = "finish" } = rules;
  requireOneOf("dispatch.choose", choose, ["nearest", "role-first", "listed"]);
  requireOneOf("dispatch.start", start, ["one-by-one", "together"]);
  requireOneOf("dispatch.queue", queue, ["head-of-line", "skip"]);
  requireOneOf("dispatch.shiftEnd", shiftEnd, ["finish", ...LEFT_WORK]);
  for (const [i, rule] of (rules.release ?? []).entries()) {
    requireFilter(rule.to, `dispatch.release[${i}].to`);
    requireFilter(rule.from, `dispatch.release[${i}].from`);
    requireOneOf(`dispatch.release[${i}].leftWork`, rule.leftWork, LEFT_WORK);
  }
  for (const [i, rule] of (rules.reserve ?? []).entries()) {
    requireFilter(rule.calls, `dispatch.reserve[${i}].calls`);
    requireWithin(`dispatch.reserve[${i}].free`, rule.free, "[0, infinity), whole");
  }
  for (const [i, rule] of (rules.mustStay ?? []).entries()) {
    requireFilter(rule.calls, `dispatch.mustStay[${i}].calls`);
    requireWithin(`dispatch.mustStay[${i}].units`, rule.units, "[0, infinity), whole");
  }
  for (const [i, rule] of (rules.aid ?? []).entries()) {
    requireFilter(rule.calls, `dispatch.aid[${i}].calls`);
    const argument = `dispatch.aid[${i}].afterMinutes`;
    requireWithin(argument, rule.afterMinutes ?? 0, "[0, infinity)");
  }
}

function requireFilter(filter: CallFilter, argument: string): void {
  requireThat(
    typeof filter === "object" && filter !== null,
    argument,
    "a filter of calls, {} for all",
    filter,
  );
  for (const [i, service] of (filter.services ?? []).entries()) {
    requireOneOf(`${argument}.services[${i}]`, service, SERVICES);
  }
}
