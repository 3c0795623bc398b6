import type { CallTable } from "../records/call-table.ts";

/**
 * That no unit of the records has one of these roles, and what they have instead; `undefined` where one has. Chapters about such units then have
 * nothing to say, and the reason is no lack of times.
 */
export function noSuchRoleText(calls: CallTable, roles: readonly string[] | undefined): string | undefined {
  const known = new Set(calls.toColumns().role.values.filter((role) => role !== "" && role !== "unknown"));
  if (roles === undefined || roles.length === 0 || roles.some((role) => known.has(role))) return undefined;
  const found =
    known.size === 0
      ? "They do not say what a unit is: that takes a column, or the units by name (role)"
      : `They have ${[...known].toSorted().join(", ")}`;
  return `no unit in these records has the role ${roles.join(" or ")}. ${found}.`;
}
