import type { Post } from "../../src/merger/post.ts";
import type { Transition } from "../../src/merger/transition.ts";

/**
 * A constructed town: 12 fire posts on 24-hour shifts (56 hours a week), 8 patrol posts on 12-hour shifts (42). Wages are medians of May
 * 2023 (Bureau of Labor Statistics; from memory), the premium that of Cedar Falls, Iowa.
 */
const shift24 = { scheduledHours: 2912, absenceHours: 400, loadShare: 0.45 };
const shift12 = { scheduledHours: 2184, absenceHours: 384, loadShare: 0.45 };
const officer = { wage: 72_280, premiumShare: 0.11 };

export const BEFORE: readonly Post[] = [
  { role: "firefighter", count: 12, wage: 57_120, ...shift24 },
  { role: "police officer", count: 8, wage: 72_280, ...shift12 },
];

/** Public safety officers in the stations and on patrol. */
export function officers(station: number, patrol: number): Post[] {
  return [
    { role: "station officer", count: station, ...officer, ...shift24 },
    { role: "patrol officer", count: patrol, ...officer, ...shift12 },
  ];
}

export const TRANSITION: Transition = {
  attritionShare: 0.06,
  conversionsPerYear: 14,
  trainingCost: 30_000,
  oneOffCost: 500_000,
};
