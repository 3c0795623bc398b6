/** An element of a page, as a strict reader finds it. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (HtmlElement | string)[];
}

const VOID = new Set(["meta", "br", "link", "img", "hr"]);
const TAG = /<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*(\/?)>/y;
const ATTRIBUTE = /([\w:-]+)(?:="([^"]*)")?/g;

/**
 * Reads a page more strictly than a browser does: every element is closed in its order, every attribute is quoted, `<` and `&` stand for
 * markup alone. Throws otherwise, so that nothing from data can have become markup unseen.
 */
export function htmlTree(html: string): HtmlElement {
  const root: HtmlElement = { name: "#root", attributes: {}, children: [] };
  const open: HtmlElement[] = [root];
  let at = html.indexOf("<html");
  while (at < html.length) {
    const next = html.indexOf("<", at);
    const text = html.slice(at, next < 0 ? html.length : next);
    const parent = open.at(-1) as HtmlElement;
    if (parent.name !== "style" && /&(?!(?:amp|lt|gt|quot|middot|#\d+);)/.test(text))
      throw new Error(`bare & in ${text.slice(0, 80)}`);
    if (text.includes(">") && parent.name !== "style") throw new Error(`bare > in ${text.slice(0, 80)}`);
    if (text.trim() !== "") parent.children.push(decoded(text));
    if (next < 0) break;
    TAG.lastIndex = next;
    const tag = TAG.exec(html);
    if (tag === null) throw new Error(`no tag at ${html.slice(next, next + 80)}`);
    const [all, slash, name = "", inside = "", empty] = tag;
    at = next + all.length;
    if (slash === "/") {
      const closed = open.pop();
      if (closed?.name !== name) throw new Error(`</${name}> closes <${closed?.name}>`);
      continue;
    }
    const pairs = [...inside.matchAll(ATTRIBUTE)].map(([, key = "", value = ""]) => [key, decoded(value)]);
    const element: HtmlElement = { name, attributes: Object.fromEntries(pairs), children: [] };
    parent.children.push(element);
    if (empty !== "/" && !VOID.has(name)) open.push(element);
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  return root;
}

/** Every element below, in order of the page. */
export function elements(of: HtmlElement, name?: string): readonly HtmlElement[] {
  return of.children.flatMap((child) =>
    typeof child === "string"
      ? []
      : [...(name === undefined || child.name === name ? [child] : []), ...elements(child, name)],
  );
}

/** All text below. */
export function textOf(of: HtmlElement): string {
  return of.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

function decoded(text: string): string {
  const names: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', middot: "\u00b7" };
  return text.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
    code ? String.fromCodePoint(Number(code)) : (names[name] ?? ""),
  );
}
