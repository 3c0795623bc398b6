import { type FieldNames, GENERAL_WORDS, NEUTRAL_WORDS } from "./column-names.ts";

/** What a further word adds to the score or takes from it; a word that is not known takes `STRANGE`. */
const FURTHER: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ["final", 0.6],
  ["initial", -1],
  ["group", -2],
  ["raw", -1],
  ["last", 0],
]);
const STRANGE = -0.7;
const MOST_STRANGE = 3;

/** One field's vocabulary, made ready to score many headers. */
export class NameScore {
  private readonly never: ReadonlySet<string>;
  private readonly neutral: ReadonlySet<string> = new Set(NEUTRAL_WORDS.split(" "));
  private readonly general: ReadonlySet<string> = new Set(GENERAL_WORDS.split(" "));
  /** Phrases by their first word. */
  private readonly phrases = new Map<string, { words: readonly string[]; score: number }[]>();

  constructor(names: FieldNames) {
    this.never = new Set(names.never.split(" "));
    for (const [phrase, score] of names.phrases) {
      const words = phrase.split(" ");
      const first = words[0] as string;
      const same = this.phrases.get(first);
      if (same === undefined) this.phrases.set(first, [{ words, score }]);
      else same.push({ words, score });
    }
  }

  /** How surely words name the field: 0 (not at all) to about 11. */
  of(words: readonly string[]): number {
    let best: readonly string[] = [];
    let score = 0;
    for (const word of words) {
      if (this.never.has(word)) return 0;
      for (const phrase of this.phrases.get(word) ?? []) {
        const longer = phrase.words.length - best.length;
        if (longer < 0 || (longer === 0 && phrase.score <= score)) continue;
        if (!phrase.words.every((wanted) => words.includes(wanted))) continue;
        best = phrase.words;
        score = phrase.score;
      }
    }
    if (score === 0) return 0;
    let strange = 0;
    for (const word of words) {
      if (best.includes(word)) continue;
      const change = FURTHER.get(word);
      if (change !== undefined) score += change;
      else if (!this.neutral.has(word)) strange++;
    }
    if (strange > 0 && best.every((word) => this.general.has(word))) return 0;
    return Math.max(0, score + STRANGE * Math.min(strange, MOST_STRANGE));
  }
}
