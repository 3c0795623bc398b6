import { known } from "../quantity/known.ts";
import {
  type Assumption,
  CALL_FIELDS,
  type CallColumns,
  type CallField,
  type ColumnSource,
  columnNames,
  TIME_FIELDS,
  type TimeField,
} from "./call-columns.ts";
import { givenColumns } from "./given-columns.ts";
import { HeaderWords } from "./header-words.ts";
import { inferTimestampFormat } from "./infer-timestamp.ts";
import { inferPlaceColumns } from "./place-columns.ts";
import { SampledColumns } from "./sampled-columns.ts";
import { inferTextColumns, suggestOptions } from "./text-columns.ts";
import { inferTimeColumns, whyUnusable } from "./time-columns.ts";
import { agreedFormats } from "./time-formats.ts";
import type { TimestampFormat } from "./timestamp-format.ts";
import { faultsBy, unreadableColumn } from "./unreadable-column.ts";

export type { Assumption, CallColumns, CallField } from "./call-columns.ts";

const TEXT_FIELDS = ["id", "unit", "type", "priority", "area", "disposition"] as const;

/** What was inferred of a file's columns. */
export interface InferredCallColumns {
  readonly columns: CallColumns;
  /** The format of each time field that has a column. */
  readonly formats: { readonly [Field in CallField]?: TimestampFormat };
  readonly assumptions: readonly Assumption[];
}

/**
 * Which column means what: what the caller gives, and for the rest what header and values say together.
 *
 * A header's words are compared with the names that dispatch systems and open-data portals use, and the
 * values must be what the name promises: times must be readable dates with clocks, places degrees, ids
 * mostly different. Where another column could be meant, the surest is taken and the others stand in an
 * assumption. A column of dates without a clock is never a time. Who began a call, its service, a unit's
 * role and size are never inferred; columns that seem to hold them are named in the assumptions.
 *
 * @param header - unique headers.
 * @param sample - rows of the file, a few hundred are enough; shorter rows are filled up with nothing.
 * @param given - what the caller knows; `null` means that the file has none.
 * @param timeZone - an IANA zone: whose wall clock, and which order of day and month is usual.
 * @throws DutycycleError (argument `columns.<field>`) where a given header does not stand in the file.
 */
export function inferCallColumns(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  given: Partial<CallColumns>,
  timeZone: string,
): InferredCallColumns {
  const named = givenColumns(header, given);
  const sampled = new SampledColumns(sample, timeZone);
  const taken = new Set([...named.values()].flatMap(({ columns }) => columns));
  const reader = new HeaderWords();
  const words = header.map((name) => reader.of(name));
  const headers = { header, words, free: (column: number) => !taken.has(column) };
  const columns = Object.fromEntries(CALL_FIELDS.map((field) => [field, null])) as {
    [F in CallField]: ColumnSource;
  };
  const formats: { [F in CallField]?: TimestampFormat } = {};
  const assumptions: Assumption[] = [];
  const unknown = <Field extends CallField>(fields: readonly Field[]) =>
    fields.filter((field) => !named.has(field));

  const times = new Map<TimeField, readonly number[]>();
  for (const [field, { source, columns: at, format }] of named) {
    columns[field] = source;
    if (format !== undefined) formats[field] = format;
    else if (at.length > 0 && isTimeField(field)) times.set(field, at);
    if (format !== undefined && isTimeField(field)) {
      const values = sampled.values(at);
      const faultOf = faultsBy(format, timeZone);
      // A date without its clock is a time that is not whole.
      if (values.length > 0 && values.every((value) => faultOf(value) === "unreadable")) {
        throw unreadableColumn(
          field,
          at.map((column) => header[column]),
          values[0],
          ` written as ${format.pattern}`,
        );
      }
    }
  }
  for (const [field, at] of [...times]) {
    const names = at.map((column) => header[column]);
    const { kind } = sampled.looks(at);
    if (kind === "other") {
      const values = sampled.values(at);
      const example = values.find((value) => inferTimestampFormat([value], timeZone) === undefined);
      throw unreadableColumn(field, names, example ?? values[0], "");
    }
    const reason = whyUnusable(names.join(" + "), kind);
    if (reason === undefined) continue;
    columns[field] = null;
    times.delete(field);
    assumptions.push({ field, assumed: "none", reason });
  }
  const found = inferTimeColumns(unknown(TIME_FIELDS), headers, sampled);
  assumptions.push(...found.assumptions);
  for (const [field, at] of found.columns) {
    times.set(field, at);
    columns[field] = source(at, header);
    for (const column of at) taken.add(column);
  }
  const agreed = agreedFormats(times, sampled, timeZone, Object.values(formats));
  for (const [field, format] of agreed.formats) formats[field] = format;
  assumptions.push(...agreed.assumptions);

  const givenPlace = [named.get("latitude"), named.get("longitude")];
  if (givenPlace.every((given) => given?.source !== null) && givenPlace.includes(undefined)) {
    const [latitude, longitude] = givenPlace.map((given) => given?.columns[0]);
    const place = inferPlaceColumns(headers, sampled, {
      ...known({ latitude, longitude }),
    });
    if (place !== undefined) {
      columns.latitude ??= header[place.latitude] ?? null;
      columns.longitude ??= header[place.longitude] ?? null;
      taken.add(place.latitude).add(place.longitude);
    }
  }
  const texts = inferTextColumns(unknown(TEXT_FIELDS), headers, sampled);
  for (const [field, column] of texts.columns) {
    columns[field] = header[column] ?? null;
    taken.add(column);
  }
  assumptions.push(...texts.assumptions, ...suggestOptions(headers, sampled), ...ofLists(columns, header));
  return { columns, formats, assumptions };
}

/** Of a list within a JSON object, `responses.0.unit` is read and `responses.1.unit` is not: nothing is left out unsaid. */
function ofLists(columns: CallColumns, header: readonly string[]): readonly Assumption[] {
  return CALL_FIELDS.flatMap((field) =>
    columnNames(columns[field])
      .filter((name) => header.includes(name.replace(".0.", ".1.")) && name.includes(".0."))
      .map((name) => {
        const reason = `each object is one row: "${name.replace(".0.", ".1.")}" and what follows is left out`;
        return { field, assumed: `${name}, the first of a list`, reason };
      }),
  );
}

function isTimeField(field: CallField): field is TimeField {
  return (TIME_FIELDS as readonly string[]).includes(field);
}

function source(columns: readonly number[], header: readonly string[]): ColumnSource {
  const names = columns.map((column) => header[column] ?? "");
  return names.length === 1 ? (names[0] ?? null) : names;
}
