import { type Arrangement, type TwoDepartments, todayOf } from "../../merger/arrangement.ts";
import { consolidate } from "../../merger/consolidate.ts";
import type { Duty } from "../../merger/department.ts";
import { costsBesidePosts } from "../../merger/department-cost.ts";
import { postsOf } from "../../merger/posts-of-duty.ts";
import { reformed } from "../../merger/reformed.ts";
import { requireTransition } from "../../merger/require-transition.ts";
import { FIELD, postHours, sameCut } from "../../merger/same-cut.ts";
import { sameCutTransition } from "../../merger/same-cut-transition.ts";
import type { MergerScenario } from "../../merger/scenario.ts";
import type { Transition } from "../../merger/transition.ts";
import { requireOneOf, requireOptions, requireThat } from "../../quantity/error.ts";
import { fleetOf } from "../../simulation/fleet.ts";
import type { SimUnit } from "../../simulation/unit.ts";
import type { MergerForm, MergerPart, MergerUnits } from "../merger-part.ts";
import type { StudyCase } from "../study-case.ts";
import { mergerDemand } from "./merger-demand.ts";
import { inPlace } from "./merger-place.ts";

/** One way to run police and fire, from its posts to who can be sent. */
export interface MergerWay {
  readonly kind: "today" | "form" | "same-cut" | "reform";
  readonly arrangement: Arrangement;
  /** Where it stands in the input: `merger.forms[0]`. */
  readonly place: string;
  /** For `compareMerger`; without units where nothing is simulated. */
  readonly scenario: MergerScenario;
}

/** Today, then each form with the same cut beside it, then the reforms. */
export function mergerWays(study: StudyCase, part: MergerPart): [MergerWay, ...MergerWay[]] {
  requirePart(part);
  const { police, fire, forms, reforms = [] } = part;
  const departments = { police, fire };
  const today = inPlace("merger", () => todayOf(departments));
  const way = (
    ...[kind, arrangement, told, path, transition]: [
      MergerWay["kind"],
      Arrangement,
      MergerUnits,
      string,
      Transition?,
    ]
  ): MergerWay => ({
    ...{ kind, arrangement, place: `merger.${path}` },
    scenario: {
      ...{ name: arrangement.name, posts: arrangement.posts, revenue: arrangement.revenue },
      otherCosts: inPlace("merger", () => costsBesidePosts(arrangement, ratesOf(part)), /^discountRate$/),
      ...(transition && { transition: withSale(transition, arrangement) }),
      ...fieldOf(study, part, arrangement, today, told, path),
    },
  });
  return [
    way("today", today, { units: "today" }, "coverage"),
    ...forms.flatMap((form, index) => {
      const path = `forms[${index}]`;
      const { transition, sameCut: field = {} } = form;
      const { consolidation, cut } = inPlace(`merger.${path}`, () => {
        if (transition !== undefined) requireTransition(transition);
        return formAndCut(departments, form);
      });
      return [
        way("form", consolidation, form, path, transition),
        way("same-cut", cut, field, `${path}.sameCut`, transition && sameCutTransition(transition)),
      ];
    }),
    ...reforms.map(({ units, dispatch, sends, transition, ...reform }, index) => {
      const told = { ...(units && { units }), ...(dispatch && { dispatch }), ...(sends && { sends }) };
      const path = `reforms[${index}]`;
      const arrangement = inPlace(`merger.${path}`, () => {
        if (transition !== undefined) requireTransition(transition);
        return reformed({ ...departments, reform });
      });
      return way("reform", arrangement, told, path, transition);
    }),
  ];
}

function formAndCut(departments: TwoDepartments, form: MergerForm) {
  const { units: _, dispatch: __, sends: ___, transition: ____, sameCut: _____, ...choices } = form;
  const consolidation = consolidate({ ...departments, ...choices });
  const cut = sameCut({ ...departments, consolidation });
  return { consolidation, cut: { ...cut, name: `same cut as ${form.name}` } };
}

function withSale(transition: Transition, { saleValue }: Arrangement): Transition {
  return transition.oneOffIncome === undefined && saleValue > 0
    ? { ...transition, oneOffIncome: saleValue }
    : transition;
}

/** The discount rate where it was given. */
export function ratesOf({ discountRate }: MergerPart): { readonly discountRate?: number } {
  return discountRate === undefined ? {} : { discountRate };
}

function fieldOf(
  study: StudyCase,
  { coverage }: MergerPart,
  arrangement: Arrangement,
  today: Arrangement,
  { units, dispatch, sends }: MergerUnits,
  path: string,
): Pick<MergerScenario, "units" | "dispatch" | "demand"> {
  if (coverage === undefined) return { units: [] };
  const found = units ?? (hasSameField(arrangement, today) ? "today" : undefined);
  const expected =
    'units, or "today": posts or stations change, and a merger is not shown beside today alone';
  requireThat(found === "today" || Array.isArray(found), `merger.${path}.units`, expected, found);
  if (found !== "today") inPlace(`merger.${path}`, () => fleetOf(found as readonly SimUnit[]));
  const rules = dispatch ?? coverage.dispatch;
  return {
    units: found === "today" ? coverage.units : (found as readonly SimUnit[]),
    ...(rules && { dispatch: rules }),
    // Unless told otherwise, calls are sent whom today sends: the demand of the comparison.
    ...(sends && { demand: mergerDemand(study, coverage, sends) }),
  };
}

/** As many post hours of each duty in the field, and as many stations. */
function hasSameField(one: Arrangement, other: Arrangement): boolean {
  const hours = ({ posts }: Arrangement, duty: Duty): number => postHours(postsOf(duty, posts));
  return (
    FIELD.every((duty) => Math.abs(hours(one, duty) - hours(other, duty)) < 1e-6) &&
    one.stations.length === other.stations.length
  );
}

const PARTS: readonly (keyof MergerPart)[] = [
  ...(["police", "fire", "forms", "reforms", "currency", "uncertain", "draws", "standards"] as const),
  ...(["coverage", "readiness", "state", "discountRate", "wageGrowth", "inflation"] as const),
  ...(["years", "firstFiscalYear"] as const),
];
const COVERAGE = [
  ...["units", "dispatch", "sends", "travel", "fit", "fires", "pumpers"],
  ...["replications", "yearReplications", "closedForm"],
];
const FORM_NAMES = [
  ...["name", "form", "jointCosts", "closes", "endsRevenue", "transition", "units", "dispatch", "sends"],
  ...["sameCut", "administration", "joint", "stationPosts", "patrolPosts", "dualTrainingHours"],
  ...["premiumShare", "wage", "stationTerms", "patrolTerms", "singleStationPosts", "singlePatrolPosts"],
  ...["areas", "overtimeLaw"],
];
const REFORM_NAMES = [
  ...["name", "stationPosts", "patrolPosts", "joint", "jointCosts", "contracts", "closes"],
  ...["endsRevenue", "transition", "units", "dispatch", "sends"],
];

function requirePart(part: MergerPart): void {
  inPlace("merger", () => requireOptions(part, PARTS));
  const { forms, reforms = [], coverage, standards, currency } = part;
  const isList = Array.isArray(forms) && forms.length > 0;
  requireThat(isList, "merger.forms", "a list of at least one form of consolidation", forms);
  requireThat(Array.isArray(reforms), "merger.reforms", "a list of reforms", reforms);
  for (const [names, list, kind] of [
    [FORM_NAMES, forms, "forms"] as const,
    [REFORM_NAMES, reforms, "reforms"] as const,
  ])
    for (const [index, each] of list.entries())
      inPlace(`merger.${kind}[${index}]`, () => requireOptions(each, names));
  if (coverage !== undefined) {
    inPlace("merger.coverage", () => requireOptions(coverage, COVERAGE));
    inPlace("merger.coverage", () => fleetOf(coverage.units));
    requireOneOf("merger.coverage.travel.kind", coverage.travel?.kind, ["constant", "areas", "distance"]);
  }
  const canJudge = standards === undefined || coverage !== undefined;
  requireThat(canJudge, "merger.standards", "none, where `coverage` is not given", standards);
  const isText = currency === undefined || (typeof currency === "string" && currency !== "");
  requireThat(isText, "merger.currency", "a text", currency);
  const names = [...forms, ...reforms].map(({ name }) => name);
  const areNames = names.every((name) => typeof name === "string" && name !== "" && name !== "today");
  const isOnce = new Set(names).size === names.length;
  requireThat(areNames && isOnce, "merger.forms", "a name for each form and reform, each once", names);
}
