import type { StaffingNeed } from "../../staffing/compare-staffing.ts";
import type { StaffingInput } from "../../staffing/staffing-input.ts";
import { type Figure, figureOf } from "../figure.ts";
import { numberText, shortNumber } from "../number-text.ts";
import type { StudyCase } from "../study-case.ts";
import { chosenMethods, FAMILY_NAMES, rosterOfficers, withOfficers } from "./staffing-rows.ts";

export function staffingFigures(
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

function signedText(value: number): string {
  const text = numberText(value, {});
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
