import type { FireUse } from "../../coverage/use-measures.ts";
import { availability } from "../../workload/availability.ts";
import { callsText, fewText } from "../few-calls.ts";
import { type Figure, figureOf, isShown } from "../figure.ts";
import { numberText, shortNumber } from "../number-text.ts";
import { isTooFew } from "../release-rules.ts";
import type { StudyCase } from "../study-case.ts";
import { forceShare, isInferred, OWN_UNITS_INFERRED } from "./fire-call-tables.ts";

/** What a release says of the calls that found no unit free, where they are few. */
export function fewNoneFree({ freeAtCall }: FireUse, { input }: StudyCase): string | undefined {
  if (freeAtCall === undefined) return undefined;
  return fewText({ part: freeAtCall.noneFree, whole: freeAtCall.calls }, input.release);
}

export function fireFigures(study: StudyCase, use: FireUse): readonly Figure[] {
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
