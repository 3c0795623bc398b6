type Child = Node | string;

/** An element with attributes and children; text stays text, whatever a file says. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

export function byId<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found as Kind;
}

/** A table with a caption; the first column heads its row, columns of words stand to the left, of numbers to the right. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly Child[])[],
): HTMLElement {
  const words = head.map((_, column) =>
    rows.some((row) => typeof row[column] === "string" && !/^([−$\d]|–$)/.test(row[column])),
  );
  const kind = (column: number): Record<string, string> => (words[column] === true ? { class: "text" } : {});
  const header = element(
    "tr",
    {},
    ...head.map((name, column) => element("th", { scope: "col", ...kind(column) }, name)),
  );
  const body = rows.map(([first = "", ...cells]) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, first),
      ...cells.map((cell, index) => element("td", kind(index + 1), cell)),
    ),
  );
  const made = element(
    "table",
    {},
    element("caption", {}, caption),
    element("thead", {}, header),
    element("tbody", {}, ...body),
  );
  return element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": caption }, made);
}

const number = (digits: number): Intl.NumberFormat =>
  new Intl.NumberFormat("en-US", { maximumFractionDigits: digits, minimumFractionDigits: digits });

export const whole = (value: number): string => number(0).format(value);
export const tenths = (value: number): string => number(1).format(value);
export const percent = (share: number): string => `${number(1).format(100 * share)} %`;
export const money = (amount: number): string =>
  `${amount < 0 ? "−" : ""}$${number(0).format(Math.abs(amount))}`;
