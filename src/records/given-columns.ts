import { DutycycleError, describe, requireThat } from "../quantity/error.ts";
import { isObject } from "../quantity/is-object.ts";
import {
  CALL_FIELDS,
  type CallColumns,
  type CallField,
  type ColumnSource,
  TIME_FIELDS,
} from "./call-columns.ts";
import { type TimestampFormat, timestampFormat } from "./timestamp-format.ts";

/** A source that a caller gave, checked: places in the header, and the format if one was named. */
export interface GivenColumn {
  readonly source: ColumnSource;
  readonly columns: readonly number[];
  readonly format?: TimestampFormat;
}

const HEADERS_SHOWN = 40;

/** What the caller says of the columns. Throws where a header does not exist or a field is not known. */
export function givenColumns(
  header: readonly string[],
  given: Partial<CallColumns>,
): ReadonlyMap<CallField, GivenColumn> {
  requireColumnMap(given);
  const found = new Map<CallField, GivenColumn>();
  for (const field of Object.keys(given) as CallField[]) {
    requireThat(
      CALL_FIELDS.includes(field),
      `columns.${field}`,
      `no field but ${CALL_FIELDS.join(", ")}`,
      given[field],
    );
    const source = given[field];
    if (source !== undefined) found.set(field, givenColumn(header, field, source));
  }
  return found;
}

/** Throws unless the columns are an object, fields to headers. */
export function requireColumnMap(given: unknown): void {
  const isMap = isObject(given) && !Array.isArray(given);
  requireThat(isMap, "columns", "an object of fields and their headers", given);
}

function givenColumn(header: readonly string[], field: CallField, source: ColumnSource): GivenColumn {
  if (source === null) return { source, columns: [] };
  const plain = typeof source === "string" || Array.isArray(source);
  const { column, format } = (plain ? { column: source } : source) as { column?: unknown; format?: unknown };
  const names: readonly unknown[] = Array.isArray(column) ? column : [column];
  const isTime = (TIME_FIELDS as readonly string[]).includes(field);
  requireThat(
    names.length === 1 || (names.length > 1 && isTime),
    `columns.${field}`,
    isTime ? "one header or several" : "one header (only times can stand in several columns)",
    source,
  );
  const columns = names.map((name) => {
    const index = header.indexOf(name as string);
    if (typeof name === "string" && index >= 0) return index;
    const headers = header.slice(0, HEADERS_SHOWN).map(describe).join(", ");
    const more = header.length > HEADERS_SHOWN ? ` and ${header.length - HEADERS_SHOWN} more` : "";
    const expected = `one of the file's headers: ${headers}${more}`;
    throw new DutycycleError({ argument: `columns.${field}`, expected, received: name });
  });
  if (format === undefined) return { source, columns };
  return { source, columns, format: timestampFormat(format as string, `columns.${field}.format`) };
}
