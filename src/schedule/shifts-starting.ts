import { requireNumber } from "../quantity/error.ts";
import { WEEKDAYS } from "../quantity/hour-of-week.ts";
import { requireWithin } from "../quantity/interval.ts";
import { known } from "../quantity/known.ts";
import type { CoverShift } from "./cover-shift.ts";
import { clockSpan, type ShiftHours, startSlots, workedSlots } from "./shift-hours.ts";

/**
 * Which shifts of a length can be chosen from? One for each start on each day of the horizon.
 *
 * What passes the end of the horizon covers slots at its beginning: a day's plan is every day's, a week's is every week's. People are
 * free of patterns: seven shifts of a week may be seven people. Where one person works the same hours on several days, use
 * {@link weeklyShifts}.
 *
 * @param input.horizonSlots - slots of a whole number of days: 24 h of slots for a day, 168 h for a week that begins on Monday 00:00.
 * @param input.cost - of each shift; 1 unless given. With `hours`, a plan's cost is person-hours.
 * @returns the shifts by day, then by start, named `06:00-14:00`, in a week `Monday 06:00-14:00`.
 * @throws DutycycleError for a value outside its interval, or a time that is no whole number of slots.
 *
 * @example
 * ```ts
 * import { shiftsStarting } from "dutycycle";
 * const shifts = shiftsStarting({ hours: 12, startMinutes: [360, 1080], slotMinutes: 360, horizonSlots: 4 });
 * shifts[1];
 * // => { "name": "18:00-06:00", "covers": [1, 0, 0, 1] }
 * shiftsStarting({ hours: 8, everyMinutes: 30, slotMinutes: 30, horizonSlots: 336 }).length; // => 336
 * ```
 */
export function shiftsStarting(
  input: ShiftHours & { readonly horizonSlots: number; readonly cost?: number },
): CoverShift[] {
  const { horizonSlots, slotMinutes = 60, cost } = input;
  const worked = workedSlots(input);
  const slotsInDay = 1440 / slotMinutes;
  requireNumber(
    "horizonSlots",
    horizonSlots,
    `[${slotsInDay}, infinity), a multiple of ${slotsInDay}`,
    (n) => {
      return n >= slotsInDay && n % slotsInDay === 0;
    },
  );
  if (cost !== undefined) requireWithin("cost", cost, "[0, infinity)");
  const starts = startSlots(input);
  const days = horizonSlots / slotsInDay;
  return Array.from({ length: days }, (_, day) =>
    starts.map((start) => ({
      name: `${dayName(day, days)}${clockSpan(start, input)}`,
      covers: coversOf(horizonSlots, worked, [day * slotsInDay + start]),
      ...known({ cost }),
    })),
  ).flat();
}

function dayName(day: number, days: number): string {
  if (days === 1) return "";
  return days === 7 ? `${WEEKDAYS[day]} ` : `day ${day + 1} `;
}

/** The slots of the horizon in which somebody works who begins at `starts`; past its end it goes on at its beginning. */
export function coversOf(
  horizonSlots: number,
  worked: readonly number[],
  starts: readonly number[],
): number[] {
  const covers: number[] = new Array(horizonSlots).fill(0);
  for (const start of starts) {
    for (const [k, works] of worked.entries()) if (works === 1) covers[(start + k) % horizonSlots] = 1;
  }
  return covers;
}
