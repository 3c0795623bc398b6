import { numberText } from "./number-text.ts";
import { givenRelease, isTooFew, type ReleaseRules } from "./release-rules.ts";
import { rowKey, smallCountKeys } from "./small-counts.ts";
import type { Table } from "./table.ts";

type Rules = Partial<ReleaseRules> | false | undefined;

/** So many of so many calls. */
export interface CallShare {
  readonly part: number;
  readonly whole: number;
}

/** A number of calls in words, which says no more of few than that they are few. */
export function callsText(calls: number, rules: Rules, noun = "calls"): string {
  if (isTooFew(calls, rules)) return `fewer than ${givenRelease(rules)?.smallestCount} ${noun}`;
  return `${numberText(calls, { kind: "count" })} ${calls === 1 ? noun.replace(/s$/, "") : noun}`;
}

/**
 * What a release says in place of a share: `fewer than 10 of 420 calls`. With its denominator beside it a share is a count, and what
 * the tables hide is not to be read in a sentence. `undefined` where neither the part nor the rest is small.
 */
export function fewText({ part, whole }: CallShare, rules: Rules, noun = "calls"): string | undefined {
  const calls = callsText(whole, rules, noun);
  if (isTooFew(whole, rules)) return `none, some or all of ${calls}`;
  const few = `fewer than ${givenRelease(rules)?.smallestCount} of ${calls}`;
  if (isTooFew(part, rules)) return few;
  return isTooFew(whole - part, rules) ? `all but ${few}` : undefined;
}

/** The note of a table in which shares are left out for being of few calls. */
export const HIDDEN_SHARES = " Shares that stand for few calls, or would give such a one away, are left out.";

/** Of parts whose sum is known, which a release does not show: small ones, small rests, and as many others as hide them. */
export function hiddenParts(shares: readonly CallShare[], rules: Rules): readonly boolean[] {
  const smallestCount = givenRelease(rules)?.smallestCount;
  if (smallestCount === undefined) return shares.map(() => false);
  const table: Table = {
    ...{ id: "shares", title: "", period: "", source: "" },
    columns: [
      { key: "type", label: "", kind: "text" },
      { key: "part", label: "", kind: "count" },
      { key: "rest", label: "", kind: "count" },
    ],
    rows: shares.map(({ part, whole }, place) => ({ type: String(place), part, rest: whole - part })),
  };
  const hidden = smallCountKeys([table], smallestCount);
  return table.rows.map((row) => hidden.has(rowKey(table, row)));
}
