import type { DutyBasis } from "../quantity/duty-span.ts";
import { type Assumption, columnNames } from "./call-columns.ts";
import type { RosterColumns } from "./roster-field.ts";

const TRAINEE = /trainee|recruit|cadet|probation|ride.?along/i;
const BASIS_WORDS: readonly (readonly [DutyBasis, RegExp])[] = [
  ["planned", /sched|planned/i],
  ["actual", /actual|punch|log.?on|clock.?in/i],
];

/** Headers that seem to say what is never inferred: who is a trainee, and whether the roster is a plan. */
export function rosterHints(
  header: readonly string[],
  columns: RosterColumns,
  given: Partial<RosterColumns>,
): readonly Assumption[] {
  const start = columnNames(columns.start).join(" + ");
  const basis = BASIS_WORDS.find(([, words]) => words.test(start))?.[0];
  const planned = {
    field: "basis",
    assumed: "unknown",
    reason: `"${start}" may say it: if so, give basis: "${basis}"`,
  };
  const trainee = header.find((name) => TRAINEE.test(name) && !columnNames(columns.role).includes(name));
  const counted = {
    ...{ field: "role", assumed: "trainees count as others do" },
    reason: `"${trainee}" may tell them: if so, give role: { column, values } with the role "trainee"`,
  };
  return [
    ...(basis !== undefined && columns.basis === null && given.basis === undefined ? [planned] : []),
    ...(trainee !== undefined && given.role === undefined ? [counted] : []),
  ];
}
