/** One number of a study, with all that it takes to use it. */
export interface Figure {
  /** Letters, digits and hyphens; unique within a study. */
  readonly id: string;
  /** What the number is, in plain words. */
  readonly label: string;
  /** Absent where the data do not give it; `note` says why. */
  readonly value?: number;
  /** `share` is in [0, 1] and set in per cent. */
  readonly unit: string;
  /** Digits after the point where it is set; of per cent, for a share. */
  readonly decimals?: number;
  /** The days that it is about, in words. */
  readonly period: string;
  /** What it is a share of, or divided by. */
  readonly denominator?: string;
  readonly low?: number;
  readonly high?: number;
  /** Of the interval from `low` to `high`, such as 0.95. */
  readonly level?: number;
  /** What a release says in place of the value: `fewer than 10 of 420 calls`. */
  readonly hidden?: string;
  /** The function, rule or publication that it comes from. */
  readonly source: string;
  readonly note?: string;
}

const VALUES: readonly string[] = ["value", "low", "high", "level"] satisfies readonly (keyof Figure)[];

/** Whether there is anything to show of a figure. */
export function isShown({ value, hidden }: Figure): boolean {
  return value !== undefined || hidden !== undefined;
}

/** A figure without what is not known of it, and without the value that a release hides. */
export function figureOf(parts: { readonly [Part in keyof Figure]: Figure[Part] | undefined }): Figure {
  const isHidden = parts.hidden !== undefined;
  return Object.fromEntries(
    Object.entries(parts).filter(
      ([name, part]) => part !== undefined && !(isHidden && VALUES.includes(name)),
    ),
  ) as unknown as Figure;
}
