import { WEEKDAYS } from "../quantity/hour-of-week.ts";
import { requireWithin } from "../quantity/interval.ts";
import { known } from "../quantity/known.ts";
import type { CoverShift } from "./cover-shift.ts";
import { clockSpan, type ShiftHours, startSlots, workedSlots } from "./shift-hours.ts";
import { coversOf } from "./shifts-starting.ts";

/**
 * Which working weeks can be chosen from, when a person works the same hours on so many days of seven?
 *
 * One for each set of days and each start: 5 of 7 days of eight hours, 4 of 7 of ten. The week begins on Monday 00:00; a shift of
 * Sunday night goes on into Monday. Each person is one unit of {@link coverShifts}, so that its `total` is people, not shifts. Patterns of more
 * than a week (alternate weekends, 24/48) are rotations and not made here.
 *
 * @param input.daysOn - working days of seven, whole number in [1, 7].
 * @param input.consecutive - whether the working days follow one another, around the end of the week too; true unless given. Otherwise
 * every choice of days stands for itself: 21 instead of 7 for five days.
 * @param input.weekendsOff - true leaves only weeks without a shift that starts on Saturday or Sunday: [1, 5] days on.
 * @param input.cost - of each week; 1 unless given.
 * @returns the weeks by days, then by start, named `Mon Tue Wed Thu Fri 06:00-14:00`.
 * @throws DutycycleError for a value outside its interval, or a time that is no whole number of slots.
 *
 * @example
 * ```ts
 * import { coverShifts, weeklyShifts } from "dutycycle";
 * const weeks = weeklyShifts({ hours: 8, daysOn: 5, startMinutes: [0, 480, 960], slotMinutes: 480 });
 * weeks.length; // => 21
 * weeks[0]?.name; // => "Mon Tue Wed Thu Fri 00:00-08:00"
 * // One post around the clock is 21 shifts a week: at five a person, 4.2 people, but no half days.
 * const { total } = await coverShifts({ required: Array(21).fill(1), slotMinutes: 480, shifts: weeks });
 * total; // => 6
 * ```
 */
export function weeklyShifts(
  input: ShiftHours & {
    readonly daysOn: number;
    readonly consecutive?: boolean;
    readonly weekendsOff?: boolean;
    readonly cost?: number;
  },
): CoverShift[] {
  const { daysOn, consecutive = true, weekendsOff = false, slotMinutes = 60, cost } = input;
  const most = weekendsOff ? 5 : 7;
  requireWithin("daysOn", daysOn, `[1, ${most}], whole`);
  if (cost !== undefined) requireWithin("cost", cost, "[0, infinity)");
  const worked = workedSlots(input);
  const starts = startSlots(input);
  const slotsInDay = 1440 / slotMinutes;
  const choices = (consecutive ? daysInARow(daysOn) : daysOfSeven(daysOn)).filter(
    (days) => !weekendsOff || days.every((day) => day < 5),
  );
  return choices.flatMap((days) =>
    starts.map((start) => ({
      name: `${days.map((day) => WEEKDAYS[day]?.slice(0, 3)).join(" ")} ${clockSpan(start, input)}`,
      covers: coversOf(
        7 * slotsInDay,
        worked,
        days.map((day) => day * slotsInDay + start),
      ),
      ...known({ cost }),
    })),
  );
}

function daysInARow(count: number): number[][] {
  const firsts = count === 7 ? [0] : [0, 1, 2, 3, 4, 5, 6];
  return firsts.map((first) =>
    Array.from({ length: count }, (_, k) => (first + k) % 7).sort((a, b) => a - b),
  );
}

function daysOfSeven(count: number, from = 0): number[][] {
  if (count === 0) return [[]];
  const found: number[][] = [];
  for (let day = from; day <= 7 - count; day++) {
    for (const rest of daysOfSeven(count - 1, day + 1)) found.push([day, ...rest]);
  }
  return found;
}
