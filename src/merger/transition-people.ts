import type { Transition } from "./transition.ts";
import type { Movement } from "./who-moves.ts";

/** Where people are in one year of a transition, and who came, trained and went in it. */
export interface PeopleOfYear {
  readonly staff: number;
  readonly crossTrained: number;
  /** Of the pool, not yet of two roles. */
  readonly waiting: number;
  /** Trained this year, those who failed included; and the seats paid for them. */
  readonly trained: number;
  readonly seats: number;
  readonly passed: number;
  /** Hired this year to replace those who left; 0 unless a transition says what a recruit costs. */
  readonly recruits: number;
  /** Gone this year because of the change, beyond attrition. */
  readonly quit: number;
  readonly laidOff: number;
}

/**
 * Year 0, 1, …, `years`:
 *
 *     staff(t)        = max(after, before - shrinking min(1, a t + q)),   after at once with layoffs or without a transition
 *     crossTrained(t) = min(dual, crossTrained(t - 1) + passed(t) + recruits in place of people of one role)
 *     passed(t)       = min(capacity (1 - f), those who are missing, those who would)
 *
 * with a attrition, q quits, f failures. Numbers are expected ones, not whole.
 */
export function transitionPeople(
  move: Movement,
  plan: Transition | undefined,
  years: number,
): PeopleOfYear[] {
  const pool = Math.max(0, move.before - move.single);
  const none = { trained: 0, seats: 0, passed: 0, recruits: 0, quit: 0, laidOff: 0 };
  const start = { ...none, staff: move.before, crossTrained: 0, waiting: pool };
  if (plan === undefined) {
    const end = { ...none, staff: move.after, crossTrained: move.dual, waiting: 0 };
    return [start, ...new Array<PeopleOfYear>(years).fill(end)];
  }
  const { attritionShare, failureShare = 0, quitShare = 0, optOutShare = 0, layoffs = false } = plan;
  const places = wholeClasses(plan.conversionsPerYear, plan.classSize);
  const result: PeopleOfYear[] = [{ ...start, laidOff: layoffs ? Math.max(0, move.before - move.after) : 0 }];
  let staff = layoffs ? Math.min(move.before, move.after) : move.before;
  // Layoffs reach those who would refuse as they reach others.
  const asked = Math.min(pool, Math.max(0, staff - move.single));
  let crossTrained = 0;
  for (let year = 1; year <= years; year++) {
    const leftShare = Math.min(1, attritionShare * year + quitShare);
    const quit = year === 1 ? move.shrinking * quitShare : 0;
    const next = layoffs ? move.after : Math.max(move.after, move.before - move.shrinking * leftShare);
    const changing = staff - (move.before - move.shrinking);
    const leavers = Math.max(0, attritionShare * changing) + quit;
    const recruits = plan.recruitCost === undefined ? 0 : Math.max(0, leavers - (staff - next));
    const inPool = Math.max(0, next - move.single);
    const waitingShare = inPool > 0 ? Math.max(0, 1 - crossTrained / inPool) : 0;
    const begun = Math.min(move.dual, crossTrained + recruits * waitingShare);
    const refusing = asked * optOutShare * (1 - leftShare);
    const willing = Math.max(0, Math.min(move.dual, inPool - refusing) - begun);
    const passed = Math.min(places * (1 - failureShare), willing);
    const trained = passed / (1 - failureShare);
    crossTrained = begun + passed;
    const waiting = Math.max(0, inPool - crossTrained);
    const seats =
      plan.classSize === undefined ? trained : plan.classSize * Math.ceil(trained / plan.classSize - 1e-9);
    result.push({ staff: next, crossTrained, waiting, trained, seats, passed, recruits, quit, laidOff: 0 });
    staff = next;
  }
  return result;
}

/** What of a year's capacity whole classes use. */
function wholeClasses(capacity: number, classSize: number | undefined): number {
  return classSize === undefined ? capacity : classSize * Math.floor(capacity / classSize + 1e-9);
}
