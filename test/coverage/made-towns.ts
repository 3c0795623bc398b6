import fc from "fast-check";

const SITES = 5;
export const LIMIT = 5;

export interface Town {
  readonly reach: number[][];
  readonly weights: number[];
  readonly open: number;
  readonly fixed: number[];
  readonly closed: number[];
}

export const town: fc.Arbitrary<Town> = fc
  .record({
    reach: fc.array(
      fc.array(
        fc.oneof(
          { weight: 9, arbitrary: fc.integer({ min: 0, max: 12 }) },
          { weight: 1, arbitrary: fc.constant(Infinity) },
        ),
        {
          minLength: SITES,
          maxLength: SITES,
        },
      ),
      { minLength: 6, maxLength: 6 },
    ),
    weights: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 }),
    open: fc.integer({ min: 0, max: SITES }),
    role: fc.array(fc.constantFrom("free", "free", "free", "fixed", "closed"), {
      minLength: SITES,
      maxLength: SITES,
    }),
  })
  .map(({ role, ...rest }) => {
    const are = (what: string): number[] => [...role.keys()].filter((j) => role[j] === what);
    return { ...rest, fixed: are("fixed"), closed: are("closed") };
  });

/** Every set of sites that keeps what is fixed and closed; with `open`, of that size. */
export function choices({ fixed, closed }: Town, open?: number): number[][] {
  const found: number[][] = [];
  for (let code = 0; code < 2 ** SITES; code++) {
    const sites = [0, 1, 2, 3, 4].filter((j) => (code >> j) & 1);
    if (open !== undefined && sites.length !== open) continue;
    if (fixed.every((j) => sites.includes(j)) && !closed.some((j) => sites.includes(j))) found.push(sites);
  }
  return found;
}

export const near = (row: readonly number[], sites: readonly number[]): number =>
  sites.filter((j) => (row[j] ?? 0) <= LIMIT).length;
export const weightWith = ({ reach, weights }: Town, sites: readonly number[], times: number): number =>
  weights.reduce((sum, weight, i) => (near(reach[i] ?? [], sites) >= times ? sum + weight : sum), 0);
export const farthest = ({ reach }: Town, sites: readonly number[]): number =>
  Math.max(...reach.map((row) => Math.min(Infinity, ...sites.map((j) => row[j] ?? 0))));
export const meanSum = ({ reach, weights }: Town, sites: readonly number[]): number =>
  weights.reduce(
    (sum, weight, i) =>
      weight === 0 ? sum : sum + weight * Math.min(Infinity, ...sites.map((j) => reach[i]?.[j] ?? 0)),
    0,
  );

/** The best value over all choices; undefined where there is none. */
export const best = (
  values: readonly number[],
  pick: (...values: number[]) => number,
): number | undefined => {
  const usable = values.filter(Number.isFinite);
  return usable.length === 0 ? undefined : pick(...usable);
};
