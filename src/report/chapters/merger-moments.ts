import type { MeasuredMean } from "../../simulation/replicated-rows.ts";
import type { ComparedWays } from "./merger-compared.ts";

/** One number of the simulation that the chapter shows, and how its columns and rows call it. */
export interface ShownMoment {
  readonly key: string;
  readonly label: string;
  readonly unit: "minutes" | "share" | "units" | "personnel-hours";
  readonly side: "fire" | "police";
  readonly measure: string;
  readonly statistic: string;
  readonly of: string;
}

type Row = readonly [string, string, ShownMoment["unit"], string, string];

const OF_FIRES: readonly Row[] = [
  ["any", "First unit of any kind", "minutes", "response", "mean"],
  ["equipped", "First who can work", "minutes", "first-equipped", "mean"],
  ["water", "First water", "minutes", "first-water", "mean"],
  ["four", "Four on scene", "minutes", "four-on-scene", "mean"],
  ["fourShare", "Four on scene before it ended", "share", "four-on-scene", "share"],
  ["force", "All units asked for", "minutes", "full-force", "mean"],
  ["forceShare", "All units asked for before it ended", "share", "full-force", "share"],
];
const OF_POLICE: readonly Row[] = [
  ["wait", "Wait of all police calls", "minutes", "wait", "mean"],
  ["fireWait", "Wait while a fire runs", "minutes", "wait-during-fires", "mean"],
  ["left", "Police units free while a fire runs", "units", "police-left", "mean"],
  ["noneLeft", "Of that time, none free", "share", "police-left", "none"],
  ["lost", "Time that fires take of police", "personnel-hours", "lost-to-fires", "personnel-hours"],
];
/** Divided by what one fire takes, it says how many there were. */
const TELLS_FIRES = "lost";
/** By priority: what officers begin themselves is seldom among the most urgent. */
const OF_URGENT: readonly (readonly [string, ...Row])[] = [
  ["police 1", "urgentWait", "Wait, priority 1", "minutes", "wait", "mean"],
  ["police 2", "nextWait", "Wait, priority 2", "minutes", "wait", "mean"],
];

/**
 * Every moment of its own, none of them standing for another. Of fires: those of priority 1, where fires are said to be these. Of police by
 * priority: where today has calls of it. Where the records hold few fires, none from which their number could be worked out.
 */
export function shownMoments({
  fires,
  comparison,
  areFiresFew,
}: Pick<ComparedWays, "fires" | "comparison" | "areFiresFew">): readonly ShownMoment[] {
  const ofFires = fires.priorityTo === 1 ? "fire 1" : "fire";
  const moment =
    (side: ShownMoment["side"], of: string) =>
    (row: Row): ShownMoment => {
      const [key, label, unit, measure, statistic] = row;
      return { key, label, unit, side, measure, statistic, of };
    };
  const today = comparison?.baseline.coverage.simulated ?? [];
  const [wait, ...ofPolice] = OF_POLICE.map(moment("police", "police"));
  const urgent = OF_URGENT.map(([of, ...row]) => moment("police", of)(row));
  return [
    ...OF_FIRES.map(moment("fire", ofFires)),
    ...(wait === undefined ? [] : [wait]),
    ...urgent.filter((one) => momentIn(today, one) !== undefined),
    ...ofPolice.filter(({ key }) => !(areFiresFew && key === TELLS_FIRES)),
  ];
}

/** The number among those of a scenario; absent where it was never measured. */
export function momentIn<Row extends MeasuredMean>(
  rows: readonly Row[],
  { measure, statistic, of }: ShownMoment,
): Row | undefined {
  return rows.find((row) => row.measure === measure && row.statistic === statistic && row.of === of);
}
