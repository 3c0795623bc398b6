import type { ShiftCoverPlan } from "../../schedule/cover-plan.ts";
import { type Figure, figureOf } from "../figure.ts";
import { numberText } from "../number-text.ts";
import { type HourlyNeed, shortOf, sum } from "./hourly-need.ts";

export function scheduleFigures(
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
