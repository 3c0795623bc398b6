/** An interval as errors write it, such as "(0, 1000]", "[0, infinity) minutes" or "[1, 24], whole". */
export type Interval = `${"[" | "("}${number | "-infinity"}, ${number | "infinity"}${"]" | ")"}${string}`;

const INTERVAL = /^([[(])(.+?), (.+?)([\])])/;

/** Does the interval hold this finite number? An end at infinity bounds nothing. */
export function liesIn(value: number, interval: Interval): boolean {
  const [, from, low, high, to] = INTERVAL.exec(interval) as RegExpExecArray;
  const isBelow = value < Number(low) || (value === Number(low) && from === "(");
  const isAbove = value > Number(high) || (value === Number(high) && to === ")");
  return !isBelow && !isAbove && (Number.isInteger(value) || !interval.endsWith(", whole"));
}
