import type { MethodFile, StaffingFinding } from "../method.ts";
import { numberOf } from "../staffing-case.ts";

const COMPARED =
  "CPSM, Police Operations and Data Analysis Report, Morgan Hill, California, in Public Safety Master Plan, February 2017, table 3-2";

/**
 * Officers per 1,000 residents, beside the spread that CPSM found: a statistic of peers, never a requirement.
 */
export const per1000: MethodFile = {
  card: {
    id: "per-1000",
    name: "Officers per 1,000 residents",
    family: "ratio",
    source: `${COMPARED} (0.353 to 4.651 sworn per 1,000, mean 2.012; 2.2 to 6,894 calls per 1,000, mean 1,005); against its use: CPSM, Police staffing standards are a myth, and International Association of Chiefs of Police as quoted there`,
    formula: "r = 1,000 S / P",
    symbols: { r: "officers per 1,000 residents", S: "sworn officers", P: "residents" },
    numerator: "sworn officers (else patrol officers) there now: people, no work",
    denominator: "resident population",
    basis: "average",
    assumptions: ["none about work: the ratio knows neither calls nor time nor leave"],
    cautions: [
      "Describes, and requires nothing: published ratios differ thirteenfold, and peers' choices are the only standard in them.",
      "Leaves out calls, geography, visitors, civilians, shifts and leave.",
    ],
    needs: ["population"],
    takes: ["present.sworn", "present.officers", "calls"],
  },
  need(given) {
    const population = numberOf(given, "population");
    const people = given.settings["present.sworn"] ?? given.settings["present.officers"];
    const calls = given.demand?.callsPerHour;
    const findings: StaffingFinding[] = [
      { name: "least officers per 1,000 in CPSM's studies", value: 0.353, unit: "officers per 1,000" },
      { name: "mean officers per 1,000 in CPSM's studies", value: 2.012, unit: "officers per 1,000" },
      { name: "most officers per 1,000 in CPSM's studies", value: 4.651, unit: "officers per 1,000" },
    ];
    if (people !== undefined) {
      const value = (1000 * people) / population;
      findings.unshift({ name: "officers per 1,000", value, unit: "officers per 1,000" });
    }
    // A year of calls is inferred as hours of work are.
    const flags = (given.demand?.flags ?? []).filter(({ kind }) => kind === "under-26-weeks");
    if (calls !== undefined) {
      let week = 0;
      for (const rate of calls) week += rate;
      findings.push({
        name: "calls per 1,000 a year",
        value: (1000 * week * 365) / 7 / population,
        unit: "calls per 1,000 a year",
      });
    }
    return { findings, ...(calls === undefined ? {} : { flags }) };
  },
};
