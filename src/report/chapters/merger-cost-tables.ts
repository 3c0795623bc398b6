import type { MergerCostYear } from "../../merger/transition-years.ts";
import type { Table, TableColumn } from "../table.ts";
import type { ComparedWays, CostedWay } from "./merger-compared.ts";

const KINDS = { form: "form of merger", "same-cut": "comparator", reform: "comparator" } as const;

/** Tables of what each way costs, where its saving comes from, and the years on the way of each form. */
export function mergerCostTables(found: ComparedWays): readonly Table[] {
  return [costTable(found), drawsTable(found), splitTable(found), ...yearTables(found)].filter(
    (table) => table !== undefined,
  );
}

/** The prices that amounts are in. */
export const pricesText = ({ priceYear }: Pick<ComparedWays, "priceYear">): string =>
  `Once all is done, at prices of ${priceYear}`;

const way: TableColumn = { key: "way", label: "Way", kind: "text" };

function money(key: string, label: string, { currency }: ComparedWays): TableColumn {
  return { key, label, unit: currency, kind: "number", decimals: 0 };
}

function costTable(found: ComparedWays): Table {
  const { ways } = found;
  const [first] = ways as readonly [CostedWay];
  return {
    id: "merger-cost",
    title: "What each way costs, beside today and beside each other",
    columns: [
      way,
      { key: "kind", label: "Is", kind: "text" },
      { key: "staff", label: "People", unit: "full-time equivalents", kind: "number" },
      money("cost", "Cost a year", found),
      money("saving", "Saved a year", found),
      { key: "savingShare", label: "Saved, of today's cost", kind: "share" },
      money("present", "Net present value", found),
      { key: "payback", label: "Paid back in year", kind: "number", decimals: 0 },
      { key: "premium", label: "Premium at which nothing is saved", kind: "share" },
    ],
    rows: [
      { way: "today", kind: "today", staff: first.cost.before.staff, cost: first.cost.before.annualCost },
      ...ways.map(({ kind, cost, scenario: { name } }) => ({
        ...{ way: name, kind: KINDS[kind as keyof typeof KINDS], staff: cost.after.staff },
        ...{ cost: cost.after.annualCost, saving: cost.annualSaving, savingShare: cost.savingShare },
        ...{ present: cost.netPresentValue, payback: cost.paybackYear },
        // Where nobody is paid for two roles, no premium is asked about.
        premium: kind === "form" && hasDual(cost.years) ? cost.breakEvenPremium : undefined,
      })),
    ],
    denominator: "the cost of both departments today",
    ...{ period: pricesText(found), source: "mergerCost; sameCut and reformed for the comparators" },
    note:
      "A loss is below 0. No year of payback: not within the years looked at. " +
      "The order is that of the input.",
  };
}

/** How sure the money is, as far as the inputs named are what is not known; nothing where nothing was drawn. */
function drawsTable(found: ComparedWays): Table | undefined {
  const { ways } = found;
  const first = ways[0]?.uncertainty;
  if (first === undefined) return undefined;
  const range = `${Math.round(first.annualSaving.level * 100)} % of draws`;
  const isJudged = first.meetsStandards !== undefined;
  return {
    id: "merger-draws",
    title: "How sure that is: draws of the inputs that are not known",
    columns: [
      way,
      money("savingLow", `Saved a year, from, ${range}`, found),
      money("savingHigh", "To", found),
      money("presentLow", `Net present value, from, ${range}`, found),
      money("presentHigh", "To", found),
      { key: "saves", label: "Present value above 0", kind: "share" },
      ...(isJudged
        ? ([
            { key: "meets", label: "Meets the standards", kind: "share" },
            { key: "both", label: "Both", kind: "share" },
          ] as const)
        : []),
    ],
    rows: ways.map(({ uncertainty, scenario: { name } }) => ({
      ...{ way: name, savingLow: uncertainty?.annualSaving.low, savingHigh: uncertainty?.annualSaving.high },
      ...{ presentLow: uncertainty?.netPresentValue.low, presentHigh: uncertainty?.netPresentValue.high },
      ...{ saves: uncertainty?.savesMoney.share, meets: uncertainty?.meetsStandards?.share },
      both: uncertainty?.savesAndMeets?.share,
    })),
    denominator: `${first.draws} draws`,
    ...{ period: pricesText(found), source: "compareMerger" },
  };
}

/** Whether anybody is trained for two roles. */
export function hasDual(years: readonly MergerCostYear[]): boolean {
  return years.some(({ crossTrained }) => crossTrained > 0);
}

const PARTS = [
  ["posts", "Fewer posts"],
  ["hours", "Other hours"],
  ["training", "Training for both roles"],
  ["wage", "Other base pay"],
  ["premium", "Premium"],
  ["loads", "Other loads"],
  ["administration", "Admin., dispatch"],
  ["other", "All else"],
  ["saving", "Saved in all"],
] as const;

function splitTable(found: ComparedWays): Table {
  return {
    id: "merger-saving",
    title: `Where the saving comes from, ${found.currency} a year`,
    columns: [
      way,
      ...PARTS.map(([key, label]): TableColumn => ({ key, label, kind: "number", decimals: 0 })),
    ],
    rows: found.ways.map(({ scenario: { name }, split }) => ({
      way: name,
      ...Object.fromEntries(PARTS.map(([key]) => [key, split[key]])),
    })),
    ...{ period: pricesText(found), source: "savingSplit (Shapley, over all orders of change)" },
    note: "The parts add up to what is saved in all. Fewer posts save with or without a merger.",
  };
}

function yearTables(found: ComparedWays): Table[] {
  return found.ways.flatMap((form, index) => {
    if (form.kind !== "form") return [];
    const cut = found.ways[index + 1] as CostedWay;
    return [yearTable(found, form, cut)];
  });
}

function yearTable(found: ComparedWays, form: CostedWay, cut: CostedWay): Table {
  const { name } = form.scenario;
  const people = { kind: "number" } as const;
  const hasFiscal = form.cost.years.some(({ fiscalYear }) => fiscalYear !== undefined);
  return {
    id: `merger-years-${placeOf(found, form)}`,
    title: `The way to ${name}, year by year`,
    columns: [
      { key: "year", label: "Year", kind: "text" },
      ...(hasFiscal ? ([{ key: "fiscal", label: "Fiscal year", kind: "text" }] as const) : []),
      { key: "staff", label: "People", ...people },
      { key: "trained", label: "Trained for both", ...people },
      money("payroll", "Pay and what follows it", found),
      money("other", "Other, less revenue", found),
      money("training", "Training", found),
      money("once", "Once", found),
      money("net", "Saved", found),
      money("sum", "Saved so far", found),
      money("cut", "So far by the same cut alone", found),
    ],
    rows: form.cost.years.map((year, place) => ({
      ...{ year: String(year.year), staff: year.staff, trained: year.crossTrained, payroll: year.payroll },
      ...{ other: year.other, training: year.training, once: year.oneOff, net: year.netSaving },
      ...{ sum: year.cumulative, cut: cut.cost.years[place]?.cumulative },
      ...(year.fiscalYear !== undefined && { fiscal: String(year.fiscalYear) }),
    })),
    ...(hasFiscal && {
      note: "Fiscal years are labels: year 1 begins with the change, and its sums are those of a fiscal year only where that begins with it.",
    }),
    period: `From the start; people as full-time equivalents; pay and prices of ${found.priceYear}, grown as the input says`,
    source: "mergerCost",
  };
}

/** Which form it is, from 1: what its tables and figures are named by. */
export function placeOf({ ways }: ComparedWays, way: CostedWay): number {
  return ways.indexOf(way) + 1;
}
