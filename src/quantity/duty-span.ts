/** Which service a call belongs to or a unit works for; `unknown` where the file does not say. */
export type Service = "police" | "fire" | "ems" | "unknown";
export const SERVICES: readonly Service[] = ["police", "fire", "ems", "unknown"];

/** Where a roster comes from: what was planned, what was worked, or what was inferred from the records. */
export type DutyBasis = "planned" | "actual" | "estimated";
export const DUTY_BASES: readonly DutyBasis[] = ["planned", "actual", "estimated"];

/**
 * Somebody on duty from `start` to `end` (epoch milliseconds, half-open).
 * With a `unit` it is one unit with `personnel` people; without, a head count of `personnel` people.
 */
export interface DutySpan {
  readonly unit?: string;
  readonly person?: string;
  readonly role?: string;
  readonly service: Service;
  readonly area?: string;
  readonly personnel: number;
  readonly start: number;
  readonly end: number;
  readonly basis?: DutyBasis;
}
