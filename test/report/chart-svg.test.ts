import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import {
  type Chart,
  chartSvg,
  coverageChart,
  hourOfWeekChart,
  paretoChart,
  requirementChart,
  tornadoChart,
} from "../../src/report/index.ts";
import { anyChart, hostileText } from "./any-chart.ts";
import { elementsOf, everyElement, parseXml, type XmlElement } from "./xml.ts";

const drawn = (chart: Chart, width?: number): XmlElement =>
  parseXml(chartSvg(chart, width === undefined ? {} : { width }));
const numberOf = (element: XmlElement | undefined, name: string): number => Number(element?.attributes[name]);

/** Words as XML can hold them. */
const legal = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");

const PLACES = ["x", "y", "width", "height", "cx", "cy", "r", "font-size", "stroke-width"];

test("numbers between which there are hardly any others have axes too", () => {
  const options = { title: "What moves it", label: "Saving" };
  for (const [low, high, base] of [
    [0, 0, 5e-324],
    [1e300, 1e300 * (1 + 1e-15), 1e300],
  ] as const) {
    const chart = tornadoChart([{ input: "pay", low, high }], { ...options, base });
    expect(parseXml(chartSvg(chart)).tag).toBe("svg");
  }
});

describe("any chart", () => {
  it("is well-formed XML of a few harmless elements, with finite numbers, whatever words and numbers it is made of", () => {
    fc.assert(
      fc.property(anyChart, fc.constantFrom(320, 480, 720, 1200), fc.boolean(), (chart, width, title) => {
        const svg = chartSvg(chart, { width, title });
        const root = parseXml(svg);
        for (const { tag, attributes } of everyElement(root)) {
          expect(["svg", "title", "desc", "g", "rect", "path", "circle", "text"]).toContain(tag);
          for (const [name, value] of Object.entries(attributes)) {
            expect(name).not.toMatch(/^on|href|style/);
            if (PLACES.includes(name))
              expect(Number.isFinite(Number(value)), `${tag} ${name}="${value}"`).toBe(true);
            if (name === "width" || name === "height" || name === "r")
              expect(Number(value)).toBeGreaterThanOrEqual(0);
            if (name === "d" || name === "viewBox") expect(value).toMatch(/^[MLHVZlh\d.,\s-]*$/);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("says its title and its description to those who cannot see it", () => {
    fc.assert(
      fc.property(hostileText, hostileText, (title, label) => {
        const chart = hourOfWeekChart(
          Array.from({ length: 168 }, (_, i) => i),
          { title, label },
        );
        const root = drawn(chart);
        expect(root.attributes["role"]).toBe("img");
        expect(root.children.slice(0, 2).map(({ tag }) => tag)).toEqual(["title", "desc"]);
        expect(root.children[0]?.text).toBe(legal(title));
        expect(root.children[1]?.text).toBe(legal(chart.description));
      }),
      { numRuns: 30 },
    );
  });

  it("keeps every word within the picture", () => {
    fc.assert(
      fc.property(anyChart, fc.constantFrom(320, 720), (chart, width) => {
        const root = drawn(chart, width);
        const [, , right = 0, bottom = 0] = String(root.attributes["viewBox"]).split(" ").map(Number);
        expect(right).toBe(width);
        for (const text of elementsOf(root, "text")) {
          expect(numberOf(text, "x")).toBeGreaterThanOrEqual(-8);
          expect(numberOf(text, "x")).toBeLessThanOrEqual(right);
          expect(numberOf(text, "y")).toBeLessThanOrEqual(bottom);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is the same text for the same chart, through JSON too", () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const svg = chartSvg(chart);
        expect(chartSvg(structuredClone(chart))).toBe(svg);
        expect(chartSvg(JSON.parse(JSON.stringify(chart)))).toBe(svg);
      }),
      { numRuns: 40 },
    );
  });
});

describe("marks", () => {
  it("a heat map has one field an hour, dark for much, with its number in it", () => {
    const chart = hourOfWeekChart(
      Array.from({ length: 168 }, (_, i) => (i === 5 ? undefined : i / 167)),
      { title: "t", label: "l", isShare: true },
    );
    const fields = elementsOf(drawn(chart), "rect").filter(
      ({ attributes }) => numberOf({ attributes } as XmlElement, "height") === 26,
    );
    expect(fields).toHaveLength(168);
    expect(fields[0]?.attributes["fill"]).toBe("#f4f8fc");
    expect(fields[167]?.attributes["fill"]).toBe("#08305f");
    expect(fields[5]?.attributes["fill"]).toBe("#ffffff");
    const words = elementsOf(drawn(chart), "text").map(({ text }) => text);
    expect(words).toContain("–");
    expect(words).toContain("99");
    // Hours run to the right, days down.
    expect(numberOf(fields[1], "x")).toBeGreaterThan(numberOf(fields[0], "x"));
    expect(numberOf(fields[1], "y")).toBe(numberOf(fields[0], "y"));
    expect(numberOf(fields[24], "y")).toBeCloseTo(numberOf(fields[0], "y") + 27, 5);
  });

  it("a curve has one dot a point, and places are linear in values", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -500, max: 500 }), { minLength: 3, maxLength: 12 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 }),
        (xs, shares) => {
          const points = xs.map((x, i) => ({ x, share: shares[i] as number })).sort((a, b) => a.x - b.x);
          const dots = elementsOf(drawn(coverageChart(points, { label: "l" })), "circle");
          expect(dots).toHaveLength(points.length);
          const [first, last] = [points[0], points.at(-1)] as [(typeof points)[0], (typeof points)[0]];
          const [left, right] = [numberOf(dots[0], "cx"), numberOf(dots.at(-1), "cx")];
          // Shares stand on an axis from 0 to 1 that is 240 high.
          const zero = numberOf(dots[0], "cy") + 240 * first.share;
          for (const [i, { x, share }] of points.entries()) {
            expect(numberOf(dots[i], "cx")).toBeCloseTo(
              left + ((x - first.x) / (last.x - first.x)) * (right - left),
              1,
            );
            expect(numberOf(dots[i], "cy")).toBeCloseTo(zero - 240 * share, 1);
          }
        },
      ),
    );
  });

  it("bars of a tornado are as long as the answer moves, to the side it moves to", () => {
    const rows = [
      { input: "a", low: -100, high: 300 },
      { input: "b", low: 150, high: 50 },
    ];
    const chart = tornadoChart(rows, { title: "t", label: "l", base: 100 });
    const bars = elementsOf(drawn(chart), "rect").slice(1);
    expect(bars).toHaveLength(4);
    const [aLow, bLow, aHigh, bHigh] = bars as [XmlElement, XmlElement, XmlElement, XmlElement];
    const unit = numberOf(aLow, "width") / 200;
    for (const [bar, length] of [
      [aHigh, 200],
      [bLow, 50],
      [bHigh, 50],
    ] as const) {
      expect(numberOf(bar, "width")).toBeCloseTo(unit * length, 1);
    }
    // Left ends: at the answer for what lowers it, at the base for what raises it.
    const base = numberOf(aHigh, "x");
    expect(numberOf(aLow, "x")).toBeCloseTo(base - 200 * unit, 1);
    expect(numberOf(bLow, "x")).toBeCloseTo(base, 1);
    expect(numberOf(bHigh, "x")).toBeCloseTo(base - 50 * unit, 1);
  });

  it("steps of a requirement hold until the next slot, and people missing fill the gap to what is needed", () => {
    const required = [2, 4, 4, 1];
    const svg = chartSvg(requirementChart({ required, plan: { cover: [3, 3, 4, 4] }, slotMinutes: 360 }));
    const paths = elementsOf(parseXml(svg), "path").map(({ attributes }) => attributes["d"] as string);
    const points = (d: string): number[] => [...d.matchAll(/-?[\d.]+/g)].map(([n]) => Number(n));
    // M, then H and V for each slot and for the end: numbers are x, y, x, y, …
    const line = points(paths.find((d) => /^M[\d.]+,[\d.]+(H[\d.]+V[\d.]+){4,}$/.test(d)) as string);
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = line;
    const slot = ((line.at(-2) as number) - x0) / 4;
    expect(x1 - x0).toBeCloseTo(slot, 1);
    expect(y1).toBe(y0);
    // From 3 people to 4: a quarter of the axis from 0 to 4, which is 240 high.
    expect(y0 - (line.at(-1) as number)).toBeCloseTo(60, 1);
    const short = elementsOf(parseXml(svg), "path").find(
      ({ attributes }) => attributes["fill"] === "#d55e00",
    );
    const area = points(String(short?.attributes["d"]).split("L")[0] as string);
    expect(area[0]).toBeCloseTo(x0 + slot, 1);
    expect(area.at(-2)).toBeCloseTo(x0 + 2 * slot, 1);
    // Its upper edge is at the 4 that are needed.
    expect(area[1]).toBeCloseTo(y0 - 60, 1);
  });

  it("words beside dots lie neither on one another nor outside", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            name: fc.constantFrom("Alpha", "Beta station", "Gamma"),
            x: fc.integer({ min: 0, max: 9 }),
            y: fc.integer({ min: 0, max: 9 }),
            onFront: fc.boolean(),
          }),
          { minLength: 1, maxLength: 25 },
        ),
        (points) => {
          const root = drawn(paretoChart(points, { title: "t", xLabel: "x", yLabel: "y" }));
          const words = elementsOf(root, "text").filter(({ text }) =>
            /^(Alpha|Beta station|Gamma)$/.test(text),
          );
          const boxes = words.map((word) => ({
            left: numberOf(word, "x"),
            y: numberOf(word, "y"),
            width: 5 * word.text.length,
          }));
          for (const [i, a] of boxes.entries()) {
            for (const b of boxes.slice(i + 1)) {
              const apart =
                a.left + a.width <= b.left || b.left + b.width <= a.left || Math.abs(a.y - b.y) >= 12;
              expect(apart).toBe(true);
            }
          }
        },
      ),
    );
  });
});

describe("what is not there", () => {
  it("a chart without data says so, in words", () => {
    const chart = tornadoChart([], { title: "What moves it", label: "l", base: 1 });
    const words = elementsOf(drawn(chart), "text").map(({ text }) => text);
    expect(words).toEqual(["What moves it", "No data for What moves it: no inputs."]);
  });

  it("rows of a hand without numbers are no data either", () => {
    const kinds = [
      "heat-map",
      "workload-panel",
      "distribution",
      "hour-lines",
      "dot-plot",
      "requirement",
      "coverage-curve",
      "control-chart",
      "cost-years",
      "tornado",
      "pareto",
    ] as const;
    for (const kind of kinds) {
      const rows = [
        {},
        { value: Number.NaN, x: "12", label: "a", name: "b", year: Number.POSITIVE_INFINITY },
      ];
      const root = drawn({ kind, title: "t", description: "Nothing.", rows, labels: {} });
      expect(elementsOf(root, "text").map(({ text }) => text)).toContain("Nothing.");
    }
  });

  it("the title may be left to the page", () => {
    const chart = coverageChart([{ x: 1, share: 1 }], { label: "l", title: "Own heading" });
    const words = elementsOf(parseXml(chartSvg(chart, { title: false })), "text").map(({ text }) => text);
    expect(words).not.toContain("Own heading");
    expect(words).toContain("100 %");
  });

  it.each([
    ["width", () => chartSvg(coverageChart([], { label: "l" }), { width: 100 })],
    ["colour", () => chartSvg(coverageChart([], { label: "l" }), { colour: 1 } as never)],
    ["title", () => chartSvg(coverageChart([], { label: "l" }), { title: "no" } as never)],
    ["chart", () => chartSvg(undefined as never)],
    ["chart.kind", () => chartSvg({ kind: "pie" } as never)],
    ["chart.kind", () => chartSvg({ kind: "constructor" } as never)],
    [
      "chart.lines",
      () =>
        chartSvg({ kind: "pareto", title: "t", description: "d", labels: {}, rows: [], lines: [1] } as never),
    ],
    ["chart.rows", () => chartSvg({ kind: "pareto", title: "t", description: "d", labels: {} } as never)],
  ])("a caller's mistake in %s is named", (argument, call) => {
    expect(call).toThrow(DutycycleError);
    expect(call).toThrow(expect.objectContaining({ argument }));
  });
});
