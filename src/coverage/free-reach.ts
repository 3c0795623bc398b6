import { coveringSites, demandWeights } from "./reach.ts";
import type { UnitPlaces } from "./unit-places.ts";

/** Which demand points the units that are free reach, kept up to date as units come and go. */
export class FreeReach {
  readonly allWeight: number;
  /** Weight with a free unit within the limit. */
  withinWeight = 0;
  /** Weight for which free units make up the force. */
  forceWeight = 0;
  readonly #weights: readonly number[];
  readonly #siteOf: readonly (number | undefined)[];
  readonly #needUnits: number;
  readonly #needPeople: number;
  /** The demand points within the limit of each site: of one unit, and of the force. */
  readonly #near: readonly (readonly number[])[];
  readonly #nearForForce: readonly (readonly number[])[];
  readonly #within: Int32Array;
  readonly #forceUnits: Int32Array;
  readonly #forcePeople: Float64Array;
  /** Of each unit: spans of duty, people and runs now; and the people with which it counts as free, -1 where it does not. */
  readonly #state: { spans: number; people: number; runs: number; counted: number }[];

  constructor({ reach, weights, siteOf, limit, force }: UnitPlaces, units: readonly string[]) {
    this.#weights = demandWeights(weights, reach.length);
    this.allWeight = this.#weights.reduce((sum, weight) => sum + weight, 0);
    this.#siteOf = units.map((unit) => (Object.hasOwn(siteOf, unit) ? siteOf[unit] : undefined));
    this.#needUnits = force?.units ?? 0;
    this.#needPeople = force?.personnel ?? 0;
    this.#near = pointsOfSites(coveringSites(reach, limit), reach[0]?.length ?? 0);
    this.#nearForForce = force
      ? pointsOfSites(coveringSites(reach, force.limit), reach[0]?.length ?? 0)
      : this.#near.map(() => []);
    this.#within = new Int32Array(reach.length);
    this.#forceUnits = new Int32Array(reach.length);
    this.#forcePeople = new Float64Array(reach.length);
    this.#state = units.map(() => ({ spans: 0, people: 0, runs: 0, counted: -1 }));
  }

  change(unit: number, by: { readonly spans: number; readonly people: number; readonly runs: number }): void {
    const state = this.#state[unit] as { spans: number; people: number; runs: number; counted: number };
    state.spans += by.spans;
    state.people += by.people;
    state.runs += by.runs;
    const counts = state.spans > 0 && state.runs === 0 ? state.people : -1;
    if (counts === state.counted) return;
    const site = this.#siteOf[unit];
    if (site !== undefined) {
      if (state.counted >= 0) this.#put(site, -1, -state.counted);
      if (counts >= 0) this.#put(site, 1, counts);
    }
    state.counted = counts;
  }

  /** The shares of these demand points' weight. */
  shareOf(points: readonly number[]): { readonly within: number; readonly force: number } {
    let [all, within, force] = [0, 0, 0];
    for (const i of points) {
      const weight = this.#weights[i] as number;
      all += weight;
      if ((this.#within[i] as number) > 0) within += weight;
      if (this.#hasForce(i)) force += weight;
    }
    return { within: within / all, force: force / all };
  }

  #hasForce(i: number): boolean {
    const enough = (this.#forcePeople[i] as number) >= this.#needPeople - 1e-9;
    return enough && (this.#forceUnits[i] as number) >= this.#needUnits;
  }

  #put(site: number, units: number, people: number): void {
    for (const i of this.#near[site] as readonly number[]) {
      const before = this.#within[i] as number;
      this.#within[i] = before + units;
      if (before === 0) this.withinWeight += this.#weights[i] as number;
      else if (before + units === 0) this.withinWeight -= this.#weights[i] as number;
    }
    for (const i of this.#nearForForce[site] as readonly number[]) {
      const had = this.#hasForce(i);
      this.#forceUnits[i] = (this.#forceUnits[i] as number) + units;
      this.#forcePeople[i] = (this.#forcePeople[i] as number) + people;
      const has = this.#hasForce(i);
      if (had !== has) this.forceWeight += (has ? 1 : -1) * (this.#weights[i] as number);
    }
  }
}

function pointsOfSites(near: readonly (readonly number[])[], sites: number): number[][] {
  const points: number[][] = Array.from({ length: sites }, () => []);
  for (const [i, list] of near.entries()) for (const j of list) (points[j] as number[]).push(i);
  return points;
}
