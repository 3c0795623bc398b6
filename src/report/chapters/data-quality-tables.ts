import { type CallField, columnNames } from "../../records/call-columns.ts";
import { numberText } from "../number-text.ts";
import type { StudyCase } from "../study-case.ts";
import type { Table } from "../table.ts";

export function exclusionsTable({ excluded, periodText: period }: StudyCase): Table {
  return {
    id: "exclusions",
    title: "Left out, by rule",
    columns: [
      { key: "rule", label: "Rule", kind: "text" },
      { key: "calls", label: "Calls", kind: "count" },
      { key: "responses", label: "Responses", kind: "count" },
      { key: "hours", label: "Personnel-hours", kind: "number" },
    ],
    rows: excluded.map((row) => ({ ...row, rule: ruleText(row.rule) })),
    ...{ period, source: "cleanCalls" },
    note: `What breaks several rules counts once, under the first of these: ${excluded.map(({ rule }) => ruleText(rule)).join(", ")}.`,
  };
}

function ruleText(rule: string): string {
  return rule.replaceAll("-", " ");
}

export function issuesTable({ input, periodText: period }: StudyCase): Table | undefined {
  const rows = [
    ...Object.entries(input.issues?.byKind ?? {}).map(([kind, faults]) => ({ file: "calls", kind, faults })),
    ...Object.entries(input.rosterIssues?.byKind ?? {}).map(([kind, faults]) => ({
      file: "roster",
      kind,
      faults,
    })),
  ];
  if (rows.length === 0) return undefined;
  return {
    id: "issues",
    title: "Faults in the files",
    columns: [
      { key: "file", label: "File", kind: "text" },
      { key: "kind", label: "Kind of fault", kind: "text" },
      { key: "faults", label: "Times", kind: "count" },
    ],
    rows: rows.map((row) => ({ ...row, kind: row.kind.replaceAll("-", " ") })),
    ...{ period, source: "the reader of the files" },
    note: "A fault is counted where it stands; a row with a fault may still be used for what it holds.",
  };
}

/** For the appendix. */
export function columnsTable({ input, periodText: period }: StudyCase): Table | undefined {
  if (input.columns === undefined) return undefined;
  return {
    id: "columns",
    title: "Which column was taken for what",
    columns: [
      { key: "field", label: "Meaning", kind: "text" },
      { key: "column", label: "Column of the file", kind: "text" },
      ...(input.formats === undefined ? [] : [{ key: "format", label: "Format", kind: "text" } as const]),
    ],
    rows: Object.entries(input.columns).map(([field, source]) => ({
      field: fieldName(field),
      column: columnNames(source).join(" + ") || "none",
      ...(input.formats === undefined ? {} : { format: input.formats[field as CallField] ?? "" }),
    })),
    ...{ period, source: "the header of the file, and the options given" },
  };
}

export function assumptionsTable({
  input,
  policeWorkload,
  periodText: period,
}: StudyCase): Table | undefined {
  const all = [
    ...(input.assumptions ?? []),
    ...(input.rosterAssumptions ?? []),
    ...(policeWorkload?.assumptions ?? []),
  ];
  const rows = [
    ...new Map(
      all.map(({ field, assumed, reason }) => [
        `${field}: ${assumed}`,
        { field: fieldName(field), assumed, reason },
      ]),
    ).values(),
  ];
  if (rows.length === 0) return undefined;
  return {
    id: "assumptions",
    title: "Taken for granted",
    columns: [
      { key: "field", label: "About", kind: "text" },
      { key: "assumed", label: "Assumed", kind: "text" },
      { key: "reason", label: "Because", kind: "text" },
    ],
    rows,
    ...{ period, source: "the readers of the files" },
  };
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  ...{ id: "Number of the call", unit: "Unit", type: "Type of call", area: "Area", priority: "Priority" },
  ...{ receivedAt: "Call received", dispatchedAt: "Unit dispatched", enrouteAt: "Unit en route" },
  ...{ arrivedAt: "Unit arrived", clearedAt: "Unit cleared", disposition: "Disposition" },
  ...{
    initiator: "Who began it",
    service: "Service",
    role: "Role of the unit",
    personnel: "People in a unit",
  },
  ...{ latitude: "Latitude", longitude: "Longitude", timeZone: "Time zone", basis: "Planned or worked" },
  ...{ start: "Start of duty", end: "End of duty" },
};

/** What a reader would call a field; one that is not known by another name keeps its own. */
function fieldName(field: string): string {
  return Object.hasOwn(FIELD_NAMES, field) ? (FIELD_NAMES[field] as string) : field;
}

export function count(value: number): string {
  return numberText(value, { kind: "count" });
}
