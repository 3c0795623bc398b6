import { requireOneOf } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import type { CallTable } from "../records/call-table.ts";
import type { Roster } from "../records/roster.ts";
import type { CallHandling } from "./call-handling.ts";
import { estimatedHandling } from "./estimated-handling.ts";

/** The handling of recorded calls as asked for: as found, so many minutes for every call, or `"recorded"`, with this roster. */
export function givenHandling(
  calls: CallTable,
  handling: CallHandling | number | "recorded",
  roster: Roster | undefined,
): CallHandling {
  if (typeof handling === "object") return handling;
  if (typeof handling === "number") {
    requireWithin("handling", handling, "[0, infinity) minutes");
    const assumed = `${handling} minutes`;
    return {
      minutes: new Float64Array(calls.length).fill(handling),
      ...{ taken: 0, drawn: 0, unknown: 0, none: 0 },
      assumptions: [{ field: "handlingMinutes", assumed, reason: "given, for every call" }],
    };
  }
  requireOneOf("handling", handling, ["recorded"]);
  return estimatedHandling(calls, roster === undefined ? {} : { roster });
}
