import type { CaseRow } from "../case-row.ts";

export const MICHIGAN: readonly CaseRow[] = [
  {
    ...{ jurisdiction: "Grosse Pointe Shores", state: "MI", start: 1911, form: "full", forms: ["full"] },
    outcome: "active",
    notes: "The first public safety department in the United States.",
    from: ["sobba1991", "morleyHadley"],
  },
  {
    ...{ jurisdiction: "Oak Park", state: "MI", start: 1954, form: "full", forms: ["full"] },
    claims: [
      {
        ...{ about: "saving", text: "At least 30 % saved at once.", least: 0.3, unit: "share" },
        ...{ sponsor: "city", year: 2011, from: ["firehouse2011"] },
      },
    ],
    outcome: "active",
    from: ["firehouse2011"],
  },
  {
    ...{ jurisdiction: "Grosse Pointe (City)", state: "MI" },
    claims: [
      {
        ...{
          about: "service",
          text: "Report 250: joining is feasible and in some respects an advantage; no figure read.",
        },
        ...{ sponsor: "independent study", year: 1976, from: ["crc1976"] },
      },
    ],
    ...{ outcome: "active", outcomeText: "studied 1976; a public safety department by 2013" },
    from: ["crc1976", "candg2013"],
  },
  {
    ...{ jurisdiction: "Grosse Pointe Park", state: "MI", form: "full", forms: ["full"], population: 13_000 },
    outcome: "active",
    notes:
      "A joint study of 2013 by ICMA called both cities overstaffed; up to 209,000 dollars of state grant for joining with the neighbour.",
    from: ["candg2013", "icmaDelegation2011"],
  },
  {
    ...{ jurisdiction: "Kalamazoo", state: "MI", start: 1983, form: "full", forms: ["full"] },
    population: 77_000,
    staff: "249 sworn (2008), 210 (2013), 212 (2017); 284 positions in all (2020)",
    claims: [
      {
        ...{ about: "saving", text: "Cost fell much, by the department's first chief; no figure." },
        ...{ sponsor: "city official", year: 2009, from: ["kalamazoo2009"] },
      },
    ],
    outcome: "active",
    notes:
      "The largest that is fully joined. 3 unions at the merger; more than 123,000 calls in 2021; pensions of 60,000 dollars on average.",
    from: [
      "kalamazoo2009",
      "kalamazoo2017",
      "kalamazoo2013",
      "kalamazooBudget2020",
      "kalamazooBudget2023",
      "icmaDelegation2011",
    ],
  },
  {
    ...{ jurisdiction: "East Grand Rapids", state: "MI", start: 1986, form: "full", forms: ["full"] },
    population: 10_000,
    staff: "40 police officers and firefighters before, 28 sworn after",
    claims: [
      {
        ...{ about: "saving", text: "1.2 million dollars a year.", least: 1.2e6, most: 1.2e6 },
        ...{ unit: "dollars-a-year", sponsor: "city", year: 2017, from: ["eastGrandRapids"] },
      },
    ],
    outcome: "active",
    notes: "1 director, 2 captains, 6 sergeants, 19 public safety officers.",
    from: ["eastGrandRapids", "eastGrandRapids2016"],
  },
  {
    ...{ jurisdiction: "Bay City", state: "MI", start: 2013, form: "full", forms: ["full"] },
    staff: "43 firefighters and 52 police officers before (2012); 14 firefighters laid off",
    claims: [
      {
        ...{ about: "saving", text: "Up to 1.8 million dollars over 5 years, at the vote.", most: 1.8e6 },
        ...{ unit: "dollars", sponsor: "city", year: 2012, from: ["nbc25BayCity"] },
      },
      {
        ...{
          about: "saving",
          text: "About 2 million dollars a year: the manager's goal.",
          least: 2e6,
          most: 2e6,
        },
        ...{
          unit: "dollars-a-year",
          sponsor: "city official",
          year: 2012,
          from: ["mliveBayCity201209"],
        },
      },
      {
        ...{ about: "saving", text: "5 million dollars by summer 2017: the plan.", least: 5e6, most: 5e6 },
        ...{ unit: "dollars", sponsor: "city", year: 2017, from: ["mliveBayCity2017"] },
      },
      {
        ...{
          about: "saving",
          text: "More than 2 times that plan, by the department's director.",
          least: 10e6,
        },
        ...{ unit: "dollars", sponsor: "city official", year: 2017, from: ["mliveBayCity2017"] },
      },
      {
        ...{ about: "budget", text: "Police and fire together, before: 10.49 million dollars." },
        ...{ least: 10.49e6, most: 10.49e6, unit: "dollars-a-year", sponsor: "city", year: 2012 },
        from: ["mliveBayCity201205"],
      },
      {
        ...{ about: "budget", text: "Property tax to set against it: 8.6 million dollars." },
        ...{ least: 8.6e6, most: 8.6e6, unit: "dollars-a-year", sponsor: "city", year: 2012 },
        from: ["mliveBayCity201205"],
      },
    ],
    ...{ outcome: "active", outcomeText: "active 2017; a commissioner asked for at least 22 firefighters" },
    notes:
      "Carried through in 18 months. The vote was 6 to 3; the police union was for it, the firefighters' union proposed mutual aid and a sheriff's contract instead. The plan allowed for 15 to 25 firefighters fewer.",
    from: [
      "nbc25BayCity",
      "mliveBayCity201209",
      "mliveBayCity201205",
      "mliveBayCity201207",
      "mliveBayCity2017",
    ],
  },
  {
    ...{ jurisdiction: "Rockford", state: "MI", start: 2012, form: "full + public works" },
    ...{ forms: ["full", "public-works"], population: 5700, staff: "4 full-time firefighters' posts ended" },
    claims: [
      {
        ...{ about: "saving", text: "210,000 dollars a year.", least: 210_000, most: 210_000 },
        ...{ unit: "dollars-a-year", sponsor: "city official", year: 2013, from: ["stelter2013"] },
      },
      {
        ...{
          about: "saving",
          text: "The same, as a share of the general fund: 7 %.",
          least: 0.07,
          most: 0.07,
        },
        ...{ unit: "share", sponsor: "city official", year: 2013, from: ["stelter2013"] },
      },
    ],
    outcome: "active",
    notes: "Public works staff are firefighters too.",
    from: ["stelter2013", "bridge2012"],
  },
  {
    ...{ jurisdiction: "Holland", state: "MI", start: 2010, form: "nominal", forms: ["nominal"] },
    staff: "62 sworn police, 27 full-time and 30 part-time firefighters (2009)",
    claims: [
      {
        ...{ about: "saving", text: "One director for two chiefs: 85,000 dollars a year." },
        ...{ least: 85_000, most: 85_000, unit: "dollars-a-year", sponsor: "city", year: 2011 },
        from: ["mliveJackson2011"],
      },
      {
        ...{ about: "budget", text: "Police and fire together: 10.3 million dollars." },
        ...{ least: 10.3e6, most: 10.3e6, unit: "dollars-a-year", sponsor: "city official", year: 2009 },
        from: ["mliveJackson2011"],
      },
      {
        ...{ about: "budget", text: "That is 55 % of the general fund.", least: 0.55, most: 0.55 },
        ...{ unit: "share", sponsor: "city official", year: 2009, from: ["mliveJackson2011"] },
      },
      {
        ...{
          about: "saving",
          text: "Twelve-hour police shifts, which need no merger: 260,000 dollars a year.",
        },
        ...{ least: 260_000, most: 260_000, unit: "dollars-a-year", sponsor: "city", year: 2011 },
        from: ["hollandSentinel2011"],
      },
      {
        ...{ about: "saving", text: "A full merger, which was not made: 806,000 dollars a year projected." },
        ...{ least: 806_000, most: 806_000, unit: "dollars-a-year", sponsor: "consultant study", year: 2009 },
        from: ["hollandSentinel2009"],
      },
      {
        ...{
          about: "cost",
          text: "Training at the start of that full merger, lost time and overtime apart.",
        },
        ...{ least: 333_000, most: 333_000, unit: "dollars", sponsor: "consultant study", year: 2009 },
        from: ["hollandSentinel2009"],
      },
    ],
    ...{ outcome: "unknown", outcomeText: "unknown after 2011" },
    from: ["mliveJackson2011", "hollandSentinel2009", "hollandSentinel2011"],
  },
  {
    ...{ jurisdiction: "Muskegon", state: "MI", start: 2005, form: "nominal", forms: ["nominal"] },
    outcome: "unknown",
    notes: "One director over police, fire and inspections.",
    from: ["mliveMuskegon2011"],
  },
  {
    ...{ jurisdiction: "Auburn Hills", state: "MI", start: 2012, form: "nominal", forms: ["nominal"] },
    staff: "16 full-time firefighters",
    outcome: "unknown",
    notes: "Nobody is cross-trained, by choice.",
    from: ["ahpd2011"],
  },
  {
    ...{ jurisdiction: "Berkley", state: "MI", form: "full", forms: ["full"], population: 16_000 },
    ...{ outcome: "active", outcomeText: "active 2011", from: ["icmaDelegation2011"] },
  },
  {
    ...{ jurisdiction: "Ionia", state: "MI", form: "full", forms: ["full"], population: 10_000 },
    ...{ outcome: "active", outcomeText: "active 2011", from: ["icmaDelegation2011"] },
  },
  {
    ...{ jurisdiction: "Grand Haven", state: "MI", form: "full", forms: ["full"], population: 11_200 },
    ...{ outcome: "active", outcomeText: "active 2011", from: ["icmaDelegation2011"] },
  },
  {
    ...{ jurisdiction: "Ypsilanti", state: "MI", outcome: "proposed", outcomeText: "proposed 2012" },
    from: ["mpffu2012"],
  },
];
