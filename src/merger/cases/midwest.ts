import type { CaseRow } from "../case-row.ts";

export const MIDWEST: readonly CaseRow[] = [
  {
    ...{ jurisdiction: "Glencoe", state: "IL", start: 1954, form: "full", forms: ["full"] },
    ...{ population: 8700, populationYear: 2000 },
    staff: "34 officers, 10 civilians, 8 paid-on-call firefighters (2003)",
    claims: [
      {
        ...{ about: "budget", text: "5.5 million dollars, fiscal year 2004.", least: 5.5e6, most: 5.5e6 },
        ...{ unit: "dollars-a-year", sponsor: "city", year: 2003, from: ["chicagoTribune2003"] },
      },
    ],
    outcome: "active",
    notes:
      "Everyone cross-trained by the late 1970s. A staffing study of up to 66,000 dollars in 2025. Illinois no longer allows a new one.",
    from: ["chicagoTribune2003", "glencoeGuide", "glencoeRecord2025"],
  },
  {
    ...{ jurisdiction: "Rosemont", state: "IL", form: "nominal", forms: ["nominal"], outcome: "active" },
    ...{ notes: "Separate forces under one command.", from: ["glencoeGuide"] },
  },
  {
    ...{ jurisdiction: "Peoria", state: "IL", outcome: "unknown", outcomeText: "unknown (1970s case)" },
    notes: "A case study in a report of 1976.",
    ...{ from: ["northCarolina1976"], fromMemory: "That its programme of the 1950s to 1980s ended." },
  },
  {
    ...{ jurisdiction: "Ashwaubenon", state: "WI", start: 1980, form: "full", forms: ["full"] },
    staff: "for 20,000 police, 1,400 medical and 250 fire calls (2009)",
    claims: [
      {
        ...{
          about: "saving",
          text: "Handing dispatch over, which needs no merger: 200,000 dollars a year.",
        },
        ...{ least: 200_000, most: 200_000, unit: "dollars-a-year", sponsor: "unstated", year: 2010 },
        from: ["apco2010"],
      },
    ],
    outcome: "active",
    notes: "The board voted on 26 February 1980; it replaced the sheriff's contract in August 1981.",
    from: ["ashwaubenon", "apco2010"],
  },
  {
    ...{ jurisdiction: "Woodbury", state: "MN", start: 1995, form: "partial", forms: ["partial"] },
    population: 60_000,
    staff: "10 officers who do both, 9 firefighters, 3 chiefs, 68 paid-on-call (2008)",
    claims: [
      {
        ...{ about: "cost", text: "Cross-training and equipping one officer: 2,850 dollars." },
        ...{ least: 2850, most: 2850, unit: "dollars-an-officer", sponsor: "city", year: 2012 },
        from: ["woodburyPatch2012"],
      },
      {
        ...{
          about: "service",
          text: "Five firefighters in under 9 minutes: 53 % of fires in 2006, goal 90 %.",
        },
        ...{ least: 0.53, most: 0.53, unit: "share", sponsor: "city", year: 2006 },
        from: ["starTribune2008", "woodburyPatch2012"],
      },
    ],
    ...{ outcome: "unknown", outcomeText: "paused 2009; extended 2012-13; later unknown" },
    notes:
      "One department since the mid-1990s, dual-role officers since 2005. 60 serious fires against 26,000 police calls. 9 officers were trained and 16 are needed to have them day and night.",
    from: ["starTribune2008", "woodburyPatch2012", "firehouseWoodbury", "officerWoodbury"],
  },
  {
    ...{ jurisdiction: "Burnsville", state: "MN", form: "partial", forms: ["partial"] },
    ...{ outcome: "ended", outcomeText: "ended before 2008", from: ["starTribune2008"] },
  },
  {
    ...{
      jurisdiction: "New Brighton",
      state: "MN",
      form: "nominal/off-duty",
      forms: ["nominal", "off-duty"],
    },
    staff: "7 police officers are also firefighters, off duty (2008)",
    outcome: "unknown",
    outcomeText:
      "Citygate advised separate departments in 2025, in a city of Metro-INET that is taken to be this one (an inference)",
    from: ["starTribune2008", "metroInet2025"],
  },
  {
    ...{ jurisdiction: "Cedar Falls", state: "IA", start: 1987, form: "full (2020)", forms: ["full"] },
    staff:
      "45 trained for fires, 21 of them public safety officers (2017); 8 firefighters placed on leave (2020)",
    claims: [
      {
        ...{
          about: "saving",
          text: "Nearly 2 million dollars a year, against the same larger crews in two departments.",
        },
        ...{ most: 2e6, unit: "dollars-a-year", sponsor: "city", year: 2019 },
        from: ["cedarFallsModel", "robGreen"],
      },
      {
        ...{
          about: "saving",
          text: "That figure takes it that no career firefighter is left, and its costs are debatable, says an elected official who backs cross-training.",
        },
        ...{ sponsor: "critic", year: 2019, from: ["robGreen"] },
      },
      {
        ...{
          about: "saving",
          text: "More than 500,000 dollars projected in the first fiscal year.",
          least: 500_000,
        },
        ...{ unit: "dollars-a-year", sponsor: "supporter", year: 2021, from: ["wcfColumn2021"] },
      },
      {
        ...{ about: "saving", text: "200,000 dollars of overtime, so far.", least: 200_000, most: 200_000 },
        ...{ unit: "dollars", sponsor: "supporter", year: 2021, from: ["wcfColumn2021"] },
      },
      {
        ...{ about: "cost", text: "A public safety building.", least: 10.5e6, most: 10.5e6 },
        ...{ unit: "dollars", sponsor: "unstated", year: 2019, from: ["kcrg2019"] },
      },
    ],
    ...{ outcome: "active", outcomeText: "active 2021" },
    notes:
      "Officers who do both are paid 11 % more. Rated 3 by ISO. Career firefighters quit; the council overrode the mayor's veto on 2 March 2020.",
    from: [
      "cedarFalls2020",
      "cedarFallsCurrents",
      "wcf2020",
      "taiber",
      "robGreen",
      "wcfColumn2021",
      "kcrg2019",
      "cedarFallsModel",
    ],
  },
  {
    ...{ jurisdiction: "Sandusky", state: "OH", outcome: "proposed", outcomeText: "proposed 2010" },
    claims: [
      {
        ...{
          about: "cost",
          text: "A study by ICMA, as offered: 63,500 dollars.",
          least: 63_500,
          most: 63_500,
        },
        ...{ unit: "dollars", sponsor: "city", year: 2010, from: ["sandusky2010"] },
      },
    ],
    from: ["sandusky2010"],
  },
];
