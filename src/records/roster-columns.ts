import { DUTY_BASES, SERVICES } from "../quantity/duty-span.ts";
import { DutycycleError, describe, requireThat } from "../quantity/error.ts";
import type { Assumption, ColumnSource } from "./call-columns.ts";
import { columnNames } from "./call-columns.ts";
import { type ColumnLooks, looksOf } from "./column-looks.ts";
import type { RosterColumns, RosterField } from "./roster-field.ts";
import { rosterHints } from "./roster-hints.ts";

export type { RosterColumns, RosterField } from "./roster-field.ts";

// Headers in small letters and digits only. No text can be read as WHEN in two ways, so that matching is quick.
const WHEN = "(date|time|dt|tm|ts|stamp|at|local)*";
const KIND =
  "(shift|duty|tour|work|roster|schedule|scheduled|sched|planned|actual|clock|punch|log|sign|time)?";
const HEADERS: { readonly [Field in RosterField]: RegExp } = {
  start: new RegExp(`^(${KIND}(start|begin|from|in)(s|ed|ning)?|${KIND}on|onduty)${WHEN}$`),
  end: new RegExp(
    `^(${KIND}(end|finish|stop|to|thru|through|until|out)(s|ed|ing)?|${KIND}off|offduty)${WHEN}$`,
  ),
  unit: /^(assigned|patrol|duty)?(unit|callsign|apparatus|vehicle|car|radio)(id|name|no|num|number|code)?$|^unid$/,
  person:
    /^(person|officer|employee|emp|member|staff|personnel|firefighter|deputy|badge|full)(id|name|no|num|number)?$|^name$/,
  role: /^((duty|shift|work|job)?(role|position|function|assignment)|duty|dutytype)(name|code|desc|description)?$/,
  service: /^(service|department|dept|agency|discipline)(name|type|code)?$/,
  area: /^(area|district|beat|sector|zone|precinct|division|battalion|station)(id|name|no|num|number|code|area)?$/,
  personnel:
    /^(personnel|head|staff|staffing|officer|crew|people|persons|onduty)?(count|size|level)$|^(no|num|number)(of)?(officers|personnel|people|persons|staff|firefighters)$|^(personnel|officers|people|persons|staff|staffing|crew|headcount)$/,
  basis: /^(roster|schedule)?basis$/,
};
/** Fields whose text has a meaning of its own and so stands in one column. */
const SINGLE: readonly RosterField[] = ["role", "service", "personnel", "basis"];
const SAMPLE_ROWS = 1000;
const LONGEST_HEADER = 100;
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
  const compact = new Map(
    header.map((name) => [
      name,
      name
        .slice(0, LONGEST_HEADER)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, ""),
    ]),
  );
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
        reason: "it comes first of those that fit",
        alternatives: others,
      });
    }
    return name;
  };

  // An end that is only a clock stands beside the date of the start.
  let startDate = columnNames(given.start).slice(0, -1);
  for (const field of ["start", "end"] as const) {
    if (given[field] !== undefined) continue;
    const stamp = choose(field, matching(HEADERS[field], "stamps"));
    const clock = stamp === undefined ? choose(field, matching(HEADERS[field], "clocks")) : undefined;
    if (stamp !== undefined) {
      columns[field] = stamp;
    } else if (clock !== undefined) {
      const ownDate = matching(HEADERS[field], "dates", "midnights").slice(0, 1);
      for (const name of ownDate) taken.add(name);
      let date = ownDate.length > 0 ? ownDate : startDate;
      if (date.length === 0) date = [choose(field, matching(DATE, "dates", "midnights"))].filter(isText);
      if (date.length > 0) columns[field] = [...date, clock];
      if (field === "start") startDate = date;
    } else {
      // Dates alone are refused, and by their name.
      const days = [...matching(HEADERS[field], "midnights"), ...matching(HEADERS[field], "dates")];
      columns[field] = choose(field, days) ?? null;
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
  return { columns, assumptions: [...assumptions, ...rosterHints(header, columns, given)] };
}

function requireColumns(header: readonly string[], given: Partial<RosterColumns>): void {
  for (const [field, source] of Object.entries(given)) {
    requireThat(
      Object.hasOwn(HEADERS, field),
      "columns",
      `fields among ${Object.keys(HEADERS).join(", ")}`,
      field,
    );
    const names: readonly unknown[] = columnNames(source) ?? [source];
    requireThat(
      names.length <= 1 || !(SINGLE as readonly string[]).includes(field),
      `columns.${field}`,
      "one column",
      source,
    );
    for (const name of names) {
      if (isText(name) && header.includes(name)) continue;
      const expected = `one of the columns ${describe(header)}`;
      throw new DutycycleError({ argument: `columns.${field}`, expected, received: name });
    }
  }
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
