import { ofCallsText, valueText } from "../figure-text.ts";
import { numberText } from "../number-text.ts";
import { noSuchRoleText } from "../roles-in-records.ts";
import type { StudyCase } from "../study-case.ts";
import type { Answer, Chapter } from "../study-document.ts";
import type { Figures } from "./figures.ts";

export function fireNeed(figures: Figures): Answer | undefined {
  const onDuty = figures.get("firefighters-on-duty");
  const stations = figures.get("calls-in-reach");
  if (onDuty === undefined && stations === undefined) return undefined;
  const units = figures.get("fire-units-on-duty");
  const busy = figures.get("fire-units-busy");
  const none = figures.get("fire-none-free");
  const lines = [
    onDuty && units && busy
      ? `${valueText(onDuty)} in ${valueText(units)} are on duty on average, and ${numberText(busy.value ?? 0, { decimals: 2 })} units are busy; none was free in ${none === undefined ? "an unknown share" : valueText(none)} of the time.`
      : "",
    stations
      ? `${stations.hidden ?? `${valueText(stations)} of fire and medical calls`} are ${stations.label.replace(/^Share of calls /, "")}, its crews at home; call handling and turnout come before travel.`
      : "",
    "Workload does not set this number: how many people must be together at a fire, and how soon, is a standard that the city adopts.",
  ];
  return {
    question: "How many firefighters and how much equipment are needed?",
    answer: lines.filter((line) => line !== "").join(" "),
    figures: stations
      ? ["calls-in-reach", "firefighters-on-duty"]
      : ["firefighters-on-duty", "fire-units-on-duty"],
    chapter: stations ? "coverage" : "fire",
  };
}

export function fireUse(
  { input }: StudyCase,
  figures: Figures,
  chapters: readonly Chapter[],
): Answer | undefined {
  const question = "How much are firefighters used, and what stands on the other side?";
  const share = figures.get("fire-on-duty-share");
  if (share === undefined) {
    const none = noSuchRoleText(input.calls, input.fire?.roles);
    if (none !== undefined)
      return { question, answer: `This is not known: ${none}`, figures: [], chapter: "data" };
    const [answer] = chapters.find(({ id }) => id === "fire")?.paragraphs ?? [];
    return answer === undefined
      ? undefined
      : { question, answer, figures: ["fire-runs", "first-due-reliability"], chapter: "fire" };
  }
  const said = (id: string, words: (value: string) => string): string => {
    const figure = figures.get(id);
    return figure === undefined ? "" : words(ofCallsText(figure));
  };
  const ownUnits =
    figures.get("first-due-reliability")?.note === undefined
      ? ""
      : " (which unit is its own is inferred from the records, not given)";
  const force = figures.get("response-force");
  const otherSide = [
    said("fire-none-free-at-call", (calls) => `${calls} found no unit free`),
    said("first-due-reliability", (calls) => `an area's own unit came first at ${calls}${ownUnits}`),
    force === undefined
      ? ""
      : `${force.label.replace(/^Share of calls judged at which /, "")} at ${force.hidden ?? `${valueText(force)} of ${force.denominator}`}`,
  ].filter((part) => part !== "");
  const isAsked = (input.fire?.force ?? input.fire?.responseForce) !== undefined;
  const why = isAsked ? "is not shown: too few calls could be judged" : "was not asked for";
  const unknown = force === undefined ? ` How often enough people came together in time ${why}.` : "";
  return {
    question,
    answer: `Fire crews are on calls for ${valueText(share)} of their time on duty. Low use is what being near costs, so it belongs beside what it buys: ${otherSide.length === 0 ? "which the records do not show" : otherSide.join("; ")}.${unknown}`,
    figures: ["fire-on-duty-share", "first-due-reliability", "fire-none-free-at-call", "response-force"],
    chapter: "fire",
  };
}
