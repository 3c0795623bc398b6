import type { Workload } from "dutycycle/workload";
import { element, percent, tenths, whole } from "./element.ts";

/** The numbers of the whole, each with its denominator beneath. */
export function showFigures(place: HTMLElement, workload: Workload): void {
  const { callShare, callShareInterval, committedShare, callHours, onDutyHours, calls } = workload;
  const days = (workload.period.end - workload.period.start) / 86_400_000;
  const figures: (readonly [string, string])[] = [];
  if (callShare !== undefined) {
    const { low, high } = callShareInterval ?? {};
    const interval =
      low === undefined || high === undefined ? "" : `; 95 % interval ${percent(low)} to ${percent(high)}`;
    const bound = workload.sharesAreUpperBounds === true ? " (at most: the roster is an estimate)" : "";
    figures.push([percent(callShare), `of officers’ time on duty on calls${interval}${bound}`]);
  }
  if (committedShare !== undefined) {
    figures.push([percent(committedShare), "of time on duty committed to anything (saturation index)"]);
  }
  figures.push([whole(callHours), `officer-hours on calls in ${tenths(days)} days`]);
  figures.push([
    onDutyHours === undefined ? "–" : whole(onDutyHours),
    onDutyHours === undefined
      ? "officer-hours on duty: without a roster there is no share"
      : "officer-hours on duty in these days",
  ]);
  figures.push([whole(calls), `calls in ${tenths(days)} days`]);
  place.replaceChildren(
    ...figures.map(([value, meaning]) =>
      element("p", { class: "figure" }, element("b", {}, value), element("span", {}, meaning)),
    ),
  );
}
