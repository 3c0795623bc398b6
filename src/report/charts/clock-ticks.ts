import { twoDigits, WEEKDAYS } from "../../quantity/hour-of-week.ts";
import type { Tick } from "../chart-plot.ts";

/** A day in hours from midnight: 00:00, 03:00, … 24:00. */
export const DAY_TICKS: readonly Tick[] = Array.from({ length: 9 }, (_, i) => ({
  at: 3 * i,
  text: `${twoDigits(3 * i)}:00`,
}));

/** A week in hours from Monday midnight: each day at its noon. */
export const WEEK_TICKS: readonly Tick[] = WEEKDAYS.map((day, i) => ({
  at: 24 * i + 12,
  text: day.slice(0, 3),
}));
