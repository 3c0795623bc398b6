import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { forceAssembly } from "../../src/coverage/force-assembly.ts";
import { monthlyShares } from "../../src/coverage/monthly-performance.ts";
import { responseStandard } from "../../src/coverage/published-standards.ts";
import { standardPerformance } from "../../src/coverage/standard-performance.ts";
import type { CallTable } from "../../src/records/call-table.ts";
import { readCalls } from "../../src/records/read-calls.ts";

const FOLDER = new URL("../../../shared/data/sf-fire/", import.meta.url);
interface Delays {
  readonly n: number;
  readonly n_negative: number;
  readonly p90: number;
  readonly median: number;
}
interface ReferenceSet {
  readonly turnout_min: Delays;
  readonly first_response_min: Delays;
}
const { sets } = JSON.parse(readFileSync(new URL("reference.json", FOLDER), "utf8")) as {
  sets: readonly Partial<ReferenceSet & { readonly file: string }>[];
};
/** The reference holds figures of responses and of calls as sets of their own. */
const found = new Map<string, ReferenceSet>();
for (const set of sets) {
  const file = set.file as string;
  found.set(file, { ...(found.get(file) as ReferenceSet), ...set } as ReferenceSet);
}

describe.each([...found])("standards on San Francisco's %s", (file, set) => {
  let calls: CallTable;
  beforeAll(async () => {
    const text = readFileSync(new URL(file, FOLDER), "utf8");
    ({ calls } = await readCalls(text, { timeZone: "America/Los_Angeles" }));
  });

  it("gives the percentiles of the turnout, by response", () => {
    const [row] = standardPerformance(calls, {
      standard: responseStandard("nfpa-1710-2016-turnout-fire"),
      initiators: "all",
    });
    expect(row).toMatchObject({ count: set.turnout_min.n, negative: set.turnout_min.n_negative });
    expect(row?.percentileSeconds).toBeCloseTo(set.turnout_min.p90 * 60, 1);
    expect(row?.medianSeconds).toBeCloseTo(set.turnout_min.median * 60, 1);
  });

  it("gives the percentiles of the response of the first unit, by call", () => {
    const clock = { clockStart: "alarm-received", clockStop: "first-unit-on-scene" } as const;
    const [row] = standardPerformance(calls, {
      standard: { id: "response", ...clock, limitSeconds: 480, share: 0.9 },
      initiators: "all",
    });
    expect(row).toMatchObject({
      count: set.first_response_min.n,
      negative: set.first_response_min.n_negative,
    });
    expect((row?.count ?? 0) + (row?.missing ?? 0) + (row?.negative ?? 0)).toBe(calls.length);
    expect(row?.percentileSeconds).toBeCloseTo(set.first_response_min.p90 * 60, 1);
    const months = monthlyShares(calls, { ...clock, limitSeconds: 480, initiators: "all" });
    expect(months.reduce((sum, month) => sum + month.successes, 0)).toBe(row?.within);
  });

  it("needs longer for more units at structure fires", () => {
    const types = ["Structure Fire", "Structure Fire / Smoke in Building"];
    // The export names no people: each unit counts as one.
    const rows = forceAssembly(calls, {
      personnel: [1, 2, 4, 8],
      types,
      initiators: "all",
      limitSeconds: 480,
    });
    expect(rows[0]?.count).toBeGreaterThan(50);
    const shares = rows.map((row) => row.share as number);
    expect(shares.every((share, i) => i === 0 || share <= (shares[i - 1] as number))).toBe(true);
    expect(new Set(rows.map((row) => row.count)).size).toBe(1);
  });
});
