import type { Workload } from "../workload/workload.ts";
import { type Figure, figureOf } from "./figure.ts";
import { numberText } from "./number-text.ts";
import type { StudyScope } from "./study-scope.ts";

/** Whose time it is, in words; empty for everybody's. */
export function whose({ service, roles }: StudyScope): string {
  return [service ?? "", roles === undefined ? "" : `(${roles.join(", ")})`]
    .filter((part) => part !== "")
    .join(" ");
}

/** Whose units those are, as a sentence calls them: `patrol units`. */
export function unitsText({ service, roles }: StudyScope): string {
  if (roles !== undefined) return `${roles.join(" and ")} units`;
  return service === undefined ? "units" : `${service} units`;
}

/** The shares of a workload with what they are shares of, and its hours. */
export function workloadFigures(workload: Workload, scope: StudyScope, period: string): readonly Figure[] {
  const { onDutyHours, callShareInterval, committedShareInterval, shareByInitiator } = workload;
  const denominator =
    onDutyHours === undefined
      ? undefined
      : `${numberText(onDutyHours, { decimals: 0 })} personnel-hours on duty${whose(scope) === "" ? "" : `, ${whose(scope)}`}`;
  const share = { unit: "share", period, denominator, source: "measureWorkload" };
  const hours = { unit: "personnel-hours", decimals: 0, period, source: "measureWorkload" };
  return [
    figureOf({
      ...share,
      id: "community-share",
      label: "Share of time on duty on calls from the community",
      value: shareByInitiator?.community,
    }),
    figureOf({
      ...{
        ...share,
        id: "call-share",
        label: "Share of time on duty on calls of any origin",
        value: workload.callShare,
      },
      ...{ low: callShareInterval?.low, high: callShareInterval?.high, level: callShareInterval?.level },
      note: "Community, officer-begun and unknown origin. The interval is from drawing whole weeks again.",
    }),
    figureOf({
      ...{
        ...share,
        id: "committed-share",
        label: "Share of time on duty committed to anything recorded",
        value: workload.committedShare,
      },
      ...{
        low: committedShareInterval?.low,
        high: committedShareInterval?.high,
        level: committedShareInterval?.level,
      },
      note: "The saturation index: directed patrol and time out of service included.",
    }),
    figureOf({
      ...{ ...share, id: "uncommitted-share", label: "Share of time on duty not recorded as committed" },
      value: workload.committedShare === undefined ? undefined : 1 - workload.committedShare,
    }),
    figureOf({
      ...hours,
      id: "committed-hours",
      label: "Personnel-hours committed",
      value: workload.committedHours,
    }),
    figureOf({ ...hours, id: "on-duty-hours", label: "Personnel-hours on duty", value: onDutyHours }),
    figureOf({
      ...hours,
      id: "overlap-hours",
      label: "Hours that counting overlaps twice would add",
      value: workload.overlapHours,
    }),
    figureOf({
      ...hours,
      id: "scope-calls",
      label: "Calls and activities",
      value: workload.calls,
      unit: "calls",
    }),
  ].filter(({ value }) => value !== undefined);
}
