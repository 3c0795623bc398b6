import type { StaffingNeed } from "../../staffing/compare-staffing.ts";
import type { MethodFamily } from "../../staffing/method.ts";
import type { Chart } from "../chart.ts";
import { PALETTE } from "../chart-color.ts";
import { numberAxis, numbersAt, rulesOf } from "../chart-domain.ts";
import { tenthText } from "../chart-number.ts";
import type { Plot } from "../chart-plot.ts";

const FAMILIES: Readonly<Record<MethodFamily, string>> = {
  ratio: "People to residents",
  post: "Places to fill",
  "share-of-time": "Share of time",
  delay: "Waiting times",
  travel: "Travel times",
};

/**
 * How many officers does each staffing method ask for, beside those there are? A dot for each method of `compareStaffing`, by family.
 *
 * Methods of one family are one idea, so that their agreement is one opinion. Methods that require nothing (per 1,000 residents) and those
 * without enough input have no dot; the note counts them. Where no row has `officers`, because no relief was given, dots are officers on duty, `posts`.
 *
 * @param needs - of `compareStaffing`.
 * @param options.present - who is there now, in the same unit; default what the rows' own gap says.
 * @returns rows of { method, name, family, officers, from, to }, `from` and `to` the ends of the target's band.
 *
 * @example
 * ```ts
 * import { compareStaffing } from "dutycycle";
 * import { staffingChart } from "dutycycle/report";
 * const chart = staffingChart(compareStaffing({
 *   workload: { callsPerYear: 32_550, serviceMinutes: 33 },
 *   relief: { scheduledHours: 2920, absenceHours: 1071 },
 *   present: 30,
 * }));
 * chart.lines; // => [{ "value": 30, "label": "Now 30" }]
 * chart.rows.find((row) => row["method"] === "thirds")?.["officers"]; // => 29.0468
 * ```
 */
export function staffingChart(
  needs: readonly StaffingNeed[],
  options: { readonly present?: number; readonly title?: string } = {},
): Chart {
  const { title = "Officers by staffing method" } = options;
  const hasOfficers = needs.some(({ officers }) => officers !== undefined);
  const rows = needs.flatMap(({ method, name, family, status, officers, posts, officersRange }) => {
    const value = hasOfficers ? officers : posts;
    if (status !== "ok" || value === undefined) return [];
    const [from, to] = hasOfficers && officersRange !== undefined ? officersRange : [undefined, undefined];
    return [{ method, name, family: FAMILIES[family], officers: value, from, to }];
  });
  const known = hasOfficers
    ? needs.find(({ officers, gap }) => officers !== undefined && gap !== undefined)
    : undefined;
  const derived = known === undefined ? undefined : (known.officers as number) - (known.gap as number);
  const present = options.present ?? (derived === undefined ? undefined : Number(derived.toPrecision(12)));
  const unit = hasOfficers ? "officers" : "officers on duty";
  const [first] = rows;
  const left = needs.length - rows.length;
  return {
    kind: "dot-plot",
    title,
    description:
      first === undefined
        ? `No data for ${title}: no method has enough input.`
        : described(rows, first, unit, present),
    rows,
    labels: {
      name: "Method",
      officers: hasOfficers ? "Patrol officers, relief included" : "Patrol officers on duty, mean",
    },
    ...(present === undefined ? {} : { lines: [{ value: present, label: `Now ${tenthText(present)}` }] }),
    note: `Methods of one family are one idea with other numbers.${left > 0 ? ` ${left} of ${needs.length} methods have no dot: they require nothing, or lack input.` : ""}`,
  };
}

interface Row {
  readonly name: string;
  readonly officers: number;
}

function described(rows: readonly Row[], first: Row, unit: string, present: number | undefined): string {
  const least = rows.reduce((a, b) => (b.officers < a.officers ? b : a), first);
  const most = rows.reduce((a, b) => (b.officers > a.officers ? b : a), first);
  const said = ({ name, officers }: Row): string => `${tenthText(officers)} (${name})`;
  const range = rows.length === 1 ? said(first) : `from ${said(least)} to ${said(most)}`;
  const head = `${rows.length} ${rows.length === 1 ? "method asks" : "methods ask"} for ${range} patrol ${unit}.`;
  if (present === undefined) return head;
  const above = rows.filter(({ officers }) => officers > present).length;
  return `${head} There are ${tenthText(present)} now; ${above} of ${rows.length} ask for more.`;
}

const ROW_HEIGHT = 23;

export function staffingPlot(chart: Chart): Plot | undefined {
  const { rows } = chart;
  if (numbersAt(rows, "officers").length === 0) return undefined;
  const families = [...new Set(rows.map((row) => String(row["family"] ?? "")))];
  const names = families.flatMap((family) => [
    ...(family === "" ? [] : [family]),
    ...rows.filter((row) => String(row["family"] ?? "") === family).map((row) => String(row["name"])),
  ]);
  const rules = rulesOf(chart, "x");
  return {
    x: numberAxis(chart, rows, ["officers", "from", "to"], { from: 0, also: rules.map(({ at }) => at) }),
    y: { kind: "names", label: "", names, headings: families },
    rows: rows.map((row) => ({
      ...row,
      shown: typeof row["officers"] === "number" ? tenthText(row["officers"]) : undefined,
    })),
    layers: [
      { mark: "span", x: "from", x2: "to", y: "name", stroke: PALETTE.blue },
      {
        mark: "dot",
        x: "officers",
        y: "name",
        fill: PALETTE.blue,
        shape: "circle",
        radius: 5,
        text: "shown",
      },
    ],
    rules,
    height: names.length * ROW_HEIGHT,
  };
}
