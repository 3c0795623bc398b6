import type { CaseRow } from "../case-row.ts";

export const SOUTH_AND_WEST: readonly CaseRow[] = [
  {
    ...{ jurisdiction: "Sunnyvale", state: "CA", start: 1950, form: "full", forms: ["full"] },
    ...{ population: 10_000, populationYear: 1950, populationIsLimit: true },
    staff:
      "23 officers (1950), for 16 police officers and 30 volunteers before; 198 to 201 authorised, 188 filled (2014)",
    claims: [
      {
        ...{ about: "cost", text: "Public safety costs 519 dollars a resident.", least: 519, most: 519 },
        ...{ unit: "dollars-a-resident", sponsor: "unstated", year: 2013, from: ["publicCeo2013"] },
      },
      {
        ...{ about: "cost", text: "Palo Alto, two departments: 950 dollars. Not like for like." },
        ...{ least: 950, most: 950, unit: "dollars-a-resident", sponsor: "unstated", year: 2013 },
        from: ["publicCeo2013"],
      },
      {
        ...{ about: "cost", text: "Mountain View, two departments: 683 dollars. Not like for like." },
        ...{ least: 683, most: 683, unit: "dollars-a-resident", sponsor: "unstated", year: 2013 },
        from: ["laTimes2013"],
      },
    ],
    outcome: "active",
    notes: "Officers change between police and fire by the year. 76 weeks of training.",
    from: [
      "nevadaVoice",
      "santaCruz2014",
      "sunnyvaleSlides",
      "publicCeo2013",
      "sunnyvaleProject",
      "laTimes2013",
    ],
  },
  {
    ...{ jurisdiction: "Rohnert Park", state: "CA", start: 1962, form: "full", forms: ["full"] },
    staff: "61.75 officers (2011), 57 (2017)",
    claims: [
      {
        ...{ about: "cost", text: "The department itself, fiscal year 2011-12.", staff: 61.75 },
        ...{ least: 11.2e6, most: 11.2e6, unit: "dollars-a-year", sponsor: "city", year: 2011 },
        from: ["rohnertParkPatch2011"],
      },
      {
        ...{
          about: "cost",
          text: "The sheriff's police instead, first of three offers; how fire service is counted was not read.",
          staff: 44.75,
        },
        ...{ least: 9.3e6, most: 9.3e6, unit: "dollars-a-year", sponsor: "outside agency", year: 2011 },
        from: ["rohnertParkPatch2011"],
      },
      {
        ...{ about: "cost", text: "The second offer.", staff: 49.5, least: 10.3e6, most: 10.3e6 },
        ...{ unit: "dollars-a-year", sponsor: "outside agency", year: 2011, from: ["rohnertParkPatch2011"] },
      },
      {
        ...{ about: "cost", text: "The third offer.", staff: 54.25, least: 11.3e6, most: 11.3e6 },
        ...{ unit: "dollars-a-year", sponsor: "outside agency", year: 2011, from: ["rohnertParkPatch2011"] },
      },
      {
        ...{
          about: "saving",
          text: "Both services under contract, in place of the department: up to 2.5 million.",
        },
        ...{ most: 2.5e6, unit: "dollars-a-year", sponsor: "consultant study", year: 2011 },
        from: ["pressDemocrat2011", "matrix2011"],
      },
      {
        ...{ about: "cost", text: "What the consultant of 2018 advised to mend: up to 5 million dollars." },
        ...{
          most: 5e6,
          unit: "dollars",
          sponsor: "consultant study",
          year: 2018,
          from: ["pressDemocrat2018"],
        },
      },
    ],
    outcome: "active",
    notes:
      "Turnover, mandatory overtime on fire shifts. The study of 2018, by CPSM, cost 110,000 dollars and made more than 70 recommendations. The chief disputed the sheriff's offer.",
    from: [
      "rohnertParkPatch2011",
      "pressDemocrat2018",
      "communityVoice2017",
      "pressDemocrat2011",
      "matrix2011",
    ],
  },
  {
    ...{ jurisdiction: "Ceres", state: "CA", start: 1988, end: 2014, form: "nominal", forms: ["nominal"] },
    outcome: "ended",
    notes: "Few were cross-trained. Split when the director had left; the vote was 3 to 2.",
    from: ["ceresCourier", "ceresFireRescue1"],
  },
  {
    ...{ jurisdiction: "Boulder", state: "CO", outcome: "unknown", outcomeText: "unknown (1970s case)" },
    ...{ notes: "A case study in a report of 1976.", from: ["northCarolina1976"] },
  },
  {
    ...{ jurisdiction: "Oakland Park", state: "FL", end: 1990, form: "partial", forms: ["partial"] },
    claims: [
      {
        ...{ about: "saving", text: "If extended to nearly all: 750,000 dollars over several years." },
        ...{ least: 750_000, most: 750_000, unit: "dollars", sponsor: "consultant study", year: 1990 },
        from: ["sunSentinel199008"],
      },
      {
        ...{
          about: "saving",
          text: "The same report in the same newspaper two weeks before: 750,000 a year.",
        },
        ...{ least: 750_000, most: 750_000, unit: "dollars-a-year", sponsor: "consultant study", year: 1990 },
        from: ["sunSentinel199007"],
      },
      {
        ...{
          about: "saving",
          text: "Fire and medical service from the county instead: 500,000 to 800,000 dollars.",
        },
        ...{ least: 500_000, most: 800_000, unit: "dollars", sponsor: "city official", year: 1991 },
        from: ["sunSentinel1991"],
      },
      {
        ...{
          about: "cost",
          text: "The study: 19,500 dollars, later put at nearly 20,000.",
          least: 19_500,
          most: 19_500,
          unit: "dollars",
        },
        ...{ sponsor: "city", year: 1990, from: ["sunSentinel1989", "sunSentinel199007"] },
      },
    ],
    outcome: "ended",
    notes:
      "The council voted 3 to 2 on 7 August 1990 to separate; some police officers had fought fires for 16 years. In 1991 it chose a contract with the county for fire service.",
    from: ["sunSentinel199008", "sunSentinel199007", "sunSentinel1989", "sunSentinel1991"],
  },
  {
    ...{ jurisdiction: "Highland Park", state: "TX", form: "full (police-fire-paramedic)", forms: ["full"] },
    outcome: "active",
    notes: "48 hours on, 96 off.",
    ...{ from: ["highlandPark"], fromMemory: "That it began in 1977." },
  },
  {
    ...{ jurisdiction: "Auburn", state: "AL", form: "partial", forms: ["partial"] },
    claims: [
      {
        ...{
          about: "service",
          text: "The worked case of a spreadsheet of cost, patrol and first response; figures not read.",
        },
        ...{ sponsor: "independent study", year: 1991, from: ["matareseChelst1991"] },
      },
    ],
    ...{ outcome: "studied", outcomeText: "studied 1991" },
    ...{ notes: "Data of Matarese and Chelst.", from: ["matareseChelst1991"] },
  },
];
