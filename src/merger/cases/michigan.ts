import type { CaseRows } from "../case-row.ts";
import * as source from "../source.ts";

export const MICHIGAN: CaseRows = {
  "Grosse Pointe Shores, MI": {
    start: 1911,
    forms: ["full"],
    outcome: "active",
    notes: "The first public safety department in the United States.",
    from: [source.sobba1991, source.morleyHadley],
  },
  "Oak Park, MI": {
    start: 1954,
    forms: ["full"],
    claims: [
      {
        saving: "At least 30 % saved at once.",
        share: { least: 0.3 },
        by: ["city", 2011, source.firehouse2011],
      },
    ],
    outcome: "active",
    from: [source.firehouse2011],
  },
  "Grosse Pointe (City), MI": {
    claims: [
      {
        service: "Report 250: joining is feasible and in some respects an advantage; no figure read.",
        by: ["independent study", 1976, source.crc1976],
      },
    ],
    outcome: "active",
    outcomeText: "studied 1976; a public safety department by 2013",
    from: [source.crc1976, source.candg2013],
  },
  "Grosse Pointe Park, MI": {
    forms: ["full"],
    population: 13_000,
    outcome: "active",
    notes:
      "A joint study of 2013 by ICMA called both cities overstaffed; up to 209,000 dollars of state grant for joining with the neighbour.",
    from: [source.candg2013, source.icmaDelegation2011],
  },
  "Kalamazoo, MI": {
    start: 1983,
    forms: ["full"],
    population: 77_000,
    staff: "249 sworn (2008), 210 (2013), 212 (2017); 284 positions in all (2020)",
    claims: [
      {
        saving: "Cost fell much, by the department's first chief; no figure.",
        by: ["city official", 2009, source.kalamazoo2009],
      },
    ],
    outcome: "active",
    notes:
      "The largest that is fully joined. 3 unions at the merger; more than 123,000 calls in 2021; pensions of 60,000 dollars on average.",
    from: [
      source.kalamazoo2009,
      source.kalamazoo2017,
      source.kalamazoo2013,
      source.kalamazooBudget2020,
      source.kalamazooBudget2023,
      source.icmaDelegation2011,
    ],
  },
  "East Grand Rapids, MI": {
    start: 1986,
    forms: ["full"],
    population: 10_000,
    staff: "40 police officers and firefighters before, 28 sworn after",
    claims: [
      {
        saving: "1.2 million dollars a year.",
        "dollars-a-year": 1.2e6,
        by: ["city", 2017, source.eastGrandRapids],
      },
    ],
    outcome: "active",
    notes: "1 director, 2 captains, 6 sergeants, 19 public safety officers.",
    from: [source.eastGrandRapids, source.eastGrandRapids2016],
  },
  "Bay City, MI": {
    start: 2013,
    forms: ["full"],
    staff: "43 firefighters and 52 police officers before (2012); 14 firefighters laid off",
    claims: [
      {
        saving: "Up to 1.8 million dollars over 5 years, at the vote.",
        dollars: { most: 1.8e6 },
        by: ["city", 2012, source.nbc25BayCity],
      },
      {
        saving: "About 2 million dollars a year: the manager's goal.",
        "dollars-a-year": 2e6,
        by: ["city official", 2012, source.mliveBayCity201209],
      },
      {
        saving: "5 million dollars by summer 2017: the plan.",
        dollars: 5e6,
        by: ["city", 2017, source.mliveBayCity2017],
      },
      {
        saving: "More than 2 times that plan, by the department's director.",
        dollars: { least: 10e6 },
        by: ["city official", 2017, source.mliveBayCity2017],
      },
      {
        budget: "Police and fire together, before: 10.49 million dollars.",
        "dollars-a-year": 10.49e6,
        by: ["city", 2012, source.mliveBayCity201205],
      },
      {
        budget: "Property tax to set against it: 8.6 million dollars.",
        "dollars-a-year": 8.6e6,
        by: ["city", 2012, source.mliveBayCity201205],
      },
    ],
    outcome: "active",
    outcomeText: "active 2017; a commissioner asked for at least 22 firefighters",
    notes:
      "Carried through in 18 months. The vote was 6 to 3; the police union was for it, the firefighters' union proposed mutual aid and a sheriff's contract instead. The plan allowed for 15 to 25 firefighters fewer.",
    from: [
      source.nbc25BayCity,
      source.mliveBayCity201209,
      source.mliveBayCity201205,
      source.mliveBayCity201207,
      source.mliveBayCity2017,
    ],
  },
  "Rockford, MI": {
    start: 2012,
    forms: ["full", "public-works"],
    form: "full + public works",
    population: 5700,
    staff: "4 full-time firefighters' posts ended",
    claims: [
      {
        saving: "210,000 dollars a year.",
        "dollars-a-year": 210_000,
        by: ["city official", 2013, source.stelter2013],
      },
      {
        saving: "The same, as a share of the general fund: 7 %.",
        share: 0.07,
        by: ["city official", 2013, source.stelter2013],
      },
    ],
    outcome: "active",
    notes: "Public works staff are firefighters too.",
    from: [source.stelter2013, source.bridge2012],
  },
  "Holland, MI": {
    start: 2010,
    forms: ["nominal"],
    staff: "62 sworn police, 27 full-time and 30 part-time firefighters (2009)",
    claims: [
      {
        saving: "One director for two chiefs: 85,000 dollars a year.",
        "dollars-a-year": 85_000,
        by: ["city", 2011, source.mliveJackson2011],
      },
      {
        budget: "Police and fire together: 10.3 million dollars.",
        "dollars-a-year": 10.3e6,
        by: ["city official", 2009, source.mliveJackson2011],
      },
      {
        budget: "That is 55 % of the general fund.",
        share: 0.55,
        by: ["city official", 2009, source.mliveJackson2011],
      },
      {
        saving: "Twelve-hour police shifts, which need no merger: 260,000 dollars a year.",
        "dollars-a-year": 260_000,
        by: ["city", 2011, source.hollandSentinel2011],
      },
      {
        saving: "A full merger, which was not made: 806,000 dollars a year projected.",
        "dollars-a-year": 806_000,
        by: ["consultant study", 2009, source.hollandSentinel2009],
      },
      {
        cost: "Training at the start of that full merger, lost time and overtime apart.",
        dollars: 333_000,
        by: ["consultant study", 2009, source.hollandSentinel2009],
      },
    ],
    outcome: "unknown",
    outcomeText: "unknown after 2011",
    from: [source.mliveJackson2011, source.hollandSentinel2009, source.hollandSentinel2011],
  },
  "Muskegon, MI": {
    start: 2005,
    forms: ["nominal"],
    outcome: "unknown",
    notes: "One director over police, fire and inspections.",
    from: [source.mliveMuskegon2011],
  },
  "Auburn Hills, MI": {
    start: 2012,
    forms: ["nominal"],
    staff: "16 full-time firefighters",
    outcome: "unknown",
    notes: "Nobody is cross-trained, by choice.",
    from: [source.ahpd2011],
  },
  "Berkley, MI": {
    forms: ["full"],
    population: 16_000,
    outcome: "active",
    outcomeText: "active 2011",
    from: [source.icmaDelegation2011],
  },
  "Ionia, MI": {
    forms: ["full"],
    population: 10_000,
    outcome: "active",
    outcomeText: "active 2011",
    from: [source.icmaDelegation2011],
  },
  "Grand Haven, MI": {
    forms: ["full"],
    population: 11_200,
    outcome: "active",
    outcomeText: "active 2011",
    from: [source.icmaDelegation2011],
  },
  "Ypsilanti, MI": { outcome: "proposed", outcomeText: "proposed 2012", from: [source.mpffu2012] },
};
