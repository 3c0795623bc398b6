import type { Assumption, IssueLog, ReadReport, RosterReport, RowMeaning } from "../index.ts";
import { textTable } from "./text-table.ts";

/** What a dispatch export holds: which column was taken for what, what was taken for granted, and what is wrong with it. */
export function callsText(
  report: ReadReport,
  meaning: RowMeaning,
  { calls, responses }: { readonly calls: number; readonly responses: number },
): string[] {
  const { rows } = report;
  return [
    "## What the file holds",
    "",
    `${count(rows.read)} rows read: ${count(rows.used)} used, ${count(rows.rejected)} rejected. ` +
      `${count(calls)} calls, ${count(responses)} unit responses; ${count(rows.used - responses)} rows hold no response.`,
    "",
    ...textTable(
      ["field", "column", "format"],
      Object.entries(report.columns).map(([field, source]) => [
        field,
        source === null ? "(none)" : typeof source === "string" ? source : JSON.stringify(source),
        report.formats[field as keyof typeof report.formats] ?? "",
      ]),
    ),
    ...meaningLines(meaning),
    "",
    "### Taken for granted",
    "",
    ...(report.assumptions.length === 0 ? ["Nothing."] : assumptionLines(report.assumptions)),
    "",
    "### Faults (row 1 is the first below the header)",
    "",
    ...issueLines(report.issues),
  ];
}

/** The same of a roster. */
export function rosterText(report: RosterReport): string[] {
  const { rows } = report;
  const columns = Object.entries(report.columns)
    .filter(([, source]) => source !== null)
    .map(([field, source]) => `${field}: ${typeof source === "string" ? source : JSON.stringify(source)}`);
  return [
    "## What the roster holds",
    "",
    `${count(rows.read)} rows read: ${count(rows.used)} used, ${count(rows.rejected)} rejected. Columns: ${columns.join("; ")}.`,
    "",
    ...assumptionLines(report.assumptions),
    "",
    ...issueLines(report.issues),
  ];
}

/** What the configuration says that columns mean. */
function meaningLines(meaning: RowMeaning): string[] {
  const said = Object.entries(meaning).map(([field, value]) => `- ${field}: ${JSON.stringify(value)}`);
  return said.length === 0 ? [] : ["", "As the configuration says:", "", ...said];
}

function assumptionLines(assumptions: readonly Assumption[]): string[] {
  return assumptions.map(({ field, assumed, reason, alternatives = [] }) => {
    const others =
      alternatives.length === 0
        ? ""
        : `; could also be ${alternatives.map((name) => `"${name}"`).join(", ")}`;
    return `- ${field}: ${assumed} (${reason}${others})`;
  });
}

function issueLines(issues: IssueLog): string[] {
  if (issues.total === 0) return ["No faults."];
  const kinds = Object.entries(issues.byKind).map(([kind, n]) => {
    const first = issues.details.find((issue) => issue.kind === kind);
    const where =
      first === undefined ? "" : `row ${first.row}${first.column === undefined ? "" : `, ${first.column}`}`;
    return [kind, count(n), where, first?.expected ?? "", first?.received ?? ""];
  });
  return textTable(["kind", "count", "first at", "expected", "received"], kinds);
}

const count = (value: number): string => value.toLocaleString("en-US");
