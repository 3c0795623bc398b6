/** A number in print: at most three significant digits, thousands apart, millions and billions in words. The same on every runtime. */
export function plainNumber(value: number): string {
  const { divisor, word } = magnitude(value);
  return `${grouped(String(Number((value / divisor).toPrecision(3))))}${word}`;
}

/** A measure in print as tables set it, with one digit after the point: 5.67 is 5.7. What is below 1 keeps its digits. */
export function tenthText(value: number): string {
  return Math.abs(value) < 1 ? plainNumber(value) : grouped(String(Number(value.toFixed(1))));
}

/** A count in print: whole, with every digit. */
export function countText(count: number): string {
  return grouped(String(Math.round(count)));
}

/** A share in print: 0.3612 is 36.1 %. */
export function percentText(share: number): string {
  return `${plainNumber(100 * share)} %`;
}

/** How the numbers of an axis are written. */
export type NumberForm = "number" | "share" | "year";

/** The numbers at the ticks of an axis, all with as many decimals as their step needs. */
export function tickTexts(ticks: readonly number[], form: NumberForm): readonly string[] {
  if (form === "year") return ticks.map(String);
  const factor = form === "share" ? 100 : 1;
  const { divisor, word } = magnitude(Math.max(0, ...ticks.map((tick) => Math.abs(tick * factor))));
  const values = ticks.map((tick) => (tick * factor) / divisor);
  const decimals = Math.max(0, ...values.map(decimalsOf));
  const unit = form === "share" ? `${word} %` : word;
  return values.map((value) => `${grouped(value.toFixed(decimals))}${value === 0 && word ? "" : unit}`);
}

const MOST_DECIMALS = 6;

function decimalsOf(value: number): number {
  const size = Math.abs(value);
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals++) {
    if (Math.abs(Number(size.toFixed(decimals)) - size) <= 1e-9 * size) return decimals;
  }
  return MOST_DECIMALS;
}

function magnitude(value: number): { readonly divisor: number; readonly word: string } {
  const size = Math.abs(value);
  if (size >= 999_500_000) return { divisor: 1e9, word: " billion" };
  return size >= 999_500 ? { divisor: 1e6, word: " million" } : { divisor: 1, word: "" };
}

/** Digits in threes, and the sign that a printer would take. */
function grouped(digits: string): string {
  if (digits.includes("e")) return digits;
  const [whole = "", fraction] = digits.split(".");
  const inThrees = whole.replace(/\B(?=(\d{3})+$)/g, ",").replace("-", "−");
  return fraction === undefined ? inThrees : `${inThrees}.${fraction}`;
}
