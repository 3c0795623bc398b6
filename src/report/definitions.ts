import type { StudyDefinition } from "./study-document.ts";

/** What the words of a study mean, in the order in which a reader meets them. */
export const DEFINITIONS: readonly StudyDefinition[] = [
  { term: "Call", meaning: "One event in the records, whoever began it: a caller, an officer, a plan." },
  {
    term: "Response",
    meaning: "One unit's part in a call, from its dispatch (else its arrival) until it clears.",
  },
  {
    term: "Call from the community",
    meaning:
      "Somebody called. Told apart from what an officer began, from directed patrol and from time out of service, where the records say so; else the origin is not recorded.",
  },
  {
    term: "Committed hours",
    meaning: "Personnel-hours of responses. Where one unit is on two calls at once, the moment counts once.",
  },
  {
    term: "Hours on duty",
    meaning: "Personnel-hours of the roster, filtered by service and role as the responses are.",
  },
  {
    term: "Time on calls",
    meaning:
      "Committed hours on calls of the community, begun by an officer or of unknown origin, over hours on duty of units that the roster knows.",
  },
  {
    term: "Committed share, saturation index",
    meaning: "All committed hours, directed patrol and time out of service included, over hours on duty.",
  },
  {
    term: "Not recorded as committed",
    meaning: "Hours on duty less committed hours. The records do not say what the time was used for.",
  },
  {
    term: "Free",
    meaning: "On duty and on no response at that moment, as far as the records show.",
  },
  {
    term: "Interval",
    meaning:
      "How far a number could have come out otherwise by chance. For shares of time, from drawing whole weeks again; for shares of calls, Wilson's; for percentiles, from their rank.",
  },
  {
    term: "Relief",
    meaning: "People for each post once leave, training and days off are counted.",
  },
  {
    term: "Source",
    meaning:
      "A word such as measureWorkload is a function of the library dutycycle; its documentation has the formula, what it assumes, and the publication that it follows.",
  },
  {
    term: "Hidden",
    meaning: "Taken out before release, since the number is small or would give a small one away.",
  },
];
