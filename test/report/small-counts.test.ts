import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowKey, smallCountKeys } from "../../src/report/small-counts.ts";
import type { Table } from "../../src/report/table.ts";

const LEAST = 5;

function tableOf(counts: readonly (readonly number[])[], id = "t"): Table {
  const keys = (counts[0] ?? []).map((_, place) => `n${place}`);
  return {
    ...{ id, title: id, period: "a year", source: "a test" },
    columns: [
      { key: "type", label: "Type", kind: "text" },
      ...keys.map((key) => ({ key, label: key, kind: "count" }) as const),
    ],
    rows: counts.map((row, place) => ({
      type: `type ${place}`,
      ...Object.fromEntries(row.map((count, column) => [`n${column}`, count])),
    })),
  };
}

function hiddenPlaces(table: Table, keys: ReadonlySet<string>): readonly number[] {
  return table.rows.flatMap((row, place) => (keys.has(rowKey(table, row)) ? [place] : []));
}

/** Every way in which so many hidden numbers of at least `least` add up to the sum: what a reader can work out. */
function possible(places: number, sum: number, least: number): readonly (readonly number[])[] {
  if (places === 0) return sum === 0 ? [[]] : [];
  const found: (readonly number[])[] = [];
  for (let first = least; first <= sum; first++) {
    for (const rest of possible(places - 1, sum - first, least)) found.push([first, ...rest]);
  }
  return found;
}

describe("rows that a release hides", () => {
  it("are those with a small count, and the smallest other beside a single one", () => {
    const table = tableOf([[120], [3], [40], [12]]);
    expect(hiddenPlaces(table, smallCountKeys([table], LEAST))).toEqual([1, 3]);
  });

  it("are none where no count is small; zeros and the least count itself are not small", () => {
    const table = tableOf([[5], [0], [40]]);
    expect(hiddenPlaces(table, smallCountKeys([table], LEAST))).toEqual([]);
  });

  it("hides more where those hidden add up to so little that each is known to be small", () => {
    // 1 + 1 = 2: each is 1. With the 7 beside them each may be 1 to 7.
    const table = tableOf([[1], [1], [7], [90]]);
    expect(hiddenPlaces(table, smallCountKeys([table], LEAST))).toEqual([0, 1, 2]);
  });

  it("hides in one table what another hides, so that no two tables tell together what one does not", () => {
    const few = tableOf([[2], [50], [60]]);
    const many = tableOf([[200], [500], [600]], "u");
    const keys = smallCountKeys([few, many], LEAST);
    expect(hiddenPlaces(many, keys)).toEqual(hiddenPlaces(few, keys));
    expect(hiddenPlaces(many, keys)).toEqual([0, 1]);
  });

  it("does not touch tables of other dimensions", () => {
    const types = tableOf([[2], [50], [60]]);
    const areas: Table = {
      ...tableOf([[200], [500]], "a"),
      columns: [
        { key: "area", label: "Area", kind: "text" },
        { key: "n0", label: "n", kind: "count" },
      ],
      rows: [
        { area: "type 0", n0: 200 },
        { area: "type 1", n0: 500 },
      ],
    };
    expect(hiddenPlaces(areas, smallCountKeys([types, areas], LEAST))).toEqual([]);
  });

  it("cannot be worked out from totals: every small count has another possible value, up to one that is not small (brute force)", () => {
    let judged = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 }).chain((columns) =>
          fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
            minLength: 3,
            maxLength: 5,
          }),
        ),
        (counts) => {
          const table = tableOf(counts);
          const hidden = hiddenPlaces(table, smallCountKeys([table], LEAST));
          for (const column of (counts[0] ?? []).keys()) {
            const own = hidden.map((place) => counts[place]?.[column] ?? 0);
            if (!own.some((count) => count > 0 && count < LEAST)) continue;
            const present = own.filter((count) => count > 0);
            const sum = present.reduce((all, count) => all + count, 0);
            // Where everything there is adds up to too little, all rows are hidden, and the total too if it is small.
            const all = counts.reduce((total, row) => total + (row[column] ?? 0), 0);
            const rows = counts.filter((row) => (row[column] ?? 0) > 0).length;
            if (present.length === rows && (rows < 2 || all - (rows - 1) < LEAST)) continue;
            judged += 1;
            const ways = possible(present.length, sum, 1);
            for (const place of present.keys()) {
              const values = new Set(ways.map((way) => way[place]));
              expect(values.size).toBeGreaterThan(1);
              expect(Math.max(...ways.map((way) => way[place] ?? 0))).toBeGreaterThanOrEqual(LEAST);
            }
          }
        },
      ),
    );
    expect(judged).toBeGreaterThan(50);
  });

  it("hides every small count there is", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(30), { minLength: 2, maxLength: 2 }), { maxLength: 12 }),
        (counts) => {
          const table = tableOf(counts);
          const hidden = new Set(hiddenPlaces(table, smallCountKeys([table], LEAST)));
          for (const [place, row] of counts.entries()) {
            if (row.some((count) => count > 0 && count < LEAST)) expect(hidden.has(place)).toBe(true);
          }
        },
      ),
    );
  });

  it("judges rows that other words tell apart by themselves", () => {
    const legs: Table = {
      ...tableOf([]),
      columns: [
        { key: "area", label: "Area", kind: "text" },
        { key: "leg", label: "Leg", kind: "text" },
        { key: "n0", label: "n", kind: "count" },
      ],
      rows: [
        { area: "north", leg: "travel", n0: 50 },
        { area: "south", leg: "travel", n0: 60 },
        { area: "north", leg: "turnout", n0: 2 },
        { area: "south", leg: "turnout", n0: 70 },
      ],
    };
    // The one of the north is hidden, and with it, in its own leg, the one of the south; both then in every leg.
    expect(hiddenPlaces(legs, smallCountKeys([legs], LEAST))).toEqual([0, 1, 2, 3]);
  });

  /** A table by priority, the most urgent first. */
  const byPriority = (counts: readonly number[], names?: readonly string[]): Table => ({
    ...{ id: "p", title: "p", period: "a year", source: "a test" },
    columns: [
      { key: "priority", label: "Priority", kind: "text" },
      { key: "calls", label: "Calls", kind: "count" },
    ],
    rows: counts.map((calls, place) => ({ priority: names?.[place] ?? String(place + 1), calls })),
  });
  const hiddenOf = (table: Table): readonly number[] => hiddenPlaces(table, smallCountKeys([table], LEAST));

  it("hides another row than the first priority for the sake of a small one, though the first is smaller", () => {
    expect(hiddenOf(byPriority([12, 459, 3, 361]))).toEqual([2, 3]);
    // The order of the rows does not matter, nor a row without a priority; 10 comes after 2.
    expect(hiddenOf(byPriority([40, 361, 459, 12, 3], ["unknown", "10", "2", "1", "3"]))).toEqual([0, 4]);
    expect(hiddenOf(byPriority([30, 3, 20], ["P2", "P3", "P1"]))).toEqual([0, 1]);
  });

  it("hides the first priority where it is small itself, or where no other row will do", () => {
    expect(hiddenOf(byPriority([3, 40, 50]))).toEqual([0, 1]);
    expect(hiddenOf(byPriority([70, 2]))).toEqual([0, 1]);
    // 1 + 1 gives both away; the first is all there is beside them.
    expect(hiddenOf(byPriority([70, 1, 1]))).toEqual([0, 1, 2]);
  });

  it("gives no more away by sparing the first priority: every hidden row may be another number, up to one that is not small (brute force)", () => {
    let spared = 0;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 3, maxLength: 5 }), (counts) => {
        const table = byPriority(counts);
        const hidden = hiddenOf(table);
        const own = hidden.map((place) => counts[place] ?? 0).filter((count) => count > 0);
        if (!own.some((count) => count < LEAST)) {
          expect(hidden).toEqual([]);
          return;
        }
        const rows = counts.filter((count) => count > 0).length;
        const all = counts.reduce((sum, count) => sum + count, 0);
        if (own.length === rows && (rows < 2 || all - (rows - 1) < LEAST)) return;
        if (!hidden.includes(0) && (counts[0] ?? 0) >= LEAST) spared += 1;
        const sum = own.reduce((total, count) => total + count, 0);
        for (const place of own.keys()) {
          const values = possible(own.length, sum, 1).map((way) => way[place] ?? 0);
          expect(new Set(values).size).toBeGreaterThan(1);
          expect(Math.max(...values)).toBeGreaterThanOrEqual(LEAST);
        }
      }),
    );
    expect(spared).toBeGreaterThan(5);
  });
});
