import type { CaseRow } from "../case-row.ts";

export const CAROLINAS: readonly CaseRow[] = [
  {
    ...{ jurisdiction: "Durham", state: "NC", start: 1970, end: 1986, form: "partial/area" },
    ...{ forms: ["partial", "area"], population: 100_000 },
    staff: "5 public safety companies by 1973; stations 8 and 9 added",
    claims: [
      {
        ...{ about: "saving", text: "People and money saved, needs met, after three years; no figure read." },
        ...{ sponsor: "city", year: 1974, from: ["durham1974"] },
      },
      {
        ...{ about: "saving", text: "Both services better and cheaper if changed, or in the end separated." },
        ...{ sponsor: "consultant study", year: 1985, from: ["durhamStudy1985"] },
      },
      {
        ...{
          about: "service",
          text: "Economies and faster fire response are real, and so are the harm and strife.",
        },
        ...{ sponsor: "independent study", year: 1987, from: ["coeRosch1987"] },
      },
    ],
    outcome: "ended",
    notes: "Study of March 1985; separated in 1985-86.",
    from: ["durhamLegeros", "durham1974", "coeRosch1987", "durhamStudy1985"],
  },
  {
    ...{ jurisdiction: "Winston-Salem", state: "NC", form: "partial", forms: ["partial"] },
    ...{ outcome: "ended", outcomeText: "ended (date not found)" },
    notes: "Named in 1976 as a city that had used it or did.",
    ...{ from: ["northCarolina1976"], fromMemory: "That its programme of the 1950s to 1980s ended." },
  },
  {
    ...{ jurisdiction: "Chapel Hill", state: "NC", form: "partial", forms: ["partial"] },
    ...{ outcome: "ended", outcomeText: "ended (date not found)", from: ["northCarolina1976"] },
  },
  { jurisdiction: "Washington", state: "NC", outcome: "unknown", from: ["northCarolina1976"] },
  {
    ...{ jurisdiction: "Butner", state: "NC", form: "full", forms: ["full"] },
    ...{ outcome: "active", outcomeText: "active 2009" },
    notes: "A public safety division that the state runs.",
    from: ["northCarolina1976", "ncStatute"],
  },
  {
    ...{ jurisdiction: "Morganton", state: "NC", form: "full", forms: ["full"] },
    ...{ outcome: "active", outcomeText: "active 2009", from: ["northCarolina1976"] },
  },
  {
    ...{ jurisdiction: "Knightdale", state: "NC", form: "full", forms: ["full"] },
    ...{ outcome: "active", outcomeText: "active 2009" },
    notes: "An annual report of 2023 is of police alone, which suggests a later split (an inference).",
    from: ["northCarolina1976"],
  },
  {
    ...{ jurisdiction: "Gastonia", state: "NC", outcome: "proposed", outcomeText: "proposed 1976" },
    ...{ notes: "A feasibility study.", from: ["northCarolina1976"] },
  },
  {
    ...{ jurisdiction: "Aiken", state: "SC", form: "partial", forms: ["partial"] },
    ...{ staff: "89 officers and more than 30 firefighters, of 130 in all (2018)", outcome: "active" },
    claims: [
      {
        ...{ about: "cost", text: "A new headquarters and substations; no figure.", sponsor: "unstated" },
        from: ["wjbf"],
      },
    ],
    ...{ notes: "No source says since when.", from: ["wjbf"] },
  },
  {
    ...{ jurisdiction: "North Augusta", state: "SC", form: "full", forms: ["full"] },
    claims: [
      {
        ...{ about: "cost", text: "A headquarters, as planned in 2018.", least: 10.5e6, most: 10.5e6 },
        ...{ unit: "dollars", sponsor: "city", year: 2018, from: ["apnews2018"] },
      },
      {
        ...{ about: "cost", text: "The headquarters, by 2025.", least: 13e6, most: 13e6 },
        ...{ unit: "dollars", sponsor: "city", year: 2025, from: ["hd983"] },
      },
    ],
    ...{ outcome: "active", from: ["apnews2018", "hd983"] },
  },
];
