import { requireNumber, requireThat } from "../quantity/error.ts";
import { isObject } from "../quantity/is-object.ts";
import type { Transition } from "./transition.ts";

const share = [0, 1, "[0, 1]"] as const;
const money = [0, 1e12, "[0, 1e12]"] as const;
const factor = [0, 10, "[0, 10]"] as const;
const NEEDED: readonly (keyof Transition)[] = [
  "attritionShare",
  "conversionsPerYear",
  "trainingCost",
  "oneOffCost",
];
const INTERVALS: Partial<Record<keyof Transition, readonly [number, number, string]>> = {
  attritionShare: share,
  conversionsPerYear: [0, 1e6, "[0, 1e6]"],
  trainingCost: money,
  oneOffCost: money,
  oneOffIncome: money,
  failureShare: [0, 1 - 1e-9, "[0, 1)"],
  classSize: [1e-9, 1e6, "(0, 1e6]"],
  backfillHours: [0, 8784, "[0, 8784]"],
  backfillFactor: factor,
  equipmentCost: money,
  optOutShare: share,
  quitShare: share,
  severanceMonths: [0, 120, "[0, 120]"],
  leavePayout: money,
  recruitCost: money,
  recruitCostBefore: money,
  parityFromYear: [1, 100, "[1, 100], whole"],
};

/** Throws unless `transition` holds the four that say the plan, and nothing outside its interval or unknown. */
export function requireTransition(transition: unknown): asserts transition is Transition {
  requireThat(
    isObject(transition),
    "transition",
    "an object with attritionShare, conversionsPerYear, trainingCost, oneOffCost",
    transition,
  );
  const given = new Map<string, unknown>(Object.entries(transition));
  for (const name of NEEDED) if (!given.has(name)) given.set(name, undefined);
  for (const [name, value] of given) {
    const argument = `transition.${name}`;
    const interval = INTERVALS[name as keyof Transition];
    if (name === "layoffs") {
      requireThat(value === undefined || typeof value === "boolean", argument, "true or false", value);
    } else if (interval === undefined) {
      requireThat(false, argument, "a field of a transition", value);
    } else if (value !== undefined || NEEDED.includes(name as keyof Transition)) {
      const [least, most, text] = interval;
      const whole = name === "parityFromYear";
      requireNumber(argument, value, text, (n) => n >= least && n <= most && (!whole || Number.isInteger(n)));
    }
  }
}
