import type { Study } from "../index.ts";

const WIDTH = 100;

/** The questions and answers of the first page, for a terminal. */
export function firstPageText(study: Study): string[] {
  return [
    `## ${study.title}`,
    "",
    `${study.period}.`,
    ...study.firstPage.flatMap(({ question, answer }) => [
      "",
      `### ${question}`,
      "",
      ...answer.split("\n").flatMap(wrapped),
    ]),
  ];
}

function wrapped(text: string): string[] {
  const lines = [""];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1) as string;
    if (line !== "" && line.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines;
}
