import { DutycycleError, requireNumber } from "../quantity/error.ts";
import { twoDigits } from "../quantity/hour-of-week.ts";

/** When in the day a shift may start, how long it is, and when in it nobody can be sent. */
export interface ShiftHours {
  /** Length of the shift, breaks included, in (0, 24] hours, a whole number of slots. */
  readonly hours: number;
  /** Minutes after midnight at which it may start, each in [0, 1440), a whole number of slots. */
  readonly startMinutes?: readonly number[];
  /** In place of `startMinutes`: one start every so many minutes from midnight on; 60 unless given. A divisor of 1440, a whole number of slots. */
  readonly everyMinutes?: number;
  /** Length of a slot; 60 unless given. A divisor of 1440. */
  readonly slotMinutes?: number;
  /** Slots on duty in which the person covers nothing: `hours` long, `afterHours` after the start. Whole numbers of slots, inside the shift. */
  readonly breaks?: readonly { readonly afterHours: number; readonly hours: number }[];
}

/** The slots of a shift from its start on: 1 works, 0 has a break. */
export function workedSlots({ hours, slotMinutes = 60, breaks = [] }: ShiftHours): readonly number[] {
  requireNumber(
    "slotMinutes",
    slotMinutes,
    "[1, 1440], a divisor of 1440",
    (n) => n >= 1 && Number.isInteger(1440 / n),
  );
  const slotsIn = (
    argument: string,
    value: number,
    interval: string,
    inside: (n: number) => boolean,
  ): number => {
    const whole = `${interval}, a whole number of slots of ${slotMinutes} minutes`;
    requireNumber(argument, value, whole, (n) => inside(n) && isWhole((n * 60) / slotMinutes));
    return Math.round((value * 60) / slotMinutes);
  };
  const length = slotsIn("hours", hours, "(0, 24]", (n) => n > 0 && n <= 24);
  const worked: number[] = new Array(length).fill(1);
  for (const [b, pause] of breaks.entries()) {
    const from = slotsIn(
      `breaks[${b}].afterHours`,
      pause?.afterHours,
      `[0, ${hours})`,
      (n) => n >= 0 && n < hours,
    );
    const left = hours - pause.afterHours;
    const slots = slotsIn(
      `breaks[${b}].hours`,
      pause.hours,
      `(0, ${left}]`,
      (n) => n > 0 && n <= left + 1e-9,
    );
    worked.fill(0, from, from + slots);
  }
  return worked;
}

/** The starts of a day, in slots after midnight. */
export function startSlots({ startMinutes, everyMinutes, slotMinutes = 60 }: ShiftHours): readonly number[] {
  if (startMinutes !== undefined && everyMinutes !== undefined) {
    const expected = "nothing where startMinutes is given";
    throw new DutycycleError({ argument: "everyMinutes", expected, received: everyMinutes });
  }
  if (startMinutes !== undefined) {
    return startMinutes.map((minutes, k) => {
      const interval = `[0, 1440), a multiple of ${slotMinutes}`;
      requireNumber(
        `startMinutes[${k}]`,
        minutes,
        interval,
        (n) => n >= 0 && n < 1440 && isWhole(n / slotMinutes),
      );
      return minutes / slotMinutes;
    });
  }
  const every = everyMinutes ?? 60;
  requireNumber(
    "everyMinutes",
    every,
    `(0, 1440], a divisor of 1440 and a multiple of ${slotMinutes}`,
    (n) => {
      return n > 0 && isWhole(1440 / n) && isWhole(n / slotMinutes);
    },
  );
  return Array.from({ length: 1440 / every }, (_, k) => (k * every) / slotMinutes);
}

/** `22:00-06:00`. */
export function clockSpan(startSlot: number, { hours, slotMinutes = 60 }: ShiftHours): string {
  const clock = (minutes: number): string =>
    `${twoDigits(Math.floor(minutes / 60) % 24)}:${twoDigits(Math.round(minutes % 60))}`;
  const start = startSlot * slotMinutes;
  return `${clock(start)}-${clock(start + hours * 60)}`;
}

function isWhole(n: number): boolean {
  return Math.abs(n - Math.round(n)) < 1e-9;
}
