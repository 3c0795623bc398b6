import { ZoneCalendar } from "../quantity/calendar.ts";
import { DutycycleError } from "../quantity/error.ts";
import { type TimestampFault, TimestampReader } from "./timestamp.ts";
import type { TimestampFormat } from "./timestamp-format.ts";

/** A column that was given as a time, and holds something that is none. */
export function unreadableColumn(
  field: string,
  names: readonly (string | undefined)[],
  example: string | undefined,
  written: string,
): DutycycleError {
  const expected = `dates and clocks in ${names.map((name) => `"${name}"`).join(" + ")}${written}`;
  return new DutycycleError({ argument: `columns.${field}`, expected, received: example });
}

/** What is wrong with a value as a time of the format; empty where nothing is. */
export function faultsBy(format: TimestampFormat, timeZone: string): (value: string) => TimestampFault {
  const reader = new TimestampReader(new ZoneCalendar(timeZone));
  const encoder = new TextEncoder();
  return (value) => {
    const bytes = encoder.encode(value);
    reader.look(bytes, 0, bytes.length, format);
    return reader.fault;
  };
}
