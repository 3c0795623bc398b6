import * as source from "../background.ts";
import type { TimelineExample, TimelinePhase } from "../timeline-phase.ts";
import { warrantOf } from "../warrant.ts";

const CONSTRUCTED = "constructed by this project from the examples; not published";
const MADE = { citation: CONSTRUCTED, constructed: true } as const;

export const PHASES: readonly TimelinePhase[] = [
  { id: "study", name: "Study and decision", leastMonths: 6, mostMonths: 12, waitsFor: [], ...MADE },
  {
    ...{ id: "contracts", name: "Contracts, ordinances, enabling law", leastMonths: 6, mostMonths: 12 },
    ...{ waitsFor: ["study"], ...MADE },
  },
  {
    ...{ id: "training", name: "Training, class by class", leastMonths: 24, mostMonths: 60 },
    ...{ waitsFor: ["contracts"], ...MADE },
  },
  {
    ...{ id: "attrition", name: "The last who do one job leave", leastMonths: 0, untilMonth: 120 },
    ...{ waitsFor: ["training"], ...MADE },
  },
];

export function examples(): readonly TimelineExample[] {
  const change = ["contracts", "training", "attrition"];
  return [
    {
      ...{
        jurisdiction: "Kalamazoo and East Grand Rapids, MI",
        covers: change,
        leastMonths: 60,
        mostMonths: 120,
      },
      ...{ text: "Five to ten years to change over.", ...warrantOf([source.mliveBayCity201108]) },
    },
    {
      ...{ jurisdiction: "Bay City, MI", covers: ["training"], leastMonths: 18, mostMonths: 18 },
      text: "Vote in November 2012, first class on 4 December, 14 firefighters laid off by July 2013, all done in 18 months.",
      ...warrantOf([source.nbc25BayCity, source.mliveBayCity201209]),
    },
    {
      ...{ jurisdiction: "Glencoe, IL", covers: change, leastMonths: 240 },
      ...{
        text: "Begun in 1954, everyone trained by the late 1970s.",
        ...warrantOf([source.chicagoTribune2003]),
      },
    },
    {
      ...{ jurisdiction: "Durham, NC", covers: ["training"], leastMonths: 30, mostMonths: 30 },
      text: "Vote in November 1970, first class in April 1971, five companies by May 1973, three quarters of the area by 1974; never all of it, and separated in 1986.",
      ...warrantOf([source.durhamLegeros, source.durham1974]),
    },
    {
      ...{ jurisdiction: "Cedar Falls, IA", covers: change, leastMonths: 72, mostMonths: 72 },
      text: "One department in 1987, first officers who do both in 2005, programme in 2014, no others from March 2020: six years for the last step.",
      ...warrantOf([source.cedarFallsCurrents, source.wcf2020, source.cedarFalls2020]),
    },
    {
      ...{ jurisdiction: "Woodbury, MN", covers: ["training"] },
      text: "One department since the mid-1990s, first officers who do both in 2005, paused in 2009.",
      ...warrantOf([source.officerWoodbury, source.woodburyPatch2012]),
    },
    {
      ...{ jurisdiction: "Sunnyvale, CA", covers: ["training"], leastMonths: 12, mostMonths: 18 },
      ...{
        text: "Each recruit: 76 weeks of training.",
        ...warrantOf([source.sunnyvaleProject, source.nevadaVoice]),
      },
    },
  ];
}
