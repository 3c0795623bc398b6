import { SERVICES, type Service } from "../quantity/duty-span.ts";
import { DutycycleError } from "../quantity/error.ts";
import { known, knownAt } from "../quantity/known.ts";
import {
  CALL_OUTCOMES,
  type CallOutcome,
  RESPONSE_ENDINGS,
  type ResponseEnding,
  type SimulatedResponse,
  type SimulationColumns,
  type UnansweredCall,
} from "./log-columns.ts";
import type { SimUnit } from "./unit.ts";

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
    return known({
      call: columns.callIds[call] as string,
      unit: unit.id,
      service: SERVICES[columns.service[call] as number] as Service,
      priority: columns.priority[call] as number,
      type: typeOf(columns, call),
      role: unit.role,
      personnel: unit.personnel,
      slot: columns.slot[row] as number,
      receivedAt: columns.receivedAt[call] as number,
      readyAt: readyOf(columns, call),
      dispatchedAt: columns.dispatchedAt[row] as number,
      enrouteAt: knownAt(columns.enrouteAt, row),
      arrivedAt: knownAt(columns.arrivedAt, row),
      equippedAt: knownAt(columns.equippedAt, row),
      clearedAt: knownAt(columns.clearedAt, row),
      ending: RESPONSE_ENDINGS[columns.ending[row] as number] as ResponseEnding,
      overtimeMinutes: columns.overtimeMinutes[row] as number,
    });
  }

  /** The calls to which nobody came, and why, in the order of receipt. */
  get unanswered(): readonly UnansweredCall[] {
    const { callIds, service, priority, receivedAt, outcome, endedAt } = this.columns;
    const found: UnansweredCall[] = [];
    for (let call = 0; call < receivedAt.length; call++) {
      const reason = CALL_OUTCOMES[outcome[call] as number] as CallOutcome;
      if (reason === "answered") continue;
      found.push(
        known({
          call: callIds[call] as string,
          service: SERVICES[service[call] as number] as Service,
          priority: priority[call] as number,
          type: typeOf(this.columns, call),
          receivedAt: receivedAt[call] as number,
          reason,
          endedAt: knownAt(endedAt, call),
        }),
      );
    }
    return found;
  }
}

function typeOf({ kind, kinds }: SimulationColumns, call: number): string | undefined {
  return kinds[kind[call] as number]?.type;
}

/** When a call was ready to be sent a unit; NaN where it was not before its end. */
export function readyOf({ readyAt, receivedAt }: SimulationColumns, call: number): number {
  return (readyAt.length === 0 ? receivedAt[call] : readyAt[call]) as number;
}
