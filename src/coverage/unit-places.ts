import { requireThat } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import { isObject } from "../quantity/is-object.ts";
import { type ForceNeed, requireNeed } from "./force-arrival.ts";
import { demandWeights, type Reach, requireReach } from "./reach.ts";
import { requireSite } from "./sites.ts";

/** Where units stand, and whom they reach from there. */
export interface UnitPlaces {
  /** Demand x site, minutes of travel. */
  readonly reach: Reach;
  /** Of the demand points, each in [0, infinity); 1 unless given. */
  readonly weights?: readonly number[];
  /** The area of each demand point, spelt as in the records: then calls are counted by their own area too. */
  readonly areas?: readonly string[];
  /** The site (column of `reach`) of each unit; who is not named here reaches nobody. */
  readonly siteOf: Readonly<Record<string, number>>;
  /** Minutes within which one unit covers a demand point, in [0, infinity). */
  readonly limit: number;
  /** How much has to be there for an effective response force, and within which minutes. */
  readonly force?: ForceNeed & { readonly limit: number };
}

/** Throws unless the places belong together. */
export function requirePlaces(places: UnitPlaces): void {
  const sites = requireReach(places?.reach);
  demandWeights(places.weights, places.reach.length, "places.weights");
  requireWithin("places.limit", places.limit, "[0, infinity)");
  requireThat(isObject(places.siteOf), "places.siteOf", "a site for each unit", places.siteOf);
  for (const [unit, site] of Object.entries(places.siteOf)) requireSite(`places.siteOf.${unit}`, site, sites);
  const { areas, force } = places;
  requireThat(
    areas === undefined || areas.length === places.reach.length,
    "places.areas",
    `a list of ${places.reach.length} areas`,
    areas,
  );
  if (force === undefined) return;
  requireNeed(force);
  requireWithin("places.force.limit", force.limit, "[0, infinity)");
}
