import { requireOneOf, requireOptions, requireThat } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import { known } from "../quantity/known.ts";
import { publicSafetyDepartments } from "./cases.ts";
import type { PublicSafetyDepartment, PublicSafetyForm } from "./public-safety-department.ts";

/** In what a city and a case may be alike. */
export type DepartmentTrait = "population" | "state" | "form";

/** A case that is like the city in something, and in what it is not, or may be. */
export interface SimilarDepartment {
  readonly jurisdiction: string;
  readonly state: string;
  readonly matches: readonly DepartmentTrait[];
  readonly differs: readonly DepartmentTrait[];
  /** Asked for, and not known of the case. */
  readonly unknown: readonly DepartmentTrait[];
  /** Residents of the case over those of the city. */
  readonly populationRatio?: number;
  readonly department: PublicSafetyDepartment;
}

export interface DepartmentLike {
  /** Residents, in (0, infinity). */
  readonly population?: number;
  /** A case is alike in population within a factor of this, both ways, in [1, infinity); 2 unless given. */
  readonly populationFactor?: number;
  /** Two capital letters. */
  readonly state?: string;
  readonly form?: PublicSafetyForm;
}

const FORMS: readonly PublicSafetyForm[] = [
  "full",
  "partial",
  "area",
  "functional",
  "nominal",
  "off-duty",
  "public-works",
];

/**
 * Which of the known cases are like this city, and in what?
 *
 * A case is listed if it matches in at least one trait that is asked for. First those that match in most, then those that differ in
 * fewest, then those nearest in population (by ratio; unknown last), then by name. That is an order for reading, not a measure of how alike
 * two cities are: traits do not weigh alike, and what matters most (fires, buildings, neighbours, contracts) is not in the data. What
 * happened to a similar city is no forecast, and the list is no sample: see {@link publicSafetyDepartments}.
 *
 * A population is that of the source's year, which may be long ago; where the source says "fewer than", it is unknown here.
 *
 * @param city at least one of `population`, `state`, `form`
 * @returns an empty list where nothing matches
 * @throws DutycycleError for a value outside its interval or no trait at all
 *
 * @example
 * ```ts
 * import { similarDepartments } from "dutycycle/merger";
 * const found = similarDepartments({ population: 12_000, state: "MI", form: "full" });
 * found[0]?.jurisdiction; // => "Grand Haven"
 * found[0]?.matches; // => ["population", "state", "form"]
 * const bayCity = found.find(({ jurisdiction }) => jurisdiction === "Bay City");
 * bayCity?.matches; // => ["state", "form"]
 * bayCity?.unknown; // => ["population"]
 * ```
 */
export function similarDepartments(city: DepartmentLike): readonly SimilarDepartment[] {
  requireOptions(city, ["population", "populationFactor", "state", "form"]);
  const { population, populationFactor = 2, state, form } = city;
  const asked = [population, state, form].some((trait) => trait !== undefined);
  requireThat(asked, "city", "at least one of population, state, form", city);
  if (population !== undefined) requireWithin("population", population, "(0, infinity)");
  requireWithin("populationFactor", populationFactor, "[1, infinity)");
  requireThat(state === undefined || /^[A-Z]{2}$/.test(state), "state", "two capital letters", state);
  if (form !== undefined) requireOneOf("form", form, FORMS);
  const found = publicSafetyDepartments.map((department): SimilarDepartment => {
    const people = department.populationIsLimit ? undefined : department.population;
    const ratio = population === undefined || people === undefined ? undefined : people / population;
    const isNear = ratio !== undefined && Math.max(ratio, 1 / ratio) <= populationFactor;
    const traits: readonly (readonly [DepartmentTrait, boolean, boolean, boolean])[] = [
      ["population", population !== undefined, people !== undefined, isNear],
      ["state", state !== undefined, true, department.state === state],
      [
        "form",
        form !== undefined,
        department.form !== undefined,
        department.forms.some((one) => one === form),
      ],
    ];
    const those = (isMeant: (isKnown: boolean, isLike: boolean) => boolean) =>
      traits.flatMap(([trait, isAsked, isKnown, isLike]) =>
        isAsked && isMeant(isKnown, isLike) ? [trait] : [],
      );
    return {
      ...{ jurisdiction: department.jurisdiction, state: department.state },
      matches: those((isKnown, isLike) => isKnown && isLike),
      differs: those((isKnown, isLike) => isKnown && !isLike),
      unknown: those((isKnown) => !isKnown),
      ...known({ populationRatio: ratio }),
      department,
    };
  });
  return found.filter(({ matches }) => matches.length > 0).sort(inReadingOrder);
}

function inReadingOrder(a: SimilarDepartment, b: SimilarDepartment): number {
  const byTraits = b.matches.length - a.matches.length || a.differs.length - b.differs.length;
  if (byTraits !== 0) return byTraits;
  const [far, further] = [farness(a), farness(b)];
  if (far !== further) return far < further ? -1 : 1;
  return a.jurisdiction < b.jurisdiction ? -1 : 1;
}

const farness = ({ populationRatio }: SimilarDepartment): number =>
  populationRatio === undefined ? Number.POSITIVE_INFINITY : Math.abs(Math.log(populationRatio));
