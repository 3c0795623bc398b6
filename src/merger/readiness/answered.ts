import { requireOneOf, requireThat } from "../../quantity/error.ts";
import { isObject } from "../../quantity/is-object.ts";
import { requireId } from "../nearest-id.ts";
import type { Readiness, ReadinessAnswers, ReadinessItem, ReadinessStatus } from "../readiness-item.ts";
import { warrantOf } from "../warrant.ts";
import { BARRIERS } from "./barriers.ts";
import { DECISIONS } from "./decisions.ts";
import { GATES } from "./gates.ts";
import { OPPOSITION } from "./opposition.ts";
import type { Questions } from "./question.ts";
import { TECHNIQUES } from "./techniques.ts";
import { TIMES } from "./times.ts";

const QUESTIONS: Questions = [
  ["gate", GATES],
  ["decision", DECISIONS],
  ["barrier", BARRIERS],
  ["opposition", OPPOSITION],
  ["technique", TECHNIQUES],
  ["time", TIMES],
];
const STATUSES: readonly ReadinessStatus[] = ["met", "unmet", "unknown"];

/** Every question with the city's answer. */
export function answered(answers: ReadinessAnswers): Readiness {
  requireThat(isObject(answers), "answers", "an object of answers by id", answers);
  const ids = QUESTIONS.flatMap(([, questions]) => questions.map(({ id }) => id));
  for (const [id, answer] of Object.entries(answers)) {
    requireId("answers", id, ids);
    requireOneOf(`answers.${id}`, answer, STATUSES);
  }
  const items = QUESTIONS.flatMap(([kind, questions]) =>
    questions.map(({ id, question, why, sides, from, isPartlyMemory }): ReadinessItem => {
      const status = Object.hasOwn(answers, id) ? (answers[id] as ReadinessStatus) : "unknown";
      const told = {
        id,
        kind,
        question,
        why,
        ...(sides !== undefined && { sides: sides.map((side) => ({ ...side })) }),
        status,
      };
      return { ...told, ...warrantOf(from, isPartlyMemory) };
    }),
  );
  const idsOf = (isGate: boolean, ...statuses: ReadinessStatus[]) =>
    items
      .filter(({ kind, status }) => (kind === "gate") === isGate && statuses.includes(status))
      .map(({ id }) => id);
  return {
    gatesOpen: idsOf(true, "unmet", "unknown"),
    gatesMet: idsOf(true, "met"),
    unmet: idsOf(false, "unmet"),
    unknown: idsOf(false, "unknown"),
    items,
  };
}
