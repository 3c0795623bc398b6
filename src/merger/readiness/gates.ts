import * as source from "../background.ts";
import type { Question } from "./question.ts";

export const GATES: readonly Question[] = [
  {
    id: "state-law",
    question: "Does the law of the state allow a department whose officers do both?",
    why: "Illinois no longer lets a new one be created; Glencoe's is older than that law. In North Carolina a statute names one town's.",
    from: [source.glencoeGuide, source.ncStatute],
  },
  {
    id: "charter-and-ordinance",
    question: "Do the charter and the ordinances allow it, or is the change that they need adopted?",
    why: "A charter may name two chiefs or two departments, or say who appoints: in Oakland Park the manager did, not the council.",
    from: [source.sunSentinel1991],
    isPartlyMemory: true,
  },
  {
    id: "bargaining",
    question:
      "Is it settled what must be bargained, what an arbitrator may decide, and when each contract ends?",
    why: "Contracts in force are among the obstacles. In Bay City the firefighters' contract ended a year before the police's, and both had to be replaced. Kalamazoo had three unions.",
    sides: [
      {
        who: "Unions",
        says: "What a member must do at work, and for what pay, is for both parties to agree.",
      },
      { who: "City", says: "How services are organised is for the council; the effects are bargained." },
    ],
    from: [source.wilson2012, source.mliveBayCity201205, source.kalamazoo2009],
    isPartlyMemory: true,
  },
  {
    id: "pension-systems",
    question:
      "Can an officer who does both belong to one pension system, and is service in the old one kept?",
    why: "Police and fire may have systems with different ages, disability rules and presumptions of illness. In Iowa both are in one, so Cedar Falls had not to settle it.",
    from: [source.taiber],
    isPartlyMemory: true,
  },
  {
    id: "dispatch",
    question:
      "Can dispatch send, follow and recall one officer for both kinds of call, and may the city change how it does?",
    why: "How patrol is sent to fires changes the delays much, in a model of Roseville, Michigan. Where a joint centre dispatches, its members decide: Glencoe had to give its own up in 2017.",
    from: [source.chelst1986, source.glencoeDispatch],
  },
];
