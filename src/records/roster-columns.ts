import { DUTY_BASES, SERVICES } from "../quantity/duty-span.ts";
import { DutycycleError, describe } from "../quantity/error.ts";
import { columnNames } from "./call-rows.ts";
import { type ColumnLooks, looksOf } from "./column-looks.ts";
import type { Assumption, ColumnSource } from "./columns.ts";

/** What a roster's column can mean. */
export type RosterField =
  | "unit"
  | "person"
  | "role"
  | "service"
  | "area"
  | "personnel"
  | "basis"
  | "start"
  | "end";

/**
 * Which column of a roster means what: its header, `[date header, clock header]` (texts: parts joined by a
 * space), `{ column, format }`, or `null` where the file has none.
 */
export type RosterColumns = { readonly [Field in RosterField]: ColumnSource };

// Headers in small letters and digits only.
const WHEN = "(date|time|datetime|dttm|dt|timestamp|stamp|at|local)*";
const KIND =
  "(shift|duty|tour|work|roster|schedule|scheduled|sched|planned|actual|clock|punch|log|sign|time)?";
const HEADERS: { readonly [Field in RosterField]: RegExp } = {
  start: new RegExp(`^(${KIND}(start|begin|from|in)(s|ed|ning)?|${KIND}on|onduty)${WHEN}$`),
  end: new RegExp(
    `^(${KIND}(end|finish|stop|to|thru|through|until|out)(s|ed|ing)?|${KIND}off|offduty)${WHEN}$`,
  ),
  unit: /^(assigned|patrol|duty)?(unit|callsign|apparatus|vehicle|car|radio)(id|name|no|num|number|code)?$/,
  person:
    /^(person|officer|employee|emp|member|staff|personnel|firefighter|deputy|badge|full)(id|name|no|num|number)?$|^name$/,
  role: /^((duty|shift|work|job)?(role|position|function|assignment)|duty|dutytype)(name|code|desc|description)?$/,
  service: /^(service|department|dept|agency|discipline)(name|type|code)?$/,
  area: /^(area|district|beat|sector|zone|precinct|division|battalion|station)(id|name|no|num|number|code|area)?$/,
  personnel:
    /^(personnel|head|staff|staffing|officer|crew|people|persons|onduty)?(count|size|level)$|^(no|num|number)(of)?(officers|personnel|people|persons|staff|firefighters)$|^(personnel|officers|people|persons|staff|staffing|crew|headcount)$/,
  basis: /^(roster|schedule)?basis$/,
};
const SAMPLE_ROWS = 1000;
const DATE = /^(shift|duty|work|roster|schedule|scheduled|tour|service|calendar)?(date|day)$/;

/** The map of a roster's columns: what is given, and for the rest what header and values say. */
export function inferRosterColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  given: Partial<RosterColumns>,
  timeZone: string,
): { columns: RosterColumns; assumptions: readonly Assumption[] } {
  requireColumns(header, given);
  const assumptions: Assumption[] = [];
  const taken = new Set(Object.values(given).flatMap(columnNames));
  const compact = new Map(header.map((name) => [name, name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")]));
  const sample = rows.slice(0, SAMPLE_ROWS);
  const valuesOf = (name: string): string[] => sample.map((row) => row[header.indexOf(name)] ?? "");
  const known = new Map<string, ColumnLooks>();
  const looks = (name: string): ColumnLooks => {
    const found = known.get(name) ?? looksOf(valuesOf(name), timeZone);
    known.set(name, found);
    return found;
  };
  const matching = (pattern: RegExp, ...kinds: readonly ColumnLooks[]): string[] =>
    header.filter(
      (name) => !taken.has(name) && pattern.test(compact.get(name) ?? "") && kinds.includes(looks(name)),
    );
  const columns: { -readonly [Field in RosterField]: ColumnSource } = {
    ...{ start: null, end: null, unit: null, person: null, role: null },
    ...{ service: null, area: null, personnel: null, basis: null },
    ...given,
  };
  const choose = (field: RosterField, found: readonly string[]): string | undefined => {
    const [name, ...others] = found;
    if (name === undefined) return undefined;
    taken.add(name);
    if (others.length > 0) {
      assumptions.push({
        field,
        assumed: name,
        reason: `it comes first; ${others.join(", ")} could be meant too`,
      });
    }
    return name;
  };

  let sharedDate: string | undefined =
    columnNames(given.start).length > 1 ? columnNames(given.start)[0] : undefined;
  for (const field of ["start", "end"] as const) {
    if (given[field] !== undefined) continue;
    const stamp = choose(field, matching(HEADERS[field], "stamps"));
    const clock = stamp === undefined ? choose(field, matching(HEADERS[field], "clocks")) : undefined;
    if (stamp !== undefined) {
      columns[field] = stamp;
    } else if (clock !== undefined) {
      const ownDate = matching(HEADERS[field], "dates", "midnights")[0];
      const date = ownDate ?? sharedDate ?? choose(field, matching(DATE, "dates", "midnights"));
      if (ownDate !== undefined) taken.add(ownDate);
      if (date !== undefined) columns[field] = [date, clock];
      if (field === "start") sharedDate = date;
    } else {
      columns[field] = choose(field, matching(HEADERS[field], "midnights")) ?? null;
    }
  }
  if (given.personnel === undefined)
    columns.personnel = choose("personnel", matching(HEADERS.personnel, "numbers")) ?? null;
  for (const field of ["unit", "person", "role", "area"] as const) {
    if (given[field] !== undefined) continue;
    columns[field] = choose(field, matching(HEADERS[field], "texts", "numbers", "clocks")) ?? null;
  }
  const last = matching(/^(last|sur|family)name$/, "texts")[0];
  const first = matching(/^(first|given)name$/, "texts")[0];
  if (columns.person === null && given.person === undefined && last !== undefined && first !== undefined) {
    columns.person = [last, first];
  }
  for (const [field, words] of [
    ["service", SERVICES],
    ["basis", DUTY_BASES],
  ] as const) {
    if (given[field] !== undefined) continue;
    for (const name of matching(HEADERS[field], "texts")) {
      const values = new Set(valuesOf(name).map((value) => value.toLowerCase()));
      values.delete("");
      const readable = words.filter((word) => values.has(word)).length;
      if (columns[field] === null && readable * 2 >= values.size) columns[field] = name;
      else {
        const reason = `${name} may hold it, but not as ${words.join(", ")}: give ${field}: { column, values }`;
        assumptions.push({ field, assumed: "not read from the file", reason });
      }
    }
  }
  return { columns, assumptions };
}

function requireColumns(header: readonly string[], given: Partial<RosterColumns>): void {
  for (const [field, source] of Object.entries(given)) {
    if (!Object.hasOwn(HEADERS, field)) {
      const expected = `fields among ${Object.keys(HEADERS).join(", ")}`;
      throw new DutycycleError({ argument: "columns", expected, received: field });
    }
    for (const name of columnNames(source)) {
      if (header.includes(name)) continue;
      const expected = `one of the columns ${describe(header)}`;
      throw new DutycycleError({ argument: `columns.${field}`, expected, received: name });
    }
  }
}
