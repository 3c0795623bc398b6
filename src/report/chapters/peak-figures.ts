import type { Availability } from "../../workload/availability.ts";
import { concurrency } from "../../workload/concurrency.ts";
import { type Figure, figureOf } from "../figure.ts";
import type { StudyCase } from "../study-case.ts";
import type { PeakHour } from "./peak-hours.ts";

export function peakFigures(
  study: StudyCase,
  free: Availability | undefined,
  peak: PeakHour | undefined,
): readonly Figure[] {
  const { cleaned, police, periodText: period } = study;
  const time = { unit: "share", period, denominator: "clock time of the period", source: "availability" };
  const units = { unit: "units", period, source: "availability" };
  const open = concurrency(cleaned, {
    ...(police?.service && { service: police.service }),
    initiators: ["community", "officer", "unknown"],
  });
  return [
    figureOf({
      ...time,
      id: "none-free",
      label: "Share of the time with no unit free",
      value: free?.noneFreeShare,
    }),
    figureOf({
      ...time,
      id: "one-free",
      label: "Share of the time with exactly one unit free",
      value: free?.lowFree.one,
    }),
    figureOf({ ...units, id: "units-on-duty", label: "Units on duty, on average", value: free?.onDutyUnits }),
    figureOf({ ...units, id: "units-busy", label: "Units busy, on average", value: free?.busyUnits }),
    figureOf({
      ...{
        id: "peak-hour",
        label: `Share of time on duty committed in the busiest hour of the week, ${peak?.hour}`,
        value: peak?.share,
      },
      ...{
        unit: "share",
        period,
        denominator: "personnel-hours on duty in that hour of the week",
        source: "measureWorkload",
      },
    }),
    figureOf({
      ...{ id: "mean-open", label: "Calls open at once, on average", value: open.meanOpen },
      ...{ unit: "calls", period, source: "concurrency", decimals: 2 },
      note: "Calls from the community, officer-begun and of unknown origin.",
    }),
  ].filter(({ value }) => value !== undefined);
}
