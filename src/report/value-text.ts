import type { ZoneCalendar } from "../quantity/calendar.ts";
import { describe } from "../quantity/error.ts";
import { isObject } from "../quantity/is-object.ts";
import { NONE } from "./cell-text.ts";
import { intervalText } from "./figure-text.ts";
import type { KeyWords } from "./key-words.ts";
import { digits } from "./number-text.ts";

export type Row = Readonly<Record<string, unknown>>;

/** Longer lists are no value of a cell. */
export const LONGEST_LIST = 6;
const LATEST = 8.64e15;

/** Whether it is an object with names of its own, not a list and not a column of numbers. */
export function isRow(value: unknown): value is Row {
  return isObject(value) && !Array.isArray(value) && !ArrayBuffer.isView(value);
}

/** Two digits that count of the smallest number, so that none is set as nothing; none after the point where all are whole. */
export function decimalsOf(values: readonly number[], factor = 1): number {
  const sizes = values
    .map((value) => Math.abs(value * factor))
    .filter((size) => size > 0 && Number.isFinite(size));
  if (factor === 1 && sizes.every(Number.isInteger)) return 0;
  const least = sizes.reduce((a, b) => Math.min(a, b), 10);
  return Math.min(4, Math.max(1, 1 - Math.floor(Math.log10(least))));
}

/** An instant on the clock of a place, else in UTC: `2024-03-01 10:02:00`. */
export function stampText(instant: number, calendar?: ZoneCalendar): string {
  const local = calendar?.localFromInstant(instant) ?? instant;
  if (!(Math.abs(local) <= LATEST)) return NONE;
  return new Date(local).toISOString().slice(0, 19).replace("T", " ");
}

/** One value in a few words, in the form that its name gives it. */
export function valueText(value: unknown, key: KeyWords, calendar?: ZoneCalendar): string {
  if (value === undefined || value === null) return NONE;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return numberText(value, key, calendar);
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const list = Array.from(value as ArrayLike<unknown>);
    if (list.length > LONGEST_LIST || list.some((each) => isObject(each))) return `${list.length} values`;
    return list
      .map((each) => valueText(each, key, calendar))
      .join(key.label.endsWith("ange") ? " to " : ", ");
  }
  if (!isRow(value)) return typeof value === "string" ? value : describe(value);
  const { low, high, level } = value;
  if (typeof low === "number" && typeof high === "number") {
    const form = { label: "", id: "", period: "", source: "", unit: key.kind === "share" ? "share" : "" };
    const decimals = decimalsOf([low, high], key.kind === "share" ? 100 : 1);
    return intervalText({ ...form, low, high, decimals, ...(typeof level === "number" && { level }) });
  }
  const { start, end } = value;
  if (typeof start === "number" && typeof end === "number")
    return `${stampText(start, calendar)} to ${stampText(end, calendar)}`;
  return describe(value);
}

function numberText(value: number, { kind }: KeyWords, calendar?: ZoneCalendar): string {
  if (!Number.isFinite(value)) return NONE;
  if (kind === "name") return String(value);
  if (kind === "instant") return `${stampText(value, calendar)}${calendar === undefined ? " UTC" : ""}`;
  const isShare = kind === "share";
  const text = digits(value, { kind, decimals: decimalsOf([value], isShare ? 100 : 1) });
  return isShare ? `${text} %` : text;
}
