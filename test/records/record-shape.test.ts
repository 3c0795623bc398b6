import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { SERVICES } from "../../src/quantity/duty-span.ts";
import { describe as said } from "../../src/quantity/error.ts";
import { INITIATORS } from "../../src/records/call.ts";
import { callsFrom } from "../../src/records/from-objects.ts";
import { IssueLog } from "../../src/records/issue.ts";
import { OPTIONAL_TEXT, type RecordShape, shapedRecord, TEXT } from "../../src/records/record-shape.ts";

// zod is the judge: the same records pass, with the same fields, and the same paths are at fault.

const SHAPE: RecordShape = {
  id: TEXT,
  area: OPTIONAL_TEXT,
  service: { words: SERVICES },
  initiator: { words: INITIATORS, isOptional: true },
  at: { type: "number" },
  latitude: { type: "number", isOptional: true, least: -90, most: 90 },
  responses: [{ unit: OPTIONAL_TEXT, personnel: { type: "number", above: 0, most: 1000 } }],
};

const judge = z.object({
  id: z.string(),
  area: z.optional(z.string()),
  service: z.enum(SERVICES),
  initiator: z.optional(z.enum(INITIATORS)),
  at: z.number(),
  latitude: z.optional(z.number().check(z.gte(-90), z.lte(90))),
  responses: z.array(
    z.object({ unit: z.optional(z.string()), personnel: z.number().check(z.gt(0), z.lte(1000)) }),
  ),
});

const odd = fc.constantFrom<unknown>(
  ...[undefined, null, "", "x", "police", "officer", true, [], {}, [null], () => 1, Symbol.iterator, 5n],
  ...[0, -0, 1, -1, 90, 90.1, -90, 1000, 1001, Number.NaN, Infinity, -Infinity],
);
const often = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: odd });
const response = often(
  fc.record({ unit: often(fc.string()), personnel: often(fc.integer({ min: 1, max: 1000 })), more: odd }, {}),
);
const records = often(
  fc.record(
    {
      ...{ id: often(fc.string()), area: often(fc.string()), service: often(fc.constantFrom(...SERVICES)) },
      ...{ initiator: often(fc.constantFrom(...INITIATORS)), at: often(fc.double({ noNaN: true })) },
      ...{ latitude: often(fc.double({ min: -90, max: 90, noNaN: true })), more: odd },
      responses: often(fc.array(response, { maxLength: 3 })),
    },
    { requiredKeys: ["id", "service"] },
  ),
);

const WORDS: Record<string, (fault: z.core.$ZodIssue) => string> = {
  invalid_type: (fault) => `type ${(fault as z.core.$ZodIssueInvalidType).expected}`,
  invalid_value: (fault) => `one of ${(fault as z.core.$ZodIssueInvalidValue).values.join(", ")}`,
  too_small: (fault) => {
    const { inclusive, minimum } = fault as z.core.$ZodIssueTooSmall;
    return `a value ${inclusive ? ">=" : ">"} ${minimum}`;
  },
  too_big: (fault) => `a value <= ${(fault as z.core.$ZodIssueTooBig).maximum}`,
};

const present = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test("takes and refuses what zod takes and refuses, for the same reasons", () => {
  let taken = 0;
  let refused = 0;
  fc.assert(
    fc.property(records, (record) => {
      const issues = new IssueLog();
      const mine = shapedRecord(record, SHAPE, issues, 1);
      const judged = judge.safeParse(record);
      expect(mine !== undefined).toBe(judged.success);
      const faults = judged.success
        ? []
        : judged.error.issues.map((fault) => [fault.path.join("."), WORDS[fault.code]?.(fault)]);
      expect(issues.details.map(({ column, expected }) => [column, expected])).toEqual(faults);
      if (judged.success) expect(present(mine)).toEqual(present(judged.data));
      if (judged.success) taken += 1;
      else refused += 1;
    }),
    { numRuns: 3000 },
  );
  expect(Math.min(taken, refused)).toBeGreaterThan(100);
});

test("says what came", () => {
  const issues = new IssueLog();
  const bad = { id: 7, service: "sheriff", at: Number.NaN, responses: [{ personnel: 1 }, { personnel: 0 }] };
  expect(shapedRecord(bad, SHAPE, issues, 3)).toBeUndefined();
  expect(issues.details.map(({ row, column, received }) => [row, column, received])).toEqual([
    [3, "id", "7"],
    [3, "service", said("sheriff")],
    [3, "at", "NaN"],
    [3, "responses.1.personnel", "0"],
  ]);
});

test("callsFrom names the path of a fault within a response and leaves the call out", () => {
  const response = { personnel: 1, dispatchedAt: "10:00" };
  const call = { id: "1", service: "police", initiator: "community", type: "A", responses: [response] };
  const { rows, issues } = callsFrom([call as never], { timeZone: "Etc/UTC" });
  expect(rows).toEqual({ read: 1, used: 0, rejected: 1 });
  expect(issues.details[0]).toMatchObject({
    column: "responses.0.dispatchedAt",
    expected: "type number",
    received: said("10:00"),
  });
});
