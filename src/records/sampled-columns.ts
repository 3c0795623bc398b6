import { type InferredTimestampFormat, inferTimestampFormat } from "./infer-timestamp.ts";

/** What the values of a column look like. */
export type Looks =
  | { readonly kind: "empty" | "clock" | "other" }
  /** Dates and clocks, or dates alone. */
  | { readonly kind: "datetime" | "date"; readonly inferred: InferredTimestampFormat };

/** As many rows, spread over the sample, as are looked at; all of them where a column is nearly empty. */
const LOOKED_AT = 250;
const NEARLY_EMPTY = 20;
const LONGEST_VALUE = 200;
const CLOCK = /^([01]?\d|2[0-4]):[0-5]\d(:[0-5]\d(\.\d+)?)?(\s*[ap]\.?m\.?)?$/i;
/** A military clock: digits that ran together, with three where a leading zero was lost. */
const COMPACT_CLOCK = /^([01]?\d|2[0-4])[0-5]\d([0-5]\d)?$/;
/** One of the first hour of the day that lost all of them: 5 for 0005. */
const SHORT_CLOCK = /^[0-5]?\d$/;
const ABSENT = /^(n\/?a|nan|nat|null|none|\\n|#n\/a|<na>)?$/i;

/** The values of a sample of rows, by column, with what they look like; each column is looked at once. */
export class SampledColumns {
  private readonly sample: readonly (readonly string[])[];
  private readonly thinned: readonly (readonly string[])[];
  private readonly timeZone: string;
  private readonly kinds = new Map<string, Looks>();

  constructor(sample: readonly (readonly string[])[], timeZone: string) {
    this.sample = sample;
    this.thinned = sample.length <= LOOKED_AT ? sample : thin(sample);
    this.timeZone = timeZone;
  }

  get rows(): number {
    return this.sample.length;
  }

  /** The values that are not missing, those of several columns joined. */
  values(columns: readonly number[]): readonly string[] {
    const found = valuesOf(this.thinned, columns);
    return found.length < NEARLY_EMPTY ? valuesOf(this.sample, columns) : found;
  }

  /** The share of rows in which a column holds anything. */
  fill(column: number): number {
    const rows = this.thinned.length;
    return rows === 0 ? 0 : valuesOf(this.thinned, [column]).length / rows;
  }

  looks(columns: readonly number[]): Looks {
    const key = columns.join(" ");
    let looks = this.kinds.get(key);
    if (looks === undefined) {
      looks = looksOf(this.values(columns), this.timeZone);
      this.kinds.set(key, looks);
    }
    return looks;
  }
}

function thin(sample: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const step = sample.length / LOOKED_AT;
  return Array.from({ length: LOOKED_AT }, (_, i) => sample[Math.floor(i * step)] as readonly string[]);
}

function valuesOf(rows: readonly (readonly string[])[], columns: readonly number[]): readonly string[] {
  const found: string[] = [];
  for (const row of rows) {
    const parts = columns.map((column) => (row[column] ?? "").trim().slice(0, LONGEST_VALUE));
    if (parts.every((part) => !ABSENT.test(part))) found.push(parts.join(" "));
  }
  return found;
}

function looksOf(values: readonly string[], timeZone: string): Looks {
  if (values.length === 0) return { kind: "empty" };
  const share = (test: (value: string) => boolean): number => values.filter(test).length / values.length;
  // Bare digits are clocks only if all could be: seconds and minutes stand in such columns too.
  const military = () =>
    share((value) => COMPACT_CLOCK.test(value) || SHORT_CLOCK.test(value)) > 0.98 &&
    share((value) => COMPACT_CLOCK.test(value)) > 0.5 &&
    values.some((value) => value.length > 3);
  if (share((value) => CLOCK.test(value)) > 0.5 || military()) return { kind: "clock" };
  const inferred = inferTimestampFormat(values, timeZone);
  if (inferred === undefined || inferred.readable * 2 <= inferred.present) return { kind: "other" };
  return { kind: inferred.format.dateOnly ? "date" : "datetime", inferred };
}
