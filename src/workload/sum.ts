/** The sum of the values at `from` to `to`, the end not included. */
export function sum(values: ArrayLike<number>, from = 0, to: number = values.length): number {
  let total = 0;
  for (let i = from; i < to; i++) total += values[i] as number;
  return total;
}
