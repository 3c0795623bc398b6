import { type Chart, chartSvg, hourOfWeekChart, workloadChart } from "dutycycle/report";
import type { Workload } from "dutycycle/workload";

/** The week as seven rows of twenty-four cells: shares where there is a roster, else officers on calls at once. */
export function drawHeatMap(place: HTMLElement, workload: Workload): void {
  // The picture escapes whatever comes from a file.
  place.innerHTML = chartSvg(heatMap(workload));
}

function heatMap(workload: Workload): Chart {
  if (workload.callShare !== undefined) return workloadChart(workload);
  const busy = workload.byHourOfWeek.map(({ callHours, exposureHours }) =>
    exposureHours === 0 ? undefined : callHours / exposureHours,
  );
  return hourOfWeekChart(busy, {
    title: "Officers on calls at once, by hour of the week",
    label: "Officers on calls",
  });
}
