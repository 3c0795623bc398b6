import { beforeAll, describe, expect, it } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import { cleanCalls } from "../../src/records/clean.ts";
import { readCalls } from "../../src/records/read-calls.ts";
import { Roster } from "../../src/records/roster.ts";
import { hourOfWeekChart } from "../../src/report/charts/heat-map.ts";
import { paretoChart } from "../../src/report/charts/pareto.ts";
import { type MimeBundle, type Shown, show, study } from "../../src/report/index.ts";
import type { Study } from "../../src/report/study-document.ts";
import { simulate } from "../../src/simulation/simulate.ts";
import { compareStaffing } from "../../src/staffing/compare-staffing.ts";
import { arrivalRates } from "../../src/workload/demand.ts";
import { measureWorkload } from "../../src/workload/measure-workload.ts";
import { responseTimes } from "../../src/workload/response-time.ts";
import { saturationPanels } from "../../src/workload/saturation.ts";
import { madeCalls } from "../workload/made-calls.ts";
import { elements, type HtmlElement, htmlTree, textOf } from "./html-tree.ts";
import { fullInput, town } from "./town-study.ts";
import { parseXml } from "./xml.ts";

const { calls } = cleanCalls(town.calls);
const patrol = { service: "police", roles: ["patrol"] } as const;
const workload = measureWorkload(calls, { ...patrol, roster: town.roster, by: "area" });
let whole: Study;
beforeAll(async () => {
  whole = await study(fullInput);
});

const HOSTILE = "<script>alert(1)</script>|[x](javascript:y)\u001b[31m\u202e\"'&";

/** The page of what is shown, read strictly: nothing in it may have become markup unseen. */
async function pageOf(shown: Shown): Promise<HtmlElement> {
  const html = (await shown.mimeBundle())["text/html"];
  expect(typeof html).toBe("string");
  return htmlTree(`<html>${html}</html>`);
}

/** The cells of a table in the page, by row. */
function cellsOf(page: HtmlElement, table = 0): readonly (readonly string[])[] {
  const rows = elements(elements(page, "table")[table] as HtmlElement, "tr");
  return rows.map((row) => elements(row).map(textOf));
}

const lines = (shown: Shown): readonly string[] => String(shown).split("\n");

describe("whatever is shown", () => {
  it("shows itself where a kernel or a console asks", async () => {
    const shown = show([{ count: 3 }]) as unknown as Record<symbol, () => unknown>;
    const bundle = (await shown[Symbol.for("Jupyter.display")]?.()) as MimeBundle;
    expect(bundle["text/plain"]).toBe(String(shown));
    for (const name of ["nodejs.util.inspect.custom", "Deno.customInspect"])
      expect(shown[Symbol.for(name)]?.()).toBe(String(shown));
    expect(`${show("word")}`).toBe("word");
  });

  it("has text always, a page and Markdown for tables, a picture for a chart", async () => {
    expect(Object.keys(await show(workload).mimeBundle())).toEqual([
      "text/plain",
      "text/html",
      "text/markdown",
    ]);
    const chart = paretoChart([{ name: "a", x: 1, y: 2, onFront: true }], {
      title: "t",
      xLabel: "x",
      yLabel: "y",
    });
    const bundle = await show(chart).mimeBundle();
    expect(Object.keys(bundle)).toEqual(["text/plain", "image/svg+xml", "application/vnd.vegalite.v5+json"]);
    expect(parseXml(String(bundle["image/svg+xml"])).tag).toBe("svg");
    expect(bundle["application/vnd.vegalite.v5+json"]).toMatchObject({ description: chart.description });
  });

  it("survives hostile words, in every medium", async () => {
    const values = {
      rows: [{ [HOSTILE]: HOSTILE, count: 1 }],
      object: { [HOSTILE]: HOSTILE, inner: { [HOSTILE]: 1 } },
      table: {
        ...{ id: "t", title: HOSTILE, period: HOSTILE, source: HOSTILE, note: HOSTILE },
        columns: [{ key: "a", label: HOSTILE, kind: "text" }],
        rows: [{ a: HOSTILE }],
      },
      word: HOSTILE,
      list: [HOSTILE],
      chapter: {
        ...whole.chapters[0],
        title: HOSTILE,
        question: HOSTILE,
        paragraphs: [HOSTILE],
        notes: [HOSTILE],
      },
      study: {
        ...whole,
        title: HOSTILE,
        firstPage: [{ question: HOSTILE, answer: `${HOSTILE}\n${HOSTILE}`, figures: [] }],
      },
    };
    for (const [name, value] of Object.entries(values)) {
      const shown = show(value, name === "rows" ? { title: HOSTILE } : {});
      const page = await pageOf(shown);
      expect(elements(page, "script"), name).toEqual([]);
      expect(textOf(page), name).toContain("<script>alert(1)</script>");
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal would obey
      const obeyed = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
      const { "text/markdown": markdown, "text/plain": plain } = await shown.mimeBundle();
      for (const text of [plain, String(markdown), textOf(page)]) expect(text.match(obeyed), name).toBeNull();
      expect(String(markdown).match(/(?<!\\)<script|(?<!\\)\[x\]/), name).toBeNull();
    }
    const chart = hourOfWeekChart(new Array(168).fill(1), { title: HOSTILE, label: HOSTILE });
    const { "image/svg+xml": svg } = await show(chart).mimeBundle();
    expect(String(svg)).not.toContain("<script");
    expect(parseXml(String(svg)).tag).toBe("svg");
  });

  it("refuses options that there are not", () => {
    for (const options of [{ rows: 1 }, { rows: 2.5 }, { rows: 1001 }, { title: 3 }, { row: 5 }])
      expect(() => show([], options as object), JSON.stringify(options)).toThrow(DutycycleError);
  });

  it("refuses a chart of a kind that there is not, when it is to be drawn", async () => {
    const chart = { ...hourOfWeekChart(new Array(168).fill(1), { title: "t", label: "l" }), kind: "pie" };
    await expect(show(chart).mimeBundle()).rejects.toThrow(/chart.kind/);
  });

  it("leaves the result as it is", () => {
    const rows = responseTimes(calls, { service: "police" });
    const before = structuredClone(rows);
    String(show(rows));
    expect(rows).toEqual(before);
  });
});

describe("a list of flat rows", () => {
  const rows = responseTimes(calls, { service: "police" });

  it("is a table whose columns are the names, with units and shares in the headings", async () => {
    const found = cellsOf(await pageOf(show(rows, { title: "Police" })));
    expect(found[0]).toEqual([
      ...["Group", "Leg", "Level", "Count", "Missing", "Negative"],
      ...["Mean minutes", "Median minutes", "90th percentile, minutes"],
    ]);
    expect(found).toHaveLength(rows.length + 1);
    for (const [place, row] of rows.entries()) {
      const cells = found[place + 1] as readonly string[];
      expect(cells.slice(0, 3)).toEqual([row.key, row.leg, row.level]);
      expect(Number(cells[3]?.replaceAll(",", ""))).toBe(row.count);
      expect(Number(cells[8])).toBeCloseTo(row.p90Minutes ?? Number.NaN, 2);
    }
    const shares = cellsOf(await pageOf(show([{ area: "A", callShare: 0.12345, share: 0.0004 }])));
    expect(shares).toEqual([
      ["Area", "Call share, %", "Share, %"],
      ["A", "12.3", "0.040"],
    ]);
  });

  it("has a caption, headings in scope, and a head for each row", async () => {
    const page = await pageOf(show(rows, { title: "Police" }));
    expect(elements(page, "caption").map(textOf)).toEqual(["Police"]);
    const scopes = elements(page, "th").map(({ attributes }) => attributes["scope"]);
    expect(scopes).toEqual([...new Array(9).fill("col"), ...new Array(rows.length).fill("row")]);
    // Shown twice, a page has no id twice.
    expect(elements(page).some(({ attributes }) => "id" in attributes || "class" in attributes)).toBe(false);
  });

  it("stands in columns as text, no line wider than print", () => {
    const [head = "", rule = "", ...body] = lines(show(rows));
    expect(head.startsWith("Group  Leg ")).toBe(true);
    expect(rule).toMatch(/^[- ]+$/);
    expect(body).toHaveLength(rows.length);
    for (const line of [head, ...body]) expect(line.length).toBeLessThanOrEqual(rule.length);
    const wide = Array.from({ length: 40 }, (_, n) => [`column${n}`, n] as const);
    const panels = lines(show([Object.fromEntries([["name", "a"], ...wide])]));
    for (const line of panels) expect(line.length).toBeLessThanOrEqual(110);
    // Each panel begins with the first column again, and no other column stands twice.
    expect(panels.filter((line) => line.startsWith("Name")).length).toBeGreaterThan(2);
    for (const [name] of wide) expect(panels.join(" ").match(new RegExp(`${name}\\b`, "gi"))).toHaveLength(1);
  });

  it("shows a long one by its ends, and says how many are left out", async () => {
    const long = Array.from({ length: 1000 }, (_, n) => ({ n }));
    const shown = show(long, { rows: 5 });
    expect(lines(shown).slice(2)).toEqual(["  0", "  1", "  2", "… 995 rows left out …", "998", "999"]);
    const cells = cellsOf(await pageOf(shown)).map(([first]) => first);
    expect(cells).toEqual(["N", "0", "1", "2", "… 995 rows left out …", "998", "999"]);
    expect(String((await shown.mimeBundle())["text/markdown"])).toContain("… 995 rows left out …");
    expect(lines(show(long.slice(0, 5), { rows: 5 }))).toHaveLength(7);
    expect(lines(show(long.slice(0, 6), { rows: 5 }))).toContain("… 1 row left out …");
  });

  it("names the lists within rows that it leaves out, and says once what is the same throughout", () => {
    const needs = compareStaffing({
      ...{ workload, arrivals: arrivalRates(calls, { service: "police" }), population: 30_000 },
      ...{
        relief: { scheduledHours: 2184, absenceHours: 384 },
        targets: { delay: { minutes: 5, share: 0.9 } },
      },
    });
    const text = String(show(needs));
    expect(text).toContain("The same in every row: scope patrol only.");
    expect(text).toMatch(/Not shown, lists within rows: .*findings.*assumptions/);
    for (const { name } of needs) expect(text).toContain(name);
    const need = needs.find(({ method }) => method === "delay-target")?.officers ?? Number.NaN;
    expect(text).toContain(need.toFixed(1));
    expect(text).not.toMatch(/\[object|undefined|NaN/);
  });

  it("of rows that hold one list each, has all their rows", () => {
    const [panel] = saturationPanels(calls, { ...patrol, roster: town.roster });
    const text = String(
      show([{ name: "winter", bins: panel?.bins.map(({ time, saturation }) => ({ time, saturation })) }], {
        rows: 200,
      }),
    );
    expect(text.split("\n")).toHaveLength(2 + 96);
    expect(text).toMatch(/^Name +Time +Saturation, %/);
  });

  it("knows instants, years and intervals by their names", () => {
    const row = {
      id: 24001,
      year: 2024,
      receivedAt: Date.UTC(2024, 2, 1, 10, 2),
      callShareInterval: { low: 0.3, high: 0.4, level: 0.95 },
    };
    const [head, , line] = lines(show([row]));
    expect(head).toBe("   Id  Year  Received, UTC          Call share interval");
    expect(line).toBe("24001  2024  2024-03-01 10:02:00  30.0 to 40.0 % (95 %)");
  });

  it("sets no small number as nothing", () => {
    expect(lines(show([{ x: 0.0042 }, { x: 12 }])).slice(2)).toEqual([" 0.0042", "12.0000"]);
    expect(lines(show([{ x: 1234 }, { x: 0 }])).slice(2)).toEqual(["1,234", "    0"]);
    expect(lines(show([{ x: Number.NaN }, { x: undefined }, { x: 1.5 }])).slice(2)).toEqual([
      "  –",
      "  –",
      "1.5",
    ]);
  });
});

describe("a workload", () => {
  it("has its shares with what they are shares of, the week and the groups", async () => {
    const text = String(show(workload));
    expect(text).toContain(`${(100 * (workload.callShare ?? Number.NaN)).toFixed(1)} %`);
    const duty = Math.round(workload.onDutyHours ?? Number.NaN).toLocaleString("en-US");
    expect(text).toContain(`Shares of: ${duty} personnel-hours on duty.`);
    for (const { key } of workload.groups ?? []) expect(text).toMatch(new RegExp(`^ *${key} `, "m"));
    expect(text).not.toMatch(/\bidle/);
    const page = await pageOf(show(workload));
    expect(elements(page, "svg")).toHaveLength(1);
    expect(elements(page, "table")).toHaveLength(2);
  });

  it("without a roster has hours and no picture", async () => {
    const page = await pageOf(show(measureWorkload(calls)));
    expect(elements(page, "svg")).toEqual([]);
    expect(textOf(page)).toContain("Personnel-hours committed");
    expect(textOf(page)).not.toContain("Share of time");
  });

  it("is known as a copy too", () => {
    expect(String(show(JSON.parse(JSON.stringify(workload))))).toBe(String(show(workload)));
  });
});

describe("a week of numbers", () => {
  it("is a heat map, and a grid as text", async () => {
    const values = Array.from({ length: 168 }, (_, hour) => hour);
    const shown = show(values, { title: "Calls" });
    expect(lines(shown)[0]).toBe("Calls");
    const friday17 = 4 * 24 + 17;
    expect(
      lines(shown)
        .find((line) => line.startsWith("17:00"))
        ?.split(/ +/)[5],
    ).toBe(String(friday17));
    expect(await shown.mimeBundle()).toHaveProperty("image/svg+xml");
    expect(String(show(Float64Array.from(values), { title: "Calls" }))).toBe(String(shown));
  });
});

describe("what was read", () => {
  const csv = [
    "Incident,Unit,Received,Dispatched,Cleared,Nature",
    `24-1,A1,03/01/2024 10:00:00,03/01/2024 10:02:00,03/01/2024 10:40:00,"${HOSTILE.replaceAll('"', '""')}"`,
    "24-2,A1,03/01/2024 11:15:00,03/01/2024 11:20:00,,ALARM",
  ].join("\n");

  it("shows columns, assumptions and faults with their counts", async () => {
    const read = await readCalls(csv, { timeZone: "America/Detroit" });
    const text = String(show(read));
    expect(text).toContain("2 read, 2 used, 0 rejected");
    expect(text).toMatch(/receivedAt +Received +MM\/DD\/YYYY HH:mm:ss/);
    expect(text).toMatch(/^no clear +1$/m);
    for (const { reason } of read.assumptions) expect(textOf(await pageOf(show(read)))).toContain(reason);
  });

  it("shows calls on the clock of the place, and hostile types as text", async () => {
    const read = await readCalls(csv, { timeZone: "America/Detroit" });
    const page = await pageOf(show(read.calls));
    expect(textOf(page)).toContain("2024-03-01 10:00:00");
    expect(textOf(page)).toContain("<script>alert(1)</script>");
    expect(elements(page, "script")).toEqual([]);
  });

  it("says of a part nothing that is said of every row", () => {
    expect(String(show(town.calls, { rows: 4 }))).not.toContain("every row");
    expect(lines(show(town.calls, { rows: 4 }))).toContain(
      `… ${(town.calls.length - 4).toLocaleString("en-US")} rows left out …`,
    );
  });

  it("shows a roster and no calls", () => {
    expect(String(show(town.roster, { rows: 4 }))).toMatch(/Personnel-hours +[\d,]+\n/);
    expect(String(show(new Roster("UTC", [])))).toMatch(/Spans on duty +0/);
    expect(String(show(madeCalls([])))).toMatch(/^Calls\nCalls +0/);
  });
});

describe("a simulation", () => {
  it("shows counts and the responses", () => {
    const car = { id: "A1", role: "patrol", answers: ["police"], personnel: 1 } as const;
    const call = { id: "1", service: "police", priority: 2, receivedAt: 0, serviceMinutes: 30 } as const;
    const text = String(
      show(simulate({ units: [car], calls: [call, { ...call, id: "2", service: "fire" }] })),
    );
    expect(text).toMatch(/Calls received +2/);
    expect(text).toMatch(/Calls to which nobody came +1/);
    expect(text).toContain("1970-01-01 00:30:00");
  });
});

describe("a study", () => {
  it("shows its first page and the list of its chapters", async () => {
    const page = await pageOf(show(whole));
    const headings = elements(page, "h4").map(textOf);
    expect(headings).toEqual([whole.title, ...whole.firstPage.map(({ question }) => question)]);
    for (const { question } of whole.chapters) expect(textOf(page)).toContain(question);
    for (const { answer } of whole.firstPage)
      for (const line of answer.split("\n")) expect(textOf(page)).toContain(line);
  });

  it("shows a chapter with its pictures, figures and tables", async () => {
    const chapter = whole.chapters.find(({ id }) => id === "workload");
    const page = await pageOf(show(chapter));
    expect(elements(page, "svg")).toHaveLength(chapter?.charts.length ?? -1);
    expect(elements(page, "caption").map(textOf)).toEqual([
      "Figures",
      ...(chapter?.tables.map(({ title }) => title) ?? []),
    ]);
    expect(String(show(chapter))).toContain("hidden");
  });

  it("shows a table as it is set in the study, and a list of figures", () => {
    const table = whole.chapters.find(({ id }) => id === "workload")?.tables[0];
    expect(String(show(table))).toContain(`Source: ${table?.source}`);
    const figures = whole.chapters.find(({ id }) => id === "workload")?.figures ?? [];
    for (const { label } of figures) expect(String(show(figures))).toContain(label.slice(0, 50));
  });
});

describe("anything else", () => {
  it("shows an object as names and values, its lists as tables", () => {
    const found = {
      replications: 3,
      measured: { start: 0, end: 3_600_000 },
      shareByInitiator: { community: 0.25 },
      rows: [{ a: 1 }, { a: 2 }],
    };
    expect(lines(show(found))).toEqual([
      "Replications                   3",
      "Measured                       1970-01-01 00:00:00 to 1970-01-01 01:00:00",
      "Share by initiator: community  25.0 %",
      "",
      ...["Rows", "A", "-", "1", "2"],
    ]);
  });

  it("shows what it does not know as JSON, and never fails", () => {
    const loop: Record<string, unknown> = {};
    loop["self"] = loop;
    expect(String(show(null))).toBe("null");
    expect(String(show(undefined))).toBe("undefined");
    expect(String(show(7))).toBe("7");
    expect(String(show({}))).toBe("{}");
    expect(String(show([]))).toBe("An empty list.");
    expect(String(show([1, "a"]))).toContain("Place  Value");
    expect(String(show(new Date(0)))).toContain("1970-01-01");
    for (const odd of [
      loop,
      [loop],
      1n,
      Symbol("s"),
      () => 1,
      new Map([[1, 2]]),
      Object.create(null),
      [null, {}],
      { a: [null] },
    ])
      expect(typeof String(show(odd))).toBe("string");
    const long = String(show("x".repeat(10_000)));
    expect(long).toContain("6000 more characters left out");
  });
});
