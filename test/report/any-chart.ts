import fc from "fast-check";
import {
  type Chart,
  controlChart,
  costChart,
  coverageChart,
  hourOfWeekChart,
  paretoChart,
  requirementChart,
  staffingChart,
  tornadoChart,
} from "../../src/report/index.ts";
import type { StaffingNeed } from "../../src/staffing/compare-staffing.ts";
import { xmrChart } from "../../src/stats/xmr-chart.ts";

/** Words as data may hold them: markup, quotes, control characters, lone halves of pairs, very long. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "<script>alert(1)</script>",
    "]]><svg onload='x'>",
    '" onmouseover="x',
    "&lt;&amp;&#0;",
    "\u0000\u0008\ud800\uffff\u2028",
    "</text></svg>",
    "__proto__",
    "a".repeat(3000),
    "word ".repeat(400),
    "",
    "   ",
  ),
  fc.string({
    maxLength: 8,
    unit: fc.constantFrom("<", ">", "&", '"', "'", "\\", "`", "\u202e", "😀", "\ud83d"),
  }),
);

const finite = fc.oneof(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.constantFrom(0, 1, -1, 1e-9, 1e12, -1e12, 5e-324, Number.MAX_VALUE, -Number.MAX_VALUE),
);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined });

/** Charts of every builder that takes plain rows, with whatever words and numbers may come. */
export const anyChart: fc.Arbitrary<Chart> = fc.oneof(
  fc
    .record({
      values: fc.array(maybe(finite), { minLength: 168, maxLength: 168 }),
      title: hostileText,
      label: hostileText,
      isShare: fc.boolean(),
    })
    .map(({ values, ...words }) => hourOfWeekChart(values, words)),
  fc
    .record({
      points: fc.array(fc.record({ x: finite, share: maybe(share), bound: maybe(share) }), { maxLength: 12 }),
      label: hostileText,
      goal: share,
    })
    .map(({ points, ...words }) => coverageChart(points, words)),
  fc
    .record({
      rows: fc.uniqueArray(fc.record({ input: hostileText, low: finite, high: finite }), {
        selector: ({ input }) => input,
        maxLength: 9,
      }),
      title: hostileText,
      label: hostileText,
      base: finite,
    })
    .map(({ rows, ...words }) => tornadoChart(rows, words)),
  fc
    .record({
      points: fc.array(fc.record({ name: hostileText, x: finite, y: finite, onFront: fc.boolean() }), {
        maxLength: 12,
      }),
      title: hostileText,
      xLabel: hostileText,
      yLabel: hostileText,
    })
    .map(({ points, ...words }) => paretoChart(points, words)),
  fc
    .record({
      years: fc.uniqueArray(
        fc.record({
          year: fc.integer({ min: 0, max: 2100 }),
          value: finite,
          low: maybe(finite),
          high: maybe(finite),
        }),
        { selector: ({ year }) => year, maxLength: 12 },
      ),
      title: hostileText,
      label: hostileText,
      interval: hostileText,
    })
    .map(({ years, ...words }) => costChart(years, words)),
  fc
    .record({
      required: fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 40 }),
      slotMinutes: fc.constantFrom(15, 60, 600),
      title: hostileText,
    })
    .map(({ required, ...rest }) =>
      requirementChart({ required, plan: { cover: required.map((n, t) => (n * 7 + t) % 9) }, ...rest }),
    ),
  fc
    .record({
      series: fc.array(
        fc.record({ label: hostileText, value: fc.double({ min: -1e6, max: 1e6, noNaN: true }) }),
        { maxLength: 14 },
      ),
      title: hostileText,
      label: hostileText,
      isShare: fc.boolean(),
      goal: finite,
    })
    .map(({ series, ...words }) => controlChart(xmrChart(series), words)),
  fc
    .record({
      names: fc.array(hostileText, { maxLength: 8 }),
      officers: finite,
      present: maybe(finite),
      title: hostileText,
    })
    .map(({ names, officers, present, title }) =>
      staffingChart(
        names.map(
          (name, i) =>
            ({
              ...{ method: name, name, family: "delay", status: "ok" },
              officers: officers / (i + 1),
            }) as StaffingNeed,
        ),
        present === undefined ? { title } : { present, title },
      ),
    ),
);
