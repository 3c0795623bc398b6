import { requireThat } from "../../quantity/error.ts";

/** Throws unless it is a month of a calendar, "2027-01". */
export function requireMonth(argument: string, month: string): void {
  const isMonth = typeof month === "string" && /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(month);
  requireThat(isMonth, argument, 'a month "YYYY-MM" in ["1900-01", "2199-12"]', month);
}

/** The month that comes so many months later. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, ordinal = 1] = month.split("-").map(Number);
  const since = year * 12 + ordinal - 1 + months;
  return `${Math.floor(since / 12)}-${String((since % 12) + 1).padStart(2, "0")}`;
}
