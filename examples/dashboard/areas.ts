import type { Workload } from "dutycycle/workload";
import { element, percent, table, tenths, whole } from "./element.ts";

const MOST_AREAS = 30;

/** Calls, hours and share of each area, largest first. */
export function areasTable(workload: Workload): HTMLElement {
  const groups = workload.groups ?? [];
  const total = workload.callHours;
  const rows = groups.slice(0, MOST_AREAS).map(({ key, calls, callHours, callShare }) => {
    const share = total === 0 ? 0 : callHours / total;
    const bar = element("meter", { min: 0, max: 1, value: share, "aria-label": `share of hours, ${key}` });
    return [
      key,
      whole(calls),
      tenths(callHours),
      element("span", {}, bar, ` ${percent(share)}`),
      callShare === undefined ? "–" : percent(callShare),
    ];
  });
  const more = groups.length > MOST_AREAS ? `, the ${MOST_AREAS} largest of ${groups.length}` : "";
  const caption = `Areas${more}. A share of time on duty needs a roster that knows areas.`;
  return table(
    caption,
    ["Area", "Calls", "Officer-hours on calls", "Share of all hours on calls", "Share of time on duty"],
    rows,
  );
}
