import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { studyCsv } from "../../src/report/csv.ts";
import { studyHtml } from "../../src/report/html.ts";
import { STYLE } from "../../src/report/html-style.ts";
import { htmlText } from "../../src/report/html-text.ts";
import { studyJson, studySchema } from "../../src/report/json.ts";
import { studyMarkdown } from "../../src/report/markdown.ts";
import { digits, numberText } from "../../src/report/number-text.ts";
import { study } from "../../src/report/study.ts";
import type { Study } from "../../src/report/study-document.ts";
import { madeCalls } from "../workload/made-calls.ts";
import { elements, type HtmlElement, htmlTree, textOf } from "./html-tree.ts";
import { schemaFault } from "./json-schema-fault.ts";
import { fullInput, town } from "./town-study.ts";

let full: Study;
let page: HtmlElement;
let html: string;
beforeAll(async () => {
  full = await study(fullInput);
  html = await studyHtml(full);
  page = htmlTree(html);
});

describe("the page", () => {
  it("fetches nothing and runs nothing", () => {
    expect(html.match(/<script|<iframe|<object|<link|\son\w+=|javascript:|@import|url\(/i)).toBeNull();
    const addresses = elements(page).flatMap(({ attributes }) => [
      attributes["href"] ?? "",
      attributes["src"] ?? "",
    ]);
    for (const address of addresses) expect(address).toMatch(/^(#.*)?$/);
    const policy = elements(page, "meta").find(({ attributes }) => attributes["http-equiv"] !== undefined);
    expect(policy?.attributes["content"]).toContain("default-src 'none'");
  });

  it("has a language, landmarks, one main heading, and headings that skip no level", () => {
    expect(elements(page, "html")[0]?.attributes["lang"]).toBe("en");
    for (const landmark of ["header", "nav", "main", "footer"])
      expect(elements(page, landmark), landmark).toHaveLength(1);
    expect(elements(page, "h1").map(textOf)).toEqual(["Workload and staffing"]);
    const levels = elements(page).flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
    for (const [place, level] of levels.entries())
      expect(level - (levels[place - 1] ?? 0)).toBeLessThanOrEqual(1);
    expect(levels.length).toBeGreaterThan(30);
  });

  it("leads to every chapter by a link, and to nothing that is not there", () => {
    const ids = elements(page).flatMap(({ attributes }) => attributes["id"] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of elements(page, "a")) expect(ids).toContain(attributes["href"]?.slice(1));
    const labels = elements(page).flatMap(
      ({ attributes }) => attributes["aria-labelledby"]?.split(" ") ?? [],
    );
    for (const label of labels) expect(ids).toContain(label);
    const [first] = elements(page, "a");
    expect(first?.attributes["href"]).toBe("#content");
    for (const { id } of full.chapters) expect(ids).toContain(id);
  });

  it("gives every table a caption and every heading a scope, and every row as many cells as the head", () => {
    const tables = elements(page, "table");
    const given = full.chapters.reduce(
      (sum, { tables: own, figures }) => sum + own.length + (figures.length > 0 ? 1 : 0),
      0,
    );
    expect(tables.length).toBe(given);
    for (const table of tables) {
      expect(textOf(elements(table, "caption")[0] as HtmlElement)).toMatch(/\S/);
      for (const { attributes } of elements(table, "th"))
        expect(["col", "row"]).toContain(attributes["scope"]);
      const widths = elements(table, "tr").map(
        ({ children }) => children.filter((child) => typeof child !== "string").length,
      );
      expect(new Set(widths).size).toBe(1);
    }
  });

  it("describes each picture to those who cannot see it", () => {
    const pictures = elements(page, "svg").filter(({ attributes }) => attributes["role"] === "img");
    expect(pictures).toHaveLength(full.chapters.reduce((sum, { charts }) => sum + charts.length, 0));
    expect(pictures.length).toBeGreaterThan(5);
    for (const figure of elements(page, "figure")) {
      expect(textOf(elements(figure, "figcaption")[0] as HtmlElement).length).toBeGreaterThan(20);
    }
  });

  it("has contrast of at least 4.5 to 1 for every colour of text", () => {
    const colors = Object.fromEntries(
      [...STYLE.matchAll(/--(\w+): (#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]),
    );
    const backgrounds = ["#ffffff", colors["wash"] as string];
    for (const name of ["ink", "soft", "accent"]) {
      for (const background of backgrounds) {
        expect(
          contrast(colors[name] as string, background),
          `${name} on ${background}`,
        ).toBeGreaterThanOrEqual(4.5);
      }
    }
    // Text is set in these alone.
    const used = [...STYLE.matchAll(/[^-]color: ([^;]+);/g)].map(([, color]) => color);
    expect(new Set(used)).toEqual(new Set(["var(--ink)", "var(--soft)", "var(--accent)", "inherit"]));
  });

  it("shows the first answers before anything else, each number as in the chapters", () => {
    const [first] = elements(page, "article");
    expect(textOf(first as HtmlElement)).toContain("How much of officers' time on duty do calls take?");
    const share = full.chapters[1]?.figures.find(({ id }) => id === "community-share")?.value ?? Number.NaN;
    expect(textOf(first as HtmlElement)).toContain((100 * share).toFixed(1));
  });
});

/** WCAG 2.2: (L1 + 0.05) / (L2 + 0.05), L the relative luminance. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const HOSTILE = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  '=HYPERLINK("http://x")',
  "| a | b |\n| --- | --- |",
  "[x](javascript:alert(1))",
  "&lt;b&gt; &amp;",
  "a\u202egnp.exe\u0000\u001b[31m",
  "**bold** _x_ `code` # head",
];

/** One study a text, for all outputs. */
const hostile = new Map<string, Promise<Study>>();
function hostileStudy(text: string): Promise<Study> {
  const found = hostile.get(text) ?? studyOf(text);
  hostile.set(text, found);
  return found;
}

/** Calls of which types, areas and roles are the text, often enough to be shown. */
function studyOf(text: string): Promise<Study> {
  const records = Array.from({ length: 24 }, (_, i) => ({
    ...{
      type: i % 2 === 0 ? text : "THEFT",
      area: i % 2 === 0 ? `${text}1` : "north",
      receivedAt: i * 3_600_000,
    },
    responses: [
      {
        unit: "A",
        role: i % 2 === 0 ? text : "patrol",
        dispatchedAt: i * 3_600_000 + 60_000,
        arrivedAt: i * 3_600_000 + 90_000,
        clearedAt: i * 3_600_000 + 1_800_000,
      },
    ],
  }));
  return study({ calls: madeCalls(records), title: text, place: text, date: text });
}

describe("text from the data", () => {
  it.each(HOSTILE)("stays text in the page: %j", async (text) => {
    const tree = htmlTree(await studyHtml(await hostileStudy(text)));
    const shown = text.replace(/(?!\n)[\p{Cc}\u202e]/gu, "\ufffd");
    expect(textOf(elements(tree, "h1")[0] as HtmlElement)).toBe(shown);
    const cells = [...elements(tree, "th"), ...elements(tree, "td")].map(textOf);
    expect(cells).toContain(shown);
    expect(elements(tree, "img")).toEqual([]);
    expect(elements(tree, "script")).toEqual([]);
  });

  it.each(HOSTILE)("is no markup in Markdown, and keeps tables whole: %j", async (text) => {
    const lines = (await studyMarkdown(await hostileStudy(text))).split("\n");
    for (const line of lines) {
      expect(line.replace(/\\./g, "").match(/[<>`[\]]/), line).toBeNull();
    }
    const bars = (line: string): number => line.replace(/\\./g, "").split("|").length;
    for (const [at, line] of lines.entries()) {
      const above = lines[at - 1];
      if (line.startsWith("| ") && above?.startsWith("| ")) expect(bars(line), line).toBe(bars(above));
    }
    expect(lines.filter((line) => line.startsWith("# "))).toHaveLength(1);
  });

  it.each(HOSTILE)("starts no formula in a CSV file: %j", async (text) => {
    for (const { name, text: file } of await studyCsv(await hostileStudy(text))) {
      expect(name).toMatch(/^[a-z0-9-]+\.csv$/);
      expect(file.match(/(^|[\r\n,])"?[=@]/), name).toBeNull();
    }
  });

  it("is what it was once the page is read, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const tree = htmlTree(`<html><p title="${htmlText(text)}">${htmlText(text)}x</p></html>`);
        const [paragraph] = elements(tree, "p");
        const shown = [...text]
          .map((letter) =>
            /(?![\t\n\r])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u.test(letter) ? "\ufffd" : letter,
          )
          .join("");
        expect(textOf(paragraph as HtmlElement)).toBe(`${shown}x`);
        expect(paragraph?.attributes["title"]).toBe(shown);
      }),
    );
  });
});

describe("other outputs", () => {
  it("are the same study: JSON read back gives the same page and files", async () => {
    const again = JSON.parse(studyJson(full)) as Study;
    expect((await studyHtml(again)) === html).toBe(true);
    expect(await studyCsv(again)).toEqual(await studyCsv(full));
  });

  it("keep to the published schema, which allows nothing else", async () => {
    const schema = await studySchema();
    const data = JSON.parse(studyJson(full)) as Record<string, unknown>;
    expect(schemaFault(schema, data)).toBeUndefined();
    const less = JSON.parse(studyJson(await study({ calls: town.calls, release: false })));
    expect(schemaFault(schema, less)).toBeUndefined();
    expect(schemaFault(schema, { ...data, more: 1 })).toBe("/ must NOT have additional properties");
    expect(schemaFault(schema, { ...data, title: 7 })).toBe("/title must be string");
    const { chapters: _, ...rest } = data;
    expect(schemaFault(schema, rest)).toBe("/ must have required property 'chapters'");
  });

  it("write one file a table, with a dictionary of every column", async () => {
    const files = await studyCsv(full);
    const tables = full.chapters.flatMap((chapter) => chapter.tables);
    expect(files.map(({ name }) => name)).toEqual([
      "figures.csv",
      ...tables.map(({ id }) => `${id}.csv`),
      "data-dictionary.csv",
    ]);
    const dictionary = files.at(-1)?.text ?? "";
    const columns = tables.reduce((sum, table) => sum + table.columns.length + 2, 0);
    expect(dictionary.trimEnd().split("\r\n")).toHaveLength(columns + 1);
    const classes = files.find(({ name }) => name === "hours-by-class.csv")?.text.split("\r\n") ?? [];
    expect(classes[0]).toBe("class,hours,ofCommitted,share,released,row");
    const hours = full.chapters[1]?.tables[0]?.rows[0]?.["hours"];
    expect(classes[1]?.split(",")[1]).toBe(String(hours));
  });

  it("leave hidden numbers empty", async () => {
    const hidden = full.chapters
      .flatMap(({ tables }) => tables)
      .find(({ rows }) => rows.some((row) => row["isHidden"]));
    const file = (await studyCsv(full)).find(({ name }) => name === `${hidden?.id}.csv`);
    const lines = file?.text.split("\r\n").filter((line) => line.includes(",hidden,")) ?? [];
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).toMatch(/^[^,]+,+hidden,(part|total)$/);
  });
});

describe("a number as it is set", () => {
  it.each<[number, Parameters<typeof digits>[1], string]>([
    [1234567.891, {}, "1,234,567.9"],
    [999.96, {}, "1,000.0"],
    [0.4217, { kind: "share" }, "42.2"],
    [0.4217, { unit: "share", decimals: 0 }, "42"],
    [-1234, { kind: "count" }, "\u22121,234"],
    [-0.04, {}, "0.0"],
    [0, { decimals: 2 }, "0.00"],
    [100, { kind: "count" }, "100"],
  ])("%f is set as it should be", (value, form, text) => expect(digits(value, form)).toBe(text));

  it("has its unit in a sentence", () => {
    expect(numberText(1204.44, { unit: "hours" })).toBe("1,204.4 hours");
    expect(numberText(0.5, { unit: "share" })).toBe("50.0 %");
  });
});
