import { requireTimeZone } from "../quantity/calendar.ts";
import { CommandFault } from "./fault.ts";

/** Throws unless it is a zone that is known; says how one is named, and in which file it stands where it does not come from the command. */
export function requireZone(timeZone: unknown, path?: string): void {
  try {
    requireTimeZone(timeZone);
  } catch {
    const where = path === undefined ? "" : `In ${path}: `;
    throw new CommandFault(
      path === undefined ? 2 : 1,
      `${where}There is no time zone ${JSON.stringify(timeZone)}. A zone is named by a place: America/New_York, America/Chicago, America/Denver, America/Phoenix, America/Los_Angeles, and others of the IANA list.`,
    );
  }
}
