import { beforeAll, describe, expect, test } from "vitest";
import { townMerger } from "../../src/cli/town-merger.ts";
import { DAY_MS, HOUR_MS } from "../../src/quantity/instant.ts";
import { cleanCalls } from "../../src/records/clean.ts";
import { syntheticTown } from "../../src/records/synthetic.ts";
import { chapterOfMerger } from "../../src/report/chapters/merger-chapter.ts";
import { studyCase } from "../../src/report/study-case.ts";
import type { Chapter } from "../../src/report/study-document.ts";
import { calibration } from "../../src/simulation/calibration.ts";

const town = syntheticTown({ seed: 1, days: 56 });
const { calls, roster } = town;
const part = townMerger(town);
const hours = (town.period.end - town.period.start) / HOUR_MS;

/** People of a role on duty at once, counted minute by minute. */
function onDuty(...roles: readonly string[]): number {
  let people = 0;
  const spans = roster.spans.filter(({ role = "" }) => roles.includes(role));
  for (let at = town.period.start; at < town.period.end; at += 600_000) {
    for (const { start, end, personnel } of spans) if (start <= at && at < end) people += personnel;
  }
  return people / (hours * 6);
}

test("posts of the made-up town's departments are those that its roster fills", () => {
  const posts = [...part.police.posts, ...part.fire.posts];
  const count = (role: string) => posts.find((post) => post.role === role)?.count;
  expect(count("police officer")).toBeCloseTo(onDuty("patrol"), 2);
  expect(count("police sergeant")).toBeCloseTo(onDuty("sergeant"), 2);
  expect(count("firefighter")).toBeCloseTo(onDuty("engine", "truck", "medic"), 2);
  // Who the study says is on patrol now, 20 officers, is who fills the posts of patrol and its sergeants.
  const staff = (onDuty("patrol") + onDuty("sergeant")) * (8760 / 1800);
  expect(Math.abs(staff - 20)).toBeLessThan(1);
});

test("its prices are of the year of its calls", () => {
  expect([part.police.priceYear, part.fire.priceYear]).toEqual([2025, 2025]);
  const later = townMerger(syntheticTown({ seed: 1, days: 7, start: Date.UTC(2026, 5, 1) }));
  const wage = (of: typeof part) => of.police.posts[0]?.wage;
  expect(wage(part)).toBe(77_430);
  expect(wage(later)).toBe(80_140);
});

describe("today, as its records have it and as simulated", () => {
  let chapter: Chapter;
  const row = (what: string) =>
    chapter.tables.find(({ id }) => id === "merger-calibration")?.rows.find((one) => one["what"] === what) ??
    {};

  beforeAll(async () => {
    const merger = { ...part, draws: 2 };
    chapter = await chapterOfMerger(studyCase({ calls, roster, merger, seed: 1 }), merger);
  }, 60_000);

  test("the same units are busy for the same share of their time", () => {
    for (const role of ["patrol", "sergeant", "engine", "medic"]) {
      const { recorded, replayed, drawn } = row(`Time on calls: ${role}`);
      expect(Math.abs((replayed as number) - (recorded as number))).toBeLessThan(0.03);
      expect(Math.abs((drawn as number) - (recorded as number))).toBeLessThan(0.05);
    }
    const { recorded, replayed } = row("Time with no police unit free");
    expect(Math.abs((replayed as number) - (recorded as number))).toBeLessThan(0.03);
  });

  test("as many calls come, and callers wait minutes, not seconds", () => {
    const { recorded, drawn } = row("Police calls received");
    expect((drawn as number) / (recorded as number)).toBeCloseTo(1, 1);
    const wait = row("Police: wait");
    expect(wait["drawn"] as number).toBeGreaterThan(0.5 * (wait["recorded"] as number));
    expect(wait["drawn"] as number).toBeLessThan(3 * (wait["recorded"] as number));
  });

  test("is what calibration says of the records that the study measures", async () => {
    const coverage = part.coverage as NonNullable<typeof part.coverage>;
    const { rows } = await calibration({
      ...{
        calls: cleanCalls(calls).calls,
        units: coverage.units,
        travel: coverage.travel,
        period: town.period,
      },
      ...{ ...coverage.fit, dispatch: coverage.dispatch as object, replications: 0 },
    });
    const wait = rows.find(
      ({ measure, statistic, of }) => `${measure} ${statistic} ${of}` === "wait mean police",
    );
    expect(row("Police: wait")).toMatchObject({
      ...{ recorded: wait?.recorded, replayed: wait?.simulated, difference: wait?.difference },
    });
    const received = rows.find(({ measure, of }) => measure === "calls" && of === "police");
    const days = (town.period.end - town.period.start) / DAY_MS;
    expect(row("Police calls received")["recorded"]).toBeCloseTo((received?.recorded ?? 0) / days, 9);
  });

  test("ways that answer as today does change nothing of it, and are named instead of shown", () => {
    const table = chapter.tables.find(({ id }) => id === "merger-differences");
    const ways = new Set(table?.rows.map((one) => one["way"]));
    expect([...ways]).toEqual(["full merger", "same cut as full merger"]);
    expect(table?.note).toContain(
      "No rows: one director, same cut as one director, one dispatch desk, county fire service.",
    );
    // Prices and calls are of the same year: there is nothing to say of it.
    expect(chapter.notes.join(" ")).not.toContain("Amounts are at prices");
  });
});
