import { capital } from "../capital.ts";
import { isShown } from "../figure.ts";
import { intervalText, valueText } from "../figure-text.ts";
import { onePersonText } from "../one-person.ts";
import { noSuchRoleText } from "../roles-in-records.ts";
import type { StudyCase } from "../study-case.ts";
import type { Answer } from "../study-document.ts";
import { unitsText } from "../workload-figures.ts";
import type { Figures } from "./figures.ts";

const ROSTERS = {
  planned: "The roster is the planned one, not the one that was worked.",
  actual: "The roster is the one that was worked.",
  estimated: "The roster is estimated from the records, so that the shares are upper bounds.",
  mixed: "The roster is partly planned and partly worked.",
  unknown: "The roster does not say whether it was planned or worked.",
} as const;

export function timeOnCalls(study: StudyCase, figures: Figures): Answer | undefined {
  const { input, police } = study;
  const units = police === undefined ? "units" : unitsText(police);
  const question = "How much of officers' time on duty do calls take?";
  const hours = figures.get("committed-hours");
  if (hours === undefined) {
    if (police === undefined) return undefined;
    const why =
      noSuchRoleText(input.calls, police.roles) ??
      "no unit in these records has a time at which it was sent or arrived and one at which it was free again.";
    const answer = `This is not known: ${why}`;
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
    const answer = `${capital(units)} were committed for ${valueText(hours)}. There is no share of time, since no roster of who was on duty was given.${onePersonText(study, police)}${longText}`;
    return { question, answer, figures: ["committed-hours", "long-share"], chapter: "workload" };
  }
  const interval = intervalText(all);
  const between = interval === "" ? "" : `, ${interval.replace(/ \((.*)\)$/, " in a $1 interval")}`;
  return {
    question,
    answer:
      `Calls from the community take ${valueText(community)} of the time on duty of ${units === "units" ? "all units on the roster" : units}; with what officers begin themselves and calls of unknown origin it is ${valueText(all)}${between}. ` +
      `Directed patrol and time out of service bring it to ${valueText(committed)}. The other ${valueText(rest)} are not recorded as committed.\n` +
      `${ROSTERS[input.roster.basis]}${onePersonText(study, police)}${longText}`,
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
