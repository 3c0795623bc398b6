import { requireOneOf, requireThat } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import {
  type Arrangement,
  sideBySide,
  type TwoDepartments,
  todayOf,
  withJointCosts,
  withoutRevenue,
  withoutStations,
} from "./arrangement.ts";
import type { JointPosts } from "./consolidation-form.ts";
import type { AnnualCost, Department, Duty } from "./department.ts";
import { jointPosts, requireJoint } from "./joint-posts.ts";
import { requireLines } from "./other-costs.ts";
import { countOf, postsOf, scaledTo } from "./posts-of-duty.ts";

/** A service that somebody else gives: the county's fire district, the sheriff, a regional dispatch centre. */
export interface ServiceContract {
  readonly name: string;
  /** Whose posts end. */
  readonly department: "police" | "fire" | "both";
  /** Which of them; all unless given. */
  readonly duties?: readonly Duty[];
  /** Money a year. */
  readonly amount: number;
}

/** What two departments do without cross-training anybody. */
export interface Reform {
  readonly name: string;
  /** Cross-staffing: one crew for several vehicles, so that so many posts in the stations remain, in [0, today's]. */
  readonly stationPosts?: number;
  /** So many posts on patrol, in [0, 100000]; today's unless given. */
  readonly patrolPosts?: number;
  /** Shared administration, dispatch or other duties: these posts in place of both departments'. */
  readonly joint?: readonly JointPosts[];
  readonly jointCosts?: readonly AnnualCost[];
  readonly contracts?: readonly ServiceContract[];
  readonly closes?: readonly string[];
  readonly endsRevenue?: readonly string[];
}

/**
 * What would two reformed departments be, that stay two?
 *
 * Cross-staffing, shared administration and dispatch, a regional or contract service: what the reform names changes, everything else is
 * carried over. Contracts come first: the posts that they end are gone before any other is shared. A contract's price holds what the
 * other side pays for posts, not for what stays with the city: unfunded pension stays.
 *
 * @param input.reform - see {@link Reform}. What it costs is the caller's to know: a contract has a price, not a formula.
 * @throws DutycycleError for a value outside its interval.
 * @see Rohnert Park, California, 2011: 44.75, 49.5 or 54.25 posts of the sheriff for 9.3, 10.3 or 11.3 million a year in place of 61.75 own
 *   officers for 11.2 million (Rohnert Park-Cotati Patch, June 2011), for what such a contract looks like.
 *
 * @example
 * ```ts
 * import { departmentCost, reformed } from "dutycycle/merger";
 * const terms = { count: 1, scheduledHours: 2080, absenceHours: 80 };
 * const dispatcher = { role: "dispatcher", duty: "dispatch" as const, wage: 45_000, ...terms };
 * const fire = { name: "Fire", services: ["fire"] as const, priceYear: 2023, posts: [dispatcher, { ...terms, role: "firefighter", duty: "station" as const, wage: 50_000 }] };
 * const police = { name: "Police", services: ["police"] as const, priceYear: 2023, posts: [dispatcher, { ...terms, role: "officer", duty: "patrol" as const, wage: 60_000 }] };
 * const county = { name: "county dispatch", department: "both" as const, duties: ["dispatch" as const], amount: 300_000 };
 * const shared = reformed({ police, fire, reform: { name: "county dispatch", contracts: [county] } });
 * departmentCost(shared).annualCost; // => 781800
 * ```
 */
export function reformed(input: TwoDepartments & { readonly reform: Reform }): Arrangement {
  const { police, fire, reform } = input;
  requireThat(
    typeof reform?.name === "string" && reform.name !== "",
    "reform.name",
    "a name, not empty",
    reform?.name,
  );
  const { contracts = [], joint = [], jointCosts = [], closes = [], endsRevenue = [] } = reform;
  requireJoint(joint);
  requireContracts(contracts);
  todayOf(input);
  const left = {
    police: withoutContracted(police, "police", contracts),
    fire: withoutContracted(fire, "fire", contracts),
  };
  const shared = withoutRevenue(
    withJointCosts(withoutStations(sideBySide(left), closes), jointCosts),
    endsRevenue,
  );
  const own = shared.posts.filter(({ duty }) => !joint.some((one) => one.duty === duty));
  const stations = postsOf("station", own);
  const patrol = postsOf("patrol", own);
  const { stationPosts = countOf(stations), patrolPosts = countOf(patrol) } = reform;
  const most = countOf(stations);
  requireWithin("reform.stationPosts", stationPosts, `[0, ${most}], today's posts`);
  requireWithin("reform.patrolPosts", patrolPosts, "[0, 100000]");
  return {
    ...{ ...shared, name: reform.name },
    posts: [
      ...scaledTo(stationPosts, stations),
      ...scaledTo(patrolPosts, patrol),
      ...own.filter(({ duty }) => duty !== "station" && duty !== "patrol"),
      ...jointPosts(joint),
    ],
    otherCosts: [
      ...shared.otherCosts,
      ...contracts.map(({ name, amount }): AnnualCost => ({ name, amount, kind: "other" })),
    ],
  };
}

function requireContracts(contracts: readonly ServiceContract[]): void {
  requireLines("reform.contracts", contracts);
  contracts.forEach(({ department }, index) => {
    requireOneOf(`reform.contracts[${index}].department`, department, ["police", "fire", "both"]);
  });
}

function withoutContracted(
  department: Department,
  which: "police" | "fire",
  contracts: readonly ServiceContract[],
): Department {
  const ends = (duty: Duty): boolean =>
    contracts.some(
      ({ department: whose, duties }) =>
        (whose === which || whose === "both") && (duties?.includes(duty) ?? true),
    );
  return { ...department, posts: department.posts.filter(({ duty }) => !ends(duty)) };
}
