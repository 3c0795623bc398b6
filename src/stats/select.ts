const SAMPLE_ABOVE = 600;

/**
 * Puts the value of `place` where sorting [left, right] would put it, smaller ones before it, larger ones
 * after it.
 *
 * Floyd and Rivest: narrow [left, right] first to a small sample around the place, so that the pivot falls
 * close to it and about 1.5 passes suffice. Where an unlucky order makes it slow, the rest is sorted, so that
 * no input is quadratic.
 *
 * @see R. W. Floyd and R. L. Rivest, Algorithm 489: the algorithm SELECT, Communications of the ACM 18, 1975
 */
export function select(values: Float64Array, left: number, right: number, place: number): void {
  let low = left;
  let high = right;
  for (let passes = 0; low < high; passes++) {
    if (passes > 64) {
      values.subarray(low, high + 1).sort();
      return;
    }
    if (high - low > SAMPLE_ABOVE) {
      const n = high - low + 1;
      const rank = place - low + 1;
      const logN = Math.log(n);
      const size = 0.5 * Math.exp((2 * logN) / 3);
      const side = rank < n / 2 ? -1 : 1;
      const spread = 0.5 * Math.sqrt((logN * size * (n - size)) / n) * side;
      const sampleLow = Math.max(low, Math.floor(place - (rank * size) / n + spread));
      const sampleHigh = Math.min(high, Math.floor(place + ((n - rank) * size) / n + spread));
      select(values, sampleLow, sampleHigh, place);
    }
    const pivot = values[place] as number;
    let i = low;
    let j = high;
    // Both scans stop at values equal to the pivot, so that many equal values still split in halves.
    while (i <= j) {
      while ((values[i] as number) < pivot) i++;
      while ((values[j] as number) > pivot) j--;
      if (i <= j) {
        const moved = values[i] as number;
        values[i] = values[j] as number;
        values[j] = moved;
        i++;
        j--;
      }
    }
    // Now [low, j] <= pivot <= [i, high], and whatever stands between equals the pivot.
    if (j < place) low = i;
    if (i > place) high = j;
  }
}
