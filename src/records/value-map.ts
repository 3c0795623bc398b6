import { describe, requireThat } from "../quantity/error.ts";
import { TextDictionary } from "./text-dictionary.ts";

/**
 * A value for every row, from a column of the file: `values` says what each text of the column means
 * (matched exactly, else without regard to case), `otherwise` what any other text means.
 * Without `values` the text itself is the value, where it can be one.
 */
export interface ValueMap<Value> {
  readonly column: string;
  readonly values?: Readonly<Record<string, Value>>;
  readonly otherwise?: Value;
}

/** Turns the texts of one column into values; each distinct text is looked up once. */
export class MappedColumn<Value> {
  /** The column's place in a record, -1 where a constant stands for it. */
  readonly index: number;
  readonly column: string | undefined;
  readonly expected: string;
  private readonly dictionary = new TextDictionary();
  private readonly meanings: (Value | undefined)[] = [];
  /** The value of every row where no column is meant, and of a text without a meaning. */
  readonly constant: Value;
  private readonly translate: (text: string) => Value | undefined;

  private constructor(
    index: number,
    column: string | undefined,
    constant: Value,
    translate: (text: string) => Value | undefined,
    expected: string,
  ) {
    this.index = index;
    this.column = column;
    this.constant = constant;
    this.translate = translate;
    this.expected = expected;
  }

  /**
   * @param source.given - the user's constant or map; `undefined` takes `missing` for every row.
   * @param source.parse - a value out of a text or a constant, `undefined` where it cannot be one.
   */
  static from<Value extends string | number>(source: {
    readonly argument: string;
    readonly given: unknown;
    readonly missing: Value;
    readonly header: readonly string[];
    readonly parse: (value: unknown) => Value | undefined;
    readonly expected: string;
  }): MappedColumn<Value> {
    const { argument, missing, header, parse, expected } = source;
    const checked = (value: unknown, path: string): Value => {
      const parsed = parse(value);
      requireThat(parsed !== undefined, path, expected, value);
      return parsed;
    };
    if (typeof source.given !== "object" || source.given === null) {
      const constant = source.given === undefined ? missing : checked(source.given, argument);
      return new MappedColumn(-1, undefined, constant, () => constant, expected);
    }
    const given = source.given as ValueMap<unknown>;
    for (const part of Object.keys(given)) {
      const isPart = ["column", "values", "otherwise"].includes(part);
      requireThat(isPart, `${argument}.${part}`, "none but column, values, otherwise", part);
    }
    const index = header.indexOf(given.column);
    requireThat(index >= 0, `${argument}.column`, `one of the columns ${describe(header)}`, given.column);
    const exact = new Map<string, Value>();
    const folded = new Map<string, Value>();
    for (const [text, value] of Object.entries(given.values ?? {})) {
      exact.set(text.trim(), checked(value, `${argument}.values`));
      folded.set(text.trim().toLowerCase(), checked(value, `${argument}.values`));
    }
    const otherwise =
      given.otherwise === undefined ? undefined : checked(given.otherwise, `${argument}.otherwise`);
    const own = given.values === undefined ? parse : () => undefined;
    return new MappedColumn(
      index,
      given.column,
      missing,
      (text) => exact.get(text) ?? folded.get(text.toLowerCase()) ?? own(text) ?? otherwise,
      expected,
    );
  }

  /** The value that bytes[start, end) means; `undefined` where nothing was said about that text. */
  value(bytes: Uint8Array, start: number, end: number): Value | undefined {
    const code = this.dictionary.codeOfBytes(bytes, start, end);
    if (code === this.meanings.length) {
      this.meanings.push(this.translate(new TextDecoder().decode(bytes.subarray(start, end)).trim()));
    }
    return this.meanings[code];
  }
}
