import { existsSync, readFileSync } from "node:fs";
import { posix } from "node:path";

/** Links of a page that lead nowhere: a file that is not there, a heading that is not on the page. */
export function brokenLinks(
  path: string,
  markdown: string,
  read: (path: string) => string | undefined = fromDisk,
): string[] {
  const found: string[] = [];
  const text = withoutCode(markdown);
  text.split("\n").forEach((line, index) => {
    for (const target of targetsOf(line)) {
      if (/^[a-z][a-z+.-]*:/i.test(target)) continue;
      const [file = "", anchor] = target.split("#", 2);
      const to =
        file === "" ? path : posix.normalize(posix.join(posix.dirname(path), decodeURIComponent(file)));
      const page = to === path ? markdown : read(to);
      const report = (what: string): number => found.push(`${path}:${index + 1}: ${target}: ${what}`);
      if (to.startsWith("..")) report("leads out of the project");
      else if (page === undefined) report("no such file");
      else if (anchor !== undefined && to.endsWith(".md") && !anchorsOf(page).has(anchor.toLowerCase()))
        report("no such heading");
    }
  });
  return found;
}

/** The anchors that a page's headings have, as forges make them. */
export function anchorsOf(markdown: string): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Map<string, number>();
  for (const line of withoutFences(markdown).split("\n")) {
    for (const [, name = ""] of line.matchAll(/<a (?:id|name)="([^"]+)"/g)) found.add(name.toLowerCase());
    const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(line)?.[1];
    if (heading === undefined) continue;
    const words = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[`*]/g, "");
    const slug = words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replace(/\s/g, "-");
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    found.add(count === 0 ? slug : `${slug}-${count}`);
  }
  return found;
}

function* targetsOf(line: string): Generator<string> {
  for (const [, target] of line.matchAll(/\]\(\s*<?([^\s)>]+)>?(?:\s+"[^"]*")?\s*\)/g))
    yield target as string;
  const definition = /^\s{0,3}\[[^\]]+\]:\s*<?([^\s>]+)/.exec(line)?.[1];
  if (definition !== undefined) yield definition;
  for (const [, target] of line.matchAll(/(?:href|src)="([^"]+)"/g)) yield target as string;
}

function withoutFences(markdown: string): string {
  let fence: string | undefined;
  return markdown
    .split(/\r?\n/)
    .map((line) => {
      const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
      if (fence !== undefined) {
        if (mark?.startsWith(fence) === true) fence = undefined;
        return "";
      }
      fence = mark;
      return mark === undefined ? line : "";
    })
    .join("\n");
}

function withoutCode(markdown: string): string {
  return withoutFences(markdown).replace(/(`+)(?!`)[^`\n]+\1(?!`)/g, "code");
}

function fromDisk(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  return path.endsWith(".md") ? readFileSync(path, "utf8") : "";
}
