import type { CaseRows } from "../case-row.ts";
import * as source from "../source.ts";

export const SOUTH_AND_WEST: CaseRows = {
  "Sunnyvale, CA": {
    start: 1950,
    forms: ["full"],
    population: 10_000,
    populationYear: 1950,
    populationIsLimit: true,
    staff:
      "23 officers (1950), for 16 police officers and 30 volunteers before; 198 to 201 authorised, 188 filled (2014)",
    claims: [
      {
        cost: "Public safety costs 519 dollars a resident.",
        "dollars-a-resident": 519,
        by: ["unstated", 2013, source.publicCeo2013],
      },
      {
        cost: "Palo Alto, two departments: 950 dollars. Not like for like.",
        "dollars-a-resident": 950,
        by: ["unstated", 2013, source.publicCeo2013],
      },
      {
        cost: "Mountain View, two departments: 683 dollars. Not like for like.",
        "dollars-a-resident": 683,
        by: ["unstated", 2013, source.laTimes2013],
      },
    ],
    outcome: "active",
    notes: "Officers change between police and fire by the year. 76 weeks of training.",
    from: [
      source.nevadaVoice,
      source.santaCruz2014,
      source.sunnyvaleSlides,
      source.publicCeo2013,
      source.sunnyvaleProject,
      source.laTimes2013,
    ],
  },
  "Rohnert Park, CA": {
    start: 1962,
    forms: ["full"],
    staff: "61.75 officers (2011), 57 (2017)",
    claims: [
      {
        cost: "The department itself, fiscal year 2011-12.",
        "dollars-a-year": 11.2e6,
        staff: 61.75,
        by: ["city", 2011, source.rohnertParkPatch2011],
      },
      {
        cost: "The sheriff's police instead, first of three offers; how fire service is counted was not read.",
        "dollars-a-year": 9.3e6,
        staff: 44.75,
        by: ["outside agency", 2011, source.rohnertParkPatch2011],
      },
      {
        cost: "The second offer.",
        "dollars-a-year": 10.3e6,
        staff: 49.5,
        by: ["outside agency", 2011, source.rohnertParkPatch2011],
      },
      {
        cost: "The third offer.",
        "dollars-a-year": 11.3e6,
        staff: 54.25,
        by: ["outside agency", 2011, source.rohnertParkPatch2011],
      },
      {
        saving: "Both services under contract, in place of the department: up to 2.5 million.",
        "dollars-a-year": { most: 2.5e6 },
        by: ["consultant study", 2011, source.pressDemocrat2011, source.matrix2011],
      },
      {
        cost: "What the consultant of 2018 advised to mend: up to 5 million dollars.",
        dollars: { most: 5e6 },
        by: ["consultant study", 2018, source.pressDemocrat2018],
      },
    ],
    outcome: "active",
    notes:
      "Turnover, mandatory overtime on fire shifts. The study of 2018, by CPSM, cost 110,000 dollars and made more than 70 recommendations. The chief disputed the sheriff's offer.",
    from: [
      source.rohnertParkPatch2011,
      source.pressDemocrat2018,
      source.communityVoice2017,
      source.pressDemocrat2011,
      source.matrix2011,
    ],
  },
  "Ceres, CA": {
    start: 1988,
    end: 2014,
    forms: ["nominal"],
    outcome: "ended",
    notes: "Few were cross-trained. Split when the director had left; the vote was 3 to 2.",
    from: [source.ceresCourier, source.ceresFireRescue1],
  },
  "Boulder, CO": {
    outcome: "unknown",
    outcomeText: "unknown (1970s case)",
    notes: "A case study in a report of 1976.",
    from: [source.northCarolina1976],
  },
  "Oakland Park, FL": {
    end: 1990,
    forms: ["partial"],
    claims: [
      {
        saving: "If extended to nearly all: 750,000 dollars over several years.",
        dollars: 750_000,
        by: ["consultant study", 1990, source.sunSentinel199008],
      },
      {
        saving: "The same report in the same newspaper two weeks before: 750,000 a year.",
        "dollars-a-year": 750_000,
        by: ["consultant study", 1990, source.sunSentinel199007],
      },
      {
        saving: "Fire and medical service from the county instead: 500,000 to 800,000 dollars.",
        dollars: { least: 500_000, most: 800_000 },
        by: ["city official", 1991, source.sunSentinel1991],
      },
      {
        cost: "The study: 19,500 dollars, later put at nearly 20,000.",
        dollars: 19_500,
        by: ["city", 1990, source.sunSentinel1989, source.sunSentinel199007],
      },
    ],
    outcome: "ended",
    notes:
      "The council voted 3 to 2 on 7 August 1990 to separate; some police officers had fought fires for 16 years. In 1991 it chose a contract with the county for fire service.",
    from: [
      source.sunSentinel199008,
      source.sunSentinel199007,
      source.sunSentinel1989,
      source.sunSentinel1991,
    ],
  },
  "Highland Park, TX": {
    forms: ["full"],
    form: "full (police-fire-paramedic)",
    outcome: "active",
    notes: "48 hours on, 96 off.",
    from: [source.highlandPark],
    fromMemory: "That it began in 1977.",
  },
  "Auburn, AL": {
    forms: ["partial"],
    claims: [
      {
        service: "The worked case of a spreadsheet of cost, patrol and first response; figures not read.",
        by: ["independent study", 1991, source.matareseChelst1991],
      },
    ],
    outcome: "studied",
    outcomeText: "studied 1991",
    notes: "Data of Matarese and Chelst.",
    from: [source.matareseChelst1991],
  },
};
