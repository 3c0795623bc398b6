import type { PipelineModel } from "./pipeline-plan.ts";

/** Where everybody is: people in training by months done, on duty by months on duty, absent, and gone. */
export interface PipelineState {
  readonly inTraining: Float64Array;
  readonly onDuty: Float64Array;
  /** By months of absence left, then by months on duty. */
  readonly onLeave: readonly Float64Array[];
  hired: number;
  left: number;
  failed: number;
}

/** How many of `people` go the way that the share `share` goes: on average, or by a draw. */
export type Part = (people: number, share: number) => number;

/** The average part. */
export const expectedPart: Part = (people, share) => people * share;

export function startingState(model: PipelineModel): PipelineState {
  return {
    inTraining: model.startTraining.slice(),
    onDuty: model.startOnDuty.slice(),
    onLeave: Array.from({ length: model.absenceMonths }, () => new Float64Array(model.leaveShare.length)),
    ...{ hired: 0, left: 0, failed: 0 },
  };
}

/**
 * One month: who is hired begins training, everybody in training does a month of it, of those on duty some leave and
 * of the others some begin an absence, absences that are over end. Who comes on duty in a month neither leaves nor
 * falls absent in it.
 */
export function passMonth(model: PipelineModel, state: PipelineState, hires: number, part: Part): void {
  const graduates = train(model, state, hires, part);
  const { onDuty, onLeave } = state;
  const last = onDuty.length - 1;
  const back = onLeave[0] as Float64Array;
  const absent = new Float64Array(last + 1);
  for (let tenure = last; tenure >= 0; tenure--) {
    const people = onDuty[tenure] as number;
    const older = Math.min(tenure + 1, last);
    const leavers = part(people, model.leaveShare[tenure] as number);
    const falling = part(people - leavers, model.absenceShare);
    state.left += leavers;
    absent[older] = (absent[older] as number) + falling;
    onDuty[tenure] = 0;
    onDuty[older] = (onDuty[older] as number) + people - leavers - falling;
  }
  for (let tenure = last; tenure >= 0; tenure--) {
    const people = back[tenure] as number;
    const older = Math.min(tenure + 1, last);
    const returned = part(people, model.returnShare);
    state.left += people - returned;
    onDuty[older] = (onDuty[older] as number) + returned;
  }
  onDuty[0] = (onDuty[0] as number) + graduates;
  for (let months = 1; months < onLeave.length; months++)
    growOlder(onLeave[months] as Float64Array, onLeave[months - 1] as Float64Array);
  (onLeave[onLeave.length - 1] as Float64Array).set(absent);
}

/** Everybody in training one month on; how many have finished. */
function train(model: PipelineModel, state: PipelineState, hires: number, part: Part): number {
  const { inTraining } = state;
  const last = inTraining.length - 1;
  state.hired += hires;
  inTraining[0] = (inTraining[0] as number) + hires;
  let graduates = 0;
  for (let done = last; done >= 0; done--) {
    const people = inTraining[done] as number;
    const passed = part(people, model.passShare[done] as number);
    state.failed += people - passed;
    inTraining[done] = 0;
    if (done === last) graduates = passed;
    else inTraining[done + 1] = passed;
  }
  return graduates;
}

/** Absence counts as tenure. */
function growOlder(from: Float64Array, to: Float64Array): void {
  const last = from.length - 1;
  to.fill(0);
  for (let tenure = 0; tenure <= last; tenure++) {
    const older = Math.min(tenure + 1, last);
    to[older] = (to[older] as number) + (from[tenure] as number);
  }
}

export function peopleIn(counts: Float64Array): number {
  let people = 0;
  for (const count of counts) people += count;
  return people;
}

export function peopleOnLeave(state: PipelineState): number {
  return state.onLeave.reduce((people, counts) => people + peopleIn(counts), 0);
}

/** In training, on duty or on leave. */
export function peopleEmployed(state: PipelineState): number {
  return peopleIn(state.inTraining) + peopleIn(state.onDuty) + peopleOnLeave(state);
}
