import type { MergerComparison } from "../../merger/comparison.ts";
import type { MeasuredMean } from "../../simulation/replicated-rows.ts";
import type { Table, TableColumn } from "../table.ts";
import { answersAsToday, type ComparedWays, type CostedWay } from "./merger-compared.ts";
import { placeOf } from "./merger-cost-tables.ts";
import { momentIn, type ShownMoment, shownMoments } from "./merger-moments.ts";

/** Tables of response and of what is left of the police: at the end, as differences, in each year, and by formula. */
export function mergerCoverageTables(found: ComparedWays): readonly Table[] {
  const { comparison } = found;
  if (comparison === undefined) return [];
  const moments = shownMoments(found);
  return [
    endTable(found, comparison, moments, "fire"),
    endTable(found, comparison, moments, "police"),
    differenceTable(found, comparison, moments),
    ...found.ways.flatMap((way, index) =>
      way.kind === "form"
        ? (["fire", "police"] as const).map((side) => {
            const own = moments.filter((moment) => moment.side === side);
            return yearTable(found, comparison, own, way, index);
          })
        : [],
    ),
    formulaTable(comparison),
  ].filter((table) => table !== undefined);
}

const SIDES = { fire: "fires", police: "police calls" } as const;
const SOURCE = "compareMerger: a simulation of the study's own calls";

/** What stands under every table of the simulation. */
export function runsText({ replications, measured }: MergerComparison): string {
  const days = Math.round((measured.end - measured.start) / 86_400_000);
  return `${replications} draws of ${days} days of calls, as the records have them`;
}

function columnOf({ key, label, unit }: ShownMoment): TableColumn {
  return unit === "share" ? { key, label, kind: "share" } : { key, label, unit, kind: "number", decimals: 2 };
}

function valuesOf(
  rows: readonly MeasuredMean[],
  moments: readonly ShownMoment[],
): Record<string, number | undefined> {
  return Object.fromEntries(moments.map((moment) => [moment.key, momentIn(rows, moment)?.mean]));
}

const OWN_WORK =
  " All police calls are those that officers begin themselves too, as far as they are simulated.";

function endTable(
  { fires }: ComparedWays,
  comparison: MergerComparison,
  moments: readonly ShownMoment[],
  side: ShownMoment["side"],
): Table {
  const own = moments.filter((moment) => moment.side === side);
  const { baseline, alternatives } = comparison;
  const isWhole = side === "fire" && fires.priorityTo !== 1;
  const alarms = isWhole
    ? " The first unit of any kind is that of every call of the fire service; the rest is of fires alone."
    : "";
  return {
    id: `merger-${side}`,
    title: `Response to ${SIDES[side]} once all is done`,
    columns: [{ key: "way", label: "Way", kind: "text" }, ...own.map(columnOf)],
    rows: [baseline, ...alternatives].map(({ name, coverage }) => ({
      way: name,
      ...valuesOf(coverage.simulated, own),
    })),
    ...{ period: runsText(comparison), source: SOURCE },
    note: `Means of the draws; minutes from the receipt of the call, over calls for which the moment came: read them beside the share for which it did.${side === "fire" ? alarms : OWN_WORK}`,
  };
}

/** Ways that answer as today does change nothing of it: they are named, and have no rows. */
function differenceTable(
  found: ComparedWays,
  comparison: MergerComparison,
  moments: readonly ShownMoment[],
): Table | undefined {
  const asToday = found.ways.filter((way) => answersAsToday(found, way)).map(({ scenario }) => scenario.name);
  const changing = comparison.alternatives.filter(({ name }) => !asToday.includes(name));
  if (changing.length === 0) return undefined;
  const level = comparison.alternatives[0]?.coverage.simulated.find(
    ({ differenceInterval }) => differenceInterval !== undefined,
  )?.differenceInterval?.level;
  const range = level === undefined ? "interval" : `${Math.round(level * 100)} % interval`;
  const number = { kind: "number", decimals: 2 } as const;
  return {
    id: "merger-differences",
    title: "What changes from today, with how sure the simulation is of it",
    columns: [
      { key: "way", label: "Way", kind: "text" },
      { key: "measure", label: "What", kind: "text" },
      { key: "measureUnit", label: "Unit", kind: "text" },
      { key: "today", label: "Today", ...number },
      { key: "after", label: "Then", ...number },
      { key: "difference", label: "Difference", ...number },
      { key: "low", label: `From, ${range}`, ...number },
      { key: "high", label: `To, ${range}`, ...number },
    ],
    rows: changing.flatMap(({ name, coverage }) =>
      moments.flatMap((moment) => {
        const row = momentIn(coverage.simulated, moment);
        if (row === undefined) return [];
        const { baseline, mean, difference, differenceInterval } = row;
        return [
          {
            ...{ way: name, measure: moment.label, measureUnit: moment.unit, today: baseline, after: mean },
            ...{ difference, low: differenceInterval?.low, high: differenceInterval?.high },
          },
        ];
      }),
    ),
    ...{ period: runsText(comparison), source: SOURCE },
    note:
      "Every way answers the same calls, draw by draw. Shares are in parts of 1. " +
      "The interval says how sure the mean of the simulation is, and not whether the model is right." +
      (asToday.length === 0
        ? ""
        : ` No rows: ${asToday.join(", ")}. There today's units are sent to the same calls, so that nothing changes.`),
  };
}

function yearTable(
  found: ComparedWays,
  comparison: MergerComparison,
  moments: readonly ShownMoment[],
  way: CostedWay,
  index: number,
): Table {
  const { years = [], name = "" } = comparison.alternatives[index] ?? {};
  const people = { kind: "number" } as const;
  const side = moments[0]?.side ?? "fire";
  return {
    id: `merger-${side}-years-${placeOf(found, way)}`,
    title: `Response to ${SIDES[side]} on the way to ${name}, year by year`,
    columns: [
      { key: "year", label: "Year", kind: "text" },
      { key: "staff", label: "People", ...people },
      { key: "trained", label: "Trained for both", ...people },
      ...moments.map(columnOf),
    ],
    rows: years.map(({ year, staff, crossTrained, simulated }) => ({
      ...{ year: String(year), staff, trained: crossTrained },
      ...valuesOf(simulated, moments),
    })),
    ...{ period: runsText(comparison), source: SOURCE },
    note:
      "People as full-time equivalents. Years before the end rest on fewer draws. Units change one by one, in the order given, as people are trained and go. " +
      "Every year has as many calls as today. Until the first unit is as it will be, they are sent whom today sends; from then on whom the end sends, as far as it is there.",
  };
}

const FORMULA_MOMENTS = [
  ["response", "First unit of any kind"],
  ["first-equipped", "First who can work"],
  ["first-water", "First water"],
  ["four-on-scene", "Four on scene"],
  ["full-force", "Full force, in people"],
] as const;

function formulaTable({ baseline, alternatives }: MergerComparison): Table | undefined {
  if (baseline.coverage.closedForm === undefined) return undefined;
  const minutes = { unit: "minutes", kind: "number", decimals: 2 } as const;
  return {
    id: "merger-formula",
    title: "The same by formula",
    columns: [
      { key: "way", label: "Way", kind: "text" },
      ...FORMULA_MOMENTS.map(([key, label]): TableColumn => ({ key, label, ...minutes })),
      { key: "left", label: "Police posts left at a fire", unit: "posts", kind: "number", decimals: 2 },
      { key: "noneLeft", label: "Fires that leave none", kind: "share" },
    ],
    rows: [baseline, ...alternatives].map(({ name, coverage: { closedForm } }) => ({
      way: name,
      ...Object.fromEntries(
        FORMULA_MOMENTS.map(([key]) => [
          key,
          closedForm?.moments.find(({ moment }) => moment === key)?.meanMinutes,
        ]),
      ),
      ...{ left: closedForm?.policeLeft, noneLeft: closedForm?.noneLeftShare },
    })),
    ...{ period: "Once all is done", source: "mergerCoverage, policeDuringFire" },
    note:
      "By formula everybody who is free goes, and posts are busy one by one. Simulated, those go whom the plan sends, " +
      "posts are busy together, and a second fire finds what is left. The full force is a number of people here; " +
      "simulated, it is the units that each way asks for, however many are on them. Police are held for as long as a fire lasts, with gear or without; simulated, as long as the call says.",
  };
}
