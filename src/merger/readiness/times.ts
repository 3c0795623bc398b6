import * as source from "../background.ts";
import type { Question } from "./question.ts";

export const TIMES: readonly Question[] = [
  {
    id: "years-allowed",
    question: "Does the plan leave as many years as it took elsewhere, or say why fewer are enough?",
    why: "Kalamazoo and East Grand Rapids took five to ten years, Glencoe more than twenty until all were trained, Bay City 18 months.",
    from: [source.mliveBayCity201108, source.chicagoTribune2003, source.mliveBayCity201209],
  },
  {
    id: "training-time",
    question: "Are the weeks of training for each person in the plan, with those who fail?",
    why: "Sunnyvale's takes 76 weeks, 12 to 18 months. Police academies alone averaged 833 hours in 2018, and 508 in the field.",
    from: [source.sunnyvaleProject, source.bjs2018],
  },
  {
    id: "cost-before-saving",
    question: "Is it accepted that it costs before it saves, and until which year?",
    why: "An author of the published model puts a saving of 5 to 10 % as significant, after extra cost at first. The plan shown in Bay City saved only in the long run.",
    from: [source.matareseNews2011, source.wnem2012],
  },
];
