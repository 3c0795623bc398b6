import { requireNumber, requireThat } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";

/** A shift that people can be put on, seen through the slots of a day or a week. */
export interface CoverShift {
  readonly name: string;
  /** One 0 or 1 a slot: whether someone on this shift works in it. A break is a 0. */
  readonly covers: readonly number[];
  /** Of one person on it, in [0, infinity), in any unit; 1 unless given, so that the cost of a plan is its number of people. */
  readonly cost?: number;
  /** At most so many people on it; no limit unless given. */
  readonly maxPeople?: number;
}

/** Throws unless requirement, slot and shifts fit each other. */
export function requireCoverProblem(input: {
  readonly required: readonly number[];
  readonly slotMinutes?: number;
  readonly shifts: readonly CoverShift[];
}): void {
  const { required, slotMinutes, shifts } = input;
  requireThat(
    Array.isArray(required) && required.length > 0,
    "required",
    "a list of people, one number a slot",
    required,
  );
  for (const [t, people] of required.entries()) {
    requireWithin(`required[${t}]`, people, "[0, 1e6]");
  }
  if (slotMinutes !== undefined) requireWithin("slotMinutes", slotMinutes, "(0, infinity)");
  requireThat(Array.isArray(shifts), "shifts", "a list of shifts", shifts);
  for (const [s, shift] of shifts.entries()) requireShift(`shifts[${s}]`, shift, required.length);
}

function requireShift(argument: string, shift: CoverShift, slots: number): void {
  requireThat(typeof shift?.name === "string", `${argument}.name`, "a text", shift?.name);
  requireThat(
    Array.isArray(shift.covers) && shift.covers.length === slots,
    `${argument}.covers`,
    `a list of ${slots} slots, as long as required`,
    shift.covers,
  );
  for (const [t, works] of shift.covers.entries()) {
    requireNumber(`${argument}.covers[${t}]`, works, "[0, 1], whole", (n) => n === 0 || n === 1);
  }
  if (shift.cost !== undefined) requireWithin(`${argument}.cost`, shift.cost, "[0, infinity)");
  if (shift.maxPeople !== undefined) requirePeople(`${argument}.maxPeople`, shift.maxPeople);
}

/** Throws unless `value` is a whole number of people. */
export function requirePeople(argument: string, value: unknown): void {
  requireWithin(argument, value, "[0, infinity), whole");
}
