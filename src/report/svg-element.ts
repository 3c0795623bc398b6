/** What an attribute may hold; `undefined` leaves it out. */
export type SvgValue = string | number | undefined;

/** One element as text. Words in attributes are escaped here; `inside` is markup already. */
export function svgElement(
  tag: string,
  attributes: Readonly<Record<string, SvgValue>>,
  inside?: string,
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) => ` ${name}="${typeof value === "number" ? rounded(value) : escaped(String(value))}"`,
    )
    .join("");
  return inside === undefined ? `<${tag}${written}/>` : `<${tag}${written}>${inside}</${tag}>`;
}

/** Two decimals, which is finer than a screen or a printer. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}

const OUTSIDE_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it may stand in markup, between tags or in quotes: whatever a call type says, it is shown and does nothing. */
export function escaped(text: string): string {
  return text.replace(OUTSIDE_XML, "\ufffd").replace(/[&<>"']/g, (sign) => SIGNS[sign] as string);
}
