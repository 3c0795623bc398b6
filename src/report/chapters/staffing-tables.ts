import type { StaffingNeed } from "../../staffing/compare-staffing.ts";
import { shortNumber } from "../number-text.ts";
import { optionWords } from "../option-words.ts";
import type { Table } from "../table.ts";
import { FAMILY_NAMES } from "./staffing-rows.ts";

export function methodTable(rows: readonly StaffingNeed[], period: string): Table {
  return {
    id: "staffing-methods",
    title: "Officers by method",
    columns: [
      { key: "method", label: "Method", kind: "text" },
      { key: "family", label: "Family", kind: "text" },
      { key: "posts", label: "On duty on average", unit: "officers", kind: "number" },
      { key: "officers", label: "With relief", unit: "officers", kind: "number" },
      { key: "gap", label: "Difference from now", unit: "officers", kind: "number" },
      { key: "defaults", label: "Values taken by default", kind: "number", decimals: 0 },
    ],
    rows: rows
      .filter(({ status }) => status === "ok")
      .map(({ family, name, posts, officers, gap, assumptions, flags }) => ({
        family: FAMILY_NAMES[family],
        method: flags.some(({ kind }) => kind === "no-standard")
          ? `${name} (no standard given: fewest that keep up)`
          : name,
        ...{ posts, officers, gap },
        defaults: assumptions.filter(({ origin }) => origin === "default").length,
      }))
      .toSorted((a, b) => (a.family < b.family ? -1 : a.family > b.family ? 1 : 0)),
    ...{ period, source: "compareStaffing; the cards of the methods are in the appendix" },
    note: 'Not rounded up. Above zero in the column "Difference from now" means more than there are now.',
  };
}

export function notGiven(rows: readonly StaffingNeed[], period: string): readonly Table[] {
  const missing = rows.filter(({ status }) => status === "not-enough-input");
  if (missing.length === 0) return [];
  return [
    {
      id: "methods-without-input",
      title: "Methods that could not be used",
      columns: [
        { key: "method", label: "Method", kind: "text" },
        { key: "missing", label: "What is missing", kind: "text" },
      ],
      rows: missing.map(({ name, missing: inputs }) => ({
        method: name,
        missing: (inputs ?? []).map(optionWords).join(", "),
      })),
      ...{ period, source: "compareStaffing" },
    },
  ];
}

export function defaultsTable(rows: readonly StaffingNeed[], period: string): readonly Table[] {
  const taken = new Map(
    rows
      .filter(({ status }) => status === "ok")
      .flatMap(({ assumptions }) => assumptions)
      .filter(({ origin }) => origin === "default")
      .map((assumption) => [assumption.input, assumption]),
  );
  if (taken.size === 0) return [];
  return [
    {
      id: "staffing-defaults",
      title: "Values that the city did not give",
      columns: [
        { key: "input", label: "Value", kind: "text" },
        { key: "taken", label: "Taken", kind: "text" },
        { key: "source", label: "From", kind: "text" },
      ],
      rows: [...taken.values()].map(({ input, value, unit, source }) => ({
        input: optionWords(input),
        taken: takenText(value, unit),
        source: source ?? "not said",
      })),
      ...{ period, source: "compareStaffing" },
    },
  ];
}

function takenText(value: number | string, unit: string): string {
  if (typeof value === "string") return `${value} (${unit})`;
  return unit === "share" ? `${shortNumber(100 * value)} %` : `${Number(value.toPrecision(4))} ${unit}`;
}
