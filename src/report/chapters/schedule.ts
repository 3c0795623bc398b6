import { type HourOfWeek, WEEKDAYS } from "../../quantity/hour-of-week.ts";
import type { ShiftCoverPlan } from "../../schedule/cover-plan.ts";
import type { CoverShift } from "../../schedule/cover-shift.ts";
import { coverShifts } from "../../schedule/cover-shifts.ts";
import { weeklyShifts } from "../../schedule/weekly-shifts.ts";
import type { Chart } from "../chart.ts";
import { requirementChart } from "../charts/requirement.ts";
import { type Figure, figureOf } from "../figure.ts";
import { numberText } from "../number-text.ts";
import type { StudyCase } from "../study-case.ts";
import type { Chapter } from "../study-document.ts";
import type { Table } from "../table.ts";

/** What each hour of the week needs by a target that the city chose, and who is on duty in it. */
interface HourlyNeed {
  readonly method: string;
  /** Whether the city chose others as well, which would give another schedule. */
  readonly isOneOfSeveral: boolean;
  readonly required: HourOfWeek<number>;
  readonly onDuty?: HourOfWeek<number>;
}

/** A search that has not ended by then says how good its plan is known to be. */
const TIME_LIMIT_SECONDS = 60;

/** Are officers on duty when the work is? Only where the city chose a target that says how many an hour needs. */
export async function scheduleChapter(study: StudyCase): Promise<Chapter | undefined> {
  const need = hourlyNeed(study);
  if (need === undefined) return undefined;
  const { periodText: period, input } = study;
  const plan = await planFor(study, need.required);
  const found = plan === undefined ? [] : [planTable(plan, period)];
  return {
    id: "schedule",
    title: "Schedule",
    question: "Are officers on duty when the work is?",
    paragraphs: paragraphsOf(need, plan?.plan, input.police?.shifts),
    figures: scheduleFigures(need, plan?.plan, period),
    tables: [dayTable(need, plan?.plan, period), ...found],
    charts: requirementCharts(need, plan?.plan),
    notes: [
      "The need counts people at work. Leave, training and sickness come on top, by the relief factor.",
      "The need of an hour rests on the city's target; another target gives another schedule.",
    ],
  };
}

/** The need by hour of the first target that was chosen, in this order. */
function hourlyNeed(study: StudyCase): HourlyNeed | undefined {
  const { targets } = study.input;
  if (study.staffing === undefined || targets === undefined) return undefined;
  const chosen = [
    targets.delay && "delay-target",
    targets.meanDelayMinutes !== undefined && "delay-target",
    targets.committedShareMax !== undefined && "rule-of-60",
    targets.callShareMax !== undefined && "wilson-weiss",
  ].filter((method) => typeof method === "string");
  const { rows } = study.staffing;
  for (const method of chosen) {
    const row = rows.find((each) => each.method === method);
    if (row?.onDuty === undefined || typeof row.onDuty === "number") continue;
    const hours = study.policeWorkload?.byHourOfWeek ?? [];
    const hasRoster = hours.some(({ onDutyHours }) => onDutyHours !== undefined);
    const onDuty = hours.map(({ onDutyHours = 0, exposureHours }) =>
      exposureHours > 0 ? onDutyHours / exposureHours : 0,
    );
    return {
      method: row.name,
      isOneOfSeveral: new Set(chosen).size > 1,
      required: row.onDuty,
      ...(hasRoster && { onDuty }),
    };
  }
  return undefined;
}

interface FoundPlan {
  readonly shifts: readonly CoverShift[];
  readonly plan: ShiftCoverPlan;
}

async function planFor({ input }: StudyCase, required: HourOfWeek<number>): Promise<FoundPlan | undefined> {
  if (input.police?.shifts === undefined) return undefined;
  const { hours, daysOn, everyMinutes = 240 } = input.police.shifts;
  const shifts = weeklyShifts({ hours, daysOn, everyMinutes });
  const plan = await coverShifts({
    ...{ required, shifts, timeLimitSeconds: TIME_LIMIT_SECONDS },
    ...(input.signal && { signal: input.signal }),
  });
  return { shifts, plan };
}

function paragraphsOf(
  { method, isOneOfSeveral, required, onDuty }: HourlyNeed,
  plan: ShiftCoverPlan | undefined,
  shifts: { readonly hours: number; readonly daysOn: number } | undefined,
): readonly string[] {
  const whole = (value: number): string => numberText(value, { decimals: 0 });
  const lines = [
    `By ${isOneOfSeveral ? "one of the targets" : "the target"} that the city chose (${method}), an hour of the week needs ${whole(Math.min(...required))} to ${whole(Math.max(...required))} officers at work, ${whole(sum(required))} officer-hours a week.`,
  ];
  if (onDuty !== undefined) {
    lines.push(
      `On average ${whole(sum(onDuty))} officer-hours a week are on duty now: ${whole(sum(shortOf(required, onDuty)))} are missing in some hours, while ${whole(sum(shortOf(onDuty, required)))} are more than the target asks for in others.`,
    );
  }
  if (plan !== undefined && shifts !== undefined) {
    const proved =
      plan.status === "optimal"
        ? "and no plan of such weeks does with fewer"
        : `no plan does with fewer than ${whole(plan.bound)}`;
    lines.push(
      `${whole(plan.total)} people who each work ${shifts.daysOn} days of ${shifts.hours} hours every week would cover it, ${proved}: ${whole(plan.shortHours)} hours short, ${whole(plan.overHours)} over. That is without leave, training and sickness, and so no number of officers.`,
    );
  }
  return lines;
}

function scheduleFigures(
  { method, required, onDuty }: HourlyNeed,
  plan: ShiftCoverPlan | undefined,
  period: string,
): readonly Figure[] {
  const form = { unit: "officer-hours a week", decimals: 0, period, source: `compareStaffing, ${method}` };
  return [
    figureOf({ ...form, id: "hours-needed", label: "Needed for the target", value: sum(required) }),
    figureOf({
      ...form,
      id: "hours-now",
      label: "On duty now",
      value: onDuty && sum(onDuty),
      source: "the roster",
    }),
    figureOf({
      ...form,
      id: "hours-short",
      label: "Missing now, in hours with too few",
      value: onDuty && sum(shortOf(required, onDuty)),
    }),
    figureOf({
      ...form,
      id: "hours-over",
      label: "Beyond the target now, in other hours",
      value: onDuty && sum(shortOf(onDuty, required)),
    }),
    figureOf({
      ...{
        id: "plan-people",
        label: "People at work whose shifts would cover the need",
        value: plan?.total,
        unit: "people",
        decimals: 0,
      },
      ...{
        period,
        source: "coverShifts",
        note: plan && `Proved: none below ${numberText(plan.bound, { decimals: 0 })}. Without relief.`,
      },
    }),
  ].filter(({ value }) => value !== undefined);
}

function requirementCharts(
  { required, onDuty }: HourlyNeed,
  plan: ShiftCoverPlan | undefined,
): readonly Chart[] {
  const now =
    onDuty && requirementChart({ required, plan: { cover: onDuty }, title: "Needed, and on duty now" });
  const planned = plan && requirementChart({ required, plan, title: "Needed, and at work with the plan" });
  return [now, planned].filter((chart) => chart !== undefined);
}

function dayTable(
  { required, onDuty, method }: HourlyNeed,
  plan: ShiftCoverPlan | undefined,
  period: string,
): Table {
  const day = (place: number, hours: readonly number[] | undefined): number | undefined =>
    hours && sum(hours.slice(24 * place, 24 * place + 24));
  const row = (name: string, pick: (hours: readonly number[] | undefined) => number | undefined) => ({
    day: name,
    needed: pick(required),
    now: pick(onDuty),
    short: pick(onDuty && shortOf(required, onDuty)),
    over: pick(onDuty && shortOf(onDuty, required)),
    ...(plan && { planned: pick(plan.cover) }),
  });
  return {
    id: "need-by-day",
    title: "Needed and on duty, officer-hours by day of the week",
    columns: [
      { key: "day", label: "Day", kind: "text" },
      { key: "needed", label: "Needed", kind: "number", decimals: 0 },
      { key: "now", label: "On duty now", kind: "number", decimals: 0 },
      { key: "short", label: "Missing now", kind: "number", decimals: 0 },
      { key: "over", label: "Beyond now", kind: "number", decimals: 0 },
      ...(plan ? [{ key: "planned", label: "With the plan", kind: "number", decimals: 0 } as const] : []),
    ],
    rows: [
      ...WEEKDAYS.map((name, place) => row(name, (hours) => day(place, hours))),
      { ...row("Week", (hours) => hours && sum(hours)), isTotal: true },
    ],
    ...{ period, source: `compareStaffing, ${method}; the roster` },
    note: "Missing and beyond are added hour by hour: what is beyond in one hour fills no other.",
  };
}

function planTable({ shifts, plan }: FoundPlan, period: string): Table {
  return {
    id: "shift-plan",
    title: "A plan that covers the need",
    columns: [
      { key: "shift", label: "Days and hours", kind: "text" },
      { key: "people", label: "People", kind: "number", decimals: 0 },
    ],
    rows: [
      ...shifts.flatMap(({ name }, place) => {
        const people = plan.people[place] ?? 0;
        return people === 0 ? [] : [{ shift: name, people }];
      }),
      { shift: "All", people: plan.total, isTotal: true },
    ],
    ...{ period, source: `coverShifts, ${plan.status}` },
    note: "There may be several plans as good; this is one. It is an example to compare with, not a schedule to post.",
  };
}

function shortOf(required: readonly number[], present: readonly number[]): readonly number[] {
  return required.map((people, hour) => Math.max(0, people - (present[hour] ?? 0)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
