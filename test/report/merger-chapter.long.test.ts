import { beforeAll, describe, expect, it } from "vitest";
import { comparators } from "../../src/merger/comparators.ts";
import { compareMerger } from "../../src/merger/compare-merger.ts";
import { consolidate } from "../../src/merger/consolidate.ts";
import type { Department } from "../../src/merger/department.ts";
import { drawnInputs } from "../../src/merger/drawn-inputs.ts";
import { drawnYears } from "../../src/merger/drawn-years.ts";
import { mergerCost } from "../../src/merger/merger-cost.ts";
import { DAY_MS } from "../../src/quantity/instant.ts";
import type { CallForService } from "../../src/records/call.ts";
import { cleanCalls } from "../../src/records/clean.ts";
import { callsFrom } from "../../src/records/from-objects.ts";
import { syntheticTown } from "../../src/records/synthetic.ts";
import { mergerDemand, withCallTimes } from "../../src/report/chapters/merger-demand.ts";
import { studyHtml } from "../../src/report/html.ts";
import { studyJson, studySchema } from "../../src/report/json.ts";
import { studyMarkdown } from "../../src/report/markdown.ts";
import type { MergerForm, MergerPart } from "../../src/report/merger-part.ts";
import { study } from "../../src/report/study.ts";
import { studyCase } from "../../src/report/study-case.ts";
import type { Chapter, Study } from "../../src/report/study-document.ts";
import { recordedDrives } from "../../src/simulation/recorded-drives.ts";
import type { SimUnit } from "../../src/simulation/unit.ts";
import { quantile } from "../../src/stats/quantile.ts";
import { expectPlain } from "../laws/same-result.ts";
import { schemaFault } from "./json-schema-fault.ts";

// The case D4: twelve posts of 24 hours in the stations, eight of 12 hours on patrol; constructed, wages of May 2023.
const shift24 = { scheduledHours: 2912, absenceHours: 400, loadShare: 0.45 };
const shift12 = { scheduledHours: 2184, absenceHours: 384, loadShare: 0.45 };
const fire: Department = {
  ...{ name: "Fire", services: ["fire"], priceYear: 2023 },
  posts: [{ role: "firefighter", duty: "station", count: 12, wage: 57_120, ...shift24 }],
};
const police: Department = {
  ...{ name: "Police", services: ["police"], priceYear: 2023 },
  posts: [{ role: "police officer", duty: "patrol", count: 8, wage: 72_280, ...shift12 }],
};
const transition = {
  ...{ attritionShare: 0.06, conversionsPerYear: 14, trainingCost: 30_000, oneOffCost: 500_000 },
};
const full = (stationPosts: number, patrolPosts: number, dualTrainingHours = 0) =>
  ({ form: "full", stationPosts, patrolPosts, premiumShare: 0.11, dualTrainingHours }) as const;
const D4: MergerPart = {
  ...{ police, fire },
  forms: [
    { name: "six and eight", ...full(6, 8), transition },
    { name: "six and ten", ...full(6, 10), transition },
    { name: "six and eight, trained", ...full(6, 8, 240) },
  ],
  reforms: [{ name: "cross-staffed", stationPosts: 10 }],
};

const town = syntheticTown({ seed: 3, population: 30_000, days: 14 });
/** For what the calls have no part in. */
const { calls } = syntheticTown({ seed: 3, population: 4000, days: 8 });

function merger(of: Study): Chapter {
  const found = of.chapters.find(({ id }) => id === "merger");
  if (found === undefined) throw new Error("no chapter on the merger");
  return found;
}
const value = (of: Chapter, id: string) => of.figures.find((figure) => figure.id === id)?.value;
const rows = (of: Chapter, id: string) => of.tables.find((table) => table.id === id)?.rows ?? [];

describe("the chapter on a merger, money alone", () => {
  let made: Study;
  let chapter: Chapter;
  beforeAll(async () => {
    made = await study({ calls, merger: D4, population: 30_000 });
    chapter = merger(made);
  });

  it("has the numbers of the case D4", () => {
    // Seven ways: each form, and the same cut after it, then the reform.
    expect(value(chapter, "merger-staff-0")).toBeCloseTo(80.7805, 4);
    expect(value(chapter, "merger-saving-1")).toBeCloseTo(582_961.8, 1);
    expect(value(chapter, "merger-saving-3")).toBeCloseTo(-549_362.22, 1);
    expect(value(chapter, "merger-staff-3")).toBeCloseTo(69.5902, 4);
    expect(value(chapter, "merger-premium-3")).toBeCloseTo(0.03468, 5);
    expect(value(chapter, "merger-present-3")).toBeCloseTo(-4_815_660.76, 1);
    expect(value(chapter, "merger-payback-3")).toBeUndefined();
    expect(value(chapter, "merger-saving-5")).toBeCloseTo(-370_980.03, 1);
  });

  it("has those of mergerCost, year by year", () => {
    const after = consolidate({ police, fire, ...full(6, 10) }).posts;
    const { years } = mergerCost({ before: [...police.posts, ...fire.posts], after, transition });
    const shown = rows(chapter, "merger-years-3");
    expect(shown.map((row) => row["sum"])).toEqual(years.map(({ cumulative }) => cumulative));
    expect(shown.map((row) => row["trained"])).toEqual(years.map(({ crossTrained }) => crossTrained));
    const chart = chapter.charts.find(({ title }) => title === "Saved so far: six and ten");
    expect(chart?.rows.map((row) => row["value"])).toEqual(years.map(({ cumulative }) => cumulative));
  });

  it("says that fiscal years are labels, where there are any", async () => {
    const table = (of: Chapter) => of.tables.find(({ id }) => id === "merger-years-3");
    expect(table(chapter)).not.toHaveProperty("note");
    const labelled = merger(await study({ calls, merger: { ...D4, firstFiscalYear: 2027 } }));
    expect(table(labelled)?.note).toContain("Fiscal years are labels");
    expect(
      table(labelled)
        ?.rows.map((row) => row["fiscal"])
        .slice(0, 3),
    ).toEqual(["2027", "2027", "2028"]);
    // And nothing else.
    const sums = (of: Chapter) => rows(of, "merger-years-3").map((row) => row["sum"]);
    expect(sums(labelled)).toEqual(sums(chapter));
  });

  it("sets each form beside the same cut and the reforms, at the cost that comparators gives", () => {
    const consolidation = consolidate({ police, fire, ...full(6, 10) });
    const [today, merged, cut, reform] = comparators({
      ...{ police, fire, consolidation, reforms: D4.reforms ?? [] },
    });
    const costs = new Map(rows(chapter, "merger-cost").map((row) => [row["way"], row["cost"]]));
    expect([...costs.keys()]).toEqual([
      ...["today", "six and eight", "same cut as six and eight", "six and ten", "same cut as six and ten"],
      ...["six and eight, trained", "same cut as six and eight, trained", "cross-staffed"],
    ]);
    expect(costs.get("today")).toBeCloseTo(today?.annualCost ?? 0, 4);
    expect(costs.get("six and ten")).toBeCloseTo(merged?.annualCost ?? 0, 4);
    expect(costs.get("same cut as six and ten")).toBeCloseTo(cut?.annualCost ?? 0, 4);
    expect(costs.get("cross-staffed")).toBeCloseTo(reform?.annualCost ?? 0, 4);
    expect(value(chapter, "merger-over-cut-3")).toBeCloseTo(cut?.mergerSavesOverIt ?? 0, 4);
  });

  it("splits every saving into parts that add up to it", () => {
    const splits = rows(chapter, "merger-saving");
    expect(splits).toHaveLength(7);
    for (const { way, saving, ...parts } of splits) {
      const sum = Object.values(parts).reduce((total: number, part) => total + (part as number), 0);
      expect(sum, String(way)).toBeCloseTo(saving as number, 4);
    }
    // The same cut is posts alone.
    expect(splits[3]).toMatchObject({ premium: 0, training: 0, administration: 0 });
  });

  it("lets the people of the same cut go as they go in the merger, and trains nobody", () => {
    const [first, , , , , , , , , , last] = rows(chapter, "merger-years-1");
    expect(first?.["cut"]).toBe(0);
    const cut = value(chapter, "merger-saving-2") ?? 0;
    // Less than at once for ten years, since attrition takes its time.
    expect(last?.["cut"] as number).toBeGreaterThan(0);
    expect(last?.["cut"] as number).toBeLessThan(10 * cut);
  });

  it("answers on the first page with every comparator, and recommends nothing", () => {
    const answer = made.firstPage.at(-1);
    expect(answer).toMatchObject({
      question: "What would change if police and fire merged?",
      chapter: "merger",
    });
    // A name begins a sentence as a sentence begins; people and money are said to be what they are.
    for (const name of ["Six and eight", "Six and ten", "Six and eight, trained"])
      expect(answer?.answer).toMatch(
        new RegExp(`^${name}: \\d+\\.\\d full-time people in place of 80\\.8; `, "m"),
      );
    expect(answer?.answer).toMatch(/^Amounts a year are those once all is done, at prices of 2023\.$/m);
    expect(answer?.answer.match(/same cut in posts without merging/g)).toHaveLength(3);
    expect(answer?.answer).toContain("cross-staffed");
    expect(answer?.answer).toContain("saves 582,962 dollars a year over today");
    expect(answer?.answer).toContain("costs 549,362 dollars a year more than today");
    expect(answer?.answer).not.toMatch(/should|recommend|best|better/i);
    expect(answer?.figures).toContain("merger-over-cut-1");
  });

  it("says of a form that cuts no post that the same cut is today", async () => {
    const administration = [
      { ...(police.posts[0] as Department["posts"][0]), duty: "administration", role: "chief" } as const,
    ];
    const made = await study({
      ...{ calls, release: false },
      merger: { police, fire, forms: [{ name: "one chief", form: "nominal", administration }] },
    });
    expect(made.firstPage.at(-1)?.answer).toMatch(
      /^One chief: .* It cuts no post in stations, .* the same cut in posts without merging changes nothing of today\.\nWhat the two departments could do and stay two was not given/,
    );
    expect(rows(merger(made), "merger-cost").map((row) => row["way"])).toContain("same cut as one chief");
  });

  it("knows of no gate but what was answered, and of no success rate", async () => {
    const answered = merger(
      await study({
        calls,
        merger: { ...D4, readiness: { "state-law": "met", "pension-systems": "unmet" }, state: "MI" },
      }),
    );
    expect(rows(chapter, "merger-readiness").map((row) => row["status"])).toEqual(
      new Array(5).fill("unknown"),
    );
    expect(rows(answered, "merger-readiness").filter((row) => row["status"] !== "unknown")).toHaveLength(2);
    expect(answered.paragraphs.at(-1)).toContain("1 met, 1 unmet, 3 unknown");
    const cases = rows(answered, "merger-cases");
    expect(cases.length).toBeGreaterThan(5);
    for (const row of cases) {
      expect(row["city"]).toMatch(/, MI$/);
      expect(row["sources"]).not.toBe("");
    }
  });

  it("is plain data that keeps to the schema, with prices and sources on every figure", async () => {
    expectPlain(made);
    const data = JSON.parse(studyJson(made));
    expect(schemaFault(await studySchema(), data)).toBeUndefined();
    for (const { period, source, id } of chapter.figures) {
      expect(period, id).not.toBe("");
      expect(source, id).not.toBe("");
    }
    expect(chapter.figures.find(({ id }) => id === "merger-saving-1")?.period).toContain("prices of 2023");
  });

  it("shows hostile names as text", async () => {
    const name = '<script>alert("x")</script>|=cmd()';
    const hostile = await study({
      calls,
      merger: { ...D4, forms: [{ name, ...full(6, 8) }], currency: "<b>crowns</b>" },
    });
    const html = await studyHtml(hostile);
    expect(html).not.toContain("<script");
    expect(html).not.toContain("<b>crowns");
    expect(html).toContain("&lt;script&gt;");
    expect(await studyMarkdown(hostile)).not.toMatch(/[^\\]<script/);
  });

  it("refuses what it cannot use, with the place", async () => {
    const refused = (part: unknown) => expect(study({ calls, merger: part as MergerPart }));
    await refused({ police, fire }).rejects.toThrow("merger.forms");
    await refused({ ...D4, form: [] }).rejects.toThrow("form");
    await refused({ ...D4, forms: [{ ...D4.forms[0], premium: 1 }] }).rejects.toThrow("premium");
    await refused({ ...D4, forms: [D4.forms[0], D4.forms[0]] }).rejects.toThrow("each once");
    await refused({ ...D4, standards: [] }).rejects.toThrow("merger.standards");
    await refused({ ...D4, forms: [{ name: "x", form: "full" }] }).rejects.toThrow("premiumShare");
    await refused({ ...D4, readiness: { "sate-law": "met" } }).rejects.toThrow("state-law");
  });
});

describe("inputs that are not known", () => {
  const uncertain = [
    {
      ...{ name: "officers' wage", distribution: { kind: "uniform", low: 0.9, high: 1.1 } as const },
      targets: [{ of: "posts", field: "wage", scenarios: ["full"] } as const],
    },
  ];

  it("leave a range in each year: with a saving that is linear in the wage, that of the wage", () => {
    const before = [...police.posts, ...fire.posts];
    const after = consolidate({ police, fire, ...full(6, 8) }).posts;
    const options = {
      ...{ baseline: { name: "today", posts: before, units: [] }, uncertain, seed: 5, draws: 200 },
      ...{ alternatives: [{ name: "full", posts: after, units: [] }], years: 3, replications: 1, demand: [] },
      period: { start: 0, end: DAY_MS },
    };
    const [years = []] = drawnYears(options);
    const [factors = []] = drawnInputs(options);
    expect(factors).toHaveLength(200);
    const cost = mergerCost({ before, after });
    const at = (p: number) =>
      cost.before.annualCost - (quantile(factors, p) as number) * cost.after.annualCost;
    for (const { year, low, high } of years) {
      expect(low).toBeCloseTo(year * at(0.975), 3);
      expect(high).toBeCloseTo(year * at(0.025), 3);
    }
    expect(years.map(({ year }) => year)).toEqual([0, 1, 2, 3]);
  });

  it("give an interval where they move something, and none where they do not", async () => {
    const part: MergerPart = {
      ...{ police, fire, uncertain, draws: 100, forms: [{ name: "full", ...full(6, 8), transition }] },
      reforms: D4.reforms ?? [],
    };
    const chapter = merger(await study({ calls, merger: part }));
    const figure = (id: string) => chapter.figures.find((each) => each.id === id);
    const saving = figure("merger-saving-1");
    expect(saving?.level).toBe(0.95);
    expect(saving?.low as number).toBeLessThan(saving?.value as number);
    expect(saving?.high as number).toBeGreaterThan(saving?.value as number);
    expect(figure("merger-saving-2")).not.toHaveProperty("low");
    const tornado = chapter.charts.find(({ kind }) => kind === "tornado");
    expect(tornado?.rows.map((row) => row["input"])).toEqual(["officers' wage"]);
    const band = chapter.charts.find(({ title }) => title === "Saved so far: full")?.rows.at(-1);
    expect(band?.["low"] as number).toBeLessThan(band?.["high"] as number);
  });
});

describe("who comes when", () => {
  const { calls } = town;
  const engine = (id: string, personnel: number): SimUnit => ({
    ...{ id, personnel, role: "engine", vehicle: "pumper", answers: ["fire", "ems"], turnoutMinutes: 1.3 },
  });
  const car = (id: string, isTrained: boolean): SimUnit => ({
    ...{ id, role: "patrol", personnel: 1, answers: ["police", "fire"] },
    ...(isTrained ? {} : { withoutGear: ["fire"] }),
  });
  const cars = (count: number, isTrained: boolean) =>
    Array.from({ length: count }, (_, i) => car(`P${i + 1}`, isTrained));
  const anyRole = Object.fromEntries(["patrol", "sergeant", "detective"].map((role) => [role, ["patrol"]]));
  const toStation = { truck: ["engine"], medic: ["engine"] };
  const fires = { services: ["fire"] as const, priorityTo: 1 };
  const merged: MergerForm = {
    ...{ name: "full", ...full(6, 8, 240), transition },
    units: [...cars(8, true), engine("E1", 2), engine("E2", 2), engine("E3", 2)],
    sends: { also: [{ calls: fires, needs: [{ roles: ["patrol"], count: 2 }] }] },
    sameCut: { units: [...cars(8, false), engine("E1", 2), engine("E2", 2), engine("E3", 2)] },
  };
  const part: MergerPart = {
    ...{ police, fire, forms: [merged] },
    coverage: {
      units: [...cars(8, false), engine("E1", 4), engine("E2", 4), engine("E3", 4)],
      travel: { kind: "constant", minutes: 4 },
      ...{ fit: { roles: { ...anyRole, ...toStation } }, fires, replications: 4, yearReplications: 2 },
    },
  };

  it("is what compareMerger says of the study's own calls", async () => {
    const chapter = merger(await study({ calls, merger: part, seed: 9 }));
    const made = studyCase({ calls, merger: part });
    const coverage = part.coverage as NonNullable<MergerPart["coverage"]>;
    const demand = mergerDemand(made, coverage);
    const { period } = made;
    const { baseline, alternatives } = await compareMerger({
      baseline: { name: "today", posts: [...police.posts, ...fire.posts], units: coverage.units },
      alternatives: [
        {
          ...{ name: "full", posts: consolidate({ police, fire, ...full(6, 8, 240) }).posts, transition },
          units: merged.units as readonly SimUnit[],
          demand: mergerDemand(made, coverage, merged.sends),
        },
      ],
      ...{ demand, travel: coverage.travel, period, fires, replications: 4, yearReplications: 0, seed: 9 },
      warmUpMinutes: 1440,
    });
    const mean = (
      of: typeof baseline.coverage.simulated,
      measure: string,
      statistic: string,
      whose: string,
    ) => of.find((row) => row.measure === measure && row.statistic === statistic && row.of === whose)?.mean;
    const [today, then, cut] = rows(chapter, "merger-fire");
    const simulated = alternatives[0]?.coverage.simulated ?? [];
    expect(today?.["four"]).toBe(mean(baseline.coverage.simulated, "four-on-scene", "mean", "fire 1"));
    expect(today?.["equipped"]).toBe(mean(baseline.coverage.simulated, "first-equipped", "mean", "fire 1"));
    expect(then?.["four"]).toBe(mean(simulated, "four-on-scene", "mean", "fire 1"));
    expect(then?.["force"]).toBe(mean(simulated, "full-force", "mean", "fire 1"));
    expect(cut?.["way"]).toBe("same cut as full");
    const [left, leftThen] = rows(chapter, "merger-police").map((row) => row["left"]);
    expect(left).toBe(mean(baseline.coverage.simulated, "police-left", "mean", "police"));
    // Two officers more at each fire are two fewer for the police, but for those who were busy anyway.
    expect((left as number) - (leftThen as number)).toBeGreaterThan(1);
    expect(rows(chapter, "merger-fire-years-1").map((row) => row["year"])).toEqual(
      Array.from({ length: 10 }, (_, year) => String(year + 1)),
    );
    expect(rows(chapter, "merger-police-years-1").at(-1)).toMatchObject({ left: leftThen });
    for (const side of ["fire", "police"])
      expect(chapter.tables.find(({ id }) => id === `merger-${side}-years-1`)?.note).toContain(
        "from then on whom the end sends",
      );
    expect(chapter.paragraphs[3]).toMatch(
      /^Simulated, share of fires at which four people who can work come together: \d+ % \(today/,
    );
    expect(chapter.charts.map(({ kind }) => kind)).toContain("pareto");
    // Cars P1 to P8 are none of the records: how busy they were nobody knows. Waits and responses are shown.
    const compared = rows(chapter, "merger-calibration").map((row) => String(row["what"]));
    expect(compared).toContain("Police, priority 1: wait");
    expect(compared.filter((what) => what.startsWith("Time"))).toEqual([]);
    expect(chapter.notes.join(" ")).toContain(
      "Amounts are at prices of 2023, as the departments' data have them; the calls are of 2025.",
    );
  });

  it("says of few calls neither how many there were nor what was measured on them", async () => {
    const all = Array.from({ length: calls.length }, (_, call) => calls.call(call));
    // All police calls, and of the fire service the first four that are fires.
    const isFire = ({ service, priority }: CallForService) => service === "fire" && priority === "1";
    const four = all.filter(isFire).slice(0, 4);
    expect(four).toHaveLength(4);
    const few = callsFrom([...all.filter(({ service }) => service === "police"), ...four], {
      timeZone: calls.timeZone,
    }).calls;
    const coverage = { ...(part.coverage as NonNullable<MergerPart["coverage"]>), replications: 2 };
    const asked = { calls: few, merger: { ...part, coverage } };
    const [shown, open] = [merger(await study(asked)), merger(await study({ ...asked, release: false }))];
    const hidden = rows(shown, "merger-calibration").filter((row) => row["isHidden"] === true);
    const whats = hidden.map((row) => row["what"]);
    expect(whats).toContain("Fire calls received");
    // Fire calls would be all calls less these.
    expect(whats).toContain("Police calls received");
    expect(whats).toContain("Fire: received to first arrival, median");
    expect(whats).not.toContain("Police, priority 1: wait");
    for (const row of hidden) expect(Object.keys(row)).toEqual(["what", "rowUnit", "isHidden"]);
    expect(rows(open, "merger-calibration").some((row) => "isHidden" in row)).toBe(false);
    // What fires take of police, divided by what one takes, is how many there were.
    const keys = ({ tables }: Chapter) => tables.flatMap(({ columns }) => columns.map(({ key }) => key));
    expect(keys(shown)).not.toContain("lost");
    expect(keys(open)).toContain("lost");
    expect(shown.notes.join(" ")).toContain("The records hold few fires.");
  });

  it("lets drives vary as recorded, where asked, in the demand and beside the records", async () => {
    const coverage = part.coverage as NonNullable<MergerPart["coverage"]>;
    const varied = {
      ...part,
      coverage: { ...coverage, fit: { ...coverage.fit, drives: "recorded" as const }, replications: 2 },
    };
    const made = studyCase({ calls, merger: varied });
    const found = withCallTimes(made, varied).coverage;
    expect(found?.fit?.drives).toEqual(await recordedDrives(made.cleaned));
    const kinds = (some: typeof coverage) =>
      mergerDemand(made, some).services.flatMap((service) => service.kinds);
    expect(kinds(coverage).some((kind) => "driveFactor" in kind)).toBe(false);
    expect(kinds(found as typeof coverage).every((kind) => kind.driveFactor?.kind === "empirical")).toBe(
      true,
    );
    const chapter = merger(await study({ calls, merger: varied, seed: 9 }));
    const note = "Drives vary from call to call as the records' do";
    expect(chapter.notes.join(" ")).toContain(note);
    const alike = merger(
      await study({ calls, merger: { ...part, coverage: { ...coverage, replications: 2 } }, seed: 9 }),
    );
    expect(alike.notes.join(" ")).not.toContain(note);
    expect(rows(chapter, "merger-fire")).not.toEqual(rows(alike, "merger-fire"));
    expect(rows(chapter, "merger-calibration")).not.toEqual(rows(alike, "merger-calibration"));
  });

  it("judges the city's standards, those of today beside", async () => {
    const standard = { by: "simulation", measure: "police-left", statistic: "mean", of: "police" } as const;
    const judged = {
      ...{ ...part, draws: 4 },
      standards: [
        { ...standard, is: "at-least", limit: 0 } as const,
        { ...standard, is: "at-least", limit: 100 } as const,
      ],
    };
    const chapter = merger(await study({ calls, merger: judged }));
    const table = rows(chapter, "merger-standards");
    expect(table.map((row) => [row["way"], row["met"], row["today"]])).toEqual([
      ...[
        ["full", 1, 1],
        ["full", 0, 0],
        ["same cut as full", 1, 1],
        ["same cut as full", 0, 0],
      ],
    ]);
    expect(table[1]?.["standard"]).toBe("police-left, mean, of police (simulated) at least 100");
    expect(rows(chapter, "merger-draws")[0]).toMatchObject({ meets: 0, both: 0 });
  });

  it("asks for the units of whatever changes posts: nothing is shown beside today alone", async () => {
    const { sameCut: _, ...without } = merged;
    const refused = study({ calls, merger: { ...part, forms: [without] } });
    await expect(refused).rejects.toThrow("merger.forms[0].sameCut.units");
    const more = { ...part, reforms: [{ name: "fewer", stationPosts: 9 }] };
    await expect(study({ calls, merger: more })).rejects.toThrow("merger.reforms[0].units");
  });

  it("sends whom the input says, with as many minutes as units", () => {
    const made = studyCase({ calls });
    const coverage = { units: [], travel: { kind: "constant", minutes: 1 } } as const;
    const plain = mergerDemand(made, coverage);
    const changed = mergerDemand(made, coverage, {
      roles: { medic: ["medic", "officer"] },
      without: { calls: { services: ["fire"] }, roles: ["truck"] },
      also: [{ calls: fires, needs: [{ roles: ["officer"], count: 3 }] }],
    });
    const needsOf = (model: typeof plain, service: string) =>
      model.services
        .filter((one) => one.service === service)
        .flatMap(({ kinds }) => kinds.flatMap((kind) => kind.units.map((units) => ({ kind, units }))));
    const roles = (model: typeof plain) =>
      needsOf(model, "fire").flatMap(({ units }) => units.needs.flatMap((need) => need.roles ?? []));
    expect(roles(plain)).toContain("truck");
    expect(roles(changed)).not.toContain("truck");
    for (const { kind, units } of needsOf(changed, "fire")) {
      const count = units.needs.reduce((sum, need) => sum + need.count, 0);
      for (const list of units.minutes as readonly (readonly number[])[]) expect(list).toHaveLength(count);
      const officers = units.needs.filter((need) => need.roles?.[0] === "officer");
      expect(officers).toHaveLength(kind.priority === 1 ? 1 : 0);
    }
    expect(needsOf(changed, "police")).toEqual(needsOf(plain, "police"));
    // The same calls, whoever goes.
    expect(changed.services.map((one) => one.callsPerHour)).toEqual(
      plain.services.map((one) => one.callsPerHour),
    );
  });

  it("counts each call of the cleaned records once in the demand", () => {
    const made = studyCase({ calls });
    const model = mergerDemand(made, {
      ...{ units: [], travel: { kind: "constant", minutes: 1 } },
      fit: { initiators: "all" },
    });
    const { calls: cleaned } = cleanCalls(calls);
    const weeks = made.days / 7;
    const expected = model.services.reduce(
      (sum, { callsPerHour }) => sum + callsPerHour.reduce((a, b) => a + b, 0) * weeks,
      0,
    );
    expect(expected).toBeGreaterThan(0.9 * cleaned.length);
    expect(expected).toBeLessThanOrEqual(cleaned.length + 1e-6);
  });
});
