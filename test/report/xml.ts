export interface XmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** The characters directly in it, entities resolved. */
  text: string;
}

const NAME = "[A-Za-z_][A-Za-z0-9_.:-]*";
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** The one element of a text of XML; throws on anything that is not well formed, or uses more than elements, attributes and five entities. */
export function parseXml(text: string): XmlElement {
  if (ILLEGAL.test(text)) throw new Error("a character that XML does not allow");
  const root: XmlElement = { tag: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const token = new RegExp(`<(/?)(${NAME})((?:\\s+${NAME}="[^"<]*")*)(/?)>|([^<]+)`, "gy");
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const found = token.exec(text);
    if (found === null) throw new Error(`not well formed at ${at}: ${text.slice(at, at + 60)}`);
    const [, close, tag, attributes = "", empty, words] = found;
    const parent = open.at(-1) as XmlElement;
    if (words !== undefined) {
      if (parent === root) throw new Error("text outside the root");
      parent.text += resolved(words);
    } else if (close === "/") {
      if (attributes !== "" || empty === "/" || parent.tag !== tag)
        throw new Error(`</${tag}> closes <${parent.tag}>`);
      open.pop();
    } else {
      const element: XmlElement = {
        tag: tag as string,
        attributes: pairs(attributes),
        children: [],
        text: "",
      };
      parent.children.push(element);
      if (parent === root && root.children.length > 1) throw new Error("two roots");
      if (empty !== "/") open.push(element);
    }
  }
  const [only] = root.children;
  if (open.length !== 1 || only === undefined) throw new Error("an element is never closed");
  return only;
}

function pairs(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = "", value = ""] of text.matchAll(new RegExp(`(${NAME})="([^"]*)"`, "g"))) {
    if (name in found) throw new Error(`${name} twice`);
    found[name] = resolved(value);
  }
  return found;
}

function resolved(text: string): string {
  return text.replace(/&([^;&\s]*);?/g, (whole, name: string) => {
    if (!whole.endsWith(";") || ENTITIES[name] === undefined)
      throw new Error(`a bare & or an unknown entity: ${whole}`);
    return ENTITIES[name];
  });
}

/** The element and all in it, in order. */
export function everyElement(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(everyElement)];
}

export function elementsOf(element: XmlElement, tag: string): readonly XmlElement[] {
  return everyElement(element).filter((each) => each.tag === tag);
}
