import { SERVICES } from "../quantity/duty-span.ts";
import { requireNumber } from "../quantity/error.ts";
import { runAlike, unitsAreAlike } from "./alike-units.ts";
import type { SimCall } from "./call.ts";
import { type SimCallColumns, simCallColumns } from "./call-columns.ts";
import { type SimCallKind, unitsNeeded } from "./call-kind.ts";
import { City } from "./city.ts";
import type { DispatchRules } from "./dispatch-rule.ts";
import { Dispatcher } from "./dispatcher.ts";
import { type Fleet, fleetOf } from "./fleet.ts";
import { kindRules } from "./kind-rules.ts";
import { SimulationLog } from "./log.ts";
import { type ReadyCalls, readyCalls } from "./ready-calls.ts";
import { anyDeadlines, Run } from "./run.ts";
import { type SimTravel, travelMs } from "./sim-travel.ts";
import type { SimUnit } from "./unit.ts";

/**
 * What would have happened, had these units answered these calls by these rules?
 *
 * Events in continuous time. A call can be sent a unit from its receipt on, or once its handling is over. A unit that is sent to a call
 * rolls after its turnout, drives (as `travel` says, times the call's `driveFactor`), dons where it dons, works as long as the call says
 * and is free again. A call to which nobody can be sent waits by priority, then receipt. Nothing is drawn here: calls carry their
 * durations, so that the same arguments give the same log.
 *
 * At one instant units clear first; then shifts end, shifts begin, calls are cancelled, calls come in (their handling over), units are
 * sent, and calls give up.
 *
 * Do not use it for what the rules do not know: roads that fill, dispatchers who are busy, officers who choose their calls.
 *
 * @param input.units - at most 65,535.
 * @param input.calls - in any order, or columns of `simCallColumns`.
 * @param input.travel - without it a unit is there when it is sent (after its turnout).
 * @param input.dispatch - unless given: the first unit of the list that is free, one by one, nobody called away.
 * @param input.until - epoch milliseconds; what would happen at it or later does not. Unless given, the run ends when nothing
 * is left to happen.
 * @returns the log: one row a unit response; calls to which nobody came stand in `unanswered`.
 * @throws DutycycleError for a value outside its interval.
 *
 * @example
 * ```ts
 * import { simulate } from "dutycycle";
 * const car = { id: "A1", role: "patrol", answers: ["police"], personnel: 1 } as const;
 * const call = { id: "1", service: "police", priority: 2, receivedAt: 0, serviceMinutes: 30 } as const;
 * const log = simulate({ units: [car], calls: [call, { ...call, id: "2", receivedAt: 600_000 }] });
 * log.length; // => 2
 * log.response(1).dispatchedAt; // => 1800000
 * log.response(1).clearedAt; // => 3600000
 * ```
 */
export function simulate(input: {
  readonly units: readonly SimUnit[];
  readonly calls: Iterable<SimCall> | SimCallColumns;
  readonly travel?: SimTravel;
  readonly dispatch?: DispatchRules;
  readonly until?: number;
}): SimulationLog {
  if (input.until !== undefined) requireNumber("until", input.until, "(-infinity, infinity)");
  const fleet = fleetOf(input.units);
  const calls = isColumns(input.calls) ? input.calls : simCallColumns(input.calls);
  return simulated(fleet, calls, input);
}

/** The same for units that are known to be what they may be, and calls in columns. */
export function simulated(
  fleet: Fleet,
  calls: SimCallColumns,
  input: { readonly travel?: SimTravel; readonly dispatch?: DispatchRules; readonly until?: number },
): SimulationLog {
  const { travel, dispatch = {}, until = Number.POSITIVE_INFINITY } = input;
  const rules = kindRules(calls.kinds, fleet, dispatch);
  const drive = travelMs(travel, fleet.units, calls);
  const city = new City(fleet, calls, rules, drive, dispatch);
  const alike = drive === undefined && fleet.turnout.every((ms) => ms === 0);
  const dispatcher = new Dispatcher(city, dispatch, alike);
  const ready = readyCalls(calls, city.states, until);
  if (alike && dispatch.lists === undefined && !anyDeadlines(calls) && unitsAreAlike(city)) {
    const now = runAlike(city, ready, until);
    return logOf(city, ready, until, now);
  }
  const run = new Run(city, dispatcher, ready, fleet.changes, dispatch.shiftEnd ?? "finish", until);
  run.toEnd();
  if (input.until !== undefined) city.stopClock(until);
  return logOf(city, ready, until, run.now);
}

/** `now` is when the last thing happened that a unit or a waiting call had part in. */
function logOf(city: City, ready: ReadyCalls, until: number, now: number): SimulationLog {
  const { rows, calls, states } = city;
  const isCut = until < Number.POSITIVE_INFINITY;
  const late = isCut ? calls.receivedAt.findIndex((at) => at >= until) : -1;
  const received = late < 0 ? calls.length : late;
  rows.trim();
  // Every column by name: an object that begins with a spread has a shape of its own in each run, and whatever reads it is compiled anew.
  return SimulationLog.fromColumns({
    length: rows.length,
    call: rows.call,
    unit: rows.unit,
    slot: rows.slot,
    dispatchedAt: rows.dispatchedAt,
    enrouteAt: rows.enrouteAt,
    arrivedAt: rows.arrivedAt,
    equippedAt: rows.equippedAt,
    clearedAt: rows.clearedAt,
    ending: rows.ending,
    overtimeMinutes: rows.overtimeMinutes,
    units: city.fleet.units,
    callIds: received === calls.length ? calls.ids : calls.ids.slice(0, received),
    receivedAt: calls.receivedAt.slice(0, received),
    readyAt: ready.readyAt.slice(0, received),
    kind: calls.kind.slice(0, received),
    kinds: calls.kinds,
    service: ofKinds(new Uint8Array(received), calls, (kind) => SERVICES.indexOf(kind.service)),
    priority: ofKinds(new Float64Array(received), calls, (kind) => kind.priority),
    outcome: upTo(states.outcome, received),
    endedAt: upTo(states.endedAt, received),
    needed: ofKinds(new Uint16Array(received), calls, unitsNeeded),
    unfilled: upTo(states.open, received),
    endedRunAt: isCut
      ? until
      : states.lastEndInHandling > now || Number.isNaN(now)
        ? states.lastEndInHandling
        : now,
  });
}

function isColumns(calls: Iterable<SimCall> | SimCallColumns): calls is SimCallColumns {
  return typeof calls === "object" && calls !== null && "slotStart" in calls;
}

/** The column itself where it is as long as that. */
function upTo<Column extends Uint8Array | Uint16Array | Float64Array>(
  column: Column,
  length: number,
): Column {
  return column.length === length ? column : (column.slice(0, length) as Column);
}

/** What holds for a call's kind, for each call. */
function ofKinds<Column extends Uint8Array | Uint16Array | Float64Array>(
  column: Column,
  { kind, kinds }: SimCallColumns,
  read: (kind: SimCallKind) => number,
): Column {
  const values = kinds.map(read);
  const [first = 0] = values;
  if (values.every((value) => value === first)) return column.fill(first) as Column;
  for (let call = 0; call < column.length; call++) column[call] = values[kind[call] as number] as number;
  return column;
}
