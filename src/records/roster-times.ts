import { ZoneCalendar } from "../quantity/calendar.ts";
import { DutycycleError, describe } from "../quantity/error.ts";
import { DAY_MS } from "../quantity/instant.ts";
import type { Assumption, ColumnSource } from "./call-columns.ts";
import { columnNames } from "./call-columns.ts";
import { looksOf } from "./column-looks.ts";
import { type InferredTimestampFormat, inferTimestampFormat } from "./infer-timestamp.ts";
import type { IssueLog } from "./issue.ts";
import type { RosterColumns } from "./roster-columns.ts";
import { shownHeader } from "./shown-header.ts";
import { type TimestampFault, TimestampReader } from "./timestamp.ts";
import { type TimestampFormat, timestampFormat } from "./timestamp-format.ts";
import { reportTimestamp } from "./timestamp-issue.ts";
import { faultsBy, unreadableColumn } from "./unreadable-column.ts";

type Edge = "start" | "end";

interface EdgeColumn {
  readonly edge: Edge;
  readonly name: string;
  readonly indexes: readonly number[];
  readonly format: TimestampFormat;
}

const encoder = new TextEncoder();
const SAMPLE_ROWS = 1000;

/** Reads when the duty of a row starts and ends. */
export class RosterTimes {
  readonly assumptions: readonly Assumption[];
  private readonly start: EdgeColumn;
  private readonly end: EdgeColumn;
  private readonly calendar: ZoneCalendar;
  private readonly reader: TimestampReader;
  /** Reads the wall clock as it stands, for two clocks beside one date. */
  private readonly wall: TimestampReader = new TimestampReader(new ZoneCalendar("UTC"));
  private readonly sharesDate: boolean;

  /** @throws DutycycleError code `unusable-file` where start or end is in no column that holds a clock. */
  constructor(
    header: readonly string[],
    rows: readonly (readonly string[])[],
    columns: RosterColumns,
    timeZone: string,
  ) {
    this.calendar = new ZoneCalendar(timeZone);
    this.reader = new TimestampReader(this.calendar);
    const assumptions: Assumption[] = [];
    const start = edgeValues("start", columns.start, header, rows);
    const end = edgeValues("end", columns.end, header, rows);
    const unusable = [start, end].map((edge) => whyUnusable(edge, timeZone)).find((why) => why !== undefined);
    if (unusable !== undefined) {
      throw new DutycycleError({
        code: "unusable-file",
        argument: "source",
        expected: `a header and columns for start and end of duty with date and clock; ${unusable}`,
        received: shownHeader(header, rows),
      });
    }
    for (const edge of [start, end]) requireReadable(edge, timeZone);
    this.start = edgeColumn(start, end, timeZone, assumptions);
    this.end = edgeColumn(end, start, timeZone, assumptions);
    const dateOf = ({ indexes }: EdgeColumn): string => indexes.slice(0, -1).join();
    const withOffset = `${this.start.format.pattern}${this.end.format.pattern}`.includes("Z");
    this.sharesDate = dateOf(this.start) !== "" && dateOf(this.start) === dateOf(this.end) && !withOffset;
    if (this.sharesDate) {
      const namesOfDate = this.start.indexes.slice(0, -1).map((index) => header[index]);
      assumptions.push({
        field: "end",
        assumed: "on the next day where its clock is at or before that of the start",
        reason: `start and end share the date in ${namesOfDate.join(" + ")}`,
      });
    }
    this.assumptions = assumptions;
  }

  /** Start and end of a row; `undefined`, with an issue, where one is missing or unreadable. */
  read(cells: readonly string[], row: number, issues: IssueLog): { start: number; end: number } | undefined {
    if (!this.sharesDate) {
      const start = this.instant(this.reader, this.start, cells, row, issues);
      const end = this.instant(this.reader, this.end, cells, row, issues);
      return Number.isNaN(start) || Number.isNaN(end) ? undefined : { start, end };
    }
    const from = this.instant(this.wall, this.start, cells, row, issues);
    const to = this.instant(this.wall, this.end, cells, row, issues);
    if (Number.isNaN(from) || Number.isNaN(to)) return undefined;
    const start = this.fromLocal(from, this.start, cells, row, issues);
    return { start, end: this.fromLocal(to > from ? to : to + DAY_MS, this.end, cells, row, issues) };
  }

  private instant(
    reader: TimestampReader,
    column: EdgeColumn,
    cells: readonly string[],
    row: number,
    issues: IssueLog,
  ): number {
    const text = joinedCells(cells, column.indexes);
    const bytes = encoder.encode(text);
    const instant = reader.read(bytes, 0, bytes.length, column.format);
    report(issues, row, column, reader.fault, text);
    return instant;
  }

  private fromLocal(
    local: number,
    column: EdgeColumn,
    cells: readonly string[],
    row: number,
    issues: IssueLog,
  ): number {
    const instant = this.calendar.instantFromLocal(local);
    const { reading } = this.calendar;
    report(issues, row, column, reading === "exact" ? "" : reading, joinedCells(cells, column.indexes));
    return instant;
  }
}

interface EdgeValues extends Omit<EdgeColumn, "format"> {
  readonly names: readonly string[];
  readonly given: string | undefined;
  readonly values: readonly string[];
}

function edgeValues(
  edge: Edge,
  source: ColumnSource,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): EdgeValues {
  const names = columnNames(source);
  const indexes = names.map((name) => header.indexOf(name));
  const given =
    typeof source === "object" && source !== null && "format" in source ? source.format : undefined;
  const values = rows.slice(0, SAMPLE_ROWS).map((row) => joinedCells(row, indexes));
  return { edge, names, name: names.join(" + "), indexes, given, values };
}

/** Why no instant can be had from the columns of an edge; `undefined` where it can. */
function whyUnusable(
  { edge, name, indexes, given, values }: EdgeValues,
  timeZone: string,
): string | undefined {
  if (indexes.length === 0) return `none holds the ${edge}`;
  if (given !== undefined) return undefined;
  if (indexes.length === 1 && looksOf(values, timeZone) === "dates")
    return `${name} holds dates without a clock`;
  return inferTimestampFormat(values, timeZone) === undefined
    ? `${name} holds no times, but ${describe(values.find((value) => value !== "") ?? "")}`
    : undefined;
}

/** Throws where a format was named by which no value of the column is a time. */
function requireReadable({ edge, names, given, values }: EdgeValues, timeZone: string): void {
  if (given === undefined) return;
  const format = timestampFormat(given);
  const faultOf = faultsBy(format, timeZone);
  const present = values.filter((value) => value !== "" && faultOf(value) !== "missing");
  const isTime = (value: string): boolean => !["unreadable", "date-only"].includes(faultOf(value));
  if (present.length > 0 && !present.some(isTime)) {
    throw unreadableColumn(edge, names, present[0], ` written as ${format.pattern}`);
  }
}

/** The column with its format: that of both edges together where it reads as much as two of their own. */
function edgeColumn(
  { given, values, names: _, ...column }: EdgeValues,
  other: EdgeValues,
  timeZone: string,
  assumptions: Assumption[],
): EdgeColumn {
  if (given !== undefined) return { ...column, format: timestampFormat(given) };
  const own = inferTimestampFormat(values, timeZone) as InferredTimestampFormat;
  const others = inferTimestampFormat(other.values, timeZone);
  // Written in turn, as the rows have them: what tells day from month in one edge holds for both.
  const both = inferTimestampFormat(
    values.flatMap((value, row) => [value, other.values[row] ?? ""]),
    timeZone,
  );
  const inferred = both !== undefined && both.readable >= own.readable + (others?.readable ?? 0) ? both : own;
  if (inferred.assumed !== undefined) {
    assumptions.push({ field: column.edge, assumed: inferred.format.pattern, reason: inferred.assumed });
  }
  return { ...column, format: inferred.format };
}

/** The parts of a time with a space between; empty where one is missing. */
function joinedCells(cells: readonly string[], indexes: readonly number[]): string {
  const parts = indexes.map((index) => (cells[index] ?? "").trim());
  return parts.includes("") ? "" : parts.join(" ");
}

function report(
  issues: IssueLog,
  row: number,
  column: EdgeColumn,
  fault: TimestampFault,
  text: string,
): void {
  if (fault === "missing") {
    issues.add(
      `no-${column.edge}`,
      row,
      column.name,
      `a time at which duty ${column.edge}s`,
      text === "" ? "none" : text,
    );
  } else if (fault !== "") {
    reportTimestamp(issues, fault, row, column, () => text);
  }
}
