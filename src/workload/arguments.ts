import { type DutySpan, SERVICES, type Service } from "../quantity/duty-span.ts";
import { requireOneOf, requireOptions, requireThat } from "../quantity/error.ts";
import type { Period } from "../quantity/instant.ts";
import { requirePeriod } from "../quantity/period.ts";
import { INITIATORS, type Initiator } from "../records/call.ts";
import type { CallTable, CallTableColumns } from "../records/call-table.ts";
import type { Roster } from "../records/roster.ts";

/** Names of the options of what is measured against a roster. */
export const ROSTERED = ["roster", "service", "roles", "period"] as const;

/** The columns of a `CallTable`; throws if it is not one, or if `options` hold others than `names`. */
export function requireCalls(
  calls: CallTable,
  options?: unknown,
  names?: readonly string[],
): CallTableColumns {
  const columns = (calls as Partial<CallTable> | undefined)?.columns;
  const isTable = columns?.responseStart !== undefined;
  requireThat(isTable, "calls", "a CallTable, as from readCalls", calls);
  if (names) requireOptions(options, names);
  return columns;
}

/** The spans of a `Roster`; throws if it is not one. */
export function requireRoster(roster: Roster): readonly DutySpan[] {
  const spans = (roster as Partial<Roster> | undefined)?.spans;
  requireThat(Array.isArray(spans), "roster", "a Roster, as from readRoster", roster);
  return spans;
}

/** One flag for each of `INITIATORS`: 1 where it is asked for. */
export function initiatorFlags(initiators: readonly Initiator[] | "all" = "all"): Uint8Array {
  const named = initiators === "all" ? INITIATORS : initiators;
  requireThat(Array.isArray(named), "initiators", `"all" or a list of ${INITIATORS.join(", ")}`, initiators);
  return flagsOf("initiators", named, INITIATORS);
}

/** One flag for each of `SERVICES`: all of them where no service is named. */
export function serviceFlags(service: Service | undefined): Uint8Array {
  return flagsOf("service", service === undefined ? SERVICES : [service], SERVICES);
}

function flagsOf<Word extends string>(
  argument: string,
  asked: readonly Word[],
  all: readonly Word[],
): Uint8Array {
  for (const word of asked) requireOneOf(argument, word, all);
  return Uint8Array.from(all, (word) => Number(asked.includes(word)));
}

/** The period that a user gave, if any; throws unless it is a span of plausible instants. */
export function givenPeriod(period: Period | undefined): Period | undefined {
  return period === undefined ? undefined : requirePeriod(period);
}
