import { requireTimeZone } from "../quantity/calendar.ts";
import { DutycycleError, requireOptions, requireThat } from "../quantity/error.ts";
import { DEFAULT_MAX_HOURS, requireMaxHours } from "./call.ts";
import { type Assumption, type CallColumns, type CallField, columnNames } from "./call-columns.ts";
import { type CallRowSink, CallRows } from "./call-rows.ts";
import { inferCallColumns } from "./columns.ts";
import type { CsvDialect } from "./csv-dialect.ts";
import { CsvRecords } from "./csv-records.ts";
import { readHead } from "./file-head.ts";
import { headerOf } from "./header.ts";
import { IssueLog } from "./issue.ts";
import { giveTexts } from "./json-records.ts";
import { readerAssumptions } from "./reader-assumptions.ts";
import type { RowMeaning } from "./row-meaning.ts";
import { shownHeader } from "./shown-header.ts";
import { bytesOf, type TextSource } from "./source.ts";

/** How far a reader has come. */
export interface ReadProgress {
  /** Bytes of UTF-8 text read so far. */
  readonly bytes: number;
  /** Rows of data read so far. */
  readonly rows: number;
}

/** Options of `readCalls`. What is left out is inferred from the file or `unknown`, and stands in `assumptions`. */
export interface ReadCallsOptions extends RowMeaning {
  /** The IANA zone of the agency's wall clock, such as `America/Detroit`. */
  readonly timeZone: string;
  /** Which column means what; a field that is left out is inferred, `null` says that the file has none. */
  readonly columns?: Partial<CallColumns>;
  /** Responses longer than this add no committed time; hours in (0, 1000], default 24. */
  readonly maxHours?: number;
  /** Called after each chunk of the source. */
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Stops the reading; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** What a reader says of a file besides its calls. `read === used + rejected`. */
export interface ReadReport {
  /** Which column was taken for what. */
  readonly columns: CallColumns;
  /** The timestamp format of each time column. */
  readonly formats: { readonly [Field in CallField]?: string };
  readonly assumptions: readonly Assumption[];
  readonly issues: IssueLog;
  readonly rows: { readonly read: number; readonly used: number; readonly rejected: number };
}

/** The names of `ReadCallsOptions`, and of what `measureWorkloadFrom` takes besides: one object may serve both. */
const OPTIONS: readonly string[] = [
  ...["timeZone", "columns", "service", "initiator", "role", "personnel", "maxHours", "onProgress", "signal"],
  ...["onlyService", "roster", "roles", "period", "by", "seed"],
];

const BYTES_BETWEEN_BREAKS = 1 << 23;
const TIME_FIELDS = ["receivedAt", "dispatchedAt", "enrouteAt", "arrivedAt", "clearedAt"] as const;

/** Reads an export row by row into a sink: column inference on the head of the file, then one pass. */
export async function readRows(
  source: TextSource,
  options: ReadCallsOptions,
  newSink: (issues: IssueLog) => CallRowSink,
): Promise<ReadReport> {
  requireTimeZone(options?.timeZone);
  requireOptions(options, OPTIONS);
  const { onProgress } = options;
  requireThat(
    onProgress === undefined || typeof onProgress === "function",
    "onProgress",
    "a function",
    onProgress,
  );
  const maxHours = options.maxHours ?? DEFAULT_MAX_HOURS;
  requireMaxHours(maxHours);
  const issues = new IssueLog();
  const sink = newSink(issues);
  const chunks = bytesOf(source, options.signal);
  try {
    const { head, ended, sample } = await readHead(chunks);
    const { skipped, header } = headerOf(sample.rows);
    const inferred = inferCallColumns(
      header,
      sample.rows.slice(skipped),
      options.columns === undefined ? {} : options.columns,
      options.timeZone,
    );
    requireTimes(inferred, header, sample.rows.slice(skipped));
    const rows = new CallRows({
      ...{ header, skippedRecords: skipped, columns: inferred.columns, formats: inferred.formats },
      ...{ meaning: options, timeZone: options.timeZone, maxHours, issues, sink },
    });
    if (sample.json === undefined) {
      await readCsv(sample.dialect, rows, head, ended ? undefined : chunks, options);
    } else {
      giveTexts(rows, sample.json);
      options.onProgress?.({ bytes: head.length, rows: rows.read });
    }
    const formats = Object.entries(inferred.formats).map(([field, format]) => [field, format?.pattern]);
    return {
      columns: inferred.columns,
      formats: Object.fromEntries(formats),
      assumptions: [...ofUnits(sample.units), ...readerAssumptions(options, inferred, skipped)],
      issues,
      rows: { read: rows.read, used: rows.read - rows.rejected, rejected: rows.rejected },
    };
  } finally {
    await chunks.return(undefined);
  }
}

async function readCsv(
  dialect: CsvDialect,
  rows: CallRows,
  head: Uint8Array,
  rest: AsyncGenerator<Uint8Array> | undefined,
  options: ReadCallsOptions,
): Promise<void> {
  const records = new CsvRecords(dialect, rows);
  let bytes = 0;
  let sinceBreak = 0;
  const take = async (chunk: Uint8Array): Promise<void> => {
    records.push(chunk);
    bytes += chunk.length;
    sinceBreak += chunk.length;
    options.onProgress?.({ bytes, rows: rows.read });
    if (
      sinceBreak > BYTES_BETWEEN_BREAKS &&
      (options.signal !== undefined || options.onProgress !== undefined)
    ) {
      // Lets timers and events run, so that a page can repaint and a button can cancel.
      sinceBreak = 0;
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  };
  await take(head);
  if (rest !== undefined) for await (const chunk of rest) await take(chunk);
  records.finish();
  if (records.endsInQuotes) {
    const received = "none: the row holds the rest of the file";
    rows.issues.add("unclosed-quote", rows.read, undefined, "a quote that closes the field", received);
  }
  options.onProgress?.({ bytes, rows: rows.read });
}

/** Says of whose entries each is a row, where JSON items hold their units as a list. */
function ofUnits(list: string | undefined): readonly Assumption[] {
  if (list === undefined) return [];
  const reason = "each item holds its units as a list: what stands beside it is repeated";
  return [{ field: "unit", assumed: `a row for each of ${list}`, reason }];
}

function requireTimes(
  inferred: { columns: CallColumns; assumptions: readonly Assumption[] },
  header: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  if (TIME_FIELDS.some((field) => columnNames(inferred.columns[field]).length > 0)) return;
  const reasons = inferred.assumptions.filter((assumption) =>
    TIME_FIELDS.includes(assumption.field as "receivedAt"),
  );
  const why =
    reasons.length === 0 || rows.length === 0
      ? ""
      : ` (${reasons.map(({ field, reason }) => `${field}: ${reason}`).join("; ")})`;
  throw new DutycycleError({
    code: "unusable-file",
    argument: "source",
    expected: `a header and at least one column that holds times, for ${TIME_FIELDS.join(", ")}${why}`,
    received: shownHeader(header, rows),
  });
}
