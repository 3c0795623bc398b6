import { monthlyShares } from "../../coverage/monthly-performance.ts";
import { type StandardPerformance, standardPerformance } from "../../coverage/standard-performance.ts";
import { ZoneCalendar } from "../../quantity/calendar.ts";
import { DutycycleError, requireNumber } from "../../quantity/error.ts";
import type { Period } from "../../quantity/instant.ts";
import { type GoalProgress, goalProgress } from "../../stats/goal-progress.ts";
import { fewText, HIDDEN_SHARES } from "../few-calls.ts";
import { type Figure, figureOf } from "../figure.ts";
import { numberText, shortNumber } from "../number-text.ts";
import { isTooFew } from "../release-rules.ts";
import type { StudyCase } from "../study-case.ts";
import type { Chapter } from "../study-document.ts";
import type { StudyInput } from "../study-input.ts";
import type { Table } from "../table.ts";
import { FEWEST_MONTHS, type GoalMonths, goalChart } from "./goal-chart.ts";

/** One goal, what the records make of it, and whether it moves. */
interface JudgedGoal extends GoalMonths {
  readonly performance: StandardPerformance;
}

const CHANGES: Readonly<Record<GoalProgress["change"], string>> = {
  better: "better than chance explains",
  worse: "worse than chance explains",
  mixed: "signals both ways",
  steady: "no change beyond chance",
  "too-few": "too few months to say",
};

/** Where does the city stand against its own goals, and is it getting better? */
export function goalsChapter(study: StudyCase): Chapter | undefined {
  const judged = judgedGoals(study);
  if (judged.length === 0) return undefined;
  return {
    id: "goals",
    title: "Goals and progress",
    question: "What are the goals, how far are we from them, and is it getting better?",
    paragraphs: judged.map((each) => sentence(each, study.input.release)),
    figures: judged.map((each, place) => goalFigure(each, place, study)),
    tables: [goalTable(judged, study)],
    charts: judged.flatMap((each) => goalChart(each, study.input.release)),
    notes: [
      "The goals are the city's own. A single month above or below one says little; a change is named only where a control chart shows a signal.",
      "Only months that the records hold from their first day to their last count as months.",
      "A goal that fewer calls can be judged by than are released is left out.",
    ],
  };
}

function judgedGoals({ input, calls, period }: StudyCase): readonly JudgedGoal[] {
  const isWhole = wholeMonths(period, new ZoneCalendar(calls.timeZone));
  return (input.goals ?? []).flatMap((goal, index) => {
    if (typeof goal?.label !== "string") {
      throw new DutycycleError({
        argument: `goals[${index}].label`,
        expected: "a text",
        received: goal?.label,
      });
    }
    const { label, share, service, clockStart, clockStop, limitSeconds, types } = goal;
    const scope = { service, clockStart, clockStop, limitSeconds, ...(types && { types }) };
    const standard = { id: label, clockStart, clockStop, limitSeconds, share };
    requireNumber(`goals[${index}].limitSeconds`, limitSeconds, "(0, infinity)", (n) => n > 0);
    requireNumber(`goals[${index}].share`, share, "(0, 1]", (n) => n > 0 && n <= 1);
    const [performance] = standardPerformance(calls, { standard, service, ...(types && { types }) });
    if (performance === undefined || performance.count === 0) return [];
    if (isTooFew(performance.count, input.release)) return [];
    const months = monthlyShares(calls, scope).filter(
      ({ trials, label: month }) => trials > 0 && isWhole(month),
    );
    const progress =
      months.length === 0 ? undefined : goalProgress(months, { goal: share, direction: "at-least" });
    return [{ goal, performance, months, ...(progress && { progress }) }];
  });
}

/** Whether a local month, `2024-03`, lies in the period from its first day to its last. */
function wholeMonths({ start, end }: Period, calendar: ZoneCalendar): (month: string) => boolean {
  return (month) => {
    const [year = 0, number = 1] = month.split("-").map(Number);
    const first = calendar.instantFromLocal(Date.UTC(year, number - 1, 1));
    const next = calendar.instantFromLocal(Date.UTC(year, number, 1));
    return start <= first && next <= end;
  };
}

/** What a release says in place of the share of calls within the limit. */
function fewOf({ performance }: JudgedGoal, release: StudyInput["release"]): string | undefined {
  return fewText({ part: performance.within, whole: performance.count }, release);
}

function sentence(judged: JudgedGoal, release: StudyInput["release"]): string {
  const { goal, performance, progress } = judged;
  const { share = 0, gapShare = 0, count, clear, status } = performance;
  const few = fewOf(judged, release);
  const found =
    few ?? `${numberText(share, { unit: "share" })} of ${numberText(count, { kind: "count" })} calls`;
  const wanted = `the goal of ${shortNumber(100 * goal.share)} %`;
  const distance =
    status === "too-few"
      ? "too few calls to judge"
      : gapShare <= 0
        ? `${wanted} is met`
        : few === undefined
          ? `${numberText(gapShare * 100, {})} percentage points short of ${wanted}`
          : `${wanted} is not met`;
  const doubt = status !== "too-few" && !clear ? ", though chance could have decided that" : "";
  const change = progress === undefined ? "" : ` Over the months: ${changeText(progress)}.`;
  return `${goal.label}: ${found} within ${shortNumber(goal.limitSeconds / 60)} minutes, ${distance}${doubt}.${change}`;
}

function goalFigure(judged: JudgedGoal, place: number, { input, periodText: period }: StudyCase): Figure {
  const { goal, performance } = judged;
  const { share, low, high } = performance;
  return figureOf({
    ...{
      id: `goal-${place + 1}`,
      label: `Share within ${shortNumber(goal.limitSeconds / 60)} minutes: ${goal.label}`,
      value: share,
      hidden: fewOf(judged, input.release),
    },
    ...{ unit: "share", period, low, high, level: low === undefined ? undefined : 0.95 },
    denominator: `${numberText(performance.count, { kind: "count" })} calls judged`,
    source: `standardPerformance, ${goal.clockStart.replaceAll("-", " ")} to ${goal.clockStop.replaceAll("-", " ")}`,
    note: `The city's goal is ${shortNumber(100 * goal.share)} %.`,
  });
}

function changeText({ change, points }: GoalProgress): string {
  return CHANGES[change === "steady" && points.length < FEWEST_MONTHS ? "too-few" : change];
}

function goalTable(judged: readonly JudgedGoal[], { input, periodText: period }: StudyCase): Table {
  const hidden = judged.map((each) => fewOf(each, input.release) !== undefined);
  const found = ({ share, low, high }: StandardPerformance) => ({ share, low, high });
  return {
    id: "goals-table",
    title: "Goals, and where the records stand",
    columns: [
      { key: "goal", label: "Goal", kind: "text" },
      { key: "limit", label: "Within", unit: "minutes", kind: "number" },
      { key: "wanted", label: "Wanted", kind: "share" },
      { key: "share", label: "Found", kind: "share" },
      { key: "low", label: "Low", kind: "share" },
      { key: "high", label: "High", kind: "share" },
      { key: "calls", label: "Calls judged", kind: "number", decimals: 0 },
      { key: "met", label: "Months that met it", kind: "text" },
      { key: "change", label: "Over the months", kind: "text" },
    ],
    rows: judged.map(({ goal, performance, progress }, place) => ({
      ...{ goal: goal.label, limit: goal.limitSeconds / 60, wanted: goal.share },
      ...(hidden[place] === false && found(performance)),
      calls: performance.count,
      met: progress === undefined ? undefined : `${progress.met} of ${progress.periods}`,
      change: progress === undefined ? undefined : changeText(progress),
    })),
    ...{ period, source: "standardPerformance, goalProgress", denominator: "calls judged" },
    note: `Low and high are the 95 % interval of what was found.${hidden.includes(true) ? HIDDEN_SHARES : ""}`,
  };
}
