import { type HourOfWeek, twoDigits, WEEKDAYS } from "../quantity/hour-of-week.ts";
import type { TableColumn, TableRow } from "./table.ts";

/** The columns of a week as a grid: hours down, days across, each number in the same form. */
export function weekColumns(form: Pick<TableColumn, "kind" | "decimals">): readonly TableColumn[] {
  return [
    { key: "hour", label: "Hour", kind: "text" },
    ...WEEKDAYS.map((day) => ({ key: day, label: day, ...form })),
  ];
}

/** The 24 rows of that grid. */
export function weekRows(values: HourOfWeek<number | undefined>): readonly TableRow[] {
  return Array.from({ length: 24 }, (_, hour) => ({
    hour: `${twoDigits(hour)}:00`,
    ...Object.fromEntries(WEEKDAYS.map((day, place) => [day, values[place * 24 + hour]])),
  }));
}
