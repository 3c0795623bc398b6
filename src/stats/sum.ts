/** The sum of every `step`-th value from `from` to `to`, the end not included; of all of them unless said. */
export function sum(values: ArrayLike<number>, from = 0, to: number = values.length, step = 1): number {
  let total = 0;
  for (let i = from; i < to; i += step) total += values[i] as number;
  return total;
}
