import { requireOptions, requireThat } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";

/** What may leave the house. */
export interface ReleaseRules {
  /** Counts from 1 to below this are hidden, whole in [2, 1000]. Default 10. */
  readonly smallestCount: number;
  /** Types of call that hold one of these, in any case, are never shown by area. Default `sensitiveWords`. */
  readonly sensitiveWords: readonly string[];
  /** Whether tables by unit and by person are part of it. Default false. */
  readonly units: boolean;
}

/**
 * Words by which a type of call is taken to be about domestic violence, sexual offences, juveniles or mental health, in any case and
 * within longer words (`SUICID` finds `Suicidal subject`). A dispatch system's codes are not words: put yours beside these.
 *
 * Unsourced: this project's list.
 *
 * @example
 * ```ts
 * import { sensitiveWords } from "dutycycle/report";
 * const rules = { sensitiveWords: [...sensitiveWords, "10-16"] };
 * rules.sensitiveWords.includes("domestic"); // => true
 * ```
 */
export const sensitiveWords: readonly string[] = [
  ...["domestic", "family", "partner", "stalk", "protective order", "restraining"],
  ...["sex", "rape", "indecent", "molest", "prostitut", "traffick"],
  ...["juvenile", "child", "minor", "runaway", "truan"],
  ...["mental", "psych", "suicid", "self-harm", "self harm", "overdose", "crisis", "welfare"],
];

const NAMES = ["smallestCount", "sensitiveWords", "units"] as const;

/** The rules with their defaults; `undefined` where nothing is to be hidden. */
export function givenRelease(rules: Partial<ReleaseRules> | false | undefined): ReleaseRules | undefined {
  if (rules === false) return undefined;
  const given = rules ?? {};
  requireOptions(given, NAMES);
  const { smallestCount = 10, sensitiveWords: words = sensitiveWords, units = false } = given;
  requireWithin("release.smallestCount", smallestCount, "[2, 1000], whole");
  requireThat(
    Array.isArray(words) && words.every((word) => typeof word === "string" && word !== ""),
    "release.sensitiveWords",
    "a list of words",
    words,
  );
  requireThat(typeof units === "boolean", "release.units", "true or false", units);
  return { smallestCount, sensitiveWords: [...words], units };
}

/** Whether a share of so many calls would give away a small count, by the rules that were given. */
export function isTooFew(calls: number, rules: Partial<ReleaseRules> | false | undefined): boolean {
  return calls > 0 && calls < (givenRelease(rules)?.smallestCount ?? 0);
}
