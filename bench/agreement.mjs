// Every contender's answer is compared; a bench of wrong answers is worth nothing.

/** Throws unless both lists hold the same numbers to `tolerance`, relative to the larger of the two. */
export function agreeNumbers(what, found, expected, tolerance = 1e-6) {
  if (found.length !== expected.length) {
    throw new Error(`${what}: ${found.length} numbers where ${expected.length} were expected`);
  }
  let worst = 0;
  for (let index = 0; index < expected.length; index++) {
    const apart = Math.abs(found[index] - expected[index]);
    const relative = apart === 0 ? 0 : apart / Math.max(Math.abs(found[index]), Math.abs(expected[index]));
    if (!(relative <= tolerance)) {
      throw new Error(`${what} DISAGREES: number ${index} is ${found[index]}, expected ${expected[index]}`);
    }
    worst = Math.max(worst, relative);
  }
  return `${what}: ${expected.length === 1 ? "1 number agrees" : `${expected.length} numbers agree`} (worst ${worst.toExponential(1)})`;
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
