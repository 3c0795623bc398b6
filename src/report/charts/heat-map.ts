import { requireThat } from "../../quantity/error.ts";
import { HOURS_IN_WEEK, type HourOfWeek, hourOfWeekName, WEEKDAYS } from "../../quantity/hour-of-week.ts";
import { known } from "../../quantity/known.ts";
import type { Chart } from "../chart.ts";
import { formOf, labelOf, numbersAt } from "../chart-domain.ts";
import { percentText, plainNumber } from "../chart-number.ts";
import type { Plot } from "../chart-plot.ts";

export interface HourOfWeekChartOptions {
  readonly title: string;
  /** What the values are, with their unit: `Calls received per hour`. */
  readonly label: string;
  /** Whether the values are shares, 0.38 for 38 %. Default false. */
  readonly isShare?: boolean;
  readonly note?: string;
}

/**
 * When in the week is it how much? A heat map of any number by hour of the week: calls, officers, shares.
 *
 * Seven rows of twenty-four fields, darker for more, each with its number where there is room.
 *
 * @param values - 168 of them, index 0 = Monday 00:00 to 01:00; `undefined` where there is none, which is drawn as a white field with a dash.
 * @returns rows of { hourOfWeek, day, hour, value }; none where every value is absent.
 * @throws DutycycleError unless there are 168 values.
 *
 * @example
 * ```ts
 * import { hourOfWeekChart } from "dutycycle/report";
 * const rates = Array.from({ length: 168 }, (_, hour) => (hour % 24) / 10);
 * const chart = hourOfWeekChart(rates, { title: "When calls come", label: "Calls per hour" });
 * chart.description;
 * // => "Calls per hour by hour of the week: highest on Monday 23:00 (2.3), lowest on Monday 00:00 (0)."
 * chart.rows[17]; // => { "hourOfWeek": 17, "day": "Monday", "hour": 17, "value": 1.7 }
 * ```
 */
export function hourOfWeekChart(
  values: HourOfWeek<number | undefined>,
  options: HourOfWeekChartOptions,
): Chart {
  const { title, label, isShare = false, note } = options;
  requireThat(Array.isArray(values) && values.length === HOURS_IN_WEEK, "values", "168 numbers", values);
  const all = Array.from(values, (value, hourOfWeek) => {
    const isNumber = typeof value === "number" && Number.isFinite(value);
    return {
      hourOfWeek,
      day: WEEKDAYS[Math.floor(hourOfWeek / 24)] as string,
      hour: hourOfWeek % 24,
      value: isNumber ? value : undefined,
    };
  });
  const shown = all.flatMap(({ hourOfWeek, value }) => (value === undefined ? [] : [{ hourOfWeek, value }]));
  const text = isShare ? percentText : plainNumber;
  const said = ({ hourOfWeek, value }: { hourOfWeek: number; value: number }): string =>
    `${hourOfWeekName(hourOfWeek)} (${text(value)})`;
  const [first] = shown;
  const most = first && shown.reduce((a, b) => (b.value > a.value ? b : a), first);
  const least = first && shown.reduce((a, b) => (b.value < a.value ? b : a), first);
  const empty = HOURS_IN_WEEK - shown.length;
  return {
    kind: "heat-map",
    title,
    description:
      most && least
        ? `${label} by hour of the week: highest on ${said(most)}, lowest on ${said(least)}.${empty > 0 ? ` ${empty} of 168 hours have none.` : ""}`
        : `No data for ${title}.`,
    rows: shown.length > 0 ? all : [],
    labels: { day: "Day", hour: "Hour of day, local time", value: label },
    ...(isShare ? { shares: ["value"] } : {}),
    ...known({ note }),
  };
}

const HOURS: readonly string[] = Array.from({ length: 24 }, (_, hour) => String(hour));
const FIELD_HEIGHT = 27;

export function heatMapPlot(chart: Chart): Plot | undefined {
  const { rows } = chart;
  const values = numbersAt(rows, "value");
  if (values.length === 0) return undefined;
  const low = values.reduce((a, b) => Math.min(a, b), 0);
  const high = values.reduce((a, b) => Math.max(a, b), low);
  return {
    x: { kind: "names", label: labelOf(chart, "hour"), names: HOURS },
    y: { kind: "names", label: "", names: WEEKDAYS },
    rows: rows.map((row) => ({ ...row, hour: String(row["hour"]) })),
    layers: [
      {
        ...{ mark: "cell", x: "hour", y: "day", value: "value", label: labelOf(chart, "value") },
        domain: [low, high > low ? high : low + 1],
        form: formOf(chart, "value"),
      },
    ],
    rules: [],
    height: WEEKDAYS.length * FIELD_HEIGHT,
  };
}
