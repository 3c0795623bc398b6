import * as source from "../background.ts";
import type { Question } from "./question.ts";

export const TECHNIQUES: readonly Question[] = [
  {
    id: "joint-committee",
    question:
      "Do officers and firefighters sit on the committee that studies it, with all options on the table?",
    why: "Bay City's committee of both weighed a dozen ways to save or to raise money, contracts and a fire authority among them.",
    from: [source.bayCityReorganization2012, source.mliveBayCity201205],
  },
  {
    id: "independent-study",
    question: "Has someone studied it who neither sells nor opposes it?",
    why: "Studies that others bought cost from 19,500 dollars (1990) to 110,000 (2018).",
    from: [source.sunSentinel199007, source.sandusky2010, source.glencoeRecord2025, source.pressDemocrat2018],
  },
  {
    id: "visits",
    question: "Have both sides visited a city that kept it and one that ended it?",
    why: "East Grand Rapids receives other cities. One that ended it knows what the first does not tell.",
    from: [source.eastGrandRapids],
    isPartlyMemory: true,
  },
  {
    id: "step-by-step",
    question: "Is there a first step that can be judged before the second is taken?",
    why: "Durham went station by station, one in May 1971 and five by May 1973; that spread it, and kept two kinds of station side by side.",
    from: [source.durhamLegeros],
  },
  {
    id: "voluntary-first",
    question: "May officers who are there choose, and is there an offer for those who do not?",
    why: "Woodbury began with five who volunteered. Cedar Falls offered six months' pay and health insurance to those who left.",
    from: [source.starTribune2008, source.cedarFalls2020],
  },
  {
    id: "attrition",
    question: "Can the head count fall by retirements alone, in the years that the budget has?",
    why: "It spares people and takes years. A critic in Cedar Falls said that no vote is then ever taken on the end state.",
    from: [source.robGreen],
    isPartlyMemory: true,
  },
  {
    id: "open-books",
    question:
      "Are the assumptions behind every figure published, so that each side can check them line by line?",
    why: "In Cedar Falls the dispute was about what the city's figure took for granted. Claims about Bay City's saving differ more than fivefold.",
    from: [source.robGreen, source.mliveBayCity2017, source.nbc25BayCity],
  },
];
