import type { ColumnKind } from "./table.ts";

/** How a number is to be set. */
export interface NumberForm {
  readonly unit?: string;
  readonly decimals?: number;
  readonly kind?: ColumnKind;
}

/** A number with thousands set apart and so many digits after the point; a share as per cent, without the sign. */
export function digits(value: number, { kind, unit, decimals }: NumberForm): string {
  const isShare = kind === "share" || unit === "share";
  const places = decimals ?? (kind === "count" ? 0 : 1);
  const text = Math.abs(isShare ? value * 100 : value).toFixed(places);
  const [whole = "", fraction] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  // What rounds to nothing has no sign.
  const sign = value < 0 && /[1-9]/.test(text) ? "\u2212" : "";
  return `${sign}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** A number with its unit, for a sentence: `42.1 %`, `1,204 hours`. */
export function numberText(value: number, form: NumberForm): string {
  const { kind, unit } = form;
  if (kind === "share" || unit === "share") return `${digits(value, form)} %`;
  return unit === undefined || unit === "" ? digits(value, form) : `${digits(value, form)} ${unit}`;
}

/** A number of one digit after the point at most, and none where it is whole: `8`, `7.5`. */
export function shortNumber(value: number): string {
  return digits(value, {}).replace(/\.0$/, "");
}
