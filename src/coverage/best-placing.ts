import type { PlacingTask } from "./placing-task.ts";

/** Whether the units have room at the sites at all, once what must stay stays. */
export function hasRoom({ units, lower, upper, kept }: PlacingTask): boolean {
  const sum = (list: readonly number[]): number => list.reduce((total, n) => total + n, 0);
  const at = (list: readonly number[]): number => sum((kept?.sites ?? []).map((j) => list[j] as number));
  const least = Math.max(at(lower), kept?.least ?? 0);
  return sum(upper) >= units && at(upper) >= least && sum(lower) - at(lower) + least <= units;
}

/**
 * The placing of largest `value`, the sum over the sites of their price times their units: what must stand somewhere, then the dearest kept sites
 * until enough are kept, then the dearest of all. It is asked only where {@link hasRoom}.
 */
export function bestPlacing(
  { units, lower, upper, kept }: PlacingTask,
  price: Float64Array,
): { readonly unitsBySite: Int32Array; readonly value: number } {
  const unitsBySite = Int32Array.from(lower);
  const order = Array.from(price.keys()).sort((a, b) => (price[b] as number) - (price[a] as number) || a - b);
  let left = units;
  let value = 0;
  for (const [j, least] of lower.entries()) {
    left -= least;
    value += least * (price[j] as number);
  }
  const fill = (sites: readonly number[], most: number): void => {
    let open = Math.min(left, most);
    for (const j of sites) {
      const more = Math.min(open, (upper[j] as number) - (unitsBySite[j] as number));
      unitsBySite[j] = (unitsBySite[j] as number) + more;
      value += more * (price[j] as number);
      open -= more;
      left -= more;
    }
  };
  if (kept !== undefined) {
    const isKept = new Set(kept.sites);
    const standing = kept.sites.reduce((sum, j) => sum + (unitsBySite[j] as number), 0);
    fill(
      order.filter((j) => isKept.has(j)),
      Math.max(0, kept.least - standing),
    );
  }
  fill(order, left);
  return { unitsBySite, value };
}
