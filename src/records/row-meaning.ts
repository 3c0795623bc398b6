import { SERVICES, type Service } from "../quantity/duty-span.ts";
import { INITIATORS, type Initiator, MOST_PERSONNEL } from "./call.ts";
import { MappedColumn, type ValueMap } from "./value-map.ts";

/** What a caller may say about rows beyond their columns: a constant, or a column with the meaning of its values. */
export interface RowMeaning {
  readonly service?: Service | ValueMap<Service>;
  readonly initiator?: Initiator | ValueMap<Initiator>;
  readonly role?: string | ValueMap<string>;
  readonly personnel?: number | ValueMap<number>;
}

/** The columns, or constants, that say what a row is; services and initiators as their places in the lists of words. */
export interface MeaningColumns {
  readonly service: MappedColumn<number>;
  readonly initiator: MappedColumn<number>;
  readonly role: MappedColumn<string>;
  readonly personnel: MappedColumn<number>;
}

export function meaningColumns(meaning: RowMeaning, header: readonly string[]): MeaningColumns {
  return {
    service: wordColumn("service", meaning.service, SERVICES, header),
    initiator: wordColumn("initiator", meaning.initiator, INITIATORS, header),
    role: MappedColumn.from({
      ...{ argument: "role", given: meaning.role, missing: "", header, expected: "a text" },
      parse: (value) => (typeof value === "string" ? value : undefined),
    }),
    personnel: MappedColumn.from({
      ...{ argument: "personnel", given: meaning.personnel, missing: 1, header, parse: headCount },
      expected: `a number in (0, ${MOST_PERSONNEL}]`,
    }),
  };
}

/** A column of words from a closed list, of which `unknown` is one. */
function wordColumn<Word extends string>(
  argument: string,
  given: Word | ValueMap<Word> | undefined,
  words: readonly (Word | "unknown")[],
  header: readonly string[],
): MappedColumn<number> {
  const parse = (value: unknown): number | undefined => {
    const found = words.indexOf((typeof value === "string" ? value.toLowerCase() : value) as Word);
    return found < 0 ? undefined : found;
  };
  const expected = `one of ${words.join(", ")}`;
  return MappedColumn.from({ argument, given, missing: words.indexOf("unknown"), header, parse, expected });
}

function headCount(value: unknown): number | undefined {
  const count = typeof value === "string" && value !== "" ? Number(value) : value;
  return typeof count === "number" && count > 0 && count <= MOST_PERSONNEL ? count : undefined;
}
