import { HOURS_IN_WEEK } from "../quantity/hour-of-week.ts";
import type { Chart } from "./chart.ts";
import { formOf, numberAt } from "./chart-domain.ts";
import type { ShownTable } from "./shown-part.ts";
import { rowsTable } from "./shown-rows.ts";
import { decimalsOf } from "./value-text.ts";
import { weekColumns, weekRows } from "./week-grid.ts";

const MOST_ROWS = 12;

/** The numbers of a chart as a table: a week as a grid, other pictures by their first and last rows; `undefined` where there are none. */
export function shownTableOf(chart: Chart): ShownTable | undefined {
  const { kind, rows, labels } = chart;
  if (rows.length === 0) return undefined;
  if (kind === "heat-map" && rows.length === HOURS_IN_WEEK) {
    const values = rows.map((row) => numberAt(row, "value"));
    const isShare = formOf(chart, "value") === "share";
    const known = values.filter((value) => value !== undefined);
    const decimals = isShare ? 0 : Math.min(2, decimalsOf(known));
    const columns = weekColumns({ kind: isShare ? "share" : "number", decimals });
    // The unit stands in the description.
    const short = columns.map((column) => ({
      ...column,
      label: column.key === "hour" ? column.label : column.label.slice(0, 3),
    }));
    return { kind: "table", title: "", columns: short, rows: weekRows(values), under: "" };
  }
  const table = rowsTable(rows, { title: "", most: MOST_ROWS });
  const columns = table.columns.map((column) => {
    const isShare = column.kind !== "text" && formOf(chart, column.key) === "share";
    return {
      ...column,
      label: (labels[column.key] ?? column.label).replace(/, %$/, ""),
      ...(isShare && { kind: "share" as const, decimals: 1 }),
    };
  });
  return { ...table, columns };
}
