import type { Assumption } from "./call-columns.ts";
import type { IssueLog } from "./issue.ts";
import type { Roster } from "./roster.ts";
import type { RosterColumns } from "./roster-columns.ts";
import type { SpanMeaning } from "./roster-meaning.ts";

/** Options of `readRoster`. What is left out is read from the file where it says it, and stands in `assumptions`. */
export interface ReadRosterOptions extends SpanMeaning {
  /** The IANA zone of the roster's wall clock. */
  readonly timeZone: string;
  /** Which column means what; a field that is left out is inferred, `null` says that the file has none. */
  readonly columns?: Partial<RosterColumns>;
  /** Stops the reading; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** A roster with what was inferred, assumed and found faulty. `rows.read === rows.used + rows.rejected`. */
export interface RosterReport {
  readonly roster: Roster;
  readonly columns: RosterColumns;
  readonly assumptions: readonly Assumption[];
  readonly issues: IssueLog;
  readonly rows: { readonly read: number; readonly used: number; readonly rejected: number };
}
