import * as source from "../background.ts";
import type { Question } from "./question.ts";

export const BARRIERS: readonly Question[] = [
  {
    id: "antagonism",
    question: "Have police officers and firefighters worked out together how they will work together?",
    why: "Antagonism and resistance in the ranks helped to end Durham's. In Cedar Falls a council member gave the two groups' not working together as a reason to hurry.",
    from: [source.coeRosch1987, source.wcf2020],
  },
  {
    id: "fire-training",
    question: "Are the yearly hours of training for both trades funded and on the schedule?",
    why: "Too little fire training is on Durham's list. In Lino Lakes training for fire service took officers from 75 % of 2,080 hours available to 60 %.",
    sides: [
      {
        who: "Fire",
        says: "A skill that is used seldom fades; two trades leave too little time for either.",
      },
      {
        who: "City",
        says: "Firefighters are cross-trained as paramedics too; a further skill is an asset, and training hours have been raised.",
      },
    ],
    from: [source.coeRosch1987, source.linoLakes, source.local1366, source.cedarFallsReply],
    isPartlyMemory: true,
  },
  {
    id: "enough-trained",
    question: "Is it known how many trained officers make the new form real, and by when they are there?",
    why: "Ceres gave up since few were trained in both. Woodbury had 9 of the 16 that it needed.",
    from: [source.ceresCourier, source.woodburyPatch2012],
  },
  {
    id: "partial-form",
    question: "If it is to be partial: is it shown that the part saves, and who commands whom?",
    why: "A partial form was Durham's problem. In Oakland Park the saving began only with nearly all officers trained, which the council would not have.",
    from: [source.coeRosch1987, source.sunSentinel199008],
  },
  {
    id: "first-years-money",
    question: "Is the money of the first years in the budget?",
    why: "It costs more at first. Bay City's plan needed a tax that the mayor vetoed, and was then cut from five years to 18 months.",
    from: [source.matareseNews2011, source.mliveBayCity201209],
  },
  {
    id: "turnover",
    question: "Are recruitment, losses and forced overtime of officers who do both planned for?",
    why: "Rohnert Park has lost officers for years, and makes them work overtime on fire shifts; its consultant expects that to last.",
    from: [source.pressDemocrat2018],
  },
  {
    id: "management",
    question: "Is there a director with time and authority for the change, who will see it through?",
    why: "Mismanagement and want of coordination are on Durham's list. The skill of the two chiefs is a condition in the published model.",
    from: [source.coeRosch1987, source.matareseChelst1991],
  },
  {
    id: "recruiting-minorities",
    question: "Is it examined whom the joint entry requirements keep out?",
    why: "Recruiting of minorities is on Durham's list.",
    from: [source.coeRosch1987],
  },
  {
    id: "community-fit",
    question: "Are the city's size, buildings, fires and neighbours set beside those of cities that kept it?",
    why: "Glencoe, which is nine tenths residential, says that it works there because of size, place and the calls that come. A scholar doubts it for large cities with tall buildings.",
    from: [source.glencoeGuide, source.chicagoTribune2003, source.associatedPress1986],
  },
  {
    id: "fire-force",
    question:
      "Is it shown how long the whole force for a fire takes to gather, with patrol as busy as it is?",
    why: "In the model of Roseville the first arrive sooner and the whole force later.",
    sides: [
      {
        who: "Fire",
        says: "One who comes alone cannot go in; a fire is fought by a crew, not by officers one by one.",
      },
      {
        who: "City",
        says: "Patrol is on the road already: Bay City's plan had 9 to 11 people within five minutes, as many as before within five to ten.",
      },
    ],
    from: [source.chelst1986, source.nbc25BayCityPlan, source.iafc2009],
    isPartlyMemory: true,
  },
  {
    id: "police-left",
    question: "Is it shown what police calls wait for while officers are at a fire or in training?",
    why: "A commissioner of Bay City asked for firefighters so that police officers could do police work; its director answered that the city would be less safe.",
    from: [source.mliveBayCity2017],
  },
];
