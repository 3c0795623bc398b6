import { fewText } from "../few-calls.ts";
import { type Figure, figureOf, isShown } from "../figure.ts";
import { longResponses } from "../long-responses.ts";
import { numberText } from "../number-text.ts";
import { givenRelease, isTooFew } from "../release-rules.ts";
import type { StudyCase } from "../study-case.ts";
import type { StudyInput } from "../study-input.ts";
import type { Table } from "../table.ts";
import { count } from "./data-quality-tables.ts";

/** Of few responses no more than a bound: their hours are as good as a list of them. */
function roughShare(
  { responses, share = 0 }: ReturnType<typeof longResponses>,
  release: StudyInput["release"],
): string | undefined {
  if (!isTooFew(responses, release)) return undefined;
  const bound = 5 * (Math.floor(20 * share) + 1);
  return `less than ${bound} % (fewer than ${givenRelease(release)?.smallestCount} responses)`;
}

export function qualityFigures(study: StudyCase): readonly Figure[] {
  const { input, calls, cleaned, excluded, periodText: period, policeWorkload } = study;
  const source = "the records as read";
  const removed = excluded.reduce((sum, row) => sum + row.responses, 0);
  const long = longResponses(cleaned, study.police ?? {}, 4);
  return [
    figureOf({
      id: "rows-read",
      label: "Rows of the file that were read",
      value: input.rows?.read,
      unit: "rows",
      decimals: 0,
      period,
      source,
    }),
    figureOf({
      ...{
        id: "rows-rejected",
        label: "Rows that cannot be a call or a response",
        value: input.rows?.rejected,
      },
      ...{ unit: "rows", decimals: 0, period, source },
      denominator: input.rows && `${count(input.rows.read)} rows read`,
    }),
    figureOf({
      id: "calls",
      label: "Calls and activities in the records",
      value: calls.length,
      unit: "calls",
      decimals: 0,
      period,
      source,
    }),
    figureOf({
      id: "responses",
      label: "Unit responses to them",
      value: calls.responseCount,
      unit: "responses",
      decimals: 0,
      period,
      source,
    }),
    figureOf({
      ...{
        id: "excluded-hours",
        label: "Personnel-hours taken out by cleaning rules",
        unit: "personnel-hours",
        period,
        source: "cleanCalls",
      },
      value: excluded.reduce((sum, row) => sum + row.hours, 0),
      // Hours of few responses are as good as a list of them.
      hidden: fewText({ part: removed, whole: calls.responseCount }, input.release, "responses"),
    }),
    figureOf({
      ...{ id: "long-share", label: "Share of personnel-hours from responses of over four hours" },
      ...{ value: long.share, unit: "share", period },
      hidden: roughShare(long, input.release),
      denominator: "personnel-hours of responses as recorded, overlaps counted twice",
      source: "dispatched (else arrived) to cleared",
      note: "Long responses are seldom, and weigh much: look at them before believing a total.",
    }),
    figureOf({
      ...{ id: "roster-coverage", label: "Share of the time in which the roster has anybody on duty" },
      ...{
        value: policeWorkload?.rosterCoverage,
        unit: "share",
        period,
        denominator: "clock time of the period",
        source: "measureWorkload",
      },
    }),
    figureOf({
      ...{
        id: "off-roster-hours",
        label: "Personnel-hours of units that the roster does not know",
        value: policeWorkload?.offRosterHours,
      },
      ...{
        unit: "personnel-hours",
        period,
        source: "measureWorkload",
        note: "Left out of every share, in numerator and denominator alike.",
      },
    }),
  ].filter(isShown);
}

/** How far the records are from each of the department's own totals. */
export function reconciledFigures(
  { periodText: period }: StudyCase,
  table: Table | undefined,
): readonly Figure[] {
  return (table?.rows ?? []).flatMap(({ label, measure, theirs, share, period: about }, index) =>
    typeof share !== "number"
      ? []
      : [
          figureOf({
            ...{
              id: `reconciled-${index + 1}`,
              label: `The records less the department's own figure (${label}: ${measure})`,
            },
            ...{ value: share, unit: "share", source: "the department, as given; measureWorkload" },
            period: typeof about === "string" && about !== "the whole of the records" ? about : period,
            denominator:
              typeof theirs === "number"
                ? `${numberText(theirs, { decimals: 0 })}, the department's figure`
                : undefined,
          }),
        ],
  );
}
