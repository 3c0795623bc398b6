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

const AREAS_SHOWN = 15;
const SHARES_SHOWN = 10;

/** The summary of a study, as Markdown that reads well in a terminal. */
export function studyText(results: StudyResults): string {
  const { report, rosterReport, calls } = results;
  return [
    `# ${results.title}`,
    "",
    "## What the file holds",
    "",
    `${count(report.rows.read)} rows read: ${count(report.rows.used)} used, ${count(report.rows.rejected)} rejected. ` +
      `${count(calls.length)} calls, ${count(calls.responseCount)} unit responses; ` +
      `${count(report.rows.used - calls.responseCount)} rows hold no response.`,
    "",
    ...table(
      ["field", "column", "format"],
      Object.entries(report.columns).map(([field, source]) => [
        field,
        source === null ? "(none)" : typeof source === "string" ? source : JSON.stringify(source),
        report.formats[field as keyof typeof report.formats] ?? "",
      ]),
    ),
    ...meaningLines(results),
    "",
    "### Taken for granted",
    "",
    ...(report.assumptions.length === 0 ? ["Nothing."] : assumptionLines(report.assumptions)),
    "",
    "### Faults (row 1 is the first below the header)",
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
    ...results.services.flatMap((of) => serviceLines(of, results)),
  ].join("\n");
}

/** What the options say that columns mean. */
function meaningLines({ meaning }: StudyResults): string[] {
  const said = Object.entries(meaning).map(([field, value]) => `- ${field}: ${JSON.stringify(value)}`);
  return said.length === 0 ? [] : ["", "As the configuration says:", "", ...said];
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
      [
        "role",
        "responses",
        "personnel-hours committed",
        "personnel-hours on duty",
        "share on calls",
        "committed share",
      ],
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

function serviceLines(of: ServiceResults, { report, meaning }: StudyResults): string[] {
  const { workload } = of;
  const days = (workload.period.end - workload.period.start) / 86_400_000;
  const day = (instant: number): string => format(instant, "yyyy-MM-dd", { in: tz(workload.timeZone) });
  const hasIntervals = workload.committedHours > 0;
  return [
    "",
    `## Workload${of.service === undefined ? "" : `: ${of.service} calls`}`,
    "",
    `${day(workload.period.start)} to ${day(workload.period.end - 1)} (${fixed(days, 0)} days), ${workload.timeZone}.`,
    "",
    ...(hasIntervals
      ? [...headline(of, "personnel" in meaning), "", ...workloadLines(of)]
      : ["No workload can be had: no response has both a start (dispatch or arrival) and a clear."]),
    "",
    "### Response times, minutes: calls from the community or of unknown origin, before cleaning",
    "",
    ...responseTable(of.responseTimes),
    ...(hasIntervals ? concurrencyLines(of) : []),
    ...(report.columns.unit === null
      ? ["", "The file names no units: hours are call-open hours, not officers' hours."]
      : []),
  ];
}

/** The one number, with its denominator, and what was left out of it. */
function headline({ workload, service }: ServiceResults, hasPersonnel: boolean): string[] {
  const crews = hasPersonnel ? "" : ", one person taken for each unit";
  const hours =
    `${fixed(workload.committedHours, 1)} personnel-hours committed${crews} (one unit's overlaps counted once; ` +
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
  const whose = service === undefined ? "calls" : `${service} calls`;
  const crew =
    service === undefined ? "on-duty time" : `the time on duty of those whom the roster has for ${service}`;
  return [
    `**${percent(callShare)}**${bound} of ${crew} went to ${whose}${between}; ${percent(committedShare)} was committed in all.`,
    `The denominator is ${fixed(onDutyHours, 1)} personnel-hours on duty, by a roster that ${ROSTER_BASES[workload.rosterBasis ?? "unknown"]}; ` +
      `it has somebody on duty in ${percent(workload.rosterCoverage)} of the period.`,
    `${hours} ${fixed(offRosterHours, 1)} of them by units that the roster does not have${service === undefined ? "" : ` for ${service}`}: in no share.`,
    ...(service === undefined
      ? []
      : ["What units do on calls of other services stands in the table by role."]),
    "The rest is time not recorded as committed.",
  ];
}

/** Who began it, when it was, and where. */
function workloadLines(of: ServiceResults): string[] {
  const { workload } = of;
  const hasShares = workload.callShare !== undefined;
  const areas = of.byArea.groups ?? [];
  const hasAreaShares = areas.some(({ callShare }) => callShare !== undefined);
  return [
    ...table(
      ["begun by", "personnel-hours", ...(hasShares ? ["share of on-duty time"] : [])],
      Object.entries(workload.committedHoursByInitiator)
        .filter(([, hours]) => hours > 0)
        .map(([initiator, hours]) => [
          initiator,
          fixed(hours, 1),
          ...(hasShares ? [percent(workload.shareByInitiator?.[initiator as "community"])] : []),
        ]),
    ),
    "",
    hasShares
      ? "Share of on-duty time spent on calls, by hour of the week, in percent:"
      : "Personnel-hours committed, by hour of the week (totals over the period):",
    "",
    ...weekGrid(of),
    "",
    "### By area of the call",
    "",
    ...table(
      ["area", "calls", "responses", "personnel-hours", ...(hasAreaShares ? ["of time assigned to it"] : [])],
      areas
        .slice(0, AREAS_SHOWN)
        .map((row) => [
          row.key,
          count(row.calls),
          count(row.responses),
          fixed(row.committedHours, 1),
          ...(hasAreaShares ? [percent(row.callShare)] : []),
        ]),
    ),
    ...(areas.length > AREAS_SHOWN ? [`and ${areas.length - AREAS_SHOWN} more, in by-area.csv`] : []),
    ...(hasAreaShares
      ? [
          "",
          "The last column: hours on calls in the area, by whichever unit, over the hours of units assigned to it (-: none is).",
        ]
      : []),
  ];
}

function concurrencyLines({ concurrency, availability }: ServiceResults): string[] {
  return [
    "",
    "### Several calls at once",
    "",
    `A call is open from its first dispatch to its last clear. On average ${fixed(concurrency.meanOpen, 2)} are open. ` +
      `Share of calls that found that many open, themselves included: ${shares(concurrency.byEvent, 1)}.`,
    ...(availability === undefined
      ? []
      : [
          `Share of clock time with that many units free: ${shares(availability.byFree, 0)}.`,
          `Longest time with nobody free: ${fixed(availability.longestNoneFree[0]?.minutes ?? 0, 0)} minutes.`,
        ]),
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
    ["leg", "of each", "count", "missing", "negative", "mean", "median", "90 % within"],
    rows.map((row) => [
      row.leg,
      row.level,
      count(row.count),
      count(row.missing),
      count(row.negative),
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
    "",
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

/** Shares by number, what lies beyond the tenth put together. */
function shares(values: readonly number[], from: number): string {
  const shown = values.slice(0, SHARES_SHOWN).map((share, index) => `${index + from}: ${percent(share)}`);
  const rest = values.slice(SHARES_SHOWN).reduce((sum, share) => sum + share, 0);
  return [...shown, ...(rest > 0 ? [`more: ${percent(rest)}`] : [])].join(", ");
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
