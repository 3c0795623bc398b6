import type { Period } from "../quantity/instant.ts";
import type { StreamName } from "../random/stream.ts";
import type { SimCall } from "../simulation/call.ts";
import type { DemandModel } from "../simulation/demand-model.ts";
import type { MeasuredMean } from "../simulation/replicated-rows.ts";
import type { ReplicateOptions } from "../simulation/replications.ts";
import type { SimTravel } from "../simulation/sim-travel.ts";
import type { ConfidenceInterval } from "../stats/confidence.ts";
import type { CityStandard } from "./city-standard.ts";
import type { ClosedFormCoverage } from "./closed-form.ts";
import type { ClosedFormCity } from "./closed-form-city.ts";
import type { MergerCost, MergerSide } from "./merger-cost.ts";
import type { MergerCostQuestion } from "./merger-question.ts";
import type { Post } from "./post.ts";
import type { MergerScenario } from "./scenario.ts";
import type { UncertainInput } from "./uncertain-input.ts";
import type { MergerUncertainty } from "./uncertainty.ts";

export interface CompareMergerOptions
  extends Pick<
      ReplicateOptions,
      | "period"
      | "replications"
      | "seed"
      | "warmUpMinutes"
      | "level"
      | "workers"
      | "createWorker"
      | "fires"
      | "pumpers"
      | "onProgress"
      | "signal"
    >,
    Pick<MergerCostQuestion, "discountRate" | "wageGrowth" | "inflation" | "years" | "firstFiscalYear"> {
  /** Today. */
  readonly baseline: MergerScenario;
  /** Forms of consolidation and comparators: what reformed departments could do. The same cut without a merger is added where none is given. */
  readonly alternatives: readonly MergerScenario[];
  /** A model, drawn anew in each replication, the same for all; or calls. Either this or `calls`. */
  readonly demand?: DemandModel | readonly SimCall[];
  /** Recorded calls instead, as `replayCalls` gives them: one replication says all. */
  readonly calls?: readonly SimCall[];
  readonly travel?: SimTravel;
  /** Replications of each year of a transition, whole, in [0, replications]; 100 or `replications` unless given, whichever is less. */
  readonly yearReplications?: number;
  /** With it, what the closed form of `mergerCoverage` and `policeDuringFire` says stands beside the simulation. */
  readonly closedForm?: ClosedFormCity;
  /** Inputs that are not known: cost and standards are drawn over them together. */
  readonly uncertain?: readonly UncertainInput[];
  /** What the city promises, judged in each draw. */
  readonly standards?: readonly CityStandard[];
  /** Draws of all uncertain inputs, whole, in [2, 100000]; 1,000 unless given. A simulated standard costs a replication each. */
  readonly draws?: number;
}

/** A measure of one scenario beside the same of the baseline. */
export interface ComparedMeasure extends MeasuredMean {
  /** Mean of the baseline; absent where it has none. */
  readonly baseline?: number;
  /** Mean of the differences from the baseline, pair by pair on the same calls, over the replications in which both have it. */
  readonly difference?: number;
  readonly differenceInterval?: ConfidenceInterval;
}

/** Today, as simulated and paid. */
export interface ComparedBaseline extends MergerSide {
  readonly name: string;
  readonly coverage: {
    readonly simulated: readonly MeasuredMean[];
    readonly closedForm?: ClosedFormCoverage;
  };
  readonly police: readonly MeasuredMean[];
  readonly fire: readonly MeasuredMean[];
}

/** One year of a transition: what it costs stands in `cost.years`. */
export interface ComparedYear {
  readonly year: number;
  readonly staff: number;
  readonly crossTrained: number;
  /** Of those who are to be trained for two roles, in [0, 1]; 1 where nobody is. */
  readonly trainedShare: number;
  /** Of the people who are to go, those who are gone, in [0, 1]. */
  readonly goneShare: number;
  /** Ids of the units of the year, in order. */
  readonly units: readonly string[];
  /** Of them, those that stand as they will at the end, and differ from today's. */
  readonly trainedUnits: readonly string[];
  /**
   * Every measure of the simulation; none with 0 `yearReplications`. As many calls come as today. While `trainedUnits` is empty they are sent whom
   * today sends, and from then on whom the end sends, as far as the year has such units.
   */
  readonly simulated: readonly ComparedMeasure[];
  readonly closedForm?: ClosedFormCoverage;
}

export interface MergerAlternative {
  readonly name: string;
  readonly cost: MergerCost;
  /** Every measure of the simulation, at the end of the transition; beside it the closed form. */
  readonly coverage: {
    readonly simulated: readonly ComparedMeasure[];
    readonly closedForm?: ClosedFormCoverage;
  };
  /** Of them, those of police calls and of what fires leave of the police. */
  readonly police: readonly ComparedMeasure[];
  /** Of them, those of fire calls. */
  readonly fire: readonly ComparedMeasure[];
  readonly years: readonly ComparedYear[];
  /** With `uncertain` or `standards`. */
  readonly uncertainty?: MergerUncertainty;
}

/**
 * The same cut in posts without merging, beside an alternative with people of two roles. Other costs and revenue are today's: what closing a
 * station saves is not in it.
 */
export interface MergerComparator extends Omit<MergerAlternative, "years" | "uncertainty"> {
  /** The alternative whose cut it is. */
  readonly of: string;
  /**
   * `duty`: as many post hours in stations, on patrol and in supervision, each at today's pay. `proportion`, where posts do not say their duty: as
   * many post hours in all, out of the roles that end or shrink, in proportion.
   */
  readonly by: "duty" | "proportion";
  readonly posts: readonly Post[];
  /** Ids of its units. */
  readonly units: readonly string[];
  /** What merging saves a year over it; below 0 it costs more. */
  readonly mergerSavesOverIt: number;
}

/** What each alternative costs, saves and changes. */
export interface MergerComparison {
  readonly replications: number;
  readonly seed: StreamName;
  /** What was measured in each replication: the period without the warm-up. */
  readonly measured: Period;
  readonly baseline: ComparedBaseline;
  /** In the order given. */
  readonly alternatives: readonly MergerAlternative[];
  /** For each alternative with people of two roles beside which none has the same cut without them: that cut. */
  readonly comparators: readonly MergerComparator[];
}
