import * as source from "../background.ts";

interface Kept {
  readonly id: string;
  readonly what: string;
  readonly why: string;
  readonly from?: readonly string[];
  readonly isPartlyMemory?: true;
}

export const KEPT: readonly Kept[] = [
  {
    id: "certifications",
    what: "Each person's certificates in one trade, with the hours that keep them valid",
    why: "A lapsed certificate is an academy again.",
  },
  {
    id: "ranks",
    what: "Fire ranks and police ranks, and the lists for promotion in each",
    why: "Company officers take years to grow. Ceres ran two forces under one director, and needed only two chiefs to part.",
    from: [source.ceresCourier],
    isPartlyMemory: true,
  },
  {
    id: "apparatus",
    what: "Engines and ladders in repair, with their replacement paid into a fund",
    why: "Oakland Park had to replace a ladder truck, broken for two years, at 375,000 to 400,000 dollars when it chose its way.",
    from: [source.sunSentinel1991],
  },
  {
    id: "stations",
    what: "Stations and sites in the city's hands",
    why: "The director of Rohnert Park warned that a department, like land that is sold, does not come back. A sold site is bought at tomorrow's price.",
    from: [source.pressDemocrat2011],
    isPartlyMemory: true,
  },
  {
    id: "contracts",
    what: "A clause in each labour contract on what happens to people, pay and seniority if the departments part",
    why: "Without it the way back is bargained when it is needed most.",
  },
  {
    id: "pension-rights",
    what: "A way back into the old pension system, with service counted",
    why: "An officer who must choose a trade again should not lose years by it.",
  },
  {
    id: "mutual-aid",
    what: "Mutual aid agreements in the city's name, and the city's part in them",
    why: "Neighbours plan on what comes from the city. Oakland Park's other way was more aid with a neighbour.",
    from: [source.sunSentinel1991],
    isPartlyMemory: true,
  },
  {
    id: "dispatch-plans",
    what: "Dispatch plans and codes that still tell police from fire",
    why: "Records that mix the two cannot show what each service takes.",
  },
  {
    id: "accounts",
    what: "Cost, hours and results by service, from before the merger on",
    why: "Durham's end shows the need to document what a department does; a judgement needs the values before.",
    from: [source.coeRosch1987],
    isPartlyMemory: true,
  },
  {
    id: "paid-on-call",
    what: "Paid-on-call and volunteer firefighters, if the city has them",
    why: "People who are let go seldom come back.",
  },
];

export const COSTS: readonly { readonly id: string; readonly what: string }[] = [
  { id: "hiring", what: "Hiring firefighters or police officers to fill both departments" },
  { id: "training", what: "Academies and field training, with pay, for those who are hired or change trade" },
  { id: "backfill", what: "Overtime while they train" },
  { id: "command", what: "A chief and officers for each department" },
  { id: "pay", what: "Pay that stays: a premium that is not taken back, parity between the two" },
  { id: "pension", what: "Entry to, or transfer between, pension systems" },
  { id: "leavers", what: "Leave paid out and settlements with those who go" },
  { id: "apparatus", what: "Apparatus and gear to bring back" },
  { id: "stations", what: "Stations to reopen, rent or build" },
  { id: "dispatch", what: "Changes at the dispatch centre and in the records" },
  { id: "advice", what: "Study, law, bargaining" },
];
