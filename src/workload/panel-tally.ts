import { hourOfWeekOfLocal, twoDigits } from "../quantity/hour-of-week.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../quantity/instant.ts";
import { INITIATORS, type Initiator } from "../records/call.ts";
import { sum } from "../stats/sum.ts";
import { byInitiator } from "./by-initiator.ts";
import type { DayWindow } from "./panel-window.ts";

/** One bin of the local day, over all days of the window. */
export interface SaturationBin {
  /** Local start, `14:45`. */
  readonly time: string;
  /** Clock hours of the window in this bin. */
  readonly exposureHours: number;
  /** Mean number of officers busy, W(t). */
  readonly workload: number;
  /** Sums to `workload`. */
  readonly workloadByInitiator: Readonly<Record<Initiator, number>>;
  /** Mean number of officers on duty, D(t). */
  readonly deployment: number;
  /** W(t) / D(t); absent where nobody is on duty. */
  readonly saturation?: number;
}

export interface SaturationPanel {
  readonly name: string;
  /** Local days of the window that the records hold; where 0, there are no bins and no figures. */
  readonly days: number;
  readonly bins: readonly SaturationBin[];
  readonly meanWorkload?: number;
  readonly meanDeployment?: number;
  /** meanWorkload / meanDeployment, a ratio of means: the saturation index. Absent where nobody is on duty. */
  readonly saturationIndex?: number;
  /** Mean over the bins of W(t) / D(t): another number, for comparison. */
  readonly meanOfRatios?: number;
  readonly low?: { readonly saturation: number; readonly time: string };
  readonly peak?: { readonly saturation: number; readonly time: string };
  /** Committed hours of units or roles that the roster does not know: left out of the workload. */
  readonly offRosterHours: number;
  /** Whether a part of the roster is estimated: it misses idle officers, so that every share is an upper bound. */
  readonly sharesAreUpperBounds: boolean;
}

// Lanes of a tally: one for each initiator, then these.
export const OFF: number = INITIATORS.length;
export const DEPLOYMENT: number = OFF + 1;
export const EXPOSURE: number = OFF + 2;
const LANES = OFF + 3;

/** Sums personnel-milliseconds of one window, by lane and bin of the day. */
export interface PanelTally {
  readonly add: (local: number, amount: number, lane: number) => void;
  readonly panel: () => Omit<SaturationPanel, "sharesAreUpperBounds">;
}

export function panelTally({ name, firstDay, lastDay, weekdays }: DayWindow, binMinutes: number): PanelTally {
  const count = 1440 / binMinutes;
  const lanes = Array.from({ length: LANES }, () => new Float64Array(count));
  const seen = new Set<number>();

  const add: PanelTally["add"] = (local, amount, lane) => {
    const day = Math.floor(local / DAY_MS);
    if (day < firstDay || day > lastDay || !weekdays[Math.floor(hourOfWeekOfLocal(local) / 24)]) return;
    if (lane === EXPOSURE) seen.add(day);
    const bin = Math.floor((local - day * DAY_MS) / (binMinutes * MINUTE_MS));
    ((lanes[lane] as Float64Array)[bin] as number) += amount;
  };

  const binOf = (bin: number): SaturationBin => {
    const time = (lane: number): number => lanes[lane]?.[bin] as number;
    const exposure = time(EXPOSURE);
    const deployment = time(DEPLOYMENT) / exposure;
    const workloadByInitiator = byInitiator((lane) => time(lane) / exposure);
    const workload = sum(Object.values(workloadByInitiator));
    const minute = bin * binMinutes;
    return {
      time: `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`,
      exposureHours: exposure / HOUR_MS,
      workload,
      workloadByInitiator,
      deployment,
      ...(deployment > 0 ? { saturation: workload / deployment } : {}),
    };
  };

  const panel: PanelTally["panel"] = () => {
    const totals = lanes.map((lane) => sum(lane));
    const work = sum(totals.slice(0, OFF));
    const [off, duty, exposure] = totals.slice(OFF) as [number, number, number];
    const bins = [...(lanes[EXPOSURE] as Float64Array).keys()]
      .filter((bin) => (lanes[EXPOSURE]?.[bin] as number) > 0)
      .map(binOf);
    const rated = bins.flatMap(({ saturation, time }) =>
      saturation === undefined ? [] : [{ saturation, time }],
    );
    const [low] = rated.toSorted((a, b) => a.saturation - b.saturation);
    const [peak] = rated.toSorted((a, b) => b.saturation - a.saturation);
    return {
      name,
      days: seen.size,
      bins,
      ...(exposure > 0 ? { meanWorkload: work / exposure, meanDeployment: duty / exposure } : {}),
      ...(low && peak
        ? {
            saturationIndex: work / duty,
            meanOfRatios: sum(rated.map(({ saturation }) => saturation)) / rated.length,
            low,
            peak,
          }
        : {}),
      offRosterHours: off / HOUR_MS,
    };
  };
  return { add, panel };
}
