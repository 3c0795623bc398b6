import * as z from "zod/mini";
import { SERVICES } from "../quantity/duty-span.ts";

const text = z.string();
const number = z.number();
const value = z.union([text, number, z.boolean()]);
const row = z.record(text, value);
const name = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const list = <Item extends z.core.SomeType>(item: Item): z.ZodMiniArray<Item> => z.array(item);

const column = z.strictObject({
  key: text,
  label: text,
  unit: z.optional(text),
  decimals: z.optional(number),
  kind: z.enum(["text", "count", "number", "share"]),
});

const table = z.strictObject({
  id: name,
  title: text,
  columns: list(column),
  rows: list(row),
  service: z.optional(z.enum(SERVICES)),
  denominator: z.optional(text),
  period: text,
  source: text,
  note: z.optional(text),
});

const figure = z.strictObject({
  id: name,
  label: text,
  value: z.optional(number),
  unit: text,
  decimals: z.optional(number),
  period: text,
  denominator: z.optional(text),
  low: z.optional(number),
  high: z.optional(number),
  level: z.optional(number),
  source: text,
  note: z.optional(text),
  hidden: z.optional(text),
});

const chart = z.strictObject({
  kind: text,
  title: text,
  description: text,
  rows: list(row),
  labels: z.record(text, text),
  shares: z.optional(list(text)),
  lines: z.optional(list(z.strictObject({ value: number, label: text }))),
  note: z.optional(text),
});

const chapter = z.strictObject({
  id: name,
  title: text,
  question: text,
  paragraphs: list(text),
  figures: list(figure),
  tables: list(table),
  charts: list(chart),
  notes: list(text),
});

/** What the JSON of a study holds, and nothing else. */
export const STUDY_SHAPE: z.ZodMiniObject = z.strictObject({
  title: text,
  place: z.optional(text),
  period: text,
  firstPage: list(
    z.strictObject({ question: text, answer: text, figures: list(name), chapter: z.optional(name) }),
  ),
  chapters: list(chapter),
  appendix: z.strictObject({
    definitions: list(z.strictObject({ term: text, meaning: text })),
    methods: list(
      z.strictObject({
        name: text,
        source: text,
        formula: text,
        assumptions: list(text),
        cautions: list(text),
      }),
    ),
    tables: list(table),
  }),
  provenance: z.strictObject({
    library: text,
    version: text,
    seed: z.union([text, number]),
    date: z.optional(text),
    timeZone: text,
    calls: number,
    responses: number,
    rosterSpans: number,
    fingerprint: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
    fingerprintCovers: text,
  }),
  release: z.optional(
    z.strictObject({ smallestCount: number, sensitiveWords: list(text), units: z.boolean() }),
  ),
});

/** The same as a JSON Schema of 2020-12. */
export function schemaOfStudy(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(STUDY_SHAPE);
  return { $schema, title: "A dutycycle study", ...schema };
}
