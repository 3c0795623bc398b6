import type { Service } from "../quantity/duty-span.ts";

/** So many units of one kind that a call needs. */
export interface SimNeed {
  /** Roles that will do, the best first; any unless given. The unit must answer the call's service besides. */
  readonly roles?: readonly string[];
  /** Vehicles that will do; any unless given. */
  readonly vehicles?: readonly string[];
  /** Units, whole, in [1, 1000]. */
  readonly count: number;
}

/**
 * What happens, whoever answers it: a call that carries its own durations, so that two scenarios meet the same calls.
 *
 * Instants are epoch milliseconds.
 */
export interface SimCall {
  readonly id: string;
  readonly service: Service;
  /** A finite number; the smallest is the most urgent. */
  readonly priority: number;
  readonly receivedAt: number;
  /**
   * Alarm handling: minutes from the receipt until the first unit can be sent, however many are free, in [0, infinity); 0 unless given.
   * Answering, asking, deciding: what call takers and dispatchers need.
   */
  readonly handlingMinutes?: number;
  /**
   * What every drive to this call is multiplied by, in (0, infinity); 1 unless given. Traffic, weather, a gate, a far corner of its area:
   * what makes drives between the same two places take different times. The unit that arrives first is chosen with it.
   */
  readonly driveFactor?: number;
  /** Minutes that the work at the scene takes each unit, from when it can work to clear, in [0, infinity). */
  readonly serviceMinutes: number;
  /** One unit that answers the service unless given. Needs are filled in this order: write the choosiest first. */
  readonly needs?: readonly SimNeed[];
  /** Instead of `serviceMinutes`, one for each needed unit, in the order of `needs`. */
  readonly unitMinutes?: readonly number[];
  /** Minutes of the work where it was left and is drawn anew: the second attempt, the third (policy `resample`). */
  readonly laterMinutes?: readonly number[];
  /** Minutes from the receipt after which a call to which nobody was sent gives up, in [0, infinity); never unless given. */
  readonly patienceMinutes?: number;
  /** When it turns out that nobody is needed. Units on the way turn round; units at the scene stay. */
  readonly cancelledAt?: number;
  /** What it is, for rules: "traffic stop", "structure fire". */
  readonly type?: string;
  readonly area?: string;
  readonly latitude?: number;
  readonly longitude?: number;
}
