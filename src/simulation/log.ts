import { SERVICES, type Service } from "../quantity/duty-span.ts";
import { DutycycleError } from "../quantity/error.ts";
import type { SimCallKind } from "./call-kind.ts";
import type { SimUnit } from "./unit.ts";

/**
 * How a unit's part in a call ended.
 * - `cleared`: the work was done.
 * - `left`: the unit was called away, or its shift ended.
 * - `cancelled`: the call was cancelled while the unit was on its way.
 * - `running`: the simulation ended first.
 */
export type ResponseEnding = "cleared" | "left" | "cancelled" | "running";
export const RESPONSE_ENDINGS: readonly ResponseEnding[] = ["cleared", "left", "cancelled", "running"];

/**
 * What became of a call.
 * - `answered`: a unit was sent, and not called off before one came.
 * - `waiting`: nobody had been sent when the simulation ended.
 * - `gave-up`: nobody had been sent when its patience ended.
 * - `cancelled`: it was cancelled before a unit came.
 */
export type CallOutcome = "answered" | "waiting" | "gave-up" | "cancelled";
export const CALL_OUTCOMES: readonly CallOutcome[] = ["answered", "waiting", "gave-up", "cancelled"];

/**
 * The columns of a {@link SimulationLog}, ready to be posted to a worker. Instants are epoch milliseconds; NaN is what did not
 * happen before the end.
 *
 * A row is one unit's part in one call, in the order of dispatch. A unit that is called away and comes back has two rows.
 */
export interface SimulationColumns {
  /** The number of rows. */
  readonly length: number;
  /** Index into `callIds`. */
  readonly call: Uint32Array;
  /** Index into `units`. */
  readonly unit: Uint16Array;
  /** Which of the needed units of the call this is: 0 for the first of the first need. */
  readonly slot: Uint16Array;
  readonly dispatchedAt: Float64Array;
  readonly enrouteAt: Float64Array;
  readonly arrivedAt: Float64Array;
  /** When the unit could work: `arrivedAt`, and its donning where it dons. */
  readonly equippedAt: Float64Array;
  /** When the unit was done with the call, for whatever reason. */
  readonly clearedAt: Float64Array;
  /** Index into `RESPONSE_ENDINGS`. */
  readonly ending: Uint8Array;
  /** Minutes of this row after the end of the unit's shift. */
  readonly overtimeMinutes: Float64Array;

  readonly units: readonly SimUnit[];

  /** Calls received before the end, in the order of receipt. */
  readonly callIds: readonly string[];
  readonly receivedAt: Float64Array;
  /** Index into `kinds`: service, priority, type and needs of the call. */
  readonly kind: Uint32Array;
  readonly kinds: readonly SimCallKind[];
  /** Index into `SERVICES`. */
  readonly service: Uint8Array;
  readonly priority: Float64Array;
  /** Index into `CALL_OUTCOMES`. */
  readonly outcome: Uint8Array;
  /** When it gave up or was cancelled; NaN for the others. */
  readonly endedAt: Float64Array;
  /** Needed units. */
  readonly needed: Uint16Array;
  /** Needed units, or interrupted work, for which nobody had been sent at the end; 0 once cancelled. */
  readonly unfilled: Uint16Array;

  /** When the simulation stopped: `until`, or the last thing that happened. NaN where nothing did. */
  readonly endedRunAt: number;
}

/** One unit's part in one call. What did not happen before the end is absent. */
export interface SimulatedResponse {
  readonly call: string;
  readonly unit: string;
  readonly service: Service;
  readonly priority: number;
  /** What the call was, where the calls say it. */
  readonly type?: string;
  readonly role: string;
  readonly personnel: number;
  readonly slot: number;
  readonly receivedAt: number;
  readonly dispatchedAt: number;
  readonly enrouteAt?: number;
  readonly arrivedAt?: number;
  readonly equippedAt?: number;
  readonly clearedAt?: number;
  readonly ending: ResponseEnding;
  readonly overtimeMinutes: number;
}

/** A call to which nobody came. */
export interface UnansweredCall {
  readonly call: string;
  readonly service: Service;
  readonly priority: number;
  readonly type?: string;
  readonly receivedAt: number;
  readonly reason: Exclude<CallOutcome, "answered">;
  /** When it gave up or was cancelled. */
  readonly endedAt?: number;
}

/**
 * What happened in one run of the city: a flat table, one row a unit response, in columns. A record object is a view made on
 * demand.
 *
 * Received = answered + `unanswered`, whatever the rules.
 *
 * @example
 * ```ts
 * import { simulate } from "dutycycle";
 * const car = { id: "A1", role: "patrol", answers: ["police"], personnel: 1 } as const;
 * const call = { id: "1", service: "police", priority: 2, receivedAt: 0, serviceMinutes: 30 } as const;
 * const fire = { ...call, id: "2", service: "fire" } as const;
 * const log = simulate({ units: [car], calls: [call, fire] });
 * [...log.responses()].map((row) => row.unit); // => ["A1"]
 * log.unanswered[0]?.reason; // => "waiting"
 * log.columns.clearedAt[0]; // => 1800000
 * ```
 */
export class SimulationLog {
  readonly columns: SimulationColumns;

  private constructor(columns: SimulationColumns) {
    this.columns = columns;
  }

  /** The log over columns, copied or posted by whatever means. */
  static fromColumns(columns: SimulationColumns): SimulationLog {
    if (columns?.clearedAt?.length !== columns?.length || columns?.outcome?.length === undefined) {
      const received = Object.prototype.toString.call(columns);
      throw new DutycycleError({ argument: "columns", expected: "the columns of a SimulationLog", received });
    }
    return new SimulationLog(columns);
  }

  /** The number of unit responses. */
  get length(): number {
    return this.columns.length;
  }

  /** The number of calls received before the end. */
  get callCount(): number {
    return this.columns.receivedAt.length;
  }

  /** Every unit's part in every call, in the order of dispatch. */
  *responses(): Generator<SimulatedResponse> {
    for (let row = 0; row < this.columns.length; row++) yield this.response(row);
  }

  /** Row number `row`, as an object made now. */
  response(row: number): SimulatedResponse {
    const columns = this.columns;
    if (!Number.isInteger(row) || row < 0 || row >= columns.length) {
      throw new DutycycleError({
        argument: "row",
        expected: `a whole number in [0, ${columns.length})`,
        received: row,
      });
    }
    const call = columns.call[row] as number;
    const unit = columns.units[columns.unit[row] as number] as SimUnit;
    return {
      call: columns.callIds[call] as string,
      unit: unit.id,
      service: SERVICES[columns.service[call] as number] as Service,
      priority: columns.priority[call] as number,
      ...typeOf(columns, call),
      role: unit.role,
      personnel: unit.personnel,
      slot: columns.slot[row] as number,
      receivedAt: columns.receivedAt[call] as number,
      dispatchedAt: columns.dispatchedAt[row] as number,
      ...instant("enrouteAt", columns.enrouteAt, row),
      ...instant("arrivedAt", columns.arrivedAt, row),
      ...instant("equippedAt", columns.equippedAt, row),
      ...instant("clearedAt", columns.clearedAt, row),
      ending: RESPONSE_ENDINGS[columns.ending[row] as number] as ResponseEnding,
      overtimeMinutes: columns.overtimeMinutes[row] as number,
    };
  }

  /** The calls to which nobody came, and why, in the order of receipt. */
  get unanswered(): readonly UnansweredCall[] {
    const { callIds, service, priority, receivedAt, outcome, endedAt } = this.columns;
    const found: UnansweredCall[] = [];
    for (let call = 0; call < receivedAt.length; call++) {
      const reason = CALL_OUTCOMES[outcome[call] as number] as CallOutcome;
      if (reason === "answered") continue;
      found.push({
        call: callIds[call] as string,
        service: SERVICES[service[call] as number] as Service,
        priority: priority[call] as number,
        ...typeOf(this.columns, call),
        receivedAt: receivedAt[call] as number,
        reason,
        ...instant("endedAt", endedAt, call),
      });
    }
    return found;
  }
}

function typeOf({ kind, kinds }: SimulationColumns, call: number): { readonly type?: string } {
  const type = kinds[kind[call] as number]?.type;
  return type === undefined ? {} : { type };
}

function instant<Name extends string>(
  name: Name,
  column: Float64Array,
  row: number,
): { [N in Name]?: number } {
  const value = column[row];
  return (value === undefined || Number.isNaN(value) ? {} : { [name]: value }) as { [N in Name]?: number };
}
