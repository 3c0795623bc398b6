import { requireWithin } from "../quantity/interval.ts";

/** What an hour of a post costs both ways, and where the two cost the same. */
export interface HireOrOvertime {
  /** Cost of an hour worked by somebody hired for it. */
  readonly hireCostPerHour: number;
  /** Cost of an hour worked on overtime by somebody who is there already. */
  readonly overtimeCostPerHour: number;
  readonly cheaper: "hire" | "overtime" | "equal";
  /**
   * The `loadShare` at which both cost the same; below it hiring is cheaper. Absent where overtime is cheaper even
   * without a load.
   */
  readonly breakEvenLoadShare?: number;
  /**
   * The `absenceHours` at which both cost the same; below it hiring is cheaper. Absent where overtime is cheaper even
   * without absence.
   */
  readonly breakEvenAbsenceHours?: number;
}

/**
 * Is an hour of a post cheaper from one more employee, or on overtime?
 *
 *     hire     = wage (1 + load) scheduled / (scheduled - absence)
 *     overtime = wage factor (1 + overtime load)
 *
 * An employee's absence is paid but fills no post, so each hour on duty costs scheduled / net hours. Overtime carries
 * only the loads that follow every hour paid: payroll tax, some pensions. Hire where it is cheaper and the hours are
 * there all year; not counted are recruiting and training, fatigue, injuries, and hours that come at times no one can
 * be hired for.
 *
 * @param input.wage - base pay of an hour, in (0, infinity), any currency; the same for both ways.
 * @param input.scheduledHours - paid hours a year of an employee, in (0, 8784].
 * @param input.absenceHours - of these on leave, sick, in training, in [0, scheduledHours).
 * @param input.loadShare - pension, health, taxes over wages of an employee, in [0, infinity).
 * @param input.overtimeLoadShare - loads over overtime pay, in [0, infinity). Default 0.
 * @param input.overtimeFactor - in [1, infinity). Default 1.5.
 * @throws DutycycleError for a value outside its interval.
 * @see unsourced: arithmetic of the definitions above.
 *
 * @example
 * ```ts
 * import { hireOrOvertime } from "dutycycle";
 * const post = hireOrOvertime({ wage: 20, scheduledHours: 2912, absenceHours: 400, loadShare: 0.45 });
 * post.hireCostPerHour; // => 33.62
 * post.overtimeCostPerHour; // => 30
 * post.breakEvenLoadShare; // => 0.2940
 * ```
 */
export function hireOrOvertime(input: {
  readonly wage: number;
  readonly scheduledHours: number;
  readonly absenceHours: number;
  readonly loadShare: number;
  readonly overtimeLoadShare?: number;
  readonly overtimeFactor?: number;
}): HireOrOvertime {
  const { wage, scheduledHours, absenceHours, loadShare } = input ?? {};
  const { overtimeLoadShare = 0, overtimeFactor = 1.5 } = input ?? {};
  requireWithin("wage", wage, "(0, infinity)");
  requireWithin("scheduledHours", scheduledHours, "(0, 8784]");
  requireWithin("absenceHours", absenceHours, `[0, ${scheduledHours})`);
  requireWithin("loadShare", loadShare, "[0, infinity)");
  requireWithin("overtimeLoadShare", overtimeLoadShare, "[0, infinity)");
  requireWithin("overtimeFactor", overtimeFactor, "[1, infinity)");
  const netShare = (scheduledHours - absenceHours) / scheduledHours;
  const hire = (1 + loadShare) / netShare;
  const overtime = overtimeFactor * (1 + overtimeLoadShare);
  const breakEvenLoadShare = overtime * netShare - 1;
  const breakEvenAbsenceHours = scheduledHours * (1 - (1 + loadShare) / overtime);
  return {
    hireCostPerHour: wage * hire,
    overtimeCostPerHour: wage * overtime,
    cheaper: hire < overtime ? "hire" : hire > overtime ? "overtime" : "equal",
    ...(breakEvenLoadShare < 0 ? {} : { breakEvenLoadShare }),
    ...(breakEvenAbsenceHours < 0 ? {} : { breakEvenAbsenceHours }),
  };
}
