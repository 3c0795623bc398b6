import { type DutySpan, SERVICES, type Service } from "../quantity/duty-span.ts";
import { requireOneOf, requireOptions, requireThat } from "../quantity/error.ts";
import { HOUR_MS, MINUTE_MS } from "../quantity/instant.ts";
import { requireWithin } from "../quantity/interval.ts";
import { CallTable, type CallTableColumns, textAt } from "./call-table.ts";
import { committedFrom, intervalFault } from "./interval-fault.ts";
import { Roster } from "./roster.ts";

/** What `estimateRoster` counts as seen, and how it joins it. */
export interface EstimateRosterOptions {
  /** Only calls of this service. Default: all. */
  readonly service?: Service;
  /** Only responses in one of these roles. Default: all. */
  readonly roles?: readonly string[];
  /** A unit not seen for longer than this went off duty in between; hours in [0, 168], default 4. */
  readonly gapHours?: number;
  /** Added before the first start and after the last clear of each span; minutes in [0, 1440], default 0. */
  readonly paddingMinutes?: number;
}

/**
 * The units seen working, as a `Roster` of basis `estimated`: an upper bound for every share measured on it.
 *
 * The committed intervals (dispatched, else arrived, to cleared) of one named unit that lie no more than
 * `gapHours` apart become one span, from the first start to the last clear. Its personnel are the most
 * seen in the unit during it. Use it only where no roster can be had: it misses units that nobody called
 * and the idle hours before a unit's first and after its last activity, so on-duty time comes out too
 * small and shares too large. It also sees detectives and paid details as on duty, since the records do.
 *
 * Responses without a unit name or without a usable interval (see `CallTable.columns.maxHours`) are not
 * seen. With padding, intervals no more than twice the padding apart are joined too, so that spans of one
 * unit never overlap. A span's `service` and `role` are those of all of the unit's responses that
 * are counted, where they agree; where they differ, the service is `unknown` and the role absent.
 *
 * @returns a roster whose hours are at least the committed hours of its units, and grow with `gapHours`;
 *   empty where no named unit has a usable interval.
 * @throws DutycycleError if `calls` or an option is not what it must be.
 *
 * @example
 * ```ts
 * import { callsFrom, estimateRoster } from "dutycycle";
 * const at = (hour: number) => Date.UTC(2024, 2, 1, hour);
 * const call = (id: string, from: number, to: number) => ({
 *   id, service: "police", initiator: "community", type: "ALARM",
 *   responses: [{ unit: "A1", personnel: 1, dispatchedAt: at(from), clearedAt: at(to) }],
 * }) as const;
 * const { calls } = callsFrom([call("1", 6, 7), call("2", 10, 11), call("3", 20, 21)], { timeZone: "UTC" });
 * const roster = estimateRoster(calls);
 * roster.length; // => 2
 * roster.personnelHours; // => 6
 * roster.basis; // => "estimated"
 * ```
 */
export function estimateRoster(calls: CallTable, options: EstimateRosterOptions = {}): Roster {
  requireThat(calls instanceof CallTable, "calls", "a CallTable", calls);
  requireOptions(options, ["service", "roles", "gapHours", "paddingMinutes"]);
  const { gapHours = 4, paddingMinutes = 0, service, roles } = options;
  requireWithin("gapHours", gapHours, "[0, 168] hours");
  requireWithin("paddingMinutes", paddingMinutes, "[0, 1440] minutes");
  if (service !== undefined) requireOneOf("service", service, SERVICES);
  requireThat(
    roles === undefined || (Array.isArray(roles) && roles.every((role) => typeof role === "string")),
    "roles",
    "a list of role names",
    roles,
  );
  const padding = paddingMinutes * MINUTE_MS;
  const gap = Math.max(gapHours * HOUR_MS, 2 * padding);
  const { columns } = calls;
  const { rowsOf, callOf } = seenResponses(columns, service, roles);
  const spans: DutySpan[] = [];
  for (const rows of rowsOf) {
    if (rows === undefined) continue;
    const about = aboutUnit(columns, callOf, rows);
    for (const run of runs(columns, rows, gap)) {
      const [start, end] = [run.start - padding, run.end + padding];
      spans.push({ ...about, personnel: run.personnel, start, end, basis: "estimated" });
    }
  }
  return new Roster(calls.timeZone, spans);
}

/** The responses that count, of each unit code, by start; and the call of every response. */
function seenResponses(
  columns: CallTableColumns,
  service: Service | undefined,
  roles: readonly string[] | undefined,
): { rowsOf: (number[] | undefined)[]; callOf: Uint32Array } {
  const { unit, role, clearedAt, responseStart, maxHours } = columns;
  const onlyService = service === undefined ? -1 : SERVICES.indexOf(service);
  const hasRole = role.values.map((value) => roles === undefined || roles.includes(value));
  const callOf = new Uint32Array(columns.responseCount);
  const rowsOf: (number[] | undefined)[] = unit.values.map(() => undefined);
  for (let call = 0; call < columns.length; call++) {
    const counts = onlyService < 0 || columns.service[call] === onlyService;
    const end = responseStart[call + 1] as number;
    for (let r = responseStart[call] as number; r < end; r++) {
      callOf[r] = call;
      const code = unit.codes[r] as number;
      if (!counts || code === 0 || !hasRole[role.codes[r] as number]) continue;
      if (intervalFault(startOf(columns, r), clearedAt[r] as number, maxHours) !== undefined) continue;
      const rows = rowsOf[code];
      if (rows === undefined) rowsOf[code] = [r];
      else rows.push(r);
    }
  }
  for (const rows of rowsOf) rows?.sort((a, b) => startOf(columns, a) - startOf(columns, b));
  return { rowsOf, callOf };
}

/** The unit's name with the service and the role that all of its responses share. */
function aboutUnit(
  columns: CallTableColumns,
  callOf: Uint32Array,
  rows: readonly number[],
): Pick<DutySpan, "unit" | "service" | "role"> {
  const first = rows[0] as number;
  const role = textAt(columns.role, first);
  const service = columns.service[callOf[first] as number] as number;
  const oneRole = rows.every((r) => columns.role.codes[r] === columns.role.codes[first]);
  const oneService = rows.every((r) => columns.service[callOf[r] as number] === service);
  return {
    unit: textAt(columns.unit, first),
    service: (oneService ? SERVICES[service] : undefined) ?? "unknown",
    ...(oneRole && role !== "" ? { role } : {}),
  };
}

/** The intervals of one unit, sorted by start, joined where no more than `gap` lies between them. */
function* runs(
  columns: CallTableColumns,
  rows: readonly number[],
  gap: number,
): Iterable<{ start: number; end: number; personnel: number }> {
  let run: { start: number; end: number; personnel: number } | undefined;
  for (const r of rows) {
    const start = startOf(columns, r);
    const end = columns.clearedAt[r] as number;
    const personnel = columns.personnel[r] as number;
    if (run !== undefined && start - run.end <= gap) {
      run.end = Math.max(run.end, end);
      run.personnel = Math.max(run.personnel, personnel);
    } else {
      if (run !== undefined) yield run;
      run = { start, end, personnel };
    }
  }
  if (run !== undefined) yield run;
}

function startOf(columns: CallTableColumns, row: number): number {
  return committedFrom(columns.dispatchedAt[row] as number, columns.arrivedAt[row] as number);
}
