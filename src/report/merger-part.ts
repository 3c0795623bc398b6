import type { CityStandard } from "../merger/city-standard.ts";
import type { ClosedFormCity } from "../merger/closed-form-city.ts";
import type { ConsolidationChoices } from "../merger/consolidation-form.ts";
import type { AnnualCost, Department } from "../merger/department.ts";
import type { MergerCostQuestion } from "../merger/merger-question.ts";
import type { ReadinessAnswers } from "../merger/readiness-item.ts";
import type { Reform } from "../merger/reformed.ts";
import type { Transition } from "../merger/transition.ts";
import type { UncertainInput } from "../merger/uncertain-input.ts";
import type { SimNeed } from "../simulation/call.ts";
import type { CallDrives } from "../simulation/call-drives.ts";
import type { CallHandling } from "../simulation/call-handling.ts";
import type { CallFilter, DispatchRules } from "../simulation/dispatch-rule.ts";
import type { FitDemandOptions } from "../simulation/fit-demand.ts";
import type { SimTravel } from "../simulation/sim-travel.ts";
import type { SimUnit } from "../simulation/unit.ts";

/** Who goes to the calls of the records in place of those who went. */
export interface MergerSends {
  /** The recorded role of a unit to the roles that will do in its place; what stands here comes before `fit.roles`. */
  readonly roles?: FitDemandOptions["roles"];
  /** Needs of the calls meant that end: those for one of these roles. */
  readonly without?: { readonly calls: CallFilter; readonly roles: readonly string[] };
  /** Needs that each of the calls meant has besides; a unit so sent stays as long as the first. */
  readonly also?: readonly { readonly calls: CallFilter; readonly needs: readonly SimNeed[] }[];
}

/** Who can be sent, at the end of the way there. Where `coverage` is given. */
export interface MergerUnits {
  /** Units, or that they are today's: so unless given where no post in a station, on patrol or in supervision changes, and no station closes. */
  readonly units?: readonly SimUnit[] | "today";
  readonly dispatch?: DispatchRules;
  readonly sends?: MergerSends;
}

/** One form of consolidation: its decisions, the way there, who can be sent. */
export type MergerForm = ConsolidationChoices &
  MergerUnits & {
    /** As the study should call it. */
    readonly name: string;
    readonly jointCosts?: readonly AnnualCost[];
    /** Ids of stations that are closed. */
    readonly closes?: readonly string[];
    /** Names of revenue that ends. */
    readonly endsRevenue?: readonly string[];
    /** Stands from the first year unless given. The same cut without merging goes by the same attrition, layoffs and payouts. */
    readonly transition?: Transition;
    /** Who can be sent after the same cut without merging. */
    readonly sameCut?: MergerUnits;
  };

/** What the two departments could do and stay two. */
export type MergerReform = Reform & MergerUnits & { readonly transition?: Transition };

/** How demand is fitted in a study. */
export interface DemandFit extends Omit<FitDemandOptions, "handling" | "drives"> {
  /**
   * What call takers and dispatchers need before a unit can be sent: `"recorded"` is what `recordedHandling` finds in the study's calls with its
   * roster; or so many minutes for every call, in [0, infinity). None unless given.
   */
  readonly handling?: CallHandling | number | "recorded";
  /**
   * How drives vary: `"recorded"` is what `recordedDrives` finds in the study's calls, by area where `travel` is not constant. Alike unless
   * given: 90th percentiles then lie too near the median.
   */
  readonly drives?: CallDrives | "recorded";
}

/** What a simulation of the study's own calls takes. */
export interface MergerSimulation {
  /** Who can be sent today. Police who come to fires today do so here too, `withoutGear`. */
  readonly units: readonly SimUnit[];
  readonly dispatch?: DispatchRules;
  readonly sends?: MergerSends;
  readonly travel: SimTravel;
  /** How demand is fitted to the calls; default: calls of the community, of officers and of unknown origin. */
  readonly fit?: DemandFit;
  /** Which calls are fires; default: all of the fire service, and of those the types in `fire.workingFireTypes` where given. */
  readonly fires?: CallFilter;
  /** Vehicles that bring water; `["pumper"]` unless given. */
  readonly pumpers?: readonly string[];
  /** Whole, in [2, 1000000]; 20 unless given. Each is a draw of four weeks, or of the study's period where that is shorter. */
  readonly replications?: number;
  /** Of each year on the way, whole, in [0, replications]; 5 unless given, or `replications` where that is less. */
  readonly yearReplications?: number;
  /** What formulas say beside it. */
  readonly closedForm?: ClosedFormCity;
}

/** What if police and fire merged? Two departments, the forms that are looked at, and what else could be done, as plain data. */
export interface MergerPart
  extends Pick<
    MergerCostQuestion,
    "discountRate" | "wageGrowth" | "inflation" | "years" | "firstFiscalYear"
  > {
  readonly police: Department;
  readonly fire: Department;
  /** At least one. */
  readonly forms: readonly MergerForm[];
  readonly reforms?: readonly MergerReform[];
  /** Of all amounts; `dollars` unless given. */
  readonly currency?: string;
  /** What is not known, and what is known of it. Names of scenarios are those of forms and reforms, and `same cut as NAME`. */
  readonly uncertain?: readonly UncertainInput[];
  /** Whole, in [2, 100000]; 1,000 unless given. */
  readonly draws?: number;
  /** What the city promises; with `coverage`. */
  readonly standards?: readonly CityStandard[];
  readonly coverage?: MergerSimulation;
  /** What is settled, by the id of a question; the rest is unknown. */
  readonly readiness?: ReadinessAnswers;
  /** Two capital letters, for cases of the same state. */
  readonly state?: string;
}
