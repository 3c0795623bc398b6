import { type DutySpan, SERVICES, type Service } from "../quantity/duty-span.ts";
import { requireThat } from "../quantity/error.ts";
import type { CallTableColumns } from "../records/call-table.ts";
import type { Roster } from "../records/roster.ts";
import { requireRoster, serviceFlags } from "./arguments.ts";
import { callOfResponses } from "./call-scope.ts";

/** What a roster knows of a response. From `NAMED` on, the response counts in shares. */
export const LEFT_OUT = 0;
export const OFF_ROSTER = 1;
export const NAMED = 2;
export const HEAD_COUNT = 3;

/** Flags of an interval: known to the roster, and known to what the roster holds of the interval's group. */
export const ON_ROSTER = 1;
export const ON_ROSTER_OF_GROUP = 2;

export interface DutyFilter {
  readonly service?: Service | undefined;
  readonly roles?: readonly string[] | undefined;
}

/** People who ride along, in any case: on no post, so in no share unless the roles asked for name them. */
const TRAINEE = "trainee";

/** The spans of a roster that pass the filter: service equal, role among the roles (without roles, all but trainees). */
export function filteredSpans(roster: Roster, filter: DutyFilter): readonly DutySpan[] {
  const services = serviceFlags(filter.service);
  const roles = requireRoles(filter.roles);
  return requireRoster(roster).filter(
    (span) =>
      services[SERVICES.indexOf(span.service)] === 1 &&
      (roles === undefined
        ? span.role?.toLowerCase() !== TRAINEE
        : span.role !== undefined && roles.includes(span.role)),
  );
}

/**
 * For each response: `LEFT_OUT` where the filter leaves it out, else what the roster knows of it. It is `NAMED` if a
 * span names its unit; of the `HEAD_COUNT` if a span without a unit has a compatible service (equal, or either
 * is unknown) and a compatible role (equal, or either is absent); else `OFF_ROSTER`.
 *
 * With `wholeUnits` the filter chooses units: one that a span names is `NAMED` on any call, in any role.
 */
export function rosterKnowledge(
  columns: CallTableColumns,
  roster: Roster | undefined,
  filter: DutyFilter,
  wholeUnits = false,
): Uint8Array {
  const services = serviceFlags(filter.service);
  const roles = requireRoles(filter.roles);
  const roleValues = columns.role.values;
  const rolePasses = roleValues.map((role) => roles === undefined || (role !== "" && roles.includes(role)));
  const spans = roster === undefined ? [] : filteredSpans(roster, filter);
  const names = new Set(spans.map((span) => span.unit));
  const unitNamed = columns.unit.values.map((unit) => unit !== "" && names.has(unit));
  const counted = headCountTable(
    roleValues,
    spans.filter((span) => !span.unit),
  );
  const callOf = callOfResponses(columns);
  return new Uint8Array(columns.responseCount).map((_, response) => {
    const service = columns.service[callOf[response] as number] as number;
    const role = columns.role.codes[response] as number;
    const passes = services[service] === 1 && rolePasses[role];
    if ((passes || wholeUnits) && unitNamed[columns.unit.codes[response] as number]) return NAMED;
    if (!passes) return LEFT_OUT;
    return counted[role * SERVICES.length + service] === 1 ? HEAD_COUNT : OFF_ROSTER;
  });
}

/** By role and service of a response: 1 where some head count is compatible with both. */
export function headCountTable(roleValues: readonly string[], spans: readonly DutySpan[]): Uint8Array {
  const table = new Uint8Array(roleValues.length * SERVICES.length);
  const kinds = new Map(spans.map((span) => [`${span.service} ${span.role ?? ""}`, span]));
  for (const span of kinds.values()) {
    roleValues.forEach((role, code) => {
      if (!isCompatible(role, span.role ?? "", "")) return;
      SERVICES.forEach((service, index) => {
        if (isCompatible(service, span.service, "unknown")) table[code * SERVICES.length + index] = 1;
      });
    });
  }
  return table;
}

function isCompatible(a: string, b: string, unsaid: string): boolean {
  return a === b || a === unsaid || b === unsaid;
}

export function requireRoles(roles: readonly string[] | undefined): readonly string[] | undefined {
  const isList = Array.isArray(roles) && roles.every((role) => typeof role === "string");
  requireThat(isList || roles === undefined, "roles", "a list of role names", roles);
  return roles;
}
