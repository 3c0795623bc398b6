import { fireUse } from "../../coverage/fire-use.ts";
import { forceAssembly } from "../../coverage/force-assembly.ts";
import type { FireUse, ResponseForceRow } from "../../coverage/use-measures.ts";
import { availability } from "../../workload/availability.ts";
import { capital } from "../capital.ts";
import { callsText, fewText } from "../few-calls.ts";
import { type Figure, figureOf, isShown } from "../figure.ts";
import { numberText, shortNumber } from "../number-text.ts";
import { isTooFew } from "../release-rules.ts";
import { onePersonText, type StudyCase } from "../study-case.ts";
import type { Chapter } from "../study-document.ts";
import type { StudyScope } from "../study-scope.ts";
import { fireTables, forceShare, isInferred, OWN_UNITS_INFERRED } from "./fire-tables.ts";

/** How little are firefighters used, and what does low use buy? */
export function fireChapter(study: StudyCase): Chapter | undefined {
  const use = measuredUse(study);
  if (use === undefined || use.runs === 0) return undefined;
  const { periodText: period } = study;
  return {
    id: "fire",
    title: "Use of fire crews",
    question: "How much of their time are fire crews on calls, and what stands on the other side?",
    paragraphs: paragraphsOf(use, study),
    figures: fireFigures(study, use),
    tables: fireTables(use, period, study.input.release),
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
  const use = fireUse(cleaned, {
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
  if (judged === undefined || responseForce !== undefined) return use;
  const gaps = use.gaps.map((gap) =>
    gap.measure === "responseForce" ? { ...gap, reason: "too few calls could be judged" } : gap,
  );
  return { ...use, gaps };
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

function paragraphsOf(use: FireUse, study: StudyCase): readonly string[] {
  const hours = numberText(use.personHoursOnCalls, { decimals: 0 });
  const first =
    use.onDutyShare === undefined
      ? `Crews spent ${hours} firefighter-hours on calls. Without a roster of who was on duty there is no share of time.`
      : `Crews were on calls for ${percent(use.onDutyShare)} of their time on duty (${hours} firefighter-hours), ${numberText(use.minutesPerDutyDay ?? 0, { decimals: 0 })} minutes of a firefighter's 24 hours. In ${percent(use.hoursWithoutCallShare)} of clock hours nobody called.`;
  const found = use.freeAtCall?.noneFreeShare;
  const none = found === undefined ? undefined : (fewNoneFree(use, study) ?? `${percent(found)} of calls`);
  const second = none === undefined ? [] : [`${capital(none)} came while no unit was free.`];
  return [`${first}${onePersonText(study)}`, ...second];
}

/** What a release says of the calls that found no unit free, where they are few. */
function fewNoneFree({ freeAtCall }: FireUse, { input }: StudyCase): string | undefined {
  if (freeAtCall === undefined) return undefined;
  return fewText({ part: freeAtCall.noneFree, whole: freeAtCall.calls }, input.release);
}

function fireFigures(study: StudyCase, use: FireUse): readonly Figure[] {
  const { periodText: period, cleaned, fire, input } = study;
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
        hidden: fewNoneFree(use, study),
      },
      denominator: use.freeAtCall && callsText(use.freeAtCall.calls, input.release),
      source: "freeAtCall",
    }),
    figureOf({
      ...{
        ...share,
        id: "first-due-reliability",
        label: "Share of calls at which an own unit came first",
        value: reliability?.reliability,
        hidden:
          reliability && fewText({ part: reliability.ownFirst, whole: reliability.calls }, input.release),
      },
      ...{
        low: reliability?.low,
        high: reliability?.high,
        level: reliability?.low === undefined ? undefined : 0.95,
      },
      denominator:
        reliability && `${callsText(reliability.calls, input.release)} with an area and a first unit`,
      source: "firstDueReliability",
      note: isInferred(use) ? OWN_UNITS_INFERRED : undefined,
    }),
    forceFigure(use, study),
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
        hidden: isTooFew(use.workingFires ?? 0, input.release)
          ? `${callsText(use.workingFires ?? 0, input.release, "fires")} in the period`
          : undefined,
      },
      ...{
        unit: "fires a year",
        period,
        source: "fireUse",
        note: "The type is what a caller was understood to say.",
      },
    }),
  ].filter(isShown);
}

/** The largest force that was asked for. */
function forceFigure({ responseForce = [] }: FireUse, { input, periodText: period }: StudyCase): Figure {
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
    hidden: largest && fewText(forceShare(largest), input.release),
    ...{ value: largest?.share, unit: "share", period, source: "forceAssembly, or as given" },
    denominator: largest && `${numberText(largest.count, { kind: "count" })} calls judged`,
  });
}
