import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CallForService } from "../../src/records/call.ts";
import { callsFrom } from "../../src/records/from-objects.ts";
import { readCalls } from "../../src/records/read-calls.ts";
import { readRoster } from "../../src/records/read-roster.ts";

const timeZone = "America/Detroit";
const rows = [
  { id: "1", unit: "A1", dispatched: "2024-03-04 10:00:00", cleared: "2024-03-04 11:00:00" },
  { id: "1", unit: "A2", dispatched: "2024-03-04 10:01:00", cleared: "2024-03-04 11:30:00" },
  { id: "2", unit: "A1", dispatched: "2024-03-04 12:00:00", cleared: "2024-03-04 12:15:00" },
];
const csv = ["id,unit,dispatched,cleared", ...rows.map((row) => Object.values(row).join())].join("\n");
const content = async (source: string): Promise<unknown> => {
  const { calls, rows } = await readCalls(source, { timeZone });
  return { calls: [...calls], rows };
};

describe("records of a JSON text are those of the CSV", () => {
  const columns = Object.keys(rows[0] as object).map((name) => ({ name }));
  const texts: [string, unknown][] = [
    ["a list", rows],
    ["a list of ArcGIS features", { features: rows.map((attributes) => ({ attributes })), fields: columns }],
    ["a portal's answer", { help: "https://example.org", result: { fields: columns, records: rows } }],
    ["the longest list of objects", { notes: ["a", "b", "c", "d"], calls: rows, spans: rows.slice(2) }],
    ["its own list, whatever lists lie deeper", { incidents: rows, meta: { results: ["a", "b"] } }],
    [
      "its own list, beside pages",
      { incidents: rows, paging: { data: [{ page: 1 }] }, query: { records: [] } },
    ],
    ["the list that is not empty", { records: [], result: { records: rows } }],
    [
      "a table with its columns apart",
      { meta: { view: { columns } }, data: rows.map((row) => Object.values(row)) },
    ],
    [
      "calls with their units",
      [
        { id: "1", units: rows.slice(0, 2).map(({ id, ...unit }) => unit) },
        { id: "2", units: rows.slice(2).map(({ id, ...unit }) => unit) },
      ],
    ],
  ];
  test.each(texts)("%s", async (_, value) => {
    expect(await content(JSON.stringify(value))).toEqual(await content(csv));
    expect(await content(JSON.stringify(value, undefined, 2))).toEqual(await content(csv));
  });

  test("JSON lines, with blank lines between", async () => {
    expect(await content(rows.map((row) => JSON.stringify(row)).join("\r\n\n"))).toEqual(await content(csv));
  });
});

test("a table of calls written as JSON is read again", async () => {
  const records: CallForService[] = [
    {
      ...{
        id: "7",
        service: "fire",
        initiator: "community",
        type: "Alarm",
        area: "North",
        latitude: 43.1,
        longitude: -84.4,
      },
      receivedAt: Date.UTC(2024, 2, 4, 15),
      responses: ["E1", "E2"].map((unit, i) => ({
        ...{
          unit,
          personnel: 3,
          dispatchedAt: Date.UTC(2024, 2, 4, 15, 1 + i),
          clearedAt: Date.UTC(2024, 2, 4, 16),
        },
      })),
    },
    {
      ...{
        id: "8",
        service: "police",
        initiator: "officer",
        type: "Stop",
        receivedAt: Date.UTC(2024, 2, 5, 15),
      },
      responses: [
        {
          unit: "A1",
          personnel: 1,
          dispatchedAt: Date.UTC(2024, 2, 5, 15),
          clearedAt: Date.UTC(2024, 2, 5, 16),
        },
      ],
    },
  ];
  const read = await readCalls(JSON.stringify(records), {
    timeZone,
    service: { column: "service" },
    initiator: { column: "initiator" },
    personnel: { column: "responses.personnel" },
  });
  expect(read.issues.total).toBe(0);
  expect([...read.calls]).toEqual([...callsFrom(records, { timeZone }).calls]);
});

describe("which list of an item makes rows", () => {
  const comments = [{ text: "a" }, { text: "b", time: "2024-03-04 10:30:00" }, { text: "c" }];

  test("remarks do not: a call with three is one row", async () => {
    const { calls, assumptions } = await readCalls(
      JSON.stringify(rows.map((row) => ({ ...row, comments }))),
      {
        timeZone,
      },
    );
    expect([...calls]).toEqual([...(await readCalls(csv, { timeZone })).calls]);
    expect(assumptions.filter(({ assumed }) => assumed.includes("a row for each"))).toEqual([]);
  });

  test("units do in every item, whatever else some of them hold, and it is said", async () => {
    const units = (id: string): object[] =>
      rows.filter((row) => row.id === id).map(({ id: _, ...unit }) => unit);
    const items = [
      { id: "1", units: [...units("1"), null], comments },
      { id: "2", units: units("2") },
    ];
    const read = await readCalls(JSON.stringify(items), { timeZone });
    expect([...read.calls]).toEqual([...(await readCalls(csv, { timeZone })).calls]);
    expect(read.assumptions[0]).toEqual({
      field: "unit",
      assumed: "a row for each of units",
      reason: "each item holds its units as a list: what stands beside it is repeated",
    });
  });

  test("one call alone is a record, with its units or without", async () => {
    const [first, second] = rows.map(({ id: _, ...unit }) => unit);
    const alone = { id: "1", received: "2024-03-04 09:59:00", units: [first, second] };
    const { calls } = await readCalls(JSON.stringify(alone), { timeZone });
    expect([...calls].map(({ id, responses }) => [id, responses.map(({ unit }) => unit)])).toEqual([
      ["1", ["A1", "A2"]],
    ]);
    expect(await content(JSON.stringify(rows[0]))).toEqual(
      await content(csv.split("\n").slice(0, 2).join("\n")),
    );
  });
});

test("of two lists in one item neither makes the records: each entry has columns of its own", async () => {
  const item = { ...rows[0], officers: [{ name: "x" }, { name: "y" }], vehicles: [{ tag: "z" }] };
  const { rows: count, calls } = await readCalls(JSON.stringify([item]), { timeZone });
  expect(count.read).toBe(1);
  expect([...calls]).toEqual([...(await readCalls(JSON.stringify(rows.slice(0, 1)), { timeZone })).calls]);
});

test("a roster comes from JSON lines too", async () => {
  const spans = ["A1", "A2"].map((unit) => ({ unit, start: "2024-03-04 06:00", end: "2024-03-04 18:00" }));
  const { roster } = await readRoster(spans.map((span) => JSON.stringify(span)).join("\n"), {
    timeZone,
    service: "police",
  });
  expect(roster.personnelHours).toBe(24);
});

test.each([
  ['{"id": 1, "unit": ', "begins like JSON and cannot be read as JSON"],
  ['[\n  {"id": 1},\n  {"id": 2,\n]', "begins like JSON and cannot be read as JSON"],
  ["calls.csv", "one line of text, calls.csv: the source is the text of a file, not its name"],
  ["garbage of one line", /one line of text, garbage of one line"$/],
])("%j is refused in words", async (text, words) => {
  await expect(readCalls(text, { timeZone })).rejects.toThrow(words);
});

test("whatever JSON holds: no crash but a refusal, and rows read are rows used and rejected", async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 5 }), fc.boolean(), async (value, beside) => {
      const text = JSON.stringify(beside ? [rows[0], value] : value);
      try {
        const { rows: count } = await readCalls(text, { timeZone });
        expect(count.read).toBe(count.used + count.rejected);
      } catch (error) {
        expect(error).toMatchObject({ code: "unusable-file" });
      }
    }),
  );
});
