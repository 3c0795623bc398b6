import { requireNumber, requireThat } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";

/** Hours over the same span, as a rule a year, in one unit: hours throughout, or days throughout. */
export interface ReliefInput {
  readonly postHours: number;
  readonly scheduledHours: number;
  readonly absenceHours: number;
}

/** The two things that are both called relief factor, told apart. */
export interface ReliefFactor {
  /** Hours that one person really works: scheduled less absent. */
  readonly netHours: number;
  /** People to hire for each post. */
  readonly personsPerPost: number;
  /** How many times a post's scheduled people are needed because of absence alone. */
  readonly leaveMultiplier: number;
}

/**
 * How many people does a post take?
 *
 *     netHours        = scheduledHours - absenceHours
 *     personsPerPost  = postHours / netHours            (also: shift relief factor, staffing factor)
 *     leaveMultiplier = scheduledHours / netHours       (also: relief factor, leave factor)
 *
 * Both are called "relief factor" in print, and they differ by postHours / scheduledHours. Net hours from
 * averages understate the need on days when many are away; vacancies, recruits in training and light duty are
 * outside. Count absence in hours, not days, when shifts change length.
 *
 * @param input.postHours - hours that the post is filled, in (0, infinity): 8,760 a year around the clock,
 *   2,920 for 8 hours a day.
 * @param input.scheduledHours - hours that a person is scheduled over the same span, in (0, infinity): 2,080
 *   a year for 40 hours a week, 2,184 for 42, 2,912 for 56.
 * @param input.absenceHours - of these, hours on leave, in training or otherwise away, in [0,
 *   scheduledHours).
 * @returns all in (0, infinity); `leaveMultiplier` is at least 1.
 * @throws DutycycleError for a value outside its interval; nobody who is always away fills a post.
 * @see Local Government Performance Center (Washington State Auditor), Calculating Staffing Needs Using the
 *   Relief Factor Method, October 2012: 2,920 / 1,698 = 1.72, printed 1.7.
 *
 * @example
 * ```ts
 * import { reliefFactor } from "dutycycle";
 * reliefFactor({ postHours: 2920, scheduledHours: 2080, absenceHours: 382 });
 * // => { "netHours": 1698, "personsPerPost": 1.7197, "leaveMultiplier": 1.225 }
 * reliefFactor({ postHours: 8760, scheduledHours: 2184, absenceHours: 360 }).personsPerPost; // => 4.8026
 * ```
 */
export function reliefFactor(input: ReliefInput): ReliefFactor {
  const { postHours, scheduledHours, absenceHours } = input ?? {};
  requireWithin("postHours", postHours, "(0, infinity)");
  requireWithin("scheduledHours", scheduledHours, "(0, infinity)");
  requireNumber("absenceHours", absenceHours, "[0, scheduledHours)", (n) => n >= 0 && n < scheduledHours);
  const hours = scheduledHours - absenceHours;
  return { netHours: hours, personsPerPost: postHours / hours, leaveMultiplier: scheduledHours / hours };
}

/** One line of a leave table. */
export interface LeaveLine {
  readonly name: string;
  readonly hours: number;
}

/** What a leave table leaves of a person's year. */
export interface NetHours {
  readonly netHours: number;
  readonly absenceHours: number;
  readonly absenceShare: number;
}

/**
 * How many hours a year does one person really work?
 *
 *     netHours = scheduledHours - sum of the lines;   absenceShare = sum of the lines / scheduledHours
 *
 * The lines are added here and nowhere taken on trust: a printed availability table of 1998 says 1,071 where
 * its lines add up to 1,271.
 *
 * @param input.scheduledHours - hours a year, in (0, infinity).
 * @param input.leave - lines with a name and hours in [0, infinity); together below `scheduledHours`. An
 *   empty table is no absence.
 * @throws DutycycleError for a value outside its interval.
 * @see BerryDunn, presentation to the council of Prior Lake, Minnesota, 25 February 2025: 2,080 - 380.44 =
 *   1,699.56 hours.
 *
 * @example
 * ```ts
 * import { netHours, reliefFactor } from "dutycycle";
 * const leave = [{ name: "vacation", hours: 140 }, { name: "sick", hours: 60 }, { name: "training", hours: 80 }];
 * const year = netHours({ scheduledHours: 2080, leave }); // => { "netHours": 1800, "absenceHours": 280, "absenceShare": 0.1346 }
 * reliefFactor({ postHours: 8760, scheduledHours: 2080, absenceHours: year.absenceHours }).personsPerPost; // => 4.8667
 * ```
 */
export function netHours(input: {
  readonly scheduledHours: number;
  readonly leave: readonly LeaveLine[];
}): NetHours {
  const { scheduledHours, leave } = input ?? {};
  requireWithin("scheduledHours", scheduledHours, "(0, infinity)");
  requireThat(Array.isArray(leave), "leave", "a list of lines", leave);
  let absenceHours = 0;
  leave.forEach((line, index) => {
    requireWithin(`leave[${index}].hours`, line?.hours, "[0, infinity)");
    absenceHours += line.hours;
  });
  requireNumber("leave", absenceHours, "[0, scheduledHours) in all", (n) => n < scheduledHours);
  return {
    netHours: scheduledHours - absenceHours,
    absenceHours,
    absenceShare: absenceHours / scheduledHours,
  };
}
