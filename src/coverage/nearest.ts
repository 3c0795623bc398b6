/** The open site with the least reach, the first of equals; -1 where there is no way. */
export function nearestOf(row: readonly number[], open: readonly number[]): number {
  let nearest = -1;
  for (const j of open) {
    const distance = row[j] as number;
    if (distance < (nearest < 0 ? Infinity : (row[nearest] as number))) nearest = j;
  }
  return nearest;
}
