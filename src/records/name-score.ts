import { type FieldNames, GENERAL_WORDS, NEUTRAL_WORDS } from "./column-names.ts";

/** What a further word adds to the score or takes from it; a word that is not known takes `STRANGE`. */
const FURTHER: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ["final", 0.6],
  ["initial", -1],
  ["group", -2],
  ["raw", -1],
  ["last", 0],
]);
const NEUTRAL: ReadonlySet<string> = /* @__PURE__ */ new Set(NEUTRAL_WORDS.split(" "));
const GENERAL: ReadonlySet<string> = /* @__PURE__ */ new Set(GENERAL_WORDS.split(" "));
const STRANGE = -0.7;
const MOST_STRANGE = 3;

export interface Phrase {
  readonly words: readonly string[];
  readonly score: number;
}

/** `"10: received; pickup"` as phrases of one word each, score 10. */
export function phrasesOf(names: FieldNames): Phrase[] {
  return names.phrases.flatMap((line) => {
    const [score = "", phrases = ""] = line.split(": ");
    return phrases.split("; ").map((phrase) => ({ words: phrase.split(" "), score: Number(score) }));
  });
}

/** One field's vocabulary, made ready to score many headers. */
export class NameScore {
  private readonly never: ReadonlySet<string>;
  /** Phrases by their first word. */
  private readonly phrases = new Map<string, Phrase[]>();

  constructor(names: FieldNames) {
    this.never = new Set(names.never.split(" "));
    for (const phrase of phrasesOf(names)) {
      const first = phrase.words[0] as string;
      const same = this.phrases.get(first);
      if (same === undefined) this.phrases.set(first, [phrase]);
      else same.push(phrase);
    }
  }

  /** How surely words name the field: 0 (not at all) to about 11. */
  of(words: readonly string[]): number {
    const said: Phrase[] = [];
    for (const word of words) {
      for (const phrase of this.phrases.get(word) ?? []) {
        if (phrase.words.every((wanted) => words.includes(wanted))) said.push(phrase);
      }
    }
    if (said.length === 0 || words.some((word) => this.never.has(word))) return 0;
    let best = 0;
    for (const phrase of said) {
      // A longer phrase says more exactly what its words mean.
      const within = (other: Phrase) =>
        other.words.length > phrase.words.length && phrase.words.every((word) => other.words.includes(word));
      if (phrase.score > 0 && !said.some(within)) best = Math.max(best, this.inFull(phrase, words));
    }
    return best;
  }

  /** A phrase's score, with what the words beside it add and take. */
  private inFull(phrase: Phrase, words: readonly string[]): number {
    let score = phrase.score;
    let strange = 0;
    for (const word of words) {
      if (phrase.words.includes(word)) continue;
      const change = FURTHER.get(word);
      if (change !== undefined) score += change;
      else if (!NEUTRAL.has(word)) strange++;
    }
    if (strange > 0 && this.isGeneral(phrase)) return 0;
    return score + STRANGE * Math.min(strange, MOST_STRANGE);
  }

  /** "Number" or "call time" may be anything's; "call number" is the call's. */
  private isGeneral({ words }: Phrase): boolean {
    const numbered = words.length > 1 && (words.includes("number") || words.includes("id"));
    return !numbered && words.every((word) => GENERAL.has(word));
  }
}
