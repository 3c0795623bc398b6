import { fewText } from "../few-calls.ts";
import { reconciliation } from "../reconciliation.ts";
import type { StudyCase } from "../study-case.ts";
import type { Chapter } from "../study-document.ts";
import { qualityFigures, reconciledFigures } from "./data-quality-figures.ts";
import { assumptionsTable, count, exclusionsTable, issuesTable } from "./data-quality-tables.ts";

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
  const few = fewText({ part: removed, whole: calls.responseCount }, input.release, "responses");
  const paragraphs = [
    `The records hold ${count(calls.length)} calls and ${count(calls.responseCount)} unit responses, ${study.periodText}. ` +
      `Cleaning rules took out ${few ?? `${count(removed)} responses`}; each rule is listed.`,
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
