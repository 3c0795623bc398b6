import { DutycycleError, requireOneOf } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";

/**
 * One exclusion rule, as data. Cleaning applies rules in the order of their list.
 *
 * A call's *time* is that of its responses: dispatched (else arrived) to cleared.
 */
export type CleaningRule =
  /** Takes a call of which every response took less than `belowSeconds`; not an out-of-service activity. */
  | { readonly kind: "zero-on-scene"; readonly belowSeconds: number }
  /** Takes a response of an out-of-service activity that took less than `belowSeconds` or more than `aboveHours`. */
  | { readonly kind: "out-of-service"; readonly belowSeconds: number; readonly aboveHours: number }
  /** Takes a call that repeats an earlier one in everything: id (not empty), times, texts, place and responses. */
  | { readonly kind: "duplicate-calls" }
  /** Takes a response that repeats, on the same call, an earlier one of the same named unit in all four times. */
  | { readonly kind: "duplicate-responses" }
  /** Takes a call whose type or disposition holds one of `words` as whole words, in any case: not `ALMFTEST`. */
  | { readonly kind: "test-calls"; readonly words: readonly string[] }
  /** Takes a response without a start (neither dispatched nor arrived) or without a clear. */
  | { readonly kind: "missing-times" }
  /** Takes a response that clears at or before its start, or lasts longer than the table's `maxHours`. */
  | { readonly kind: "impossible-times" };

const CLEANING_RULE_KINDS: readonly CleaningRule["kind"][] = [
  "zero-on-scene",
  "out-of-service",
  "duplicate-calls",
  "duplicate-responses",
  "test-calls",
  "missing-times",
  "impossible-times",
];

/**
 * The exclusion rules of the Center for Public Safety Management's police studies, with its limits.
 *
 * Zero on scene is less than 30 seconds (p. 73 of the source; p. 72 says less than a minute). Out-of-service
 * activities are dropped under 30 seconds and over 8 hours (p. 92). Duplicates and records without enough
 * times are removed (p. 72); the report does not say how it finds duplicates and test calls, so those two
 * are our reading. The word `TEST` may also stand in the name of real work (`BREATH TEST`): look at what
 * `excluded` says, and give other words where it does.
 *
 * In a file of whole minutes, zero on scene is what began and ended in the same minute.
 *
 * Source: CPSM, Police Operations and Data Analysis Report, Morgan Hill, 2017, pp. 72, 73 and 92.
 *
 * @example
 * ```ts
 * import { cpsmRules } from "dutycycle";
 * // A minute instead of 30 seconds; responses without a clear stay, for their delays.
 * const rules = cpsmRules
 *   .filter((rule) => rule.kind !== "missing-times" && rule.kind !== "impossible-times")
 *   .map((rule) => (rule.kind === "zero-on-scene" ? { ...rule, belowSeconds: 60 } : rule));
 * rules[0]; // => { kind: "zero-on-scene", belowSeconds: 60 }
 * ```
 */
export const cpsmRules: readonly CleaningRule[] = [
  { kind: "zero-on-scene", belowSeconds: 30 },
  { kind: "out-of-service", belowSeconds: 30, aboveHours: 8 },
  { kind: "duplicate-calls" },
  { kind: "duplicate-responses" },
  { kind: "test-calls", words: ["TEST"] },
  { kind: "missing-times" },
  { kind: "impossible-times" },
];

/** Throws unless every rule is one that cleaning knows, its limits in their intervals. */
export function requireCleaningRules(rules: unknown): asserts rules is readonly CleaningRule[] {
  if (!Array.isArray(rules)) {
    throw new DutycycleError({ argument: "rules", expected: "a list of cleaning rules", received: rules });
  }
  rules.forEach((rule: CleaningRule, index) => {
    const at = `rules.${index}`;
    requireOneOf(`${at}.kind`, rule?.kind, CLEANING_RULE_KINDS);
    if (rule.kind === "zero-on-scene" || rule.kind === "out-of-service") {
      requireWithin(`${at}.belowSeconds`, rule.belowSeconds, "[0, infinity) seconds");
    }
    if (rule.kind === "out-of-service") {
      requireWithin(`${at}.aboveHours`, rule.aboveHours, "(0, infinity) hours");
    }
    if (rule.kind === "test-calls" && !(Array.isArray(rule.words) && rule.words.every(isWord))) {
      throw new DutycycleError({
        argument: `${at}.words`,
        expected: "a list of words",
        received: rule.words,
      });
    }
  });
}

function isWord(word: unknown): boolean {
  return typeof word === "string" && /[\p{L}\p{N}]/u.test(word);
}
