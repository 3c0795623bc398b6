import { type Assumption, TIME_FIELDS, type TimeField } from "./call-columns.ts";
import { inferTimestampFormat } from "./infer-timestamp.ts";
import type { SampledColumns } from "./sampled-columns.ts";
import type { TimestampFormat } from "./timestamp-format.ts";
import type { DateOrder } from "./timestamp-parts.ts";

/**
 * One file is written in one order: a column that does not tell day from month follows the formats that are given, else
 * the columns that do tell, else those in which one order makes the values follow each other.
 */
export function agreedFormats(
  columns: ReadonlyMap<TimeField, readonly number[]>,
  sampled: SampledColumns,
  timeZone: string,
  given: readonly TimestampFormat[] = [],
): { formats: ReadonlyMap<TimeField, TimestampFormat>; assumptions: readonly Assumption[] } {
  const inferred = new Map(
    [...columns].flatMap(([field, at]) => {
      const looks = sampled.looks(at);
      return looks.kind === "datetime" || looks.kind === "date" ? [[field, looks.inferred] as const] : [];
    }),
  );
  const found = [...inferred.values()];
  const agreed =
    theOrderOf(given) ??
    theOrderOf(found.filter(({ assumed }) => assumed === undefined).map(({ format }) => format)) ??
    theOrderOf(found.filter(({ fromValues }) => fromValues).map(({ format }) => format));
  const formats = new Map<TimeField, TimestampFormat>();
  const sentences = new Map<string, TimeField[]>();
  for (const field of TIME_FIELDS) {
    let read = inferred.get(field);
    if (read?.assumed !== undefined && agreed !== undefined) {
      read = inferTimestampFormat(sampled.values(columns.get(field) ?? []), timeZone, agreed) ?? read;
    }
    if (read === undefined) continue;
    formats.set(field, read.format);
    if (read.assumed !== undefined)
      sentences.set(read.assumed, [...(sentences.get(read.assumed) ?? []), field]);
  }
  const assumptions = [...sentences].flatMap(([reason, fields]) =>
    fields.map((field) => ({ field, assumed: formats.get(field)?.pattern ?? "", reason })),
  );
  return { formats, assumptions };
}

/** Month first or day first, where formats know one of the two and not the other. */
function theOrderOf(formats: readonly TimestampFormat[]): DateOrder | undefined {
  const orders = (["month-first", "day-first"] as const).filter((order) =>
    formats.some((format) => format.order === order),
  );
  return orders.length === 1 ? orders[0] : undefined;
}
