import { requireTimeZone } from "../quantity/calendar.ts";
import { requireOptions } from "../quantity/error.ts";
import { type Assumption, columnNames } from "./call-columns.ts";
import { checkDuty, type PlacedSpan, reportOverlaps } from "./duty-faults.ts";
import { requireColumnMap } from "./given-columns.ts";
import { headerOf } from "./header.ts";
import { IssueLog } from "./issue.ts";
import { Roster } from "./roster.ts";
import { inferRosterColumns, type RosterField } from "./roster-columns.ts";
import { columnsOfOptions, RosterMeaning } from "./roster-meaning.ts";
import type { ReadRosterOptions, RosterReport } from "./roster-report.ts";
import { RosterTimes } from "./roster-times.ts";
import type { TextSource } from "./source.ts";
import { textRows } from "./text-rows.ts";

const OPTIONS: readonly (keyof ReadRosterOptions)[] = [
  ...(["timeZone", "columns", "service", "role", "personnel", "basis", "signal"] as const),
];

/** What `readRoster` does once it is loaded. */
export async function rosterOfSource(source: TextSource, options: ReadRosterOptions): Promise<RosterReport> {
  requireTimeZone(options?.timeZone);
  requireOptions(options, OPTIONS);
  if (options.columns !== undefined) requireColumnMap(options.columns);
  let endsInQuotes = false;
  const all = await textRows(source, options.signal, () => {
    endsInQuotes = true;
  });
  const { skipped, header } = headerOf(all);
  const rows = all.slice(skipped);
  const given = { ...options.columns, ...columnsOfOptions(options) };
  const { columns, assumptions } = inferRosterColumns(header, rows, given, options.timeZone);
  const times = new RosterTimes(header, rows, columns, options.timeZone);
  const meaning = new RosterMeaning(options, header, columns);
  const issues = new IssueLog();
  const columnOf = (field: RosterField): string => columnNames(columns[field]).join(" + ");
  const used: PlacedSpan[] = [];
  rows.forEach((cells, index) => {
    const row = index + 1;
    const time = times.read(cells, row, issues);
    const about = meaning.read(cells, row, issues);
    if (time === undefined || about === undefined) return;
    const span = { ...about, ...time };
    if (checkDuty(issues, row, columnOf, span)) used.push({ row, span });
  });
  if (endsInQuotes) {
    const received = "none: the row holds the rest of the file";
    issues.add("unclosed-quote", rows.length, undefined, "a quote that closes the field", received);
  }
  reportOverlaps(issues, used, columnOf);
  // A hint where to look says more than that nothing was said.
  const isHinted = ({ field, assumed }: Assumption): boolean =>
    assumptions.some((hint) => hint.field === field && hint.assumed === assumed);
  const notSaid = meaning.assumptions.filter((unsaid) => !isHinted(unsaid));
  return {
    roster: new Roster(
      options.timeZone,
      used.map(({ span }) => span),
    ),
    columns,
    assumptions: [...assumptions, ...times.assumptions, ...notSaid],
    issues,
    rows: { read: rows.length, used: used.length, rejected: rows.length - used.length },
  };
}
