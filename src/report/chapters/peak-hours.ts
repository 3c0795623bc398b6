import { hourOfWeekName } from "../../quantity/hour-of-week.ts";
import { known } from "../../quantity/known.ts";
import type { Workload } from "../../workload/workload.ts";

/** An hour of the week, and the share of its time on duty that is committed (hours, where there is no roster). */
export interface PeakHour {
  readonly hour: string;
  readonly share?: number;
  readonly busy: number;
  readonly onDuty?: number;
}

const PEAKS_SHOWN = 10;

export function peakHours(workload: Workload): readonly PeakHour[] {
  const hours = workload.byHourOfWeek.flatMap((slot, index): PeakHour[] => {
    const { committedHours, onDutyHours, committedShare, exposureHours } = slot;
    if (exposureHours === 0 || (workload.onDutyHours !== undefined && committedShare === undefined))
      return [];
    return [
      {
        hour: hourOfWeekName(index),
        busy: committedHours / exposureHours,
        ...known({ share: committedShare }),
        ...(onDutyHours !== undefined && { onDuty: onDutyHours / exposureHours }),
      },
    ];
  });
  return hours.toSorted((a, b) => (b.share ?? b.busy) - (a.share ?? a.busy)).slice(0, PEAKS_SHOWN);
}
