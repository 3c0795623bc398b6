import { ZoneCalendar } from "../quantity/calendar.ts";
import { clockBoundary } from "../quantity/clock-boundary.ts";
import { DUTY_BASES, type DutyBasis, type DutySpan, SERVICES, type Service } from "../quantity/duty-span.ts";
import { DutycycleError, requireNumber, requireOneOf, requireThat } from "../quantity/error.ts";
import { DAY_MS, MINUTE_MS, type Period } from "../quantity/instant.ts";
import { requireWithin } from "../quantity/interval.ts";
import { known } from "../quantity/known.ts";
import { requirePeriod } from "../quantity/period.ts";
import { overlaps } from "./duty-faults.ts";
import { MOST_ON_DUTY, Roster } from "./roster.ts";

/** A day of the local week. */
export type DayName = "Mon" | "Tue" | "Wed" | "Thu" | "Fri" | "Sat" | "Sun";
const DAY_NAMES: readonly DayName[] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** One line of a shift plan: so many units, on these days, between these clock times. */
export interface DutyPost {
  /** The local days on which the shift starts. */
  readonly days: readonly DayName[] | "all";
  /** Local clock time of the start, `"00:00"` to `"23:59"`. */
  readonly from: string;
  /** Local clock time of the end, `"00:00"` to `"24:00"`; at or before `from` it is on the next day. */
  readonly to: string;
  /** Units on duty; a whole number in [0, 100000]. */
  readonly count: number;
  /** People in each unit, in (0, 100000]; 2 for two-officer cars. Default 1. */
  readonly personnelPerUnit?: number;
  /** Names the units `prefix1` to `prefix<count>`. Without it the post is a head count. */
  readonly unitPrefix?: string;
  readonly role?: string;
  /** Default `unknown`. */
  readonly service?: Service;
  readonly area?: string;
  /** People riding along, in [0, 100000]: a head count of role `trainee`, apart from `count`. Default 0. */
  readonly trainees?: number;
}

/** A shift plan: its posts and the time for which it stands. */
export interface DutyPlan {
  readonly timeZone: string;
  readonly period: Period;
  /** Default `planned`. */
  readonly basis?: DutyBasis;
  readonly posts: readonly DutyPost[];
}

/**
 * The `Roster` that a shift plan puts on duty over a period.
 *
 * Shifts run from clock time to clock time in the plan's zone: one over the spring change is an hour
 * shorter, one over the autumn change an hour longer. A clock time that spring skips is the moment of the
 * change, one that autumn repeats is its first instant, so that shifts that meet on the clock meet on duty.
 * Shifts that reach over an edge of the period are cut there.
 *
 * @param plan.period - epoch milliseconds [start, end), inside [1901, 2200).
 * @param plan.posts - see `DutyPost`. With `personnelPerUnit` 2 each unit is one span of two people.
 *   Trainees are spans of role `trainee`, without a unit: no share counts them unless its `roles` names them.
 * @returns a span for each unit (or head count) of each post on each day, in order of their start, none
 *   longer than 24 hours of the clock; without spans where no post falls into the period.
 * @throws DutycycleError if the plan is not what it must be, or puts one unit on duty twice at once.
 *
 * @example
 * ```ts
 * import { rosterFromPlan } from "dutycycle";
 * const roster = rosterFromPlan({
 *   timeZone: "America/Detroit",
 *   // Saturday and Sunday 9 and 10 March 2024; clocks go forward on Sunday at 02:00.
 *   period: { start: Date.UTC(2024, 2, 9, 5), end: Date.UTC(2024, 2, 11, 4) },
 *   posts: [
 *     { days: "all", from: "06:00", to: "18:00", count: 3, unitPrefix: "D", role: "patrol", service: "police" },
 *     { days: ["Sat"], from: "18:00", to: "06:00", count: 1, personnelPerUnit: 2, role: "patrol", service: "police" },
 *   ],
 * });
 * roster.length; // => 7
 * roster.spans[0]?.unit; // => "D1"
 * roster.personnelHours; // => 94
 * ```
 */
export function rosterFromPlan(plan: DutyPlan): Roster {
  const calendar = new ZoneCalendar(plan?.timeZone);
  const period = requirePeriod(plan.period);
  const basis = plan.basis ?? "planned";
  requireOneOf("basis", basis, DUTY_BASES);
  requireThat(Array.isArray(plan.posts), "posts", "a list of posts", plan.posts);
  const spans: DutySpan[] = [];
  const firstDay = Math.floor(calendar.localFromInstant(period.start) / DAY_MS) - 1;
  const lastDay = Math.floor(calendar.localFromInstant(period.end - 1) / DAY_MS);
  plan.posts.forEach((post: DutyPost, index) => {
    const { from, to, onDay, members } = readPost(post, `posts.${index}`);
    for (let day = firstDay; day <= lastDay; day++) {
      // 1970-01-01, day 0, was a Thursday.
      if (!onDay[(((day + 3) % 7) + 7) % 7]) continue;
      const start = Math.max(clockBoundary(calendar, day * DAY_MS + from * MINUTE_MS), period.start);
      const end = Math.min(clockBoundary(calendar, day * DAY_MS + to * MINUTE_MS), period.end);
      if (start < end) for (const member of members) spans.push({ ...member, start, end, basis });
    }
  });
  for (const { later } of overlaps(spans.map((span, row) => ({ row, span })))) {
    throw new DutycycleError({
      argument: "posts",
      expected: "each unit on duty once at a time; give posts that overlap another unitPrefix",
      received: `${later.span.unit} on duty twice at ${new Date(later.span.start).toISOString()}`,
    });
  }
  return new Roster(plan.timeZone, spans);
}

/** The post as minutes of its day, days of the week, and what each day puts on duty. */
function readPost(
  post: DutyPost,
  path: string,
): {
  from: number;
  to: number;
  onDay: readonly boolean[];
  members: readonly Omit<DutySpan, "start" | "end">[];
} {
  const from = minuteOfDay(post?.from, `${path}.from`, 1439);
  const to = minuteOfDay(post.to, `${path}.to`, 1440);
  const days = post.days === "all" ? DAY_NAMES : post.days;
  requireThat(Array.isArray(days), `${path}.days`, `"all" or a list of days`, days);
  for (const day of days) requireOneOf(`${path}.days`, day, DAY_NAMES);
  const { count, personnelPerUnit = 1, trainees = 0, service = "unknown", unitPrefix } = post;
  requireNumber(
    `${path}.count`,
    count,
    "{0, 1, 2, …, 100000}",
    (n) => Number.isInteger(n) && n >= 0 && n <= MOST_ON_DUTY,
  );
  requireWithin(`${path}.personnelPerUnit`, personnelPerUnit, "(0, 100000] people");
  requireWithin(`${path}.trainees`, trainees, "[0, 100000] people");
  requireOneOf(`${path}.service`, service, SERVICES);
  const place = { service, ...known({ area: post.area }) };
  const worker = { ...place, ...known({ role: post.role }) };
  const members: Omit<DutySpan, "start" | "end">[] = [];
  if (unitPrefix === undefined) {
    if (count > 0) members.push({ ...worker, personnel: count * personnelPerUnit });
  } else {
    for (let n = 1; n <= count; n++)
      members.push({ unit: `${unitPrefix}${n}`, ...worker, personnel: personnelPerUnit });
  }
  if (trainees > 0) members.push({ ...place, role: "trainee", personnel: trainees });
  return {
    from,
    to: to <= from ? to + 1440 : to,
    onDay: DAY_NAMES.map((day) => days.includes(day)),
    members,
  };
}

function minuteOfDay(clock: unknown, argument: string, latest: number): number {
  const parts = typeof clock === "string" ? /^(\d{2}):([0-5]\d)$/.exec(clock) : null;
  const minute = parts === null ? Number.NaN : Number(parts[1]) * 60 + Number(parts[2]);
  if (minute <= latest) return minute;
  const last = latest === 1440 ? "24:00" : "23:59";
  throw new DutycycleError({
    argument,
    expected: `a clock time "HH:MM" in ["00:00", "${last}"]`,
    received: clock,
  });
}
