/** 1, 2 or 5 times a power of ten, as a quotient of which one part is 1, so that multiples are rounded once only. */
interface RoundStep {
  readonly times: number;
  readonly over: number;
}

/** The round step that cuts an interval into about so many parts: the nearest by ratio. */
function stepOf(low: number, high: number, about: number): RoundStep {
  const exact = (high - low) / about;
  const power = Math.floor(Math.log10(exact));
  const rest = exact / 10 ** power;
  const digit = rest >= Math.sqrt(50) ? 10 : rest >= Math.sqrt(10) ? 5 : rest >= Math.sqrt(2) ? 2 : 1;
  return power < 0 ? { times: 1, over: 10 ** -power / digit } : { times: digit * 10 ** power, over: 1 };
}

const multiple = (n: number, { times, over }: RoundStep): number => (n * times) / over;

/** How often the step goes into a value: the whole number on this side of it by the multiples themselves, not by a quotient. */
function lastUpTo(value: number, step: RoundStep): number {
  const n = Math.round((value * step.over) / step.times);
  return multiple(n, step) > value ? n - 1 : n;
}

function firstFrom(value: number, step: RoundStep): number {
  const n = Math.round((value * step.over) / step.times);
  return multiple(n, step) < value ? n + 1 : n;
}

/** The width of about so many parts of (low, high), low < high. */
export function roundStep(low: number, high: number, about: number): number {
  return multiple(1, stepOf(low, high, about));
}

/** The round numbers of [low, high], low < high, in steps that make about so many, two or more. */
export function roundTicks(low: number, high: number, about: number): readonly number[] {
  const step = stepOf(low, high, about);
  const first = firstFrom(low, step);
  const count = Math.max(0, lastUpTo(high, step) - first + 1);
  return Array.from({ length: count }, (_, i) => multiple(first + i, step));
}

/** Round numbers around [low, high], low < high, both of them ticks of the interval that they make. */
export function roundEnds(low: number, high: number, about: number): readonly [number, number] {
  const step = stepOf(low, high, about);
  const from = multiple(lastUpTo(low, step), step);
  const to = multiple(firstFrom(high, step), step);
  return from === low && to === high ? [low, high] : roundEnds(from, to, about);
}
