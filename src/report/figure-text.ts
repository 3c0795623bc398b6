import type { Figure } from "./figure.ts";
import { digits, numberText } from "./number-text.ts";

/** The value with its unit, what is said in its place, or that there is none. */
export function valueText(figure: Figure): string {
  return figure.value === undefined ? (figure.hidden ?? "not known") : numberText(figure.value, figure);
}

/** A share of calls for a sentence: `46.5 % of calls`, `fewer than 10 of 420 calls`. */
export function ofCallsText(figure: Figure): string {
  return figure.hidden ?? `${valueText(figure)} of calls`;
}

/** The interval in words: `39.8 to 44.1 % (95 %)`; empty where there is none. */
export function intervalText(figure: Figure): string {
  const { low, high, level } = figure;
  if (low === undefined && high === undefined) return "";
  const unit = figure.unit === "share" ? " %" : "";
  const span =
    low !== undefined && high !== undefined
      ? `${digits(low, figure)} to ${digits(high, figure)}${unit}`
      : low === undefined
        ? `up to ${digits(high as number, figure)}${unit}`
        : `from ${digits(low, figure)}${unit}`;
  return level === undefined ? span : `${span} (${Math.round(level * 100)} %)`;
}
