import type { Service } from "../quantity/duty-span.ts";
import type { HourOfWeek } from "../quantity/hour-of-week.ts";
import type { Distribution } from "../random/distribution.ts";
import type { Assumption } from "../records/columns.ts";
import type { SimNeed } from "./call.ts";

/** Which calls come, how often, and what they take: plain data, made by `fitDemand` or written by hand. */
export interface DemandModel {
  /** The IANA zone of the hours of the week. */
  readonly timeZone: string;
  readonly services: readonly ServiceDemand[];
  /** What `fitDemand` took for granted. */
  readonly assumptions?: readonly Assumption[];
}

/** The calls of one service. Rates in [0, infinity) calls an hour. */
export interface ServiceDemand {
  readonly service: Service;
  readonly callsPerHour: HourOfWeek<number>;
  readonly kinds: readonly DemandKind[];
}

/** One kind of call. Shares are weights in [0, infinity): they need not add up to 1. */
export interface DemandKind {
  readonly priority: number;
  readonly type?: string;
  readonly share: number;
  /** Minutes from receipt until the first unit can be sent: drawn for each call, less than 0 as 0; none unless given. */
  readonly handlingMinutes?: Distribution;
  /** What drives to a call are multiplied by: drawn for each call, every value in (0, infinity); 1 unless given. */
  readonly driveFactor?: Distribution;
  /** Which units it needs, and for how long. */
  readonly units: readonly UnitsDemand[];
  /** Where it happens; nowhere unless given. */
  readonly places?: readonly DemandPlace[];
}

/** Units that a call needs together. */
export interface UnitsDemand {
  readonly needs: readonly SimNeed[];
  readonly share: number;
  /**
   * Minutes of work: a distribution, drawn for each unit; or lists, one number for each needed unit, of which one is drawn
   * whole, so that units which were together for long stay together for long.
   */
  readonly minutes: Distribution | readonly (readonly number[])[];
}

export interface DemandPlace {
  readonly area?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly share: number;
}
