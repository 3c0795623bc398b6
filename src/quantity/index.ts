/**
 * What we count in: instants, local weeks, spans of duty, and the error of a caller's mistake.
 *
 * @module
 */
export { type LocalReading, ZoneCalendar } from "./calendar.ts";
export type { DutyBasis, DutySpan, Service } from "./duty-span.ts";
export { DutycycleError, type ErrorCode } from "./error.ts";
export { type HourOfWeek, hourOfWeekName } from "./hour-of-week.ts";
export type { Period } from "./instant.ts";
export { annualPrice, inPriceYear, presentValue } from "./money.ts";
