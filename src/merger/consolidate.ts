import { requireOneOf, requireThat } from "../quantity/error.ts";
import { isObject } from "../quantity/is-object.ts";
import { type Arrangement, todayOf, withJointCosts, withoutRevenue, withoutStations } from "./arrangement.ts";
import type { Consolidation, ConsolidationQuestion, DualPosts, JointPosts } from "./consolidation-form.ts";
import type { Duty } from "./department.ts";
import { dualPosts, keptField } from "./dual-posts.ts";
import { jointPosts, requireJoint } from "./joint-posts.ts";
import { costOfPosts, staffOfPost } from "./post-cost.ts";

const FORMS = ["nominal", "functional", "partial", "selected-area", "full"] as const;
const WORDS: Record<Duty, string> = {
  station: "fire stations",
  patrol: "police patrol",
  supervision: "supervision",
  administration: "administration",
  dispatch: "dispatch",
  other: "other duties",
};

/**
 * What do two departments become in this form of consolidation?
 *
 * A transformation of data: what the choices name is joined, everything else is carried over unchanged, post by post and line by line.
 * Each form asks for its own decisions and refuses to guess them:
 *
 * | form | asks for | cross-trained |
 * | --- | --- | --- |
 * | `nominal` | `administration` in place of both | nobody |
 * | `functional` | `joint` posts of duties other than stations and patrol | nobody |
 * | `partial` | posts of two roles, posts that stay of one, premium, training hours | a cadre |
 * | `selected-area` | the same, and the `areas` of stations | a cadre there |
 * | `full` | posts of two roles, premium, training hours | all who fill stations and patrol |
 *
 * Posts of two roles are paid today's patrol wage and the premium, and work the hours of the posts that they fill; where those are of
 * several roles, their means. Unfunded pension stays: it is owed for the past.
 *
 * Overtime: by which threshold of US law people of two roles are paid depends on what most of their hours are spent on. With `overtimeLaw` their posts carry the
 * hours that follow ({@link dualPostOvertime}); without it today's are carried over, and `overtime` of the result says so, beside the hours under either
 * rule.
 *
 * @param input - see {@link ConsolidationQuestion}; both departments in the money of one price year.
 * @returns posts and costs of one price year; hand `posts` to {@link mergerCost}, and see {@link comparators} before reading its saving.
 * @throws DutycycleError for a choice that is missing or outside its interval, and where there are no station or patrol posts to fill.
 * @see National Criminal Justice Reference Service 139469 (Matarese and Chelst, ICMA MIS Report 23(4), 1991) for the three decisions;
 *   IAFF and IAFC, and R. Sobba, FBI Law Enforcement Bulletin, February 1991, for the forms.
 *
 * @example
 * ```ts
 * import { consolidate, mergerCost } from "dutycycle/merger";
 * const fire = {
 *   ...{ name: "Fire", services: ["fire"] as const, priceYear: 2023 },
 *   posts: [{ role: "firefighter", duty: "station" as const, count: 12, scheduledHours: 2912, absenceHours: 400, wage: 57_120, loadShare: 0.45 }],
 * };
 * const police = {
 *   ...{ name: "Police", services: ["police"] as const, priceYear: 2023 },
 *   posts: [{ role: "officer", duty: "patrol" as const, count: 8, scheduledHours: 2184, absenceHours: 384, wage: 72_280, loadShare: 0.45 }],
 * };
 * const full = consolidate({
 *   ...{ police, fire, form: "full", stationPosts: 6, patrolPosts: 8 },
 *   ...{ premiumShare: 0.11, dualTrainingHours: 240 },
 * });
 * full.joins; // => ["fire stations", "police patrol"]
 * full.needs.crossTrained; // => 68.0569
 * // Nobody said what most of the hours in stations are spent on, and so no overtime is in the cost.
 * full.overtime.map(({ status, underFireRule, underPoliceRule }) => ({ status, underFireRule, underPoliceRule }))[0];
 * // => { "status": "carried-over", "underFireRule": 156.43, "underPoliceRule": 690.89 }
 * mergerCost({ before: [...police.posts, ...fire.posts], after: full.posts }).annualSaving; // => -370980.03
 * ```
 */
export function consolidate(input: ConsolidationQuestion): Consolidation {
  requireThat(isObject(input), "input", "an object", input);
  requireOneOf("form", input.form, FORMS);
  const { form, name = `${form} consolidation`, jointCosts = [], closes = [], endsRevenue = [] } = input;
  const today = todayOf(input);
  const joint = jointOf(input);
  requireJoint(joint);
  const places = form === "selected-area" ? requireAreas(input.areas, today) : "";
  const shared = withoutRevenue(withJointCosts(withoutStations(today, closes), jointCosts), endsRevenue);
  const made = isCrossTraining(input) ? dualPosts(input, today.posts) : [];
  const dual = made.map(({ post }) => post);
  const kept = today.posts.flatMap((post) => (joint.some(({ duty }) => duty === post.duty) ? [] : [post]));
  const field = isCrossTraining(input) ? keptField(input, kept) : kept;
  const posts = [...field, ...jointPosts(joint), ...dual];
  const joinedDuties = [...dual.map(({ duty }) => duty), ...joint.map(({ duty }) => duty)];
  const staff = costOfPosts(posts).staff;
  return {
    ...{ ...shared, name, form, posts },
    joins: [
      ...joinedDuties.map((duty) => WORDS[duty] + (duty === "station" ? places : "")),
      ...jointCosts.map((line) => line.name),
    ],
    keepsApart: [...new Set(field.map(({ duty }) => duty))].map((duty) =>
      joinedDuties.includes(duty) ? `${WORDS[duty]}, in part` : WORDS[duty],
    ),
    overtime: made.map(({ overtime }) => overtime),
    needs: {
      crossTrained: costOfPosts(dual).staff,
      staffChange: staff - costOfPosts(today.posts).staff,
      dualTrainingHours: dual.reduce(
        (sum, post) => sum + staffOfPost(post) * (post.dualTrainingHours as number),
        0,
      ),
    },
  };
}

type CrossTraining = Extract<ConsolidationQuestion, DualPosts>;

function isCrossTraining(input: ConsolidationQuestion): input is CrossTraining {
  return input.form !== "nominal" && input.form !== "functional";
}

function jointOf(input: ConsolidationQuestion): readonly JointPosts[] {
  if (input.form === "nominal") return [{ duty: "administration", posts: input.administration }];
  if (input.form === "functional") {
    requireThat(
      Array.isArray(input.joint) && input.joint.length > 0,
      "joint",
      "a list of duties in common, not empty",
      input.joint,
    );
  }
  return input.joint ?? [];
}

function requireAreas(areas: readonly string[], today: Arrangement): string {
  const known = [...new Set(today.stations.flatMap(({ area }) => area ?? []))];
  const expected = `areas of stations, not empty: ${known.join(", ") || "no station has an area"}`;
  const isKnown = Array.isArray(areas) && areas.length > 0 && areas.every((area) => known.includes(area));
  requireThat(isKnown, "areas", expected, areas);
  return ` in ${areas.join(", ")}`;
}
