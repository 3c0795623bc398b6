import { requireThat } from "../../quantity/error.ts";
import { requireWithin } from "../../quantity/interval.ts";
import type { ShiftCover } from "../../schedule/shift-cover.ts";
import type { Chart } from "../chart.ts";
import { PALETTE } from "../chart-color.ts";
import { labelOf, numberAt, numberAxis, numbersAt } from "../chart-domain.ts";
import { countText, plainNumber } from "../chart-number.ts";
import type { NumberAxis, Plot } from "../chart-plot.ts";
import { DAY_TICKS, WEEK_TICKS } from "./clock-ticks.ts";

/**
 * Are people at work when they are needed? The requirement, slot by slot, against the people whom a plan of shifts puts to work.
 *
 * @param input.required - people needed at work, one number a slot, as given to `coverShifts` or `shiftCover`.
 * @param input.plan - the result of either.
 * @param input.slotMinutes - length of a slot, (0, infinity); default 60. Slots that make a day or a week are drawn on its clock.
 * @returns rows of { fromHours, toHours, required, cover, short }.
 * @throws DutycycleError unless requirement and plan are of one length.
 *
 * @example
 * ```ts
 * import { shiftCover } from "dutycycle";
 * import { requirementChart } from "dutycycle/report";
 * const shifts = [{ name: "early", covers: [1, 1, 0, 0] }, { name: "late", covers: [0, 0, 1, 1] }];
 * const required = [2, 4, 5, 1];
 * const plan = shiftCover({ required, slotMinutes: 360, shifts, people: [3, 4] });
 * const chart = requirementChart({ required, plan, slotMinutes: 360 });
 * chart.description; // => "72 person-hours are needed and 84 are at work: 12 are missing where they are needed, 24 are beyond the need."
 * chart.rows[1]; // => { "fromHours": 6, "toHours": 12, "required": 4, "cover": 3, "short": 1 }
 * ```
 */
export function requirementChart(input: {
  readonly required: readonly number[];
  readonly plan: Pick<ShiftCover, "cover">;
  readonly slotMinutes?: number;
  readonly title?: string;
}): Chart {
  const { required, plan, slotMinutes = 60, title = "People needed and people at work" } = input;
  requireWithin("slotMinutes", slotMinutes, "(0, infinity)");
  requireThat(
    plan?.cover?.length === required?.length,
    "plan.cover",
    `as many slots as required has, ${required?.length}`,
    plan?.cover?.length,
  );
  const hours = slotMinutes / 60;
  const rows = required.map((people, t) => {
    const cover = plan.cover[t] as number;
    return {
      fromHours: t * hours,
      toHours: (t + 1) * hours,
      required: people,
      cover,
      short: Math.max(0, people - cover),
    };
  });
  const sumOf = (of: (row: (typeof rows)[0]) => number): number =>
    hours * rows.reduce((sum, row) => sum + of(row), 0);
  // Of a week, whole hours: three digits would make another number of a part than a table does.
  const isMany = sumOf((row) => row.required) >= 100;
  const total = (of: (row: (typeof rows)[0]) => number): string =>
    isMany ? countText(sumOf(of)) : plainNumber(sumOf(of));
  const over = total((row) => Math.max(0, row.cover - row.required));
  return {
    kind: "requirement",
    title,
    description:
      rows.length === 0
        ? `No data for ${title}: no slots.`
        : `${total((row) => row.required)} person-hours are needed and ${total((row) => row.cover)} are at work: ${total((row) => row.short)} are missing where they are needed, ${over} are beyond the need.`,
    rows,
    labels: { fromHours: "Hours", people: "People", required: "Needed", cover: "At work", short: "Missing" },
  };
}

export function requirementPlot(chart: Chart): Plot | undefined {
  if (numbersAt(chart.rows, "required", "cover").length === 0) return undefined;
  const isShort = (row: Chart["rows"][0]): boolean => (numberAt(row, "short") ?? 0) > 0;
  const slots = chart.rows.map((row) => ({
    ...{ ...row, floor: 0 },
    shortFrom: isShort(row) ? row["cover"] : undefined,
    shortTo: isShort(row) ? row["required"] : undefined,
  }));
  const end = numbersAt(slots, "toHours").reduce((a, b) => Math.max(a, b), 0);
  // Steps end where the next begins; the last ends at the end.
  const last = slots.at(-1);
  const rows = last === undefined ? slots : [...slots, { ...last, fromHours: end }];
  const hasShort = slots.some(({ shortTo }) => shortTo !== undefined);
  return {
    x: clockAxis(labelOf(chart, "fromHours"), end),
    y: { ...numberAxis(chart, rows, ["required", "cover"], { from: 0 }), label: labelOf(chart, "people") },
    rows: hasShort ? closed(rows) : rows,
    layers: [
      {
        mark: "area",
        x: "fromHours",
        low: "floor",
        high: "required",
        fill: PALETTE.paleGrey,
        edge: PALETTE.axis,
        steps: true,
        label: labelOf(chart, "required"),
      },
      ...(hasShort
        ? [
            {
              mark: "area",
              x: "fromHours",
              low: "shortFrom",
              high: "shortTo",
              fill: PALETTE.vermillion,
              steps: true,
              label: labelOf(chart, "short"),
            } as const,
          ]
        : []),
      {
        mark: "line",
        x: "fromHours",
        y: "cover",
        stroke: PALETTE.blue,
        width: 2.25,
        steps: true,
        label: labelOf(chart, "cover"),
      },
    ],
    rules: [],
    height: 240,
  };
}

type Slot = Record<string, string | number | boolean | undefined>;

/** Where people stop being missing, a row that ends the step: without it the last slot of a shortfall had no width. */
function closed(rows: readonly Slot[]): readonly Slot[] {
  return rows.flatMap((row, t) => {
    const before = rows[t - 1];
    const ends = before?.["shortTo"] !== undefined && row["shortTo"] === undefined;
    return ends ? [{ ...row, shortFrom: before["shortFrom"], shortTo: before["shortTo"] }, row] : [row];
  });
}

/** A day or a week on its clock; any other number of hours as a number. */
function clockAxis(label: string, end: number): NumberAxis {
  const axis = { kind: "number", domain: [0, end > 0 ? end : 1], form: "number" } as const;
  if (end === 24) return { ...axis, label: "Hour of day", ticks: DAY_TICKS };
  if (end === 168) return { ...axis, label: "Day of the week", ticks: WEEK_TICKS };
  return { ...axis, label };
}
