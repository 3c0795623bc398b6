import type { MonthlyShare } from "../../coverage/monthly-performance.ts";
import type { GoalProgress } from "../../stats/goal-progress.ts";
import type { Chart } from "../chart.ts";
import { chartOfPoints } from "../charts/control.ts";
import { type CallShare, fewText, hiddenParts } from "../few-calls.ts";
import { shortNumber } from "../number-text.ts";
import type { StudyGoal, StudyInput } from "../study-input.ts";

/** A chart says something from a few months on: before that, no signal is no news. */
export const FEWEST_MONTHS = 6;

/** The months of one goal and what was made of them; of `progress` one point a month, in their order. */
export interface GoalMonths {
  readonly goal: StudyGoal;
  readonly months: readonly Pick<MonthlyShare, "successes" | "trials">[];
  readonly progress?: GoalProgress;
}

/**
 * The control chart of a goal. A month whose share stands for few calls, or would give such a one away, keeps its place and shows neither its
 * share nor its limits, from which its calls could be worked out; center and limits are of all months. Where their share is of few calls
 * itself, which the center would tell, there is no chart.
 */
export function goalChart(
  { goal, months, progress }: GoalMonths,
  release: StudyInput["release"],
): readonly Chart[] {
  if (progress === undefined || progress.points.length < FEWEST_MONTHS) return [];
  const shares = months.map(({ successes, trials }): CallShare => ({ part: successes, whole: trials }));
  const sum = (key: keyof CallShare): number => shares.reduce((all, share) => all + share[key], 0);
  if (fewText({ part: sum("part"), whole: sum("whole") }, release) !== undefined) return [];
  const hidden = hiddenParts(shares, release);
  const shown = progress.points.filter((_, place) => hidden[place] === false);
  if (shown.length === 0) return [];
  const within = `${shortNumber(goal.limitSeconds / 60)} minutes`;
  const chart = chartOfPoints(
    shown,
    {
      title: `${goal.label}: share within ${within}, by month`,
      label: `Share within ${within}`,
      isShare: true,
      goal: goal.share,
    },
    progress.points.map(({ label }) => label),
  );
  const left = progress.points.length - shown.length;
  if (left === 0) return [chart];
  const rows = chart.rows.values();
  const are = left === 1 ? "month shows" : "months show";
  return [
    {
      ...chart,
      rows: progress.points.map((point, place) => {
        const row = hidden[place] === false ? rows.next().value : undefined;
        const { label, center, inBaseline } = point;
        return row ?? { label, center, inBaseline, signals: "" };
      }),
      note: `${left} ${are} no share: it stands for few calls, or would give such a one away. Center and limits are of all months.`,
    },
  ];
}
