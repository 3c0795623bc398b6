import { requireThat } from "../quantity/error.ts";
import { isObject } from "../quantity/is-object.ts";
import type { AnnualCost, Apparatus, Department, DepartmentPost, Revenue, Station } from "./department.ts";
import { requireLines } from "./other-costs.ts";
import { requirePosts } from "./require-posts.ts";

/** Police and fire of one city in one way to run them, as one list of posts, costs and places. Money of one price year. */
export interface Arrangement {
  readonly name: string;
  readonly priceYear: number;
  readonly posts: readonly DepartmentPost[];
  readonly otherCosts: readonly AnnualCost[];
  readonly revenue: readonly Revenue[];
  readonly stations: readonly Station[];
  readonly apparatus: readonly Apparatus[];
  /** What stations that are closed would sell for, once: the `oneOffIncome` of a transition. */
  readonly saleValue: number;
}

/** The two departments of today. */
export interface TwoDepartments {
  readonly police: Department;
  readonly fire: Department;
}

/**
 * What are the two departments as they are, side by side as one list?
 *
 * @param input - both in the money of one price year; bring older money up to it with `inPriceYear`.
 * @throws DutycycleError where the years differ or a post is outside its interval.
 *
 * @example
 * ```ts
 * import { todayOf } from "dutycycle/merger";
 * const terms = { count: 1, scheduledHours: 2080, absenceHours: 80 };
 * const fire = { name: "Fire", services: ["fire"] as const, priceYear: 2023, posts: [{ ...terms, role: "firefighter", duty: "station" as const, wage: 50_000 }] };
 * const police = { name: "Police", services: ["police"] as const, priceYear: 2023, posts: [{ ...terms, role: "officer", duty: "patrol" as const, wage: 60_000 }] };
 * todayOf({ police, fire }).posts.map(({ role }) => role); // => ["officer", "firefighter"]
 * ```
 */
export function todayOf({ police, fire }: TwoDepartments): Arrangement {
  requireDepartment("police", police);
  requireDepartment("fire", fire);
  const sameYear = police.priceYear === fire.priceYear;
  requireThat(
    sameYear,
    "fire.priceYear",
    `the price year of police, ${police.priceYear}: see inPriceYear`,
    fire.priceYear,
  );
  return sideBySide({ police, fire });
}

export function sideBySide({ police, fire }: TwoDepartments): Arrangement {
  return {
    ...{ name: "today", priceYear: police.priceYear, posts: [...police.posts, ...fire.posts] },
    otherCosts: [...(police.otherCosts ?? []), ...(fire.otherCosts ?? [])],
    revenue: [...(police.revenue ?? []), ...(fire.revenue ?? [])],
    stations: [...(police.stations ?? []), ...(fire.stations ?? [])],
    apparatus: [...(police.apparatus ?? []), ...(fire.apparatus ?? [])],
    saleValue: 0,
  };
}

export function requireDepartment(argument: string, department: Department): void {
  requireThat(isObject(department), argument, "a department; parseDepartment reads one", department);
  requirePosts(`${argument}.posts`, department.posts);
  if (department.otherCosts !== undefined) requireLines(`${argument}.otherCosts`, department.otherCosts);
  if (department.revenue !== undefined) requireLines(`${argument}.revenue`, department.revenue);
}

/** Without these stations, and the apparatus that stands in them. */
export function withoutStations(arrangement: Arrangement, ids: readonly string[]): Arrangement {
  const closed = ids.map((id, index) => {
    const station = arrangement.stations.find((one) => one.id === id);
    const known = arrangement.stations.map((one) => one.id).join(", ") || "none";
    requireThat(station !== undefined, `closes[${index}]`, `the id of a station: ${known}`, id);
    return station;
  });
  return {
    ...arrangement,
    stations: arrangement.stations.filter(({ id }) => !ids.includes(id)),
    apparatus: arrangement.apparatus.filter(({ station }) => station === undefined || !ids.includes(station)),
    saleValue: arrangement.saleValue + closed.reduce((sum, { saleValue = 0 }) => sum + saleValue, 0),
  };
}

/** Costs of which one joint line of a kind takes the place of every line of that kind. */
export function withJointCosts(arrangement: Arrangement, joint: readonly AnnualCost[]): Arrangement {
  requireLines("jointCosts", joint);
  joint.forEach(({ kind }, index) => {
    const canJoin = kind !== "unfunded-pension" && kind !== "insurance";
    const expected = "a kind that can be joined: what is owed for the past and what others pay are not";
    requireThat(canJoin, `jointCosts[${index}].kind`, expected, kind);
  });
  const kinds = new Set(joint.map(({ kind }) => kind));
  const rest = arrangement.otherCosts.filter(({ kind }) => !kinds.has(kind));
  return { ...arrangement, otherCosts: [...rest, ...joint] };
}

/** Without revenue of these names, such as a grant that ends or a contract that the neighbour leaves. */
export function withoutRevenue(arrangement: Arrangement, names: readonly string[]): Arrangement {
  names.forEach((name, index) => {
    const known = arrangement.revenue.map((one) => one.name);
    requireThat(
      known.includes(name),
      `endsRevenue[${index}]`,
      `the name of a revenue: ${known.join(", ") || "none"}`,
      name,
    );
  });
  return { ...arrangement, revenue: arrangement.revenue.filter(({ name }) => !names.includes(name)) };
}
