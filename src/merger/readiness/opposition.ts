import * as source from "../background.ts";
import type { Question } from "./question.ts";

export const OPPOSITION: readonly Question[] = [
  {
    id: "firefighters-union",
    question: "Are the firefighters' union's objections and its own plan in writing, and answered in public?",
    why: "The international union opposes the idea, with a manual that it wrote with the fire chiefs. Its locals have brought plans of their own.",
    sides: [
      {
        who: "Firefighters' union",
        says: "Two trades with their own training and command; one person cannot do both at once. Aid and contracts with neighbours save without it.",
      },
      {
        who: "City of Cedar Falls",
        says: "More trained people come to a fire, and more officers patrol, for less than the same crews in two departments would cost.",
      },
    ],
    from: [source.iaffManual, source.local1366, source.mliveBayCity201207, source.cedarFallsModel],
  },
  {
    id: "fire-chiefs",
    question: "Has the fire chief said in writing what the plan does to the service?",
    why: "The chiefs' association has held against it since 1877. In Bay City the interim chief wrote the plan together with the police chief.",
    sides: [
      {
        who: "Fire chiefs' association",
        says: "Mission and training differ; the company as a unit erodes; a team gives way to individuals; the wider role of a fire service is not seen.",
      },
      {
        who: "Bay City's two chiefs",
        says: "Further cuts can come from staff alone, and this plan keeps both services.",
      },
    ],
    from: [source.iafc2009, source.mliveBayCity201208, source.nbc25BayCityPlan],
  },
  {
    id: "police-unions",
    question: "Have the police unions, patrol and command, said what they want?",
    why: "They are on either side. Bay City's backed the merger; Oakland Park's backed a candidate for separate departments; Rohnert Park's, whose members do both, fought to keep it.",
    sides: [
      { who: "For", says: "It keeps police posts, brings training and pay, and helps the city's budget." },
      { who: "Against", says: "It takes officers from police work, and forces them to fire shifts." },
    ],
    from: [
      source.mliveBayCity201207,
      source.sunSentinel1991,
      source.rohnertParkUnion2011,
      source.pressDemocrat2018,
    ],
    isPartlyMemory: true,
  },
  {
    id: "paid-on-call",
    question: "Is the part of volunteers and paid-on-call firefighters in the new form written down?",
    why: "Woodbury rests on 68 of them, Glencoe had 8. Sunnyvale gave its volunteers up.",
    from: [source.starTribune2008, source.chicagoTribune2003, source.publicCeo2013],
  },
  {
    id: "residents",
    question: "Have residents heard the plan, with its worst case, before the vote?",
    why: "Bay City's objected to a tax before there was a plan. In Cedar Falls most of those who spoke before the vote were against.",
    from: [source.mliveBayCity201207, source.cedarFalls2020],
  },
  {
    id: "council",
    question: "Would the decision outlast a change of one or two seats?",
    why: "Oakland Park's council reversed itself within a week by one vote, and again after an election. In Cedar Falls the council overrode the mayor.",
    from: [source.sunSentinel199008, source.sunSentinel1991, source.cedarFalls2020],
  },
];
