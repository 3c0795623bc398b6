import type { Service } from "../quantity/duty-span.ts";
import { requireNumber } from "../quantity/error.ts";

/**
 * Who began the activity.
 * - `community`: someone called.
 * - `officer`: the officer began it.
 * - `directed`: directed patrol.
 * - `out-of-service`: administrative time, meals, reports.
 * - `unknown`: the file does not say.
 */
export type Initiator = "community" | "officer" | "directed" | "out-of-service" | "unknown";
export const INITIATORS: readonly Initiator[] = [
  "community",
  "officer",
  "directed",
  "out-of-service",
  "unknown",
];

/**
 * One unit's part in a call. Instants are epoch milliseconds; a time that the file does not hold is absent.
 * `personnel` is the number of people in the unit: unit-hours are not officer-hours.
 */
export interface UnitResponse {
  readonly unit?: string;
  readonly role?: string;
  readonly personnel: number;
  readonly dispatchedAt?: number;
  readonly enrouteAt?: number;
  readonly arrivedAt?: number;
  readonly clearedAt?: number;
}

/** A call takes units for some time. An activity that an officer began is a call too; `initiator` tells them apart. */
export interface CallForService {
  readonly id: string;
  readonly service: Service;
  readonly initiator: Initiator;
  readonly type: string;
  readonly priority?: string;
  readonly area?: string;
  readonly disposition?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly receivedAt?: number;
  readonly responses: readonly UnitResponse[];
}

/** Responses longer than this are not believed unless the reader is told otherwise. */
export const DEFAULT_MAX_HOURS = 24;

/** Throws unless `maxHours` is a length that a response may be allowed. */
export function requireMaxHours(maxHours: unknown): asserts maxHours is number {
  requireNumber("maxHours", maxHours, "(0, 1000] hours", (value) => value > 0 && value <= 1000);
}

/** More people than this in one unit are not believed. */
export const MOST_PERSONNEL = 1000;
