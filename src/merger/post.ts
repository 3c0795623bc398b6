/** Wage a year of one step of a pay scale, and how many people stand on it. */
export interface PayStep {
  readonly wage: number;
  readonly people: number;
}

/**
 * Who is paid: posts of one role, filled around the clock or for part of the year.
 *
 * `count * hoursPerYear / (scheduledHours - absenceHours - dualTrainingHours)` people fill them.
 */
export interface Post {
  readonly role: string;
  /** Posts filled at once, in [0, 100000]; a post filled half the time is `hoursPerYear` 4380, not half a post. */
  readonly count: number;
  /** Hours a year that one post is filled, in (0, 8784]; 8760 unless given. */
  readonly hoursPerYear?: number;
  /** Paid hours a year of one person, in [1, 8784]: 2912 for 56 a week, 2184 for 42, 2080 for 40. */
  readonly scheduledHours: number;
  /** Of these, hours on leave, sick or in the training of one role, in [0, scheduledHours). */
  readonly absenceHours: number;
  /**
   * Of these too: hours a year in which people of two roles train for both and fill no post, in [0, scheduledHours - absenceHours);
   * 0 unless given.
   */
  readonly dualTrainingHours?: number;
  /** Base pay of one person a year, in [0, 1e12], in the money of one price year. */
  readonly wage: number;
  /** Pay on top for the role, over the wage, in (-1, 1000]; 0 unless given. */
  readonly premiumShare?: number;
  /** What follows pay: pension normal cost, payroll tax, workers' compensation, over pay, in [0, 1000]; 0 unless given. */
  readonly loadShare?: number;
  /** What follows heads, not pay: health insurance, gear, in money a year and person, in [0, 1e12]; 0 unless given. */
  readonly fixedLoad?: number;
  /** Hours a year and person paid on overtime that fill no further post (FLSA, 24-hour shifts), in [0, 8784]; 0 unless given. */
  readonly overtimeHours?: number;
  /** Of an hour's pay that such an hour costs, in [0, 10]; 0.5 where base pay covers straight time; 1.5 unless given. */
  readonly overtimeFactor?: number;
  /** What follows overtime pay, in [0, 1000]: payroll tax, some pensions; 0 unless given. */
  readonly overtimeLoadShare?: number;
  /**
   * Whether those who fill it are trained for both roles. Unless given, a post after a merger is one of two roles where its role does not stand
   * before, or where it carries a premium or dual training hours that the same role before does not.
   */
  readonly dual?: boolean;
  /** Wage by step, lowest first, with the people on each; then `wage` is today's mean. They advance a step a year, hires begin at the first. */
  readonly steps?: readonly PayStep[];
}
