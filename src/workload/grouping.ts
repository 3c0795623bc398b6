import type { ZoneCalendar } from "../quantity/calendar.ts";
import { SERVICES } from "../quantity/duty-span.ts";
import { requireOneOf } from "../quantity/error.ts";
import { INITIATORS } from "../records/call.ts";
import type { CallTableColumns } from "../records/call-table.ts";
import { CLOCK_SLOTS } from "./clock-slot.ts";

/** What calls or their responses can be grouped by; `hour`, `hour-of-week` and `month` are local time of receipt. */
export type GroupBy =
  | "area"
  | "type"
  | "priority"
  | "disposition"
  | "service"
  | "initiator"
  | "hour"
  | "hour-of-week"
  | "month"
  | "unit"
  | "role";
/** What committed time can be split by. */
export const WORKLOAD_GROUPS = ["area", "type", "priority", "unit", "service", "role"] as const;
const GROUPS: readonly GroupBy[] = [
  ...WORKLOAD_GROUPS,
  ...(["disposition", "initiator", "hour", "hour-of-week", "month"] as const),
];

/** The group of every call, or of every response for `unit` and `role`. */
export interface Grouping {
  readonly perResponse: boolean;
  /** Absent where all is one group. */
  readonly codes?: Uint8Array | Uint16Array | Uint32Array;
  /** Empty for what has no group: shown as "unknown". */
  readonly keys: readonly string[];
  /** The codes in the order in which rows are shown. */
  readonly order: readonly number[];
}

export function groupingOf(
  columns: CallTableColumns,
  by: GroupBy | undefined,
  calendar: ZoneCalendar,
): Grouping {
  if (by === undefined) return { perResponse: false, keys: ["all"], order: [0] };
  requireOneOf("by", by, GROUPS);
  if (by === "month" || by === "hour" || by === "hour-of-week") return byReceipt(columns, by, calendar);
  const perResponse = by === "unit" || by === "role";
  const column = columns[by];
  if (column instanceof Uint8Array) {
    const keys = by === "service" ? SERVICES : INITIATORS;
    return { perResponse, codes: column, keys, order: places(keys) };
  }
  const { codes: written, values } = column;
  const order = places(values).sort((a, b) => ((values[a] as string) < (values[b] as string) ? -1 : 1));
  // What is written as unknown joins what is blank: both are shown by that name.
  const unknown = values.indexOf("unknown");
  const codes = unknown < 0 ? written : written.map((code) => (code === unknown ? 0 : code));
  return { perResponse, codes, keys: values, order };
}

/** Groups by the local clock at receipt; the last group holds the calls without one. */
function byReceipt(
  columns: CallTableColumns,
  by: "month" | "hour" | "hour-of-week",
  calendar: ZoneCalendar,
): Grouping {
  const codes = new Uint16Array(columns.length);
  const slots = CLOCK_SLOTS[by];
  const codeOf = new Map<number, number>();
  columns.receivedAt.forEach((received, call) => {
    const slot = Number.isNaN(received) ? Infinity : slots.of(calendar.localFromInstant(received));
    const code = codeOf.get(slot) ?? codeOf.size;
    codeOf.set(slot, code);
    codes[call] = code;
  });
  const found = [...codeOf.keys()];
  const order = places(found).sort((a, b) => (found[a] as number) - (found[b] as number));
  // Without a receipt it is no slot, and shown as "unknown".
  return {
    perResponse: false,
    codes,
    keys: found.map((slot) => (slot === Infinity ? "" : slots.name(slot))),
    order,
  };
}

/** 0, 1, 2, … as far as the list goes. */
function places(list: readonly unknown[]): number[] {
  return [...list.keys()];
}
