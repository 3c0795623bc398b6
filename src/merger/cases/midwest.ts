import type { CaseRows } from "../case-row.ts";
import * as source from "../source.ts";

export const MIDWEST: CaseRows = {
  "Glencoe, IL": {
    start: 1954,
    forms: ["full"],
    population: 8700,
    populationYear: 2000,
    staff: "34 officers, 10 civilians, 8 paid-on-call firefighters (2003)",
    claims: [
      {
        budget: "5.5 million dollars, fiscal year 2004.",
        "dollars-a-year": 5.5e6,
        by: ["city", 2003, source.chicagoTribune2003],
      },
    ],
    outcome: "active",
    notes:
      "Everyone cross-trained by the late 1970s. A staffing study of up to 66,000 dollars in 2025. Illinois no longer allows a new one.",
    from: [source.chicagoTribune2003, source.glencoeGuide, source.glencoeRecord2025],
  },
  "Rosemont, IL": {
    forms: ["nominal"],
    outcome: "active",
    notes: "Separate forces under one command.",
    from: [source.glencoeGuide],
  },
  "Peoria, IL": {
    outcome: "unknown",
    outcomeText: "unknown (1970s case)",
    notes: "A case study in a report of 1976.",
    from: [source.northCarolina1976],
    fromMemory: "That its programme of the 1950s to 1980s ended.",
  },
  "Ashwaubenon, WI": {
    start: 1980,
    forms: ["full"],
    staff: "for 20,000 police, 1,400 medical and 250 fire calls (2009)",
    claims: [
      {
        saving: "Handing dispatch over, which needs no merger: 200,000 dollars a year.",
        "dollars-a-year": 200_000,
        by: ["unstated", 2010, source.apco2010],
      },
    ],
    outcome: "active",
    notes: "The board voted on 26 February 1980; it replaced the sheriff's contract in August 1981.",
    from: [source.ashwaubenon, source.apco2010],
  },
  "Woodbury, MN": {
    start: 1995,
    forms: ["partial"],
    population: 60_000,
    staff: "10 officers who do both, 9 firefighters, 3 chiefs, 68 paid-on-call (2008)",
    claims: [
      {
        cost: "Cross-training and equipping one officer: 2,850 dollars.",
        "dollars-an-officer": 2850,
        by: ["city", 2012, source.woodburyPatch2012],
      },
      {
        service: "Five firefighters in under 9 minutes: 53 % of fires in 2006, goal 90 %.",
        share: 0.53,
        by: ["city", 2006, source.starTribune2008, source.woodburyPatch2012],
      },
    ],
    outcome: "unknown",
    outcomeText: "paused 2009; extended 2012-13; later unknown",
    notes:
      "One department since the mid-1990s, dual-role officers since 2005. 60 serious fires against 26,000 police calls. 9 officers were trained and 16 are needed to have them day and night.",
    from: [
      source.starTribune2008,
      source.woodburyPatch2012,
      source.firehouseWoodbury,
      source.officerWoodbury,
    ],
  },
  "Burnsville, MN": {
    forms: ["partial"],
    outcome: "ended",
    outcomeText: "ended before 2008",
    from: [source.starTribune2008],
  },
  "New Brighton, MN": {
    forms: ["nominal", "off-duty"],
    staff: "7 police officers are also firefighters, off duty (2008)",
    outcome: "unknown",
    outcomeText:
      "Citygate advised separate departments in 2025, in a city of Metro-INET that is taken to be this one (an inference)",
    from: [source.starTribune2008, source.metroInet2025],
  },
  "Cedar Falls, IA": {
    start: 1987,
    forms: ["full"],
    form: "full (2020)",
    staff:
      "45 trained for fires, 21 of them public safety officers (2017); 8 firefighters placed on leave (2020)",
    claims: [
      {
        saving: "Nearly 2 million dollars a year, against the same larger crews in two departments.",
        "dollars-a-year": { most: 2e6 },
        by: ["city", 2019, source.cedarFallsModel, source.robGreen],
      },
      {
        saving:
          "That figure takes it that no career firefighter is left, and its costs are debatable, says an elected official who backs cross-training.",
        by: ["critic", 2019, source.robGreen],
      },
      {
        saving: "More than 500,000 dollars projected in the first fiscal year.",
        "dollars-a-year": { least: 500_000 },
        by: ["supporter", 2021, source.wcfColumn2021],
      },
      {
        saving: "200,000 dollars of overtime, so far.",
        dollars: 200_000,
        by: ["supporter", 2021, source.wcfColumn2021],
      },
      { cost: "A public safety building.", dollars: 10.5e6, by: ["unstated", 2019, source.kcrg2019] },
    ],
    outcome: "active",
    outcomeText: "active 2021",
    notes:
      "Officers who do both are paid 11 % more. Rated 3 by ISO. Career firefighters quit; the council overrode the mayor's veto on 2 March 2020.",
    from: [
      source.cedarFalls2020,
      source.cedarFallsCurrents,
      source.wcf2020,
      source.taiber,
      source.robGreen,
      source.wcfColumn2021,
      source.kcrg2019,
      source.cedarFallsModel,
    ],
  },
  "Sandusky, OH": {
    claims: [
      {
        cost: "A study by ICMA, as offered: 63,500 dollars.",
        dollars: 63_500,
        by: ["city", 2010, source.sandusky2010],
      },
    ],
    outcome: "proposed",
    outcomeText: "proposed 2010",
    from: [source.sandusky2010],
  },
};
