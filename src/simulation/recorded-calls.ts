import { ZoneCalendar } from "../quantity/calendar.ts";
import { SERVICES, type Service } from "../quantity/duty-span.ts";
import { requireNumber, requireOneOf, requireThat } from "../quantity/error.ts";
import { MINUTE_MS, type Period } from "../quantity/instant.ts";
import { known, knownAt } from "../quantity/known.ts";
import { requirePeriod } from "../quantity/period.ts";
import { INITIATORS, type Initiator } from "../records/call.ts";
import { CallTable, type CallTableColumns, callId, textAt } from "../records/call-table.ts";
import type { Assumption } from "../records/columns.ts";
import { committedFrom, intervalFault } from "../records/interval-fault.ts";
import { quantile } from "../stats/quantile.ts";
import type { SimCall, SimNeed } from "./call.ts";
import type { RecordedCall } from "./recorded-call.ts";
import type { ReplayCallsOptions, ReplayedCalls } from "./replayed-calls.ts";

const NO_HANDLING: readonly Assumption[] = [
  { field: "handlingMinutes", assumed: "none", reason: "not given" },
];
const ALIKE: readonly Assumption[] = [{ field: "driveFactor", assumed: "1", reason: "not given" }];

/** The calls with the rows of the table that they were made of. */
export function recordedCalls(
  calls: CallTable,
  options: ReplayCallsOptions,
): Omit<ReplayedCalls, "calls"> & { readonly found: readonly RecordedCall[] } {
  requireThat(calls instanceof CallTable, "calls", "a CallTable", typeof calls);
  const { minutes = "on-scene", initiators = "all", services = SERVICES } = options;
  requireOneOf("minutes", minutes, ["on-scene", "committed"]);
  if (initiators !== "all") for (const one of initiators) requireOneOf("initiators", one, INITIATORS);
  for (const one of services) requireOneOf("services", one, SERVICES);
  const columns = calls.toColumns();
  const period = options.period === undefined ? receiptDays(columns) : requirePeriod(options.period);
  const drive = minutes === "on-scene" ? medianDrive(columns) : 0;
  const needsOf = needsReader(options.roles ?? {});
  const { handling, drives } = options;
  if (handling !== undefined) requireForEach("handling.minutes", handling.minutes, columns);
  if (drives !== undefined) requireForEach("drives.factor", drives.factor, columns);
  const priorityOf = priorityReader(columns, options);
  const found: RecordedCall[] = [];
  let noReceipt = 0;
  let noResponse = 0;
  let responses = 0;
  let supposedArrivals = 0;
  for (let c = 0; c < columns.length; c++) {
    const service = SERVICES[columns.service[c] as number] as Service;
    if (!services.includes(service)) continue;
    if (initiators !== "all" && !initiators.includes(INITIATORS[columns.initiator[c] as number] as Initiator))
      continue;
    const receivedAt = receiptOf(columns, c);
    if (Number.isNaN(receivedAt)) noReceipt += 1;
    if (!(receivedAt >= period.start && receivedAt < period.end)) continue;
    const rows = usableResponses(columns, c);
    if (rows.length === 0) {
      noResponse += 1;
      continue;
    }
    const unitMinutes = rows.map((r) => {
      const start = committedFrom(columns.dispatchedAt[r] as number, columns.arrivedAt[r] as number);
      const cleared = columns.clearedAt[r] as number;
      if (minutes === "committed") return (cleared - start) / MINUTE_MS;
      let arrived = columns.arrivedAt[r] as number;
      if (!(arrived >= start)) {
        arrived = start + drive;
        supposedArrivals += 1;
      }
      return Math.max(0, cleared - arrived) / MINUTE_MS;
    });
    responses += rows.length;
    const type = textAt(columns.type, c);
    const area = textAt(columns.area, c);
    const latitude = knownAt(columns.latitude, c);
    const call: SimCall = known({
      ...{ id: callId(columns, c), service, priority: priorityOf(c), receivedAt },
      ...{ serviceMinutes: Math.max(...unitMinutes), needs: needsOf(columns, rows), unitMinutes },
      ...{ handlingMinutes: handling?.minutes[c], driveFactor: drives?.factor[c] },
      ...{ type: type === "" ? undefined : type, area: area === "" ? undefined : area, latitude },
      longitude: latitude === undefined ? undefined : (columns.longitude[c] as number),
    });
    found.push({ call, row: c, responses: rows });
  }
  found.sort((a, b) => a.call.receivedAt - b.call.receivedAt);
  return {
    found,
    period,
    excluded: { noReceipt, noResponse },
    responses,
    supposedArrivals,
    assumptions: [...(handling?.assumptions ?? NO_HANDLING), ...(drives?.assumptions ?? ALIKE)],
  };
}

function requireForEach(name: string, column: Float64Array | undefined, { length }: CallTableColumns): void {
  requireThat(column?.length === length, name, `${length}, one for each call`, column?.length);
}

/** When a call came: its receipt, else the start of its first response; NaN without either. */
function receiptOf(columns: CallTableColumns, call: number): number {
  const received = columns.receivedAt[call] as number;
  if (!Number.isNaN(received)) return received;
  let first = Number.NaN;
  const end = columns.responseStart[call + 1] as number;
  for (let r = columns.responseStart[call] as number; r < end; r++) {
    const start = committedFrom(columns.dispatchedAt[r] as number, columns.arrivedAt[r] as number);
    if (!(start >= first)) first = Number.isNaN(start) ? first : start;
  }
  return first;
}

/** The responses of a call with a usable start and clear, in the order of their starts. */
function usableResponses(columns: CallTableColumns, call: number): number[] {
  const { dispatchedAt, arrivedAt, clearedAt, responseStart, maxHours } = columns;
  const start = (r: number): number => committedFrom(dispatchedAt[r] as number, arrivedAt[r] as number);
  const rows: number[] = [];
  for (let r = responseStart[call] as number; r < (responseStart[call + 1] as number); r++) {
    if (intervalFault(start(r), clearedAt[r] as number, maxHours) === undefined) rows.push(r);
  }
  return rows.sort((a, b) => start(a) - start(b));
}

/** Milliseconds from dispatch to arrival of the middle response; 0 where none has both. */
function medianDrive({ dispatchedAt, arrivedAt }: CallTableColumns): number {
  return (
    quantile(
      arrivedAt.map((arrived, r) => arrived - (dispatchedAt[r] as number)).filter((ms) => ms >= 0),
      0.5,
    ) ?? 0
  );
}

function receiptDays(columns: CallTableColumns): Period {
  const calendar = new ZoneCalendar(columns.timeZone);
  let first = Infinity;
  let last = -Infinity;
  for (let c = 0; c < columns.length; c++) {
    const received = receiptOf(columns, c);
    if (received < first) first = received;
    if (received > last) last = received;
  }
  requireThat(last >= first, "calls", "at least one call that says when it came", `${columns.length} calls`);
  return { start: calendar.startOfDay(first), end: calendar.endOfDay(last + 1) };
}

/** Makes the needs of a call, one list for calls alike in them. */
function needsReader(
  roles: Readonly<Record<string, readonly string[]>>,
): (columns: CallTableColumns, rows: readonly number[]) => readonly SimNeed[] {
  const known = new Map<string, readonly SimNeed[]>();
  return (columns, rows) => {
    const names = rows.map((r) => textAt(columns.role, r));
    const key = names.join("\n");
    let needs = known.get(key);
    if (needs === undefined) {
      const made: { roles?: readonly string[]; count: number }[] = [];
      names.forEach((name, i) => {
        const last = made.at(-1);
        const will = roles[name] ?? (name === "" ? [] : [name]);
        if (last !== undefined && names[i - 1] === name) last.count += 1;
        else made.push(will.length === 0 ? { count: 1 } : { roles: will, count: 1 });
      });
      needs = made;
      known.set(key, needs);
    }
    return needs;
  };
}

function priorityReader(columns: CallTableColumns, options: ReplayCallsOptions): (call: number) => number {
  const { priorities = {}, otherPriority = 9 } = options;
  requireNumber("otherPriority", otherPriority, "(-infinity, infinity)");
  const byCode = columns.priority.values.map((text) => {
    const given = priorities[text];
    if (given !== undefined) {
      requireNumber(`priorities.${text}`, given, "(-infinity, infinity)");
      return given;
    }
    const own = text.trim() === "" ? Number.NaN : Number(text);
    return Number.isFinite(own) ? own : otherPriority;
  });
  return (call) => byCode[columns.priority.codes[call] as number] ?? otherPriority;
}
