import { capital } from "./capital.ts";
import { FAMILY_NAMES } from "./chapters/staffing.ts";
import { type Figure, isShown } from "./figure.ts";
import { intervalText, ofCallsText, valueText } from "./figure-text.ts";
import { numberText } from "./number-text.ts";
import { onePersonText, type StudyCase } from "./study-case.ts";
import type { Answer, Chapter } from "./study-document.ts";
import { unitsText } from "./workload-figures.ts";

type Figures = ReadonlyMap<string, Figure>;

/** The manager's questions, answered in plain words from the figures of the chapters: nothing is computed here. */
export function firstPage(study: StudyCase, chapters: readonly Chapter[]): readonly Answer[] {
  const figures: Figures = new Map(
    chapters.flatMap((chapter) => chapter.figures.map((figure) => [figure.id, figure])),
  );
  const answers = [
    timeOnCalls(study, figures),
    reconciled(study, figures),
    peaks(chapters, figures),
    waits(chapters, figures),
    officersNeeded(study, figures),
    perThousand(figures),
    fireNeed(figures),
    fireUse(study, figures, chapters),
    goals(study, chapters),
    merger(study, chapters),
  ];
  const titles = new Set(chapters.map(({ id }) => id));
  // An answer leads to a chapter and to figures that are there.
  return answers
    .filter((answer) => answer !== undefined)
    .map(({ chapter, ...answer }) => ({
      ...answer,
      figures: answer.figures.filter((id) => figures.has(id)),
      ...(chapter !== undefined && titles.has(chapter) && { chapter }),
    }));
}

const ROSTERS = {
  planned: "The roster is the planned one, not the one that was worked.",
  actual: "The roster is the one that was worked.",
  estimated: "The roster is estimated from the records, so that the shares are upper bounds.",
  mixed: "The roster is partly planned and partly worked.",
  unknown: "The roster does not say whether it was planned or worked.",
} as const;

function timeOnCalls(study: StudyCase, figures: Figures): Answer | undefined {
  const { input, police } = study;
  const units = police === undefined ? "units" : unitsText(police);
  const question = "How much of officers' time on duty do calls take?";
  const hours = figures.get("committed-hours");
  if (hours === undefined) {
    if (police === undefined) return undefined;
    const answer =
      "This is not known: no unit in these records has a time at which it was sent or arrived and one at which it was free again.";
    return { question, answer, figures: [], chapter: "data" };
  }
  const long = figures.get("long-share");
  const longText =
    long === undefined || !isShown(long)
      ? ""
      : ` Responses of over four hours make up ${valueText(long)} of the personnel-hours.`;
  const community = figures.get("community-share");
  const all = figures.get("call-share");
  const committed = figures.get("committed-share");
  const rest = figures.get("uncommitted-share");
  if (!(community && all && committed && rest && input.roster)) {
    const answer = `${capital(units)} were committed for ${valueText(hours)}. There is no share of time, since no roster of who was on duty was given.${onePersonText(study)}${longText}`;
    return { question, answer, figures: ["committed-hours", "long-share"], chapter: "workload" };
  }
  const interval = intervalText(all);
  const between = interval === "" ? "" : `, ${interval.replace(/ \((.*)\)$/, " in a $1 interval")}`;
  return {
    question,
    answer:
      `Calls from the community take ${valueText(community)} of the time on duty of ${units === "units" ? "all units on the roster" : units}; with what officers begin themselves and calls of unknown origin it is ${valueText(all)}${between}. ` +
      `Directed patrol and time out of service bring it to ${valueText(committed)}. The other ${valueText(rest)} are not recorded as committed.\n` +
      `${ROSTERS[input.roster.basis]}${onePersonText(study)}${longText}`,
    figures: [
      (community.value ?? 0) > 0 ? "community-share" : "call-share",
      "call-share",
      "committed-share",
      "uncommitted-share",
      "long-share",
    ],
    chapter: "workload",
  };
}

function reconciled({ input, excluded }: StudyCase, figures: Figures): Answer {
  const question = "Do these records agree with the department's own numbers?";
  const found = [...figures.values()].filter(({ id }) => id.startsWith("reconciled-"));
  const hours = figures.get("excluded-hours");
  const count = excluded.reduce((sum, { responses }) => sum + responses, 0);
  const left =
    hours === undefined
      ? ""
      : ` Cleaning rules left out ${numberText(count, { kind: "count" })} of ${numberText(input.calls.responseCount, { kind: "count" })} unit responses, ${valueText(hours)}; the chapter names each rule with what it took.`;
  if (found.length === 0) {
    return {
      question,
      answer: `This is not known: no totals of the department's own were given.${left}`,
      figures: ["calls", "excluded-hours"],
      chapter: "data",
    };
  }
  const lines = found.slice(0, 4).map(({ id, value = 0 }) => {
    const total = input.totals?.[Number(id.slice("reconciled-".length)) - 1];
    const gap = numberText(Math.abs(value), { unit: "share" });
    const side =
      value === 0 || gap === "0.0 %" ? "the same" : `${gap} ${value < 0 ? "fewer" : "more"} in the records`;
    return `${total?.label ?? ""}: ${side}`;
  });
  return {
    question,
    answer: `${lines.join("; ")}.${left}`,
    figures: found.map(({ id }) => id),
    chapter: "data",
  };
}

function peaks(chapters: readonly Chapter[], figures: Figures): Answer | undefined {
  const chapter = chapters.find(({ id }) => id === "peaks");
  if (chapter === undefined) return undefined;
  return {
    question: "When is it busiest, and how often is nobody free?",
    answer: chapter.paragraphs.join(" "),
    figures: figures.has("none-free") ? ["none-free", "peak-hour"] : ["peak-hour", "mean-open"],
    chapter: "peaks",
  };
}

function waits(chapters: readonly Chapter[], figures: Figures): Answer | undefined {
  const chapter = chapters.find(({ id }) => id === "response-times");
  if (chapter === undefined || chapter.paragraphs.length === 0) return undefined;
  return {
    question: "How long does somebody who calls wait?",
    answer: chapter.paragraphs.join("\n"),
    figures: [...figures.keys()].filter((id) => id.startsWith("p90-response-")),
    chapter: chapter.id,
  };
}

function officersNeeded({ input }: StudyCase, figures: Figures): Answer | undefined {
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

function perThousand(figures: Figures): Answer | undefined {
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

function fireNeed(figures: Figures): Answer | undefined {
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

function fireUse({ input }: StudyCase, figures: Figures, chapters: readonly Chapter[]): Answer | undefined {
  const question = "How much are firefighters used, and what stands on the other side?";
  const share = figures.get("fire-on-duty-share");
  if (share === undefined) {
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

function goals({ input }: StudyCase, chapters: readonly Chapter[]): Answer {
  const question = "What are the goals, and is it getting better?";
  const chapter = chapters.find(({ id }) => id === "goals");
  if (chapter === undefined) {
    const why =
      (input.goals ?? []).length === 0
        ? "No goals were given."
        : "No call could be judged by the goals that were given.";
    const stands = chapters.some(({ id }) => id === "response-times")
      ? " The chapter on response times shows where things stand."
      : "";
    return {
      question,
      answer: `${why}${stands}`,
      figures: [],
      chapter: "response-times",
    };
  }
  return {
    question,
    answer: chapter.paragraphs.join("\n"),
    figures: chapter.figures.map(({ id }) => id),
    chapter: "goals",
  };
}

/** Each form beside the same cut, and beside what the departments could do and stay two: never beside today alone. */
function merger({ input }: StudyCase, chapters: readonly Chapter[]): Answer | undefined {
  const chapter = chapters.find(({ id }) => id === "merger");
  if (chapter === undefined || input.merger === undefined) return undefined;
  const { forms, coverage } = input.merger;
  // A line a form, one of the reforms, one of who comes when.
  const lines = forms.length + 1 + (coverage === undefined ? 0 : 1);
  const savings = chapter.figures.filter(({ id }) => /^merger-(saving|over-cut)-\d+$/.test(id));
  return {
    question: chapter.question,
    answer: chapter.paragraphs.slice(0, lines).join("\n"),
    figures: ["merger-today", ...savings.map(({ id }) => id)],
    chapter: "merger",
  };
}
