import { known } from "../quantity/known.ts";
import type { Transition } from "./transition.ts";

/** What a cut takes of the way to a merger: people leave as they do on it, and nobody is trained for two roles. */
export function sameCutTransition(transition: Transition): Transition {
  const { attritionShare, layoffs, severanceMonths, leavePayout } = transition;
  return {
    ...{ attritionShare, conversionsPerYear: 0, trainingCost: 0, oneOffCost: 0 },
    ...known({ layoffs, severanceMonths, leavePayout }),
  };
}
