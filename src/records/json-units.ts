import { FIELD_NAMES } from "./column-names.ts";
import { HeaderWords } from "./header-words.ts";
import { NameScore } from "./name-score.ts";

/** What tells an entry of a list as the response of a unit: its name, or one of its times. */
const OF_UNITS = ["unit", "dispatchedAt", "enrouteAt", "arrivedAt", "clearedAt"] as const;

/**
 * The list in which the items of a file hold their units, by the names in its entries; `undefined` where none is such a list. It is one for the
 * whole file: a call's remarks make no rows, and a call that has some besides has its units all the same.
 *
 * @param lists - the names in the entries of each list, by the name of the list.
 */
export function listOfUnits(lists: ReadonlyMap<string, ReadonlySet<string>>): string | undefined {
  const words = new HeaderWords();
  const scores = OF_UNITS.map((field) => new NameScore(FIELD_NAMES[field]));
  const surest = (names: ReadonlySet<string>, score: NameScore): number =>
    Math.max(...[...names].map((name) => score.of(words.of(name))));
  const found = [...lists].flatMap(([list, names]) => {
    const [unit = 0, ...times] = scores.map((score) => surest(names, score));
    return unit > 0 || times.some((time) => time > 0) ? [{ list, unit }] : [];
  });
  return found.sort((a, b) => b.unit - a.unit)[0]?.list;
}
