import { DutycycleError, type ReadCallsOptions, type Service } from "../index.ts";
import type { Config } from "./config.ts";

/** Options of the reader of calls, by the command line and the configuration; the zone must stand in one of them. */
export function readerOptions(
  config: Config,
  zone: string | undefined,
  service: string | undefined,
): ReadCallsOptions {
  const timeZone = zone ?? config.timeZone;
  if (timeZone === undefined) {
    throw new DutycycleError({
      argument: "--time-zone",
      expected: 'the IANA zone of the wall clock in the file, such as "America/Los_Angeles"',
      received: undefined,
    });
  }
  return { ...(service === undefined ? {} : { service: service as Service }), ...config.calls, timeZone };
}

/** What the options say that columns mean, without the columns themselves. */
export function meaningOf({
  columns: _,
  maxHours: __,
  timeZone: ___,
  onProgress: ____,
  signal: _____,
  ...meaning
}: ReadCallsOptions): Omit<ReadCallsOptions, "columns" | "maxHours" | "timeZone" | "onProgress" | "signal"> {
  return meaning;
}
