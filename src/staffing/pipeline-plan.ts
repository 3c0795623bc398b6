import { DutycycleError } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import { portableExp, portableLog } from "../random/portable-math.ts";

/** A part of a recruit's training: background and medical checks, academy, field training. */
export interface TrainingStage {
  readonly name: string;
  /** Whole number in [1, 120]. */
  readonly months: number;
  /** Share of those who begin the stage that finish it; the rest leave at its end. In [0, 1]. */
  readonly passShare: number;
}

/** How many leave a year, from so many months on duty on. */
export interface TenureAttrition {
  /** Months on duty after training, whole number in [0, 600]. The first band begins at 0. */
  readonly fromMonths: number;
  /** Share of people of that tenure who leave within a year, in [0, 1]. */
  readonly annualShare: number;
}

/** Absences of months: injury, military service, parental leave. */
export interface LongAbsence {
  /** Share of people on duty who begin one within a year, in [0, 1]. */
  readonly annualShare: number;
  /** How long it lasts, whole number in [1, 60]. */
  readonly months: number;
  /** Share of the absent who come back, in [0, 1]; the rest leave. Default 1. */
  readonly returnShare?: number;
}

/** How people come, stay and go, and who is there at the start. */
export interface PipelinePlan {
  /** In order; one or more. Who passes the last is on duty. */
  readonly stages: readonly TrainingStage[];
  /** By months on duty, ascending; the last band has no end. */
  readonly attrition: readonly TenureAttrition[];
  readonly absence?: LongAbsence;
  /** People on duty at the start, whole; by months on duty, or a number: all in the last band of attrition. */
  readonly onDuty: number | readonly { readonly tenureMonths: number; readonly people: number }[];
  /** People in training at the start, by months of it done. Default nobody. */
  readonly inTraining?: readonly { readonly monthsDone: number; readonly people: number }[];
}

/** The plan month by month: what the flow of people needs to know. */
export interface PipelineModel {
  /** Share that passes from each month of training to the next; below 1 only at the end of a stage. */
  readonly passShare: Float64Array;
  /** Stage of each month of training. */
  readonly stageOf: readonly number[];
  readonly stages: number;
  /** Share that leaves within a month, by months on duty; the last holds for all later ones. */
  readonly leaveShare: Float64Array;
  readonly absenceShare: number;
  readonly absenceMonths: number;
  readonly returnShare: number;
  /** People at the start by months of training done, and by months on duty. */
  readonly startTraining: Float64Array;
  readonly startOnDuty: Float64Array;
}

/** Reads and checks a plan. */
export function pipelineModel(plan: PipelinePlan): PipelineModel {
  const stages = requireList("stages", plan?.stages);
  const attrition = requireList("attrition", plan.attrition);
  const passShare: number[] = [];
  const stageOf: number[] = [];
  for (const [index, stage] of stages.entries()) {
    requireWhole(`stages.${index}.months`, stage?.months, 1, 120);
    requireShare(`stages.${index}.passShare`, stage.passShare);
    for (let month = 1; month <= stage.months; month++) {
      passShare.push(month === stage.months ? stage.passShare : 1);
      stageOf.push(index);
    }
  }
  attrition.forEach((band, index) => {
    const least = index === 0 ? 0 : (attrition[index - 1] as TenureAttrition).fromMonths + 1;
    requireWhole(`attrition.${index}.fromMonths`, band?.fromMonths, least, index === 0 ? 0 : 600);
    requireShare(`attrition.${index}.annualShare`, band.annualShare);
  });
  const longest = (attrition.at(-1) as TenureAttrition).fromMonths;
  const leaveShare = Float64Array.from({ length: longest + 1 }, (_, tenure) => {
    const band = attrition.findLast(({ fromMonths }) => fromMonths <= tenure) as TenureAttrition;
    return monthlyShare(band.annualShare);
  });
  const { annualShare = 0, months = 1, returnShare = 1 } = plan.absence ?? {};
  requireShare("absence.annualShare", annualShare);
  requireWhole("absence.months", months, 1, 60);
  requireShare("absence.returnShare", returnShare);

  const { onDuty, inTraining = [] } = plan;
  const groups = typeof onDuty === "number" ? [{ tenureMonths: longest, people: onDuty }] : onDuty;
  const startOnDuty = new Float64Array(longest + 1);
  for (const [index, group] of requireList("onDuty", groups, 0).entries()) {
    requireWhole(`onDuty.${index}.tenureMonths`, group?.tenureMonths, 0, 1200);
    const tenure = Math.min(group.tenureMonths, longest);
    startOnDuty[tenure] =
      (startOnDuty[tenure] as number) + requirePeople(`onDuty.${index}.people`, group.people);
  }
  const startTraining = new Float64Array(passShare.length);
  for (const [index, group] of requireList("inTraining", inTraining, 0).entries()) {
    const done = group?.monthsDone;
    requireWhole(`inTraining.${index}.monthsDone`, done, 0, passShare.length - 1);
    startTraining[done] =
      (startTraining[done] as number) + requirePeople(`inTraining.${index}.people`, group.people);
  }
  return {
    ...{ passShare: Float64Array.from(passShare), stageOf, stages: stages.length, leaveShare },
    ...{ absenceShare: monthlyShare(annualShare), absenceMonths: months, returnShare },
    ...{ startTraining, startOnDuty },
  };
}

/** The share within a month that, twelve times over, is the share within a year. */
function monthlyShare(annual: number): number {
  return annual === 1 ? 1 : 1 - portableExp(portableLog(1 - annual) / 12);
}

/** Throws unless a list of hires is whole numbers of people, one a month. */
export function requireHires(hires: readonly number[]): readonly number[] {
  requireList("hires", hires, 0).forEach((people, index) => {
    requirePeople(`hires.${index}`, people);
  });
  return hires;
}

function requireList<Item>(argument: string, list: readonly Item[], least = 1): readonly Item[] {
  if (Array.isArray(list) && list.length >= least && list.length <= 1200) return list;
  throw new DutycycleError({ argument, expected: `a list of ${least} to 1200 entries`, received: list });
}

function requirePeople(argument: string, people: unknown): number {
  requireWhole(argument, people, 0, 100_000);
  return people;
}

export function requireWhole(
  argument: string,
  value: unknown,
  least: number,
  most: number,
): asserts value is number {
  requireWithin(argument, value, `[${least}, ${most}], whole`);
}

function requireShare(argument: string, share: unknown): void {
  requireWithin(argument, share, "[0, 1]");
}
