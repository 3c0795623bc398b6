import { requireOneOf } from "../../quantity/error.ts";
import type { Workload } from "../../workload/workload.ts";
import type { Chart } from "../chart.ts";
import { percentText } from "../chart-number.ts";
import { hourOfWeekChart } from "./heat-map.ts";

/** What each share is of, in words; one may not stand for the other. */
const SHARES = {
  callShare: { title: "Time on calls by hour of the week", label: "Share of on-duty time on calls" },
  committedShare: {
    title: "Committed time by hour of the week",
    label: "Share of on-duty time committed to work of every kind",
  },
} as const;

/**
 * When in the week are officers busy? A heat map of the share of on-duty time, by hour of the week.
 *
 * `callShare` is time on calls, `committedShare` also holds directed patrol and time out of service; the picture says which.
 * Hours in which nobody is on duty have no share. Time that is not in it is not recorded as committed, which is
 * not the same as idle.
 *
 * @param workload - from `measureWorkload` with a roster.
 * @param options.share - `callShare` (default) or `committedShare`.
 * @returns a chart with the 168 shares; without rows where the workload has no roster.
 * @throws DutycycleError for a share that there is not.
 *
 * @example
 * ```ts
 * import { measureWorkload, syntheticTown } from "dutycycle";
 * import { workloadChart } from "dutycycle/report";
 * const { calls, roster } = syntheticTown({ seed: 7, population: 20_000, days: 28 });
 * const chart = workloadChart(measureWorkload(calls, { roster, service: "police", roles: ["patrol"] }));
 * chart.rows.length; // => 168
 * workloadChart(measureWorkload(calls)).description; // => "No data for Time on calls by hour of the week: no roster."
 * ```
 */
export function workloadChart(
  workload: Workload,
  options: { readonly share?: "callShare" | "committedShare"; readonly title?: string } = {},
): Chart {
  const { share = "callShare" } = options;
  requireOneOf("share", share, ["callShare", "committedShare"]);
  const { title = SHARES[share].title, label } = { ...SHARES[share], ...options };
  const whole = workload[share];
  const upper = "The roster is estimated from units seen at work: every share is an upper bound.";
  const chart = hourOfWeekChart(
    workload.byHourOfWeek.map((hour) => hour[share]),
    { title, label, isShare: true, ...(workload.sharesAreUpperBounds ? { note: upper } : {}) },
  );
  if (whole === undefined) return { ...chart, rows: [], description: `No data for ${title}: no roster.` };
  return { ...chart, description: `${percentText(whole)} over the whole period. ${chart.description}` };
}
