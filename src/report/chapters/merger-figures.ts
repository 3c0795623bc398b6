import type { MergerUncertainty } from "../../merger/uncertainty.ts";
import { type Figure, figureOf } from "../figure.ts";
import { numberText } from "../number-text.ts";
import type { ComparedWays, CostedWay } from "./merger-compared.ts";
import { answersAsToday } from "./merger-compared.ts";
import { hasDual, placeOf, pricesText } from "./merger-cost-tables.ts";
import { runsText } from "./merger-coverage-tables.ts";
import { momentIn, type ShownMoment, shownMoments } from "./merger-moments.ts";

/** The figures of today, then of each way in its order: money, and where it was simulated who comes when. */
export function mergerFigures(found: ComparedWays): readonly Figure[] {
  const { currency, ways } = found;
  const { before } = (ways[0] as CostedWay).cost;
  const period = pricesText(found);
  return [
    figureOf({
      ...{ id: "merger-today", label: `Cost of both departments today, ${currency} a year` },
      ...{ value: before.annualCost, unit: `${currency} a year`, decimals: 0, period },
      ...{ source: "mergerCost", denominator: undefined },
    }),
    figureOf({
      ...{ id: "merger-staff-0", label: "People in both departments today" },
      ...{ value: before.staff, unit: "full-time equivalents", period, source: "mergerCost" },
    }),
    ...responseFigures(found, undefined),
    ...ways.flatMap((way) => [...costFigures(found, way), ...responseFigures(found, way)]),
  ];
}

function costFigures(found: ComparedWays, way: CostedWay): Figure[] {
  const { currency } = found;
  const { cost, uncertainty, kind, scenario } = way;
  const { name } = scenario;
  const n = placeOf(found, way);
  const common = { period: pricesText(found), source: "mergerCost" };
  const yearly = { ...common, unit: `${currency} a year`, decimals: 0 };
  const today = `${numberText(cost.before.annualCost, { unit: `${currency} a year`, decimals: 0 })} today`;
  const drawn = uncertainty && isMoved(uncertainty) ? uncertainty : undefined;
  const { annualSaving: saving, netPresentValue: present } = drawn ?? {};
  const lastYear = cost.years.at(-1)?.year ?? 0;
  const draws = drawn && `Interval over ${drawn.draws} draws of the inputs that are not known.`;
  const over = overCut(found, way);
  return [
    figureOf({
      ...{ ...common, id: `merger-staff-${n}`, label: `People: ${name}`, value: cost.after.staff },
      unit: "full-time equivalents",
    }),
    figureOf({
      ...{ ...yearly, id: `merger-saving-${n}`, label: `Saved a year: ${name}`, value: cost.annualSaving },
      ...{ denominator: today, low: saving?.low, high: saving?.high, level: saving?.level, note: draws },
    }),
    figureOf({
      ...{ ...common, id: `merger-saving-share-${n}`, label: `Saved, of today's cost: ${name}` },
      ...{ value: cost.savingShare, unit: "share", denominator: today },
    }),
    ...(over === undefined
      ? []
      : [
          figureOf({
            ...{ ...yearly, id: `merger-over-cut-${n}`, value: over, source: "mergerCost, sameCut" },
            label: `Saved by merging over the same cut without it: ${name}`,
          }),
        ]),
    figureOf({
      ...{ ...common, id: `merger-present-${n}`, label: `Net present value of ${lastYear} years: ${name}` },
      ...{ value: cost.netPresentValue, unit: currency, decimals: 0 },
      ...{ low: present?.low, high: present?.high, level: present?.level, note: draws },
      period: `From the start to year ${lastYear}, at prices of ${found.priceYear}`,
    }),
    figureOf({
      ...{ ...common, id: `merger-payback-${n}`, label: `Year in which it is paid back: ${name}` },
      ...{ value: cost.paybackYear, unit: "", decimals: 0 },
      period: `From the start to year ${lastYear}`,
      note: cost.paybackYear === undefined ? `Not within ${lastYear} years.` : undefined,
    }),
    ...(kind === "form" && hasDual(cost.years)
      ? [
          figureOf({
            ...{ ...common, id: `merger-premium-${n}`, value: cost.breakEvenPremium, unit: "share" },
            label: `Premium for both roles at which it costs what today costs: ${name}`,
            denominator: "base pay of those who do both",
            note:
              cost.breakEvenPremium === undefined
                ? "No pay of this form could carry one."
                : "Every premium of the form is replaced by it.",
          }),
        ]
      : []),
  ];
}

/** Whether any of the inputs that are not known moves what this way saves. */
export function isMoved({ netPresentValue, annualSaving }: MergerUncertainty): boolean {
  return netPresentValue.low !== netPresentValue.high || annualSaving.low !== annualSaving.high;
}

/** What a form saves a year over the same cut without merging; absent for what is no form. */
export function overCut({ ways }: ComparedWays, way: CostedWay): number | undefined {
  const cut = way.kind === "form" ? ways[ways.indexOf(way) + 1] : undefined;
  return cut && way.cost.annualSaving - cut.cost.annualSaving;
}

const RESPONSE = ["any", "equipped", "water", "four", "fourShare", "force", "forceShare", "left", "fireWait"];

function responseFigures(found: ComparedWays, way: CostedWay | undefined): Figure[] {
  const { comparison, ways } = found;
  if (comparison === undefined || (way !== undefined && answersAsToday(found, way))) return [];
  const { baseline, alternatives } = comparison;
  const n = way === undefined ? 0 : placeOf(found, way);
  const side = way === undefined ? baseline : alternatives[ways.indexOf(way)];
  return shownMoments(found).flatMap((moment) => {
    const { key, label, unit, side: whose } = moment;
    if (!RESPONSE.includes(key)) return [];
    const row = momentIn(side?.coverage.simulated ?? [], moment);
    return [
      figureOf({
        ...{ id: `merger-${key.toLowerCase()}-${n}`, label: `${label}: ${way?.scenario.name ?? "today"}` },
        ...{ value: row?.mean, unit, decimals: 2, period: runsText(comparison), source: "compareMerger" },
        ...{ low: row?.interval?.low, high: row?.interval?.high, level: row?.interval?.level },
        denominator: denominatorOf(whose, unit),
        note: row === undefined ? "It never came in the draws." : undefined,
      }),
    ];
  });
}

function denominatorOf(side: ShownMoment["side"], unit: ShownMoment["unit"]): string {
  if (side === "fire") return unit === "share" ? "fires" : "fires at which it came";
  return unit === "units" ? "time while a fire runs" : "police calls received while a fire runs";
}
