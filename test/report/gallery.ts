import { maximalCovering } from "../../src/coverage/maximal-covering.ts";
import { monthlyPercentiles, monthlyShares } from "../../src/coverage/monthly-performance.ts";
import { cleanCalls } from "../../src/records/clean.ts";
import { syntheticTown } from "../../src/records/synthetic.ts";
import {
  type Chart,
  controlChart,
  costChart,
  coverageChart,
  hourOfWeekChart,
  paretoChart,
  requirementChart,
  responseByHourChart,
  responseDistributionChart,
  saturationChart,
  staffingChart,
  tornadoChart,
  workloadChart,
} from "../../src/report/index.ts";
import { shiftCover } from "../../src/schedule/shift-cover.ts";
import { shiftsStarting } from "../../src/schedule/shifts-starting.ts";
import { compareStaffing } from "../../src/staffing/compare-staffing.ts";
import { pChart } from "../../src/stats/p-chart.ts";
import { xmrChart } from "../../src/stats/xmr-chart.ts";
import { greatCircleMiles } from "../../src/travel/great-circle.ts";
import { arrivalRates } from "../../src/workload/demand.ts";
import { measureWorkload } from "../../src/workload/measure-workload.ts";
import { responseTimes } from "../../src/workload/response-time.ts";
import { saturationPanels } from "../../src/workload/saturation.ts";

/** One chart of each kind, by the name of its file in docs/charts: of the made-up town, and of made-up costs. */
export async function gallery(): Promise<Readonly<Record<string, Chart>>> {
  const town = syntheticTown({ seed: 7, population: 60_000, days: 364 });
  const { calls } = cleanCalls(town.calls);
  const patrol = { roster: town.roster, service: "police", roles: ["patrol"] } as const;
  const workload = measureWorkload(calls, patrol);
  const windows = [
    { name: "weekdays of August", start: "2025-08-01", end: "2025-08-28", days: "weekday" },
  ] as const;
  const [panel] = saturationPanels(calls, { ...patrol, windows });
  if (panel === undefined) throw new Error("no panel");

  const needs = compareStaffing({
    workload,
    arrivals: arrivalRates(calls, { service: "police", initiators: ["community"] }),
    relief: { scheduledHours: 2184, absenceHours: 384 },
    population: town.population,
    area: 20,
    posts: 6,
    minimumOnDuty: 4,
    present: { officers: 24 },
    targets: {
      ...{ delay: { minutes: 5, share: 0.9 }, meanDelayMinutes: 2, travelMinutes: 5 },
      allocation: { calls: 0.4, community: 0.2, proactive: 0.25, administrative: 0.15 },
    },
  });

  const required = [5, 4, 4, 3, 3, 3, 3, 4, 5, 5, 5, 6, 6, 6, 6, 7, 8, 8, 8, 8, 7, 7, 6, 6];
  const shifts = shiftsStarting({ horizonSlots: 24, hours: 10, startMinutes: [360, 900, 1260] });
  const plan = shiftCover({ required, shifts, people: [5, 4, 3] });

  const sites = town.areas.map((from) => town.areas.map((to) => greatCircleMiles(from, to)));
  const covering = await Promise.all(
    [1, 2, 3, 4, 5, 6].map((open) => maximalCovering({ reach: sites, limit: 1.5, open })),
  );

  // The eleven whole months of the records.
  const period = { start: Date.UTC(2025, 0, 1, 5), end: Date.UTC(2025, 11, 1, 5) };
  const clock = { clockStart: "alarm-received", clockStop: "first-unit-on-scene", period } as const;
  const shares = monthlyShares(town.calls, { ...clock, service: "police", limitSeconds: 900 });
  const minutes = monthlyPercentiles(town.calls, { ...clock, service: "fire" });
  const series = minutes.flatMap(({ label, value }) =>
    value === undefined ? [] : [{ label, value: value / 60 }],
  );

  return {
    "workload-by-hour-of-week": workloadChart(workload),
    "calls-by-hour-of-week": hourOfWeekChart(arrivalRates(calls, { service: "police" }), {
      ...{ title: "When police calls come", label: "Calls received per hour" },
    }),
    "workload-and-deployment": saturationChart(panel),
    "response-distribution": responseDistributionChart(calls, { service: "police" }),
    "response-by-hour": responseByHourChart(responseTimes(calls, { by: "hour", service: "police" })),
    "staffing-methods": staffingChart(needs),
    "requirement-and-shifts": requirementChart({ required, plan }),
    "coverage-curve": coverageChart(
      covering.map(({ coveredShare, bound }, i) => ({
        ...{ x: i + 1, share: coveredShare, bound: bound === undefined ? undefined : bound / sites.length },
      })),
      { label: "Stations", goal: 0.9, title: "Beats within a mile and a half of a station" },
    ),
    "control-chart-share": controlChart(pChart(shares, { limits: "laney" }), {
      ...{
        title: "Police calls answered within 15 minutes",
        label: "Share of calls",
        isShare: true,
        goal: 0.7,
      },
    }),
    "control-chart-minutes": controlChart(xmrChart(series), {
      ...{ title: "Response to fire calls", label: "90th percentile, minutes" },
    }),
    "control-chart-change": controlChart(
      xmrChart(
        [9.1, 8.7, 9.4, 8.9, 9.2, 8.8, 9.0, 9.3, 7.4, 7.1, 7.6, 7.2].map((value, i) => ({
          ...{ label: `2024-${String(i + 1).padStart(2, "0")}`, value },
        })),
        { baseline: { from: "2024-01", to: "2024-08" } },
      ),
      { title: "Response before and after a second evening car", label: "90th percentile, minutes", goal: 8 },
    ),
    "cost-over-years": costChart(
      [-1_250_000, -900_000, -420_000, 110_000, 660_000, 1_230_000, 1_820_000].map((value, year) => ({
        ...{ year, value, low: value - 60_000 - 140_000 * year, high: value + 40_000 + 110_000 * year },
      })),
      {
        ...{ title: "Does the merger pay for itself?", label: "Cumulative saving, dollars of 2026" },
        interval: "Nine in ten draws",
      },
    ),
    tornado: tornadoChart(
      [
        {
          input: "Wage premium of cross-trained officers",
          low: 610_000,
          high: -90_000,
          lowInput: "5 %",
          highInput: "15 %",
        },
        { input: "Attrition a year", low: 210_000, high: 320_000, lowInput: "4 %", highInput: "9 %" },
        {
          input: "Firefighters who convert",
          low: 120_000,
          high: 400_000,
          lowInput: "30 %",
          highInput: "80 %",
        },
        {
          input: "Training, dollars a person",
          low: 330_000,
          high: 190_000,
          lowInput: "12,000",
          highInput: "45,000",
        },
        {
          input: "Overtime during transition",
          low: 290_000,
          high: 240_000,
          lowInput: "0 %",
          highInput: "6 %",
        },
      ],
      { title: "What moves the saving most", label: "Saving a year, dollars of 2026", base: 270_000 },
    ),
    "pareto-front": paretoChart(
      [
        { name: "As it is", x: 9.8, y: 8.9, onFront: false },
        { name: "Nominal", x: 9.7, y: 8.8, onFront: false },
        { name: "Functional", x: 9.4, y: 8.8, onFront: true },
        { name: "Partial, two crews", x: 9.6, y: 8.1, onFront: true },
        { name: "Partial, three crews", x: 10.1, y: 7.6, onFront: true },
        { name: "Full", x: 10.4, y: 7.2, onFront: true },
        { name: "Full, one station fewer", x: 10.0, y: 8.6, onFront: false },
        { name: "As it is, one more engine", x: 10.9, y: 7.1, onFront: true },
      ],
      {
        ...{ title: "Cost against response", xLabel: "Cost, million dollars a year" },
        yLabel: "90th percentile of response to fires, minutes",
      },
    ),
  };
}
