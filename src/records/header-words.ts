import { FIELD_NAMES, NEUTRAL_WORDS } from "./column-names.ts";
import { phrasesOf } from "./name-score.ts";
import { OPTION_NAMES } from "./option-names.ts";
import { WORD_FAMILIES } from "./word-families.ts";

const LONGEST_HEADER = 100;
const LONGEST_GLUED = 30;

/** Spelling to the one word of its family. */
const CANONICAL: ReadonlyMap<string, string> = /* @__PURE__ */ canonicalWords();

/** Two words that are one. */
const PAIRS: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ["en route", "enroute"],
  ["in route", "enroute"],
  ["on scene", "onscene"],
  ["on scn", "onscene"],
  ["at scene", "onscene"],
  ["on location", "onscene"],
  ["in service", "inservice"],
  ["call sign", "callsign"],
  ["pick up", "pickup"],
  ["time stamp", "datetime"],
  ["as of", "updated"],
  ["on view", "onview"],
  ["number of", "count"],
  ["num of", "count"],
  ["no of", "count"],
  ["by dispatch", "dispatched"],
  ["in attendance", "attendance"],
  ["num 1", "num1"],
  ["row id", "row"],
  ["object id", "objectid"],
]);

/** Two letters beside a time word, as Hexagon writes its event times. */
const CODES: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ["ad", "entered"],
  ["ds", "dispatched"],
  ["di", "dispatched"],
  ["en", "enroute"],
  ["er", "enroute"],
  ["ar", "arrived"],
  ["os", "onscene"],
  ["cl", "cleared"],
]);

function canonicalWords(): Map<string, string> {
  const words = new Map<string, string>();
  const learn = (list: string): void => {
    for (const word of list.split(" ")) if (!words.has(word)) words.set(word, word);
  };
  for (const family of WORD_FAMILIES) {
    const [name = "", variants = ""] = family.split(": ");
    for (const variant of variants.split(" ")) words.set(variant, name);
  }
  learn(NEUTRAL_WORDS);
  learn("disp onview and self raw hundred");
  for (const names of [...Object.values(FIELD_NAMES), ...Object.values(OPTION_NAMES)]) {
    for (const { words: phrase } of phrasesOf(names)) phrase.forEach(learn);
    learn(names.never);
  }
  return words;
}

/** The words of headers, in one spelling each: `TimeFirstCallCleared` is time, first, call, cleared. */
export class HeaderWords {
  private readonly known = new Map<string, readonly string[]>();

  of(header: string): readonly string[] {
    const spaced = header
      .slice(0, LONGEST_HEADER)
      .replace(/#/g, " number ")
      .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
      .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
      .toLowerCase()
      .match(/\p{L}+|\p{N}+/gu);
    const raw = (spaced ?? []).flatMap((word) => this.pieces(word));
    const words: string[] = [];
    for (let i = 0; i < raw.length; i++) {
      const pair = PAIRS.get(`${raw[i]} ${raw[i + 1]}`);
      words.push(pair ?? CANONICAL.get(raw[i] as string) ?? (raw[i] as string));
      if (pair !== undefined) i++;
    }
    return inContext(words);
  }

  /** A run of letters that is no word, in the words that it was glued from: `dispatchdatetime`. */
  private pieces(word: string): readonly string[] {
    if (CANONICAL.has(word) || word.length < 5 || word.length > LONGEST_GLUED) return [word];
    let found = this.known.get(word);
    if (found === undefined) {
      found = unglued(word) ?? [word];
      this.known.set(word, found);
    }
    return found;
  }
}

/** The fewest known words that a text is made of, one of them of four letters at least. */
function unglued(text: string): readonly string[] | undefined {
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 2; end <= text.length; end++) {
    for (let start = 0; start <= end - 2; start++) {
      const before = best[start];
      const piece = text.slice(start, end);
      if (before === undefined || !CANONICAL.has(piece)) continue;
      if (best[end] === undefined || before.length + 1 < (best[end]?.length ?? 0))
        best[end] = [...before, piece];
    }
  }
  const found = best[text.length];
  return found?.some((piece) => piece.length >= 4) ? found : undefined;
}

/** What a word means by the words beside it. */
function inContext(words: string[]): readonly string[] {
  if (words.length > 1 && words[0] === "number" && words[1] !== "number") words[0] = "count";
  const timed = words.some((word) => word === "time" || word === "date" || word === "datetime");
  const both = words.includes("time") && words.includes("date");
  const meant = words.map((word) => {
    if (word === "disp" && timed) return "dispatched";
    if (timed && words.length === 2) return CODES.get(word) ?? word;
    return word;
  });
  return both ? ["datetime", ...meant.filter((word) => word !== "time" && word !== "date")] : meant;
}
