import { element, money, percent, table, tenths } from "./element.ts";
import type { MergerInput, MergerRow } from "./protocol.ts";
import { slider } from "./slider.ts";

const NUMBERS = [
  ["fireWage", "Firefighter’s pay a year", 57_120],
  ["policeWage", "Police officer’s pay a year", 72_280],
  ["firePosts", "Fire posts today, around the clock", 12],
  ["policePosts", "Patrol posts today, around the clock", 8],
] as const;

/** Pay, posts and premium of a merger, and what it costs beside the same cut without one. */
export async function mergerPanel(
  place: HTMLElement,
  compute: (merger: MergerInput) => Promise<readonly MergerRow[]>,
): Promise<void> {
  const numbers = NUMBERS.map(([name, label, value]) => {
    const input = element("input", { type: "number", id: name, min: 0, value, inputmode: "decimal" });
    input.addEventListener("input", () => void refresh());
    return { name, input, row: element("div", {}, element("label", { for: name }, label), input) };
  });
  const options = { min: 0, step: 1, text: (n: number) => `${n}` };
  const station = slider(
    { ...options, id: "station-posts", label: "Posts kept in stations", max: 24, value: 6 },
    () => void refresh(),
  );
  const patrol = slider(
    { ...options, id: "patrol-posts", label: "Patrol posts of people trained for both", max: 24, value: 8 },
    () => void refresh(),
  );
  const premium = slider(
    {
      id: "premium",
      label: "Premium over police pay",
      min: 0,
      max: 0.4,
      step: 0.01,
      value: 0.11,
      text: (n) => `${Math.round(100 * n)} %`,
    },
    () => void refresh(),
  );
  const training = slider(
    {
      id: "dual-training",
      label: "Training for the second role, hours a year",
      min: 0,
      max: 400,
      step: 10,
      value: 240,
      text: (n) => `${n} h`,
    },
    () => void refresh(),
  );
  const results = element("div", { "aria-live": "polite" });
  let latest = 0;
  async function refresh(): Promise<void> {
    latest += 1;
    const mine = latest;
    const [fireWage = 0, policeWage = 0, firePosts = 0, policePosts = 0] = numbers.map(
      ({ input }) => input.valueAsNumber || 0,
    );
    const rows = await compute({
      ...{ fireWage, policeWage, firePosts, policePosts },
      stationPosts: station.value(),
      patrolPosts: patrol.value(),
      premiumShare: premium.value(),
      dualTrainingHours: training.value(),
    });
    if (mine === latest) results.replaceChildren(costTable(rows));
  }
  place.replaceChildren(
    element("div", { class: "numbers" }, ...numbers.map(({ row }) => row)),
    element("div", { class: "sliders" }, ...[station, patrol, premium, training].map(({ row }) => row)),
    results,
  );
  await refresh();
}

function costTable(rows: readonly MergerRow[]): HTMLElement {
  const or = (value: number | undefined, text: (n: number) => string): string =>
    value === undefined ? "–" : text(value);
  return table(
    "Cost a year once everybody is in place; worth over ten years at 3 % a year, the way there included. A saving below zero is an added cost.",
    [
      "Arrangement",
      "People",
      "Cost a year",
      "Saving a year",
      "Worth over ten years",
      "Premium at which it costs what today costs",
    ],
    rows.map((row) => [
      row.name,
      tenths(row.staff),
      money(row.annualCost),
      or(row.annualSaving, money),
      or(row.netPresentValue, money),
      or(row.breakEvenPremium, percent),
    ]),
  );
}
