import { type CallField, columnNames } from "../../records/call-columns.ts";
import { type Figure, figureOf, isShown } from "../figure.ts";
import { longResponses } from "../long-responses.ts";
import { numberText } from "../number-text.ts";
import { reconciliation } from "../reconciliation.ts";
import { givenRelease, isTooFew } from "../release-rules.ts";
import type { StudyCase } from "../study-case.ts";
import type { Chapter } from "../study-document.ts";
import type { StudyInput } from "../study-input.ts";
import type { Table } from "../table.ts";

const BASES = {
  planned: "the planned roster: who was meant to be on duty, not who was",
  actual: "the roster as it was worked",
  estimated:
    "a roster estimated from the records: units that were never sent are missing, so that every share is an upper bound",
  mixed: "a roster that is partly planned and partly worked",
  unknown: "a roster that does not say whether it was planned or worked",
} as const;

/** What do the records hold, what was left out of them, and do they agree with what the department says itself? */
export function dataQualityChapter(study: StudyCase): Chapter {
  const { input, calls, excluded } = study;
  const reconciled = reconciliation(study);
  const tables = [reconciled, exclusionsTable(study), issuesTable(study), assumptionsTable(study)];
  const removed = excluded.reduce((sum, row) => sum + row.responses, 0);
  const paragraphs = [
    `The records hold ${count(calls.length)} calls and ${count(calls.responseCount)} unit responses, ${study.periodText}. ` +
      `Cleaning rules took out ${count(removed)} responses; each rule is listed with what it took.`,
    input.roster === undefined
      ? "No roster was given. There are hours, and no shares of time on duty."
      : `Time on duty is from ${BASES[input.roster.basis]}.`,
    (input.totals ?? []).length === 0
      ? "No totals of the department's own were given, so that this study is not reconciled with them."
      : "The table of reconciliation holds the study against the department's own totals.",
  ];
  return {
    id: "data",
    title: "Assumptions and data quality",
    question: "What do the records hold, what was left out, and do they agree with what the department says?",
    paragraphs,
    figures: [...reconciledFigures(study, reconciled), ...qualityFigures(study)],
    tables: tables.filter((table) => table !== undefined),
    charts: [],
    notes: [
      "An exclusion rule drops what is no work or cannot be timed; other rules give other hours, and the table shows how much each one weighs.",
      "What dispatch did not record is in no number here: reports written later, court, training, patrol on sight.",
    ],
  };
}

/** Of few responses no more than a bound: their hours are as good as a list of them. */
function roughShare(
  { responses, share = 0 }: ReturnType<typeof longResponses>,
  release: StudyInput["release"],
): string | undefined {
  if (!isTooFew(responses, release)) return undefined;
  const bound = 5 * (Math.floor(20 * share) + 1);
  return `less than ${bound} % (fewer than ${givenRelease(release)?.smallestCount} responses)`;
}

function qualityFigures(study: StudyCase): readonly Figure[] {
  const { input, calls, cleaned, excluded, periodText: period, policeWorkload } = study;
  const source = "the records as read";
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
function reconciledFigures({ periodText: period }: StudyCase, table: Table | undefined): readonly Figure[] {
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

function exclusionsTable({ excluded, periodText: period }: StudyCase): Table {
  return {
    id: "exclusions",
    title: "Left out, by rule",
    columns: [
      { key: "rule", label: "Rule", kind: "text" },
      { key: "calls", label: "Calls", kind: "count" },
      { key: "responses", label: "Responses", kind: "count" },
      { key: "hours", label: "Personnel-hours", kind: "number" },
    ],
    rows: excluded.map((row) => ({ ...row, rule: row.rule.replaceAll("-", " ") })),
    ...{ period, source: "cleanCalls, rules in this order" },
  };
}

function issuesTable({ input, periodText: period }: StudyCase): Table | undefined {
  const rows = [
    ...Object.entries(input.issues?.byKind ?? {}).map(([kind, faults]) => ({ file: "calls", kind, faults })),
    ...Object.entries(input.rosterIssues?.byKind ?? {}).map(([kind, faults]) => ({
      file: "roster",
      kind,
      faults,
    })),
  ];
  if (rows.length === 0) return undefined;
  return {
    id: "issues",
    title: "Faults in the files",
    columns: [
      { key: "file", label: "File", kind: "text" },
      { key: "kind", label: "Kind of fault", kind: "text" },
      { key: "faults", label: "Times", kind: "count" },
    ],
    rows: rows.map((row) => ({ ...row, kind: row.kind.replaceAll("-", " ") })),
    ...{ period, source: "the reader of the files" },
    note: "A fault is counted where it stands; a row with a fault may still be used for what it holds.",
  };
}

/** For the appendix. */
export function columnsTable({ input, periodText: period }: StudyCase): Table | undefined {
  if (input.columns === undefined) return undefined;
  return {
    id: "columns",
    title: "Which column was taken for what",
    columns: [
      { key: "field", label: "Meaning", kind: "text" },
      { key: "column", label: "Column of the file", kind: "text" },
      ...(input.formats === undefined ? [] : [{ key: "format", label: "Format", kind: "text" } as const]),
    ],
    rows: Object.entries(input.columns).map(([field, source]) => ({
      field: fieldName(field),
      column: columnNames(source).join(" + ") || "none",
      ...(input.formats === undefined ? {} : { format: input.formats[field as CallField] ?? "" }),
    })),
    ...{ period, source: "the header of the file, and the options given" },
  };
}

function assumptionsTable({ input, policeWorkload, periodText: period }: StudyCase): Table | undefined {
  const all = [
    ...(input.assumptions ?? []),
    ...(input.rosterAssumptions ?? []),
    ...(policeWorkload?.assumptions ?? []),
  ];
  const rows = [
    ...new Map(
      all.map(({ field, assumed, reason }) => [
        `${field}: ${assumed}`,
        { field: fieldName(field), assumed, reason },
      ]),
    ).values(),
  ];
  if (rows.length === 0) return undefined;
  return {
    id: "assumptions",
    title: "Taken for granted",
    columns: [
      { key: "field", label: "About", kind: "text" },
      { key: "assumed", label: "Assumed", kind: "text" },
      { key: "reason", label: "Because", kind: "text" },
    ],
    rows,
    ...{ period, source: "the readers of the files" },
  };
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  ...{ id: "Number of the call", unit: "Unit", type: "Type of call", area: "Area", priority: "Priority" },
  ...{ receivedAt: "Call received", dispatchedAt: "Unit dispatched", enrouteAt: "Unit en route" },
  ...{ arrivedAt: "Unit arrived", clearedAt: "Unit cleared", disposition: "Disposition" },
  ...{
    initiator: "Who began it",
    service: "Service",
    role: "Role of the unit",
    personnel: "People in a unit",
  },
  ...{ latitude: "Latitude", longitude: "Longitude", timeZone: "Time zone", basis: "Planned or worked" },
  ...{ start: "Start of duty", end: "End of duty" },
};

/** What a reader would call a field; one that is not known by another name keeps its own. */
function fieldName(field: string): string {
  return Object.hasOwn(FIELD_NAMES, field) ? (FIELD_NAMES[field] as string) : field;
}

function count(value: number): string {
  return numberText(value, { kind: "count" });
}
