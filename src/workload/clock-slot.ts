import { hourOfWeekName, hourOfWeekOfLocal, twoDigits } from "../quantity/hour-of-week.ts";
import { DAY_MS } from "../quantity/instant.ts";

/** A slot of the local clock or calendar. */
export type ClockSlot = "month" | "hour" | "hour-of-week" | "weekday" | "day";

interface Slots {
  /** From local time to the number of its slot; numbers grow with the clock. */
  readonly of: (local: number) => number;
  readonly name: (slot: number) => string;
}

export const CLOCK_SLOTS: Readonly<Record<ClockSlot, Slots>> = {
  /** `17` */
  hour: { of: (local) => hourOfWeekOfLocal(local) % 24, name: twoDigits },
  /** `Monday` */
  weekday: {
    of: (local) => Math.floor(hourOfWeekOfLocal(local) / 24),
    name: (day) => hourOfWeekName(day * 24).slice(0, -6),
  },
  /** `Monday 17:00` */
  "hour-of-week": { of: hourOfWeekOfLocal, name: hourOfWeekName },
  /** `2024-03`; numbers are months since year 0. */
  month: {
    of: (local) => {
      const date = new Date(local);
      return date.getUTCFullYear() * 12 + date.getUTCMonth();
    },
    name: (month) => `${Math.floor(month / 12)}-${twoDigits((month % 12) + 1)}`,
  },
  /** `2024-03-01` */
  day: {
    of: (local) => Math.floor(local / DAY_MS),
    name: (day) => new Date(day * DAY_MS).toISOString().slice(0, 10),
  },
};
