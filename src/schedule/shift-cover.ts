import { requireThat } from "../quantity/error.ts";
import { type CoverShift, requireCoverProblem, requirePeople } from "./cover-shift.ts";

/** A plan held against the requirement. */
export interface ShiftCover {
  /** People at work, one number a slot. */
  readonly cover: readonly number[];
  /** People missing, one number a slot. */
  readonly shortBySlot: readonly number[];
  /** People beyond the requirement, one number a slot. */
  readonly overBySlot: readonly number[];
  /** Person-hours missing; what is over in one slot fills no other. */
  readonly shortHours: number;
  readonly overHours: number;
  /** People on all shifts. */
  readonly total: number;
  readonly cost: number;
}

/**
 * How well does a plan as it is cover what is required?
 *
 *     cover_t = sum_s a_st x_s;   short_t = max(0, R_t - cover_t);   over_t = max(0, cover_t - R_t)
 *
 * with x_s = `people` on shift s, a_st = `covers`, R_t = `required`.
 *
 * @param input.required - people needed, one number a slot, each in [0, 1e6].
 * @param input.slotMinutes - length of a slot, in (0, infinity); 60 unless given.
 * @param input.people - people on each shift, whole numbers in [0, infinity).
 * @returns hours are person-hours over all slots: of one day if the slots are a day, of one week if they are a week.
 * @throws DutycycleError for lists of unequal length or a value outside its interval.
 *
 * @example
 * ```ts
 * import { shiftCover } from "dutycycle";
 * const shifts = [{ name: "early", covers: [1, 1, 0, 0] }, { name: "late", covers: [0, 0, 1, 1] }];
 * const { cover, shortHours, overHours } = shiftCover({ required: [2, 4, 5, 1], slotMinutes: 240, shifts, people: [3, 4] });
 * cover; // => [3, 3, 4, 4]
 * shortHours; // => 8
 * overHours; // => 16
 * ```
 */
export function shiftCover(input: {
  readonly required: readonly number[];
  readonly slotMinutes?: number;
  readonly shifts: readonly CoverShift[];
  readonly people: readonly number[];
}): ShiftCover {
  requireCoverProblem(input);
  const { required, slotMinutes = 60, shifts, people } = input;
  const expected = `a list of ${shifts.length} numbers, one a shift`;
  requireThat(people?.length === shifts.length, "people", expected, people);
  for (const [s, count] of people.entries()) requirePeople(`people[${s}]`, count);
  const cover = required.map(() => 0);
  for (const [s, { covers }] of shifts.entries()) {
    const count = people[s] as number;
    if (count === 0) continue;
    for (let t = 0; t < cover.length; t++) cover[t] = (cover[t] as number) + count * (covers[t] as number);
  }
  const shortBySlot = required.map((needed, t) => Math.max(0, needed - (cover[t] as number)));
  const overBySlot = required.map((needed, t) => Math.max(0, (cover[t] as number) - needed));
  return {
    ...{ cover, shortBySlot, overBySlot },
    shortHours: (sum(shortBySlot) * slotMinutes) / 60,
    overHours: (sum(overBySlot) * slotMinutes) / 60,
    total: sum(people),
    cost: people.reduce((cost, count, s) => cost + count * (shifts[s]?.cost ?? 1), 0),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
