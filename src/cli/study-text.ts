import { tz } from "@date-fns/tz";
import { format } from "date-fns";
import type { Assumption, IssueLog, ResponseTimeRow } from "../index.ts";
import type { ServiceResults, StudyResults } from "./study-results.ts";

const ROSTER_BASES = {
  planned: "was planned",
  actual: "was worked",
  estimated: "was estimated from the records",
  mixed: "is partly planned and partly worked",
  unknown: "does not say whether it was planned or worked",
} as const;

/** The summary of a study, as Markdown that reads well in a terminal. */
export function studyText(results: StudyResults): string {
  const { report, rosterReport, calls } = results;
  return [
    `# ${results.title}`,
    "",
    "## What the file holds",
    "",
    `${count(report.rows.read)} rows read: ${count(report.rows.used)} used, ${count(report.rows.rejected)} rejected. ` +
      `${count(calls.length)} calls, ${count(calls.responseCount)} unit responses.`,
    "",
    ...table(
      ["field", "column", "format"],
      Object.entries(report.columns).map(([field, source]) => [
        field,
        source === null ? "(none)" : typeof source === "string" ? source : JSON.stringify(source),
        report.formats[field as keyof typeof report.formats] ?? "",
      ]),
    ),
    "",
    "### Taken for granted",
    "",
    ...assumptionLines(report.assumptions),
    "",
    "### Faults",
    "",
    ...issueLines(report.issues, "calls"),
    ...(rosterReport === undefined ? [] : rosterLines(rosterReport)),
    "",
    "### Left out by the cleaning rules",
    "",
    ...table(
      ["rule", "calls", "responses", "personnel-hours"],
      results.excluded.map((row) => [row.rule, count(row.calls), count(row.responses), fixed(row.hours, 1)]),
    ),
    ...roleLines(results),
    ...results.services.flatMap((of) => serviceLines(of)),
  ].join("\n");
}

/** Units by role on calls of every service, where roles are told apart. */
function roleLines({ byRole }: StudyResults): string[] {
  const groups = byRole.groups ?? [];
  if (groups.length < 2) return [];
  return [
    "",
    "## Units by role, on calls of every service",
    "",
    ...table(
      ["role", "responses", "personnel-hours committed", "on duty", "share on calls", "committed share"],
      groups.map((row) => [
        row.key,
        count(row.responses),
        fixed(row.committedHours, 1),
        fixed(row.onDutyHours, 1),
        percent(row.callShare),
        percent(row.committedShare),
      ]),
    ),
  ];
}

function serviceLines(of: ServiceResults): string[] {
  const { workload, availability, concurrency } = of;
  const days = (workload.period.end - workload.period.start) / 86_400_000;
  const day = (instant: number): string => format(instant, "yyyy-MM-dd", { in: tz(workload.timeZone) });
  return [
    "",
    `## Workload${of.service === undefined ? "" : `: ${of.service}`}`,
    "",
    `${day(workload.period.start)} to ${day(workload.period.end - 1)} (${fixed(days, 0)} days), ${workload.timeZone}.`,
    "",
    ...headline(of),
    "",
    ...table(
      ["begun by", "personnel-hours", "share of on-duty time"],
      Object.entries(workload.committedHoursByInitiator)
        .filter(([, hours]) => hours > 0)
        .map(([initiator, hours]) => [
          initiator,
          fixed(hours, 1),
          percent(workload.shareByInitiator?.[initiator as keyof typeof workload.shareByInitiator]),
        ]),
    ),
    "",
    workload.callShare === undefined
      ? "Personnel-hours committed, by hour of the week (totals over the period):"
      : "Share of on-duty time spent on calls, by hour of the week, in percent:",
    "",
    ...weekGrid(of),
    "",
    "### By area",
    "",
    ...table(
      ["area", "calls", "responses", "personnel-hours", "on calls"],
      (of.byArea.groups ?? [])
        .slice(0, 15)
        .map((row) => [
          row.key,
          count(row.calls),
          count(row.responses),
          fixed(row.committedHours, 1),
          percent(row.callShare),
        ]),
    ),
    "",
    "### Response times, minutes",
    "",
    ...responseTable(of.responseTimes),
    "",
    "### Several calls at once",
    "",
    `Share of calls that found that many open, themselves included: ${shares(concurrency.byEvent, 1)}.`,
    ...(availability === undefined
      ? []
      : [
          `Share of clock time with that many units free: ${shares(availability.byFree, 0)}.`,
          `Longest time with nobody free: ${fixed(availability.longestNoneFree[0]?.minutes ?? 0, 0)} minutes.`,
        ]),
  ];
}

/** The one number, with its denominator, and what was left out of it. */
function headline({ workload }: ServiceResults): string[] {
  const hours =
    `${fixed(workload.committedHours, 1)} personnel-hours committed (one unit's overlaps counted once; ` +
    `${fixed(workload.overlapHours, 1)} more if they were counted twice).`;
  const { callShare, committedShare, onDutyHours, offRosterHours } = workload;
  if (callShare === undefined || committedShare === undefined) {
    return [hours, "", "No share of time: that takes a roster (--roster) of who was on duty."];
  }
  const interval = workload.callShareInterval;
  const between =
    interval === undefined
      ? ""
      : ` (95 % interval by weeks: ${percent(interval.low)} to ${percent(interval.high)})`;
  const bound = workload.sharesAreUpperBounds ? " at most" : "";
  return [
    `**${percent(callShare)}**${bound} of on-duty time went to calls${between}; ${percent(committedShare)} was committed in all.`,
    `The denominator is ${fixed(onDutyHours, 1)} personnel-hours on duty, by a roster that ${ROSTER_BASES[workload.rosterBasis ?? "unknown"]}; ` +
      `it has somebody on duty in ${percent(workload.rosterCoverage)} of the period.`,
    `${hours} ${fixed(offRosterHours, 1)} of them by units that the roster does not know: in no share.`,
    "The rest is time not recorded as committed.",
  ];
}

function weekGrid({ workload }: ServiceResults): string[] {
  const days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
  const hasShares = workload.callShare !== undefined;
  const rows = Array.from({ length: 24 }, (_, hour) => [
    `${String(hour).padStart(2, "0")}:00`,
    ...days.map((_, day) => {
      const slot = workload.byHourOfWeek[day * 24 + hour];
      const value = hasShares ? (slot?.callShare ?? Number.NaN) * 100 : (slot?.committedHours ?? Number.NaN);
      return Number.isNaN(value) ? "-" : fixed(value, hasShares ? 0 : 1);
    }),
  ]);
  return table(["", ...days], rows);
}

function responseTable(rows: readonly ResponseTimeRow[]): string[] {
  return table(
    ["leg", "of each", "count", "missing", "mean", "median", "90 % within"],
    rows.map((row) => [
      row.leg,
      row.level,
      count(row.count),
      count(row.missing),
      fixed(row.meanMinutes, 2),
      fixed(row.medianMinutes, 2),
      fixed(row.p90Minutes, 2),
    ]),
  );
}

function rosterLines(report: NonNullable<StudyResults["rosterReport"]>): string[] {
  const columns = Object.entries(report.columns)
    .filter(([, source]) => source !== null)
    .map(([field, source]) => `${field}: ${typeof source === "string" ? source : JSON.stringify(source)}`);
  return [
    "",
    "### The roster",
    "",
    `${count(report.rows.read)} rows read: ${count(report.rows.used)} used, ${count(report.rows.rejected)} rejected. ` +
      `Columns: ${columns.join("; ")}.`,
    "",
    ...assumptionLines(report.assumptions),
    ...issueLines(report.issues, "roster"),
  ];
}

function assumptionLines(assumptions: readonly Assumption[]): string[] {
  return assumptions.map(({ field, assumed, reason }) => `- ${field}: ${assumed} (${reason})`);
}

function issueLines(issues: IssueLog, file: string): string[] {
  if (issues.total === 0) return [`None in the ${file}.`];
  const kinds = Object.entries(issues.byKind).map(([kind, n]) => {
    const first = issues.details.find((issue) => issue.kind === kind);
    const where =
      first === undefined ? "" : `row ${first.row}${first.column === undefined ? "" : `, ${first.column}`}`;
    return [kind, count(n), where, first?.expected ?? "", first?.received ?? ""];
  });
  return table(["kind", "count", "first at", "expected", "received"], kinds);
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return ["(none)"];
  const plain = [header, ...rows].map((row) =>
    row.map((cell) => cell.replaceAll("|", "/").replaceAll("\n", " ")),
  );
  const widths = header.map((_, column) => Math.max(3, ...plain.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const [first = [], ...rest] = plain;
  return [line(first), line(widths.map((width) => "-".repeat(width))), ...rest.map(line)];
}

function shares(values: readonly number[], from: number): string {
  const shown = values.map((share, index) => `${index + from}: ${percent(share)}`);
  return shown.length > 8 ? `${shown.slice(0, 8).join(", ")}, …` : shown.join(", ");
}

function percent(share: number | undefined): string {
  return share === undefined ? "-" : `${(100 * share).toFixed(1)} %`;
}

function fixed(value: number | undefined, digits: number): string {
  return value === undefined ? "-" : value.toFixed(digits);
}

function count(value: number): string {
  return value.toLocaleString("en-US");
}
