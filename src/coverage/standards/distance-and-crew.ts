import type { ResponseStandard } from "../response-standard.ts";

const CRITERIA = "ISO, Criteria for Deployment Analysis (isomitigation.com)";
const NASHUA =
  "ESCI, Nashua Fire Rescue Master Plan, p. 169 (it cites another section); 29 CFR 1910.134(g)(4) from memory";

/** Insurance Services Office: full credit by road miles; a study of the department's own times against NFPA 1710 may stand in its place. */
export const iso: readonly ResponseStandard[] = [
  {
    ...{
      id: "iso-engine-distance",
      standard: "ISO FSRS",
      edition: "2012",
      objective: "first-due engine company within 1.5 road miles",
    },
    ...{ clockStart: "none", clockStop: "none", population: "built-upon area", roadMiles: 1.5, share: 1 },
    ...{ source: CRITERIA, fromMemory: false, note: "For full credit; the edition is from memory." },
  },
  {
    ...{
      id: "iso-ladder-distance",
      standard: "ISO FSRS",
      edition: "2012",
      objective: "ladder-service company within 2.5 road miles",
    },
    ...{ clockStart: "none", clockStop: "none", population: "built-upon area", roadMiles: 2.5, share: 1 },
    ...{ source: CRITERIA, fromMemory: false, note: "For full credit; the edition is from memory." },
  },
];

/** Two in, two out: a rule for the safety of firefighters, not a time. */
export const occupational: readonly ResponseStandard[] = [
  {
    ...{ id: "osha-two-in-two-out", standard: "29 CFR 1910.134", edition: "1998", share: 1, personnel: 4 },
    ...{
      objective: "two in, two out: four on scene before an interior attack",
      clockStart: "none",
      clockStop: "personnel-on-scene",
    },
    ...{ population: "interior structural fires, unless a life is known to be in danger", source: NASHUA },
    ...{
      fromMemory: true,
      note: "The four need not come on one vehicle. See `forceAssembly` for when they are there.",
    },
  },
];
