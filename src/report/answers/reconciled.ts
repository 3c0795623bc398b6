import { fewText } from "../few-calls.ts";
import { valueText } from "../figure-text.ts";
import { numberText } from "../number-text.ts";
import type { StudyCase } from "../study-case.ts";
import type { Answer } from "../study-document.ts";
import type { Figures } from "./figures.ts";

export function reconciled({ input, excluded }: StudyCase, figures: Figures): Answer {
  const question = "Do these records agree with the department's own numbers?";
  const found = [...figures.values()].filter(({ id }) => id.startsWith("reconciled-"));
  const hours = figures.get("excluded-hours");
  const count = excluded.reduce((sum, { responses }) => sum + responses, 0);
  const all = numberText(input.calls.responseCount, { kind: "count" });
  const few = fewText({ part: count, whole: input.calls.responseCount }, input.release, "unit responses");
  const leftOut =
    few ?? `${numberText(count, { kind: "count" })} of ${all} unit responses, ${hours && valueText(hours)}`;
  const left =
    hours === undefined
      ? ""
      : ` Cleaning rules left out ${leftOut}; the chapter names each rule with what it took.`;
  if (found.length === 0) {
    return {
      question,
      answer: `This is not known: no totals of the department's own were given.${left}`,
      figures: ["calls", "excluded-hours"],
      chapter: "data",
    };
  }
  const lines = found.slice(0, 4).map(({ id, value = 0 }) => {
    const total = input.totals?.[Number(id.slice("reconciled-".length)) - 1];
    const gap = numberText(Math.abs(value), { unit: "share" });
    const side =
      value === 0 || gap === "0.0 %" ? "the same" : `${gap} ${value < 0 ? "fewer" : "more"} in the records`;
    return `${total?.label ?? ""}: ${side}`;
  });
  return {
    question,
    answer: `${lines.join("; ")}.${left}`,
    figures: found.map(({ id }) => id),
    chapter: "data",
  };
}
