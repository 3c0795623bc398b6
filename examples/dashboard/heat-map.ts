import type { Workload } from "dutycycle/workload";
import { chartSvg, heatMapChart } from "dutycycle/report";

/** The week as seven rows of twenty-four cells. */
export function drawHeatMap(place: HTMLElement, workload: Workload): void {
  // The picture escapes what comes from the file; it is text of our own making.
  place.innerHTML = chartSvg(heatMapChart(workload));
}
