import type { Figures } from "./answers/figures.ts";
import { fireNeed, fireUse } from "./answers/firefighters.ts";
import { goals, merger, peaks, waits } from "./answers/from-chapters.ts";
import { officersNeeded, perThousand } from "./answers/officers-needed.ts";
import { reconciled } from "./answers/reconciled.ts";
import { timeOnCalls } from "./answers/time-on-calls.ts";
import type { StudyCase } from "./study-case.ts";
import type { Answer, Chapter } from "./study-document.ts";

/** The manager's questions, answered in plain words from the figures of the chapters: nothing is computed here. */
export function firstPage(study: StudyCase, chapters: readonly Chapter[]): readonly Answer[] {
  const figures: Figures = new Map(
    chapters.flatMap((chapter) => chapter.figures.map((figure) => [figure.id, figure])),
  );
  const answers = [
    timeOnCalls(study, figures),
    reconciled(study, figures),
    peaks(chapters, figures),
    waits(chapters, figures),
    officersNeeded(study, figures),
    perThousand(figures),
    fireNeed(figures),
    fireUse(study, figures, chapters),
    goals(study, chapters),
    merger(study, chapters),
  ];
  const titles = new Set(chapters.map(({ id }) => id));
  // An answer leads to a chapter and to figures that are there.
  return answers
    .filter((answer) => answer !== undefined)
    .map(({ chapter, ...answer }) => ({
      ...answer,
      figures: answer.figures.filter((id) => figures.has(id)),
      ...(chapter !== undefined && titles.has(chapter) && { chapter }),
    }));
}
