import type { HourOfWeek } from "../../quantity/hour-of-week.ts";
import type { ShiftCoverPlan } from "../../schedule/cover-plan.ts";
import { coverShifts } from "../../schedule/cover-shifts.ts";
import { weeklyShifts } from "../../schedule/weekly-shifts.ts";
import type { Chart } from "../chart.ts";
import { requirementChart } from "../charts/requirement.ts";
import { numberText } from "../number-text.ts";
import type { StudyCase } from "../study-case.ts";
import type { Chapter } from "../study-document.ts";
import { type HourlyNeed, hourlyNeed, shortOf, sum } from "./hourly-need.ts";
import { scheduleFigures } from "./schedule-figures.ts";
import { dayTable, type FoundPlan, planTable } from "./schedule-tables.ts";

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

function requirementCharts(
  { required, onDuty }: HourlyNeed,
  plan: ShiftCoverPlan | undefined,
): readonly Chart[] {
  const now =
    onDuty && requirementChart({ required, plan: { cover: onDuty }, title: "Needed, and on duty now" });
  const planned = plan && requirementChart({ required, plan, title: "Needed, and at work with the plan" });
  return [now, planned].filter((chart) => chart !== undefined);
}
