import type { MethodFile, StaffingDefault, StaffingMethod } from "./method.ts";
import { obligatedShare } from "./methods/30-30-30-10.ts";
import { authorisedLevel } from "./methods/authorised-level.ts";
import { callLoad } from "./methods/call-load.ts";
import { coverageOfPosts } from "./methods/coverage-of-posts.ts";
import { delayTarget } from "./methods/delay-target.ts";
import { hoursOfCoverage } from "./methods/hours-of-coverage.ts";
import { minimumStaffing } from "./methods/minimum-staffing.ts";
import { multipleDispatchTarget } from "./methods/multiple-dispatch.ts";
import { patrolCarAllocation } from "./methods/patrol-car-allocation.ts";
import { per1000 } from "./methods/per-1000.ts";
import { performanceFactor } from "./methods/performance-factor.ts";
import { proactiveTime } from "./methods/proactive-time.ts";
import { ruleOf60 } from "./methods/rule-of-60.ts";
import { thirds } from "./methods/thirds.ts";
import { timeAllocation } from "./methods/time-allocation.ts";
import { travelTarget } from "./methods/travel-target.ts";
import { wilsonWeiss } from "./methods/wilson-weiss.ts";
import { SETTINGS, type SettingName } from "./setting.ts";

/** In the order of the cards: by family. */
export const METHOD_FILES: readonly MethodFile[] = [
  per1000,
  minimumStaffing,
  authorisedLevel,
  coverageOfPosts,
  hoursOfCoverage,
  wilsonWeiss,
  thirds,
  proactiveTime,
  obligatedShare,
  callLoad,
  ruleOf60,
  performanceFactor,
  timeAllocation,
  delayTarget,
  multipleDispatchTarget,
  patrolCarAllocation,
  travelTarget,
];

/**
 * Which published methods are there, and what is each of them? One card a method, plain data, in the order of
 * `compareStaffing`.
 *
 * A card says whose method it is, what it divides by what, what it assumes and when not to use it, which
 * inputs it needs, which it takes where there are any, and the defaults, each with its source. What is from
 * memory says "unsourced: from memory".
 *
 * Methods stand in families: `ratio` (people to residents), `post` (places to fill), `share-of-time` (work to
 * time on duty), `delay` (how long calls wait) and `travel` (how far the next free unit is). Methods of one
 * family agreeing is one opinion, not several.
 *
 * @example
 * ```ts
 * import { staffingMethods } from "dutycycle";
 * staffingMethods.find((method) => method.id === "per-1000")?.family; // => "ratio"
 * staffingMethods.find((method) => method.id === "thirds")?.needs; // => ["workload", "targets.thirdsShare"]
 * ```
 */
export const staffingMethods: readonly StaffingMethod[] = METHOD_FILES.map(({ card }) => ({
  ...card,
  defaults: [...card.needs, ...card.takes].flatMap((name): readonly StaffingDefault[] => {
    if (!Object.hasOwn(SETTINGS, name)) return [];
    const { unit, otherwise } = SETTINGS[name as SettingName];
    return otherwise === undefined ? [] : [{ input: name, unit, ...otherwise }];
  }),
}));
