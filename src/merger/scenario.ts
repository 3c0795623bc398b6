import type { SimCall } from "../simulation/call.ts";
import type { DemandModel } from "../simulation/demand-model.ts";
import type { DispatchRules } from "../simulation/dispatch-rule.ts";
import type { SimUnit } from "../simulation/unit.ts";
import type { AnnualCost, Revenue } from "./department.ts";
import type { Post } from "./post.ts";
import type { Transition } from "./transition.ts";

/**
 * One way to run police and fire, whole: who is paid, who answers, by which rules. Today, a form of consolidation, and each
 * comparator is one.
 */
export interface MergerScenario {
  readonly name: string;
  readonly posts: readonly Post[];
  readonly otherCosts?: readonly AnnualCost[];
  readonly revenue?: readonly Revenue[];
  /** The way from the baseline to here; none for what stands from the first day. */
  readonly transition?: Transition;
  /** At the end of the transition. A unit that stands in the baseline under the same id is the same crew, trained for more. */
  readonly units: readonly SimUnit[];
  readonly dispatch?: DispatchRules;
  /**
   * Of a merger: who can be sent, and is, after the same cut in posts without merging. Unless given, its units with nobody trained for more
   * than today, sent as today's are.
   */
  readonly sameCut?: Pick<MergerScenario, "units" | "dispatch" | "demand">;
  /** Instead of the demand of the comparison, where other units are sent to the same calls: drawn from the same streams. */
  readonly demand?: DemandModel | readonly SimCall[];
}
