import type { IssueLog } from "./issue.ts";
import type { TimestampFault } from "./timestamp.ts";
import type { TimestampFormat } from "./timestamp-format.ts";

/** Reports a stamp that could not be read as it stands. `received` is asked for only where the detail is kept. */
export function reportTimestamp(
  issues: IssueLog,
  fault: Exclude<TimestampFault, "" | "missing">,
  row: number,
  column: { readonly name: string; readonly format: TimestampFormat },
  received: () => string,
): void {
  const kinds = {
    unreadable: ["unreadable-time", `a time such as ${column.format.pattern}`],
    "date-only": ["date-only", "a date with a clock"],
    implausible: ["implausible-time", "an instant in [1901-01-01, 2200-01-01)"],
    ambiguous: ["ambiguous-time", "a wall-clock time that the zone showed once; the first instant is taken"],
    skipped: ["skipped-time", "a wall-clock time that the zone showed; it is shifted forward"],
  } as const;
  const [kind, expected] = kinds[fault];
  issues.add(kind, row, column.name, expected, issues.keepsDetail(kind) ? received() : "");
}
