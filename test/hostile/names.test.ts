import { afterEach, describe, expect, it } from "vitest";
import { callsFrom } from "../../src/records/from-objects.ts";
import { IssueLog } from "../../src/records/issue.ts";
import { readCalls } from "../../src/records/read-calls.ts";
import { readRoster } from "../../src/records/read-roster.ts";
import { measureWorkload } from "../../src/workload/measure-workload.ts";
import { measureWorkloadFrom } from "../../src/workload/measure-workload-from.ts";
import { responseTimes } from "../../src/workload/response-time.ts";

const NAMES = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "unknown"] as const;
const TIMES = "2024-03-04 10:00:00,2024-03-04 10:00:00,2024-03-04 10:30:00";
const zone = { timeZone: "UTC" };
const untouched = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));

afterEach(() => {
  expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(untouched);
  expect(Object.keys({})).toEqual([]);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

describe("names that objects have of their own", () => {
  it("are headers like any other, wherever they stand", async () => {
    const csv = `id,${NAMES.join(",")},received,dispatched,cleared\n1,${NAMES.map(() => "x").join(",")},${TIMES}\n`;
    const inferred = await readCalls(csv, zone);
    expect(inferred.columns).toMatchObject({ id: "id", dispatchedAt: "dispatched", clearedAt: "cleared" });
    for (const name of NAMES) {
      const given = await readCalls(csv, {
        ...zone,
        columns: { type: name, area: name, unit: name },
        role: { column: name },
        initiator: { column: name, values: JSON.parse('{"x":"officer","__proto__":"community"}') },
        personnel: { column: name, values: { x: 3 } },
      });
      expect(given.columns.type).toBe(name);
      expect([...given.calls][0]).toMatchObject({ type: "x", area: "x", initiator: "officer" });
      expect([...given.calls][0]?.responses[0]).toMatchObject({ unit: "x", role: "x", personnel: 3 });
    }
  });

  it("as the only headers make a file of no use, which says so", async () => {
    const csv = `${NAMES.join(",")}\n${NAMES.map(() => "x").join(",")}\n`;
    await expect(readCalls(csv, zone)).rejects.toMatchObject({
      name: "DutycycleError",
      code: "unusable-file",
    });
    await expect(readRoster(csv, zone)).rejects.toMatchObject({ code: "unusable-file" });
  });

  it("are values and group keys like any other", async () => {
    const header = "id,unit,received,dispatched,cleared,type,area,priority,job,who,agency";
    const rows = NAMES.map(
      (name, i) => `${i},${name},${TIMES},${name},${name},${name},${name},${name},${name}`,
    );
    const csv = [header, ...rows].join("\n");
    const options = {
      ...zone,
      columns: { type: "type", area: "area", priority: "priority", unit: "unit", id: "id" },
      role: { column: "job" },
      initiator: { column: "who", values: { constructor: "officer" } as const, otherwise: "community" },
      service: { column: "agency", values: JSON.parse('{"__proto__":"fire"}'), otherwise: "police" },
    } as const;
    const { calls, issues } = await readCalls(csv, options);
    expect(issues.total).toBe(0);
    expect([...calls].map(({ initiator }) => initiator)).toEqual(
      NAMES.map((name) => (name === "constructor" ? "officer" : "community")),
    );
    expect([...calls].map(({ service }) => service)).toEqual(
      NAMES.map((name) => (name === "__proto__" ? "fire" : "police")),
    );
    for (const by of ["type", "area", "priority", "unit", "role"] as const) {
      const table = measureWorkload(calls, { by }).groups ?? [];
      const straight = (await measureWorkloadFrom(csv, { ...options, by })).groups ?? [];
      for (const groups of [table, straight]) {
        expect(groups.map(({ key }) => key).sort()).toEqual([...NAMES].sort());
        for (const group of groups) expect(group.committedHours).toBe(0.5);
      }
    }
    const legs = responseTimes(calls, { by: "type", initiators: "all" });
    expect(new Set(legs.map(({ key }) => key))).toEqual(new Set(NAMES));
  });

  it("are not mapped values unless the map holds them itself", async () => {
    const csv = `id,unit,received,dispatched,cleared,who\n1,A,${TIMES},constructor\n2,A,${TIMES},__proto__\n`;
    const { calls, issues } = await readCalls(csv, {
      ...zone,
      initiator: { column: "who", values: { phone: "community" } },
    });
    expect([...calls].map(({ initiator }) => initiator)).toEqual(["unknown", "unknown"]);
    expect(issues.byKind).toEqual({ "unmapped-value": 2 });
  });

  it("are keys of JSON records like any other", async () => {
    const member = `"dispatched":"2024-03-04T10:00:00","cleared":"2024-03-04T10:30:00"`;
    const json = `[{"id":"1","__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":1}},${member}},
      {"id":"2","__proto__":"text","toString":"x",${member}}]`;
    const { calls, columns } = await readCalls(json, {
      ...zone,
      columns: { type: "toString", area: "__proto__" },
    });
    expect(columns.type).toBe("toString");
    expect([...calls].map(({ type, area }) => [type, area])).toEqual([
      ["", undefined],
      ["x", "text"],
    ]);
    const features = `{"__proto__":[1,2,3],"features":[{"attributes":{"id":"1","__proto__":"p",${member}}}]}`;
    expect((await readCalls(features, zone)).calls.length).toBe(1);
  });

  it("in objects from outside are dropped or read, never followed", () => {
    const records = JSON.parse(
      `[{"id":"__proto__","service":"police","initiator":"community","type":"constructor","responses":[],"__proto__":{"polluted":1}},
        {"id":"2","service":"__proto__","initiator":"toString","type":"","responses":[]}]`,
    );
    const { calls, issues } = callsFrom(records, zone);
    expect([...calls].map(({ id, type }) => [id, type])).toEqual([["__proto__", "constructor"]]);
    expect(issues.byKind).toEqual({ "invalid-record": 2 });
  });

  it("are kinds of issues like any other", () => {
    const log = new IssueLog();
    const kinds = NAMES.filter((name) => name !== "__proto__");
    for (const kind of kinds) log.add(kind, 1, undefined, "", "");
    log.add("constructor", 2, undefined, "", "");
    expect(log.total).toBe(kinds.length + 1);
    expect(Object.values(log.byKind).reduce((sum, count) => sum + count, 0)).toBe(log.total);
    expect(Object.hasOwn(log.byKind, "constructor") && log.byKind["constructor"]).toBe(2);
    expect([...log].length).toBe(kinds.length + 1);
  });

  it("told apart where a header repeats, even one that looks like a repeated one", async () => {
    const csv = `id,type,type,type_1,received,dispatched,cleared\n1,a,b,c,${TIMES}\n`;
    for (const [column, type] of [
      ["type", "a"],
      ["type_1", "b"],
    ] as const) {
      const { calls } = await readCalls(csv, { ...zone, columns: { type: column } });
      expect([...calls][0]?.type).toBe(type);
    }
    const options = { ...zone, columns: { type: "type_1_1" } };
    expect([...(await readCalls(csv, options)).calls][0]?.type).toBe("c");
  });

  it("a blank value and the value unknown are one group", async () => {
    const csv = `id,unit,received,dispatched,cleared,area\n1,A,${TIMES},unknown\n2,B,${TIMES},\n3,,${TIMES},x\n`;
    const { calls } = await readCalls(csv, zone);
    const table = measureWorkload(calls, { by: "area" });
    const straight = await measureWorkloadFrom(csv, { ...zone, by: "area" });
    for (const { groups } of [table, straight]) {
      expect(groups?.map(({ key, calls: count, committedHours }) => [key, count, committedHours])).toEqual([
        ["unknown", 2, 1],
        ["x", 1, 0.5],
      ]);
    }
  });
});
