import { requireWithin } from "../../quantity/interval.ts";
import type { SaturationPanel } from "../../workload/panel-tally.ts";
import { capital } from "../capital.ts";
import type { Chart, ChartRow } from "../chart.ts";
import { PALETTE } from "../chart-color.ts";
import { labelOf, numberAt, numberAxis, numbersAt } from "../chart-domain.ts";
import { percentText, plainNumber } from "../chart-number.ts";
import type { AreaLayer, Plot } from "../chart-plot.ts";
import { DAY_TICKS } from "./clock-ticks.ts";

/** What officers do, from the bottom of the stack to its top, and how each is drawn. */
const CLASSES = [
  { key: "community", label: "Calls from the community", fill: PALETTE.blue },
  { key: "unknown", label: "Calls of unknown origin", fill: PALETTE.paleBlue },
  { key: "officer", label: "Begun by officers", fill: PALETTE.sky },
  { key: "directed", label: "Directed patrol", fill: PALETTE.sand },
  { key: "outOfService", label: "Out of service", fill: PALETTE.grey },
] as const;

/**
 * How many officers are busy of those on duty, through the day? One panel of `saturationPanels`: workload by class, stacked, below the
 * line of deployment, with a line at 60 % of it.
 *
 * The line is for the stack as a whole: work of every class, as in CPSM's figures. It starts a discussion; it is no limit for a single
 * hour, nor for time on calls alone.
 *
 * @param panel - of `saturationPanels`.
 * @param options.line - where the line is, as a share of deployment in (0, 1]; default 0.6. `false` draws none.
 * @returns rows, one a bin: { time, hour (its middle), classes, workload, deployment, line, saturation }.
 * @throws DutycycleError for a line outside its interval.
 * @see CPSM, Police Operations and Data Analysis Report, Morgan Hill, 2017, figures 3-1 to 3-8.
 *
 * @example
 * ```ts
 * import { saturationPanels, syntheticTown } from "dutycycle";
 * import { saturationChart } from "dutycycle/report";
 * const { calls, roster } = syntheticTown({ seed: 7, population: 20_000, days: 60, start: Date.UTC(2025, 0, 15) });
 * const windows = [{ name: "February", start: "2025-02-01", end: "2025-02-28", days: "all" as const }];
 * const [panel] = saturationPanels(calls, { roster, service: "police", windows });
 * const chart = panel && saturationChart(panel);
 * chart?.rows.length; // => 96
 * chart?.title; // => "Workload and deployment, February"
 * ```
 */
export function saturationChart(
  panel: SaturationPanel,
  options: { readonly line?: number | false; readonly title?: string } = {},
): Chart {
  const { line = 0.6, title = `Workload and deployment, ${panel.name}` } = options;
  if (line !== false) requireWithin("line", line, "(0, 1]");
  const width = 24 / Math.max(1, panel.bins.length);
  const rows = panel.bins.map(({ time, workloadByInitiator, workload, deployment, saturation }) => {
    const [hours = 0, minutes = 0] = time.split(":").map(Number);
    const { "out-of-service": outOfService, ...classes } = workloadByInitiator;
    return {
      ...{ time, hour: hours + minutes / 60 + width / 2, ...classes, outOfService, workload, deployment },
      ...(line === false ? {} : { line: line * deployment }),
      saturation,
    };
  });
  const percent = line === false ? "" : percentText(line);
  const above = rows.filter(({ saturation = 0 }) => line !== false && saturation > line).length;
  return {
    kind: "workload-panel",
    title,
    description: described(
      panel,
      line === false ? "" : ` Above ${percent} in ${above} of ${rows.length} parts of the day.`,
    ),
    rows,
    labels: {
      ...Object.fromEntries(CLASSES.map(({ key, label }) => [key, label])),
      hour: "Hour of day, local time",
      workload: "Officers, mean number",
      deployment: "On duty",
      ...(line === false ? {} : { line: `${percent} of on duty` }),
      saturation: "Share of officers on duty who are committed",
    },
    shares: ["saturation"],
    ...(line === false
      ? {}
      : {
          note: `The line at ${percent} is for all committed time together. It starts a discussion; it is no limit for a single hour.`,
        }),
  };
}

function described(
  { name, days, meanWorkload, meanDeployment, saturationIndex, low, peak }: SaturationPanel,
  above: string,
): string {
  if (meanWorkload === undefined || meanDeployment === undefined)
    return `No data for ${name}: no day of it is in the records.`;
  const head = `${capital(name)}, ${days} ${days === 1 ? "day" : "days"}: on average ${plainNumber(meanWorkload)} officers committed of ${plainNumber(meanDeployment)} on duty`;
  if (saturationIndex === undefined || peak === undefined || low === undefined) return `${head}.`;
  return `${head}, ${percentText(saturationIndex)}; most at ${peak.time} (${percentText(peak.saturation)}), least at ${low.time} (${percentText(low.saturation)}).${above}`;
}

export function workloadPanelPlot(chart: Chart): Plot | undefined {
  const drawn = CLASSES.filter(({ key }) => numbersAt(chart.rows, key).some((value) => value > 0));
  if (numbersAt(chart.rows, "workload", "deployment").length === 0) return undefined;
  const rows = chart.rows.map((row): ChartRow => {
    const edges: Record<string, number> = {};
    let top = 0;
    for (const { key } of drawn) {
      edges[`${key}From`] = top;
      top += numberAt(row, key) ?? 0;
      edges[`${key}To`] = top;
    }
    return { ...row, ...edges };
  });
  const areas = drawn.map(
    ({ key, fill }): AreaLayer => ({
      ...{ mark: "area", x: "hour", low: `${key}From`, high: `${key}To`, fill, label: labelOf(chart, key) },
    }),
  );
  const hasLine = numbersAt(rows, "line").length > 0;
  return {
    x: { kind: "number", label: labelOf(chart, "hour"), domain: [0, 24], form: "number", ticks: DAY_TICKS },
    y: numberAxis(chart, rows, ["workload", "deployment"], { from: 0 }),
    rows,
    layers: [
      ...areas,
      ...(hasLine
        ? [
            // White beneath, so that it stands out from the stack in grey too.
            { mark: "line", x: "hour", y: "line", stroke: PALETTE.paper, width: 5 } as const,
            {
              mark: "line",
              x: "hour",
              y: "line",
              stroke: PALETTE.vermillion,
              dash: "7 4",
              label: labelOf(chart, "line"),
            } as const,
          ]
        : []),
      {
        mark: "line",
        x: "hour",
        y: "deployment",
        stroke: PALETTE.ink,
        width: 2.25,
        label: labelOf(chart, "deployment"),
      },
    ],
    rules: [],
    height: 260,
  };
}
