import type { Chart, ChartKind, ChartRow } from "./chart.ts";
import { countText, percentText } from "./chart-number.ts";
import type { ReleaseRules } from "./release-rules.ts";
import { rowKey, smallCountKeys } from "./small-counts.ts";

/** The key of each kind's rows that counts calls; other kinds hold means, shares and minutes. */
const COUNTS: Partial<Record<ChartKind, string>> = { distribution: "calls", "hour-lines": "count" };

/** Bars are joined, so many to one, until those too small to show hold no more than an eighth of all. Fewer, wider bars say less. */
const JOINED = [1, 2, 3, 4, 5, 10];
const LOST = 0.125;

/** A chart as it may leave the house: no small count in its rows, so none in its picture, its data or its specification. */
export function releasedChart(chart: Chart, { smallestCount }: ReleaseRules): Chart {
  const key = COUNTS[chart.kind];
  if (key === undefined) return chart;
  if (chart.kind !== "distribution") return { ...chart, rows: withoutSmall(chart.rows, key, smallestCount) };
  const all = sumOf(chart.rows, key);
  const tries = JOINED.map((bars) => withoutSmall(joinedBars(chart.rows, bars), key, smallestCount));
  const shares = tries.map((rows) => (all === 0 ? 0 : 1 - sumOf(rows, key) / all));
  const enough = shares.findIndex((share) => share <= LOST);
  const place = enough < 0 ? JOINED.length - 1 : enough;
  const rows = tries[place] as readonly ChartRow[];
  const lost = rows.filter((row) => row[key] === undefined).length;
  if (lost === 0) return { ...chart, rows };
  const note = `${countText(lost)} bars, ${percentText(shares[place] as number)} of all, are not shown: they stand for fewer than ${smallestCount} each, or would give such a one away.`;
  return { ...chart, rows, note: chart.note === undefined ? note : `${chart.note} ${note}` };
}

/** The rows with `undefined` in the place of counts that are small or with which a small one could be worked out from the total. */
function withoutSmall(rows: readonly ChartRow[], key: string, smallestCount: number): readonly ChartRow[] {
  // Rows are told apart by their place, as those of a table by their type.
  const table = {
    ...{ id: "rows", title: "", period: "", source: "" },
    columns: [
      { key: "type", label: "", kind: "text" },
      { key: "count", label: "", kind: "count" },
    ] as const,
    rows: rows.map((row, place) => ({ type: String(place), count: row[key] })),
  };
  const hidden = smallCountKeys([table], smallestCount);
  return rows.map((row, place) =>
    hidden.has(rowKey(table, table.rows[place] as ChartRow)) ? { ...row, [key]: undefined } : row,
  );
}

/** Bars of so many times the width; what is beyond the edge stays apart. */
function joinedBars(rows: readonly ChartRow[], bars: number): readonly ChartRow[] {
  const inside = rows.filter((row) => row["toMinutes"] !== undefined);
  const [first] = inside;
  if (bars === 1 || first === undefined) return rows;
  const width = (Number(first["toMinutes"]) - Number(first["fromMinutes"])) * bars;
  const groups = Array.from({ length: Math.ceil(inside.length / bars) }, (_, group) => ({
    fromMinutes: group * width,
    // The last ends where the picture does.
    toMinutes: Math.min((group + 1) * width, Number(inside.at(-1)?.["toMinutes"])),
    calls: sumOf(inside.slice(group * bars, (group + 1) * bars), "calls"),
  }));
  return [...groups, ...rows.filter((row) => row["toMinutes"] === undefined)];
}

function sumOf(rows: readonly ChartRow[], key: string): number {
  return rows.reduce((sum, row) => sum + (typeof row[key] === "number" ? row[key] : 0), 0);
}
