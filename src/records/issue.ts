/** One fault in data: where it is, what was expected there, and what stood there. */
export interface Issue {
  /** A short stable name, such as `unreadable-time` or `no-clear`. */
  readonly kind: string;
  /** The data record, counted from 1 without the header; for objects, the place in the iterable, from 1. */
  readonly row: number;
  /** The header of the column, the path inside an object, or `undefined` where the whole row is meant. */
  readonly column: string | undefined;
  readonly expected: string;
  readonly received: string;
}

const DETAILS_PER_KIND = 100;
const LONGEST_RECEIVED = 80;

/**
 * Faults in data, as data. Counts are exact; details are kept for the first 100 of each kind.
 *
 * @example
 * ```ts
 * import { readCalls } from "dutycycle";
 * const csv = "id,dispatched,cleared\n7,2024-03-01 10:00,2024-03-01 10:30\n8,2024-03-01 11:00,\n";
 * const { issues } = await readCalls(csv, { timeZone: "UTC" });
 * issues.total; // => 1
 * [...issues][0]?.kind; // => "no-clear"
 * ```
 */
export class IssueLog implements Iterable<Issue> {
  total = 0;
  readonly byKind: Record<string, number> = {};
  readonly details: Issue[] = [];

  add(kind: string, row: number, column: string | undefined, expected: string, received: string): void {
    const count = this.countOf(kind) + 1;
    this.byKind[kind] = count;
    this.total += 1;
    if (count > DETAILS_PER_KIND) return;
    const shown = received.length > LONGEST_RECEIVED ? `${received.slice(0, LONGEST_RECEIVED)}…` : received;
    this.details.push({ kind, row, column, expected, received: shown });
  }

  /** Whether a further issue of this kind would be kept in detail; spares the hot path its text. */
  keepsDetail(kind: string): boolean {
    return this.countOf(kind) < DETAILS_PER_KIND;
  }

  /** A kind may be named like something that every object has. */
  private countOf(kind: string): number {
    return Object.hasOwn(this.byKind, kind) ? (this.byKind[kind] as number) : 0;
  }

  *[Symbol.iterator](): Iterator<Issue> {
    yield* this.details;
  }
}
