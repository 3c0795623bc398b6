import { SERVICES, type Service } from "../quantity/duty-span.ts";
import { requireNumber, requireOneOf, requireThat } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import { known } from "../quantity/known.ts";
import type { SimCall, SimNeed } from "./call.ts";
import type { CallFilter } from "./dispatch-rule.ts";

/** All of a call that decides who is sent and who waits: calls alike in these are of one kind. */
export interface SimCallKind {
  readonly service: Service;
  readonly priority: number;
  readonly type?: string;
  readonly needs: readonly SimNeed[];
}

const ONE_UNIT: readonly SimNeed[] = Object.freeze([Object.freeze({ count: 1 })]);
const MOST_KINDS = 10_000;

/** How many units does a call of this kind need? */
export function unitsNeeded(kind: Pick<SimCallKind, "needs">): number {
  let count = 0;
  for (const need of kind.needs) count += need.count;
  return count;
}

/** Does the rule mean calls of this kind? */
export function passes(filter: CallFilter, kind: SimCallKind): boolean {
  if (filter.services !== undefined && !filter.services.includes(kind.service)) return false;
  if (filter.types !== undefined && (kind.type === undefined || !filter.types.includes(kind.type)))
    return false;
  return (
    !(kind.priority < (filter.priorityFrom ?? kind.priority)) &&
    !(kind.priority > (filter.priorityTo ?? kind.priority))
  );
}

/** What of a call makes its kind. */
type KindOfCall = Pick<SimCall, "service" | "priority" | "type" | "needs">;

/** Gives each kind of call a number, in the order of appearance. */
export class KindIndex {
  readonly kinds: SimCallKind[] = [];
  private readonly byText = new Map<string, number>();
  private readonly plain = new Map<number, number>();
  private readonly needsText = new Map<readonly SimNeed[], string>();

  /** The number of the call's kind. */
  of(call: KindOfCall, position: number): number {
    // One unit and no type is what most calls of a queueing study are: no text is made for them.
    const service = SERVICES.indexOf(call.service);
    if (call.needs === undefined && call.type === undefined && Number.isInteger(call.priority)) {
      const key = call.priority * SERVICES.length + service;
      const known = this.plain.get(key);
      if (known !== undefined && service >= 0) return known;
      const added = this.add(call, position);
      this.plain.set(key, added);
      return added;
    }
    const key = `${service} ${call.priority} ${JSON.stringify(call.type)} ${this.textOf(call.needs)}`;
    const known = this.byText.get(key);
    if (known !== undefined && service >= 0) return known;
    const added = this.add(call, position);
    this.byText.set(key, added);
    return added;
  }

  private textOf(needs: readonly SimNeed[] | undefined): string {
    if (needs === undefined) return "";
    let text = this.needsText.get(needs);
    if (text === undefined) {
      text = JSON.stringify(needs);
      this.needsText.set(needs, text);
    }
    return text;
  }

  private add(call: KindOfCall, position: number): number {
    const { service, priority, type, needs = ONE_UNIT } = call;
    requireKind(known({ service, priority, type, needs }), `calls[${position}]`);
    requireThat(
      this.kinds.length !== MOST_KINDS,
      `calls[${position}]`,
      `at most ${MOST_KINDS} kinds of call, alike in service, priority, type and needs`,
      { service, priority, type, needs },
    );
    const own = needs.map((need) => ({ ...need }));
    return this.kinds.push(known({ service, priority, type, needs: own })) - 1;
  }
}

/** Throws unless service, priority and needs are what they may be. */
export function requireKind(kind: SimCallKind, argument: string): void {
  requireOneOf(`${argument}.service`, kind.service, SERVICES);
  requireNumber(`${argument}.priority`, kind.priority, "(-infinity, infinity)");
  requireThat(
    Array.isArray(kind.needs) && kind.needs.length > 0,
    `${argument}.needs`,
    "a list of at least one need, or nothing for one unit",
    kind.needs,
  );
  for (const [i, need] of kind.needs.entries()) {
    requireWithin(`${argument}.needs[${i}].count`, need?.count, "[1, 1000], whole");
  }
  requireWithin(`${argument}.needs`, unitsNeeded(kind), "[1, 1000] units");
}
