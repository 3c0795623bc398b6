/** Widths of Helvetica and its kin in parts of the size, a little wide; nothing here can ask a font. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijlI.,:;'|!]/, 0.28],
  [/[ftr()[\]\-/ ]/, 0.35],
  [/[mwMW@%—]/, 0.89],
  [/[a-z0-9−–]/, 0.56],
  [/[A-Z]/, 0.7],
  [/[\u2e80-\uffff]/, 1],
];

/** How wide a text is about to be, in the unit of `size`. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const sign of text)
    width += WIDTHS.find(([signs]) => signs.test(sign))?.[1] ?? (sign > "\uffff" ? 1.2 : 0.65);
  return width * size;
}

/** A text in lines of at most this width, broken between words; a word that is too long is cut, and so is what is beyond `most` lines. */
export function wrapped(text: string, width: number, size: number, most = 3): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  if (line !== "") lines.push(line);
  const kept = lines.length > most ? [...lines.slice(0, most - 1), lines.slice(most - 1).join(" ")] : lines;
  return kept.map((part) => shortened(part, width, size));
}

/** A text of at most this width, cut with an ellipsis. */
export function shortened(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const signs = [...text];
  // No more signs than could fit if all were narrow: a text of a megabyte costs no more than one of a line.
  let kept = signs.slice(0, Math.max(1, Math.ceil(width / (0.28 * size))));
  while (kept.length > 1 && textWidth(`${kept.join("")}…`, size) > width) kept = kept.slice(0, -1);
  return `${kept.join("").trimEnd()}…`;
}
