import { type InferredTimestampFormat, inferTimestampFormat } from "./infer-timestamp.ts";

/** What the values of a column look like. */
export type Looks =
  | { readonly kind: "empty" | "clock" | "other" }
  /** Dates and clocks, or dates alone. */
  | { readonly kind: "datetime" | "date"; readonly inferred: InferredTimestampFormat };

/** As many values of a column as are looked at. */
const LOOKED_AT = 250;
const CLOCK = /^([01]?\d|2[0-4]):[0-5]\d(:[0-5]\d(\.\d+)?)?(\s*[ap]\.?m\.?)?$/i;
/** A military clock: digits that ran together, with three where a leading zero was lost. */
const COMPACT_CLOCK = /^([01]?\d|2[0-4])[0-5]\d([0-5]\d)?$/;
const ABSENT = /^(n\/?a|nan|nat|null|none|\\n|#n\/a|<na>)?$/i;

/** The values of a sample of rows, by column, with what they look like; each column is looked at once. */
export class SampledColumns {
  private readonly sample: readonly (readonly string[])[];
  private readonly timeZone: string;
  private readonly kinds = new Map<string, Looks>();

  constructor(sample: readonly (readonly string[])[], timeZone: string) {
    this.sample = sample;
    this.timeZone = timeZone;
  }

  get rows(): number {
    return this.sample.length;
  }

  /** The values that are not missing, those of several columns joined; spread over the sample where there are many. */
  values(columns: readonly number[]): readonly string[] {
    const found: string[] = [];
    for (const row of this.sample) {
      const parts = columns.map((column) => (row[column] ?? "").trim());
      if (parts.every((part) => !ABSENT.test(part))) found.push(parts.join(" "));
    }
    if (found.length <= LOOKED_AT) return found;
    return Array.from(
      { length: LOOKED_AT },
      (_, i) => found[Math.floor((i * found.length) / LOOKED_AT)] as string,
    );
  }

  /** The share of rows in which a column holds anything. */
  fill(column: number): number {
    let filled = 0;
    for (const row of this.sample) if (!ABSENT.test((row[column] ?? "").trim())) filled++;
    return this.sample.length === 0 ? 0 : filled / this.sample.length;
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

function looksOf(values: readonly string[], timeZone: string): Looks {
  if (values.length === 0) return { kind: "empty" };
  const mostly = (test: (value: string) => boolean) => values.filter(test).length * 2 > values.length;
  if (mostly((value) => CLOCK.test(value)) || mostly((value) => COMPACT_CLOCK.test(value)))
    return { kind: "clock" };
  const inferred = inferTimestampFormat(values, timeZone);
  if (inferred === undefined || inferred.readable * 2 <= inferred.present) return { kind: "other" };
  return { kind: inferred.format.dateOnly ? "date" : "datetime", inferred };
}
