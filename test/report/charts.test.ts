import { describe, expect, it, test } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import { callsFrom } from "../../src/records/from-objects.ts";
import { rosterFrom } from "../../src/records/roster-from.ts";
import {
  controlChart,
  costChart,
  coverageChart,
  hourOfWeekChart,
  paretoChart,
  requirementChart,
  responseByHourChart,
  responseDistributionChart,
  saturationChart,
  staffingChart,
  tornadoChart,
  workloadChart,
} from "../../src/report/index.ts";
import { compareStaffing } from "../../src/staffing/compare-staffing.ts";
import { measureWorkload } from "../../src/workload/measure-workload.ts";
import { responseTimes } from "../../src/workload/response-time.ts";
import { saturationPanels } from "../../src/workload/saturation.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Monday, 2 March 2026, in UTC. */
const MONDAY = Date.UTC(2026, 2, 2);

/** One call an hour of one day, from `minutesOf(hour)` after its receipt on scene, cleared half an hour after receipt. */
function dayOfCalls(minutesOf: (hour: number) => number) {
  const records = Array.from({ length: 24 }, (_, hour) => {
    const receivedAt = MONDAY + hour * HOUR;
    const arrivedAt = receivedAt + minutesOf(hour) * MINUTE;
    return {
      ...({
        id: String(hour),
        service: "police",
        initiator: "community",
        type: "<b>ALARM</b>",
        receivedAt,
      } as const),
      responses: [
        {
          unit: "A1",
          personnel: 1,
          dispatchedAt: receivedAt,
          arrivedAt,
          clearedAt: receivedAt + 30 * MINUTE,
        },
      ],
    };
  });
  return callsFrom(records, { timeZone: "UTC" }).calls;
}

const twoOnDuty = rosterFrom([{ service: "police", personnel: 2, start: MONDAY, end: MONDAY + 24 * HOUR }], {
  timeZone: "UTC",
}).roster;

describe("the workload by hour of the week", () => {
  const workload = measureWorkload(
    dayOfCalls(() => 5),
    { roster: twoOnDuty },
  );

  it("holds the workload's own shares, and says which share it is", () => {
    const chart = workloadChart(workload);
    expect(chart.rows.map((row) => row["value"])).toEqual(
      workload.byHourOfWeek.map(({ callShare }) => callShare),
    );
    expect(chart.title).toBe("Time on calls by hour of the week");
    // One call of half an hour in each hour, two officers: a quarter of their time.
    expect(chart.description).toBe(
      "25 % over the whole period. Share of on-duty time on calls by hour of the week: highest on Monday 00:00 (25 %), lowest on Monday 00:00 (25 %). 144 of 168 hours have none.",
    );
    expect(chart.note).toBeUndefined();
    expect(workloadChart(workload, { share: "committedShare" }).title).toBe(
      "Committed time by hour of the week",
    );
  });

  it("says that shares on an estimated roster are upper bounds", () => {
    expect(workloadChart({ ...workload, sharesAreUpperBounds: true }).note).toMatch(/upper bound/);
  });

  it("without a roster there is nothing to show", () => {
    const chart = workloadChart(measureWorkload(dayOfCalls(() => 5)));
    expect(chart.rows).toEqual([]);
    expect(chart.description).toBe("No data for Time on calls by hour of the week: no roster.");
  });
});

describe("a panel of workload and deployment", () => {
  const windows = [{ name: "that Monday", start: "2026-03-02", end: "2026-03-02", days: "all" }] as const;
  const [panel] = saturationPanels(
    dayOfCalls(() => 5),
    { roster: twoOnDuty, windows, binMinutes: 30 },
  );
  if (panel === undefined) throw new Error("no panel");

  it("has a row a bin, at its middle, with the line at 60 % of those on duty", () => {
    const chart = saturationChart(panel);
    expect(chart.rows).toHaveLength(48);
    expect(chart.rows[1]).toMatchObject({ time: "00:30", hour: 0.75, workload: 0, deployment: 2, line: 1.2 });
    expect(chart.rows[2]).toMatchObject({
      time: "01:00",
      hour: 1.25,
      community: 1,
      workload: 1,
      saturation: 0.5,
    });
    expect(chart.description).toBe(
      "That Monday, 1 day: on average 0.5 officers committed of 2 on duty, 25 %; most at 00:00 (50 %), least at 00:30 (0 %). Above 60 % in 0 of 48 parts of the day.",
    );
    expect(chart.note).toMatch(/all committed time together/);
  });

  it("the line may be elsewhere, or nowhere", () => {
    expect(saturationChart(panel, { line: 0.4 }).description).toMatch(/Above 40 % in 24 of 48/);
    const without = saturationChart(panel, { line: false });
    expect(without.note).toBeUndefined();
    expect(without.rows[0]).not.toHaveProperty("line");
    expect(() => saturationChart(panel, { line: 1.2 })).toThrow(DutycycleError);
  });

  it("a window that the records do not hold is said", () => {
    const empty = { name: "winter", days: 0, bins: [], sharesAreUpperBounds: false, offRosterHours: 0 };
    expect(saturationChart(empty).description).toBe("No data for winter: no day of it is in the records.");
    expect(saturationChart(empty).rows).toEqual([]);
  });
});

describe("response times", () => {
  const calls = dayOfCalls((hour) => hour + 1);

  it("each of 24 delays falls into one bar, and the median and the 90th percentile are those of responseTimes", () => {
    const chart = responseDistributionChart(calls, { binMinutes: 4 });
    const [row] = responseTimes(calls).filter(({ leg, level }) => leg === "response" && level === "call");
    expect(chart.rows.reduce((sum, { calls: count }) => sum + (count as number), 0)).toBe(row?.count);
    // Minutes 1 to 3, 4 to 7, …, and 24 alone: at the edge, where the picture ends.
    expect(chart.rows.map((bar) => bar["calls"])).toEqual([3, 4, 4, 4, 4, 4, 1]);
    expect(chart.rows.at(-1)?.["toMinutes"]).toBeUndefined();
    expect(chart.lines?.map(({ value }) => value)).toEqual([row?.medianMinutes, row?.p90Minutes]);
    expect(chart.note).toBe("Those of 24 minutes or more, at most 5 % of all, are beyond the edge.");
  });

  it("by hour: figures where there are enough calls", () => {
    const rows = responseTimes(calls, { by: "hour" });
    expect(responseByHourChart(rows).description).toBe(
      "No data for Response time by hour of day: no hour with 10 or more.",
    );
    const chart = responseByHourChart(rows, { fewest: 1 });
    expect(chart.rows[17]).toEqual({ hour: 17, count: 1, medianMinutes: 18, p90Minutes: 18 });
    expect(chart.description).toBe(
      "90th percentile by hour of receipt: longest from 23:00 to 24:00 (24 minutes, median 24), shortest from 0:00 to 1:00 (1 minutes, median 1).",
    );
    const few = responseByHourChart(
      rows.filter(({ key }) => Number(key) < 5),
      { fewest: 1 },
    );
    expect(few.description).toMatch(
      /^90th percentile by hour of receipt, in the 5 of 24 hours with 1 or more: longest/,
    );
    expect(() => responseByHourChart(rows, { leg: "lunch" as never })).toThrow(DutycycleError);
  });

  it("no call with both times is no data", () => {
    const chart = responseDistributionChart(calls, { leg: "turnout" });
    expect(chart.description).toMatch(/^No data for Turnout time/);
    expect(chart.rows).toEqual([]);
  });
});

describe("staffing methods", () => {
  const input = { workload: { callsPerYear: 32_550, serviceMinutes: 33 }, population: 50_000 };

  it("has a dot for each method with an answer, by family, and the present strength that the gaps imply", () => {
    const needs = compareStaffing({
      ...input,
      relief: { scheduledHours: 2920, absenceHours: 1071 },
      present: 30,
    });
    const chart = staffingChart(needs);
    const ok = needs.filter(({ status, officers }) => status === "ok" && officers !== undefined);
    expect(chart.rows.map((row) => row["officers"])).toEqual(ok.map(({ officers }) => officers));
    expect(chart.lines).toEqual([{ value: 30, label: "Now 30" }]);
    expect(chart.rows.map((row) => row["method"])).not.toContain("per-1000");
    expect(chart.note).toContain(`${needs.length - ok.length} of ${needs.length} methods have no dot`);
    const more = ok.filter(({ gap = 0 }) => gap > 0).length;
    expect(chart.description).toContain(`There are 30 now; ${more} of ${ok.length} ask for more.`);
  });

  it("without relief it is people on duty", () => {
    const chart = staffingChart(compareStaffing(input));
    expect(chart.labels["officers"]).toMatch(/on duty/);
    expect(chart.rows.length).toBeGreaterThan(0);
    expect(chart.lines).toBeUndefined();
  });

  it("without methods there is nothing to show", () => {
    expect(staffingChart([]).description).toBe(
      "No data for Officers by staffing method: no method has enough input.",
    );
  });
});

test("a requirement adds up: needed - missing + beyond the need = at work", () => {
  const required = [3, 1, 4, 1, 5];
  const cover = [2, 7, 1, 8, 2];
  const chart = requirementChart({ required, plan: { cover }, slotMinutes: 30 });
  expect(chart.description).toBe(
    "7 person-hours are needed and 10 are at work: 3.5 are missing where they are needed, 6.5 are beyond the need.",
  );
  expect(chart.rows[4]).toEqual({ fromHours: 2, toHours: 2.5, required: 5, cover: 2, short: 3 });
  const many = requirementChart({ required: [1056], plan: { cover: [1056] } });
  expect(many.description).toMatch(/^1,056 person-hours are needed/);
  expect(() => requirementChart({ required, plan: { cover: [1] } })).toThrow(/plan\.cover/);
});

describe("charts of plain rows", () => {
  it("come in order, whatever order rows are given in", () => {
    expect(
      coverageChart(
        [
          { x: 3, share: 0.9 },
          { x: 1, share: 0.4 },
        ],
        { label: "Stations" },
      ).rows.map((row) => row["x"]),
    ).toEqual([1, 3]);
    const years = [2, 0, 1].map((year) => ({ year, value: year - 1 }));
    expect(costChart(years, { title: "t", label: "Saving" }).rows.map((row) => row["year"])).toEqual([
      0, 1, 2,
    ]);
    expect(costChart(years, { title: "t", label: "Saving" }).description).toBe(
      "Saving: −1 in year 0, 1 in year 2. Above 0 from year 2 on.",
    );
    const inputs = [
      { input: "a", low: 1, high: 2 },
      { input: "b", low: 5, high: 0 },
    ];
    expect(tornadoChart(inputs, { title: "t", label: "l", base: 1 }).rows.map((row) => row["input"])).toEqual(
      ["b", "a"],
    );
  });

  it("say whether a goal is reached, and when it pays", () => {
    const points = [
      { x: 1, share: 0.5 },
      { x: 2, share: 0.7 },
    ];
    expect(coverageChart(points, { label: "Stations", goal: 0.9 }).description).toMatch(
      /90 % is not reached\.$/,
    );
    const always = [
      { year: 0, value: 3 },
      { year: 1, value: 4 },
    ];
    expect(costChart(always, { title: "t", label: "l" }).description).toMatch(/Above 0 in every year\.$/);
    const never = [
      { year: 0, value: 3 },
      { year: 1, value: -4 },
    ];
    expect(costChart(never, { title: "t", label: "l" }).description).toMatch(
      /Not above 0 in the last year\.$/,
    );
  });

  it("name what is wrong", () => {
    const words = { title: "t", label: "l" };
    const mistakes: readonly (readonly [string, () => unknown])[] = [
      ["values", () => hourOfWeekChart([1, 2], words)],
      ["points[0].share", () => coverageChart([{ x: 1, share: 1.5 }], words)],
      ["goal", () => coverageChart([], { ...words, goal: 90 })],
      [
        "years[1].year",
        () =>
          costChart(
            [
              { year: 1, value: 1 },
              { year: 1, value: 2 },
            ],
            words,
          ),
      ],
      ["years[0].low", () => costChart([{ year: 1, value: 1, low: Number.NaN }], words)],
      [
        "rows[1].input",
        () =>
          tornadoChart(
            [
              { input: "a", low: 1, high: 2 },
              { input: "a", low: 1, high: 2 },
            ],
            { ...words, base: 0 },
          ),
      ],
      ["base", () => tornadoChart([], { ...words, base: Number.POSITIVE_INFINITY })],
      [
        "points[0].y",
        () =>
          paretoChart([{ name: "a", x: 1, y: Number.NaN, onFront: true }], {
            title: "t",
            xLabel: "x",
            yLabel: "y",
          }),
      ],
      ["share", () => workloadChart({} as never, { share: "idleShare" as never })],
    ];
    for (const [argument, call] of mistakes)
      expect(call, argument).toThrow(expect.objectContaining({ argument }));
  });

  it("without rows say of what there are none", () => {
    const words = { title: "Nothing", label: "l" };
    const empty = [
      coverageChart([], words),
      costChart([], words),
      tornadoChart([], { ...words, base: 0 }),
      paretoChart([], { title: "Nothing", xLabel: "x", yLabel: "y" }),
      controlChart(undefined, words),
      hourOfWeekChart(new Array(168).fill(undefined), words),
      requirementChart({ required: [], plan: { cover: [] } }),
    ];
    for (const { rows, description } of empty) {
      expect(rows).toEqual([]);
      expect(description).toMatch(/^No data for /);
    }
  });
});
