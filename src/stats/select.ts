/**
 * Puts the value of `place` where sorting [left, right] would put it, smaller ones before it, larger ones
 * after it.
 *
 * Splits at the value that stands at the place and goes on in the part that holds the place. Where an unlucky order
 * makes it slow, the rest is sorted, so that no input is quadratic.
 *
 * @see C. A. R. Hoare, Algorithm 65: FIND, Communications of the ACM 4, 1961
 */
export function select(values: Float64Array, left: number, right: number, place: number): void {
  let low = left;
  let high = right;
  for (let passes = 0; low < high; passes++) {
    if (passes > 64) {
      values.subarray(low, high + 1).sort();
      return;
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
