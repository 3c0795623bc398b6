import { capital } from "../capital.ts";
import { type NumberForm, numberText } from "../number-text.ts";
import type { ComparedWays, CostedWay } from "./merger-compared.ts";
import type { MergerElsewhere } from "./merger-elsewhere.ts";
import { isMoved, overCut } from "./merger-figures.ts";
import { momentIn, shownMoments } from "./merger-moments.ts";

/** What the chapter says in words: first what the first page says too, a line a form, one of the reforms and one of the prices, then who comes, then the rest. */
export interface MergerWords {
  readonly brief: readonly string[];
  readonly more: readonly string[];
}

export function mergerWords(found: ComparedWays, elsewhere: MergerElsewhere): MergerWords {
  const forms = found.ways.filter(({ kind }) => kind === "form");
  return {
    brief: [
      ...forms.map((form) => formLine(found, form)),
      reformLine(found),
      `Amounts a year are those once all is done, at prices of ${found.priceYear}.`,
      ...responseLine(found),
    ],
    more: [...forms.map((form) => wayLine(found, form)), gatesLine(elsewhere)],
  };
}

const cutOf = ({ ways }: ComparedWays, form: CostedWay): CostedWay =>
  ways[ways.indexOf(form) + 1] as CostedWay;

/** "saves 5 dollars a year over today", "costs 5 dollars a year more than today". */
function besides({ currency }: ComparedWays, amount: number, other: string): string {
  if (Math.abs(amount) < 0.5) return `costs the same as ${other}`;
  const money = numberText(Math.abs(amount), { unit: `${currency} a year`, decimals: 0 });
  return amount < 0 ? `costs ${money} more than ${other}` : `saves ${money} over ${other}`;
}

function formLine(found: ComparedWays, form: CostedWay): string {
  const { cost, uncertainty, scenario } = form;
  const cut = cutOf(found, form);
  const people = `${numberText(cost.after.staff, {})} full-time people in place of ${numberText(cost.before.staff, {})}`;
  const share =
    cost.savingShare === undefined
      ? ""
      : ` (${numberText(Math.abs(cost.savingShare), { unit: "share" })} of today's cost)`;
  const draws =
    uncertainty === undefined || !isMoved(uncertainty)
      ? ""
      : ` In ${numberText(uncertainty.savesMoney.share, { unit: "share", decimals: 0 })} of draws of what is not known it saves over ${cost.years.at(-1)?.year} years, the same cut in ${numberText(cut.uncertainty?.savesMoney.share ?? 0, { unit: "share", decimals: 0 })}.`;
  const over = besides(found, overCut(found, form) ?? 0, "that cut");
  const beside =
    Math.abs(cut.cost.annualSaving) < 0.5
      ? "It cuts no post in stations, on patrol or in supervision, so that the same cut in posts without merging changes nothing of today."
      : `The same cut in posts without merging ${besides(found, cut.cost.annualSaving, "today")}; merging ${over}.`;
  return `${capital(scenario.name)}: ${people}; it ${besides(found, cost.annualSaving, "today")}${share}. ${beside}${draws}`;
}

function reformLine(found: ComparedWays): string {
  const reforms = found.ways.filter(({ kind }) => kind === "reform");
  if (reforms.length === 0)
    return "What the two departments could do and stay two was not given, so that nothing is said of it here.";
  const each = reforms.map(
    ({ scenario, cost }) => `${scenario.name} ${besides(found, cost.annualSaving, "today")}`,
  );
  return `Staying two departments: ${each.join("; ")}.`;
}

function responseLine(found: ComparedWays): string[] {
  const { comparison, ways } = found;
  if (comparison === undefined) return [];
  const moments = shownMoments(found);
  const { baseline, alternatives } = comparison;
  const shown = [
    { name: baseline.name, coverage: baseline.coverage },
    ...alternatives.filter((_, index) => ways[index]?.kind !== "reform"),
  ];
  const fourShare = moments.find(({ key }) => key === "fourShare");
  if (!shown.some(({ coverage }) => fourShare && momentIn(coverage.simulated, fourShare)))
    return [
      "Simulated: the records hold none of the fires that are counted, so that nothing is said here of who would come to one.",
    ];
  const said = (key: string, form: NumberForm): string => {
    const moment = moments.find((one) => one.key === key);
    const names = new Map<string, string[]>();
    for (const { name, coverage } of shown) {
      const row = moment && momentIn(coverage.simulated, moment);
      const text = row === undefined ? "never" : numberText(row.mean, form);
      names.set(text, [...(names.get(text) ?? []), name]);
    }
    // Ways with the same number stand together.
    return [...names].map(([text, those]) => `${text} (${those.join(", ")})`).join("; ");
  };
  // The share first: a mean over the fires at which it came says little where it seldom did.
  return [
    `Simulated, share of fires at which four people who can work come together: ${said("fourShare", { unit: "share", decimals: 0 })}. ` +
      `Mean minutes until they are together, of the fires at which they are: ${said("four", {})}. ` +
      `Police units free while a fire runs, on average: ${said("left", {})}.`,
  ];
}

function wayLine(found: ComparedWays, form: CostedWay): string {
  const { currency } = found;
  const cut = cutOf(found, form);
  const present = ({ cost }: CostedWay): string =>
    numberText(cost.netPresentValue, { unit: currency, decimals: 0 });
  const paid = ({ cost }: CostedWay): string =>
    cost.paybackYear === undefined
      ? `not paid back within ${cost.years.at(-1)?.year} years`
      : cost.paybackYear === 0
        ? "never below zero on the way"
        : `paid back in year ${cost.paybackYear}`;
  return (
    `On the way to ${form.scenario.name}: net present value ${present(form)}, ${paid(form)}; ` +
    `of the same cut without merging ${present(cut)}, ${paid(cut)}.`
  );
}

function gatesLine({ gates, cases }: MergerElsewhere): string {
  const those = (status: "met" | "unmet" | "unknown"): number =>
    gates.filter((gate) => gate.status === status).length;
  const alike =
    cases === undefined
      ? ""
      : ` ${cases} ${cases === 1 ? "case is" : "cases are"} known of cities alike in residents or state; they are no sample.`;
  return `Gates that must be open first: ${those("met")} met, ${those("unmet")} unmet, ${those("unknown")} unknown, of ${gates.length}.${alike}`;
}
