import { mergerCost, type Post } from "dutycycle/merger";
import type { MergerInput, MergerRow } from "./protocol.ts";

/** Hours of a 56-hour week in a station and of a 42-hour week on patrol; pensions, taxes, health over pay. */
const STATION = { scheduledHours: 2912, absenceHours: 400, loadShare: 0.45 };
const PATROL = { scheduledHours: 2184, absenceHours: 384, loadShare: 0.45 };
/** The way there. */
const TRANSITION = {
  attritionShare: 0.06,
  conversionsPerYear: 14,
  trainingCost: 30_000,
  oneOffCost: 500_000,
};

/** Today, the merger, and the same cut in posts without merging. */
export function mergerRows(input: MergerInput): MergerRow[] {
  const { fireWage, policeWage, firePosts, policePosts, stationPosts, patrolPosts } = input;
  const single = (stations: number, cars: number): Post[] => [
    { role: "firefighter", count: stations, wage: fireWage, ...STATION },
    { role: "police officer", count: cars, wage: policeWage, ...PATROL },
  ];
  const { premiumShare, dualTrainingHours } = input;
  const dual = { wage: policeWage, premiumShare, dualTrainingHours };
  const before = single(firePosts, policePosts);
  const merged = mergerCost({
    before,
    after: [
      { role: "station officer", count: stationPosts, ...dual, ...STATION },
      { role: "patrol officer", count: patrolPosts, ...dual, ...PATROL },
    ],
    transition: TRANSITION,
  });
  const cut = mergerCost({
    before,
    after: single(stationPosts, patrolPosts),
    transition: { ...TRANSITION, conversionsPerYear: 0, trainingCost: 0, oneOffCost: 0 },
  });
  return [
    { name: "Today", staff: merged.before.staff, annualCost: merged.before.annualCost },
    rowOf("Merged", merged),
    // Nobody has a premium there, so there is none to break even at.
    withoutPremium(rowOf("The same posts, not merged", cut)),
  ];
}

function rowOf(name: string, cost: ReturnType<typeof mergerCost>): MergerRow {
  const { after, annualSaving, netPresentValue, paybackYear, breakEvenPremium } = cost;
  return {
    ...{ name, staff: after.staff, annualCost: after.annualCost, annualSaving, netPresentValue },
    ...(paybackYear === undefined ? {} : { paybackYear }),
    ...(breakEvenPremium === undefined ? {} : { breakEvenPremium }),
  };
}

function withoutPremium({ breakEvenPremium: _, ...row }: MergerRow): MergerRow {
  return row;
}
