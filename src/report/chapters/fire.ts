import { fireUse } from "../../coverage/fire-use.ts";
import { forceAssembly } from "../../coverage/force-assembly.ts";
import type { FireUse, ResponseForceRow } from "../../coverage/use-measures.ts";
import { availability } from "../../workload/availability.ts";
import { type Figure, figureOf } from "../figure.ts";
import { numberText, shortNumber } from "../number-text.ts";
import { isTooFew } from "../release-rules.ts";
import { onePersonText, type StudyCase } from "../study-case.ts";
import type { Chapter } from "../study-document.ts";
import type { StudyScope } from "../study-scope.ts";
import { fireTables } from "./fire-tables.ts";

/** How little are firefighters used, and what does low use buy? */
export function fireChapter(study: StudyCase): Chapter | undefined {
  const use = measuredUse(study);
  if (use === undefined || use.runs === 0) return undefined;
  const { periodText: period } = study;
  return {
    id: "fire",
    title: "Use of fire crews",
    question: "How much of their time are fire crews on calls, and what stands on the other side?",
    paragraphs: paragraphsOf(use, onePersonText(study)),
    figures: fireFigures(study, use),
    tables: fireTables(use, period),
    charts: [],
    notes: [
      "A crew that is out for a small part of its time is not therefore a crew too many: it is paid to be near. Use, reliability and response force belong on one page.",
      "Time on calls is not all work: training, inspections, maintenance and reports are not in dispatch records.",
    ],
  };
}

function measuredUse(study: StudyCase): FireUse | undefined {
  const { fire, cleaned, input, period } = study;
  if (fire === undefined || !(period.start < period.end)) return undefined;
  const { paidPersonHours, workingFireTypes, firstDue, categories } = input.fire ?? {};
  const judged = input.fire?.responseForce ?? measuredForce(study, fire);
  const enough = judged?.filter(({ count }) => !isTooFew(count, input.release));
  const responseForce = enough?.length === 0 ? undefined : enough;
  return fireUse(cleaned, {
    ...fire,
    period,
    ...(input.roster && { roster: input.roster }),
    ...(input.population !== undefined && { population: input.population }),
    ...(paidPersonHours !== undefined && { paidPersonHours }),
    ...(workingFireTypes && { workingFireTypes }),
    ...(firstDue && { firstDue }),
    ...(responseForce && { responseForce }),
    ...(categories && { categories }),
  });
}

/** From the records before cleaning, which would drop a call without a clear. */
function measuredForce(
  { calls, input }: StudyCase,
  scope: StudyScope,
): readonly ResponseForceRow[] | undefined {
  const { force, workingFireTypes } = input.fire ?? {};
  if (force === undefined) return undefined;
  return forceAssembly(calls, { ...scope, ...force, ...(workingFireTypes && { types: workingFireTypes }) });
}

const percent = (share: number): string => numberText(share, { unit: "share" });

function paragraphsOf(use: FireUse, onePerson: string): readonly string[] {
  const hours = numberText(use.personHoursOnCalls, { decimals: 0 });
  const first =
    use.onDutyShare === undefined
      ? `Crews spent ${hours} firefighter-hours on calls. Without a roster of who was on duty there is no share of time.`
      : `Crews were on calls for ${percent(use.onDutyShare)} of their time on duty (${hours} firefighter-hours), ${numberText(use.minutesPerDutyDay ?? 0, { decimals: 0 })} minutes of a firefighter's 24 hours. In ${percent(use.hoursWithoutCallShare)} of clock hours nobody called.`;
  const found = use.freeAtCall?.noneFreeShare;
  const second = found === undefined ? [] : [`${percent(found)} of calls came while no unit was free.`];
  return [`${first}${onePerson}`, ...second];
}

function fireFigures(
  { periodText: period, cleaned, fire, input }: StudyCase,
  use: FireUse,
): readonly Figure[] {
  const [reliability] = use.reliability.rows;
  const share = { unit: "share", period, source: "fireUse" };
  const free = input.roster && availability(cleaned, { ...fire, roster: input.roster });
  const onDuty = use.onDutyPersonHours;
  return [
    figureOf({
      ...{
        ...share,
        id: "fire-on-duty-share",
        label: "Share of fire crews' time on duty on calls",
        value: use.onDutyShare,
      },
      denominator:
        onDuty === undefined ? undefined : `${numberText(onDuty, { decimals: 0 })} firefighter-hours on duty`,
    }),
    figureOf({
      ...{
        ...share,
        id: "fire-paid-share",
        label: "Share of firefighters' paid time on calls",
        value: use.paidShare,
      },
      denominator:
        use.paidPersonHours === undefined
          ? undefined
          : `${numberText(use.paidPersonHours, { decimals: 0 })} firefighter-hours paid`,
    }),
    figureOf({
      ...{
        id: "firefighters-on-duty",
        label: "Firefighters on duty, on average",
        unit: "firefighters",
        period,
        source: "the roster",
      },
      value: onDuty === undefined || use.days === 0 ? undefined : onDuty / (24 * use.days),
    }),
    figureOf({
      id: "fire-units-on-duty",
      label: "Fire units on duty, on average",
      value: free?.onDutyUnits,
      unit: "units",
      period,
      source: "availability",
    }),
    figureOf({
      id: "fire-units-busy",
      label: "Fire units busy, on average",
      value: free?.busyUnits,
      decimals: 2,
      unit: "units",
      period,
      source: "availability",
    }),
    figureOf({
      ...share,
      id: "fire-none-free",
      label: "Share of time with no fire unit free",
      value: free?.noneFreeShare,
      denominator: "clock time of the period",
      source: "availability",
    }),
    figureOf({
      ...share,
      id: "fire-none-open",
      label: "Share of time with no call open",
      value: use.noneOpenShare,
      denominator: "clock time of the period",
    }),
    figureOf({
      ...{
        ...share,
        id: "fire-none-free-at-call",
        label: "Share of calls that came while no unit was free",
        value: use.freeAtCall?.noneFreeShare,
      },
      denominator: use.freeAtCall && `${numberText(use.freeAtCall.calls, { kind: "count" })} calls`,
      source: "freeAtCall",
    }),
    figureOf({
      ...{
        ...share,
        id: "first-due-reliability",
        label: "Share of calls at which an own unit came first",
        value: reliability?.reliability,
      },
      ...{
        low: reliability?.low,
        high: reliability?.high,
        level: reliability?.low === undefined ? undefined : 0.95,
      },
      denominator:
        reliability &&
        `${numberText(reliability.calls, { kind: "count" })} calls with an area and a first unit`,
      source: "firstDueReliability",
    }),
    forceFigure(use, period),
    figureOf({
      id: "fire-runs",
      label: "Runs of fire units",
      value: use.runs,
      unit: "runs",
      decimals: 0,
      period,
      source: "fireUse",
    }),
    figureOf({
      ...{
        id: "working-fires",
        label: "Working fires a year, by the types that count as such",
        value: use.workingFiresPerYear,
      },
      ...{
        unit: "fires a year",
        period,
        source: "fireUse",
        note: "The type is what a caller was understood to say.",
      },
    }),
  ].filter(({ value }) => value !== undefined);
}

/** The largest force that was asked for. */
function forceFigure({ responseForce = [] }: FireUse, period: string): Figure {
  const [largest] = responseForce.toSorted((a, b) => b.personnel - a.personnel);
  const within =
    largest?.limitSeconds === undefined
      ? "in time"
      : `within ${shortNumber(largest.limitSeconds / 60)} minutes`;
  return figureOf({
    ...{
      id: "response-force",
      label: `Share of calls judged at which ${largest?.personnel} people were together ${within}`,
    },
    ...{ value: largest?.share, unit: "share", period, source: "forceAssembly, or as given" },
    denominator: largest && `${numberText(largest.count, { kind: "count" })} calls judged`,
  });
}
