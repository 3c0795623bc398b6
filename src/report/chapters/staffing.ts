import type { StaffingNeed } from "../../staffing/compare-staffing.ts";
import type { StaffingInput } from "../../staffing/staffing-input.ts";
import { staffingMethods } from "../../staffing/staffing-methods.ts";
import { capital } from "../capital.ts";
import { staffingChart } from "../charts/dot-plot.ts";
import { numberText } from "../number-text.ts";
import { optionWords } from "../option-words.ts";
import type { StudyCase } from "../study-case.ts";
import type { Chapter, MethodCard } from "../study-document.ts";
import { staffingFigures } from "./staffing-figures.ts";
import { isWithoutStandard, presentOfficers, rosterOfficers, withOfficers } from "./staffing-rows.ts";
import { defaultsTable, methodTable, notGiven } from "./staffing-tables.ts";

/** How many officers does each published method ask for? */
export function staffingChapter(study: StudyCase): Chapter | undefined {
  if (study.staffing === undefined) return undefined;
  const { input, rows } = study.staffing;
  if (rows.every(({ status }) => status === "not-enough-input")) return undefined;
  const { periodText: period } = study;
  return {
    id: "staffing",
    title: "How many officers: the methods side by side",
    question: "How many officers does each published method ask for, on the same data?",
    paragraphs: paragraphsOf(rows, input, study),
    figures: staffingFigures(study, rows, input),
    tables: [methodTable(rows, period), ...notGiven(rows, period), ...defaultsTable(rows, period)],
    charts: [
      staffingChart(
        rows.filter((row) => !isWithoutStandard(row)),
        presentOfficers(input),
      ),
    ],
    notes: [
      "Methods of one family are one idea with other numbers: that they agree is no vote.",
      "Patrol only: investigation, supervision, command and civilians are not in these numbers.",
      ...flagNotes(rows).slice(0, 8),
    ],
  };
}

/** What the methods say of themselves; one that says it alone is named. */
function flagNotes(rows: readonly StaffingNeed[]): readonly string[] {
  const sayers = new Map<string, string[]>();
  for (const { name, flags } of rows) {
    for (const { text } of flags) sayers.set(text, [...(sayers.get(text) ?? []), name]);
  }
  return [...sayers].map(([text, names]) =>
    names.length === 1 ? `${names[0]}. ${capital(optionWords(text))}.` : `${capital(optionWords(text))}.`,
  );
}

/** The cards of the methods that gave a number. */
export function usedMethodCards(study: StudyCase): readonly MethodCard[] {
  const used = new Set(
    (study.staffing?.rows ?? [])
      .filter(({ status }) => status !== "not-enough-input")
      .map(({ method }) => method),
  );
  return staffingMethods
    .filter(({ id }) => used.has(id))
    .map(({ name, source, formula, assumptions, cautions }) => ({
      name,
      source,
      formula,
      assumptions,
      cautions,
    }));
}

function paragraphsOf(
  rows: readonly StaffingNeed[],
  { present }: StaffingInput,
  study: StudyCase,
): readonly string[] {
  const { targets } = study.input;
  const numbers = withOfficers(rows).flatMap(({ officers }) => officers ?? []);
  const now = typeof present === "number" ? present : present?.officers;
  const range =
    numbers.length === 0
      ? "No method could work out a number of officers: that takes the hours that an officer works in a year (relief)."
      : `${numbers.length} ${numbers.length === 1 ? "method gives" : "methods give"} a number of patrol officers, from ${numberText(Math.min(...numbers), {})} to ${numberText(Math.max(...numbers), {})}.`;
  const without = rows.find((row) => row.officers !== undefined && isWithoutStandard(row));
  const more =
    without === undefined
      ? ""
      : ` The table has one more: without a standard, ${without.name} says only below which number calls wait without end.`;
  const roster = rosterOfficers(study, rows);
  const takes =
    roster === undefined
      ? ""
      : ` The roster has ${numberText(roster.onDuty, {})} on duty on average, which takes ${numberText(roster.officers, {})} officers with relief.`;
  return [
    `${now === undefined ? range : `${range} There are ${numberText(now, { decimals: 0 })} now.`}${takes}${more}`,
    targets === undefined
      ? "The city has not chosen targets, so that the methods stand on their usual values, each with its source; what is right is not a question of arithmetic."
      : "Where the city chose a target it is used; else a method stands on its usual value, and says so.",
  ];
}
