import { expect, test } from "vitest";
import { flatRow } from "../../src/cli/flat-row.ts";
import { csvText } from "../../src/records/csv-text.ts";
import { measureWorkload } from "../../src/workload/measure-workload.ts";
import { madeCalls } from "../workload/made-calls.ts";

test("members of an object become columns of their own, in their order; the rest stays", () => {
  expect(
    flatRow({ key: "A", shares: { officer: 0.5, community: 0.25 }, gap: undefined, none: null }),
  ).toEqual({
    ...{ key: "A", "shares.officer": 0.5, "shares.community": 0.25, gap: undefined, none: null },
  });
});

test("a workload's groups make a table without JSON in its cells", () => {
  const { groups = [] } = measureWorkload(madeCalls([{}]), { by: "area" });
  const rows = groups.map(({ byHourOfWeek: _, ...row }) => flatRow(row));
  const text = csvText(rows);
  expect(rows.length).toBeGreaterThan(0);
  expect(text).toContain("committedHoursByInitiator.community");
  expect(text).not.toMatch(/[{}]/);
});
