import type { Workload } from "dutycycle/workload";
import { element, percent, tenths, whole } from "./element.ts";
import type { Plan, PlanResult } from "./protocol.ts";
import { slider } from "./slider.ts";

const NAMES = ["A", "B"] as const;

/** Two sets of sliders, and what becomes of the city with each. */
export async function plansPanel(
  place: HTMLElement,
  workload: Workload,
  compute: (plans: readonly Plan[]) => Promise<readonly PlanResult[]>,
): Promise<void> {
  const hours = workload.byHourOfWeek.reduce((sum, hour) => sum + hour.exposureHours, 0);
  const busy = hours === 0 ? 0 : workload.callHours / hours;
  const onDuty = workload.onDutyHours === undefined ? busy / 0.4 : workload.onDutyHours / hours;
  const start = Math.max(1, Math.round(onDuty));
  const scenarios = NAMES.map((name, index) => scenario(name, start + index, () => void refresh()));
  // Answers that a later move of a slider has overtaken are dropped.
  let latest = 0;
  async function refresh(): Promise<void> {
    latest += 1;
    const mine = latest;
    const results = await compute(scenarios.map(({ plan }) => plan()));
    if (mine !== latest) return;
    for (const [index, result] of results.entries()) scenarios[index]?.show(result, results[0]);
  }
  place.replaceChildren(...scenarios.map(({ panel }) => panel));
  await refresh();
}

function scenario(name: string, startCars: number, moved: () => void) {
  const key = name.toLowerCase();
  const cars = slider(
    {
      id: `cars-${key}`,
      label: "Patrol cars on duty at once",
      min: 1,
      max: Math.max(20, 3 * startCars),
      step: 1,
      value: startCars,
      text: (n) => `${n}`,
    },
    moved,
  );
  const share = slider(
    {
      id: `share-${key}`,
      label: "At most this share of time on calls",
      min: 0.2,
      max: 0.8,
      step: 0.05,
      value: 0.5,
      text: (n) => `${Math.round(100 * n)} %`,
    },
    moved,
  );
  const scheduled = slider(
    {
      id: `scheduled-${key}`,
      label: "Scheduled hours a year and officer",
      min: 1800,
      max: 2912,
      step: 8,
      value: 2184,
      text: (n) => `${n} h`,
    },
    moved,
  );
  const absent = slider(
    {
      id: `absent-${key}`,
      label: "Of these on leave, sick, in training",
      min: 0,
      max: 800,
      step: 8,
      value: 384,
      text: (n) => `${n} h`,
    },
    moved,
  );
  const results = element("dl", { "aria-live": "polite" });
  const panel = element(
    "fieldset",
    { id: `plan-${key}` },
    element("legend", {}, `Scenario ${name}`),
    ...[cars, share, scheduled, absent].map(({ row }) => row),
    results,
  );
  return {
    panel,
    plan: (): Plan => ({
      cars: cars.value(),
      callShareMax: share.value(),
      scheduledHours: scheduled.value(),
      absenceHours: absent.value(),
    }),
    show: (result: PlanResult, first: PlanResult | undefined) =>
      results.replaceChildren(...resultRows(result, result === first ? undefined : first)),
  };
}

function resultRows(result: PlanResult, first: PlanResult | undefined): HTMLElement[] {
  const { callShare, busiestShare, busiestHour, meanDelayMinutes, busiestDelayMinutes } = result;
  const change = (value: number, from: number | undefined, text: (n: number) => string): string =>
    from === undefined || Math.abs(value - from) < 1e-9
      ? ""
      : ` (${value > from ? "+" : "−"}${text(Math.abs(value - from))})`;
  const minutes = (value: number | undefined): string =>
    value === undefined ? "calls outrun the cars" : `${tenths(value)} min`;
  const rows: (readonly [string, string, boolean?])[] = [
    [
      "Officers for these cars, with relief",
      `${tenths(result.officersForCars)}${change(result.officersForCars, first?.officersForCars, tenths)}`,
    ],
    ["Persons a post around the clock", result.personsPerPost.toFixed(2)],
    [
      "Share of time on calls",
      `${percent(callShare)}${change(100 * callShare, first && 100 * first.callShare, (n) => `${tenths(n)} points`)}`,
      callShare > 1,
    ],
    [`Share in the busiest hour (${busiestHour})`, percent(busiestShare), busiestShare > 1],
    ["Mean wait for a car", minutes(meanDelayMinutes), meanDelayMinutes === undefined],
    ["Mean wait in the busiest hour", minutes(busiestDelayMinutes), busiestDelayMinutes === undefined],
    [
      "Officers that keep the share",
      `${whole(Math.ceil(result.officersForShare))} (${tenths(result.officersForShare)})`,
    ],
  ];
  return rows.flatMap(([name, value, over]) => [
    element("dt", {}, name),
    element("dd", over === true ? { class: "over-limit" } : {}, value),
  ]);
}
