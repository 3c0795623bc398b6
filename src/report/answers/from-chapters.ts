import type { StudyCase } from "../study-case.ts";
import type { Answer, Chapter } from "../study-document.ts";
import type { Figures } from "./figures.ts";

export function peaks(chapters: readonly Chapter[], figures: Figures): Answer | undefined {
  const chapter = chapters.find(({ id }) => id === "peaks");
  if (chapter === undefined) return undefined;
  return {
    question: "When is it busiest, and how often is nobody free?",
    answer: chapter.paragraphs.join(" "),
    figures: figures.has("none-free") ? ["none-free", "peak-hour"] : ["peak-hour", "mean-open"],
    chapter: "peaks",
  };
}

export function waits(chapters: readonly Chapter[], figures: Figures): Answer | undefined {
  const chapter = chapters.find(({ id }) => id === "response-times");
  if (chapter === undefined || chapter.paragraphs.length === 0) return undefined;
  return {
    question: "How long does somebody who calls wait?",
    answer: chapter.paragraphs.join("\n"),
    figures: [...figures.keys()].filter((id) => id.startsWith("p90-response-")),
    chapter: chapter.id,
  };
}

export function goals({ input }: StudyCase, chapters: readonly Chapter[]): Answer {
  const question = "What are the goals, and is it getting better?";
  const chapter = chapters.find(({ id }) => id === "goals");
  if (chapter === undefined) {
    const why =
      (input.goals ?? []).length === 0
        ? "No goals were given."
        : "No call could be judged by the goals that were given.";
    const stands = chapters.some(({ id }) => id === "response-times")
      ? " The chapter on response times shows where things stand."
      : "";
    return {
      question,
      answer: `${why}${stands}`,
      figures: [],
      chapter: "response-times",
    };
  }
  return {
    question,
    answer: chapter.paragraphs.join("\n"),
    figures: chapter.figures.map(({ id }) => id),
    chapter: "goals",
  };
}

/** Each form beside the same cut, and beside what the departments could do and stay two: never beside today alone. */
export function merger({ input }: StudyCase, chapters: readonly Chapter[]): Answer | undefined {
  const chapter = chapters.find(({ id }) => id === "merger");
  if (chapter === undefined || input.merger === undefined) return undefined;
  const { forms, coverage } = input.merger;
  // A line a form, one of the reforms, one of the prices, one of who comes when.
  const lines = forms.length + 2 + (coverage === undefined ? 0 : 1);
  const savings = chapter.figures.filter(({ id }) => /^merger-(saving|over-cut)-\d+$/.test(id));
  return {
    question: chapter.question,
    answer: chapter.paragraphs.slice(0, lines).join("\n"),
    figures: ["merger-today", ...savings.map(({ id }) => id)],
    chapter: "merger",
  };
}
