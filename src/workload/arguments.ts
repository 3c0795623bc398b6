import { type DutySpan, SERVICES, type Service } from "../quantity/duty-span.ts";
import { DutycycleError, requireOneOf } from "../quantity/error.ts";
import { INITIATORS, type Initiator } from "../records/call.ts";
import type { CallTable, CallTableColumns } from "../records/call-table.ts";
import type { Roster } from "../records/roster.ts";

/** The columns of a `CallTable`; throws if it is not one. */
export function requireCalls(calls: CallTable): CallTableColumns {
  const columns = (calls as Partial<CallTable> | undefined)?.columns;
  if (columns?.responseStart === undefined) {
    throw new DutycycleError({
      argument: "calls",
      expected: "a CallTable, from readCalls or callsFrom",
      received: calls,
    });
  }
  return columns;
}

/** The spans of a `Roster`; throws if it is not one. */
export function requireRoster(roster: Roster): readonly DutySpan[] {
  const spans = (roster as Partial<Roster> | undefined)?.spans;
  if (!Array.isArray(spans)) {
    throw new DutycycleError({
      argument: "roster",
      expected: "a Roster, from readRoster or rosterFrom",
      received: roster,
    });
  }
  return spans;
}

/** One flag for each of `INITIATORS`: 1 where it is asked for. */
export function initiatorFlags(initiators: readonly Initiator[] | "all"): Uint8Array {
  if (initiators === "all") return new Uint8Array(INITIATORS.length).fill(1);
  if (!Array.isArray(initiators)) {
    throw new DutycycleError({
      argument: "initiators",
      expected: `"all" or a list of ${INITIATORS.join(", ")}`,
      received: initiators,
    });
  }
  const flags = new Uint8Array(INITIATORS.length);
  for (const initiator of initiators as readonly Initiator[]) {
    requireOneOf("initiators", initiator, INITIATORS);
    flags[INITIATORS.indexOf(initiator)] = 1;
  }
  return flags;
}

/** One flag for each of `SERVICES`: all of them where no service is named. */
export function serviceFlags(service: Service | undefined): Uint8Array {
  const flags = new Uint8Array(SERVICES.length);
  if (service === undefined) return flags.fill(1);
  requireOneOf("service", service, SERVICES);
  flags[SERVICES.indexOf(service)] = 1;
  return flags;
}
