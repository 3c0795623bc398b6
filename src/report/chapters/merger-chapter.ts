import type { Consolidation } from "../../merger/consolidation-form.ts";
import { capital } from "../capital.ts";
import type { DemandFit, MergerPart } from "../merger-part.ts";
import { numberText } from "../number-text.ts";
import type { StudyCase } from "../study-case.ts";
import type { Chapter } from "../study-document.ts";
import { mergerCalibrationTable } from "./merger-calibration-table.ts";
import { mergerCharts } from "./merger-charts.ts";
import { type ComparedWays, comparedWays } from "./merger-compared.ts";
import { mergerCostTables } from "./merger-cost-tables.ts";
import { mergerCoverageTables } from "./merger-coverage-tables.ts";
import { mergerElsewhere } from "./merger-elsewhere.ts";
import { mergerFigures } from "./merger-figures.ts";
import { mergerStandardsTable } from "./merger-standards-table.ts";
import { mergerWords } from "./merger-words.ts";

/** The chapter once there is something to say. */
export async function chapterOfMerger(study: StudyCase, part: MergerPart): Promise<Chapter> {
  const found = await comparedWays(study, part);
  const elsewhere = await mergerElsewhere(study, part);
  const { brief, more } = mergerWords(found, elsewhere);
  return {
    id: "merger",
    title: "Merger",
    question: "What would change if police and fire merged?",
    paragraphs: [...brief, ...more],
    figures: mergerFigures(found),
    tables: [
      ...mergerCostTables(found),
      ...(await mergerCalibrationTable(study, part, found)),
      ...mergerCoverageTables(found),
      ...mergerStandardsTable(found),
      ...elsewhere.tables,
    ],
    charts: mergerCharts(found),
    notes: [...notesOf(found, part), ...overtimeNotes(found), ...yearsNote(study, found)],
  };
}

/** Where US overtime law was not applied to people of two roles, though their schedule may ask for it. */
function overtimeNotes({ ways }: ComparedWays): string[] {
  return ways.flatMap(({ arrangement, scenario }) => {
    const { overtime = [] } = arrangement as Partial<Consolidation>;
    return overtime.flatMap(
      ({ role, status, overtimeHours, workPeriodDays, underFireRule, underPoliceRule }) => {
        const isSettled =
          status !== "carried-over" || (underFireRule === overtimeHours && underPoliceRule === overtimeHours);
        if (isSettled) return [];
        const [carried, fire, police] = [overtimeHours, underFireRule, underPoliceRule].map((hours) =>
          numberText(hours, { decimals: 0 }),
        );
        return [
          `${capital(scenario.name)}, ${role}: what most of their hours would be spent on was not given, so that US overtime law is not applied; the cost has today's ${carried} hours of overtime a year and person. ` +
            `Their schedule has ${fire} above the threshold for fire protection and ${police} above that for police, in work periods of ${workPeriodDays} days.`,
        ];
      },
    );
  });
}

/** Prices of one year beside calls of another. */
function yearsNote({ period }: StudyCase, { priceYear }: ComparedWays): string[] {
  const [first, last] = [period.start, period.end - 1].map((at) => new Date(at).getUTCFullYear());
  if (first === undefined || last === undefined || (priceYear >= first && priceYear <= last)) return [];
  const years = first === last ? `${first}` : `${first} to ${last}`;
  return [
    `Amounts are at prices of ${priceYear}, as the departments' data have them; the calls are of ${years}. Nothing here brings the one to the other.`,
  ];
}

function notesOf({ comparison, ways, areFiresFew }: ComparedWays, { forms, coverage }: MergerPart): string[] {
  const isUntrained = forms.some((form) => "dualTrainingHours" in form && form.dualTrainingHours === 0);
  const isReplacedFree = forms.some(
    ({ transition }) => transition !== undefined && transition.recruitCost === undefined,
  );
  const isAtOnce = forms.some(({ transition }) => transition === undefined);
  return [
    "Nothing here recommends. A cut in posts saves money with or without a merger: read each form beside the same cut, and both beside what the departments could do and stay two.",
    "Not counted: overtime that vacancies cause, what another response is worth in lives or property, labour disputes and their settlement, what the change itself takes from daily work.",
    "Unfunded pension does not fall with the number of people; it stands on both sides. What households pay for insurance is no cost of the city and in no sum.",
    ...(isUntrained
      ? [
          "A form says that people of two roles train for both in no time (0 hours a year). Nobody has shown that this can be done.",
        ]
      : []),
    ...(isReplacedFree
      ? [
          "No cost of recruits was given: people of two roles who leave are taken to be replaced by others who are trained already, at no cost. That favours a merger.",
        ]
      : []),
    ...(isAtOnce
      ? [
          "A form without a transition stands from year 1 as if everybody were trained and gone by then; what the way there costs, and what a closed station sells for, is not in it.",
        ]
      : []),
    ...(comparison === undefined
      ? ["What becomes of response is not in this chapter: units were not given."]
      : [
          "The simulation draws calls as the records have them and sends whom the input says. Its intervals hold the luck of the draws, and not whether the model is right.",
          handlingNote(coverage?.fit?.handling),
          ...drivesNote(coverage?.fit?.drives),
          ...(areFiresFew
            ? [
                "The records hold few fires. Those of the draws are drawn from them; the time that fires take of police is left out, since it would say how many there were.",
              ]
            : []),
          "Its units are those of the merger's input. Before a difference is believed, see what it says of today beside the records: the table says it, and where the two part.",
          "Four on scene are four people who can work: where a plan sends one crew of three to a fire, there are never four, however near the crew is. The full force is the last of the units that the plan sends, so that a short plan is complete early.",
          "A way that sends today's units to the same calls answers as today does; its figures are today's.",
          "Police who come to fires today are counted as the first unit of any kind today as well, where the input lets them answer fires.",
        ]),
    ...(ways.some(({ uncertainty }) => uncertainty !== undefined)
      ? ["Draws vary the inputs that were named as not known, and hold all others for certain."]
      : ["No input was named as not known: amounts have no interval, which does not make them sure."]),
  ];
}

function drivesNote(drives: DemandFit["drives"]): readonly string[] {
  if (drives === undefined) return [];
  return [
    "Drives vary from call to call as the records' do among calls alike, about what travel says is usual. A call has the same luck in every way.",
  ];
}

function handlingNote(handling: DemandFit["handling"]): string {
  if (handling === undefined)
    return "Units are sent as a call is received: the time that call takers and dispatchers need first is in none of these times, today's or any other.";
  return typeof handling === "number"
    ? `Times hold ${handling} minutes for what call takers and dispatchers need before a unit can be sent, as given. It is the same for every way.`
    : "Times hold what call takers and dispatchers need before a unit can be sent, as the records have it where a unit was free all that time. It is the same for every way.";
}
