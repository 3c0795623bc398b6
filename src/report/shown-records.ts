import { ZoneCalendar } from "../quantity/calendar.ts";
import { columnNames } from "../records/call-columns.ts";
import type { CallTable } from "../records/call-table.ts";
import type { Roster } from "../records/roster.ts";
import type { SimulationLog } from "../simulation/log.ts";
import { countText } from "./chart-number.ts";
import { type FileReport, isCallTable, isRoster } from "./shown-kind.ts";
import type { ShownPart } from "./shown-part.ts";
import { endsOf, type RowsForm, rowsTable } from "./shown-rows.ts";
import type { Row } from "./value-text.ts";

/** What a reader made of a file: how much of it was used, which column means what, what was assumed, what is faulty. */
export function fileParts(report: Row & FileReport, form: RowsForm): readonly ShownPart[] {
  const { calls, roster, columns, formats, assumptions, issues, rows } = report;
  const found: readonly Row[] = Object.entries(columns).map(([field, source]) => ({
    meaning: field,
    column: columnNames(source).join(" + ") || "none",
    format: (formats as Row | undefined)?.[field],
  }));
  const faults = Object.entries(issues.byKind).map(([kind, times]) => ({
    kind: kind.replaceAll("-", " "),
    times,
  }));
  const tables: readonly (readonly [string, readonly Row[]])[] = [
    ["Which column was taken for what", found],
    [
      "Taken for granted",
      assumptions.map(({ field, assumed, reason }) => ({ about: field, assumed, because: reason })),
    ],
    ["Faults", faults],
  ];
  return [
    {
      kind: "list",
      title: form.title || "What was read",
      items: [
        [
          "Rows",
          `${countText(rows.read)} read, ${countText(rows.used)} used, ${countText(rows.rejected)} rejected`,
        ],
        ...(isCallTable(calls) ? callItems(calls) : []),
        ...(isRoster(roster) ? rosterItems(roster) : []),
        ["Faults", countText(issues.total)],
      ],
    },
    ...tables.flatMap(([title, list]) => (list.length === 0 ? [] : [rowsTable(list, { ...form, title })])),
  ];
}

/** Calls, one a row, on the agency's clock. */
export function callParts(calls: CallTable, form: RowsForm): readonly ShownPart[] {
  const { rows, gap } = endsOf(calls.length, form.most, (place) => {
    const { responses, latitude: _, longitude: __, ...call } = calls.call(place);
    return { ...call, responses: responses.length };
  });
  return [
    { kind: "list", title: form.title || "Calls", items: callItems(calls) },
    ...table(rows, gap, {
      ...form,
      title: "Calls in the order of the records",
      calendar: new ZoneCalendar(calls.timeZone),
    }),
  ];
}

/** Spans of duty, one a row, on the agency's clock. */
export function rosterParts(roster: Roster, form: RowsForm): readonly ShownPart[] {
  const title = "Spans on duty";
  return [
    { kind: "list", title: form.title || "Roster", items: rosterItems(roster) },
    ...(roster.length === 0
      ? []
      : [
          rowsTable(
            roster.spans.map((span): Row => ({ ...span })),
            {
              ...form,
              title,
              calendar: new ZoneCalendar(roster.timeZone),
            },
          ),
        ]),
  ];
}

/** One unit's part in one call a row. */
export function logParts(log: SimulationLog, form: RowsForm): readonly ShownPart[] {
  const { rows, gap } = endsOf(log.length, form.most, (place) => log.response(place));
  const items = [
    ["Calls received", countText(log.callCount)],
    ["Calls to which nobody came", countText(log.unanswered.length)],
    ["Unit responses", countText(log.length)],
  ] as const;
  return [
    { kind: "list", title: form.title || "What happened in the simulation", items },
    ...table(rows, gap, { ...form, title: "Unit responses in the order of dispatch" }),
  ];
}

function table(
  rows: readonly object[],
  gap: ReturnType<typeof endsOf>["gap"],
  form: RowsForm,
): readonly ShownPart[] {
  return rows.length === 0
    ? []
    : [{ ...rowsTable(rows as readonly Row[], { ...form, isPart: gap !== undefined }), ...(gap && { gap }) }];
}

function callItems({ length, responseCount, timeZone }: CallTable): readonly (readonly [string, string])[] {
  return [
    ["Calls", countText(length)],
    ["Unit responses", countText(responseCount)],
    ["Time zone", timeZone],
  ];
}

function rosterItems({
  length,
  personnelHours,
  basis,
  timeZone,
}: Roster): readonly (readonly [string, string])[] {
  return [
    ["Spans on duty", countText(length)],
    ["Personnel-hours", countText(personnelHours)],
    ["Basis", basis],
    ["Time zone", timeZone],
  ];
}
