import { describe, expect, it } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import { givenRelease, sensitiveWords } from "../../src/report/release-rules.ts";
import { isSensitiveType, releasedTables } from "../../src/report/released.ts";
import type { Table } from "../../src/report/table.ts";

const rules = { smallestCount: 10, sensitiveWords, units: false };
const about = { title: "t", period: "a year", source: "a test" };

const byArea: Table = {
  ...{ ...about, id: "types-by-area" },
  columns: [
    { key: "area", label: "Area", kind: "text" },
    { key: "type", label: "Type", kind: "text" },
    { key: "calls", label: "Calls", kind: "count" },
  ],
  rows: [
    { area: "1", type: "THEFT", calls: 40 },
    { area: "1", type: "Domestic Disturbance", calls: 33 },
    { area: "2", type: "THEFT", calls: 50 },
    { area: "2", type: "SUICIDAL SUBJECT", calls: 31 },
    { area: "All", type: "All", calls: 154, isTotal: true },
  ],
};

describe("a release", () => {
  it("shows no sensitive type by area, and no total that would give it away", () => {
    const [table] = releasedTables([byArea], rules);
    expect(table?.rows.map(({ type }) => type)).toEqual(["THEFT", "THEFT"]);
    expect(table?.note).toContain("sensitive");
  });

  it("shows them without area, and where no word of the list fits", () => {
    const types: Table = {
      ...byArea,
      id: "types",
      columns: byArea.columns.slice(1),
      rows: byArea.rows.slice(0, 2),
    };
    expect(releasedTables([types], rules)[0]?.rows).toHaveLength(2);
    expect(releasedTables([byArea], { ...rules, sensitiveWords: [] })[0]?.rows).toHaveLength(5);
  });

  it.each([
    "DOMESTIC",
    "Family fight",
    "SEX OFFENSE",
    "Runaway Juvenile",
    "MENTAL HEALTH",
    "psych eval",
    "Suicide threat",
  ])("takes %s as sensitive", (type) => expect(isSensitiveType(type, sensitiveWords)).toBe(true));

  it.each(["THEFT", "TRAFFIC STOP", "BURGLARY ALARM", "Structure fire"])(
    "takes %s as not sensitive",
    (type) => expect(isSensitiveType(type, sensitiveWords)).toBe(false),
  );

  it.each(["unit", "person"])("shows no table by %s unless it is asked for", (key) => {
    const table: Table = {
      ...about,
      id: "u",
      columns: [{ key, label: key, kind: "text" }],
      rows: [{ [key]: "A1" }],
    };
    expect(releasedTables([table], rules)).toEqual([undefined]);
    expect(releasedTables([table], { ...rules, units: true })).toEqual([table]);
  });

  it("hides the whole row of a small count, and a small total", () => {
    const table: Table = {
      ...{ ...about, id: "few" },
      columns: [
        { key: "type", label: "Type", kind: "text" },
        { key: "calls", label: "Calls", kind: "count" },
        { key: "minutes", label: "Minutes", kind: "number" },
      ],
      rows: [
        { type: "A", calls: 3, minutes: 12.5 },
        { type: "B", calls: 2, minutes: 31 },
        { type: "All", calls: 5, minutes: 19.9, isTotal: true },
      ],
    };
    const [released] = releasedTables([table], rules);
    expect(released?.rows).toEqual([
      { type: "A", isHidden: true },
      { type: "B", isHidden: true },
      { type: "All", isTotal: true, isHidden: true },
    ]);
    expect(released?.note).toContain("(3)");
  });

  it("does not hide of one service's calls what is small of another's", () => {
    const table = (service: "police" | "ems" | undefined, counts: readonly number[]): Table => ({
      ...{ ...about, id: `by-priority-${service}` },
      ...(service && { service }),
      columns: [
        { key: "priority", label: "Priority", kind: "text" },
        { key: "calls", label: "Calls", kind: "count" },
      ],
      rows: counts.map((calls, place) => ({ priority: String(place + 1), calls })),
    });
    const places = (tables: readonly Table[]): readonly (readonly number[])[] =>
      releasedTables(tables, rules).map((released) =>
        (released?.rows ?? []).flatMap((row, place) => (row["isHidden"] === true ? [place] : [])),
      );
    const [police, ems] = [table("police", [523, 459, 361]), table("ems", [150, 66, 4])];
    expect(places([police, ems])).toEqual([[], [1, 2]]);
    // Tables of the same calls hide alike, and so does one that may hold any.
    expect(places([table("ems", [500, 300, 200]), ems])).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(places([police, ems, table(undefined, [673, 525, 365])])).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
    ]);
  });

  it("does not leave a hidden row in the place that its size gives it", () => {
    const bySize = (rows: Table["rows"]): Table => ({
      ...{ ...about, id: "by-size", rows },
      columns: [
        { key: "type", label: "Type", kind: "text" },
        { key: "calls", label: "Calls", kind: "count" },
      ],
    });
    const rows = [
      { type: "THEFT", calls: 400 },
      { type: "ROBBERY", calls: 12 },
      { type: "NOISE", calls: 90 },
      { type: "ALARM", calls: 4 },
      { type: "All", calls: 506, isTotal: true },
    ];
    const [released] = releasedTables([bySize(rows)], rules);
    expect(released?.rows).toEqual([
      ...[rows[0], rows[2]],
      ...[
        { type: "ALARM", isHidden: true },
        { type: "ROBBERY", isHidden: true },
      ],
      rows[4],
    ]);
    // Rows by name stay where a reader looks for them.
    const named = [rows[3], rows[2], rows[1], rows[0], rows[4]] as Table["rows"];
    expect(releasedTables([bySize(named)], rules)[0]?.rows.map(({ type }) => type)).toEqual([
      ...["ALARM", "NOISE", "ROBBERY", "THEFT", "All"],
    ]);
  });

  it("has defaults, and refuses rules that are none", () => {
    expect(givenRelease(undefined)).toEqual({ smallestCount: 10, sensitiveWords, units: false });
    expect(givenRelease(false)).toBeUndefined();
    for (const wrong of [
      { smallestCount: 1 },
      { smallestCount: 2.5 },
      { sensitiveWords: [""] },
      { units: "yes" },
      { smalest: 3 },
    ]) {
      expect(() => givenRelease(wrong as never)).toThrow(DutycycleError);
    }
  });
});
