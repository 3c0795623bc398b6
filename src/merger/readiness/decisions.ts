import * as source from "../background.ts";
import type { Question } from "./question.ts";

export const DECISIONS: readonly Question[] = [
  {
    id: "form",
    question: "Is it chosen how far the two are joined: nominal, functional, partial, by area or full?",
    why: "They are different things under one name. Holland took one director and two forces; the full form was projected to save more and to cost more at first.",
    from: [source.sobba1991, source.hollandSentinel2009, source.mliveJackson2011],
  },
  {
    id: "station-crew",
    question: "Is it decided how many stay in the stations at all hours?",
    why: "One of the three decisions that settle cost and performance in the long run.",
    sides: [
      {
        who: "Fire",
        says: "A crew that leaves together and works as a company is what a fire needs first.",
      },
      {
        who: "City",
        says: "Most hours in a station pass without a fire; fewer can wait there if others come from patrol.",
      },
    ],
    from: [source.matareseChelst1991, source.iafc2009],
    isPartlyMemory: true,
  },
  {
    id: "patrol-minimum",
    question:
      "Is it decided how many are on patrol at all hours, and how many of them stay when there is a fire?",
    why: "The second of the three decisions. Woodbury found that three on duty day and night take sixteen trained officers.",
    sides: [
      { who: "Police", says: "An officer at a fire answers no police call." },
      {
        who: "City",
        says: "More officers on patrol than before serve police calls on all days without a fire.",
      },
    ],
    from: [source.matareseChelst1991, source.starTribune2008, source.firehouseWoodbury],
    isPartlyMemory: true,
  },
  {
    id: "pay",
    question:
      "Is the pay of officers who do both decided, with the head count at which the premium eats the saving?",
    why: "The third decision. Cedar Falls pays 11 % more. At equal base pay a premium p is made up for by a cut in people above p / (1 + p).",
    from: [source.matareseChelst1991, source.taiber],
  },
  {
    id: "shift",
    question: "Is the shift decided, for station and for patrol?",
    why: "An hour in a 24-hour shift costs less than one in a 12-hour shift. Bay City's plan had 12 hours on patrol, Highland Park 48 hours on and 96 off, Cedar Falls 24 hours in the station.",
    from: [source.mliveBayCity201205, source.highlandPark, source.cedarFalls2020],
  },
  {
    id: "overtime-rule",
    question: "Is it settled which federal overtime threshold holds for officers who do both?",
    why: "That of the activity with most of the work time in the work period: 212 hours in 28 days for fire, 171 for police. It may change from one period to the next.",
    from: [source.blsFlsa],
  },
  {
    id: "single-role",
    question: "Is it decided who may stay a police officer or firefighter alone, and for how long?",
    why: "Woodbury's plan spared officers who were there already. In Cedar Falls eight firefighters were put on leave when the last step came.",
    from: [source.firehouseWoodbury, source.cedarFalls2020],
  },
  {
    id: "pace",
    question: "Is the pace decided: by attrition, by early retirement, or by layoffs?",
    why: "Bay City laid 14 firefighters off and took 18 months; Kalamazoo and East Grand Rapids took five to ten years.",
    sides: [
      { who: "City", says: "A deficit does not wait ten years." },
      { who: "Unions", says: "Nobody should lose work over it, and haste leaves gaps in training." },
    ],
    from: [source.nbc25BayCity, source.mliveBayCity201108],
    isPartlyMemory: true,
  },
  {
    id: "training-and-backfill",
    question: "Is the order of training decided, and who fills the posts meanwhile, at what pay?",
    why: "Backfill is named among the costs. Training a firefighter for police work costs more than the reverse, by Bay City's police command union.",
    from: [source.wilson2012, source.mliveBayCity201207],
  },
  {
    id: "command",
    question: "Is the command decided: one director, who commands a shift, and who commands at a fire?",
    why: "In a partial form officers serve under both commands. Durham's first director left after six months.",
    from: [source.sobba1991, source.durhamLegeros],
  },
  {
    id: "pension-choice",
    question: "Is it decided which system new officers join, and who pays what the old ones lack?",
    why: "What a fund lacks today does not fall with the head count.",
  },
  {
    id: "vehicles-and-gear",
    question:
      "Is it decided what gear each patrol car carries, where a weapon is locked up, and how gear is cleaned?",
    why: "Woodbury's and Sunnyvale's officers carry turnout gear in the trunk. Changing takes minutes that a response time must count.",
    from: [source.starTribune2008, source.publicCeo2013],
    isPartlyMemory: true,
  },
  {
    id: "release-rule",
    question: "Is it written down which police calls an officer may leave for a fire, and which not?",
    why: "It settles how many come, and what waits. Dispatch rules moved the delays much in the model of Roseville.",
    from: [source.chelst1986],
  },
  {
    id: "mutual-aid",
    question: "Are neighbours asked what aid they give to, and want from, a department in the new form?",
    why: "Large fires needed more police or a neighbour's aid in the model of Roseville. Glencoe names mutual aid among what its form rests on.",
    from: [source.chelst1986, source.glencoeGuide],
  },
  {
    id: "ems-level",
    question: "Is the level of emergency medical service decided, and who transports?",
    why: "Most calls of a fire service are medical. Bay City's firefighters objected that their medical service might end.",
    from: [source.mliveBayCity201207],
    isPartlyMemory: true,
  },
  {
    id: "insurance-rating",
    question: "Is the insurance rating of the new form asked for in writing?",
    why: "Premiums depend on it. Cedar Falls is rated 3, which a supporter counts among the best; what it was before was not read.",
    from: [source.kcrg2019, source.wcfColumn2021],
  },
  {
    id: "measures-and-date",
    question: "Are measures, their values today and a date of judgement written down before the start?",
    why: "Durham shows the need to document what a department does; it paid too little attention to that. No place was found with costs before and after.",
    from: [source.coeRosch1987],
  },
  {
    id: "comparators",
    question:
      "Is the plan set beside the same cut without a merger, and beside what two reformed departments could do?",
    why: "By the city's figures, Holland's 12-hour police shifts saved three times what its one director did; they need no merger. Oakland Park took its county's contract for fire service.",
    from: [source.hollandSentinel2011, source.sunSentinel1991],
  },
  {
    id: "exit",
    question: "Is it decided what would end it, and what is kept so that it can be ended?",
    why: "Durham, Ceres, Oakland Park and Burnsville ended it. By its contents, the COPS Office's report of 2016 has case studies of cities that separated on pp. 47-63, beside those that joined on pp. 9-37.",
    from: [
      source.durhamLegeros,
      source.ceresCourier,
      source.sunSentinel199008,
      source.starTribune2008,
      source.wilson2016,
    ],
  },
];
