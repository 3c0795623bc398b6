import { describe, expect, test } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import { CALL_FIELDS } from "../../src/records/call-columns.ts";
import { type CallColumns, type InferredCallColumns, inferCallColumns } from "../../src/records/columns.ts";
import { agencies } from "./agency-exports.ts";
import { styles } from "./export-styles.ts";
import {
  type Column,
  caseId,
  clock,
  date,
  epoch,
  iso,
  latitude,
  longitude,
  midnight,
  military,
  minutes,
  nothing,
  rank,
  unit,
  words,
} from "./made-up-export.ts";

function infer(
  columns: readonly Column[],
  timeZone: string,
  given: Partial<CallColumns> = {},
  rows = 120,
): InferredCallColumns {
  const sample = Array.from({ length: rows }, (_, row) => columns.map(([, values]) => values(row)));
  return inferCallColumns(
    columns.map(([header]) => header),
    sample,
    given,
    timeZone,
  );
}

/** What the columns themselves say: fields by header, joined parts with the clock last. */
function expected(columns: readonly Column[]): Record<string, unknown> {
  const found: Record<string, unknown> = Object.fromEntries(CALL_FIELDS.map((field) => [field, null]));
  for (const [header, , field] of columns) {
    for (const one of field?.split(" ") ?? []) {
      const before = found[one];
      found[one] = before === null ? header : [before, header].flat();
    }
  }
  return found;
}

describe("inferCallColumns knows", () => {
  test.each([...Object.entries(agencies), ...Object.entries(styles)])("%s", (_, [timeZone, columns]) => {
    expect(infer(columns, timeZone).columns).toEqual(expected(columns));
  });
});

const about = (found: InferredCallColumns, field: string): readonly string[] =>
  found.assumptions.filter((assumption) => assumption.field === field).map((assumption) => assumption.reason);

describe("assumptions", () => {
  const agency = (name: string, given: Partial<CallColumns> = {}): InferredCallColumns => {
    const [timeZone, columns] = agencies[name] as (typeof agencies)[string];
    return infer(columns, timeZone, given);
  };

  test("name every other column that could be the received or the cleared time", () => {
    const found = agency("Minneapolis Police (TriTech)");
    const others = (field: string) => found.assumptions.find((one) => one.field === field)?.alternatives;
    expect(others("receivedAt")).toContain("Time_CallEnteredQueue");
    expect(others("clearedAt")).toEqual(["TimeFirstCallCleared"]);
    expect(others("type")).toEqual(["initialProblem"]);
    expect(others("dispatchedAt")).toBeUndefined();
  });

  test("refuse dates without a clock, and say so by header", () => {
    const found = agency("Sacramento Police (ArcGIS, dates only)");
    for (const [field, header] of Object.entries({
      receivedAt: "Received_Date",
      dispatchedAt: "Dispatch_Date",
      enrouteAt: "Enroute_Date",
      arrivedAt: "At_Scene_Date",
      clearedAt: "Clear_Date",
    })) {
      expect(about(found, field)).toEqual([
        `"${header}" holds dates without a clock: no duration can be had from it`,
      ]);
    }
    expect(found.formats).toEqual({});
  });

  test("refuse them where the caller names them too", () => {
    const found = agency("San Francisco Fire (Socrata)", { receivedAt: "Call Date" });
    expect(found.columns.receivedAt).toBeNull();
    expect(about(found, "receivedAt")).toEqual([
      '"Call Date" holds dates without a clock: no duration can be had from it',
    ]);
  });

  test("suggest columns for what is never inferred", () => {
    const suggested = (name: string): Record<string, unknown> =>
      Object.fromEntries(
        agency(name)
          .assumptions.filter((one) => !CALL_FIELDS.includes(one.field as never))
          .map((one) => [one.field, one.alternatives]),
      );
    expect(suggested("Minneapolis Police (TriTech)")).toEqual({
      initiator: ["911 Call"],
      service: ["Agency_Type"],
    });
    expect(suggested("San Francisco Fire (Socrata)")).toEqual({ role: ["Unit Type"] });
    expect(suggested("Avon Fire (date in three columns)")).toEqual({ initiator: ["Origin of Call"] });
    const more = infer(
      [
        ["Call Source", words("911", "Radio")],
        ["Initiated By", words("O", "C")],
        ["Officers", rank],
      ],
      "UTC",
    );
    expect(more.assumptions.map((one) => [one.field, one.alternatives])).toEqual([
      ["initiator", ["Call Source", "Initiated By"]],
      ["personnel", ["Officers"]],
    ]);
  });

  test("say how one date for all clocks is read after midnight", () => {
    const found = infer(
      [
        ["Date", date],
        ["Received", clock(0)],
        ["Cleared", clock(40)],
      ],
      "America/Chicago",
    );
    expect(found.columns).toMatchObject({ receivedAt: ["Date", "Received"], clearedAt: ["Date", "Cleared"] });
    expect(about(found, "receivedAt")).toEqual([]);
    expect(about(found, "clearedAt")[0]).toContain(
      "a clock more than 12 hours before the call's is read as one of the next day",
    );
  });

  test("military clocks are clocks, seconds are not", () => {
    const found = infer(
      [
        ["Call Date", midnight],
        ["Call Time", military(0)],
        ["Dispatch Time", (row) => String(100 + ((row * 31) % 900))],
      ],
      "UTC",
    );
    expect(found.columns).toMatchObject({ receivedAt: ["Call Date", "Call Time"], dispatchedAt: null });
  });

  test("say why a well-named column is of no use", () => {
    const found = infer(
      [
        ["Received", iso(0)],
        ["Dispatch Time", minutes],
        ["Arrived", nothing],
        ["Cleared", clock(9)],
      ],
      "UTC",
    );
    expect(about(found, "dispatchedAt")).toEqual([
      expect.stringMatching(/^"Dispatch Time" holds values that are no dates and clocks, such as "[\d.]+"$/),
    ]);
    expect(about(found, "arrivedAt")).toEqual([
      '"Arrived" holds nothing in the rows that were looked at; say its format to have it read',
    ]);
    expect(about(found, "clearedAt")).toEqual([
      '"Cleared" holds clocks, and no column was found that holds their dates',
    ]);
  });

  test("a column that does not tell day from month follows those that do", () => {
    const early: Column = ["Received", (row) => `0${(row % 9) + 1}/0${(row % 5) + 1}/2024 10:00`];
    const alone = infer([early], "America/Detroit");
    expect(alone.formats.receivedAt?.order).toBe("month-first");
    expect(about(alone, "receivedAt")[0]).toContain("as is usual in America/Detroit");
    const late: Column = ["Cleared", (row) => `${13 + (row % 9)}/0${(row % 5) + 1}/2024 11:00`];
    const both = infer([early, late], "America/Detroit");
    expect([both.formats.receivedAt?.order, both.formats.clearedAt?.order]).toEqual([
      "day-first",
      "day-first",
    ]);
  });
});

describe("what the caller gives", () => {
  const columns: readonly Column[] = [
    ["Started", iso(0)],
    ["Day", date],
    ["Clock", clock(0)],
    ["Done", epoch(30)],
    ["Ref", caseId],
    ["Lat", latitude],
    ["Wo", longitude],
  ];

  test("wins over what is inferred, and keeps its columns from other fields", () => {
    const given = {
      receivedAt: ["Day", "Clock"],
      clearedAt: { column: "Done", format: "epoch-milliseconds" },
      id: null,
    } as const;
    const found = infer(columns, "UTC", given);
    expect(found.columns).toMatchObject(given);
    expect(found.formats.receivedAt?.pattern).toBe("M/D/YYYY HH:mm:ss");
    expect(found.formats.clearedAt?.pattern).toBe("epoch-milliseconds");
    expect(
      infer(
        [
          ["Received", iso(0)],
          ["Call Time", iso(1)],
        ],
        "UTC",
        { dispatchedAt: "Received" },
      ).columns,
    ).toMatchObject({
      dispatchedAt: "Received",
      receivedAt: "Call Time",
    });
  });

  test("one coordinate given, the other is still found", () => {
    expect(
      infer(
        [
          ["Lat", latitude],
          ["Lon", longitude],
        ],
        "UTC",
        { latitude: "Lat" },
      ).columns.longitude,
    ).toBe("Lon");
    expect(
      infer(
        [
          ["Lat", latitude],
          ["Lon", longitude],
        ],
        "UTC",
        { latitude: null },
      ).columns.longitude,
    ).toBeNull();
  });

  test.each([
    [{ receivedAt: "Begun" }, 'columns.receivedAt: expected one of the file\'s headers: "Started", "Day"'],
    [{ receivedAt: ["Day", "Hour"] }, "columns.receivedAt: expected one of the file's headers"],
    [{ receivedAt: { column: "Done", format: "later" } }, "format: expected"],
    [{ recievedAt: "Done" }, "columns.recievedAt: expected no field but id, unit, receivedAt"],
    [{ type: ["Ref", "Done"] }, "columns.type: expected one header"],
    [{ id: 7 }, "columns.id: expected one of the file's headers"],
    [{ id: [] }, "columns.id: expected one header"],
    [{ id: {} }, "columns.id: expected one of the file's headers"],
    [JSON.parse('{"__proto__":"Done"}'), "columns.__proto__: expected no field but"],
  ])("%j is refused by name", (given, message) => {
    expect(() => infer(columns, "UTC", given as Partial<CallColumns>)).toThrow(DutycycleError);
    expect(() => infer(columns, "UTC", given as Partial<CallColumns>)).toThrow(message as string);
  });
});

describe("hostile files", () => {
  test("headers that name parts of objects are harmless", () => {
    const names = [
      "__proto__",
      "constructor",
      "toString",
      "hasOwnProperty",
      "prototype",
      "valueOf",
      "Received",
    ];
    const found = infer(
      names.map((name): Column => [name, iso(0)]),
      "UTC",
    );
    expect(found.columns.receivedAt).toBe("Received");
    expect(Object.keys(found.columns)).toEqual([...CALL_FIELDS]);
    expect(({} as Record<string, unknown>)["receivedAt"]).toBeUndefined();
    expect(infer([["__proto__", iso(0)]], "UTC", { receivedAt: "__proto__" }).columns.receivedAt).toBe(
      "__proto__",
    );
  });

  test("no rows, short rows, no headers, long headers", () => {
    expect(
      infer(
        [
          ["Unit", unit],
          ["Received", iso(0)],
        ],
        "UTC",
        {},
        0,
      ).columns,
    ).toMatchObject({ unit: "Unit", receivedAt: null });
    expect(
      inferCallColumns(["Received", "Cleared"], [[], ["2024-01-02 10:00"]], {}, "UTC").columns.receivedAt,
    ).toBe("Received");
    expect(inferCallColumns([], [["x"]], {}, "UTC").columns.id).toBeNull();
    expect(inferCallColumns(["received".repeat(100_000)], [["x"]], {}, "UTC").columns.receivedAt).toBeNull();
  });

  test("of ten thousand columns, the well-named ones are found", () => {
    const many = Array.from({ length: 10_000 }, (_, i): Column => [`Measure${i}_Value Time ${i}`, rank]);
    const found = infer([...many, ["Received", iso(0)], ["Unit", unit]], "UTC");
    expect(found.columns).toMatchObject({ receivedAt: "Received", unit: "Unit" });
  });

  test("what is returned survives structuredClone", () => {
    const found = infer(
      [
        ["Received", iso(0)],
        ["Cleared", iso(30)],
      ],
      "UTC",
    );
    expect(structuredClone(found)).toEqual(found);
  });
});
