import { type Assumption, TIME_FIELDS, type TimeField } from "./call-columns.ts";
import { inferTimestampFormat } from "./infer-timestamp.ts";
import type { SampledColumns } from "./sampled-columns.ts";
import type { TimestampFormat } from "./timestamp-format.ts";
import type { DateOrder } from "./timestamp-parts.ts";

/** One file is written in one order: a column that does not tell day from month follows those that do. */
export function agreedFormats(
  columns: ReadonlyMap<TimeField, readonly number[]>,
  sampled: SampledColumns,
  timeZone: string,
): { formats: ReadonlyMap<TimeField, TimestampFormat>; assumptions: readonly Assumption[] } {
  const inferred = new Map(
    [...columns].flatMap(([field, at]) => {
      const looks = sampled.looks(at);
      return looks.kind === "datetime" || looks.kind === "date" ? [[field, looks.inferred] as const] : [];
    }),
  );
  const told = new Set<DateOrder>();
  for (const { format, assumed } of inferred.values()) {
    if (assumed === undefined && (format.order === "month-first" || format.order === "day-first"))
      told.add(format.order);
  }
  const agreed = told.size === 1 ? [...told][0] : undefined;
  const formats = new Map<TimeField, TimestampFormat>();
  const sentences = new Map<string, TimeField[]>();
  for (const field of TIME_FIELDS) {
    let found = inferred.get(field);
    if (found?.assumed !== undefined && agreed !== undefined) {
      found = inferTimestampFormat(sampled.values(columns.get(field) ?? []), timeZone, agreed) ?? found;
    }
    if (found === undefined) continue;
    formats.set(field, found.format);
    if (found.assumed !== undefined)
      sentences.set(found.assumed, [...(sentences.get(found.assumed) ?? []), field]);
  }
  const assumptions = [...sentences].flatMap(([reason, fields]) =>
    fields.map((field) => ({ field, assumed: formats.get(field)?.pattern ?? "", reason })),
  );
  return { formats, assumptions };
}
