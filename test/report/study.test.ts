import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { fireUse } from "../../src/coverage/fire-use.ts";
import { forceAssembly } from "../../src/coverage/force-assembly.ts";
import { DutycycleError } from "../../src/quantity/error.ts";
import { HOUR_MS } from "../../src/quantity/instant.ts";
import { cleanCalls } from "../../src/records/clean.ts";
import { callsFrom } from "../../src/records/from-objects.ts";
import { Roster } from "../../src/records/roster.ts";
import { rosterFrom } from "../../src/records/roster-from.ts";
import { study } from "../../src/report/study.ts";
import type { Study } from "../../src/report/study-document.ts";
import type { StudyInput } from "../../src/report/study-input.ts";
import type { Table } from "../../src/report/table.ts";
import { VERSION } from "../../src/report/version.ts";
import { compareStaffing } from "../../src/staffing/compare-staffing.ts";
import { availability } from "../../src/workload/availability.ts";
import { arrivalRates } from "../../src/workload/demand.ts";
import { measureWorkload } from "../../src/workload/measure-workload.ts";
import { responseTimes } from "../../src/workload/response-time.ts";
import { serviceTimes } from "../../src/workload/service-time.ts";
import { expectPlain } from "../laws/same-result.ts";
import { madeCalls } from "../workload/made-calls.ts";
import { fullInput, town } from "./town-study.ts";

const patrol = { service: "police", roles: ["patrol"] } as const;
const { calls: cleaned } = cleanCalls(town.calls);

type Rows = Table["rows"];

function figure(of: Study, id: string) {
  return of.chapters.flatMap((chapter) => chapter.figures).find((each) => each.id === id);
}

function table(of: Study, id: string): Table {
  const found = of.chapters.flatMap((chapter) => chapter.tables).find((each) => each.id === id);
  if (found === undefined) throw new Error(`no table ${id}`);
  return found;
}

describe("a study of all that there is", () => {
  let full: Study;
  beforeAll(async () => {
    full = await study(fullInput);
  });

  it("has every chapter, in one order", () => {
    expect(full.chapters.map(({ id }) => id)).toEqual([
      ...["data", "workload", "peaks", "response-times", "staffing", "schedule", "fire", "coverage", "goals"],
    ]);
  });

  it("gives the numbers of the chapters' own functions", async () => {
    const workload = measureWorkload(cleaned, { ...patrol, roster: town.roster, seed: 1 });
    expect(figure(full, "call-share")).toMatchObject({
      ...{
        value: workload.callShare,
        low: workload.callShareInterval?.low,
        high: workload.callShareInterval?.high,
      },
      level: 0.95,
    });
    expect(figure(full, "community-share")?.value).toBe(workload.shareByInitiator?.community);
    expect(figure(full, "committed-share")?.value).toBe(workload.committedShare);
    const free = availability(cleaned, { ...patrol, roster: town.roster });
    expect(figure(full, "none-free")?.value).toBe(free.noneFreeShare);
    const response = responseTimes(town.calls, { service: "fire" }).find(
      ({ leg, level }) => leg === "response" && level === "call",
    );
    expect(figure(full, "median-response-fire")?.value).toBe(response?.medianMinutes);
    const use = fireUse(cleaned, {
      roles: ["engine", "truck", "medic"],
      roster: town.roster,
      period: workload.period,
    });
    expect(figure(full, "fire-on-duty-share")?.value).toBeCloseTo(use.onDutyShare ?? Number.NaN, 2);
    const [, force] = forceAssembly(town.calls, {
      ...{
        personnel: [4, 12],
        limitSeconds: 480,
        types: ["STRUCTURE FIRE"],
        roles: ["engine", "truck", "medic"],
      },
    });
    // Two calls are too few to be released.
    expect(force?.count).toBe(2);
    expect(figure(full, "response-force")).toBeUndefined();
    const open = await study({ ...fullInput, release: false });
    expect(figure(open, "response-force")?.value).toBe(force?.share);
    const waiting = { service: "police", initiators: ["community", "unknown"] } as const;
    const rows = compareStaffing({
      ...{ workload, population: town.population, targets: { delay: { minutes: 5, share: 0.9 } } },
      ...{
        arrivals: arrivalRates(cleaned, waiting),
        serviceTimes: serviceTimes(cleaned, { ...waiting, by: "type" }),
      },
      ...{
        relief: { scheduledHours: 2184, absenceHours: 384 },
        present: { officers: 16, sworn: 27 },
        posts: 4,
      },
    });
    const need = rows.find(({ method }) => method === "delay-target");
    expect(need?.officers).toBeGreaterThan(0);
    expect(figure(full, "need-delay-target")?.value).toBe(need?.officers);
  });

  it("conserves hours: classes add up to the total, in the table as in the figure", () => {
    const { rows } = table(full, "hours-by-class");
    const parts = rows.filter((row) => row["isTotal"] !== true).map((row) => Number(row["hours"]));
    const total = rows.find((row) => row["isTotal"] === true)?.["hours"];
    expect(parts.reduce((sum, hours) => sum + hours, 0)).toBeCloseTo(Number(total), 9);
    expect(total).toBe(figure(full, "committed-hours")?.value);
  });

  it("holds the records against the department's own total, before cleaning", () => {
    const recorded = measureWorkload(town.calls, { service: "police" }).calls;
    const [row] = table(full, "reconciliation").rows;
    expect(row).toMatchObject({
      theirs: 3000,
      recorded,
      difference: recorded - 3000,
      share: (recorded - 3000) / 3000,
    });
    expect(row?.["used"]).toBe(measureWorkload(cleaned, { service: "police" }).calls);
  });

  it("gives each figure a unit, a period and a source, and each table too", () => {
    for (const { figures, tables } of full.chapters) {
      for (const { id, label, unit, period, source } of figures) {
        for (const word of [id, label, unit, period, source]) expect(word, id).toMatch(/\S/);
      }
      for (const { id, title, period, source, columns, rows } of tables) {
        for (const word of [id, title, period, source]) expect(word, id).toMatch(/\S/);
        const keys = new Set([...columns.map(({ key }) => key), "isTotal", "isHidden"]);
        for (const row of rows)
          for (const key of Object.keys(row)) expect(keys, `${id}.${key}`).toContain(key);
      }
    }
    const shares = full.chapters.flatMap(({ figures }) => figures).filter(({ unit }) => unit === "share");
    expect(shares.length).toBeGreaterThan(8);
    for (const { id, denominator } of shares) expect(denominator, id).toMatch(/\S/);
  });

  it("is plain data, and says nobody is idle", () => {
    expectPlain(full);
    const { appendix: _, ...said } = full;
    expect(
      JSON.stringify(said).match(/\bidle|\bshould\b|overstaffed|understaffed|best officer|worst/i),
    ).toBeNull();
  });

  it("answers from figures and chapters that are there", () => {
    const ids = new Set(full.chapters.flatMap(({ figures }) => figures.map(({ id }) => id)));
    expect(full.firstPage.map(({ question }) => question)).toHaveLength(9);
    for (const { figures, answer, chapter } of full.firstPage) {
      expect(figures.length).toBeGreaterThan(0);
      for (const id of figures) expect(ids).toContain(id);
      expect(full.chapters.map(({ id }) => id)).toContain(chapter);
      expect(answer).not.toMatch(/undefined|NaN|Infinity/);
    }
    const [first] = full.firstPage;
    const share = (100 * (figure(full, "community-share")?.value ?? Number.NaN)).toFixed(1);
    expect(first?.answer).toContain(`${share} % of the time on duty`);
    expect(first?.answer).toContain("not recorded as committed");
    expect(first?.answer).toContain("over four hours");
    expect(first?.answer).toContain("The roster is the one that was worked");
  });

  it("is the same to the byte from the same input", async () => {
    expect(JSON.stringify(await study(fullInput)) === JSON.stringify(full)).toBe(true);
  });

  it("gives the same numbers and fingerprint whatever the order of rows", async () => {
    const shuffled = [...town.calls].reverse();
    const { calls } = callsFrom(shuffled, { timeZone: town.timeZone });
    const roster = new Roster(town.timeZone, [...town.roster.spans].reverse());
    const other = await study({ ...fullInput, calls, roster });
    expect(other.provenance.fingerprint).toBe(full.provenance.fingerprint);
    for (const { id, value, hidden } of full.chapters.flatMap(({ figures }) => figures)) {
      if (hidden === undefined) expect(figure(other, id)?.value, id).toBeCloseTo(value ?? Number.NaN, 9);
      else expect(figure(other, id)?.hidden).toBe(hidden);
    }
  });

  it("has another fingerprint for another setting, not for another date", async () => {
    const input = { calls: town.calls, population: 1000 };
    const print = async (change: object) => (await study({ ...input, ...change })).provenance.fingerprint;
    const first = await print({});
    expect(await print({ date: "tomorrow" })).toBe(first);
    expect(await print({ population: 1001 })).not.toBe(first);
    expect(await print({ seed: 2 })).not.toBe(first);
  });

  it("says what it hid, and hides no more when nothing is to be", async () => {
    expect(full.release).toMatchObject({ smallestCount: 10, units: false });
    const all = full.chapters.flatMap(({ tables }) => tables);
    expect(all.some(({ rows }) => rows.some((row) => row["isHidden"] === true))).toBe(true);
    expect(all.some(({ columns }) => columns.some(({ key }) => key === "unit"))).toBe(false);
    for (const { columns, rows } of all) {
      if (!columns.some(({ key }) => key === "type" || key === "area" || key === "role")) continue;
      for (const row of rows) {
        for (const { key, kind } of columns) {
          const value = row[key];
          if (kind === "count" && typeof value === "number") expect(value === 0 || value >= 10).toBe(true);
        }
      }
    }
    const open = await study({ ...fullInput, release: false });
    expect(open.release).toBeUndefined();
    expect(table(open, "unit-hours").rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(open.chapters).includes("isHidden")).toBe(false);
    const figuresOf = ({ chapters }: Study) =>
      chapters.flatMap(({ figures }) => figures).filter(({ id }) => id !== "response-force");
    expect(figuresOf(open).map(({ id }) => id)).toEqual(figuresOf(full).map(({ id }) => id));
    const hidden = figuresOf(full).filter((each) => each.hidden !== undefined);
    expect(figuresOf(open).filter(({ id }) => hidden.every((each) => each.id !== id))).toEqual(
      figuresOf(full).filter((each) => each.hidden === undefined),
    );
    expect(hidden.map(({ id }) => id)).toEqual(["long-share", "fire-none-free-at-call", "working-fires"]);
  });

  it("does not say a share of calls that is a small count, in a figure or a sentence", async () => {
    const few = figure(full, "fire-none-free-at-call");
    expect(few?.hidden).toMatch(/^fewer than 10 of \d+ calls$/);
    expect(few).not.toHaveProperty("value");
    const open = await study({ ...fullInput, release: false });
    const { value = 0, denominator } = figure(open, "fire-none-free-at-call") ?? {};
    expect(value * Number.parseInt(denominator ?? "", 10)).toBeCloseTo(1, 9);
    const use = full.firstPage.find(({ question }) => question.includes("on the other side"))?.answer;
    expect(use).toContain(`${few?.hidden} found no unit free`);
    expect(full.chapters.find(({ id }) => id === "fire")?.paragraphs[1]).toBe(
      "Fewer than 10 of 244 calls came while no unit was free.",
    );
    // What few calls found open at once is put together, and adds up as before.
    const [shown, all] = [full, open].map((of) => table(of, "fire-concurrency").rows) as [Rows, Rows];
    expect(all.length).toBeGreaterThan(shown.length);
    expect(shown.at(-1)?.["open"]).toBe(`${shown.length - 1} or more`);
    for (const key of ["time", "events"]) {
      const sumOf = (rows: Rows): number => rows.reduce((sum, row) => sum + Number(row[key] ?? 0), 0);
      expect(sumOf(shown)).toBeCloseTo(sumOf(all), 9);
      expect(sumOf(shown)).toBeCloseTo(1, 9);
    }
    for (const { events } of shown.slice(1)) expect(Number(events) * 244).toBeGreaterThan(9.5);
    expect(all.slice(1).some(({ events }) => Number(events) * 244 < 9.5)).toBe(true);
    expect(figure(full, "working-fires")?.hidden).toBe("fewer than 10 fires in the period");
    expect(full.firstPage[0]?.answer).toContain(
      "Responses of over four hours make up less than 5 % (fewer than 10 responses) of the personnel-hours.",
    );
  });

  it("judges a goal of which few calls fall short without saying how many", async () => {
    const { goals = [], ...rest } = fullInput;
    const lenient = goals.map((goal) => ({ ...goal, limitSeconds: 4 * 3600 }));
    const found = await study({ ...rest, goals: lenient });
    const [said] = found.chapters.find(({ id }) => id === "goals")?.paragraphs ?? [];
    expect(said).toMatch(
      /^Police at the scene: all but fewer than 10 of \d+ calls within 240 minutes, the goal of 90 % is met\./,
    );
    expect(said).not.toContain("100");
    const [row] = table(found, "goals-table").rows;
    expect(row).not.toHaveProperty("share");
    expect(row).not.toHaveProperty("low");
    expect(figure(found, "goal-1")).not.toHaveProperty("value");
    const [open] =
      (await study({ ...rest, goals: lenient, release: false })).chapters.find(({ id }) => id === "goals")
        ?.paragraphs ?? [];
    expect(open).toMatch(/99\.\d % of/);
  });

  it("says whose time on duty it is, and that an area's own unit was inferred where it was", async () => {
    expect(full.firstPage[0]?.answer).toContain("of the time on duty of patrol units");
    const useOf = (of: Study) =>
      of.firstPage.find(({ question }) => question.includes("on the other side"))?.answer;
    expect(useOf(full)).toContain("(which unit is its own is inferred from the records, not given)");
    expect(figure(full, "first-due-reliability")?.note).toContain("not given");
    const firstDue = { "11": ["E1"], "12": ["E1"], "21": ["E2"], "22": ["E2"] };
    const given = await study({ ...fullInput, fire: { ...fullInput.fire, firstDue } });
    expect(useOf(given)).toMatch(/an area's own unit came first at \d+\.\d % of calls[.;]/);
    expect(figure(given, "first-due-reliability")).not.toHaveProperty("note");
    const { police: _, ...anybody } = fullInput;
    expect((await study(anybody)).firstPage[0]?.answer).toContain("time on duty of police units");
  });

  it("does not say that something was not asked for where it is hidden", () => {
    const use = full.firstPage.find(({ question }) => question.includes("on the other side"))?.answer;
    expect(use).toContain("came together in time is not shown: too few calls could be judged");
    expect(JSON.stringify(table(full, "fire-gaps").rows)).toContain("too few calls could be judged");
  });

  it("holds the officers there are against the hours that the roster has", () => {
    const onDuty = Number(figure(full, "on-duty-hours")?.value) / (35 * 24);
    expect(figure(full, "roster-on-duty")?.value).toBeCloseTo(onDuty, 9);
    // A post of all hours is 8,760 hours a year, an officer works 2,184 - 384 of them.
    expect(figure(full, "roster-officers")?.value).toBeCloseTo((onDuty * 8760) / 1800, 9);
  });
});

describe("a study of less", () => {
  it("of calls alone has hours and no shares of time, and says why", async () => {
    const found = await study({ calls: town.calls });
    expect(found.chapters.map(({ id }) => id)).toEqual([
      "data",
      "workload",
      "peaks",
      "response-times",
      "staffing",
      "fire",
    ]);
    expect(figure(found, "committed-hours")?.value).toBeGreaterThan(0);
    expect(figure(found, "call-share")).toBeUndefined();
    expect(found.firstPage[0]?.answer).toContain("no roster");
    expect(found.firstPage.find(({ question }) => question.includes("agree"))?.answer).toContain("not known");
  });

  it("of no calls at all is a page that says so little", async () => {
    const found = await study({ calls: madeCalls([]) });
    expectPlain(found);
    expect(found.chapters.map(({ id }) => id)).toEqual(["data"]);
    expect(found.firstPage[0]?.answer).toMatch(/^This is not known/);
    expect(JSON.stringify(found).match(/NaN|Infinity/)).toBeNull();
  });

  it("of a fire call without any time has no chapter on the use of crews", async () => {
    const found = await study({ calls: madeCalls([{ service: "fire", responses: [{}] }]) });
    expectPlain(found);
    expect(found.chapters.map(({ id }) => id)).not.toContain("fire");
  });

  it("of a department without services told apart is of all calls", async () => {
    const calls = madeCalls([
      {
        service: "unknown",
        receivedAt: 0,
        responses: [{ unit: "A", dispatchedAt: 60_000, arrivedAt: 90_000, clearedAt: 3_660_000 }],
      },
    ]);
    const found = await study({ calls, release: false });
    expect(figure(found, "committed-hours")?.value).toBe(1);
    expect(figure(found, "median-response-all")?.value).toBe(1.5);
    expect(figure(found, "long-share")?.value).toBe(0);
    // One call is too few to be released.
    const released = await study({ calls });
    expect(figure(released, "median-response-all")).toMatchObject({
      ...{ hidden: "fewer than 10 calls", denominator: "fewer than 10 timed calls" },
    });
    expect(JSON.stringify(released.chapters.find(({ id }) => id === "response-times"))).not.toContain("1.5");
  });

  it("counts responses of over four hours by their hours", async () => {
    const HOUR = 3_600_000;
    const response = (unit: string, hours: number) => ({ unit, dispatchedAt: 0, clearedAt: hours * HOUR });
    const calls = madeCalls([
      { receivedAt: 0, responses: [response("A", 5), response("B", 4), response("C", 1)] },
    ]);
    expect(figure(await study({ calls, release: false }), "long-share")?.value).toBe(0.5);
    expect(figure(await study({ calls }), "long-share")?.hidden).toBe(
      "less than 55 % (fewer than 10 responses)",
    );
  });

  it("says that shares are too low where each unit counts as one and the roster has more in it", async () => {
    const timeZone = "UTC";
    const start = Date.UTC(2024, 2, 4);
    const made = Array.from({ length: 40 }, (_, index) => {
      const dispatchedAt = start + index * 4 * HOUR_MS;
      const response = { unit: "A1", personnel: 1, dispatchedAt, clearedAt: dispatchedAt + HOUR_MS };
      return {
        ...({ id: String(index), service: "police", initiator: "community", type: "THEFT" } as const),
        ...{ receivedAt: dispatchedAt, responses: [response] },
      };
    });
    const { calls } = callsFrom(made, { timeZone });
    const assumptions = [
      { field: "personnel", assumed: "1", reason: "neither an option nor a column was given" },
    ];
    const said = async (spans: readonly { unit?: string; personnel: number }[]) => {
      const { roster } = rosterFrom(
        spans.map((span) => ({ ...span, service: "police", start, end: start + 7 * 24 * HOUR_MS }) as const),
        { timeZone },
      );
      return (await study({ calls, roster, assumptions })).firstPage[0]?.answer ?? "";
    };
    const low = /On the roster a unit holds 1\.50 people on average: shares of time on duty are too low/;
    expect(
      await said([
        { unit: "A1", personnel: 2 },
        { unit: "A2", personnel: 1 },
      ]),
    ).toMatch(low);
    // One in each, and a head count, which says nothing of units.
    for (const spans of [[{ unit: "A1", personnel: 1 }], [{ personnel: 5 }]]) {
      expect(await said(spans)).toContain("each counts as one");
      expect(await said(spans)).not.toContain("too low");
    }
  });

  it("says that no unit has the role that was asked for, and which roles there are", async () => {
    const answers = async (calls: StudyInput["calls"]) => {
      const { firstPage } = await study({
        ...fullInput,
        calls,
        police: { roles: ["officer"] },
        fire: { roles: ["pump"] },
      });
      return firstPage
        .map(({ answer }) => answer)
        .filter((answer) => answer.startsWith("This is not known: no unit"));
    };
    const roles = "They have detective, engine, medic, patrol, school, sergeant, truck.";
    expect(await answers(town.calls)).toEqual([
      `This is not known: no unit in these records has the role officer. ${roles}`,
      `This is not known: no unit in these records has the role pump. ${roles}`,
    ]);
    const bare = callsFrom(
      Array.from({ length: 300 }, (_, index) => {
        const { responses, ...call } = town.calls.call(index);
        return { ...call, responses: responses.map(({ role: _, ...response }) => response) };
      }),
      { timeZone: town.timeZone },
    ).calls;
    expect((await answers(bare))[0]).toBe(
      "This is not known: no unit in these records has the role officer. They do not say what a unit is: that takes a column, or the units by name (role).",
    );
  });

  it("without a chosen target gives the range by family, and names no need", async () => {
    const { targets: _, ...untargeted } = fullInput;
    const found = await study(untargeted);
    expect(figure(found, "need-delay-target")).toBeUndefined();
    expect(found.chapters.map(({ id }) => id)).not.toContain("schedule");
    const answer = found.firstPage.find(({ chapter }) => chapter === "staffing")?.answer;
    expect(answer).toContain("the city has not chosen one");
    expect(answer).toMatch(/share of time \d/);
  });

  it("takes tables as given, through the release", async () => {
    const own: Table = {
      ...{ id: "own", title: "Own", period: "2025", source: "the city" },
      columns: [
        { key: "area", label: "Area", kind: "text" },
        { key: "n", label: "n", kind: "count" },
      ],
      rows: [
        { area: "1", n: 3 },
        { area: "2", n: 30 },
        { area: "3", n: 300 },
      ],
    };
    const found = await study({ calls: town.calls, tables: [own] });
    expect(table(found, "own").rows.filter((row) => row["isHidden"])).toHaveLength(2);
    await expect(study({ calls: town.calls, tables: [own, own] })).rejects.toThrow(DutycycleError);
    await expect(study({ calls: town.calls, tables: [{ ...own, id: 'x" onload="' }] })).rejects.toThrow(
      DutycycleError,
    );
  });
});

describe("study", () => {
  it("refuses what it cannot use", async () => {
    await expect(study({} as never)).rejects.toThrow(DutycycleError);
    await expect(study({ calls: town.calls, polcie: {} } as never)).rejects.toThrow("polcie");
    await expect(study({ calls: town.calls, release: { smallestCount: 0 } })).rejects.toThrow(
      "release.smallestCount",
    );
    const total = { label: "x", measure: "calls", service: "police", value: -1 } as const;
    await expect(study({ calls: town.calls, totals: [total] })).rejects.toThrow("totals[0].value");
  });

  it("tells its progress, and stops when told", async () => {
    const steps: number[] = [];
    await study({ calls: town.calls, onProgress: ({ share }) => steps.push(share) });
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(steps.at(-1)).toBe(1);
    const stop = new AbortController();
    const reason = new Error("enough");
    const stopped = study({
      ...{ calls: town.calls, signal: stop.signal },
      onProgress: ({ share }) => {
        if (share > 0.3) stop.abort(reason);
      },
    });
    await expect(stopped).rejects.toBe(reason);
  });

  it("names the version of the package", () => {
    const path = new URL("../../package.json", import.meta.url);
    expect(VERSION).toBe(JSON.parse(readFileSync(path, "utf8")).version);
  });
});
