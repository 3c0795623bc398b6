import type { ReadCallsOptions, Service } from "../index.ts";
import { SERVICES } from "../quantity/duty-span.ts";
import type { Config } from "./config.ts";
import { CommandFault } from "./fault.ts";
import { exampleOf } from "./options.ts";
import { requireZone } from "./zone.ts";

/** Options of the reader of calls, by the command line and the configuration; the zone must stand in one of them. */
export function readerOptions(
  config: Config,
  zone: string | undefined,
  service: Service | undefined,
): ReadCallsOptions {
  const timeZone = zone ?? config.timeZone;
  if (timeZone === undefined) {
    throw new CommandFault(
      2,
      `The option --time-zone is missing: in which zone was the clock that the file was written by? For example: ${exampleOf("time-zone")}. Or "timeZone" in a configuration (dutycycle init).`,
    );
  }
  requireZone(timeZone);
  return { ...(service === undefined ? {} : { service }), ...config.calls, timeZone };
}

/** The service that `--service` names. */
export function serviceOf(text: string | undefined): Service | undefined {
  const service = SERVICES.find((name) => name === text);
  if (service === undefined && text !== undefined) {
    throw new CommandFault(2, `--service is one of ${SERVICES.join(", ")}, and "${text}" was given.`);
  }
  return service;
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
