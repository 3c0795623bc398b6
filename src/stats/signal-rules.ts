import { requireOneOf, requireThat } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";

/**
 * A pattern that chance alone seldom draws. "Beyond" and "outside" are strict; a point on the center line is on neither side.
 * - `beyond`: `points` of `of` successive points lie more than `sigmas` from the center, all on one side, the last among them.
 * - `trend`: `points` successive points, each above (or each below) the one before.
 * - `alternating`: `points` successive points go up and down by turns.
 * - `within`: `points` successive points lie less than `sigmas` from the center.
 * - `outside`: `points` successive points lie more than `sigmas` from the center, some on either side.
 */
export type SignalRule =
  | {
      readonly id: string;
      readonly kind: "beyond";
      readonly sigmas: number;
      readonly points: number;
      readonly of: number;
    }
  | { readonly id: string; readonly kind: "trend" | "alternating"; readonly points: number }
  | {
      readonly id: string;
      readonly kind: "within" | "outside";
      readonly sigmas: number;
      readonly points: number;
    };

/** A rule that a point completes; `direction` says which way the values went, `none` where the rule knows no way. */
export interface Signal {
  readonly rule: string;
  readonly direction: "up" | "down" | "none";
}

const THREE_SIGMA: SignalRule = { id: "beyond-3-sigma", kind: "beyond", sigmas: 3, points: 1, of: 1 };
const TWO_OF_THREE: SignalRule = { id: "2-of-3-beyond-2-sigma", kind: "beyond", sigmas: 2, points: 2, of: 3 };
const FOUR_OF_FIVE: SignalRule = { id: "4-of-5-beyond-1-sigma", kind: "beyond", sigmas: 1, points: 4, of: 5 };

/**
 * Which four patterns does the handbook of Western Electric call a signal?
 *
 * One point beyond 3 sigma, two of three beyond 2, four of five beyond 1, eight on one side of the center. Where nothing has
 * changed and values are independent and normal about a known center, all four together raise a false alarm every 91.75 points
 * on average: at one point a month, every seven and a half years. The first alone: every 370.
 *
 * @see Western Electric Company, Statistical Quality Control Handbook, 1956, pp. 25-28. C. W. Champ and W. H. Woodall, Exact
 *   Results for Shewhart Control Charts with Supplementary Runs Rules, Technometrics 29, 1987 (91.75; cited from memory, and
 *   computed again in the tests).
 * @example
 * ```ts
 * import { westernElectricRules } from "dutycycle";
 * westernElectricRules.map((rule) => rule.id);
 * // => ["beyond-3-sigma", "2-of-3-beyond-2-sigma", "4-of-5-beyond-1-sigma", "8-on-one-side"]
 * ```
 */
export const westernElectricRules: readonly SignalRule[] = [
  THREE_SIGMA,
  TWO_OF_THREE,
  FOUR_OF_FIVE,
  { id: "8-on-one-side", kind: "beyond", sigmas: 0, points: 8, of: 8 },
];

/**
 * Which eight patterns does Nelson call a signal?
 *
 * One beyond 3 sigma, nine (not eight) on one side, six rising or falling, fourteen alternating, two of three beyond 2, four of
 * five beyond 1, fifteen within 1, eight outside 1 on both sides. More rules see more, and raise more false alarms.
 *
 * @see L. S. Nelson, The Shewhart Control Chart: Tests for Special Causes, Journal of Quality Technology 16, 1984, 237-239
 * @example
 * ```ts
 * import { nelsonRules } from "dutycycle";
 * nelsonRules.length; // => 8
 * nelsonRules[2]; // => { "id": "6-trending", "kind": "trend", "points": 6 }
 * ```
 */
export const nelsonRules: readonly SignalRule[] = [
  THREE_SIGMA,
  { id: "9-on-one-side", kind: "beyond", sigmas: 0, points: 9, of: 9 },
  { id: "6-trending", kind: "trend", points: 6 },
  { id: "14-alternating", kind: "alternating", points: 14 },
  TWO_OF_THREE,
  FOUR_OF_FIVE,
  { id: "15-within-1-sigma", kind: "within", sigmas: 1, points: 15 },
  { id: "8-outside-1-sigma", kind: "outside", sigmas: 1, points: 8 },
];

/** The rules that each point completes. `scores` are the distances from the center in sigmas, `values` the points themselves. */
export function signalsOf(
  values: readonly number[],
  scores: readonly number[],
  rules: readonly SignalRule[],
): readonly (readonly Signal[])[] {
  return values.map((_, i) =>
    rules.flatMap((rule) => {
      const direction = directionAt(rule, values, scores, i);
      return direction === undefined ? [] : [{ rule: rule.id, direction }];
    }),
  );
}

/** Which way the pattern goes that point `i` completes; `undefined` where it completes none. */
function directionAt(
  rule: SignalRule,
  values: readonly number[],
  scores: readonly number[],
  i: number,
): Signal["direction"] | undefined {
  const at = (list: readonly number[], j: number): number => list[j] as number;
  if (rule.kind === "beyond") {
    const side = Math.sign(at(scores, i));
    if (!(side * at(scores, i) > rule.sigmas)) return undefined;
    let beyond = 0;
    for (let j = Math.max(0, i - rule.of + 1); j <= i; j++) {
      if (side * at(scores, j) > rule.sigmas) beyond += 1;
    }
    return beyond < rule.points ? undefined : side > 0 ? "up" : "down";
  }
  const first = i - rule.points + 1;
  if (first < 0) return undefined;
  if (rule.kind === "within" || rule.kind === "outside") {
    let above = 0;
    for (let j = first; j <= i; j++) {
      const distance = Math.abs(at(scores, j));
      if (rule.kind === "within" ? !(distance < rule.sigmas) : !(distance > rule.sigmas)) return undefined;
      if (at(scores, j) > 0) above += 1;
    }
    const oneSided = above === 0 || above === rule.points;
    return rule.kind === "outside" && oneSided ? undefined : "none";
  }
  let way = Math.sign(at(values, first + 1) - at(values, first));
  const turn = rule.kind === "trend" ? 1 : -1;
  if (way === 0) return undefined;
  for (let j = first + 2; j <= i; j++) {
    const next = Math.sign(at(values, j) - at(values, j - 1));
    if (next !== turn * way) return undefined;
    way = next;
  }
  if (rule.kind === "alternating") return "none";
  return way > 0 ? "up" : "down";
}

const KINDS = ["beyond", "trend", "alternating", "within", "outside"] as const;

/** Throws unless every rule is one that can be looked for. */
export function requireRules(rules: readonly SignalRule[]): void {
  requireThat(Array.isArray(rules), "rules", "a list of signal rules", rules);
  for (const [i, rule] of (rules as readonly SignalRule[]).entries()) {
    requireOneOf(`rules[${i}].kind`, rule?.kind, KINDS);
    const fewest = rule.kind === "beyond" ? 1 : 2;
    requireWithin(`rules[${i}].points`, rule.points, `[${fewest}, infinity), whole`);
    if ("sigmas" in rule) {
      requireWithin(`rules[${i}].sigmas`, rule.sigmas, "[0, infinity)");
    }
    if (rule.kind === "beyond") {
      requireWithin(`rules[${i}].of`, rule.of, `[${rule.points}, infinity), whole`);
    }
  }
}
