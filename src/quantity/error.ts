/** What kind of mistake a {@link DutycycleError} reports. */
export type ErrorCode =
  /** An argument lies outside its allowed interval or has the wrong shape. */
  | "invalid-argument"
  /** A file holds nothing that the reader can use. */
  | "unusable-file";

/**
 * A caller's mistake: which argument, what is allowed, and what came.
 *
 * Faults in data are never thrown; they are issues (see `IssueLog`).
 *
 * @example
 * ```ts
 * import { DutycycleError, callsFrom } from "dutycycle";
 * try {
 *   callsFrom([], { timeZone: "Mars/Olympus" });
 * } catch (error) {
 *   (error as DutycycleError).argument; // => "timeZone"
 * }
 * ```
 */
export class DutycycleError extends Error {
  // Declared, not defined: the constructor sets them.
  declare readonly code: ErrorCode;
  declare readonly argument: string;
  declare readonly expected: string;
  declare readonly received: string;

  constructor(fault: { code?: ErrorCode; argument: string; expected: string; received: unknown }) {
    const received = describe(fault.received);
    super(`${fault.argument}: expected ${fault.expected}, received ${received}`);
    this.name = "DutycycleError";
    this.code = fault.code ?? "invalid-argument";
    this.argument = fault.argument;
    this.expected = fault.expected;
    this.received = received;
  }
}

const LONGEST_DESCRIPTION = 200;

/** Any value in a few words, for a message. */
export function describe(value: unknown): string {
  const text = textOf(value);
  return text.length > LONGEST_DESCRIPTION ? `${text.slice(0, LONGEST_DESCRIPTION)}…` : text;
}

function textOf(value: unknown): string {
  if (typeof value === "function") return "a function";
  if (typeof value !== "string" && typeof value !== "object") return String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return "an object";
  }
}

/** Throws unless what was expected of the argument holds. */
export function requireThat(
  holds: boolean,
  argument: string,
  expected: string,
  received: unknown,
): asserts holds {
  if (!holds) throw new DutycycleError({ argument, expected, received });
}

/** Throws unless `value` is a finite number in the interval; `interval` is written with its brackets. */
export function requireNumber(
  argument: string,
  value: unknown,
  interval: string,
  inside: (value: number) => boolean = () => true,
): asserts value is number {
  const isInside = typeof value === "number" && Number.isFinite(value) && inside(value);
  requireThat(isInside, argument, `a number in ${interval}`, value);
}

/** Throws unless `value` is one of the words. */
export function requireOneOf<Word extends string>(
  argument: string,
  value: unknown,
  words: readonly Word[],
): asserts value is Word {
  requireThat(words.includes(value as Word), argument, `one of ${words.join(", ")}`, value);
}

/** Throws unless `options` is an object that holds none but these: a misspelt name would change nothing, unseen. */
export function requireOptions(options: unknown, names: readonly string[]): asserts options is object {
  requireThat(typeof options === "object" && options !== null, "options", "an object", options);
  for (const [name, value] of Object.entries(options)) {
    requireThat(names.includes(name), name, `one of the options ${names.join(", ")}`, value);
  }
}
