import { FAMILY_NAMES } from "../chapters/staffing-rows.ts";
import { valueText } from "../figure-text.ts";
import { numberText } from "../number-text.ts";
import type { StudyCase } from "../study-case.ts";
import type { Answer } from "../study-document.ts";
import type { Figures } from "./figures.ts";

export function officersNeeded({ input }: StudyCase, figures: Figures): Answer | undefined {
  const question = "How many officers are needed, and how many are there?";
  const present = figures.get("present-officers");
  const onDuty = figures.get("roster-on-duty");
  const roster = figures.get("roster-officers");
  const takes =
    onDuty === undefined || roster === undefined
      ? ""
      : `The roster has ${numberText(onDuty.value ?? 0, {})} on duty on average, which takes ${valueText(roster)} with relief. `;
  const now = `${present?.value === undefined ? "" : `There are ${valueText(present)} in patrol now. `}${takes}`;
  const chosen = [...figures.values()].filter(({ id }) => id.startsWith("need-"));
  const families = [...figures.values()].filter(({ id }) => id.startsWith("officers-"));
  if (families.length === 0) {
    if (!figures.has("committed-hours")) return undefined;
    const answer = `${now}No method could work out a number. That takes the hours that an officer works in a year (relief), or posts to fill, and a whole week of records.`;
    return { question, answer, figures: ["present-officers"], chapter: "staffing" };
  }
  const ranges = families.map(({ id, value = 0, low = value, high = value }) => {
    const family = FAMILY_NAMES[id.slice("officers-".length) as keyof typeof FAMILY_NAMES];
    const span =
      numberText(low, {}) === numberText(high, {})
        ? numberText(low, {})
        : `${numberText(low, {})} to ${numberText(high, {})}`;
    return `${family} ${span}`;
  });
  const range = `Over all methods, by family: ${ranges.join("; ")}. Families answer different questions, and agreement within one is no vote.`;
  if (input.targets === undefined || chosen.length === 0) {
    return {
      question,
      answer: `${now}That depends on a target, and the city has not chosen one. ${range}`,
      figures: ["present-officers", ...families.map(({ id }) => id)],
      chapter: "staffing",
    };
  }
  const needs = chosen.map((figure) => {
    const note = figure.note === undefined ? "" : ` (${figure.note.replace(/\.$/, "")})`;
    return `${figure.label.replace(/^Officers by "(.*)", at the target that the city chose$/, "$1")}: ${valueText(figure)}${note}`;
  });
  return {
    question,
    answer: `${now}At the targets that the city chose: ${needs.join("; ")}.\n${range}`,
    // Where several targets were chosen, none of them leads.
    figures:
      chosen.length > 1
        ? ["present-officers", ...chosen.map(({ id }) => id)]
        : [...chosen.map(({ id }) => id), "present-officers"],
    chapter: "staffing",
  };
}

export function perThousand(figures: Figures): Answer | undefined {
  const ratio = figures.get("per-1000");
  if (ratio === undefined) return undefined;
  const share = figures.get("community-share");
  const beside =
    share?.value === undefined
      ? ""
      : ` Here it stands beside ${valueText(share)} of time on duty on calls from the community, of which it knows nothing.`;
  return {
    question: "What does the number of officers per 1,000 residents say?",
    answer: `There are ${numberText(ratio.value ?? 0, { decimals: 2 })} per 1,000, ${ratio.note?.startsWith("Of all") ? "all sworn officers counted" : "patrol alone"}. Published ratios count all sworn officers and run from 0.35 to 4.65, since towns differ in calls, geography, visitors and leave; the ratio describes a town and asks for nothing.${beside}`,
    figures: ["per-1000"],
    chapter: "staffing",
  };
}
