import { hourOfWeekOfLocal, twoDigits } from "../quantity/hour-of-week.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../quantity/instant.ts";
import { INITIATORS, type Initiator } from "../records/call.ts";
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
}

// Lanes of a tally: one for each initiator, then these.
export const OFF: number = INITIATORS.length;
export const DEPLOYMENT: number = OFF + 1;
export const EXPOSURE: number = OFF + 2;
const LANES = OFF + 3;

/** Sums personnel-milliseconds of one window, by lane and bin of the day. */
export class PanelTally {
  private readonly window: DayWindow;
  private readonly binMinutes: number;
  private readonly bins: number;
  private readonly sums: Float64Array;
  private readonly seen = new Set<number>();

  constructor(window: DayWindow, binMinutes: number) {
    this.window = window;
    this.binMinutes = binMinutes;
    this.bins = 1440 / binMinutes;
    this.sums = new Float64Array(LANES * this.bins);
  }

  add(local: number, amount: number, lane: number): void {
    const day = Math.floor(local / DAY_MS);
    if (day < this.window.firstDay || day > this.window.lastDay) return;
    if (!this.window.weekdays[Math.floor(hourOfWeekOfLocal(local) / 24)]) return;
    if (lane === EXPOSURE) this.seen.add(day);
    const bin = Math.floor((local - day * DAY_MS) / (this.binMinutes * MINUTE_MS));
    const at = lane * this.bins + bin;
    (this.sums[at] as number) += amount;
  }

  panel(): SaturationPanel {
    const bins: SaturationBin[] = [];
    for (let bin = 0; bin < this.bins; bin++) if (this.sum(EXPOSURE, bin) > 0) bins.push(this.bin(bin));
    const exposure = this.total(EXPOSURE);
    const duty = this.total(DEPLOYMENT);
    const work = INITIATORS.reduce((sum, _, lane) => sum + this.total(lane), 0);
    const rated = bins.flatMap(({ saturation, time }) =>
      saturation === undefined ? [] : [{ saturation, time }],
    );
    const [first] = rated;
    return {
      name: this.window.name,
      days: this.seen.size,
      bins,
      ...(exposure > 0 ? { meanWorkload: work / exposure, meanDeployment: duty / exposure } : {}),
      ...(first === undefined
        ? {}
        : {
            saturationIndex: work / duty,
            meanOfRatios: rated.reduce((sum, { saturation }) => sum + saturation, 0) / rated.length,
            low: rated.reduce((low, bin) => (bin.saturation < low.saturation ? bin : low), first),
            peak: rated.reduce((peak, bin) => (bin.saturation > peak.saturation ? bin : peak), first),
          }),
      offRosterHours: this.total(OFF) / HOUR_MS,
    };
  }

  private bin(bin: number): SaturationBin {
    const exposure = this.sum(EXPOSURE, bin);
    const deployment = this.sum(DEPLOYMENT, bin) / exposure;
    const byInitiator = INITIATORS.map(
      (initiator, lane) => [initiator, this.sum(lane, bin) / exposure] as const,
    );
    const workload = byInitiator.reduce((sum, [, officers]) => sum + officers, 0);
    const minute = bin * this.binMinutes;
    return {
      time: `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`,
      exposureHours: exposure / HOUR_MS,
      workload,
      workloadByInitiator: Object.fromEntries(byInitiator) as Record<Initiator, number>,
      deployment,
      ...(deployment > 0 ? { saturation: workload / deployment } : {}),
    };
  }

  private sum(lane: number, bin: number): number {
    return this.sums[lane * this.bins + bin] as number;
  }

  private total(lane: number): number {
    return this.sums.subarray(lane * this.bins, (lane + 1) * this.bins).reduce((sum, time) => sum + time, 0);
  }
}
