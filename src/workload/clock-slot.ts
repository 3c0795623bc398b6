import { hourOfWeekName, hourOfWeekOfLocal, twoDigits } from "../quantity/hour-of-week.ts";
import { DAY_MS } from "../quantity/instant.ts";

/** A slot of the local clock or calendar. */
export type ClockSlot = "month" | "hour" | "hour-of-week" | "weekday" | "day";

/** From local time to the number of its slot; numbers grow with the clock. */
export function slotCounter(by: ClockSlot): (local: number) => number {
  if (by === "hour-of-week") return hourOfWeekOfLocal;
  if (by === "hour") return (local) => hourOfWeekOfLocal(local) % 24;
  if (by === "weekday") return (local) => Math.floor(hourOfWeekOfLocal(local) / 24);
  if (by === "day") return (local) => Math.floor(local / DAY_MS);
  return monthCounter();
}

/** The key of a slot: `17`, `Monday 17:00`, `Monday`, `2024-03`, `2024-03-01`; `unknown` for none. */
export function slotName(by: ClockSlot, slot: number): string {
  if (slot === Infinity) return "unknown";
  if (by === "hour") return twoDigits(slot);
  if (by === "hour-of-week") return hourOfWeekName(slot);
  if (by === "weekday") return hourOfWeekName(slot * 24).slice(0, -6);
  if (by === "day") return new Date(slot * DAY_MS).toISOString().slice(0, 10);
  return `${Math.floor(slot / 12)}-${twoDigits((slot % 12) + 1)}`;
}

/** Local time to months since year 0; remembers the day that it was asked for last. */
function monthCounter(): (local: number) => number {
  let month = 0;
  let lastDay = Number.NaN;
  return (local) => {
    const day = Math.floor(local / DAY_MS);
    if (day !== lastDay) {
      const date = new Date(local);
      month = date.getUTCFullYear() * 12 + date.getUTCMonth();
      lastDay = day;
    }
    return month;
  };
}
