import { ZoneCalendar } from "../quantity/calendar.ts";
import { DutycycleError } from "../quantity/error.ts";
import { DAY_MS } from "../quantity/instant.ts";
import type { Assumption } from "./call-columns.ts";
import type { IssueLog } from "./issue.ts";
import type { RosterColumns } from "./roster-columns.ts";
import {
  type EdgeColumn,
  edgeColumn,
  edgeValues,
  joinedCells,
  requireReadable,
  whyUnusable,
} from "./roster-edge.ts";
import { shownHeader } from "./shown-header.ts";
import { type TimestampFault, TimestampReader } from "./timestamp.ts";
import { reportTimestamp } from "./timestamp-issue.ts";

const encoder = new TextEncoder();

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
