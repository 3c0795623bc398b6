import { expectedPart, passMonth, peopleEmployed, peopleIn, startingState } from "./pipeline-flow.ts";
import type { PipelineModel } from "./pipeline-plan.ts";

/**
 * People alike: how many, and each one's probability of being on duty, and employed, at the end of month 0, 1, 2, ….
 */
export interface AlikePersons {
  readonly people: number;
  readonly onDuty: Float64Array;
  readonly employed: Float64Array;
}

/** Everybody of a plan, in groups of people alike: those there at the start and the class of each month. */
export function pipelinePersons(
  model: PipelineModel,
  hires: readonly number[],
  months: number,
): readonly AlikePersons[] {
  const persons: AlikePersons[] = [];
  for (const place of ["startOnDuty", "startTraining"] as const) {
    model[place].forEach((people, index) => {
      if (people > 0) persons.push({ people, ...prospects(model, place, index, months) });
    });
  }
  const recruit = prospects(model, "startTraining", 0, months);
  // A recruit of month m has been there for month - m + 1 months at the end of a month, and before it not at all.
  const since = (share: Float64Array, hireMonth: number): Float64Array =>
    Float64Array.from({ length: months + 1 }, (_, month) => share[month - hireMonth + 1] ?? 0);
  hires.slice(0, months).forEach((people, index) => {
    if (people === 0) return;
    const onDuty = since(recruit.onDuty, index + 1);
    const employed = since(recruit.employed, index + 1);
    // Until hired, nobody: month 0 of a recruit is the beginning of the month of hire.
    employed[index] = 0;
    persons.push({ people, onDuty, employed });
  });
  return persons;
}

/** The prospects of one person who starts at a place. */
function prospects(
  model: PipelineModel,
  place: "startOnDuty" | "startTraining",
  index: number,
  months: number,
): { onDuty: Float64Array; employed: Float64Array } {
  const alone = {
    ...model,
    startTraining: new Float64Array(model.startTraining.length),
    startOnDuty: new Float64Array(model.startOnDuty.length),
  };
  alone[place][index] = 1;
  const state = startingState(alone);
  const onDuty = new Float64Array(months + 1);
  const employed = new Float64Array(months + 1);
  for (let month = 0; month <= months; month++) {
    if (month > 0) passMonth(alone, state, 0, expectedPart);
    onDuty[month] = peopleIn(state.onDuty);
    employed[month] = peopleEmployed(state);
  }
  return { onDuty, employed };
}
