import type { CaseRows } from "../case-row.ts";
import * as source from "../source.ts";

export const CAROLINAS: CaseRows = {
  "Durham, NC": {
    start: 1970,
    end: 1986,
    forms: ["partial", "area"],
    population: 100_000,
    staff: "5 public safety companies by 1973; stations 8 and 9 added",
    claims: [
      {
        saving: "People and money saved, needs met, after three years; no figure read.",
        by: ["city", 1974, source.durham1974],
      },
      {
        saving: "Both services better and cheaper if changed, or in the end separated.",
        by: ["consultant study", 1985, source.durhamStudy1985],
      },
      {
        service: "Economies and faster fire response are real, and so are the harm and strife.",
        by: ["independent study", 1987, source.coeRosch1987],
      },
    ],
    outcome: "ended",
    notes: "Study of March 1985; separated in 1985-86.",
    from: [source.durhamLegeros, source.durham1974, source.coeRosch1987, source.durhamStudy1985],
  },
  "Winston-Salem, NC": {
    forms: ["partial"],
    outcome: "ended",
    outcomeText: "ended (date not found)",
    notes: "Named in 1976 as a city that had used it or did.",
    from: [source.northCarolina1976],
    fromMemory: "That its programme of the 1950s to 1980s ended.",
  },
  "Chapel Hill, NC": {
    forms: ["partial"],
    outcome: "ended",
    outcomeText: "ended (date not found)",
    from: [source.northCarolina1976],
  },
  "Washington, NC": { outcome: "unknown", from: [source.northCarolina1976] },
  "Butner, NC": {
    forms: ["full"],
    outcome: "active",
    outcomeText: "active 2009",
    notes: "A public safety division that the state runs.",
    from: [source.northCarolina1976, source.ncStatute],
  },
  "Morganton, NC": {
    forms: ["full"],
    outcome: "active",
    outcomeText: "active 2009",
    from: [source.northCarolina1976],
  },
  "Knightdale, NC": {
    forms: ["full"],
    outcome: "active",
    outcomeText: "active 2009",
    notes: "An annual report of 2023 is of police alone, which suggests a later split (an inference).",
    from: [source.northCarolina1976],
  },
  "Gastonia, NC": {
    outcome: "proposed",
    outcomeText: "proposed 1976",
    notes: "A feasibility study.",
    from: [source.northCarolina1976],
  },
  "Aiken, SC": {
    forms: ["partial"],
    staff: "89 officers and more than 30 firefighters, of 130 in all (2018)",
    claims: [
      { cost: "A new headquarters and substations; no figure.", by: ["unstated", undefined, source.wjbf] },
    ],
    outcome: "active",
    notes: "No source says since when.",
    from: [source.wjbf],
  },
  "North Augusta, SC": {
    forms: ["full"],
    claims: [
      {
        cost: "A headquarters, as planned in 2018.",
        dollars: 10.5e6,
        by: ["city", 2018, source.apnews2018],
      },
      { cost: "The headquarters, by 2025.", dollars: 13e6, by: ["city", 2025, source.hd983] },
    ],
    outcome: "active",
    from: [source.apnews2018, source.hd983],
  },
};
