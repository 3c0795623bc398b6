import type { StudyCase } from "../study-case.ts";
import type { Chapter } from "../study-document.ts";

/** What would change if police and fire merged? Each form beside the same cut, reforms and today. */
export async function mergerChapter(study: StudyCase): Promise<Chapter | undefined> {
  const { merger } = study.input;
  if (merger === undefined) return undefined;
  // Loaded when two departments are given.
  const { chapterOfMerger } = await import("./merger-chapter.ts");
  return chapterOfMerger(study, merger);
}
