import { HOUR_MS } from "../../quantity/instant.ts";
import type { StaffingNeed } from "../../staffing/compare-staffing.ts";
import type { MethodFamily } from "../../staffing/method.ts";
import type { StaffingInput } from "../../staffing/staffing-input.ts";
import { staffingMethods } from "../../staffing/staffing-methods.ts";
import { capital } from "../capital.ts";
import { staffingChart } from "../charts/dot-plot.ts";
import { type Figure, figureOf } from "../figure.ts";
import { numberText, shortNumber } from "../number-text.ts";
import { optionWords } from "../option-words.ts";
import type { StudyCase } from "../study-case.ts";
import type { Chapter, MethodCard } from "../study-document.ts";
import type { Table } from "../table.ts";

export const FAMILY_NAMES: Readonly<Record<MethodFamily, string>> = {
  ratio: "per resident",
  post: "posts to fill",
  "share-of-time": "share of time",
  delay: "waiting",
  travel: "travel and patrol",
};

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

/** How many officers it takes to have as many on duty as the roster has, by the relief that the methods work with. */
function rosterOfficers(
  { policeWorkload, period }: StudyCase,
  rows: readonly StaffingNeed[],
): { readonly onDuty: number; readonly officers: number } | undefined {
  const relief = rows.flatMap(({ posts = 0, officers }) =>
    posts > 0 && officers !== undefined ? [officers / posts] : [],
  )[0];
  const hours = policeWorkload?.onDutyHours;
  if (relief === undefined || hours === undefined || !(period.start < period.end)) return undefined;
  const onDuty = (hours * HOUR_MS) / (period.end - period.start);
  return { onDuty, officers: onDuty * relief };
}

function staffingFigures(
  study: StudyCase,
  rows: readonly StaffingNeed[],
  { present, targets }: StaffingInput,
): readonly Figure[] {
  const { periodText: period } = study;
  const { population } = study.input;
  const roster = rosterOfficers(study, rows);
  const form = {
    unit: "officers",
    period,
    denominator: "patrol officers with relief",
    source: "compareStaffing",
  };
  const families = [...new Set(withOfficers(rows).map(({ family }) => family))];
  const now = typeof present === "number" ? present : present?.officers;
  const ratio = rows.find(({ method }) => method === "per-1000");
  const found = (name: string): number | undefined =>
    ratio?.findings.find((finding) => finding.name === name)?.value;
  return [
    figureOf({
      ...form,
      id: "present-officers",
      label: "Officers in patrol now",
      value: now,
      decimals: 0,
      denominator: undefined,
      source: "as given",
    }),
    figureOf({
      ...{ ...form, id: "roster-on-duty", label: "Officers on duty on average, by the roster" },
      ...{ value: roster?.onDuty, denominator: undefined, source: "measureWorkload" },
    }),
    figureOf({
      ...{ ...form, id: "roster-officers", label: "Officers that so many on duty take" },
      ...{ value: roster?.officers, source: "the roster, and the relief of compareStaffing" },
      note: "No count of people: it says how many it takes to have as many on duty as the roster has.",
    }),
    ...families.map((family) => {
      const officers = withOfficers(rows).flatMap((row) =>
        row.family === family ? (row.officers ?? []) : [],
      );
      const low = Math.min(...officers);
      const high = Math.max(...officers);
      return figureOf({
        ...{
          ...form,
          id: `officers-${family}`,
          label:
            officers.length === 1
              ? `Officers by the one method of the family "${FAMILY_NAMES[family]}"`
              : `Officers by the methods of the family "${FAMILY_NAMES[family]}", middle of the range`,
        },
        value: (low + high) / 2,
        ...(officers.length > 1 && {
          ...{ low, high },
          note: `${officers.length} methods. The range is over methods, not an interval of chance.`,
        }),
      });
    }),
    ...chosenMethods(rows).map(({ method, name, officers, gap }) =>
      figureOf({
        ...{
          ...form,
          id: `need-${method}`,
          label: `Officers by "${name}", at the target that the city chose`,
        },
        ...{ value: officers, note: needNote(method, gap, targets) },
      }),
    ),
    figureOf({
      ...{
        id: "per-1000",
        label: "Officers per 1,000 residents",
        value: found("officers per 1,000"),
        decimals: 2,
      },
      ...{ unit: "officers per 1,000", period, source: "compareStaffing, per-1000" },
      denominator:
        population === undefined ? undefined : `${numberText(population, { kind: "count" })} residents`,
      note: `Of ${ratioCounts(present)}. Describes, and requires nothing: it knows neither calls nor time. CPSM's cities run from 0.353 to 4.651, with a mean of 2.012, of all sworn officers.`,
    }),
  ].filter(({ value }) => value !== undefined);
}

/** Which target was chosen, and how far from it the city is. */
function needNote(
  method: string,
  gap: number | undefined,
  { callShareMax, delay }: NonNullable<StaffingInput["targets"]> = {},
): string | undefined {
  const share = (of: number): string => numberText(of, { unit: "share", decimals: 0 });
  const parts = [
    ...(method === "wilson-weiss" && callShareMax !== undefined
      ? [`at most ${share(callShareMax)} of time on duty on calls`]
      : []),
    ...(method === "delay-target" && delay !== undefined
      ? [`${share(delay.share)} of calls wait no longer than ${shortNumber(delay.minutes)} minutes`]
      : []),
    ...(gap === undefined ? [] : [`${signedText(gap)} against now`]),
  ];
  return parts.length === 0 ? undefined : `${parts.join("; ")}.`;
}

/** Whom the officers per 1,000 residents count. */
function ratioCounts(present: StaffingInput["present"]): string {
  const isSworn = typeof present === "object" && present.sworn !== undefined;
  return isSworn
    ? "all sworn officers"
    : "officers in patrol alone, since the number of all sworn officers was not given";
}

/** Methods that ask for a number of officers; without a standard the patrol car model only says below which calls wait for ever. */
function withOfficers(rows: readonly StaffingNeed[]): readonly StaffingNeed[] {
  return rows.filter((row) => row.officers !== undefined && !isWithoutStandard(row));
}

function isWithoutStandard({ flags }: StaffingNeed): boolean {
  return flags.some(({ kind }) => kind === "no-standard");
}

function presentOfficers({ present }: StaffingInput): { readonly present?: number } {
  const officers = typeof present === "number" ? present : present?.officers;
  return officers === undefined ? {} : { present: officers };
}

/** Methods with a number of officers that rest on a target which the city gave. */
function chosenMethods(rows: readonly StaffingNeed[]): readonly StaffingNeed[] {
  return withOfficers(rows).filter(({ assumptions }) =>
    assumptions.some(({ input, origin }) => origin === "user" && input.startsWith("targets.")),
  );
}

function signedText(value: number): string {
  const text = numberText(value, {});
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

function methodTable(rows: readonly StaffingNeed[], period: string): Table {
  return {
    id: "staffing-methods",
    title: "Officers by method",
    columns: [
      { key: "method", label: "Method", kind: "text" },
      { key: "family", label: "Family", kind: "text" },
      { key: "posts", label: "On duty on average", unit: "officers", kind: "number" },
      { key: "officers", label: "With relief", unit: "officers", kind: "number" },
      { key: "gap", label: "Difference from now", unit: "officers", kind: "number" },
      { key: "defaults", label: "Values taken by default", kind: "number", decimals: 0 },
    ],
    rows: rows
      .filter(({ status }) => status === "ok")
      .map(({ family, name, posts, officers, gap, assumptions, flags }) => ({
        family: FAMILY_NAMES[family],
        method: flags.some(({ kind }) => kind === "no-standard")
          ? `${name} (no standard given: fewest that keep up)`
          : name,
        ...{ posts, officers, gap },
        defaults: assumptions.filter(({ origin }) => origin === "default").length,
      }))
      .toSorted((a, b) => (a.family < b.family ? -1 : a.family > b.family ? 1 : 0)),
    ...{ period, source: "compareStaffing; the cards of the methods are in the appendix" },
    note: 'Not rounded up. Above zero in the column "Difference from now" means more than there are now.',
  };
}

function notGiven(rows: readonly StaffingNeed[], period: string): readonly Table[] {
  const missing = rows.filter(({ status }) => status === "not-enough-input");
  if (missing.length === 0) return [];
  return [
    {
      id: "methods-without-input",
      title: "Methods that could not be used",
      columns: [
        { key: "method", label: "Method", kind: "text" },
        { key: "missing", label: "What is missing", kind: "text" },
      ],
      rows: missing.map(({ name, missing: inputs }) => ({
        method: name,
        missing: (inputs ?? []).map(optionWords).join(", "),
      })),
      ...{ period, source: "compareStaffing" },
    },
  ];
}

function defaultsTable(rows: readonly StaffingNeed[], period: string): readonly Table[] {
  const taken = new Map(
    rows
      .filter(({ status }) => status === "ok")
      .flatMap(({ assumptions }) => assumptions)
      .filter(({ origin }) => origin === "default")
      .map((assumption) => [assumption.input, assumption]),
  );
  if (taken.size === 0) return [];
  return [
    {
      id: "staffing-defaults",
      title: "Values that the city did not give",
      columns: [
        { key: "input", label: "Value", kind: "text" },
        { key: "taken", label: "Taken", kind: "text" },
        { key: "source", label: "From", kind: "text" },
      ],
      rows: [...taken.values()].map(({ input, value, unit, source }) => ({
        input: optionWords(input),
        taken: takenText(value, unit),
        source: source ?? "not said",
      })),
      ...{ period, source: "compareStaffing" },
    },
  ];
}

function takenText(value: number | string, unit: string): string {
  if (typeof value === "string") return `${value} (${unit})`;
  return unit === "share" ? `${shortNumber(100 * value)} %` : `${Number(value.toPrecision(4))} ${unit}`;
}
