import type { Figure } from "./figure.ts";
import { intervalText, valueText } from "./figure-text.ts";
import { underTable } from "./html-table.ts";
import type { ShownTable } from "./shown-part.ts";
import { endsOf, type RowsForm } from "./shown-rows.ts";
import type { Table, TableColumn } from "./table.ts";

/** A table as it is, long ones by their ends. */
export function tablePart(table: Table, form: RowsForm): ShownTable {
  const { rows, gap } = endsOf(table.rows.length, form.most, (place) => table.rows[place] ?? {});
  return {
    ...{
      kind: "table",
      title: form.title || table.title,
      columns: table.columns,
      rows,
      under: underTable(table),
    },
    ...(gap && { gap }),
  };
}

const COLUMNS: readonly TableColumn[] = [
  { key: "label", label: "What", kind: "text" },
  { key: "value", label: "Value", kind: "number" },
  { key: "interval", label: "Interval", kind: "number" },
  { key: "of", label: "Of", kind: "text" },
];

/** Figures with their intervals and denominators; period and source below, where all have the same, and the denominator too. */
export function figuresTable(figures: readonly Figure[], title: string): ShownTable {
  const denominators = [...new Set(figures.flatMap(({ denominator }) => denominator ?? []))];
  const rows = figures.map((figure) => ({
    label: figure.label,
    value: valueText(figure),
    interval: intervalText(figure),
    of: denominators.length > 1 ? (figure.denominator ?? "") : "",
  }));
  const periods = [...new Set(figures.map(({ period }) => period))];
  const sources = [...new Set(figures.map(({ source }) => source))];
  const under = [
    ...(denominators.length === 1 ? [`Shares of: ${denominators[0]}.`] : []),
    ...(periods.length === 1 ? [`Period: ${periods[0]}.`] : []),
    ...(sources.length > 0 ? [`Source: ${sources.join("; ")}.`] : []),
  ].join(" ");
  const columns = COLUMNS.filter(({ key }) => rows.some((row) => row[key as keyof typeof row] !== ""));
  return { kind: "table", title, columns, rows, under };
}
